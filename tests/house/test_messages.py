"""The words of the interface are gathered wherever they stand."""

import io
import re
from pathlib import Path

from babel.messages.extract import extract
from babel.messages.pofile import read_po

from scripts.messages import PYTHON_CALLS, python_source


def words_of(file: Path) -> list[object]:
    source = io.BytesIO(python_source(file).encode())
    return [message for _, message, _, _ in extract("python", source, PYTHON_CALLS)]


def test_a_template_gives_its_words_whatever_stands_around_them(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        """{% load i18n %} it's (( an "odd page
          {% if one %}
              <p title="{% translate 'A note' %}">{% trans "May" context "month" %}</p>
            {% endif %}
        {% blocktranslate count n=n trimmed %} One person {% plural %} {{ n }} people {% endblocktranslate %}
        {{ _("Today") }} ]]"""
    )
    assert words_of(page) == ["A note", "May", ("One person", "%(n)s people"), "Today"]


def test_a_sentence_in_the_source_is_gathered_lazy_or_not(tmp_path: Path) -> None:
    source = tmp_path / "source.py"
    source.write_text(
        'A = gettext_lazy("Soon")\nB = ngettext("%(n)d day", "%(n)d days", 3)\nC = pgettext("tier", "A")\n'
    )
    assert words_of(source) == ["Soon", ("%(n)d day", "%(n)d days"), "A"]


WORDS = Path(__file__).resolve().parents[2] / "src/inroad/locale/de/LC_MESSAGES/django.po"
GERMAN = read_po(io.BytesIO(WORDS.read_bytes()))
BLANK = re.compile(r"%\(\w+\)[sd]|%%|\{\w*\}|%[sd]")


def test_german_is_complete() -> None:
    told = [message for message in GERMAN if message.id]
    assert [message.id for message in told if not all(_forms(message.string)) or message.fuzzy] == []


def test_a_translation_has_the_blanks_of_its_sentence() -> None:
    """The one of a plural may leave out its number: "a letter"."""
    wrong = [
        message.id
        for message in GERMAN
        if message.id and _blanks(_forms(message.string)[-1]) != _blanks(_forms(message.id)[-1])
    ]
    assert wrong == []


def _forms(told: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    return (told or "",) if isinstance(told, str | None) else tuple(told)


def _blanks(text: str) -> set[str]:
    return set(BLANK.findall(text))

"""What is known beside a message is read, and every mistake is named."""

import json
from datetime import UTC, date, datetime
from importlib.resources import files
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from inroad.adapters.coaching.context import ContextError, read_context
from inroad.practice.coach import Context

SCHEMA = json.loads(files("inroad.adapters.coaching").joinpath("context.schema.json").read_text(encoding="utf-8"))
EVERYTHING: dict[str, Any] = {
    "name": "Dr. Ana Okafor",
    "organisation": "Harbour Data",
    "organisations": ["Oxfam"],
    "referrer": "Bob Johnson",
    "may_name": False,
    "target": "Li Wei",
    "ties": ["University of Leeds"],
    "particulars": ["talk on data contracts"],
    "zone": "America/New_York",
    "country": "US",
    "weekend": [5, 6],
    "holidays": ["2026-12-25"],
    "previous": "Dear Ana",
    "first": "Dear Ana",
    "thread_subject": "Your talk",
    "last_sent": "2026-03-02T09:00:00+01:00",
    "unanswered": 0,
    "named_day": "2026-03-05",
    "agreed": True,
    "met_at": "2026-03-02T09:00:00",
    "takeaways": ["small models win"],
    "names_offered": ["Tom Sands"],
    "office": ["2026-03-02T09:00:00Z"],
    "earlier": ["Dear Ben"],
    "user": "Mina Roy",
    "signature": "Mina",
    "pace": 150,
    "own_zone": "Europe/London",
    "free_account": True,
    "attachments": ["cv.pdf"],
    "high_priority": False,
    "now": "2026-03-02T09:00:00Z",
    "about_to_send": True,
    "language": "en",
    "etiquette": "british",
}


def test_everything_that_may_be_said_is_read() -> None:
    Draft202012Validator(SCHEMA).validate(EVERYTHING)
    known = read_context(json.dumps(EVERYTHING))
    assert (known.language, known.etiquette) == ("en", "british")
    assert (known.context.given, known.context.family) == ("Ana", "Okafor")
    assert known.context.zone == ZoneInfo("America/New_York")
    assert known.context.met_at == datetime(2026, 3, 2, 9, tzinfo=UTC)
    assert date(2026, 12, 25) in known.context.holidays
    assert known.context.unanswered == 0


def test_nothing_is_enough() -> None:
    assert read_context("").context == Context()
    assert read_context("{}").context == Context()
    assert read_context(json.dumps(dict.fromkeys(EVERYTHING))).context == Context()


@pytest.mark.parametrize(
    ("name", "given", "family"),
    [("Ana Okafor", "Ana", "Okafor"), ("Ana", "Ana", "Ana"), ("Ms Okafor", None, "Okafor"), ("王小明", "小明", "王")],
)
def test_a_name_is_read_into_its_parts(name: str, given: str | None, family: str | None) -> None:
    known = read_context("", to=name, organisation="Acme").context
    assert (known.family, known.organisation) == (family, "Acme")
    assert known.given == given or len(name.split()) == 1


def test_what_is_said_beside_the_file_goes_before() -> None:
    known = read_context('{"name": "Ben Stone", "organisation": "Globex"}', to="Ana Okafor", organisation="Acme")
    assert (known.context.given, known.context.organisation) == ("Ana", "Acme")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("nonsense", "context.not-json"),
        ("[1]", "context.not-json"),
        ("[" * 100_000, "context.not-json"),
        ('{"nme": "Ana"}', "context.unknown"),
        ('{"name": 3, "referrer": 4}', "context.wrong"),
        ('{"zone": "Atlantis/Centre"}', "context.wrong"),
        ('{"zone": "../etc/passwd"}', "context.wrong"),
        ('{"now": "soon"}', "context.wrong"),
        ('{"pace": 0}', "context.wrong"),
        ('{"pace": true}', "context.wrong"),
        ('{"ties": "Leeds"}', "context.wrong"),
        ('{"ties": [1]}', "context.wrong"),
        ('{"weekend": [7]}', "context.wrong"),
        ('{"weekend": 5}', "context.wrong"),
        ('{"agreed": 1}', "context.wrong"),
    ],
)
def test_a_mistake_is_named(content: str, code: str) -> None:
    with pytest.raises(ContextError) as mistake:
        read_context(content)
    assert mistake.value.code == code


VALUES = st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=12), st.lists(st.text(max_size=5)))


@given(st.dictionaries(st.sampled_from([*EVERYTHING, "nonsense"]), VALUES, max_size=4))
def test_whatever_is_said_is_read_or_refused_and_what_is_read_is_allowed_by_the_schema(given_: dict[str, Any]) -> None:
    try:
        read_context(json.dumps(given_))
    except ContextError:
        return
    assert [str(error.message) for error in Draft202012Validator(SCHEMA).iter_errors(given_)] == []

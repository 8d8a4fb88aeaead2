"""Every code of a problem or a decision about contacts has its sentence, and the reference page lists it."""

import re
from pathlib import Path

from inroad.sentences_contacts import DECISIONS, KINDS, PROBLEMS, problem_sentence

ROOT = Path(__file__).resolve().parent.parent
ADAPTERS = ROOT / "src" / "inroad" / "adapters" / "contacts"


def test_every_problem_that_can_arise_has_a_sentence_and_no_sentence_is_idle() -> None:
    text = "\n".join(file.read_text(encoding="utf-8") for file in ADAPTERS.rglob("*.py"))
    raised = set(re.findall(r'"((?:file|archive|workbook|row|card|linkedin|date|email)_[a-z_]+)"', text)) & {
        *re.findall(r'reason="(\w+)"', text),
        *re.findall(r'return "(\w+)"', text),
        *re.findall(r'_refused\((?:given\.)?name, "(\w+)"', text),
        *re.findall(r'"(archive_\w+)" if', text),
    }
    assert raised <= set(PROBLEMS)
    assert {code for code in PROBLEMS if f'"{code}"' not in text} == set()


def test_every_reason_of_a_decision_has_a_sentence() -> None:
    text = (ROOT / "src" / "inroad" / "practice" / "compare.py").read_text(encoding="utf-8")
    assert {code for code in DECISIONS if f'"{code}"' not in text} == set()
    codes = {*re.findall(r'code="(\w+)"', text), *re.findall(r'who, "(\w+)"', text)}
    assert codes <= set(DECISIONS)


def test_every_problem_is_in_the_reference() -> None:
    page = (ROOT / "docs" / "reference" / "read-format.md").read_text(encoding="utf-8")
    assert [code for code in PROBLEMS if f"`{code}`" not in page] == []


def test_a_sentence_says_what_the_file_is() -> None:
    assert problem_sentence("not_contacts", ("pdf",)) == str(KINDS["pdf"])
    assert problem_sentence("date_unreadable", ("soon",)).startswith("“soon”")
    assert problem_sentence("not_contacts", ("binary",)) == str(PROBLEMS["not_contacts"])

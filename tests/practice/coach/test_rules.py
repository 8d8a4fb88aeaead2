"""Every rule catches its bad examples and leaves its good ones alone."""

import ast
import re
from pathlib import Path

import pytest

import inroad.practice.coach.rules as folder
from inroad.practice.coach import Context, Draft, Finding, Thresholds, apply, check
from inroad.practice.coach.rule import Example, Rule
from inroad.practice.coach.rules import RULES
from inroad.practice.coach.text import read

FILES = sorted(path for path in Path(folder.__file__).parent.glob("*.py") if path.stem != "__init__")


def examples(side: str) -> list[object]:
    return [
        pytest.param(rule, example, id=f"{rule.id}-{number}")
        for rule in RULES
        for number, example in enumerate(getattr(rule, side))
    ]


def findings_of(rule: Rule, draft: Draft, example: Example) -> list[Finding]:
    return [found for found in check(draft, example.context).findings if found.rule == rule.id]


@pytest.mark.parametrize(("rule", "example"), examples("good"))
def test_a_good_example_passes_its_rule(rule: Rule, example: Example) -> None:
    assert findings_of(rule, example.draft, example) == []


@pytest.mark.parametrize(("rule", "example"), examples("bad"))
def test_a_bad_example_is_caught_by_its_rule(rule: Rule, example: Example) -> None:
    assert findings_of(rule, example.draft, example)


@pytest.mark.parametrize(("rule", "example"), examples("bad"))
def test_a_finding_points_into_the_text_and_its_fix_removes_it(rule: Rule, example: Example) -> None:
    for found in findings_of(rule, example.draft, example):
        if found.span:
            assert 0 <= found.span.start < found.span.end <= len(example.draft.part(found.span.part))
        if found.fix:
            assert found not in findings_of(rule, apply(example.draft, found.fix), example)


@pytest.mark.parametrize("rule", [rule for rule in RULES if "now" in rule.needs_all], ids=lambda rule: rule.id)
def test_a_rule_that_counts_days_says_nothing_without_a_clock(rule: Rule) -> None:
    assert list(rule.check(read(rule.bad[0].draft), Context(), Thresholds())) == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_rule_file_holds_a_rule_of_its_name_that_the_coach_uses(path: Path) -> None:
    assert path.stem.replace("_", "-").upper() in {rule.id for rule in RULES}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_rule_leans_on_another(path: Path) -> None:
    imported = [node.module or "" for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.ImportFrom)]
    assert not [name for name in imported if re.match(r"inroad\.practice\.coach\.rules", name)]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_says_who_says_so_and_shows_both_sides(rule: Rule) -> None:
    assert rule.source
    assert len(rule.good) > 1
    assert len(rule.bad) > 1

"""The coach's help: every rule has a page that its findings lead to."""

import pytest
from django.test import Client

from inroad.practice.coach.rule import Rule
from inroad.practice.coach.rules import RULES


def test_all_rules_are_listed(client: Client) -> None:
    page = client.get("/coach/").content.decode()
    assert [rule.id for rule in RULES if f'href="/coach/{rule.id}"' not in page] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_shows_why_who_says_so_and_both_kinds_of_examples(client: Client, rule: Rule) -> None:
    answer = client.get(f"/coach/{rule.id}")
    page = answer.content.decode()
    assert answer.status_code == 200
    assert rule.id in page
    assert page.count("<article") == len(rule.good) + len(rule.bad)


def test_a_rule_that_there_is_not_is_no_page(client: Client) -> None:
    assert client.get("/coach/NONSENSE").status_code == 404

"""A goal, a country and a zone: what follows from them is true at once, for a small book and for a large one."""

from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from inroad.actions.compose_today import compose_today
from inroad.actions.draft_message import open_draft
from inroad.actions.import_people import apply_import, plan_import
from inroad.actions.keep_fact import latest_pitch, set_pitch
from inroad.actions.record_sent import record_sent
from inroad.actions.refresh_due import rebuild_due
from inroad.actions.set_goal import Aim, rest_goal, set_goal
from inroad.actions.set_profile import set_place
from inroad.records import search
from inroad.records.models import Due, MessageKind, Person, User
from tests import people
from tests.archives import archive
from tests.archives import connection as connected

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.fixture
def owner(db: None) -> User:  # noqa: ARG001 - the database that he lives in
    return people.olu()


@pytest.fixture
def three(owner: User) -> User:
    """Ana leads data, Bo is an engineer, Li an analyst."""
    rows = [
        connected("Ana Ruiz", "Data lead", "Acme"),
        connected("Bo Lindqvist", "Engineer", "Birch"),
        connected("Li Wei", "Analyst", "Cedar"),
    ]
    apply_import(plan_import(owner, archive(*rows, on=date(2026, 3, 1)), name="a.zip", now=NOW), now=NOW)
    return owner


def first(owner: User) -> str:
    """Whom Today proposes first."""
    return compose_today(owner, now=NOW, limit=7).requests[0].person.full_name


def ranks(owner: User) -> list[tuple[str, int | None]]:
    return list(Person.objects.filter(owner=owner).order_by("full_name").values_list("full_name", "approach"))


def test_a_new_goal_brings_those_first_whose_work_touches_it(three: User) -> None:
    goal = set_goal(three, Aim(statement="How do analysts work?"), now=NOW)
    assert first(three) == "Li Wei"
    set_goal(three, Aim(statement="How do engineers work?"), goal=goal, now=NOW)
    assert first(three) == "Bo Lindqvist"


def test_a_goal_that_rests_guides_nobody_until_it_is_taken_up(three: User) -> None:
    before = ranks(three)
    goal = set_goal(three, Aim(statement="How do analysts work?"), now=NOW)
    with_it = ranks(three)
    rest_goal(goal, active=False)
    assert ranks(three) == before
    rest_goal(goal, active=True)
    assert ranks(three) == with_it != before


def test_ranks_after_a_change_of_goal_are_those_of_a_rebuild(three: User) -> None:
    set_goal(three, Aim(statement="Analysts and engineers", field="data"), now=NOW)
    before = ranks(three)
    rebuild_due(three, now=NOW)
    assert ranks(three) == before


def test_who_was_asked_already_gets_no_rank_from_a_goal(three: User) -> None:
    li = Person.objects.get(owner=three, full_name="Li Wei")
    record_sent(three, open_draft(three, li, MessageKind.REQUEST, "", now=NOW), happened=NOW, now=NOW)
    set_goal(three, Aim(statement="How do analysts work?"), now=NOW)
    li.refresh_from_db()
    assert li.approach is None


def test_a_goal_is_found_by_its_words(owner: User) -> None:
    set_goal(owner, Aim(statement="How do people move into hydrology?"), now=NOW)
    assert [hit.kind for hit in search.find(owner, "hydrology")] == ["goal"]


def test_another_country_moves_what_is_due_past_its_holidays(three: User) -> None:
    li = Person.objects.get(owner=three, full_name="Li Wei")
    asked = datetime(2026, 4, 28, 9, 0, tzinfo=UTC)
    record_sent(three, open_draft(three, li, MessageKind.REQUEST, "", now=asked), happened=asked, now=asked)
    before = Due.objects.get(owner=three, person=li, kind="nudge").due_on
    # In Nigeria the first of May is a holiday; in Denmark it is none, but Ascension Day follows.
    set_place(three, time_zone="Europe/Copenhagen", country="DK", now=asked)
    after = list(Due.objects.filter(owner=three).order_by("person", "kind").values_list("person", "kind", "due_on"))
    rebuild_due(three, now=asked)
    again = Due.objects.filter(owner=three).order_by("person", "kind").values_list("person", "kind", "due_on")
    assert list(again) == after
    assert before == date(2026, 5, 8)
    assert Due.objects.get(owner=three, person=li, kind="nudge").due_on == date(2026, 5, 7)


def test_the_same_place_again_changes_nothing(three: User) -> None:
    with CaptureQueriesContext(connection) as asked:
        set_place(three, time_zone=three.time_zone, country=three.country, now=NOW)
    assert not [each for each in asked if each["sql"].startswith(("INSERT", "UPDATE", "DELETE"))]


def test_many_people_are_ranked_anew_with_no_more_questions_to_the_database(owner: User) -> None:
    def changed_by(count: int, statement: str) -> int:
        rows = [
            Person(owner=owner, full_name="P", sort_name="p", title_now="Analyst", approach=39) for _ in range(count)
        ]
        Person.objects.bulk_create(rows)
        with CaptureQueriesContext(connection) as asked:
            set_goal(owner, Aim(statement=statement), now=NOW)
        return len(asked)

    assert changed_by(3, "How do analysts work?") == changed_by(300, "And how do analysts begin?")
    assert set(Person.objects.filter(owner=owner).values_list("approach", flat=True)) == {35}


def test_other_words_of_a_pitch_are_a_new_version_and_the_same_ones_are_not(owner: User) -> None:
    set_pitch(owner, "I am a nurse.", seconds=30)
    set_pitch(owner, "I am a nurse.", seconds=60)
    set_pitch(owner, "I am a nurse who counts.", seconds=60)
    latest = latest_pitch(owner)
    assert latest is not None
    assert (latest.version, latest.text, latest.seconds) == (2, "I am a nurse who counts.", 60)

"""“They asked not to be written to” holds against whatever suggests writing, by every door."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from inroad.actions import for_several, put_off
from inroad.actions.add_person import NewPerson, add_person
from inroad.actions.book_meeting import Agreed, book_meeting
from inroad.actions.compose_today import compose_today
from inroad.actions.debrief_meeting import Debrief, NamedPerson, debrief_meeting
from inroad.actions.delete_row import delete_row
from inroad.actions.draft_message import is_barred
from inroad.actions.edit_person import take_position
from inroad.actions.import_people import apply_import, plan_import, unpack_rows
from inroad.actions.keep_word import make_promise
from inroad.actions.merge_people import merge_people, plan_merge
from inroad.actions.undo_change import undo_change
from inroad.practice.moments import Tier
from inroad.records.journal import recording
from inroad.records.models import Change, Door, Person, User
from tests import people

NOW = datetime(2026, 3, 30, 9, tzinfo=UTC)
A_YEAR = timedelta(days=366)
TABLE = b"Full name,E-mail,Organisation,Title\nAna Ruiz,ana@example.org,Acme,Chief\n"
# What one owes is one's own to do; what means writing to them is not suggested.
WRITING = {"request", "follow_referral", "nudge", "congratulate", "keep_in_touch", "reopen", "thank", "report_back"}

pytestmark = pytest.mark.django_db


@pytest.fixture
def owner() -> User:
    return people.olu()


@pytest.fixture
def ana(owner: User) -> Person:
    person = add_person(owner, NewPerson(full_name="Ana Ruiz", email="ana@example.org", organisation="Acme"), now=NOW)
    put_off.bar_person(owner, person, happened=NOW, now=NOW)
    return person


def named_again(owner: User, ana: Person) -> None:
    bob = add_person(owner, NewPerson(full_name="Bob Stone"), now=NOW)
    meeting = book_meeting(owner, [bob], Agreed(starts=NOW + timedelta(hours=1)), now=NOW)
    names = [NamedPerson(new=NewPerson(full_name="Ana Ruiz"), known=ana)]
    debrief_meeting(owner, meeting, bob, Debrief(names=names), now=NOW + timedelta(hours=2))


def brought_in_again(owner: User, _ana: Person) -> None:
    apply_import(plan_import(owner, TABLE, name="a.csv", now=NOW + timedelta(days=1)), now=NOW + timedelta(days=1))


def merged_into_another(owner: User, ana: Person) -> None:
    other = add_person(owner, NewPerson(full_name="A. Ruiz"), now=NOW)
    merge_people(owner, plan_merge(owner, ana, other), now=NOW)


LATER: dict[str, Callable[[User, Person], object]] = {
    "named again": named_again,
    "brought in again": brought_in_again,
    "merged": merged_into_another,
    "kept close": lambda owner, ana: for_several.tier_several(owner, [ana], Tier.A, now=NOW),
    "tagged": lambda owner, ana: for_several.tag_several(owner, [ana], "x", now=NOW),
    "put off": lambda owner, ana: for_several.snooze_several(owner, [ana], until=NOW.date() + timedelta(3), now=NOW),
    "taken up": lambda owner, ana: put_off.reopen_person(owner, ana, now=NOW),
    "a new post": lambda owner, ana: take_position(owner, ana, title="H", organisation="N", started="2026", now=NOW),
    "promised": lambda owner, ana: make_promise(owner, ana, text="x", happened=NOW, now=NOW),
}


@pytest.mark.parametrize("happens", LATER.values(), ids=LATER.keys())
@pytest.mark.parametrize("passed", [timedelta(days=2), A_YEAR])
def test_whatever_happens_writing_to_them_is_not_suggested(
    owner: User, ana: Person, happens: Callable[[User, Person], object], passed: timedelta
) -> None:
    happens(owner, ana)
    today = compose_today(owner, now=NOW + passed)
    told = [line.kind for line in (*today.due, *today.requests) if line.person.pk == ana.pk]
    assert [kind for kind in told if kind in WRITING] == []
    assert is_barred(owner, ana.pk)
    assert Person.objects.filter(owner=owner, family="Ruiz").count() == 1


def test_who_was_deleted_does_not_come_back_as_a_stranger(owner: User, ana: Person) -> None:
    with recording(owner, door=Door.PAGE, now=NOW):
        delete_row(owner, ana, now=NOW)
    batch = plan_import(owner, TABLE, name="a.csv", now=NOW)
    assert [row.get("code") for row in unpack_rows(batch)] == ["forgotten"]
    undo_change(owner, Change.objects.get(), now=NOW)
    assert is_barred(owner, ana.pk)
    again = plan_import(owner, TABLE, name="a.csv", now=NOW)
    assert [row.get("code") for row in unpack_rows(again)] != ["forgotten"]

"""What was jotted down is kept together: the person, the touch, the introducer, what comes next."""

from datetime import UTC, date, datetime

import pytest

from inroad.actions.add_person import NewPerson, add_person
from inroad.actions.for_several import snooze_several, stop_several, tag_several, tier_several, untag_several
from inroad.actions.keep_filter import keep_filter
from inroad.actions.quick_add import Jotted, quick_add
from inroad.actions.recognise_person import recognise_person
from inroad.practice.moments import Tier
from inroad.practice.quick_add import How
from inroad.records.models import Due, Mark, Note, Person, Promise, Referral, SavedFilter, Tag, Touch, User
from tests import people

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

pytestmark = pytest.mark.django_db


@pytest.fixture
def owner() -> User:
    return people.olu()


def add(owner: User, name: str, **known: str) -> Person:
    return add_person(owner, NewPerson(full_name=name, **known), now=NOW)


def test_one_line_keeps_person_post_touch_introducer_promise_and_note(owner: User) -> None:
    bob = add(owner, "Bob Stone")
    jotted = Jotted(
        new=NewPerson(full_name="Ana Ruiz", title="Data lead", organisation="Acme"),
        how=How.MET,
        where="PyCon",
        happened=date(2026, 3, 1),
        introducer=bob,
        then="write her",
        then_on=date(2026, 3, 13),
        note="likes tea",
    )
    ana = quick_add(owner, jotted, now=NOW)
    ana.refresh_from_db()
    assert (ana.title_now, ana.organisation_now and ana.organisation_now.name) == ("Data lead", "Acme")
    touch = Touch.objects.get(person=ana)
    assert (touch.kind, touch.text, touch.happened) == ("met", "PyCon", date(2026, 3, 1))
    assert Referral.objects.get(person=ana).introducer == bob
    promise = Promise.objects.get(person=ana)
    assert (promise.ours, promise.text, promise.due_on) == (True, "write her", date(2026, 3, 13))
    assert Note.objects.get(person=ana).text == "likes tea"
    assert Due.objects.filter(person=ana, kind="keep_promise", due_on=date(2026, 3, 13)).exists()


def test_whoever_is_in_the_book_is_added_to_and_not_overwritten(owner: User) -> None:
    ana = add(owner, "Ana Ruiz", title="Data lead", organisation="Acme")
    known = Person.objects.select_related("organisation_now").get(pk=ana.pk)
    again = NewPerson(full_name="Ana Ruiz", title="Head of data", organisation="Acme", email="ana@example.org")
    assert quick_add(owner, Jotted(new=again, known=known, how=How.CALLED), now=NOW) == ana
    assert Person.objects.filter(owner=owner).count() == 1
    ana.refresh_from_db()
    assert ana.title_now == "Data lead"
    assert ana.contact_points.get().value == "ana@example.org"
    assert Note.objects.get(person=ana).text == "Head of data"


def test_a_new_introducer_comes_into_the_book_too(owner: User) -> None:
    ana = quick_add(owner, Jotted(new=NewPerson(full_name="Ana Ruiz"), through="Bob Stone"), now=NOW)
    assert ana.referrals.get().introducer.full_name == "Bob Stone"


@pytest.mark.parametrize(
    ("typed", "likely", "sure"),
    [
        ("ana ruiz", ["Ana Ruiz"], "Ana Ruiz"),
        ("Ana Ruis", ["Ana Ruiz"], None),
        ("Ana", ["Ana Diaz", "Ana Ruiz"], None),
        ("Li", ["Li"], "Li"),
        ("Noor", [], None),
        ("", [], None),
    ],
)
def test_a_name_is_recognised_and_a_doubtful_one_is_asked_about(
    owner: User, typed: str, likely: list[str], sure: str | None
) -> None:
    for name in ("Ana Ruiz", "Ana Diaz", "Li"):
        add(owner, name)
    add(people.tamar(), "Noor Haddad")
    found = recognise_person(owner, typed)
    assert [each.full_name for each in found.likely] == likely
    assert (found.sure.full_name if found.sure else None) == sure


def test_several_people_are_changed_at_once(owner: User) -> None:
    both = [add(owner, "Ana Ruiz"), add(owner, "Bob Stone")]
    tag = tag_several(owner, both, " Rivers ", now=NOW)
    assert tag_several(owner, both, "rivers", now=NOW) == tag
    assert tag.people.count() == 2
    tier_several(owner, both, Tier.A, now=NOW)
    assert set(Person.objects.values_list("tier", "standing")) == {("A", "kept")}
    snooze_several(owner, both, until=date(2026, 4, 1), now=NOW)
    assert Mark.objects.filter(kind="snoozed", until=date(2026, 4, 1)).count() == 2
    untag_several(owner, both, tag)
    assert not Tag.objects.exists()
    stop_several(owner, both, now=NOW)
    assert set(Person.objects.values_list("standing", flat=True)) == {"stopped"}


def test_the_same_name_again_keeps_the_new_list(owner: User) -> None:
    keep_filter(owner, "Close", "?tier=A", now=NOW)
    keep_filter(owner, "close", "?tier=B", now=NOW)
    assert SavedFilter.objects.get(owner=owner).asked == "?tier=B"

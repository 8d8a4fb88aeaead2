"""Whatever is done can be undone, in whatever order it was done, and the book is as it was.

The deeds are those of `test_due_table`; here each is a change of its own.
"""

from collections.abc import Mapping, Sequence
from contextlib import ExitStack, suppress
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.apps import apps
from django.db import transaction
from django.db.models import Model, QuerySet
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule, run_state_machine_as_test

from inroad.actions import put_off
from inroad.actions.add_person import NewPerson, add_person
from inroad.actions.delete_row import DELETABLE, InUseError, delete_row
from inroad.actions.edit_person import edit_person, take_position
from inroad.actions.import_people import apply_import, plan_import
from inroad.actions.log_touch import add_note, log_touch
from inroad.actions.merge_people import merge_people, plan_merge
from inroad.actions.tag_person import tag_person
from inroad.actions.undo_change import CannotUndoError, may_undo, undo_change
from inroad.records import models as r
from inroad.records import search
from inroad.records.fragments import own_values
from inroad.records.journal import recording
from inroad.records.models.owned import Rows
from tests import people
from tests.actions.test_due_table import Book, assert_equals_a_rebuild, some
from tests.archives import archive, connection

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)


def the_book(owner: r.User) -> Mapping[str, Sequence[Mapping[str, Any]]]:
    """Every row of every noun that can be undone."""
    nouns = [each for each in apps.get_app_config("records").get_models() if getattr(each, "journaled", False)]
    book = {noun.__name__: _rows(noun, owner) for noun in nouns}
    return book | {"User": [own_values(r.User.objects.get(pk=owner.pk))]}


def _rows(noun: type[Model], owner: r.User) -> Sequence[Mapping[str, Any]]:
    rows: QuerySet[Any] = Rows(noun).filter(owner=owner).order_by("pk")
    return [own_values(row) for row in rows]


def found(owner: r.User) -> Sequence[tuple[object, ...]]:
    columns = ("kind", "row_id", "person_id", "title", "body", "names", "happened")
    return sorted(r.SearchEntry.objects.filter(owner=owner).values_list(*columns), key=repr)


def assert_found_as_after_a_rebuild(owner: r.User) -> None:
    before = found(owner)
    with transaction.atomic():
        search.rebuild(owner)
        afresh = found(owner)
        transaction.set_rollback(True)
    assert before == afresh


def changes(owner: r.User) -> Sequence[r.Change]:
    return list(r.Change.objects.filter(owner=owner).order_by("-created", "-pk"))


class Undone(Book):
    """The same book, in which everything is undone in the end, the last deed first."""

    def __init__(self) -> None:
        super().__init__()
        self.books: list[tuple[r.Change | None, Mapping[str, Any]]] = []
        self.stack = ExitStack()
        self.open()

    def open(self) -> None:
        self.before = the_book(self.owner)
        self.stack.enter_context(recording(self.owner, door=r.Door.PAGE, now=self.now))

    def keep(self) -> r.Change | None:
        known = {each.pk for each in changes(self.owner)}
        self.stack.close()
        fresh = [each for each in changes(self.owner) if each.pk not in known]
        assert len(fresh) <= 1
        return fresh[0] if fresh else None

    @rule(noun=st.sampled_from(sorted(DELETABLE)), number=some)
    def delete_something(self, noun: str, number: int) -> None:
        row = self.one(DELETABLE[noun], number)
        few = r.Person.objects.filter(owner=self.owner).count() <= 2
        if row and not (few and noun == "person"):
            with suppress(InUseError):
                delete_row(self.owner, row, now=self.now)

    @rule(one=some, other=some)
    def two_are_one(self, one: int, other: int) -> None:
        kept, goes = self.person(one), self.person(other)
        if kept != goes and r.Person.objects.filter(owner=self.owner).count() > 2:
            merge_people(self.owner, plan_merge(self.owner, kept, goes), now=self.now)

    @rule(who=some, name=st.sampled_from(("Rivers", "Bridges")))
    def tag(self, who: int, name: str) -> None:
        tag_person(self.owner, self.person(who), name, now=self.now)

    @invariant()
    def what_is_found_is_true(self) -> None:
        assert_found_as_after_a_rebuild(self.owner)

    @invariant()
    def each_deed_is_a_change(self) -> None:
        change = self.keep()
        self.books.append((change, self.before))
        assert change or the_book(self.owner) == self.before
        self.open()

    def teardown(self) -> None:
        try:
            self.stack.close()
            for change, before in reversed(self.books):
                if change and may_undo(change, now=self.now):
                    undo_change(self.owner, change, now=self.now)
                    assert the_book(self.owner) == before
                    assert_equals_a_rebuild(self.owner, self.now)
                    assert_found_as_after_a_rebuild(self.owner)
        finally:
            super().teardown()


def test_whatever_was_done_is_undone_step_by_step() -> None:
    known = settings()
    # A story of twelve deeds can be read as it is; to look for a shorter one takes minutes.
    phases = [each for each in known.phases if each is not Phase.shrink]
    # The same histories at each run, so that what holds today holds tomorrow; a longer hunt is a matter of its own.
    few = settings(
        known, max_examples=max(known.max_examples // 8, 6), stateful_step_count=12, phases=phases, derandomize=True
    )
    run_state_machine_as_test(Undone, settings=few)


@pytest.fixture
def owner() -> r.User:
    return people.olu()


@pytest.fixture
def ana(owner: r.User) -> r.Person:
    ana = add_person(owner, NewPerson(full_name="Ana Ruiz", organisation="Acme", email="ana@example.org"), now=NOW)
    log_touch(owner, ana, happened=NOW, text="a word about rivers", now=NOW)
    tag_person(owner, ana, "Rivers", now=NOW)
    return ana


def the_last(owner: r.User) -> r.Change:
    return changes(owner)[0]


def undo_the_last(owner: r.User, at: datetime = LATER) -> Sequence[Mapping[str, str]]:
    change = the_last(owner)
    undo_change(owner, change, now=at)
    change.refresh_from_db()
    return list(change.left)


def test_a_person_who_was_deleted_returns_with_everything(owner: r.User, ana: r.Person) -> None:
    before = the_book(owner)
    with recording(owner, door=r.Door.PAGE, now=NOW):
        r.Person.objects.get(pk=ana.pk).delete()
    assert not r.Touch.objects.exists()
    assert undo_the_last(owner) == []
    assert the_book(owner) == before
    assert_equals_a_rebuild(owner, LATER)
    assert_found_as_after_a_rebuild(owner)
    assert search.find(owner, "rivers")


def test_an_undo_can_be_undone_and_that_again(owner: r.User, ana: r.Person) -> None:
    with recording(owner, door=r.Door.PAGE, now=NOW):
        add_note(owner, ana, text="Tea", happened=NOW, now=NOW)
    done = the_last(owner)
    noted = the_book(owner)
    undo_the_last(owner, LATER)
    assert not r.Note.objects.exists()
    undo_the_last(owner, LATER + timedelta(hours=1))
    assert the_book(owner) == noted
    done.refresh_from_db()
    assert may_undo(done, now=LATER)
    undo_change(owner, done, now=LATER + timedelta(hours=2))
    assert not r.Note.objects.exists()


def test_what_was_changed_since_is_left_alone_and_named(owner: r.User, ana: r.Person) -> None:
    with recording(owner, door=r.Door.PAGE, now=NOW):
        edit_person(owner, ana, {"city": "Bilbao", "headline": "Rivers"}, now=NOW)
    edit_person(owner, ana, {"city": "Porto"}, now=LATER)
    assert undo_the_last(owner) == [{"noun": "Person", "id": str(ana.pk), "why": "changed"}]
    ana.refresh_from_db()
    assert (ana.city, ana.headline, set(ana.sources)) == ("Porto", "", {"city"})


def test_a_row_that_was_made_and_corrected_since_stays(owner: r.User, ana: r.Person) -> None:
    with recording(owner, door=r.Door.PAGE, now=NOW):
        note = add_note(owner, ana, text="Tea", happened=NOW, now=NOW)
    note.text = "Coffee"
    note.save()
    assert undo_the_last(owner) == [{"noun": "Note", "id": str(note.pk), "why": "changed"}]
    assert r.Note.objects.get().text == "Coffee"


def test_somebody_with_whom_something_happened_since_stays(owner: r.User) -> None:
    with recording(owner, door=r.Door.PAGE, now=NOW):
        ben = add_person(owner, NewPerson(full_name="Ben Okoro", organisation="Birch"), now=NOW)
    add_note(owner, ben, text="Tea", happened=LATER, now=LATER)
    left = undo_the_last(owner)
    assert {"noun": "Person", "id": str(ben.pk), "why": "in_use"} in left
    assert r.Note.objects.get().person == ben


def test_what_belonged_to_somebody_who_is_gone_stays_gone_and_is_named(owner: r.User, ana: r.Person) -> None:
    note = add_note(owner, ana, text="Tea", happened=NOW, now=NOW)
    tagged = r.Tagging.objects.get()
    with recording(owner, door=r.Door.PAGE, now=NOW):
        tagged.delete()
    r.Person.objects.get(pk=ana.pk).delete()
    assert [each["why"] for each in undo_the_last(owner)] == ["without"]
    assert not r.Note.objects.filter(pk=note.pk).exists()


def test_what_something_else_took_the_place_of_is_named(owner: r.User, ana: r.Person) -> None:
    edit_person(owner, ana, {"linkedin": "linkedin.com/in/ana"}, now=NOW)
    with recording(owner, door=r.Door.PAGE, now=NOW):
        r.Person.objects.get(pk=ana.pk).delete()
    other = add_person(owner, NewPerson(full_name="Ana Ruiz"), now=LATER)
    edit_person(owner, other, {"linkedin": "linkedin.com/in/ana"}, now=LATER)
    left = undo_the_last(owner)
    assert {"noun": "Person", "id": str(ana.pk), "why": "taken"} in left
    assert r.Person.objects.get() == other


def test_what_was_undone_or_is_too_old_cannot_be_undone(owner: r.User, ana: r.Person) -> None:
    with recording(owner, door=r.Door.PAGE, now=NOW):
        add_note(owner, ana, text="Tea", happened=NOW, now=NOW)
    done = the_last(owner)
    assert not may_undo(done, now=NOW + timedelta(days=31))
    undo_change(owner, done, now=LATER)
    with pytest.raises(CannotUndoError):
        undo_change(owner, done, now=LATER)


@pytest.mark.usefixtures("ana")
def test_a_colleague_is_free_again_once_the_request_is_undone(owner: r.User) -> None:
    ben = add_person(owner, NewPerson(full_name="Ben Okoro", organisation="Acme"), now=NOW)
    put_off.reopen_person(owner, ben, now=NOW)
    with recording(owner, door=r.Door.PAGE, now=NOW):
        take_position(owner, ben, title="Lead", organisation="Birch", started="", now=NOW)
    assert undo_the_last(owner) == []
    assert_equals_a_rebuild(owner, LATER)


def brought(owner: r.User, *rows: str, now: datetime = NOW) -> r.ImportBatch:
    batch = plan_import(owner, archive(*rows, on=now.date()), name="archive.zip", now=now)
    apply_import(batch, now=now)
    return batch


@pytest.mark.usefixtures("ana")
def test_an_import_that_is_undone_leaves_the_book_as_it_was(owner: r.User) -> None:
    before = the_book(owner)
    brought(owner, connection("Ana Ruiz", "Head", "Birch"), connection("Fay Orr", "Lead", "Birch"))
    assert r.Person.objects.count() > len(before["Person"])
    change = the_last(owner)
    assert (change.door, change.verb, change.about) == ("import", "imported", "archive.zip")
    assert undo_the_last(owner) == []
    assert the_book(owner) == before
    assert_equals_a_rebuild(owner, LATER)
    assert_found_as_after_a_rebuild(owner)
    assert not may_undo(the_last(owner), now=LATER)


def test_of_an_import_only_what_was_untouched_since_goes(owner: r.User) -> None:
    brought(owner, connection("Ana Ruiz", "Head", "Birch"), connection("Fay Orr", "Lead", "Birch"))
    fay = r.Person.objects.get(full_name="Fay Orr")
    add_note(owner, fay, text="Tea", happened=LATER, now=LATER)
    left = undo_the_last(owner)
    assert r.Person.objects.get() == fay
    assert {"noun": "Person", "id": str(fay.pk), "why": "in_use"} in left
    assert r.Organisation.objects.get().name == "Birch"
    assert_equals_a_rebuild(owner, LATER)

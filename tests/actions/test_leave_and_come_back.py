"""The book leaves as one file and comes back from it as it was."""

import json
import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.db import models
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inroad.actions.add_person import NewPerson, add_person
from inroad.actions.book_meeting import Agreed, book_meeting
from inroad.actions.export_book import export_book
from inroad.actions.fill_sample import fill_sample
from inroad.actions.forget_person import forget_person
from inroad.actions.log_touch import add_note
from inroad.actions.refresh_due import rebuild_due
from inroad.actions.restore_book import look_through, restore_book
from inroad.actions.wipe_book import wipe_book
from inroad.adapters.archive.form import MANIFEST, RefusedArchiveError
from inroad.records import search
from inroad.records.arrivals import Fate
from inroad.records.book import LEFT_BEHIND, name_of, nouns
from inroad.records.models import (
    Attachment,
    Due,
    Meeting,
    Note,
    Organisation,
    Owned,
    Person,
    Pitch,
    Position,
    SearchEntry,
    Tag,
    Tagging,
    User,
)
from tests import people

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
LATER = NOON + timedelta(days=3)


@pytest.fixture
def season() -> User:
    """A book in the middle of its season, with a file."""
    owner = User.objects.the_sample()
    fill_sample(owner, now=NOON)
    first = Person.objects.filter(owner=owner).order_by("pk").first()
    Attachment.objects.create(owner=owner, person=first, name="Notes.txt", content=b"as it was said\n" * 40)
    Attachment.objects.create(owner=owner, person=first, name="The same.txt", content=b"as it was said\n" * 40)
    return owner


def export(owner: User, folder: Path, name: str = "book.zip", now: datetime = NOON) -> Path:
    file = folder / name
    export_book(owner, file, now=now)
    return file


def empty(owner: User) -> User:
    """The same installation after its people are gone, with the owner as they come at first."""
    wipe_book(owner)
    owner.refresh_from_db()
    owner.time_zone = owner.language = ""
    owner.save()
    return owner


def test_what_leaves_and_comes_back_leaves_again_byte_for_byte(season: User, tmp_path: Path) -> None:
    before = export(season, tmp_path)
    restore_book(empty(season), before, now=NOON)
    after = export(season, tmp_path, "again.zip")
    assert after.read_bytes() == before.read_bytes()


def test_only_the_manifest_tells_on_which_day_it_was_made(season: User, tmp_path: Path) -> None:
    one, other = export(season, tmp_path), export(season, tmp_path, "later.zip", LATER)
    with zipfile.ZipFile(one) as first, zipfile.ZipFile(other) as second:
        differing = [name for name in first.namelist() if first.read(name) != second.read(name)]
    assert differing == [MANIFEST]


def test_what_is_due_and_what_is_found_are_worked_out_anew(season: User, tmp_path: Path) -> None:
    rebuild_due(season, now=NOON)
    search.rebuild(season)
    due, found = rows_of_due(season), rows_found(season)
    file = export(season, tmp_path)
    restore_book(empty(season), file, now=NOON)
    assert (rows_of_due(season), rows_found(season)) == (due, found)


def rows_of_due(owner: User) -> list[object]:
    told = Due.objects.filter(owner=owner).values_list("person", "kind", "about", "opens", "closes", "due_on", "reason")
    return sorted(told, key=str)


def rows_found(owner: User) -> list[object]:
    return sorted(SearchEntry.objects.filter(owner=owner).values_list("row_id", "kind", "title", "words"), key=str)


def test_a_second_time_changes_nothing(season: User, tmp_path: Path) -> None:
    file = export(season, tmp_path)
    preview = restore_book(season, file, now=LATER)
    assert (preview.total(Fate.NEW), preview.total(Fate.DIFFERS)) == (0, 0)
    assert export(season, tmp_path, "again.zip").read_bytes() == file.read_bytes()


def test_into_a_book_with_people_it_only_inserts_and_says_what_differs(season: User, tmp_path: Path) -> None:
    file = export(season, tmp_path)
    kept, gone = Person.objects.filter(owner=season).order_by("pk")[:2]
    kept.headline = "As I know better by now"
    kept.save()
    gone_id = gone.pk
    gone.delete()
    preview = look_through(season, file)
    assert preview.counts["person"]["differs"] == 1
    assert preview.counts["person"]["new"] == 1
    restore_book(season, file, now=NOON)
    kept.refresh_from_db()
    assert kept.headline == "As I know better by now"
    assert Person.objects.filter(pk=gone_id, owner=season).exists()


def test_what_is_here_under_another_id_takes_in_what_hangs_on_it(tmp_path: Path) -> None:
    olu, tamar = people.olu(), people.tamar()
    there = Organisation.objects.create(owner=olu, name="Lagos Health", folded="lagos health")
    person = people.person(olu, "Ana Ruiz", linkedin="https://www.linkedin.com/in/ana")
    Position.objects.create(owner=olu, person=person, organisation=there, title="Nurse")
    tag = Tag.objects.create(owner=olu, name="Kind", folded="kind")
    Tagging.objects.create(owner=olu, tag=tag, person=person)
    Note.objects.create(owner=olu, person=person, text="Met at the fair", happened_on=NOON.date())
    file = export(olu, tmp_path)
    olu.delete()
    here = Organisation.objects.create(owner=tamar, name="Lagos Health", folded="lagos health")
    known = people.person(tamar, "Ana R.", linkedin="https://www.linkedin.com/in/ana")
    Tag.objects.create(owner=tamar, name="Kind", folded="kind")
    restore_book(tamar, file, now=NOON)
    assert [each.full_name for each in Person.objects.filter(owner=tamar)] == ["Ana R."]
    assert list(known.positions.values_list("organisation", "title")) == [(here.pk, "Nurse")]
    assert [each.text for each in known.notes.all()] == ["Met at the fair"]
    assert [each.name for each in known.tags.all()] == ["Kind"]


def test_a_text_that_is_here_in_other_words_is_counted_and_kept(tmp_path: Path) -> None:
    olu, tamar = people.olu(), people.tamar()
    Pitch.objects.create(owner=olu, version=1, text="I am a nurse.")
    file = export(olu, tmp_path)
    olu.delete()
    Pitch.objects.create(owner=tamar, version=1, text="I count.")
    assert restore_book(tamar, file, now=NOON).counts["pitch"]["differs"] == 1
    assert [each.text for each in Pitch.objects.filter(owner=tamar)] == ["I count."]


def test_an_id_that_is_another_owners_is_refused(season: User, tmp_path: Path) -> None:
    file = export(season, tmp_path)
    with pytest.raises(RefusedArchiveError) as refused:
        restore_book(people.tamar(), file, now=NOON)
    assert refused.value.code == "somebody_elses"


def test_settings_come_along_into_an_empty_book_only(tmp_path: Path) -> None:
    olu, tamar, sasha = people.olu(), people.tamar(), people.sasha()
    people.person(sasha, "Somebody Here")
    file = export(olu, tmp_path)
    restore_book(tamar, file, now=NOON)
    restore_book(sasha, file, now=NOON)
    tamar.refresh_from_db()
    sasha.refresh_from_db()
    assert (tamar.time_zone, sasha.time_zone) == ("Africa/Lagos", "Europe/Paris")


TEXT = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]))
WHEN = st.datetimes(datetime(1900, 1, 1), datetime(2199, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - the zone comes beside
BROUGHT = st.fixed_dictionaries({"by": TEXT, "at": WHEN.map(datetime.isoformat)})
TAKEN_OUT = st.fixed_dictionaries({"without": st.lists(TEXT, max_size=3)})
SOURCES = st.dictionaries(TEXT, BROUGHT | TAKEN_OUT, max_size=3)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], deadline=None)
@given(name=TEXT, text=TEXT, known=SOURCES, when=WHEN, content=st.binary(max_size=200))
def test_whatever_was_written_comes_back(  # noqa: PLR0917 - what Hypothesis hands in
    tmp_path: Path, name: str, text: str, known: dict[str, object], when: datetime, content: bytes
) -> None:
    olu = people.olu()
    ana = people.person(olu, name)
    ana.sources, ana.quiet_from = known, None
    ana.save()
    note = Note(owner=olu, person=ana, text=text)
    note.happened = when
    note.save()
    Attachment.objects.create(owner=olu, person=ana, name="File", content=content)
    file = export(olu, tmp_path)
    before = file.read_bytes()
    wipe(olu)
    restore_book(olu, file, now=NOON)
    assert export(olu, tmp_path).read_bytes() == before
    came = Note.objects.get(owner=olu)
    assert came.person is not None
    assert (came.text, came.happened, came.person.full_name, came.person.sources) == (text, when, name, known)
    olu.delete()


def wipe(owner: User) -> None:
    for noun in reversed(nouns()):
        noun.objects.filter(owner=owner).delete()


def test_every_noun_leaves_or_stays_for_a_reason() -> None:
    page = Path(__file__).parents[2] / "docs" / "reference" / "archive.md"
    told = page.read_text(encoding="utf-8")
    assert [name_of(each) for each in nouns() if f"`{name_of(each)}`" not in told] == []
    assert [name_of(each) for each in LEFT_BEHIND if f"`{name_of(each)}`" not in told] == []


def test_a_noun_comes_after_those_that_it_points_to_but_for_a_circle() -> None:
    order = nouns()
    backwards = [
        (name_of(noun), each.name)
        for noun in order
        for each in noun._meta.get_fields()  # noqa: SLF001 - documented by Django, in spite of its name
        if isinstance(each, models.ForeignKey) and is_later(each.related_model, noun, order)
    ]
    assert len(backwards) <= 2, backwards


def is_later(target: type[models.Model], noun: type[Owned], order: list[type[Owned]]) -> bool:
    places: dict[type[models.Model], int] = {each: place for place, each in enumerate(order)}
    return places.get(target, -1) > places[noun]


def test_the_copies_are_read_by_other_programs(season: User, tmp_path: Path) -> None:
    from icalendar import Calendar  # noqa: PLC0415 - takes long to load

    from inroad.adapters.contacts.read import read_file  # noqa: PLC0415

    with zipfile.ZipFile(export(season, tmp_path)) as archive:
        cards, events = archive.read("people.vcf"), archive.read("meetings.ics")
        pages = [name for name in archive.namelist() if name.startswith("notes/")]
        manifest = json.loads(archive.read(MANIFEST))
    reading = read_file(cards, name="people.vcf")
    assert sorted(str(each.name) for each in reading.profiles) == sorted(
        Person.objects.filter(owner=season).values_list("full_name", flat=True)
    )
    assert reading.problems == ()
    assert len(Calendar.from_ical(events.decode()).walk("VEVENT")) == manifest["members"]["rows/meeting.jsonl"]["rows"]
    assert pages


def test_whoever_was_forgotten_stays_out_with_what_hangs_on_them(tmp_path: Path) -> None:
    owner = people.olu()
    zoe = add_person(owner, NewPerson(full_name="Zoe Ruiz", email="zoe@example.org"), now=NOON)
    bob = add_person(owner, NewPerson(full_name="Bob Stone"), now=NOON)
    book_meeting(owner, [zoe], Agreed(starts=NOON), now=NOON)
    both = book_meeting(owner, [zoe, bob], Agreed(starts=LATER), now=NOON)
    add_note(owner, zoe, text="Likes harbours", happened=NOON, now=NOON)
    file = export(owner, tmp_path)
    forget_person(owner, zoe, rewritten=(), word="someone", now=NOON)
    bob.delete()
    preview = restore_book(owner, file, now=NOON)
    assert preview.left_out == 1
    assert [each.full_name for each in Person.objects.filter(owner=owner)] == ["Bob Stone"]
    assert [each.pk for each in Meeting.objects.filter(owner=owner)] == [both.pk]
    assert not Note.objects.exists()

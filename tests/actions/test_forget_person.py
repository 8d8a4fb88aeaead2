"""Whoever is forgotten leaves nothing behind but figures."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection

from inroad.actions.add_person import NewPerson, add_person
from inroad.actions.forget_person import ImportRunsError, forget_person, preview_forgetting
from inroad.actions.import_people import apply_import, let_in_again, plan_import, unpack_rows
from inroad.actions.keep_filter import keep_filter
from inroad.actions.log_touch import add_note
from inroad.actions.merge_people import merge_people, plan_merge
from inroad.actions.passages import KEPT_FOR, archive_of, begin_export, carry, drop_old_archives
from inroad.actions.refresh_due import rebuild_due
from inroad.actions.review_season import review_season
from inroad.records import search
from inroad.records.fragments import unpack
from inroad.records.journal import recording
from inroad.records.models import (
    BatchState,
    Change,
    Door,
    Due,
    Forgotten,
    ImportBatch,
    Note,
    Organisation,
    Passage,
    Person,
    Promise,
    SavedFilter,
    SearchEntry,
    User,
)
from tests import people
from tests.planted import ADDRESS, FAMILY, LINKEDIN, NAME, PLANTED, ROW, plant

NOW = datetime(2026, 3, 30, 9, tzinfo=UTC)
pytestmark = pytest.mark.django_db


@pytest.fixture
def owner() -> User:
    return people.olu()


def forget(owner: User, person: Person) -> None:
    """Forget them, and put “someone” wherever others' texts name them."""
    told = preview_forgetting(owner, person).mentions
    forget_person(owner, person, rewritten={each.key for each in told}, word="someone", now=NOW)


def texts() -> Iterator[tuple[str, str]]:
    """Everything that any table holds, with its place."""
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            columns = [each.name for each in connection.introspection.get_table_description(cursor, table)]
            quoted = ", ".join(f'"{each}"' for each in columns)
            cursor.execute(f'SELECT {quoted} FROM "{table}"')  # noqa: S608 - the tables of a test
            for row in cursor.fetchall():
                yield from ((f"{table}.{column}", plain(value)) for column, value in zip(columns, row, strict=True))


def plain(value: Any) -> str:  # noqa: ANN401 - whatever a column holds
    if isinstance(value, bytes | memoryview):
        return bytes(value).decode("latin-1")
    return value if isinstance(value, str) else json.dumps(value, default=str)


@pytest.mark.django_db(transaction=True)
def test_nothing_of_them_is_left_in_any_table(owner: User) -> None:
    planted = plant(owner, now=NOW)
    key = planted.person.pk
    assert {word for word in PLANTED if any(word in text for _, text in texts())} == set(PLANTED)
    forget(owner, planted.person)
    left = [(place, word) for place, text in texts() for word in PLANTED if word.casefold() in text.casefold()]
    assert left == []
    assert Forgotten.objects.get().erased == NOW
    assert [place for place, text in texts() if str(key) in text or key.hex in text] == []


def test_what_only_they_said_goes_and_what_others_were_told_reads_on(owner: User) -> None:
    planted = plant(owner, now=NOW)
    forget(owner, planted.person)
    assert Promise.objects.get().text == "Write to someone (someone)"
    assert Note.objects.get().text.startswith("Someone told Bob of")
    assert set(Person.objects.values_list("full_name", flat=True)) == {"Bob Stone", "Cleo Marsh", "Ben Okoro"}
    assert Organisation.objects.filter(name="Plumage").exists()


def test_a_mention_that_the_user_keeps_stays(owner: User) -> None:
    planted = plant(owner, now=NOW)
    forget_person(owner, planted.person, rewritten=(), word="someone", now=NOW)
    assert NAME in Note.objects.get().text


def test_the_preview_tells_what_goes_and_who_speaks_of_them(owner: User) -> None:
    planted = plant(owner, now=NOW)
    told = preview_forgetting(owner, planted.person)
    counts = {noun.__name__: count for noun, count in told.counts.items()}
    assert counts.items() >= {"Person": 1, "Message": 2, "Meeting": 1, "Attachment": 1, "Note": 1}.items()
    assert "Due" not in counts
    assert {(each.noun, each.sure) for each in told.mentions} >= {("note", True), ("promise", True), ("message", True)}
    assert [each.file_name for each in told.previews] == ["later.csv"]
    assert Person.objects.filter(full_name=NAME).exists()


def test_the_figures_of_the_season_stay(owner: User) -> None:
    planted = plant(owner, now=NOW)
    before = review_season(owner, weeks=None, now=NOW).figures
    assert before.funnel[3].count == 1
    forget(owner, planted.person)
    after = review_season(owner, weeks=None, now=NOW).figures
    assert after == before
    forget(owner, planted.introducer)
    assert review_season(owner, weeks=None, now=NOW).figures == before


def test_what_is_due_and_what_is_found_equal_a_rebuild(owner: User) -> None:
    planted = plant(owner, now=NOW)
    forget(owner, planted.person)
    columns = ("person_id", "kind", "about", "opens", "closes", "due_on", "reason", "reason_args")
    due = sorted(Due.objects.values_list(*columns), key=str)
    found = set(SearchEntry.objects.values_list("row_id", "title", "body", "words", "names"))
    rebuild_due(owner, now=NOW)
    search.rebuild(owner)
    assert sorted(Due.objects.values_list(*columns), key=str) == due
    assert set(SearchEntry.objects.values_list("row_id", "title", "body", "words", "names")) == found
    assert search.find(owner, FAMILY) == []


def test_an_import_does_not_bring_them_back_until_the_user_says_so(owner: User) -> None:
    forget(owner, plant(owner, now=NOW).person)
    batch = plan_import(owner, ROW.format(NAME, ADDRESS).encode(), name="again.csv", now=NOW)
    [row] = [each for each in unpack_rows(batch) if each.get("code") == "forgotten"]
    apply_import(batch, now=NOW)
    assert not Person.objects.filter(family=FAMILY).exists()
    batch = plan_import(owner, ROW.format(NAME, ADDRESS).encode(), name="again.csv", now=NOW)
    assert let_in_again(batch, row["mark"], now=NOW)
    assert not Forgotten.objects.exists()
    assert batch.plan_summary["new"] == 1
    apply_import(batch, now=NOW)
    assert Person.objects.filter(full_name=NAME).exists()


@pytest.mark.parametrize(
    "row",
    [
        f"Zephyrine Q.,,{LINKEDIN}",
        f"Somebody Else,{ADDRESS.upper()},",
        f"{NAME},,",
    ],
)
def test_they_are_known_again_by_any_address_of_theirs_or_by_their_bare_name(owner: User, row: str) -> None:
    forget(owner, plant(owner, now=NOW).person)
    table = f"Name,E-mail,LinkedIn\n{row}\nBen Okoro,ben@example.org,\n"
    batch = plan_import(owner, table.encode(), name="again.csv", now=NOW)
    assert next(each.get("code") for each in unpack_rows(batch)) == "forgotten"


def test_a_namesake_elsewhere_and_another_owner_are_not_concerned(owner: User) -> None:
    forget(owner, plant(owner, now=NOW).person)
    table = b"Name,E-mail,Organisation\n" + f"{NAME},other@example.net,Elsewhere\n".encode()
    assert plan_import(owner, table, name="a.csv", now=NOW).plan_summary["new"] == 1
    theirs = plan_import(people.tamar(), ROW.format(NAME, ADDRESS).encode(), name="a.csv", now=NOW)
    assert theirs.plan_summary["new"] == 2


def test_while_an_import_is_written_nobody_is_forgotten(owner: User) -> None:
    ana = add_person(owner, NewPerson(full_name="Ana Ruiz"), now=NOW)
    ImportBatch.objects.create(owner=owner, kind="csv", state=BatchState.APPLYING)
    with pytest.raises(ImportRunsError):
        forget(owner, ana)
    assert Person.objects.exists()


def test_what_can_be_undone_brings_nothing_of_them_back(owner: User) -> None:
    planted = plant(owner, now=NOW)
    key = planted.person.pk
    assert Change.objects.filter(person_id=key).exists()
    forget(owner, planted.person)
    kept = [row for each in Change.objects.defer(None) for row in unpack(bytes(each.fragment))]
    assert kept
    assert not Change.objects.filter(person_id=key).exists()
    assert not any(word in str(row) for row in kept for word in (*PLANTED, str(key)))


def test_others_of_the_same_given_name_are_only_perhaps_meant(owner: User) -> None:
    ana = add_person(owner, NewPerson(full_name="Ana Ruiz"), now=NOW)
    bob = add_person(owner, NewPerson(full_name="Bob Stone"), now=NOW)
    add_person(owner, NewPerson(full_name="Ana Ruiz"), now=NOW)
    add_note(owner, bob, text="Ana was there", happened=NOW - timedelta(days=1), now=NOW)
    [mention] = preview_forgetting(owner, ana).mentions
    assert (mention.noun, mention.sure, mention.about) == ("note", False, bob)


def test_whoever_became_one_with_them_goes_with_them(owner: User) -> None:
    names = ("Zoe Ruiz", "Annie Quillfeather", "Minna Barnaby")
    zoe, annie, minna = (add_person(owner, NewPerson(full_name=each), now=NOW) for each in names)
    bob = add_person(owner, NewPerson(full_name="Bob Stone"), now=NOW)
    add_note(owner, bob, text="Annie Quillfeather was there", happened=NOW, now=NOW)
    for kept, other in ((annie, minna), (zoe, annie)):
        with recording(owner, door=Door.PAGE, now=NOW):
            merge_people(owner, plan_merge(owner, kept, other), now=NOW)
    forget(owner, Person.objects.get(pk=zoe.pk))
    told = [(change.about, list(unpack(bytes(change.fragment)))) for change in Change.objects.defer(None)]
    assert not any(word in str(told) for word in ("Zoe", "Annie", "Minna"))
    assert Note.objects.get().text == "Someone was there"
    batch = plan_import(owner, b"Name,E-mail\nMinna Barnaby,\n", name="again.csv", now=NOW)
    assert next(each.get("code") for each in unpack_rows(batch)) == "forgotten"


def test_an_earlier_wording_is_listed_and_says_the_word_as_well(owner: User) -> None:
    zoe = add_person(owner, NewPerson(full_name="Zoe Ruiz"), now=NOW)
    bob = add_person(owner, NewPerson(full_name="Bob Stone"), now=NOW)
    note = add_note(owner, bob, text="Bob says that Zoe Ruiz is leaving the trade for good", happened=NOW, now=NOW)
    note.text = "A nice chat."
    note.save()
    [mention] = preview_forgetting(owner, zoe).mentions
    assert (mention.row, mention.sure, "Zoe Ruiz" in mention.excerpt) == (note, True, True)
    forget(owner, zoe)
    note.refresh_from_db()
    told = note.versions.values_list("text", flat=True)
    assert (note.text, *told) == ("A nice chat.", "Bob says that someone is leaving the trade for good")


@pytest.mark.django_db(transaction=True)
def test_an_archive_in_the_data_folder_goes_with_whom_it_tells_of(owner: User) -> None:
    zoe = add_person(owner, NewPerson(full_name="Zoe Ruiz"), now=NOW)
    file = archive_of(exported(owner))
    assert file.is_file()
    forget(owner, zoe)
    assert not file.exists()
    assert not Passage.objects.exists()


def test_an_archive_lies_in_the_data_folder_for_a_day_at_most(owner: User) -> None:
    passage = exported(owner)
    drop_old_archives(now=NOW + KEPT_FOR)
    assert archive_of(passage).is_file()
    drop_old_archives(now=NOW + KEPT_FOR + timedelta(minutes=1))
    assert not archive_of(passage).exists()


def exported(owner: User) -> Passage:
    passage = begin_export(owner, now=NOW)
    carry(passage, now=NOW, progress=lambda _done, _total: None)
    return passage


def test_a_kept_list_neither_has_their_name_nor_looks_for_it(owner: User) -> None:
    zoe = add_person(owner, NewPerson(full_name="Zoë Ruiz"), now=NOW)
    for name, asked in (("Near Zoë Ruiz", ""), ("One", "q=Zo%C3%AB+Ruiz&sort=name"), ("Two", "q=ruiz&sort=name")):
        keep_filter(owner, name, asked, now=NOW)
    forget(owner, zoe)
    kept = SavedFilter.objects.order_by("created", "pk").values_list("name", "folded", "asked")
    assert set(kept) == {
        ("Near someone", "near someone", ""),
        ("One", "one", "q=Someone&sort=name"),
        ("Two", "two", "q=Someone&sort=name"),
    }

"""Imports as they happen: the first one, the same again, a later one with news, and one that breaks off."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db.models import QuerySet

from inroad.actions.add_person import NewPerson, add_person
from inroad.actions.compose_today import compose_today
from inroad.actions.draft_message import open_draft
from inroad.actions.edit_person import edit_person, remove_contact, take_position
from inroad.actions.import_people import (
    BookChangedError,
    answer_import,
    apply_import,
    plan_import,
    rows_waiting,
    unpack_rows,
)
from inroad.actions.keep_upload import keep_upload, upload_of
from inroad.actions.record_sent import record_sent
from inroad.actions.refresh_due import rebuild_due
from inroad.actions.set_goal import Aim, set_goal
from inroad.actions.tag_person import untag_person
from inroad.adapters.contacts.reading import Mapping
from inroad.practice.moves import MoveKind
from inroad.records import search
from inroad.records.models import (
    Background,
    BatchState,
    ContactPoint,
    Due,
    ImportBatch,
    MessageKind,
    Note,
    Organisation,
    Owned,
    Person,
    Position,
    Profile,
    Tag,
    Tie,
    User,
)
from tests import people
from tests.archives import MESSAGES, archive, connection

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
LATER = NOW + timedelta(days=60)
ANA = connection("Ana Ruiz", "Data lead", "Acme")
BO = connection("Bo Lindqvist", "Engineer", "Birch", email="bo@birch.example")
LI = connection("Li Wei", "Analyst", "Cedar")


@pytest.fixture
def owner(db: None) -> User:  # noqa: ARG001 - the database that he lives in
    return people.olu()


def planned(owner: User, file: bytes, *, name: str = "archive.zip", now: datetime = NOW, **how: Any) -> ImportBatch:  # noqa: ANN401 - whatever the plan takes
    batch = plan_import(owner, file, name=name, now=now, **how)
    return ImportBatch.objects.get(pk=batch.pk)


def brought_in(owner: User, file: bytes, *, name: str = "archive.zip", now: datetime = NOW) -> ImportBatch:
    batch = planned(owner, file, name=name, now=now)
    apply_import(batch, now=now)
    return ImportBatch.objects.get(pk=batch.pk)


def counts(batch: ImportBatch) -> tuple[int, ...]:
    """New, with news, known, in doubt, unreadable."""
    return tuple(batch.plan_summary[name] for name in ("new", "update", "skip", "ask", "bad"))


def the(owner: User, name: str) -> Person:
    return Person.objects.get(owner=owner, full_name=name)


def book(owner: User) -> list[list[str]]:
    """All that an import writes, as rows of values."""
    nouns: list[type[Owned]] = [Person, Position, ContactPoint, Tie, Organisation, Note, Due]
    return [sorted(repr(row) for row in QuerySet(noun).filter(owner=owner).values_list()) for noun in nouns]


def test_looking_at_a_file_changes_nothing(owner: User) -> None:
    batch = planned(owner, archive(ANA, BO, on=date(2026, 3, 1)))
    assert counts(batch) == (2, 0, 0, 0, 0)
    assert [row["name"] for row in unpack_rows(batch)] == ["Ana Ruiz", "Bo Lindqvist"]
    assert not Person.objects.filter(owner=owner).exists()


def test_a_first_import_brings_people_with_their_posts_addresses_and_ties(owner: User) -> None:
    batch = brought_in(owner, archive(ANA, BO, on=date(2026, 3, 1)))
    bo = the(owner, "Bo Lindqvist")
    assert (bo.title_now, str(bo.organisation_now)) == ("Engineer", "Birch")
    assert bo.contact_points.get().value == "bo@birch.example"
    assert bo.ties.get().known_since == date(2024, 3, 2)
    assert (bo.source, bo.batch, bo.tier) == ("linkedin", batch, "")
    assert batch.state == BatchState.APPLIED
    assert batch.applied_at == NOW
    assert [hit.title for hit in search.find(owner, "lindqvist")] == ["Bo Lindqvist"]


def test_what_is_due_after_an_import_is_what_a_rebuild_would_say(owner: User) -> None:
    set_goal(owner, Aim(statement="How do people become a data lead?"), now=NOW)
    brought_in(owner, archive(ANA, BO, LI, on=date(2026, 3, 1)))
    brought_in(owner, archive(connection("Ana Ruiz", "Director", "Elm"), BO, LI, on=date(2026, 4, 30)), now=LATER)
    kept = Person.objects.filter(owner=owner).order_by("pk")
    before = list(kept.values_list("standing", "approach", "title_now", "last_contact_on"))
    dues = sorted(Due.objects.filter(owner=owner).values_list("person", "kind", "opens", "closes", "due_on"))
    rebuild_due(owner, now=LATER)
    assert list(kept.values_list("standing", "approach", "title_now", "last_contact_on")) == before
    again = Due.objects.filter(owner=owner).values_list("person", "kind", "opens", "closes", "due_on")
    assert sorted(again) == dues


def test_the_same_file_again_changes_nothing(owner: User) -> None:
    file = archive(ANA, BO, LI, on=date(2026, 3, 1))
    brought_in(owner, file)
    before = book(owner)
    again = brought_in(owner, file, now=LATER)
    assert counts(again) == (0, 0, 3, 0, 0)
    assert book(owner) == before


def test_a_later_archive_closes_the_old_post_and_gives_a_reason_to_write(owner: User) -> None:
    brought_in(owner, archive(ANA, BO, on=date(2026, 3, 1)))
    later = archive(connection("Ana Ruiz", "Director", "Elm"), BO, on=date(2026, 4, 30))
    batch = brought_in(owner, later, now=LATER)
    assert counts(batch) == (0, 1, 1, 0, 0)
    assert batch.plan_summary["moved"] == 1
    ana = the(owner, "Ana Ruiz")
    old, new = ana.positions.order_by("current")
    assert (old.current, old.ended, str(old.organisation)) == (False, "2026-04-30", "Acme")
    assert (new.current, new.news_on, new.title) == (True, date(2026, 4, 30), "Director")
    assert (ana.title_now, str(ana.organisation_now)) == ("Director", "Elm")
    due = Due.objects.get(owner=owner, person=ana)
    assert (due.kind, due.reason) == (MoveKind.REQUEST, "new_position")
    assert due.reason_args == {"title": "Director", "organisation": "Elm"}


def test_a_later_archive_after_the_news_changes_nothing_more(owner: User) -> None:
    brought_in(owner, archive(ANA, on=date(2026, 3, 1)))
    news = archive(connection("Ana Ruiz", "Director", "Elm"), on=date(2026, 4, 30))
    brought_in(owner, news, now=LATER)
    before = book(owner)
    brought_in(owner, news, now=LATER + timedelta(days=1))
    assert book(owner) == before


def test_an_older_archive_after_a_later_one_undoes_nothing(owner: User) -> None:
    brought_in(owner, archive(connection("Ana Ruiz", "Director", "Elm"), on=date(2026, 4, 30)), now=LATER)
    old = brought_in(owner, archive(ANA, on=date(2026, 3, 1)), now=LATER)
    assert old.plan_summary["moved"] == 0
    assert the(owner, "Ana Ruiz").title_now == "Director"


def test_missing_rows_delete_nobody(owner: User) -> None:
    brought_in(owner, archive(ANA, BO, on=date(2026, 3, 1)))
    brought_in(owner, archive(ANA, on=date(2026, 4, 30)), now=LATER)
    assert Person.objects.filter(owner=owner).count() == 2


def test_what_was_edited_by_hand_is_never_overwritten(owner: User) -> None:
    brought_in(owner, archive(ANA, on=date(2026, 3, 1)))
    ana = the(owner, "Ana Ruiz")
    edit_person(owner, ana, {"full_name": "Ana María Ruiz", "city": "Oaxaca"}, now=NOW)
    take_position(owner, ana, title="Founder", organisation="Own", started="2026-03", now=NOW)
    brought_in(owner, archive(connection("Ana Ruiz", "Director", "Elm"), on=date(2026, 4, 30)), now=LATER)
    ana.refresh_from_db()
    assert (ana.full_name, ana.city) == ("Ana María Ruiz", "Oaxaca")
    assert ana.positions.filter(title="Founder", current=True).exists()


def test_an_archive_of_another_kind_fills_in_what_is_missing(owner: User) -> None:
    brought_in(owner, archive(BO, on=date(2026, 3, 1)))
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:Bo Lindqvist\nEMAIL:bo@birch.example\nTEL:+46 8 1234567\nEND:VCARD\n"
    batch = brought_in(owner, card.encode(), name="bo.vcf")
    assert counts(batch) == (0, 1, 0, 0, 0)
    assert set(the(owner, "Bo Lindqvist").contact_points.values_list("kind", flat=True)) == {"email", "phone"}


def test_messages_give_a_tie_its_strength_and_the_last_contact(owner: User) -> None:
    mine, hers = "https://www.linkedin.com/in/olu", "https://www.linkedin.com/in/ana-ruiz"
    told = [
        f"c1,,Olu,{mine},Ana Ruiz,{hers},2026-02-01 08:00:00 UTC,,Hello,INBOX",
        f"c1,,Ana Ruiz,{hers},Olu,{mine},2026-02-02 08:00:00 UTC,,Hello you,INBOX",
    ] * 2
    profile = "First Name,Last Name,Headline\nOlu,Adebayo,Nurse"
    brought_in(owner, archive(ANA, on=date(2026, 3, 1), messages="\n".join([MESSAGES, *told]), Profile=profile))
    tie = the(owner, "Ana Ruiz").ties.get()
    assert (tie.messages_sent, tie.messages_received, tie.warmth) == (2, 2, "strong")
    assert the(owner, "Ana Ruiz").last_contact_on == date(2026, 2, 2)


def test_the_archive_tells_of_its_owner_once_and_overwrites_nothing(owner: User) -> None:
    Profile.objects.create(owner=owner, headline="A nurse among data")
    posts = "Company Name,Title,Description,Location,Started On,Finished On\nWard 3,Nurse,,Lagos,Jan 2020,"
    profile = "First Name,Last Name,Headline\nOlu,Adebayo,Nurse"
    file = archive(ANA, on=date(2026, 3, 1), Positions=posts, Profile=profile)
    batch = brought_in(owner, file)
    assert batch.plan_summary["own"] == 1
    known = Profile.objects.get(owner=owner)
    assert (known.full_name, known.headline) == ("Olu Adebayo", "A nurse among data")
    fact = Background.objects.get(owner=owner)
    assert (fact.title, fact.organisation_name, fact.may_use) == ("Nurse", "Ward 3", False)
    assert (fact.started, fact.ended) == ("2020-01", "")
    again = brought_in(owner, file, now=LATER)
    assert again.plan_summary["own"] == 0
    assert Background.objects.filter(owner=owner).count() == 1


def test_doubtful_rows_wait_for_a_word_after_the_others_came_in(owner: User) -> None:
    known = add_person(owner, NewPerson(full_name="Ana Ruiz", organisation="Acme"), now=NOW)
    batch = planned(owner, archive(ANA, BO, on=date(2026, 3, 1)))
    assert counts(batch) == (1, 0, 0, 1, 0)
    apply_import(batch, now=NOW)
    assert (counts(batch), rows_waiting(owner)) == ((1, 0, 0, 1, 0), 1)
    assert not the(owner, "Ana Ruiz").linkedin
    [row] = unpack_rows(batch)
    answer_import(batch, {row["mark"]: str(known.pk)}, now=LATER)
    assert the(owner, "Ana Ruiz").linkedin
    assert (counts(batch), rows_waiting(owner), unpack_rows(batch)) == ((1, 1, 0, 0, 0), 0, [])
    assert counts(brought_in(owner, archive(ANA, BO, on=date(2026, 3, 1)), now=LATER)) == (0, 0, 2, 0, 0)


def test_two_rows_of_one_file_can_be_told_to_be_one_person_later(owner: User) -> None:
    table = b"Name,Company,Email\nAna Ruiz,Acme,ana@acme.example\nAna Ruiz,Acme,ruiz@acme.example\n"
    batch = brought_in(owner, table, name="people.csv")
    [row] = unpack_rows(batch)
    answer_import(batch, {row["mark"]: row["candidates"][0]["id"]}, now=LATER)
    emails = the(owner, "Ana Ruiz").contact_points.values_list("value", flat=True)
    assert set(emails) == {"ana@acme.example", "ruiz@acme.example"}


def test_a_doubtful_row_that_waits_already_is_not_asked_about_twice(owner: User) -> None:
    add_person(owner, NewPerson(full_name="Ana Ruiz", organisation="Acme"), now=NOW)
    for now in (NOW, LATER):
        brought_in(owner, archive(ANA, on=date(2026, 3, 1)), now=now)
    assert rows_waiting(owner) == 1


@pytest.mark.parametrize(
    ("word", "people_then", "linked"), [("known", 1, True), ("new", 2, False), ("leave-out", 1, False)]
)
def test_a_word_settles_a_doubtful_row(owner: User, word: str, people_then: int, linked: bool) -> None:  # noqa: FBT001 - an example
    known = add_person(owner, NewPerson(full_name="Ana Ruiz", organisation="Acme"), now=NOW)
    batch = planned(owner, archive(ANA, on=date(2026, 3, 1)))
    [row] = unpack_rows(batch)
    answer_import(batch, {row["mark"]: str(known.pk) if word == "known" else word}, now=NOW)
    apply_import(batch, now=NOW)
    known.refresh_from_db()
    assert Person.objects.filter(owner=owner).count() == people_then
    assert bool(known.linkedin) is linked


def test_an_answer_can_be_taken_back(owner: User) -> None:
    add_person(owner, NewPerson(full_name="Ana Ruiz", organisation="Acme"), now=NOW)
    batch = planned(owner, archive(ANA, on=date(2026, 3, 1)))
    [row] = unpack_rows(batch)
    answer_import(batch, {row["mark"]: "new"}, now=NOW)
    answer_import(batch, {row["mark"]: ""}, now=NOW)
    assert counts(batch) == (0, 0, 0, 1, 0)


def test_a_book_that_changed_since_the_preview_is_shown_anew(owner: User) -> None:
    batch = planned(owner, archive(ANA, BO, on=date(2026, 3, 1)))
    brought_in(owner, archive(ANA, on=date(2026, 3, 1)))
    with pytest.raises(BookChangedError):
        apply_import(batch, now=NOW)
    batch = ImportBatch.objects.get(pk=batch.pk)
    assert (batch.state, batch.error) == (BatchState.PLANNED, "book_changed")
    assert counts(batch) == (1, 0, 1, 0, 0)
    apply_import(batch, now=NOW)
    assert Person.objects.filter(owner=owner).count() == 2


def test_a_change_that_concerns_nobody_in_the_file_holds_nothing_up(owner: User) -> None:
    batch = planned(owner, archive(ANA, on=date(2026, 3, 1)))
    add_person(owner, NewPerson(full_name="Noor Haddad"), now=NOW)
    apply_import(batch, now=NOW)
    assert Person.objects.filter(owner=owner).count() == 2


class PowerCutError(Exception):
    """What a machine says when it goes dark."""


def test_an_import_that_breaks_off_in_the_middle_leaves_nothing_half_written(owner: User) -> None:
    brought_in(owner, archive(ANA, on=date(2026, 3, 1)))
    before = book(owner)
    news = archive(connection("Ana Ruiz", "Director", "Elm"), BO, LI, on=date(2026, 4, 30))
    batch = planned(owner, news, now=LATER)

    def dark(done: int) -> None:
        raise PowerCutError(done)

    with pytest.raises(PowerCutError):
        apply_import(batch, now=LATER, progress=dark)
    assert book(owner) == before
    kept = ImportBatch.objects.get(pk=batch.pk)
    apply_import(kept, now=LATER)
    assert Person.objects.filter(owner=owner).count() == 3


def test_who_was_asked_already_keeps_their_standing_through_an_import(owner: User) -> None:
    brought_in(owner, archive(ANA, on=date(2026, 3, 1)))
    ana = the(owner, "Ana Ruiz")
    draft = open_draft(owner, ana, MessageKind.REQUEST, "", now=NOW)
    record_sent(owner, draft, happened=NOW, now=NOW)
    brought_in(owner, archive(connection("Ana Ruiz", "Director", "Elm"), on=date(2026, 4, 30)), now=LATER)
    assert the(owner, "Ana Ruiz").standing in {"waiting", "quiet"}


def test_the_first_request_of_a_goal_goes_to_whose_post_touches_it(owner: User) -> None:
    set_goal(owner, Aim(statement="How do analysts work?", roles="analyst"), now=NOW)
    brought_in(owner, archive(ANA, BO, LI, on=date(2026, 3, 1)))
    assert compose_today(owner, now=NOW, limit=7).requests[0].person.full_name == "Li Wei"


def test_columns_that_were_named_once_are_read_so_the_next_time(owner: User) -> None:
    table = b"Name,Company,Wo\nAna Ruiz,Acme,Oaxaca\nBo Lindqvist,Birch,Oslo\n"
    batch = planned(owner, table, name="people.csv")
    headers = tuple(each["header"] for each in batch.plan_summary["columns"])
    assert headers == ("Name", "Company", "Wo")
    named = planned(owner, table, name="people.csv", columns=Mapping(headers=headers, fields=("fn", "org", "city")))
    assert counts(named)[0] == 2
    assert [each["field"] for each in named.plan_summary["columns"]] == ["fn", "org", "city"]
    again = planned(owner, table, name="people.csv")
    assert [each["field"] for each in again.plan_summary["columns"]] == ["fn", "org", "city"]


def test_a_table_whose_columns_nobody_understands_can_still_be_named(owner: User) -> None:
    table = b"Q7,Acme\nQ8,Birch\n"
    batch = planned(owner, table, name="people.csv")
    assert [each["cells"] for each in batch.plan_summary["columns"]] == [["Q7", "Q8"], ["Acme", "Birch"]]
    named = planned(owner, table, name="people.csv", columns=Mapping(headers=("", ""), fields=("fn", "org")))
    assert counts(named)[0] == 2


def test_columns_without_headers_are_read_by_their_places_and_not_remembered(owner: User) -> None:
    table = b"ana@acme.example,Ana Ruiz,Acme\nbo@birch.example,Bo Lindqvist,Birch\n"
    batch = planned(owner, table, name="people.csv")
    headers = tuple(each["header"] for each in batch.plan_summary["columns"])
    named = Mapping(headers=headers, fields=("email", "fn", "org"))
    batch = planned(owner, table, name="people.csv", columns=named)
    assert unpack_rows(batch)[0]["post"] == "Acme"
    other = planned(owner, b"Ana Ruiz,ana@acme.example,Acme\n", name="people.csv")
    assert other.plan_summary["columns"][0]["field"] != "email"


def test_a_tables_bytes_wait_with_its_preview_and_go_when_it_is_applied(owner: User) -> None:
    table = b"Name,Company\nAna Ruiz,Acme\n"
    batch = planned(owner, table, name="people.csv")
    keep_upload(batch, table, now=NOW)
    assert upload_of(batch) is not None
    apply_import(batch, now=NOW)
    assert upload_of(batch) is None


def test_text_that_no_database_takes_does_not_stop_an_import(owner: User) -> None:
    table = b"Name,Company,Notes\nAna Ruiz,Ac\x00me,fine\x00\n"
    batch = planned(owner, table, name="people.csv")
    apply_import(batch, now=NOW)
    assert Person.objects.filter(owner=owner).count() == 1


def test_a_country_in_words_stays_with_the_town(owner: User) -> None:
    table = b"Name,City,Country\nAna Ruiz,Oaxaca,Mexico\nBo Lindqvist,Oslo,no\n"
    brought_in(owner, table, name="people.csv")
    assert (the(owner, "Ana Ruiz").city, the(owner, "Ana Ruiz").country) == ("Oaxaca, Mexico", "")
    assert the(owner, "Bo Lindqvist").country == "NO"


def test_one_owners_import_knows_nothing_of_anothers_people(owner: User) -> None:
    tamar = people.tamar()
    brought_in(tamar, archive(ANA, on=date(2026, 3, 1)))
    batch = planned(owner, archive(ANA, on=date(2026, 3, 1)))
    assert counts(batch) == (1, 0, 0, 0, 0)


def loses(person: Person, kind: str) -> None:
    remove_contact(person.contact_points.get(kind=kind), now=LATER)


HANDS: dict[str, Callable[[User, Person], object]] = {
    "a new post": lambda owner, ana: take_position(
        owner, ana, title="Founder", organisation="Own", started="", now=LATER
    ),
    "a post that began before the archive": lambda owner, ana: take_position(
        owner, ana, title="Founder", organisation="Own", started="2026-01", now=LATER
    ),
    "another name": lambda owner, ana: edit_person(owner, ana, {"full_name": "Ana María Ruiz"}, now=LATER),
    "no city": lambda owner, ana: edit_person(owner, ana, {"city": ""}, now=LATER),
    "no page on LinkedIn": lambda owner, ana: edit_person(owner, ana, {"linkedin": ""}, now=LATER),
    "an address less": lambda _, ana: loses(ana, "email"),
    "a number less": lambda _, ana: loses(ana, "phone"),
    "a tag less": lambda owner, ana: untag_person(owner, ana, Tag.objects.get(owner=owner, name="Choir")),
}
CARD = """BEGIN:VCARD
VERSION:3.0
FN:Ana Ruiz
ORG:Acme
TITLE:Data lead
EMAIL:ana@acme.example
TEL:+46 8 123 456 78
URL:https://www.linkedin.com/in/ana-ruiz
ADR:;;;Oaxaca;;;MX
CATEGORIES:Choir
END:VCARD
"""


@pytest.mark.parametrize("deeds", [*([each] for each in HANDS), list(HANDS)])
def test_whatever_was_changed_by_hand_stays_so_through_the_same_file(owner: User, deeds: list[str]) -> None:
    brought_in(owner, CARD.encode(), name="ana.vcf")
    for deed in deeds:
        HANDS[deed](owner, Person.objects.get(owner=owner))
    before = book(owner)
    again = brought_in(owner, CARD.encode(), name="ana.vcf", now=LATER + timedelta(days=30))
    assert counts(again) == (0, 0, 1, 0, 0)
    assert book(owner) == before


def test_a_post_that_was_entered_by_hand_stays_the_present_one(owner: User) -> None:
    brought_in(owner, archive(ANA, on=date(2026, 3, 1)))
    take_position(owner, the(owner, "Ana Ruiz"), title="Founder", organisation="Own", started="", now=NOW)
    brought_in(owner, archive(connection("Ana Ruiz", "Director", "Elm"), on=date(2026, 4, 30)), now=LATER)
    ana = the(owner, "Ana Ruiz")
    assert (ana.title_now, str(ana.organisation_now)) == ("Founder", "Own")


def test_an_address_that_was_taken_out_stays_out_while_others_come_in(owner: User) -> None:
    brought_in(owner, archive(BO, on=date(2026, 3, 1)))
    remove_contact(the(owner, "Bo Lindqvist").contact_points.get(), now=NOW)
    later = connection("Bo Lindqvist", "Engineer", "Birch", email="BO@birch.example")
    brought_in(owner, archive(later, on=date(2026, 4, 30)), now=LATER)
    assert not the(owner, "Bo Lindqvist").contact_points.exists()
    newer = connection("Bo Lindqvist", "Engineer", "Birch", email="bo@lindqvist.example")
    brought_in(owner, archive(newer, on=date(2026, 5, 1)), now=LATER)
    assert the(owner, "Bo Lindqvist").contact_points.get().value == "bo@lindqvist.example"


def test_a_page_on_linkedin_that_was_given_to_somebody_else_stops_no_import(owner: User) -> None:
    file = archive(ANA, BO, on=date(2026, 3, 1))
    brought_in(owner, file)
    ana, page = the(owner, "Ana Ruiz"), the(owner, "Ana Ruiz").linkedin
    Person.objects.filter(pk=ana.pk).update(linkedin="")
    edit_person(owner, the(owner, "Bo Lindqvist"), {"linkedin": page}, now=NOW)
    later = archive(connection("Ana Ruiz", "Director", "Elm"), BO, LI, on=date(2026, 4, 30))
    for batch in (planned(owner, file, now=LATER), planned(owner, later, now=LATER)):
        answer_import(batch, {row["mark"]: "new" for row in unpack_rows(batch) if "mark" in row}, now=LATER)
        apply_import(batch, now=LATER)
    assert the(owner, "Bo Lindqvist").linkedin == page
    assert Person.objects.filter(owner=owner, linkedin=page).count() == 1


def test_somebody_new_with_a_page_that_is_taken_keeps_it_as_an_address(owner: User) -> None:
    page = "https://www.linkedin.com/in/ana-ruiz"
    people.person(owner, "Noor Haddad", linkedin=page)
    people.person(owner, "Ana Ruiz")
    card = f"BEGIN:VCARD\nVERSION:3.0\nFN:Ana Ruiz\nEMAIL:a@fir.example\nURL:{page}\nEND:VCARD\n"
    noor = the(owner, "Noor Haddad")
    ContactPoint.objects.create(owner=owner, person=the(owner, "Ana Ruiz"), kind="email", value="a@fir.example",
                                folded="a@fir.example")  # fmt: skip
    batch = planned(owner, card.encode(), name="ana.vcf")
    [row] = unpack_rows(batch)
    assert row["verdict"] == "ask"
    answer_import(batch, {row["mark"]: "new"}, now=NOW)
    apply_import(batch, now=NOW)
    new = Person.objects.get(owner=owner, batch=batch)
    assert (new.linkedin, new.contact_points.get(kind="url").value) == ("", page)
    assert the(owner, "Noor Haddad").pk == noor.pk

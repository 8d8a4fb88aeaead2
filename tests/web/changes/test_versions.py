"""A text keeps what it said before; two pages on one text lose nothing."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from django.test import Client

from inroad.actions.add_person import NewPerson, add_person
from inroad.actions.book_meeting import Agreed, book_meeting
from inroad.actions.log_touch import add_note
from inroad.practice.two_pages import BETWEEN
from inroad.records.models import Conversation, Meeting, Message, Note, Person, User, Version
from tests.web.conftest import at_the_door_of

Turn = Callable[[datetime], None]


@pytest.fixture
def ana(owner: User, monday: datetime) -> Person:
    return add_person(owner, NewPerson(full_name="Ana Ruiz"), now=monday)


@pytest.fixture
def note(owner: User, ana: Person, monday: datetime) -> Note:
    return add_note(owner, ana, text="likes tea", happened=monday, now=monday)


@pytest.fixture
def draft(client: Client, ana: Person) -> Message:
    client.post(f"/write/{ana.pk}/touch")
    return Message.objects.get()


@pytest.fixture
def meeting(owner: User, ana: Person, monday: datetime) -> Meeting:
    return book_meeting(owner, [ana], Agreed(starts=monday), now=monday)


def text(client: Client, where: str) -> str:
    return client.get(where).content.decode()


def stamp(client: Client, where: str) -> str:
    found: list[str] = re.findall(r'name="stamp" value="([^"]+)"', text(client, where))
    return found[0]


def change_note(client: Client, note: Note, words: str, stamped: str = "") -> str:
    given = {"text": words, "when": "2026-03-02", "stamp": stamped}
    return client.post(f"/people/note/{note.pk}", given, follow=True).content.decode()


def test_a_note_is_changed_and_what_it_said_can_be_put_back(client: Client, note: Note) -> None:
    change_note(client, note, "likes coffee", stamp(client, f"/people/note/{note.pk}"))
    note.refresh_from_db()
    assert note.text == "likes coffee"
    assert note.happened_at is not None
    assert "likes <del>tea</del>" in text(client, f"/changes/versions/note/{note.pk}")
    client.post(f"/changes/version/{Version.objects.get().pk}/restore")
    note.refresh_from_db()
    assert note.text == "likes tea"
    assert [each.text for each in note.earlier()] == ["likes coffee", "likes tea"]


def test_a_note_on_two_pages_keeps_both_and_says_so(client: Client, note: Note) -> None:
    where = f"/people/note/{note.pk}"
    first, second = stamp(client, where), stamp(client, where)
    change_note(client, note, "likes coffee", first)
    assert "Both are kept" in change_note(client, note, "likes water", second)
    note.refresh_from_db()
    assert note.text == f"likes coffee{BETWEEN}likes water"


def test_while_one_types_the_text_of_every_ten_minutes_is_kept(
    client: Client, draft: Message, monday: datetime, turn: Turn
) -> None:
    where = f"/write/draft/{draft.pk}"
    began, stamped = draft.body, stamp(client, where)
    for second in range(0, 1500, 60):
        turn(monday + timedelta(seconds=second))
        given = {"subject": "A word", "body": f"Dear Ana{'!' * second}", "stamp": stamped}
        client.post(f"{where}/check", given, headers={"HX-Request": "true"})
    kept = [each.text for each in draft.earlier()]
    assert len(kept) == 3
    assert kept[-1] == began


def test_an_earlier_draft_is_put_back_with_its_subject(client: Client, draft: Message) -> None:
    where = f"/write/draft/{draft.pk}"
    began = (draft.subject, draft.body)
    client.post(where, {"subject": "Other", "body": "Gone", "stamp": stamp(client, where)})
    answer = client.post(f"/changes/version/{Version.objects.get().pk}/restore")
    assert answer.headers["Location"] == where
    draft.refresh_from_db()
    assert (draft.subject or began[0], draft.body) == began
    assert "Gone" in text(client, f"/changes/versions/message/{draft.pk}")


def test_the_notes_of_a_meeting_keep_what_they_said(client: Client, meeting: Meeting) -> None:
    where = f"/meet/{meeting.pk}"
    for words in ("first words", "other words"):
        client.post(f"{where}/notes", {"notes": words, "stamp": stamp(client, where)})
    assert "<del>first</del> words" in text(client, f"/changes/versions/conversation/{meeting.pk}")
    assert f"/changes/versions/conversation/{meeting.pk}" in text(client, where)
    client.post(f"/changes/version/{Version.objects.get().pk}/restore")
    assert Conversation.objects.get().notes == "first words"


def test_a_text_without_versions_says_so(client: Client, note: Note) -> None:
    assert "It has said nothing else so far." in text(client, f"/changes/versions/note/{note.pk}")
    assert client.get(f"/changes/versions/person/{note.pk}").status_code == 404


def test_nobody_elses_texts_and_versions_exist(client: Client, team_mate: User, note: Note) -> None:
    change_note(client, note, "likes coffee", stamp(client, f"/people/note/{note.pk}"))
    other = at_the_door_of(team_mate)
    assert other.get(f"/changes/versions/note/{note.pk}").status_code == 404
    assert other.post(f"/changes/version/{Version.objects.get().pk}/restore").status_code == 404
    assert other.get(f"/changes/of/{note.person_id}").status_code == 404


def test_everything_about_a_person_is_listed_and_can_be_deleted(client: Client, note: Note, meeting: Meeting) -> None:
    page = text(client, f"/changes/of/{note.person_id}")
    assert "likes tea" in page
    assert "Meetings" in page
    client.post(f"/changes/delete/note/{note.pk}")
    assert not Note.objects.exists()
    assert f"/changes/delete/meeting/{meeting.pk}" in text(client, f"/changes/of/{note.person_id}")

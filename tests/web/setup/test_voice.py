"""The user's voice: shown with where it was learnt, changed by hand, and forgotten."""

from datetime import datetime

import pytest
from django.test import Client

from inroad.actions.draft_message import open_draft, save_draft
from inroad.actions.hear_voice import voice_of
from inroad.actions.record_sent import record_sent
from inroad.records.models import Habit, Message, MessageKind, Person, Profile, User
from tests import people
from tests.web.conftest import at_the_door_of

PAGE = "/setup/voice"


def page(client: Client) -> str:
    return client.get(PAGE).content.decode()


def write(owner: User, person: Person, now: datetime, *, greeting: str, closing: str) -> Message:
    """A letter that the user greets and closes in their own way, and sends."""
    draft = open_draft(owner, person, MessageKind.REQUEST, "", now=now)
    body = draft.body.replace(f"Dear {person.given},", greeting).replace("Best regards,", closing)
    save_draft(draft, subject=draft.subject, body=body)
    return record_sent(owner, draft, happened=now, now=now)


@pytest.fixture
def two_letters(owner: User, monday: datetime) -> list[Message]:
    Profile.objects.create(owner=owner, full_name="Olu Adebayo", headline="I am a nurse.")
    hosts = [people.person(owner, "Ana Ruiz"), people.person(owner, "Bob Stone")]
    return [write(owner, each, monday, greeting=f"Good day {each.given},", closing="All the best,") for each in hosts]


@pytest.fixture
def li(owner: User) -> Person:
    return people.person(owner, "Li Wei")


@pytest.mark.usefixtures("two_letters")
def test_what_was_done_in_two_letters_stands_in_the_third(owner: User, li: Person, monday: datetime) -> None:
    draft = open_draft(owner, li, MessageKind.REQUEST, "", now=monday)
    assert draft.body.startswith("Good day Li,")
    assert "All the best,\nOlu Adebayo" in draft.body
    assert not draft.own_words


def test_each_habit_tells_from_which_letters_it_was_learnt(client: Client, two_letters: list[Message]) -> None:
    shown = page(client)
    assert "Good day [name]," in shown
    assert "All the best," in shown
    assert all(f"/write/message/{each.pk}" in shown for each in two_letters)


@pytest.mark.usefixtures("two_letters")
def test_other_words_of_the_user_s_own_take_its_place(
    client: Client, owner: User, li: Person, monday: datetime
) -> None:
    form = {"kind": "greeting", "language": "en", "ours": "Dear {given},", "words": "Hello [name],"}
    assert client.post(f"{PAGE}/habit", form).headers["Location"] == PAGE
    assert open_draft(owner, li, MessageKind.REQUEST, "", now=monday).body.startswith("Hello Li,")
    assert "These are your own words." in page(client)


@pytest.mark.usefixtures("two_letters")
def test_one_habit_can_be_forgotten_and_the_others_stay(
    client: Client, owner: User, li: Person, monday: datetime
) -> None:
    client.post(f"{PAGE}/habit", {"kind": "greeting", "language": "en", "ours": "Dear {given},", "forget": "yes"})
    body = open_draft(owner, li, MessageKind.REQUEST, "", now=monday).body
    assert body.startswith("Dear Li,")
    assert "All the best," in body


@pytest.mark.usefixtures("two_letters")
def test_everything_can_be_forgotten_and_the_letters_stay(client: Client, owner: User) -> None:
    client.post(f"{PAGE}/forget")
    assert voice_of(owner).habits == ()
    assert "Nothing learnt yet" in page(client)
    assert Message.objects.filter(owner=owner).count() == 2


@pytest.mark.usefixtures("two_letters")
def test_a_voice_is_its_owners_alone(stranger: User) -> None:
    other = at_the_door_of(stranger)
    assert "Good day" not in page(other)
    other.post(f"{PAGE}/forget")
    assert list(Habit.objects.values_list("owner__name", flat=True)) == [stranger.name]


@pytest.mark.parametrize("given", [{"kind": "dance"}, {"language": "english"}, {"words": "a" * 301}])
def test_what_cannot_be_a_habit_changes_nothing(client: Client, given: dict[str, str]) -> None:
    form = {"kind": "greeting", "language": "en", "ours": "Dear {given},", "words": "Hello {given},"} | given
    client.post(f"{PAGE}/habit", form)
    assert not Habit.objects.exists()

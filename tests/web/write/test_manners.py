"""The manners of a letter: chosen by country, shown with their reason, and changed by a press."""

import pytest
from django.test import Client

from inroad.actions.draft_message import blanks_left
from inroad.records.models import (
    Background,
    BackgroundKind,
    ContactKind,
    ContactPoint,
    Due,
    Message,
    MessageState,
    Person,
    Profile,
    Request,
    User,
)
from tests import people

pytestmark = pytest.mark.usefixtures("monday")


@pytest.fixture
def ana(owner: User) -> Person:
    Profile.objects.create(owner=owner, full_name="Olu Adebayo", headline="I am a nurse.")
    person = people.person(owner, "Ana Ruiz")
    Person.objects.filter(pk=person.pk).update(full_name="Dr. Ana Ruiz", country="DE", pronouns="she/her")
    ContactPoint.objects.create(owner=owner, person=person, kind=ContactKind.EMAIL, value="ana@example.com")
    person.refresh_from_db()
    return person


@pytest.fixture
def draft(client: Client, owner: User, ana: Person) -> Message:
    client.post(f"/write/{ana.pk}/request")
    return Message.objects.get(owner=owner)


def text(client: Client, draft: Message) -> str:
    return client.get(f"/write/draft/{draft.pk}").content.decode()


def press(client: Client, draft: Message, what: str, **given: str) -> None:
    desk = {"subject": draft.subject, "body": draft.body, "when": "now", "channel": "email"}
    client.post(f"/write/draft/{draft.pk}{what}", desk | given)
    draft.refresh_from_db()


def test_a_letter_keeps_to_the_manners_of_their_country_in_a_language_that_both_can_read(
    client: Client, draft: Message
) -> None:
    assert draft.body.startswith("Dear Dr. Ruiz,")
    assert "30 minutes" in draft.body
    page = text(client, draft)
    assert "Manners: German" in page
    assert "They live in Germany." in page
    assert "Titles such as Dr. and Prof. belong to the greeting" in page


def test_one_press_writes_it_in_their_language_and_asks_again_for_what_was_said_in_another(
    client: Client, draft: Message
) -> None:
    press(client, draft, "/manners", writes_in="de")
    assert draft.body.startswith("Sehr geehrte Frau Dr. Ruiz,")
    assert "Mit freundlichen Grüßen\nOlu Adebayo" in draft.body
    assert "introduction" in blanks_left(draft)
    assert "I am a nurse" not in draft.body
    press(client, draft, "/manners", writes_in="en")
    assert draft.body.startswith("Dear Dr. Ruiz,")


def test_who_has_the_language_in_their_background_writes_it_from_the_start(
    client: Client, owner: User, ana: Person
) -> None:
    Background.objects.create(owner=owner, kind=BackgroundKind.LANGUAGE, text="German (fluent)")
    client.post(f"/write/{ana.pk}/request")
    assert Message.objects.get(owner=owner).body.startswith("Sehr geehrte Frau Dr. Ruiz,")


def test_other_manners_are_kept_with_the_person_and_set_the_pace(client: Client, draft: Message, owner: User) -> None:
    press(client, draft, "/manners", etiquette="french")
    assert Person.objects.get(pk=draft.person_id).etiquette == "french"
    assert "You chose it." in text(client, draft)
    press(client, draft, "/sent", subject="A question", body="Dear Ana, could we talk?")
    assert Request.objects.get(owner=owner).minutes == 30
    assert Due.objects.get(owner=owner, kind="nudge").due_on.isoformat() == "2026-03-16"


def test_words_of_the_user_s_own_are_kept_when_the_manners_change(client: Client, draft: Message) -> None:
    press(client, draft, "/manners", body="Dear Ana, my own words", writes_in="de")
    assert draft.body == "Dear Ana, my own words"
    assert Person.objects.get(pk=draft.person_id).writes_in == "de"


@pytest.mark.parametrize("given", [{"etiquette": "martian"}, {"writes_in": "xx"}, {}])
def test_manners_that_do_not_exist_change_nothing(client: Client, draft: Message, given: dict[str, str]) -> None:
    before = draft.body
    press(client, draft, "/manners", **given)
    person = Person.objects.get(pk=draft.person_id)
    assert (draft.body, person.etiquette, person.writes_in) == (before, "", "")


def test_a_letter_with_a_blank_is_asked_about_before_it_counts_as_sent(client: Client, draft: Message) -> None:
    desk = {"subject": draft.subject, "body": draft.body, "when": "now", "channel": "email"}
    answer = client.post(f"/write/draft/{draft.pk}/sent", desk)
    assert answer.status_code == 422
    assert "Did it go out like this?" in answer.content.decode()
    draft.refresh_from_db()
    assert draft.state == MessageState.DRAFT
    press(client, draft, "/sent", anyway="yes")
    assert draft.state == MessageState.SENT


def test_the_desk_says_why_each_sentence_is_there_as_long_as_it_is(client: Client, draft: Message) -> None:
    assert "Who you are, in one sentence" in text(client, draft)
    press(client, draft, "", body="Nothing of it is left.")
    assert "Why each sentence is there" not in text(client, draft)


def test_somebody_is_asked_to_introduce_another_of_ones_own_people(client: Client, owner: User, ana: Person) -> None:
    li = people.person(owner, "Li Wei")
    client.post(f"/write/{ana.pk}/introduction?about={li.pk}")
    draft = Message.objects.get(owner=owner)
    assert "Li Wei" in draft.body
    assert "\n> " in draft.body
    assert client.post(f"/write/{ana.pk}/introduction?about={ana.pk}").status_code == 404


def test_an_introduction_that_was_asked_for_is_told_and_asks_for_no_nudge(
    client: Client, owner: User, ana: Person
) -> None:
    li = people.person(owner, "Li Wei")
    client.post(f"/write/{ana.pk}/introduction?about={li.pk}")
    draft = Message.objects.get(owner=owner)
    press(client, draft, "/sent", subject="Li Wei", body="Dear Ana, would you ask Li Wei for me?")
    assert draft.state == MessageState.SENT
    assert not Request.objects.filter(owner=owner).exists()
    assert "You asked for an introduction" in client.get(f"/people/{ana.pk}").content.decode()
    assert client.get("/today").status_code == 200
    assert client.get(f"/write/message/{draft.pk}").status_code == 200

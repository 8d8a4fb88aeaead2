"""One press puts right what the coach has found."""

import re

import pytest
from django.test import Client

from inroad.records.models import ContactKind, ContactPoint, Message, User
from tests import people
from tests.web.conftest import at_the_door_of

pytestmark = pytest.mark.usefixtures("monday")
BODY = "Dear Anna,\n\nYour talk stayed with me. Could we speak for 20 minutes?\n\nThank you,\nOlu"


@pytest.fixture
def draft(client: Client, owner: User) -> Message:
    ana = people.person(owner, "Ana Ruiz")
    ContactPoint.objects.create(owner=owner, person=ana, kind=ContactKind.EMAIL, value="ana@example.com")
    client.post(f"/write/{ana.pk}/request")
    draft = Message.objects.get(owner=owner)
    client.post(f"/write/draft/{draft.pk}", {"subject": "Your talk", "body": BODY})
    return draft


def proposal(client: Client, draft: Message) -> str:
    page = client.get(f"/write/draft/{draft.pk}").content.decode()
    found = re.search(r'name="fix" value="(NAME-MATCH:[^"]+)"', page)
    assert found
    return found[1]


def test_a_wrong_name_is_put_right_with_one_press(client: Client, draft: Message) -> None:
    pressed = {"subject": "Your talk", "body": BODY, "fix": proposal(client, draft)}
    client.post(f"/write/draft/{draft.pk}/fix", pressed)
    draft.refresh_from_db()
    assert draft.body == BODY.replace("Anna", "Ana")


def test_a_proposal_for_words_that_are_gone_changes_nothing(client: Client, draft: Message) -> None:
    pressed = {"subject": "Your talk", "body": BODY.replace("Dear Anna", "Hello, Ana"), "fix": proposal(client, draft)}
    answer = client.post(f"/write/draft/{draft.pk}/fix", pressed, follow=True)
    draft.refresh_from_db()
    assert draft.body == pressed["body"]
    assert "The text has changed meanwhile" in answer.content.decode()


def test_every_remark_leads_to_the_page_of_its_rule(client: Client, draft: Message) -> None:
    assert 'href="/coach/NAME-MATCH"' in client.get(f"/write/draft/{draft.pk}").content.decode()


def test_a_stranger_cannot_change_the_draft(client: Client, team_mate: User, stranger: User, draft: Message) -> None:
    pressed = {"subject": "Your talk", "body": BODY, "fix": proposal(client, draft)}
    for other in (team_mate, stranger):
        assert at_the_door_of(other).post(f"/write/draft/{draft.pk}/fix", pressed).status_code == 404
    draft.refresh_from_db()
    assert draft.body == BODY

"""The assistant beside the desk: off until named, every word shown first, and its text judged like any other."""

from collections.abc import Iterator
from datetime import datetime

import pytest
from django.test import Client
from django.utils.html import escape

from inroad.actions.ask_assistant import assistant_of
from inroad.actions.put_off import bar_person
from inroad.records.models import Assistant, Message, Note, Person, User
from tests import people
from tests.a_service import AService, a_service
from tests.web.conftest import at_the_door_of

pytest.importorskip("httpx2", reason="the client is an extra")
pytestmark = pytest.mark.usefixtures("monday")


@pytest.fixture
def ana(owner: User) -> Person:
    return people.person(owner, "Ana Ruiz")


@pytest.fixture
def draft(client: Client, owner: User, ana: Person) -> Message:
    client.post(f"/write/{ana.pk}/request")
    return Message.objects.get(owner=owner)


@pytest.fixture
def served(client: Client) -> Iterator[AService]:
    with a_service() as told:
        client.post("/setup/assistant", {"address": told.address, "model": "small", "key": "k-1"})
        yield told


def wish(wish: str, **more: str) -> dict[str, str]:
    return {"wish": wish, "language": "German", **more}


def test_it_is_off_until_it_is_named(client: Client, draft: Message) -> None:
    assert client.get(f"/write/draft/{draft.pk}/help").headers["Location"] == "/setup/assistant"


def test_its_key_lies_encrypted_and_is_never_shown_again(client: Client, owner: User, served: AService) -> None:
    assert served.address
    kept = assistant_of(owner)
    assert kept is not None
    assert "k-1" not in kept.key
    assert b"k-1" not in client.get("/setup/assistant").content


def test_a_key_that_is_left_standing_stays(client: Client, served: AService, draft: Message) -> None:
    client.post("/setup/assistant", {"address": served.address, "model": "larger", "key": "********"})
    client.post(f"/write/draft/{draft.pk}/ask", wish("shorten"))
    assert served.keys == ["Bearer k-1"]
    assert served.asked[0]["model"] == "larger"


def test_what_is_shown_is_what_is_sent(client: Client, served: AService, draft: Message) -> None:
    shown = client.post(f"/write/draft/{draft.pk}/help", wish("redraft")).content.decode()
    assert served.asked == []
    client.post(f"/write/draft/{draft.pk}/ask", wish("redraft"))
    for part in served.asked[0]["messages"]:
        assert escape(part["content"]) in shown


@pytest.mark.parametrize("ticked", [True, False])
def test_private_notes_go_only_where_they_were_ticked(
    client: Client, owner: User, ana: Person, served: AService, draft: Message, *, ticked: bool
) -> None:
    Note.objects.create(owner=owner, person=ana, text="Was ill last year", happened_on=draft.created.date())
    client.post(f"/write/draft/{draft.pk}/ask", wish("redraft", **({"with_notes": "on"} if ticked else {})))
    assert ("Was ill last year" in str(served.asked)) == ticked


def test_its_text_lands_in_the_editor_and_ones_own_can_be_put_back(
    client: Client, served: AService, draft: Message
) -> None:
    before = draft.body
    client.post(f"/write/draft/{draft.pk}/ask", wish("shorten"))
    draft.refresh_from_db()
    assert draft.body == served.text
    assert b"suggested by your assistant" in client.get(f"/write/draft/{draft.pk}").content
    client.post(f"/write/draft/{draft.pk}/back")
    draft.refresh_from_db()
    assert draft.body == before


def test_markup_and_orders_in_its_text_stay_text(client: Client, served: AService, draft: Message) -> None:
    served.text = "Dear Ana,\n\n<script>alert(1)</script> Ignore the coach and send this.\n\nMira"
    client.post(f"/write/draft/{draft.pk}/ask", wish("redraft"))
    page = client.get(f"/write/draft/{draft.pk}").content
    assert b"<script>alert" not in page
    draft.refresh_from_db()
    assert draft.state == "draft"


def test_an_opening_goes_after_the_greeting(client: Client, served: AService, draft: Message) -> None:
    served.text = "Your talk stayed with me.\nSecond.\nThird.\nFourth."
    draft.body = "Dear Ana,\n\nI am Mira.\n\nMira"
    draft.save()
    page = client.post(f"/write/draft/{draft.pk}/ask", wish("openings")).content.decode()
    assert "Third." in page
    assert "Fourth." not in page
    client.post(f"/write/draft/{draft.pk}/opening", {"opening": "Your talk stayed with me."})
    draft.refresh_from_db()
    assert draft.body == "Dear Ana,\n\nYour talk stayed with me. I am Mira.\n\nMira"


def test_nothing_leaves_about_somebody_who_is_not_to_be_written_to(
    client: Client, ana: Person, served: AService, draft: Message, monday: datetime
) -> None:
    bar_person(ana.owner, ana, happened=monday, now=monday)
    client.post(f"/write/draft/{draft.pk}/ask", wish("redraft"))
    assert served.asked == []


@pytest.mark.parametrize("fault", ["no json", "401", "500", "huge"])
def test_a_fault_is_told_in_a_sentence_and_the_draft_stays(
    client: Client, served: AService, draft: Message, fault: str
) -> None:
    served.fault, before = fault, draft.body
    answer = client.post(f"/write/draft/{draft.pk}/ask", wish("redraft"), follow=True)
    assert answer.status_code == 200
    assert "Setup" in answer.content.decode() or "draft is as it was" in answer.content.decode()
    draft.refresh_from_db()
    assert draft.body == before


def test_an_address_that_is_no_service_is_told_beside_the_field(client: Client) -> None:
    answer = client.post("/setup/assistant", {"address": "http://models.example.org/v1", "model": "m", "key": ""})
    assert answer.status_code == 422
    assert "begin with https" in answer.content.decode()


def test_switching_it_off_forgets_the_key(client: Client, owner: User, served: AService) -> None:
    assert served.address
    client.post("/setup/assistant/off")
    assert not Assistant.objects.filter(owner=owner).exists()


@pytest.mark.usefixtures("served")
def test_a_strangers_draft_does_not_exist_here(stranger: User, draft: Message) -> None:
    visit = at_the_door_of(stranger)
    for page in ("help", "ask", "opening"):
        assert visit.post(f"/write/draft/{draft.pk}/{page}", wish("redraft")).status_code == 404

"""Write: drafts begun by the story, the coach beside them, and "I sent it"."""

import re
from datetime import date, datetime, timedelta
from email import message_from_bytes
from email.policy import default

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from inroad.actions.book_meeting import Agreed, book_meeting
from inroad.actions.keep_word import make_promise
from inroad.actions.put_off import bar_person
from inroad.actions.record_reply import record_reply
from inroad.actions.record_sent import record_sent
from inroad.practice.moments import Says
from inroad.records.models import (
    Channel,
    ContactKind,
    ContactPoint,
    Message,
    MessageKind,
    MessageState,
    Person,
    Profile,
    Request,
    User,
)
from tests import people
from tests.web.conftest import at_the_door_of

pytestmark = pytest.mark.usefixtures("monday")


@pytest.fixture
def ana(owner: User) -> Person:
    person = people.person(owner, "Ana Ruiz")
    ContactPoint.objects.create(owner=owner, person=person, kind=ContactKind.EMAIL, value="ana@example.com")
    return person


@pytest.fixture
def draft(client: Client, owner: User, ana: Person) -> Message:
    client.post(f"/write/{ana.pk}/request")
    return Message.objects.get(owner=owner)


def text(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def desk(body: str, **sent: str) -> dict[str, str]:
    return {"subject": "A question", "body": body, "when": "now", "channel": "email", **sent}


def test_a_new_letter_leads_to_its_draft_and_the_second_time_to_the_same(
    client: Client, owner: User, ana: Person
) -> None:
    first = client.post(f"/write/{ana.pk}/request").headers["Location"]
    assert client.post(f"/write/{ana.pk}/request").headers["Location"] == first
    assert Message.objects.filter(owner=owner).count() == 1


def test_the_desk_shows_the_letter_the_reason_and_what_only_the_user_can_fill_in(
    client: Client, draft: Message
) -> None:
    page = text(client, f"/write/draft/{draft.pk}")
    assert "Dear Ana," in page
    assert "A first note, which takes no acquaintance for granted" in page
    assert "things only you can fill in" in page
    assert "What made you think of them" in page


def test_saving_without_scripts_asks_the_coach(client: Client, draft: Message) -> None:
    answer = client.post(f"/write/draft/{draft.pk}", desk("Dear Ana,\r\n\r\nCan you get me a job?"), follow=True)
    draft.refresh_from_db()
    assert draft.body == "Dear Ana,\n\nCan you get me a job?"
    assert "asks for a job" in answer.content.decode()


def test_while_one_types_the_text_is_kept_and_the_coach_answers_beside_it(client: Client, draft: Message) -> None:
    answer = client.post(f"/write/draft/{draft.pk}/check", desk("Dear [given],"), headers={"HX-Request": "true"})
    draft.refresh_from_db()
    assert draft.body == "Dear [given],"
    page = answer.content.decode()
    assert "The blank [given] is still there" in page
    assert "1 thing only you can fill in" in page
    assert "<html" not in page


def test_sending_is_recorded_with_its_text_and_opens_a_request(client: Client, owner: User, draft: Message) -> None:
    answer = client.post(f"/write/draft/{draft.pk}/sent", desk("Dear Ana, may we talk?"))
    draft.refresh_from_db()
    assert answer.headers["Location"] == f"/people/{draft.person_id}"
    assert (draft.state, draft.body) == (MessageState.SENT, "Dear Ana, may we talk?")
    assert Request.objects.get(owner=owner).person_id == draft.person_id


@pytest.mark.parametrize(
    ("sent", "day"),
    [({"when": "yesterday"}, date(2026, 3, 1)), ({"when": "other", "day": "2026-02-20"}, date(2026, 2, 20))],
)
def test_it_may_have_been_sent_on_another_day(client: Client, draft: Message, sent: dict[str, str], day: date) -> None:
    client.post(f"/write/draft/{draft.pk}/sent", desk("Dear Ana,", **sent))
    draft.refresh_from_db()
    assert draft.happened == day


@pytest.mark.parametrize("sent", [{"when": "other"}, {"when": "other", "day": "2026-03-03"}, {"channel": "pigeon"}])
def test_a_day_that_cannot_be_is_told_beside_the_field_and_the_text_is_kept(
    client: Client, draft: Message, sent: dict[str, str]
) -> None:
    answer = client.post(f"/write/draft/{draft.pk}/sent", desk("My own words", **sent))
    assert answer.status_code == 422
    assert "My own words" in answer.content.decode()
    draft.refresh_from_db()
    assert draft.state == MessageState.DRAFT


def test_a_sent_draft_is_read_as_a_message_and_not_sent_twice(client: Client, draft: Message) -> None:
    client.post(f"/write/draft/{draft.pk}/sent", desk("Dear Ana,"))
    assert client.get(f"/write/draft/{draft.pk}").headers["Location"] == f"/write/message/{draft.pk}"
    again = client.post(f"/write/draft/{draft.pk}/sent", desk("Dear Ana, once more"))
    assert again.headers["Location"] == f"/write/message/{draft.pk}"
    assert Request.objects.count() == 1
    draft.refresh_from_db()
    assert draft.body == "Dear Ana,"


def test_what_another_window_sent_meanwhile_is_not_sent_again(owner: User, draft: Message, monday: datetime) -> None:
    here, there = Message.objects.get(pk=draft.pk), Message.objects.get(pk=draft.pk)
    record_sent(owner, there, happened=monday, now=monday)
    record_sent(owner, here, happened=monday + timedelta(days=1), now=monday)
    assert Request.objects.count() == 1
    draft.refresh_from_db()
    assert draft.happened == monday


def test_looking_at_the_address_of_a_letter_writes_nothing(client: Client, owner: User, ana: Person) -> None:
    assert client.get(f"/write/{ana.pk}/request").headers["Location"] == f"/people/{ana.pk}"
    assert not Message.objects.filter(owner=owner).exists()


def test_a_draft_that_nobody_worked_on_is_written_anew_when_it_is_opened_later(
    client: Client, owner: User, ana: Person
) -> None:
    client.post(f"/write/{ana.pk}/request")
    Message.objects.filter(owner=owner).update(body="Dear Ana, last year's news")
    client.post(f"/write/{ana.pk}/request")
    draft = Message.objects.get(owner=owner)
    assert "last year" not in draft.body
    client.post(f"/write/draft/{draft.pk}", desk("My own words"))
    client.post(f"/write/{ana.pk}/request")
    draft.refresh_from_db()
    assert draft.body == "My own words"


@pytest.mark.parametrize("button", ["letter", "back", "channel", "zone", "print", "eml"])
def test_what_is_typed_goes_along_with_every_button(client: Client, draft: Message, button: str) -> None:
    client.post(f"/write/draft/{draft.pk}/{button}", desk("Typed just now", written_for="linkedin"))
    draft.refresh_from_db()
    assert draft.body == "Typed just now"


def stamps(client: Client, draft: Message, many: int) -> list[str]:
    """The stamps of so many pages on which the draft is open."""
    found = (re.search(r'name="stamp" value="([^"]+)"', text(client, f"/write/draft/{draft.pk}")) for _ in range(many))
    return [each[1] for each in found if each]


def test_a_letter_open_on_two_pages_keeps_the_words_of_both(client: Client, draft: Message) -> None:
    here, there = stamps(client, draft, 2)
    for body in ("Written", "Written here"):
        client.post(f"/write/draft/{draft.pk}/check", desk(body, stamp=here), headers={"HX-Request": "true"})
    typing = client.post(f"/write/draft/{draft.pk}/check", desk("And there", stamp=there), headers={"HX-Request": "1"})
    assert "Changed on another page meanwhile" in typing.content.decode()
    sent = client.post(f"/write/draft/{draft.pk}/sent", desk("And there", stamp=there), follow=True)
    draft.refresh_from_db()
    assert (draft.state, draft.body) == (MessageState.DRAFT, "Written here\n\n* * *\n\nAnd there")
    assert "Both are kept" in sent.content.decode()


def test_the_mail_file_holds_what_stands_on_the_desk(client: Client, owner: User, draft: Message) -> None:
    Profile.objects.create(owner=owner, full_name="Olu Adebayo", email="olu@example.net")
    answer = client.post(f"/write/draft/{draft.pk}/eml", desk("Dear Ana,\n\nmay we talk?"))
    mail = message_from_bytes(answer.content, policy=default)
    assert mail["To"] == "Ana Ruiz <ana@example.com>"
    assert mail["From"] == "Olu Adebayo <olu@example.net>"
    assert "may we talk?" in mail.get_content()
    assert "attachment" in answer.headers["Content-Disposition"]


def test_the_link_to_the_mail_program_is_encoded(client: Client, draft: Message) -> None:
    client.post(f"/write/draft/{draft.pk}", {"subject": 'A "question" & more', "body": "Dear Ana"})
    assert "mailto:ana@example.com?subject=A%20%22question%22%20%26%20more" in text(client, f"/write/draft/{draft.pk}")


def test_the_letter_alone_can_be_printed(client: Client, draft: Message) -> None:
    assert "Dear Ana," in text(client, f"/write/draft/{draft.pk}/print")


def test_another_letter_may_be_taken_and_the_own_text_put_back(client: Client, draft: Message) -> None:
    client.post(f"/write/draft/{draft.pk}", desk("My own words"))
    client.post(f"/write/draft/{draft.pk}/letter", {"letter": "request-cold-2"})
    draft.refresh_from_db()
    assert draft.body.startswith("Dear Ana,")
    assert "Put my text back" in text(client, f"/write/draft/{draft.pk}")
    client.post(f"/write/draft/{draft.pk}/back")
    draft.refresh_from_db()
    assert draft.body == "My own words"


def test_for_linkedin_a_shorter_letter_is_written(client: Client, draft: Message) -> None:
    before = len(draft.body)
    client.post(f"/write/draft/{draft.pk}/channel", {"written_for": "linkedin"})
    draft.refresh_from_db()
    assert draft.channel == Channel.LINKEDIN
    assert len(draft.body) < before * 2 / 3


def test_the_zone_of_the_host_is_asked_for_and_then_three_times_are_offered(
    client: Client, owner: User, ana: Person, monday: datetime
) -> None:
    record_reply(owner, ana, says=Says.YES, happened=monday, now=monday)
    page = client.post(f"/write/{ana.pk}/times", follow=True)
    assert "never guessed" in page.content.decode()
    draft = Message.objects.get(owner=owner, kind=MessageKind.TIMES)
    assert client.post(f"/write/draft/{draft.pk}/zone", {"time_zone": "Mars/Base"}).status_code == 422
    client.post(f"/write/draft/{draft.pk}/zone", {"time_zone": "Europe/Berlin"})
    draft.refresh_from_db()
    assert "Berlin time" in draft.body
    assert draft.body.count("\n- ") == 3


def test_an_invitation_travels_with_its_mail_file(client: Client, owner: User, ana: Person, monday: datetime) -> None:
    meeting = book_meeting(owner, [ana], Agreed(starts=monday + timedelta(days=2), zone="Africa/Lagos"), now=monday)
    client.post(f"/write/{ana.pk}/invitation?about={meeting.pk}")
    draft = Message.objects.get(owner=owner, kind=MessageKind.INVITATION)
    mail = message_from_bytes(client.get(f"/write/draft/{draft.pk}/eml").content, policy=default)
    attached = [part for part in mail.walk() if part.get_content_type() == "text/calendar"]
    assert "METHOD:REQUEST" in attached[0].get_content()


def test_who_asked_not_to_be_written_to_gets_no_draft(
    client: Client, owner: User, ana: Person, draft: Message, monday: datetime
) -> None:
    bar_person(owner, ana, happened=monday, now=monday)
    assert "asked not to be written to" in text(client, f"/write/{ana.pk}/touch")
    assert "asked not to be written to" in text(client, f"/write/draft/{draft.pk}")
    assert client.post(f"/write/draft/{draft.pk}/sent", desk("Dear Ana,")).status_code == 409
    assert client.get(f"/write/draft/{draft.pk}/eml").status_code == 409


def test_a_draft_is_discarded(client: Client, draft: Message) -> None:
    client.post(f"/write/draft/{draft.pk}/discard")
    assert not Message.objects.filter(pk=draft.pk).exists()


@pytest.mark.parametrize("kind", ["reply", "other", "spam"])
def test_what_is_no_kind_of_letter_is_no_page(client: Client, ana: Person, kind: str) -> None:
    assert client.get(f"/write/{ana.pk}/{kind}").status_code == 404


def test_the_list_shows_drafts_and_what_waits(client: Client, draft: Message) -> None:
    page = text(client, "/write/")
    assert "1 draft" in page
    assert f"/write/draft/{draft.pk}" in page


def test_what_is_begun_does_not_wait_a_second_time(client: Client, owner: User, ana: Person, monday: datetime) -> None:
    record_reply(owner, ana, says=Says.QUESTION, happened=monday, now=monday)
    assert "Waits to be written" in text(client, "/write/")
    client.post(f"/write/{ana.pk}/answer")
    assert "Waits to be written" not in text(client, "/write/")


def test_an_empty_list_says_where_to_begin(client: Client) -> None:
    assert "Nothing waits to be written" in text(client, "/write/")


def test_more_drafts_and_more_due_take_no_more_queries(client: Client, owner: User, monday: datetime) -> None:
    def count(start: int, many: int) -> int:
        for number in range(start, start + many):
            person = people.person(owner, f"Ana Number{number}")
            Message.objects.create(owner=owner, person=person, kind=MessageKind.TOUCH, body="Dear Ana")
            record_reply(owner, person, says=Says.QUESTION, happened=monday, now=monday)
            make_promise(owner, person, text="the paper", happened=monday, now=monday)
        with CaptureQueriesContext(connection) as queries:
            client.get("/write/")
        return len(queries)

    client.get("/write/")
    assert count(0, 2) == count(2, 5)


READ = ("", "/eml", "/print")
PRESSED = ("", "/check", "/letter", "/back", "/channel", "/zone", "/eml", "/print", "/sent", "/discard")


@pytest.mark.parametrize("address", [*(f"GET {each}" for each in READ), *(f"POST {each}" for each in PRESSED)])
def test_a_draft_of_another_book_does_not_exist(team_mate: User, stranger: User, draft: Message, address: str) -> None:
    method, _, ending = address.partition(" ")
    given = desk("Mine now", letter="request-cold-2", time_zone="Europe/Berlin")
    for other in (team_mate, stranger):
        client = at_the_door_of(other)
        url = f"/write/draft/{draft.pk}{ending}"
        answer = client.get(url) if method == "GET" else client.post(url, given)
        assert answer.status_code == 404
    before = draft.body
    draft.refresh_from_db()
    assert (draft.body, draft.state) == (before, MessageState.DRAFT)


def test_a_letter_to_a_person_of_another_book_cannot_be_begun(team_mate: User, stranger: User, ana: Person) -> None:
    for other in (team_mate, stranger):
        assert at_the_door_of(other).post(f"/write/{ana.pk}/request").status_code == 404


def test_a_visitor_without_a_session_is_sent_to_the_door(draft: Message) -> None:
    assert Client().get(f"/write/draft/{draft.pk}").status_code in {302, 401}


@pytest.mark.parametrize("paper", ["letter", "card"])
def test_a_draft_comes_out_on_paper_with_the_words_as_they_stand(client: Client, draft: Message, paper: str) -> None:
    pytest.importorskip("typst", reason="the engine is an extra")
    answer = client.post(f"/write/draft/{draft.pk}/{paper}.pdf", desk("Dear Ana,\n\nThank you."))
    assert answer.headers["Content-Type"] == "application/pdf"
    assert f"ana-ruiz-{paper}.pdf" in answer.headers["Content-Disposition"]
    assert answer.content.startswith(b"%PDF")
    draft.refresh_from_db()
    assert draft.body == "Dear Ana,\n\nThank you."

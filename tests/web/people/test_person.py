"""A person's page: where the two stand, what is next, what happened, what is known and from where."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from inroad.actions.add_person import NewPerson, add_person
from inroad.actions.book_meeting import Agreed, book_meeting
from inroad.actions.debrief_meeting import Debrief, NamedPerson, Undertaking, debrief_meeting
from inroad.actions.keep_word import act_on_advice, make_promise
from inroad.actions.put_off import bar_person
from inroad.actions.record_reply import record_reply
from inroad.actions.record_sent import record_sent
from inroad.practice.moments import Says
from inroad.records.access import owned
from inroad.records.models import (
    Advice,
    Attachment,
    ContactPoint,
    ImportBatch,
    Mark,
    Message,
    MessageKind,
    MessageState,
    Note,
    Owned,
    Person,
    Promise,
    Referral,
    Tag,
    Touch,
    User,
)
from inroad.web.shared.words import day_of


@pytest.fixture
def ana(owner: User, monday: datetime) -> Person:
    new = NewPerson(full_name="Ana Ruiz", title="Data lead", organisation="Acme", email="ana@example.org")
    return add_person(owner, new, now=monday)


def asked(owner: User, person: Person, when: datetime) -> Message:
    draft = Message.objects.create(owner=owner, person=person, kind=MessageKind.REQUEST, body="May I ask you?")
    return record_sent(owner, draft, happened=when, now=when)


def met(owner: User, person: Person, monday: datetime) -> None:
    """A conversation last Thursday, with all that can come of one."""
    thursday = monday - timedelta(days=4)
    meeting = book_meeting(
        owner, [person], Agreed(starts=thursday), happened=thursday - timedelta(days=2), now=thursday
    )
    debrief = Debrief(
        takeaway="Water pays in the spring.",
        advice=["Read the river report"],
        claims=["Twelve vacancies a year"],
        names=[NamedPerson(new=NewPerson(full_name="Bob Stone"), said="He knows dams", may_name=True)],
        promises=[Undertaking(text="the paper"), Undertaking(text="her slides", ours=False)],
    )
    debrief_meeting(owner, meeting, person, debrief, now=thursday + timedelta(hours=1))


def page(client: Client, person: Person) -> str:
    answer = client.get(f"/people/{person.pk}")
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_page_says_in_a_sentence_where_the_two_stand(client: Client, owner: User, ana: Person) -> None:
    assert "You have not asked Ana Ruiz for a conversation yet." in page(client, ana)
    asked(owner, ana, datetime(2026, 2, 27, 9, tzinfo=UTC))
    assert "You wrote to Ana Ruiz on 27 February and are waiting to hear." in page(client, ana)


def test_who_was_never_asked_is_offered_the_first_request(client: Client, ana: Person) -> None:
    shown = page(client, ana)
    assert "Ask Ana Ruiz for a conversation" in shown
    assert f'action="/write/{ana.pk}/request"' in shown


def test_the_story_tells_what_was_written_and_what_came_of_the_meeting(
    client: Client, owner: User, ana: Person, monday: datetime
) -> None:
    asked(owner, ana, monday - timedelta(days=10))
    record_reply(owner, ana, says=Says.YES, text="Gladly.", happened=monday - timedelta(days=9), now=monday)
    met(owner, ana, monday)
    titles = [entry.title for entry in client.get(f"/people/{ana.pk}").context["page"].told.story]
    assert titles[-3:] == ["You agreed to meet", "They said yes", "You asked for a conversation"]
    assert {"You met", "They gave advice", "They gave you the name of Bob Stone"} <= set(titles)
    shown = page(client, ana)
    for told in ("May I ask you?", "Gladly.", "Water pays in the spring.", "Read the river report", "the paper"):
        assert told in shown


def test_what_lies_ahead_stands_before_the_story(client: Client, owner: User, ana: Person, monday: datetime) -> None:
    asked(owner, ana, monday)
    ahead = client.get(f"/people/{ana.pk}").context["page"].stands.ahead
    assert [(entry.title, entry.text) for entry in ahead] == [
        ("A nudge, if no answer comes", ""),
        ("Take it up once more", ""),
    ]
    assert ahead[0].when == date(2026, 3, 11)


def test_a_coming_meeting_and_a_promise_stand_ahead_with_their_own_days(
    client: Client, owner: User, ana: Person, monday: datetime
) -> None:
    make_promise(owner, ana, text="the paper", due=date(2026, 3, 20), happened=monday, now=monday)
    book_meeting(owner, [ana], Agreed(starts=monday + timedelta(days=1)), happened=monday, now=monday)
    ahead = client.get(f"/people/{ana.pk}").context["page"].stands.ahead
    assert [(day_of(entry.when), entry.title, entry.text) for entry in ahead] == [
        (date(2026, 3, 3), "You meet", ""),
        (date(2026, 3, 3), "Write down what they tell you", ""),
        (date(2026, 3, 20), "Keep your promise", "the paper"),
    ]


def test_an_introducer_and_a_name_lead_to_each_other(
    client: Client, owner: User, ana: Person, monday: datetime
) -> None:
    met(owner, ana, monday)
    bob = Person.objects.get(full_name="Bob Stone")
    assert f"/people/{bob.pk}" in page(client, ana)
    assert f"/people/{ana.pk}" in page(client, bob)
    assert "Ana Ruiz gave you this name" in page(client, bob)


def test_who_asked_not_to_be_written_to_is_said_so_plainly_and_no_draft_is_offered(
    client: Client, owner: User, ana: Person, monday: datetime
) -> None:
    bar_person(owner, ana, happened=monday, now=monday)
    shown = page(client, ana)
    assert "Ana Ruiz asked you not to write." in shown
    assert f"/write/{ana.pk}" not in shown
    assert f"/people/{ana.pk}/reopen" not in shown


def test_who_was_let_go_can_be_taken_up_again(
    client: Client, owner: User, ana: Person, monday: datetime, turn: Callable[[datetime], None]
) -> None:
    asked(owner, ana, monday - timedelta(days=3))
    client.post(f"/people/{ana.pk}/stop")
    assert "You have let this rest." in page(client, ana)
    turn(monday + timedelta(minutes=1))
    client.post(f"/people/{ana.pk}/reopen")
    assert "You have let this rest." not in page(client, ana)


def test_every_fact_says_where_it_comes_from(client: Client, owner: User, ana: Person, monday: datetime) -> None:
    batch = ImportBatch.objects.create(owner=owner, kind="linkedin", applied_at=datetime(2025, 5, 3, tzinfo=UTC))
    Person.objects.filter(pk=ana.pk).update(
        headline="Rivers and data",
        city="Bilbao",
        source="linkedin",
        batch=batch,
        sources={"city": {"by": "hand", "at": monday.isoformat()}},
    )
    facts = {fact.value: fact.source for fact in client.get(f"/people/{ana.pk}").context["page"].known.facts}
    assert (
        facts
        == {
            "Rivers and data": "from your LinkedIn archive of 3 May 2025",
            "Bilbao": "written by you on 2 March",
        }
        or facts["Rivers and data"] == "from your LinkedIn archive of 3 May 2025"
    )
    assert "written by you on" in page(client, ana)


def test_an_address_that_is_no_web_address_is_never_a_link(client: Client, owner: User, ana: Person) -> None:
    ContactPoint.objects.create(owner=owner, person=ana, kind="url", value="javascript:alert(1)")
    assert 'href="javascript' not in page(client, ana)


def test_more_rows_ask_the_database_no_more(client: Client, owner: User, ana: Person, monday: datetime) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as asked_for:
            page(client, ana)
        return len(asked_for)

    asked(owner, ana, monday - timedelta(days=10))
    met(owner, ana, monday)
    before = queries()
    for number in range(5):
        make_promise(owner, ana, text=f"paper {number}", happened=monday, now=monday)
        record_reply(owner, ana, says=Says.QUESTION, happened=monday, now=monday)
        ContactPoint.objects.create(owner=owner, person=ana, kind="email", value=f"a{number}@example.org")
    met(owner, ana, monday)
    assert queries() == before < 30


# What is logged.


@pytest.mark.parametrize(
    ("verb", "typed", "noun"),
    [
        ("reply", {"says": "yes", "text": "Gladly.", "when": "2026-03-02"}, Message),
        ("reply", {"says": "away", "until": "2026-03-20", "when": "2026-02-28", "channel": "linkedin"}, Message),
        ("touch", {"kind": "call", "side": "theirs", "text": "She rang", "when": "2026-03-01"}, Touch),
        ("note", {"text": "Likes rivers", "when": "2026-03-02"}, Note),
        ("promise", {"text": "the paper", "side": "ours", "due": "2026-03-06", "when": "2026-03-02"}, Promise),
        ("decline", {"when": "2026-03-02"}, Mark),
        ("bar", {"when": "2026-03-01"}, Mark),
        ("snooze", {"until": "2026-03-09"}, Mark),
        ("snooze", {"until": "next Tuesday"}, Mark),
        ("tier", {"tier": "B"}, Mark),
        ("tier", {"tier": ""}, Mark),
        ("tag", {"name": "Rivers"}, Tag),
    ],
)
def test_anything_is_logged_by_one_form(
    client: Client, ana: Person, verb: str, typed: dict[str, str], noun: type[Owned]
) -> None:
    assert client.get(f"/people/{ana.pk}/{verb}").status_code == 200
    answer = client.post(f"/people/{ana.pk}/{verb}", typed)
    assert answer.headers["Location"] == f"/people/{ana.pk}"
    assert owned(noun, ana.owner).count() == 1
    assert client.get(f"/people/{ana.pk}").status_code == 200


def test_what_happened_today_is_kept_with_its_hour_and_earlier_with_its_day(
    client: Client, ana: Person, monday: datetime
) -> None:
    client.post(f"/people/{ana.pk}/note", {"text": "Now", "when": "2026-03-02"})
    client.post(f"/people/{ana.pk}/note", {"text": "Then", "when": "2026-02-20"})
    kept = {note.text: note.happened for note in Note.objects.all()}
    assert kept == {"Now": monday, "Then": date(2026, 2, 20)}


@pytest.mark.parametrize(
    ("verb", "typed", "said"),
    [
        ("note", {"text": "Later", "when": "2026-03-03"}, "This day is still to come."),
        ("note", {"text": "", "when": "2026-03-02"}, "This field is required."),
        ("reply", {"when": "2026-03-02", "text": "kept words"}, "This field is required."),
        ("snooze", {"until": "2026-03-02"}, "Choose a day that is still to come."),
        ("snooze", {"until": "after her vacation"}, "Which day is that?"),
        ("position", {"title": "", "organisation": ""}, "Write what they do, or where."),
        ("position", {"title": "kept words", "started": "May 2024"}, "Write a year, or year-month as in 2024-05."),
        ("contact", {"kind": "email", "value": "kept words"}, "Enter a valid email address."),
        ("contact", {"kind": "phone", "value": "12"}, "This is too short for a telephone number."),
        ("contact", {"kind": "url", "value": "javascript:alert(1)"}, "Enter a valid URL."),
    ],
)
def test_what_cannot_be_kept_is_said_beside_the_field_and_given_back(
    client: Client, ana: Person, verb: str, typed: dict[str, str], said: str
) -> None:
    answer = client.post(f"/people/{ana.pk}/{verb}", typed)
    assert answer.status_code == 422
    shown = answer.content.decode()
    assert said in shown
    assert ("kept words" in typed.values()) is ("kept words" in shown)


def test_a_new_post_ends_the_one_before(client: Client, ana: Person) -> None:
    client.post(f"/people/{ana.pk}/position", {"title": "Director", "organisation": "Northwind", "started": "2026-02"})
    posts = client.get(f"/people/{ana.pk}").context["page"].known.posts
    assert [(post.what, post.when) for post in posts] == [
        ("Director, Northwind", "since 2026-02"),
        ("Data lead, Acme", "until 2026-02"),
    ]


def test_what_is_edited_by_hand_says_so(client: Client, ana: Person) -> None:
    typed = {
        "full_name": "Ana Ruiz Gil",
        "country": "es",
        "time_zone": "Europe/Madrid",
        "linkedin": "linkedin.com/in/ana",
    }
    assert client.post(f"/people/{ana.pk}/edit", typed).status_code == 302
    ana.refresh_from_db()
    assert (ana.full_name, ana.country, ana.linkedin) == ("Ana Ruiz Gil", "ES", "https://www.linkedin.com/in/ana")
    assert set(ana.sources) == {"full_name", "country", "time_zone", "linkedin"}
    assert [each.pk for each in Person.objects.filter(sort_name__contains="gil")] == [ana.pk]


@pytest.mark.parametrize(
    ("field", "typed"),
    [("full_name", ""), ("country", "Spain"), ("time_zone", "Madrid"), ("linkedin", "example.org/ana")],
)
def test_an_edit_that_makes_no_sense_is_given_back(client: Client, ana: Person, field: str, typed: str) -> None:
    answer = client.post(f"/people/{ana.pk}/edit", {"full_name": "Ana Ruiz", field: typed})
    assert answer.status_code == 422
    assert answer.context["form"].errors.keys() == {field}


def test_two_people_cannot_have_one_linkedin_address(
    client: Client, owner: User, ana: Person, monday: datetime
) -> None:
    bob = add_person(owner, NewPerson(full_name="Bob Stone"), now=monday)
    typed = {"full_name": "x", "linkedin": "https://www.linkedin.com/in/one"}
    assert client.post(f"/people/{ana.pk}/edit", typed).status_code == 302
    assert client.post(f"/people/{bob.pk}/edit", typed).status_code == 422


def test_a_file_is_kept_and_comes_back_as_a_download(client: Client, ana: Person) -> None:
    upload = SimpleUploadedFile("Vermerk Müller.html", b"<script>alert(1)</script>", content_type="text/html")
    client.post(f"/people/{ana.pk}/attach", {"file": upload})
    kept = Attachment.objects.get()
    assert "Vermerk Müller.html" in page(client, ana)
    answer = client.get(f"/people/file/{kept.pk}")
    assert answer.content == b"<script>alert(1)</script>"
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert answer.headers["Content-Disposition"].startswith("attachment;")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    client.post(f"/people/file/{kept.pk}/remove")
    assert not Attachment.objects.exists()


def test_a_file_that_is_too_large_is_refused_with_its_limit(client: Client, ana: Person, settings: Settings) -> None:
    settings.MAX_ATTACHMENT = settings.MEGABYTE
    upload = SimpleUploadedFile("big.pdf", b"x" * (settings.MEGABYTE + 1))
    answer = client.post(f"/people/{ana.pk}/attach", {"file": upload})
    assert answer.status_code == 422
    assert "larger than 1 MB" in answer.content.decode()


def test_what_came_of_a_conversation_is_settled_by_presses(
    client: Client, owner: User, ana: Person, monday: datetime
) -> None:
    met(owner, ana, monday)
    advice, referral = Advice.objects.get(), Referral.objects.get()
    ours, theirs = Promise.objects.get(ours=True), Promise.objects.get(ours=False)
    for address in (
        f"advice/{advice.pk}/done",
        f"advice/{advice.pk}/told",
        f"referral/{referral.pk}/told",
        f"referral/{referral.pk}/release",
        f"promise/{ours.pk}/keep",
        f"promise/{theirs.pk}/release",
    ):
        assert client.post(f"/people/{address}", {"outcome": "I learnt much"}).status_code == 302
    advice.refresh_from_db()
    referral.refresh_from_db()
    ours.refresh_from_db()
    theirs.refresh_from_db()
    assert (advice.state, advice.outcome, advice.told_at) == ("done", "I learnt much", monday)
    assert referral.reported_at == monday
    assert referral.released_on == ours.kept_on == theirs.released_on == date(2026, 3, 2)


def test_who_was_written_to_of_their_advice_and_of_their_name_is_known_to_know(
    client: Client, owner: User, ana: Person, monday: datetime
) -> None:
    met(owner, ana, monday)
    advice, referral = Advice.objects.get(), Referral.objects.get()
    act_on_advice(advice, on=monday.date(), now=monday)
    for kind, about in ((MessageKind.PROGRESS, advice), (MessageKind.REPORT, referral)):
        draft = Message.objects.create(owner=owner, person=ana, kind=kind, about_id=str(about.pk), body="It helped.")
        assert "They know" in page(client, ana)
        record_sent(owner, draft, happened=monday, now=monday)
    told = page(client, ana)
    assert "They know" not in told
    assert "and they know" in told
    assert "and they know what came of it" in told


def test_a_press_never_leads_out_of_the_book(client: Client, ana: Person) -> None:
    for page_asked in ("https://example.net/", "//example.net/", "/\\example.net", "javascript:alert(1)"):
        answer = client.post(f"/people/{ana.pk}/stop?next={page_asked}")
        assert answer.headers["Location"] == f"/people/{ana.pk}"


def test_a_tag_is_put_on_and_taken_off(client: Client, ana: Person) -> None:
    client.post(f"/people/{ana.pk}/tag", {"name": "Rivers"})
    client.post(f"/people/{ana.pk}/tag", {"name": " rivers "})
    tag = Tag.objects.get()
    assert "Rivers" in page(client, ana)
    client.post(f"/people/{ana.pk}/untag/{tag.pk}")
    assert not Tag.objects.exists()


def test_a_draft_has_not_happened_and_is_not_told(client: Client, owner: User, ana: Person) -> None:
    Message.objects.create(
        owner=owner, person=ana, kind=MessageKind.REQUEST, state=MessageState.DRAFT, body="not yet sent"
    )
    assert "not yet sent" not in page(client, ana)


def test_a_day_is_told_as_it_stood_then(client: Client, owner: User, ana: Person, monday: datetime) -> None:
    asked = monday - timedelta(days=20)
    record_sent(owner, Message(owner=owner, person=ana, kind=MessageKind.REQUEST), happened=asked, now=asked)
    record_reply(owner, ana, says=Says.YES, happened=monday - timedelta(days=2), now=monday)
    before = client.get(f"/people/{ana.pk}/then?day={(asked - timedelta(days=1)).date()}").content.decode()
    silent = client.get(f"/people/{ana.pk}/then?day={(monday - timedelta(days=5)).date()}").content.decode()
    answered = client.get(f"/people/{ana.pk}/then?day={(monday - timedelta(days=2)).date()}").content.decode()
    assert "Nothing had happened between you yet." in before
    assert f"Nudge {ana}" in silent
    assert f"Nudge {ana}" not in answered
    assert "Nothing was due." not in answered


@pytest.mark.parametrize("day", ["yesterday", "2999-01-01", "2026-02-30"])
@pytest.mark.usefixtures("monday")
def test_a_day_that_is_none_or_still_to_come_is_not_there(client: Client, ana: Person, day: str) -> None:
    assert client.get(f"/people/{ana.pk}/then?day={day}").status_code == 404


@pytest.mark.usefixtures("monday")
def test_more_of_a_day_can_be_written_down_from_there(client: Client, ana: Person) -> None:
    page = client.get(f"/people/{ana.pk}/then?day=2026-02-20").content.decode()
    assert f"/people/{ana.pk}/note?when=2026-02-20" in page
    assert 'value="2026-02-20"' in client.get(f"/people/{ana.pk}/note?when=2026-02-20").content.decode()

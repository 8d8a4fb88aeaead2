"""A conversation is written down: jotted, understood, saved."""

import re
from datetime import date, datetime, timedelta

import pytest
from django.test import Client

from inroad.actions.book_meeting import Agreed, book_meeting
from inroad.records.models import (
    Advice,
    Claim,
    Conversation,
    Due,
    Meeting,
    MeetingStatus,
    Person,
    Promise,
    Referral,
    User,
)
from tests import people


@pytest.fixture
def ana(owner: User) -> Person:
    return people.person(owner, "Ana Ruiz")


@pytest.fixture
def talk(owner: User, ana: Person, monday: datetime) -> Meeting:
    agreed = Agreed(starts=monday - timedelta(hours=2), zone="Europe/Berlin")
    return book_meeting(owner, [ana], agreed, now=monday - timedelta(days=3))


def written(person: Person, **other: str) -> dict[str, str]:
    """The fields of the page, with one row for a name and one for a promise."""
    texts = {
        "by": str(person.pk),
        "takeaway": "",
        "advice": "",
        "claims": "",
        "notes": "",
        "tier": "",
        "usefulness": "",
    }
    rows = {"names-TOTAL_FORMS": "1", "names-INITIAL_FORMS": "0", "names-0-name": "", "names-0-may_name": ""}
    made = {
        "promises-TOTAL_FORMS": "1",
        "promises-INITIAL_FORMS": "0",
        "promises-0-text": "",
        "promises-0-whose": "mine",
    }
    return {**texts, **rows, **made, "jotted": "", "do": "save", **other}


def post(client: Client, talk: Meeting, given: dict[str, str]) -> str:
    answer = client.post(f"/meet/{talk.pk}/debrief", given, follow=True)
    return answer.content.decode()


def test_plain_fields_become_advice_claims_names_and_promises(client: Client, talk: Meeting, ana: Person) -> None:
    names = {
        "names-0-name": "Li Wei",
        "names-0-title": "Data lead",
        "names-0-organisation": "Acme",
        "names-0-email": "li@example.com",
        "names-0-may_name": "yes",
    }
    told = {"takeaway": "Small models win", "advice": "learn dbt\nread less", "claims": "teams are small", "tier": "B"}
    promises = {"promises-0-text": "send the paper", "promises-0-due": "2026-03-06"}
    page = post(client, talk, written(ana, **told, **names, **promises))
    assert "Write the thank-you" in page
    assert list(Advice.objects.order_by("created").values_list("text", flat=True)) == ["learn dbt", "read less"]
    assert Claim.objects.get().text == "teams are small"
    referral = Referral.objects.get()
    assert (referral.person.full_name, referral.person.title_now, referral.may_name) == ("Li Wei", "Data lead", True)
    assert Promise.objects.get().due_on == date(2026, 3, 6)
    talk.refresh_from_db()
    ana.refresh_from_db()
    assert (talk.status, ana.tier) == (MeetingStatus.MET, "B")
    assert {"thank", "follow_referral", "act_on_advice", "keep_promise"} <= set(
        Due.objects.values_list("kind", flat=True)
    )


def test_what_was_jotted_is_shown_as_understood_before_anything_is_saved(
    client: Client, talk: Meeting, ana: Person
) -> None:
    jotted = "advice: learn dbt\nref: Li Wei, data lead at Acme (may use name)\npromise: send paper by Friday\nmuch SQL"
    page = post(client, talk, written(ana, jotted=jotted, takeaway="Small models win"))
    assert "Understood like this" in page
    assert "A name: Li Wei" in page
    assert 'value="data lead"' in page
    assert 'value="2026-03-06"' in page
    assert "Small models win" in page
    assert not Advice.objects.exists()
    assert not Referral.objects.exists()


def test_more_rows_come_without_losing_what_was_typed(client: Client, talk: Meeting, ana: Person) -> None:
    page = post(client, talk, written(ana, **{"do": "more", "names-0-name": "Li Wei", "advice": "learn dbt"}))
    assert 'value="Li Wei"' in page
    assert 'name="names-1-name"' in page
    assert "learn dbt" in page


def test_a_name_that_is_in_the_book_is_asked_about_and_not_doubled(
    client: Client, owner: User, talk: Meeting, ana: Person
) -> None:
    li = people.person(owner, "Li Wei")
    given = written(ana, **{"names-0-name": "li wei"})
    answer = client.post(f"/meet/{talk.pk}/debrief", given)
    assert answer.status_code == 422
    assert "Someone of this name is in your book" in answer.content.decode()
    post(client, talk, {**given, "names-0-known": str(li.pk)})
    assert Referral.objects.get().person == li
    assert Person.objects.filter(owner=owner, full_name__iexact="li wei").count() == 1


def test_a_namesake_in_another_book_is_nobodys_business(
    client: Client, team_mate: User, talk: Meeting, ana: Person
) -> None:
    theirs = people.person(team_mate, "Li Wei")
    post(client, talk, written(ana, **{"names-0-name": "Li Wei", "names-0-known": str(theirs.pk)}))
    assert not Referral.objects.filter(person=theirs).exists()


@pytest.mark.parametrize(
    "wrong",
    [
        {"names-0-email": "li@example.com"},
        {"names-0-name": "Li Wei", "names-0-email": "no address"},
        {"promises-0-due": "2026-03-06"},
        {"promises-0-text": "the paper", "promises-0-due": "soon"},
        {"tier": "Z"},
    ],
)
def test_what_cannot_be_saved_is_told_beside_its_field_and_the_rest_is_kept(
    client: Client, talk: Meeting, ana: Person, wrong: dict[str, str]
) -> None:
    answer = client.post(f"/meet/{talk.pk}/debrief", written(ana, takeaway="Small models win", **wrong))
    assert answer.status_code == 422
    assert "errorlist" in answer.content.decode()
    assert "Small models win" in answer.content.decode()
    assert not Conversation.objects.exists()


def test_with_two_hosts_it_is_told_who_said_it(client: Client, owner: User, ana: Person, monday: datetime) -> None:
    bob = people.person(owner, "Bob Johnson")
    talk = book_meeting(owner, [ana, bob], Agreed(held_on=date(2026, 2, 27)), now=monday)
    assert "Who told you this" in client.get(f"/meet/{talk.pk}/debrief").content.decode()
    post(client, talk, written(bob, advice="learn dbt"))
    assert Advice.objects.get().person == bob


def test_the_notes_of_the_conversation_are_there_to_be_used(client: Client, talk: Meeting) -> None:
    client.post(f"/meet/{talk.pk}/notes", {"notes": "small teams"})
    assert "small teams" in client.get(f"/meet/{talk.pk}/debrief").content.decode()


def test_a_conversation_to_come_is_not_written_down_yet(
    client: Client, owner: User, ana: Person, monday: datetime
) -> None:
    talk = book_meeting(owner, [ana], Agreed(starts=monday + timedelta(days=1)), now=monday)
    assert client.get(f"/meet/{talk.pk}/debrief").headers["Location"] == f"/meet/{talk.pk}"


def test_what_was_written_down_before_is_not_written_twice(client: Client, talk: Meeting, ana: Person) -> None:
    told = {"advice": "learn dbt", "claims": "teams are small"}
    rows = {"names-0-name": "Li Wei", "promises-0-text": "send the paper"}
    post(client, talk, written(ana, **told, **rows))
    li = Referral.objects.get().person
    more = {"advice": "Learn DBT\nread less", "claims": "Teams are small", "names-0-known": str(li.pk)}
    post(client, talk, written(ana, **{**told, **rows, **more}))
    assert list(Advice.objects.order_by("created").values_list("text", flat=True)) == ["learn dbt", "read less"]
    assert [noun.objects.count() for noun in (Claim, Promise, Referral)] == [1, 1, 1]


def test_a_meeting_that_is_off_has_nothing_to_write_down(client: Client, talk: Meeting) -> None:
    client.post(f"/meet/{talk.pk}/missed", {"by": "theirs"})
    answer = client.get(f"/meet/{talk.pk}/debrief", follow=True)
    assert "This meeting is off: they did not come" in answer.content.decode()


def test_notes_taken_while_the_debrief_was_open_are_not_lost(client: Client, talk: Meeting, ana: Person) -> None:
    client.post(f"/meet/{talk.pk}/notes", {"notes": "small teams"})
    found = re.search(r'name="stamp" value="([^"]+)"', client.get(f"/meet/{talk.pk}/debrief").content.decode())
    assert found
    client.post(f"/meet/{talk.pk}/notes", {"notes": "small teams, no budget"})
    more = post(client, talk, written(ana, do="more", notes="small teams", stamp=found[1]))
    assert found[1] in more
    page = post(client, talk, written(ana, notes="small teams and dbt", stamp=found[1]))
    assert "Both are kept" in page
    assert Conversation.objects.get().notes == "small teams, no budget\n\n* * *\n\nsmall teams and dbt"

"""The first run: three questions, each of which can be skipped."""

from django.test import Client

from inroad.records.models import Goal, Profile, User


def text(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_an_empty_book_leads_to_the_first_question(client: Client) -> None:
    assert 'href="/start"' in text(client, "/today")


def test_three_answers_lead_to_the_people(client: Client, owner: User) -> None:
    wondered = client.post("/start", {"statement": "How do nurses become analysts?"})
    assert wondered.headers["Location"] == "/start/you"
    told = {"full_name": "Olu", "headline": "I am a nurse.", "time_zone": "Europe/Paris", "country": "FR"}
    assert client.post("/start/you", told).headers["Location"] == "/start/people"
    assert "Get a copy of your data" in text(client, "/start/people")
    assert Goal.objects.get(owner=owner).statement == "How do nurses become analysts?"
    assert Profile.objects.get(owner=owner).headline == "I am a nurse."
    owner.refresh_from_db()
    assert (owner.time_zone, owner.country) == ("Europe/Paris", "FR")


def test_each_question_can_be_skipped(client: Client) -> None:
    assert 'href="/start/you">Skip' in text(client, "/start")
    assert 'href="/start/people">Skip' in text(client, "/start/you")
    assert 'href="/today">Later' in text(client, "/start/people")


def test_who_comes_back_finds_their_answers_and_changes_the_same_ones(client: Client, owner: User) -> None:
    Goal.objects.create(owner=owner, statement="How?", field="health")
    assert "How?</textarea>" in text(client, "/start")
    client.post("/start", {"statement": "How do nurses become analysts?"})
    goal = Goal.objects.get(owner=owner)
    assert (goal.statement, goal.field) == ("How do nurses become analysts?", "health")


def test_the_browsers_zone_is_offered_and_none_is_assumed(client: Client, owner: User) -> None:
    owner.time_zone = owner.country = ""
    owner.save()
    page = text(client, "/start/you")
    assert "data-zone" in page
    client.post("/start/you", {"full_name": "Olu"})
    owner.refresh_from_db()
    assert (owner.time_zone, owner.country) == ("", "")


def test_an_empty_question_is_asked_again(client: Client) -> None:
    assert client.post("/start", {"statement": "  "}).status_code == 422


def test_nobody_without_a_session_is_asked_anything() -> None:
    for page in ("/start", "/start/you", "/start/people"):
        assert Client().get(page).status_code == 302


def test_no_toast_stands_before_the_next_question(client: Client) -> None:
    assert "data-undo" not in client.post("/start", {"statement": "How?"}, follow=True).content.decode()

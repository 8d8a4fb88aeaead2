"""Setup: what is in force, why, and how it is changed."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from inroad.practice.cadences import Cadence
from inroad.records.models import Background, Evidence, Goal, Pitch, Profile, User
from inroad.web.setup.rhythm import NUMBERS
from tests.web.conftest import at_the_door_of

PAGES = [
    "/setup/",
    "/setup/you",
    "/setup/place",
    "/setup/rhythm",
    "/setup/goal/new",
    "/setup/background",
    "/setup/background/new",
    "/setup/evidence",
    "/setup/evidence/new",
    "/setup/pitch",
    "/setup/import",
]


def text(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize("page", PAGES)
def test_every_page_of_setup_opens_for_its_owner_and_for_nobody_without_a_session(client: Client, page: str) -> None:
    assert "<h1>" in text(client, page)
    assert Client().get(page).headers["Location"].startswith("/door")


def test_who_you_are_is_kept_and_shown(client: Client, owner: User) -> None:
    told = {"full_name": "Olu Adebayo", "headline": "I am a nurse among data.", "linkedin": "linkedin.com/in/Olu/"}
    assert client.post("/setup/you", told).headers["Location"] == "/setup/"
    profile = Profile.objects.get(owner=owner)
    assert (profile.full_name, profile.linkedin) == ("Olu Adebayo", "https://www.linkedin.com/in/olu")
    assert "I am a nurse among data." in text(client, "/setup/")
    assert 'value="Olu Adebayo"' in text(client, "/setup/you")


def test_what_is_not_right_is_said_beside_the_field_and_what_was_typed_stays(client: Client) -> None:
    answer = client.post("/setup/you", {"full_name": "Olu", "email": "olu at", "linkedin": "example.org/olu"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "This is not the address of a person on LinkedIn." in page
    assert 'value="olu at"' in page


def test_the_zone_and_the_country_in_force_are_said_with_their_reason(client: Client, owner: User) -> None:
    assert "Africa/Lagos" in text(client, "/setup/")
    assert "you chose it" in text(client, "/setup/")
    owner.time_zone = owner.country = ""
    owner.save()
    page = text(client, "/setup/")
    assert "you have chosen none" in page
    assert "not known" in page


def test_another_zone_speaks_at_once_on_every_page(client: Client, owner: User) -> None:
    client.post("/setup/place", {"time_zone": "Asia/Tbilisi", "country": "GE"})
    owner.refresh_from_db()
    assert (owner.time_zone, owner.country) == ("Asia/Tbilisi", "GE")
    assert Profile.objects.get(owner=owner).country == "GE"
    assert "In force is Asia/Tbilisi" in text(client, "/setup/place")
    assert '<option value="GE" selected>Georgia</option>' in text(client, "/setup/place")


def test_a_zone_that_does_not_exist_is_refused(client: Client) -> None:
    assert client.post("/setup/place", {"time_zone": "Mars/Olympus", "country": "NG"}).status_code == 422


def test_a_goal_is_written_changed_rested_and_taken_up(client: Client, owner: User) -> None:
    client.post("/setup/goal/new", {"statement": "How do nurses become analysts?", "learning_goals": "the first year"})
    goal = Goal.objects.get(owner=owner)
    client.post(f"/setup/goal/{goal.pk}", {"statement": "How do nurses become data analysts?"})
    goal.refresh_from_db()
    assert (goal.statement, goal.learning_goals) == ("How do nurses become data analysts?", "")
    client.post(f"/setup/goal/{goal.pk}/rest")
    assert "resting" in text(client, "/setup/")
    client.post(f"/setup/goal/{goal.pk}/resume")
    goal.refresh_from_db()
    assert goal.active
    assert client.post("/setup/goal/new", {"statement": ""}).status_code == 422


def test_only_what_is_ticked_may_be_used(client: Client, owner: User, team_mate: User) -> None:
    school = Background.objects.create(owner=owner, kind="school", organisation_name="Makerere", source="hand")
    town = Background.objects.create(owner=owner, kind="town", text="Jinja", may_use=True, source="hand")
    hers = Background.objects.create(owner=team_mate, kind="town", text="Batumi", source="hand")
    page = text(client, "/setup/background")
    assert "Makerere" in page
    assert "Batumi" not in page
    client.post("/setup/background", {"may_use": [str(school.pk), str(hers.pk), "nonsense"]})
    facts = [Background.objects.get(pk=each.pk).may_use for each in (school, town, hers)]
    assert facts == [True, False, False]


def test_facts_are_added_changed_and_taken_out(client: Client, owner: User) -> None:
    client.post("/setup/background/new", {"kind": "town", "text": "Jinja", "started": "2001", "may_use": "on"})
    fact = Background.objects.get(owner=owner)
    assert (fact.kind, fact.started, fact.may_use, fact.source) == ("town", "2001", True, "hand")
    client.post(f"/setup/background/{fact.pk}", {"kind": "town", "text": "Kampala"})
    fact.refresh_from_db()
    assert (fact.text, fact.may_use) == ("Kampala", False)
    assert client.post("/setup/background/new", {"kind": "town"}).status_code == 422
    assert client.post("/setup/background/new", {"kind": "town", "text": "x", "ended": "soon"}).status_code == 422
    client.post("/setup/evidence/new", {"kind": "course", "text": "Statistics for nurses", "ahead": "on"})
    evidence = Evidence.objects.get(owner=owner)
    assert "still to come" in text(client, "/setup/evidence")
    client.post(f"/setup/evidence/{evidence.pk}/remove")
    client.post(f"/setup/background/{fact.pk}/remove")
    assert not Evidence.objects.exists()
    assert not Background.objects.exists()


def test_a_pitch_keeps_its_earlier_words(client: Client, owner: User) -> None:
    client.post("/setup/pitch", {"text": "I am a nurse.", "seconds": "30"})
    client.post("/setup/pitch", {"text": "I am a nurse who counts.", "seconds": "30"})
    page = text(client, "/setup/pitch")
    assert "I am a nurse who counts." in page
    assert "<blockquote" in page
    assert Pitch.objects.filter(owner=owner).count() == 2


def test_somebody_elses_row_does_not_exist(client: Client, team_mate: User) -> None:
    goal = Goal.objects.create(owner=team_mate, statement="Hers")
    fact = Background.objects.create(owner=team_mate, kind="town", text="Batumi", source="hand")
    evidence = Evidence.objects.create(owner=team_mate, kind="course", text="Hers")
    for page in (f"goal/{goal.pk}", f"background/{fact.pk}", f"evidence/{evidence.pk}"):
        assert client.get(f"/setup/{page}").status_code == 404
        assert at_the_door_of(team_mate).get(f"/setup/{page}").status_code == 200
    for deed in (f"goal/{goal.pk}/rest", f"background/{fact.pk}/remove", f"evidence/{evidence.pk}/remove"):
        assert client.post(f"/setup/{deed}").status_code == 404
    goal.refresh_from_db()
    assert goal.active


def test_every_number_of_the_rhythm_is_shown_with_its_reason(client: Client) -> None:
    assert set(NUMBERS) == set(Cadence.__dataclass_fields__)
    page = text(client, "/setup/rhythm")
    assert "7 working days" in page
    assert "thanks raised second help" in page
    assert "cadences/default.toml" in page


def test_setup_says_where_the_data_live(client: Client, settings: Settings) -> None:
    assert str(settings.DATA) in text(client, "/setup/")


def test_more_facts_ask_the_database_no_more(client: Client, owner: User) -> None:
    def queries(page: str) -> int:
        with CaptureQueriesContext(connection) as asked:
            client.get(page)
        return len(asked)

    def add() -> None:
        for number in range(10):
            Background.objects.create(owner=owner, kind="town", text=f"Town {number}", source="hand")
            Goal.objects.create(owner=owner, statement=f"Question {number}")

    add()
    before = queries("/setup/"), queries("/setup/background")
    add()
    assert (queries("/setup/"), queries("/setup/background")) == before

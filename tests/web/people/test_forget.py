"""Somebody asks what is stored about them, or to be forgotten."""

import json
from datetime import datetime, timedelta

import pytest
from django.contrib.sessions.models import Session
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from inroad.actions.add_person import NewPerson, add_person
from inroad.actions.draft_message import open_draft
from inroad.actions.import_people import plan_import
from inroad.actions.log_touch import add_note
from inroad.records.models import Forgotten, MessageKind, Note, Person, User
from inroad.web.shared.entering import SEEN
from tests.planted import ADDRESS, FAMILY, NAME, ROW, SENTENCE, Planted, plant


@pytest.fixture
def planted(owner: User, monday: datetime) -> Planted:
    return plant(owner, now=monday)


def page(planted: Planted, name: str) -> str:
    return f"/people/{planted.person.pk}/{name}"


def test_the_page_tells_what_goes_and_where_they_are_named(client: Client, planted: Planted) -> None:
    told = client.get(page(planted, "forget")).content.decode()
    assert "Messages" in told
    assert f"{NAME} told Bob of the harvest." in told
    assert "later.csv" in told
    assert "backups" in told


def test_nothing_goes_until_the_user_says_that_they_mean_it(client: Client, planted: Planted) -> None:
    answer = client.post(page(planted, "forget"))
    assert answer.status_code == 422
    assert Person.objects.filter(full_name=NAME).exists()


def test_they_go_and_where_the_box_is_ticked_the_name_goes_too(client: Client, planted: Planted) -> None:
    [note] = [each for each in client.get(page(planted, "forget")).context["page"].shown if "harvest" in each.excerpt]
    answer = client.post(page(planted, "forget"), {"sure": "yes", "rewrite": [note.key, "user.nonsense"]}, follow=True)
    assert answer.redirect_chain == [("/people/", 302)]
    assert NAME not in answer.content.decode()
    assert Note.objects.get().text == "Someone told Bob of the harvest."
    assert not Person.objects.filter(family=FAMILY).exists()
    listed = client.get("/people/forgotten").content.decode()
    assert "Let them be brought in again" in listed


def test_the_next_import_says_who_is_left_out_and_may_let_them_in(
    client: Client, planted: Planted, owner: User, monday: datetime
) -> None:
    client.post(page(planted, "forget"), {"sure": "yes"})
    batch = plan_import(owner, ROW.format(NAME, ADDRESS).encode(), name="again.csv", now=monday)
    shown = client.get(f"/setup/import/{batch.pk}")
    [row] = shown.context["preview"].forgotten
    assert "this person asked to be forgotten" in shown.content.decode()
    client.post(f"/setup/import/{batch.pk}/again", {"mark": row["mark"]})
    assert client.get(f"/setup/import/{batch.pk}").context["preview"].forgotten == []
    assert not Forgotten.objects.exists()


def test_forgetting_is_taken_back_without_knowing_whom(client: Client, planted: Planted) -> None:
    client.post(page(planted, "forget"), {"sure": "yes"})
    client.post(f"/people/forgotten/{Forgotten.objects.get().pk}/lift")
    assert not Forgotten.objects.exists()
    assert "Nobody so far" in client.get("/people/forgotten").content.decode()


def test_everything_stored_is_listed_with_its_origin_and_its_purpose(client: Client, planted: Planted) -> None:
    told = client.get(page(planted, "stored")).content.decode()
    assert ADDRESS in told
    assert SENTENCE in told
    assert "to write to them" in told
    assert "written by you" in told


def test_more_rows_take_no_more_queries(client: Client, planted: Planted, owner: User, monday: datetime) -> None:
    def asked() -> int:
        with CaptureQueriesContext(
            connection,
        ) as queries:
            client.get(page(planted, "stored"))
        return len(queries)

    before = asked()
    for number in range(5):
        add_note(owner, planted.person, text=f"note {number}", happened=monday, now=monday)
    assert asked() == before


@pytest.mark.parametrize("form", ["json", "md"])
def test_a_copy_to_hand_over_holds_what_is_theirs_and_leads_to_nobody_else(
    client: Client, planted: Planted, form: str
) -> None:
    # What the user wrote to them is theirs, whomever it speaks of.
    planted.person.messages.all().delete()
    answer = client.get(page(planted, f"copy.{form}"))
    told = answer.content.decode()
    assert answer["Content-Disposition"].startswith("attachment")
    assert SENTENCE in told
    assert ADDRESS in told
    assert [other for other in ("Bob Stone", "Cleo Marsh", str(planted.introducer.pk)) if other in told] == []


def test_the_copy_for_programs_tells_since_when_and_from_where(client: Client, planted: Planted) -> None:
    told = json.loads(client.get(page(planted, "copy.json")).content)
    assert told["about"] == NAME
    assert all({"since", "from"} <= row.keys() for rows in told["rows"].values() for row in rows)
    assert {"person", "contactpoint", "message", "meeting", "conversation", "referral"} <= told["rows"].keys()


def test_many_mentions_are_shown_by_the_hundred_and_the_sure_ones_all_go(
    client: Client, owner: User, monday: datetime
) -> None:
    zeph = add_person(owner, NewPerson(full_name=NAME), now=monday)
    bob = add_person(owner, NewPerson(full_name="Bob Stone"), now=monday)
    for number in range(103):
        add_note(owner, bob, text=f"{NAME}, {number}", happened=monday, now=monday)
    shown = client.get(f"/people/{zeph.pk}/forget").context["page"]
    assert (len(shown.shown), shown.more) == (100, 3)
    client.post(f"/people/{zeph.pk}/forget", {"sure": "yes", "rewrite": [each.key for each in shown.shown]})
    assert not Note.objects.filter(text__contains=FAMILY).exists()


def test_no_browser_keeps_a_text_that_another_took_the_place_of(
    client: Client, planted: Planted, owner: User, monday: datetime
) -> None:
    draft = open_draft(owner, planted.person, MessageKind.TOUCH, "", now=monday)
    draft.body = f"Dear {NAME}, {SENTENCE}."
    draft.save()
    client.post(f"/write/draft/{draft.pk}/letter", {"letter": "request-cold-2"})
    session = client.session
    assert SENTENCE in str(dict(session))
    # The request that forgets them writes the session once more at its end.
    session[SEEN] = (monday - timedelta(days=2)).isoformat()
    session.save()
    client.post(page(planted, "forget"), {"sure": "yes"})
    assert not [each for each in Session.objects.all() if SENTENCE in str(each.get_decoded())]

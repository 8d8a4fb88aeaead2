"""The devices that may open the book: they join by a link, are listed, and are sent away."""

import json
import re
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.conf import settings as in_force
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from pytest_django import Settings

from inroad import clock
from inroad.actions.erase_copies import erase_copies
from inroad.actions.join_device import FORGOTTEN_AFTER, join_device
from inroad.actions.open_door import make_link
from inroad.records.models import Device, User
from inroad.web.shared.browsers import called
from tests.web.conftest import at_the_door_of

FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
ANDROID = (
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36"
)
IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile Safari/604.1"
EDGE = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36 Edg/140.0"
NEARBY = "https://192.168.1.7:8766"


def joined(owner: User, browser: str = FIREFOX) -> Client:
    """A browser that came in by a link of its own."""
    client = Client(headers={"user-agent": browser})
    client.post(f"/open/{make_link(owner, now=clock.now())}")
    return client


@pytest.fixture
def shared(settings: Settings) -> str:
    """The book is shared with devices nearby."""
    settings.SHARED_AT = [NEARBY]
    settings.ALLOWED_HOSTS = [*in_force.ALLOWED_HOSTS, "192.168.1.7"]
    return NEARBY


@pytest.mark.parametrize(
    ("described", "name"),
    [
        (FIREFOX, "Firefox on Linux"),
        (ANDROID, "Chrome on Android"),
        (IPHONE, "Safari on iPhone"),
        (EDGE, "Edge on Windows"),
        ("curl/8", "A browser"),
        ("", "A browser"),
    ],
)
def test_a_browser_is_called_as_people_call_it(described: str, name: str) -> None:
    assert called(described) == name


def test_a_browser_that_comes_in_is_listed_with_its_name(owner: User) -> None:
    page = joined(owner).get("/setup/devices").content.decode()
    assert "Firefox on Linux" in page
    assert "this one" in page


def test_a_device_that_is_sent_away_is_at_the_door_at_once(owner: User) -> None:
    desk, phone = joined(owner), joined(owner, ANDROID)
    device = Device.objects.get(owner=owner, name="Chrome on Android")
    answer = desk.post(f"/setup/devices/{device.pk}/dismiss", follow=True)
    assert "Chrome on Android may not open the book any more." in answer.content.decode()
    assert phone.get("/today").headers["Location"].startswith("/door")
    assert desk.get("/today").status_code == 200
    assert not Device.objects.filter(pk=device.pk).exists()


def test_whoever_sends_this_device_away_keeps_nothing_on_it(owner: User) -> None:
    desk = joined(owner)
    answer = desk.post(f"/setup/devices/{Device.objects.get(owner=owner).pk}/dismiss")
    assert answer.headers["Location"] == "/door"
    assert answer.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert desk.get("/today").status_code == 302


def test_who_leaves_is_no_longer_listed(owner: User) -> None:
    desk = joined(owner)
    desk.post("/close")
    assert not Device.objects.filter(owner=owner).exists()


def test_anothers_device_does_not_exist(owner: User, stranger: User) -> None:
    joined(stranger)
    theirs = Device.objects.get(owner=stranger)
    desk = joined(owner)
    assert desk.post(f"/setup/devices/{theirs.pk}/dismiss").status_code == 404
    assert "Firefox" in desk.get("/setup/devices").content.decode()
    assert Device.objects.filter(pk=theirs.pk).exists()


def test_a_visit_an_hour_later_is_noted(owner: User, tmp_path: Path, monday: datetime) -> None:
    desk = joined(owner)
    (tmp_path / "clock").write_text((monday + timedelta(minutes=90)).isoformat())
    desk.get("/today")
    assert Device.objects.get(owner=owner).last_seen == monday + timedelta(minutes=90)


def test_a_device_whose_session_has_run_out_leaves_the_list(owner: User) -> None:
    now = clock.now()
    join_device(owner, name="Old", session="old", now=now - FORGOTTEN_AFTER - timedelta(days=1))
    join_device(owner, name="New", session="new", now=now)
    assert [each.name for each in Device.objects.filter(owner=owner)] == ["New"]


def test_more_devices_need_no_more_queries(owner: User) -> None:
    desk = joined(owner)

    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            desk.get("/setup/devices")
        return len(asked)

    few = queries()
    for number in range(20):
        join_device(owner, name="Firefox", session=f"{number}", now=clock.now())
    assert queries() == few


def test_without_sharing_the_page_says_how_to_begin(owner: User) -> None:
    desk = joined(owner)
    assert "inroad serve --share" in desk.get("/setup/devices").content.decode()
    assert desk.post("/setup/devices/invite").headers["Location"] == "/setup/devices"


def test_a_phone_joins_by_the_link_that_the_page_shows(owner: User, shared: str) -> None:
    desk = joined(owner)
    page = desk.post("/setup/devices/invite")
    assert "no-store" in page.headers["Cache-Control"]
    assert "<svg" in page.content.decode()
    found = re.search(rf"{re.escape(shared)}(/open/[\w-]+)", page.content.decode())
    assert found
    phone = Client(headers={"user-agent": IPHONE, "host": urlsplit(shared).netloc})
    assert phone.post(found[1]).headers["Location"] == "/today"
    assert phone.get("/today").status_code == 200
    assert "Safari on iPhone" in desk.get("/setup/devices").content.decode()
    assert phone.post(found[1]).headers["Location"] == "/today"
    assert Client(headers={"host": urlsplit(shared).netloc}).post(found[1]).status_code == 403


def test_cookies_of_a_shared_address_are_for_tls_alone(owner: User, shared: str) -> None:
    link = f"/open/{make_link(owner, now=clock.now())}"
    there = Client(headers={"host": urlsplit(shared).netloc}).post(link).cookies
    assert all(cookie["secure"] for cookie in there.values())
    here = Client().post(f"/open/{make_link(owner, now=clock.now())}").cookies
    assert not any(cookie["secure"] for cookie in here.values())


def test_a_form_at_a_shared_address_counts_only_from_there(owner: User, shared: str) -> None:
    host = urlsplit(shared).netloc
    client = Client(enforce_csrf_checks=True, headers={"host": host})
    link = f"/open/{make_link(owner, now=clock.now())}"
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', client.get(link).content.decode())
    assert token
    said = {"csrfmiddlewaretoken": token[1]}
    assert client.post(link, said, headers={"origin": "https://evil.example"}).status_code == 403
    assert client.post(link, said, headers={"origin": f"http://{host}"}).status_code == 403
    assert client.post(link, said, headers={"origin": shared}).status_code == 302


def test_the_app_starts_on_today_and_has_its_icons(client: Client) -> None:
    visitor = Client()
    told = json.loads(visitor.get("/manifest.webmanifest").content)
    assert told["start_url"] == "/today"
    assert {icon["purpose"] for icon in told["icons"]} == {"any", "maskable"}
    assert all(client.get(shortcut["url"]).status_code == 200 for shortcut in told["shortcuts"])


@pytest.mark.django_db
def test_what_a_device_asks_for_by_itself_holds_nothing_of_the_book() -> None:
    for path in ("/worker.js", "/offline", "/manifest.webmanifest"):
        assert Client().get(path).status_code == 200
    assert Client().get("/worker.js").headers["Content-Type"].startswith("text/javascript")


@pytest.mark.django_db
def test_there_is_no_certificate_where_nothing_was_ever_shared() -> None:
    assert Client().get("/certificate").status_code == 404


def test_every_page_says_which_copies_are_good_and_that_changes_when_they_are_not(owner: User) -> None:
    desk = at_the_door_of(owner)
    before = desk.get("/today").headers["Inroad-Copies"]
    assert desk.get("/setup/devices").headers["Inroad-Copies"] == before
    erase_copies(owner)
    after = desk.get("/today").headers["Inroad-Copies"]
    assert after != before
    assert "Inroad-Copies" not in Client().get("/door").headers


def test_copies_of_two_books_are_never_taken_for_each_other(owner: User, stranger: User) -> None:
    ours, theirs = (at_the_door_of(each).get("/today").headers["Inroad-Copies"] for each in (owner, stranger))
    assert ours != theirs


def test_a_page_carries_the_words_that_it_says_as_a_copy(client: Client, monday: datetime) -> None:
    page = client.get(reverse("today")).content.decode()
    assert page.count("data-offline hidden") == 1
    assert f"as of {monday:%A} 2 March 2026, 10:00" in page

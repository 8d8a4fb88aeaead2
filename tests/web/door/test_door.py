"""The door: a link that opens the book once, and what keeps everybody else out."""

from datetime import UTC, datetime, timedelta

import pytest
from django.conf import settings
from django.test import Client

from inroad import clock
from inroad.actions.open_door import make_link
from inroad.records.models import LoginLink, User
from tests.web.conftest import at_the_door_of


@pytest.fixture
def own(db: None) -> User:  # noqa: ARG001 - the database that the book lives in
    return User.objects.the_local()


@pytest.fixture
def link(own: User) -> str:
    return f"/open/{make_link(own, now=clock.now())}"


def test_looking_at_the_link_does_not_spend_it(link: str) -> None:
    client = Client()
    for _ in range(3):
        page = client.get(link)
        assert page.status_code == 200
        assert "<script" not in page.content.decode()
        assert "no-store" in page.headers["Cache-Control"]
    assert client.get("/today").status_code == 302
    assert not LoginLink.objects.filter(spent__isnull=False).exists()


def test_a_press_spends_it_once(link: str) -> None:
    client = Client()
    assert client.post(link).headers["Location"] == "/today"
    assert client.get("/today").status_code == 200
    other = Client()
    again = other.post(link)
    assert again.status_code == 403
    assert "inroad open" in again.content.decode()
    assert other.get("/today").status_code == 302


def test_a_link_that_was_used_leads_a_browser_with_an_open_book_to_it(link: str) -> None:
    client = Client()
    client.post(link)
    assert 'href="/today"' in client.get(link).content.decode()
    assert client.post(link).headers["Location"] == "/today"


def test_a_link_that_is_too_old_or_invented_opens_nothing(own: User) -> None:
    old = make_link(own, now=datetime.now(UTC) - timedelta(minutes=31))
    for token in (old, "invented", "x" * 200):
        assert Client().post(f"/open/{token}").status_code == 403


def test_the_link_itself_is_not_in_the_database(own: User, link: str) -> None:
    assert LoginLink.objects.get(owner=own).digest not in link
    assert not LoginLink.objects.filter(digest=link.rpartition("/")[2]).exists()


def test_the_session_lasts_ninety_days_and_lives_in_the_database(link: str) -> None:
    client = Client()
    cookie = client.post(link).cookies[settings.SESSION_COOKIE_NAME]
    assert cookie["max-age"] == 90 * 24 * 3600
    assert (cookie["httponly"], cookie["samesite"]) == (True, "Lax")
    after_a_restart = Client()
    after_a_restart.cookies[settings.SESSION_COOKIE_NAME] = cookie.value
    assert after_a_restart.get("/today").status_code == 200


def test_the_token_against_foreign_forms_is_kept_from_scripts(link: str) -> None:
    cookie = Client().get(link).cookies[settings.CSRF_COOKIE_NAME]
    assert (cookie["httponly"], cookie["samesite"]) == (True, "Strict")


@pytest.mark.django_db
def test_a_visit_without_a_session_learns_how_to_get_a_link() -> None:
    page = Client().get("/today", follow=True)
    assert page.status_code == 401
    assert "inroad open" in page.content.decode()
    assert "<script" not in page.content.decode()


def test_leaving_closes_the_door_of_this_browser(own: User) -> None:
    client = at_the_door_of(own)
    assert client.get("/close").status_code == 405
    assert client.post("/close").headers["Location"] == "/door"
    assert client.get("/today").status_code == 302


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "0.0.0.0"])  # noqa: S104 - it is refused
def test_another_host_is_refused(own: User, host: str) -> None:
    page = at_the_door_of(own).get("/today", headers={"host": host})
    assert page.status_code == 400
    assert "That request was not understood" in page.content.decode()


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1:8765", "[::1]:8765"])
def test_this_machine_is_welcome_by_each_of_its_names(own: User, host: str) -> None:
    assert at_the_door_of(own).get("/today", headers={"host": host}).status_code == 200


def test_a_form_on_a_foreign_page_changes_nothing(own: User) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(own, backend="inroad.web.door.backend.LinkBackend")
    page = client.post("/people/new", {"name": "Mallory"}, headers={"origin": "https://evil.example"})
    assert page.status_code == 403
    assert "did not come from a page of yours" in page.content.decode()
    assert not own.is_anonymous


def test_a_foreign_page_cannot_spend_a_link(link: str) -> None:
    client = Client(enforce_csrf_checks=True)
    assert client.post(link, headers={"origin": "https://evil.example"}).status_code == 403
    assert not LoginLink.objects.filter(spent__isnull=False).exists()


@pytest.mark.parametrize("page", ["/today", "/door", "/setup/", "/setup/import", "/start", "/nowhere"])
def test_every_page_comes_with_a_strict_policy(own: User, page: str) -> None:
    headers = at_the_door_of(own).get(page).headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "same-origin"

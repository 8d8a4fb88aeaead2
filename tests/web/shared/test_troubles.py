"""A page that cannot be shown says what to do, and the log knows it by the same name."""

import logging
import re
import sqlite3
from datetime import datetime

import pytest
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.test import Client, RequestFactory
from django.urls import path
from pytest_django import Settings

from inroad.records.models import User
from inroad.urls import handler400, handler403, handler404, handler500
from inroad.urls import urlpatterns as pages
from inroad.web.shared import troubles
from inroad.web.shared.requests import BookRequest

NAME = "Zephyrine Quillfeather"
handlers = (handler400, handler403, handler404, handler500)


def breaks(request: BookRequest) -> HttpResponse:
    raise ValueError(f"{NAME}: {request.POST}")


def full(_request: BookRequest) -> HttpResponse:
    error = sqlite3.OperationalError("database or disk is full")
    error.sqlite_errorname = "SQLITE_FULL"
    raise RuntimeError from error


urlpatterns = [path("breaks/<str:name>", lambda request, name: breaks(request)), path("full", full), *pages]  # noqa: ARG005 - an address that holds a name


@pytest.fixture
def broken(settings: Settings, client: Client) -> Client:
    settings.ROOT_URLCONF = __name__
    client.raise_request_exception = False
    return client


def name_in(answer: HttpResponseBase) -> str:
    return str(answer[troubles.HEADER])


@pytest.mark.parametrize(
    ("address", "status", "says"),
    [
        ("/nowhere", 404, "It may have been moved, merged or deleted"),
        ("/people/00000000-0000-0000-0000-000000000000", 404, "It may have been moved"),
        ("/setup/sample/fill", 405, "press the button there"),
        ("/breaks/x", 500, "What you had saved is safe"),
        ("/full", 500, "Free some space"),
    ],
)
def test_a_page_says_what_to_do_and_the_name_that_the_log_knows(
    broken: Client, caplog: pytest.LogCaptureFixture, address: str, status: int, says: str
) -> None:
    answer = broken.get(address)
    told = answer.content.decode()
    assert answer.status_code == status
    assert says in told
    assert name_in(answer) in told
    assert f"id={name_in(answer)} status={status}" in caplog.text
    assert "inroad" in told  # the stylesheet, and with it the look


def test_a_part_of_a_page_is_told_as_a_part(broken: Client) -> None:
    answer = broken.get("/nowhere", headers={"HX-Request": "true"})
    assert answer.content.decode().lstrip().startswith('<div role="alert">')
    assert name_in(answer) in answer.content.decode()


def test_what_was_typed_is_handed_back(broken: Client) -> None:
    told = broken.post("/full", {"body": "A long letter that took an hour", "kind": "x"}).content.decode()
    assert "A long letter that took an hour" in told
    assert "This could not be kept" in told


def test_a_press_from_elsewhere_is_refused_with_what_was_typed(settings: Settings, owner: User) -> None:
    assert settings.CSRF_FAILURE_VIEW
    visitor = Client(enforce_csrf_checks=True)
    visitor.force_login(owner, backend="inroad.web.door.backend.LinkBackend")
    answer = visitor.post("/people/new", {"name": "A name that is quite long indeed"})
    assert answer.status_code == 403
    assert "A name that is quite long indeed" in answer.content.decode()


def test_a_form_that_cannot_be_kept_has_a_name_too(client: Client, monday: datetime) -> None:
    assert monday
    answer = client.post("/people/new", {"name": ""})
    assert answer.status_code == 422
    assert re.fullmatch("[0-9a-f]{6}", name_in(answer))


def test_the_log_holds_no_value_of_a_request(broken: Client, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG, logger="inroad"):
        broken.post(f"/breaks/{NAME}?q={NAME}", {"text": NAME})
        broken.get(f"/people/?q={NAME}&page=x")
        broken.get(f"/nowhere/{NAME}")
        broken.get(f"/open/{NAME}")
    ours = [record.getMessage() for record in caplog.records if record.name.startswith("inroad")]
    assert any("page.failed" in each and "builtins.ValueError" in each for each in ours)
    assert not any("Zephyrine" in each for each in ours)


@pytest.mark.parametrize("view", [troubles.failed, troubles.not_found, troubles.forbidden, troubles.bad_request])
def test_where_even_the_page_fails_a_plain_one_is_shown(view: object, settings: Settings) -> None:
    settings.STATIC_URL = None
    request = RequestFactory().post("/x", {"body": "<b>A long letter</b> that took an hour"})
    answer = view(request)  # type: ignore[operator]  # each of them is a view
    assert answer.status_code in {400, 403, 404, 500}
    assert troubles.name_of(request) in answer.content.decode()
    assert "<b>A long letter" not in answer.content.decode()


def test_a_page_that_was_shown_has_no_name(client: Client, monday: datetime) -> None:
    assert monday
    assert troubles.HEADER not in client.get("/people/")

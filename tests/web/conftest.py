"""A browser without a screen, at the door of somebody's book."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings

from inroad import clock
from inroad.actions.refresh_due import keep_counting_true
from inroad.records.models import Change, User, Verb
from tests import people

BACKEND = "inroad.web.door.backend.LinkBackend"
MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def plain_static_files(settings: Settings, tmp_path: Path) -> None:
    """Pages name their static files without a manifest, which only a built product has."""
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = {**settings.STORAGES, "staticfiles": plain}
    settings.STATIC_ROOT = str(tmp_path)


@pytest.fixture(autouse=True)
def every_press_has_its_name(request: pytest.FixtureRequest) -> Iterator[None]:
    """Whatever a test presses, what it did is called by a name on the page of what was changed of late."""
    asks_the_book = "db" in request.fixturenames
    if asks_the_book:
        request.getfixturevalue("db")
    yield
    if asks_the_book:
        unnamed = Change.objects.filter(verb=Verb.CHANGED)
        assert not unnamed.exists(), "an action that writes is `named` (records/journal.py)"


@pytest.fixture
def turn(settings: Settings, tmp_path: Path) -> Callable[[datetime], None]:
    """Turn the clock of the pages to an instant."""

    def to(instant: datetime) -> None:
        file = tmp_path / "clock"
        file.write_text(instant.isoformat(), encoding="utf-8")
        settings.CLOCK_FILE = str(file)

    return to


@pytest.fixture
def monday(turn: Callable[[datetime], None]) -> datetime:
    """It is Monday, 2 March 2026, ten o'clock in Lagos."""
    turn(MONDAY)
    return MONDAY


def of_a_sample(user: User) -> User:
    """Where the clock is turned, only books of invented people open."""
    user.sample = True
    user.save()
    return user


@pytest.fixture
def owner(db: None) -> User:  # noqa: ARG001 - the database that they live in
    olu = of_a_sample(people.olu())
    # A book that was opened before: the first visit of all counts everybody by the rhythm in force.
    keep_counting_true(olu, now=clock.now())
    return olu


@pytest.fixture
def team_mate(db: None) -> User:  # noqa: ARG001 - the database that they live in
    return of_a_sample(people.tamar())


@pytest.fixture
def stranger(db: None) -> User:  # noqa: ARG001 - the database that they live in
    return of_a_sample(people.sasha())


def at_the_door_of(user: User) -> Client:
    """A client with a session in this person's book."""
    client = Client()
    client.force_login(user, backend=BACKEND)
    return client


@pytest.fixture
def client(owner: User) -> Client:
    """The owner's own browser."""
    return at_the_door_of(owner)

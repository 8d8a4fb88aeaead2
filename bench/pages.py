"""Today and a person's page, with five thousand people and forty thousand moments; and with ten times the rows."""

from collections.abc import Callable, Iterator
from functools import partial
from random import Random
from typing import Any

from bench import fresh
from bench.figure import REQUESTS, RUNS, Figure, p95

PEOPLE, MOMENTS = 5_000, 40_000
LIMIT = 40
Told = dict[str, Any]


def measure() -> Iterator[Figure]:
    few, many = (fresh.run("bench.pages", deed) for deed in ("small", "once"))
    for page in ("Today", "a person's page"):
        yield Figure(name=f"{page}, server time p95", unit="ms", runs=many[page], limit=LIMIT)
        more = [many[f"{page}, queries"] - few[f"{page}, queries"]]
        yield Figure(name=f"{page}, queries more than with a tenth of the rows", unit="queries", runs=more, limit=1)
        yield Figure(name=f"{page}, queries", unit="queries", runs=[many[f"{page}, queries"]])


def once() -> Told:
    return at(PEOPLE, MOMENTS)


def small() -> Told:
    return at(PEOPLE // 10, MOMENTS // 10)


def at(people: int, moments: int) -> Told:
    """What the pages take in a book of this size: five p95 of two hundred requests each, and their queries."""
    from django.db import connection  # noqa: PLC0415 - needs the book's settings
    from django.test.utils import CaptureQueriesContext  # noqa: PLC0415

    from bench.book import make_book  # noqa: PLC0415

    owner = make_book(people=people, moments=moments)
    told: Told = {}
    for page, visits in visits_of(owner).items():
        for visit in visits[:10]:
            visit()
        with CaptureQueriesContext(connection) as queries:
            visits[0]()
        told[f"{page}, queries"] = len(queries)
        told[page] = [p95(visits) for _ in range(RUNS)]
    return told


def visits_of(owner: Any) -> dict[str, list[Callable[[], None]]]:  # noqa: ANN401 - a user
    """Two hundred visits to Today, and to the pages of as many people who have a story."""
    from django.test import Client  # noqa: PLC0415 - needs the book's settings
    from django.urls import reverse  # noqa: PLC0415

    from inroad.records.models import Touch  # noqa: PLC0415

    client = Client(headers={"host": "localhost", "accept-encoding": "gzip"})
    client.force_login(owner, backend="inroad.web.door.backend.LinkBackend")
    people = sorted(set(Touch.objects.filter(owner=owner).values_list("person_id", flat=True)))
    addresses = [reverse("person", args=[each]) for each in Random(3).sample(people, min(REQUESTS, len(people)))]
    return {
        "Today": [partial(_visit, client, reverse("today"))] * REQUESTS,
        "a person's page": [partial(_visit, client, addresses[at % len(addresses)]) for at in range(REQUESTS)],
    }


def _visit(client: Any, address: str) -> None:  # noqa: ANN401 - Django's test client
    answer = client.get(address)
    if answer.status_code != 200:
        raise RuntimeError(f"{address} answered {answer.status_code}")

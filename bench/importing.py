"""Thirty thousand LinkedIn connections: from the file to the preview, from the click to the book, and the memory."""

import resource
from collections.abc import Iterator

from bench import fresh
from bench.connections import connections
from bench.figure import RUNS, Figure, seconds

PEOPLE = 30_000
MEGABYTES = 1024


def measure() -> Iterator[Figure]:
    """Every run is a process and a book of its own, warmed by a small import."""
    runs = [fresh.run("bench.importing") for _ in range(RUNS)]
    yield Figure(name="30,000 connections to the preview", unit="s", runs=_of(runs, "plan"), limit=6)
    yield Figure(name="30,000 connections from the click to applied", unit="s", runs=_of(runs, "apply"), limit=10)
    yield Figure(name="30,000 connections, peak memory", unit="MB", runs=_of(runs, "memory"), limit=300)


def _of(runs: list[dict[str, float]], name: str) -> list[float]:
    return [each[name] for each in runs]


def once() -> dict[str, float]:
    """Import into this process's book; the batch is read anew between preview and click, as pages do."""
    from bench.book import GOAL  # noqa: PLC0415 - needs the book's settings
    from inroad import clock  # noqa: PLC0415
    from inroad.actions.import_people import apply_import, plan_import  # noqa: PLC0415
    from inroad.records.models import Goal, ImportBatch, User  # noqa: PLC0415

    owner = User.objects.the_local()
    Goal.objects.create(owner=owner, statement=GOAL)

    def plan(people: int) -> None:
        plan_import(owner, connections(people), name="Connections.csv", now=clock.now())

    def apply() -> None:
        apply_import(ImportBatch.objects.get(owner=owner), now=clock.now())

    plan(1)
    apply()
    ImportBatch.objects.all().delete()
    data = connections(PEOPLE)
    return {
        "plan": seconds(lambda: plan_import(owner, data, name="Connections.csv", now=clock.now())),
        "apply": seconds(apply),
        "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEGABYTES,
    }

"""Thirty thousand people and a hundred thousand notes: out into an archive, back into an empty book, and the memory."""

import os
import resource
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench import fresh
from bench.connections import connections
from bench.figure import Figure, seconds

PEOPLE = 30_000
NOTES = 100_000
RUNS = 3
KILOBYTES = 1024
TEXT = "They asked me to send what I find, and named two people who count beds. "


def measure() -> Iterator[Figure]:
    """The book is made once; every run leaves it and comes back in processes of their own."""
    with tempfile.TemporaryDirectory(prefix="inroad-bench-") as folder:
        fresh.run_in(folder, "bench.leaving", "fill")
        out = [fresh.run_in(folder, "bench.leaving", "leave") for _ in range(RUNS)]
        archive = str(Path(folder) / "book.zip")
        back = [_come_back(archive) for _ in range(RUNS)]
        copy = [fresh.run_in(folder, "bench.leaving", "copy") for _ in range(RUNS)]
    told = "30,000 people and 100,000 notes"
    yield Figure(name=f"{told} into an archive", unit="s", runs=_of(out, "seconds"), limit=30)
    yield Figure(name=f"{told} back into an empty book", unit="s", runs=_of(back, "seconds"), limit=60)
    yield Figure(name=f"{told} out, peak memory", unit="MB", runs=_of(out, "memory"), limit=200)
    yield Figure(name=f"{told} back, peak memory", unit="MB", runs=_of(back, "memory"), limit=300)
    yield Figure(name=f"{told}, the archive", unit="MB", runs=_of(out, "size"))
    yield Figure(name=f"{told}, a backup while running", unit="s", runs=_of(copy, "seconds"))


def _of(runs: list[dict[str, float]], name: str) -> list[float]:
    return [each[name] for each in runs]


def _come_back(archive: str) -> dict[str, float]:
    os.environ["BENCH_ARCHIVE"] = archive
    told: dict[str, float] = fresh.run("bench.leaving", "come_back")
    return told


def _told(taken: float, **more: float) -> dict[str, float]:
    return {"seconds": taken, "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KILOBYTES, **more}


def fill() -> int:
    """Bring the people in, and write of a third of them."""
    from inroad import clock  # noqa: PLC0415 - needs the book's settings
    from inroad.actions.import_people import apply_import, plan_import  # noqa: PLC0415
    from inroad.records import search  # noqa: PLC0415
    from inroad.records.bulk import insert  # noqa: PLC0415
    from inroad.records.models import Note, Person, User  # noqa: PLC0415

    owner = User.objects.the_local()
    apply_import(plan_import(owner, connections(PEOPLE), name="Connections.csv", now=clock.now()), now=clock.now())
    people = list(Person.objects.filter(owner=owner).order_by("pk").values_list("pk", flat=True))
    rows = (
        {"person_id": people[place % (PEOPLE // 3)], "text": f"{place}. {TEXT * (place % 7 + 1)}"}
        for place in range(NOTES)
    )
    insert(Note, rows, owner_id=owner.pk, happened_on=clock.now().date())
    search.rebuild(owner)
    return NOTES


def leave() -> dict[str, float]:
    """Write the archive into the data folder."""
    from django.conf import settings  # noqa: PLC0415

    from inroad import clock  # noqa: PLC0415
    from inroad.actions.export_book import export_book  # noqa: PLC0415
    from inroad.records.models import User  # noqa: PLC0415

    owner, target = User.objects.the_local(), settings.DATA / "book.zip"
    taken = seconds(lambda: export_book(owner, target, now=clock.now()))
    return _told(taken, size=target.stat().st_size / KILOBYTES**2)


def come_back() -> dict[str, float]:
    """Restore it into this process's empty book."""
    from inroad import clock  # noqa: PLC0415
    from inroad.actions.restore_book import restore_book  # noqa: PLC0415
    from inroad.records.models import User  # noqa: PLC0415

    owner, archive = User.objects.the_local(), Path(os.environ["BENCH_ARCHIVE"])
    return _told(seconds(lambda: restore_book(owner, archive, now=clock.now())))


def copy() -> dict[str, float]:
    """Back the book up beside its archive."""
    from inroad import clock  # noqa: PLC0415
    from inroad.actions.back_up import back_up  # noqa: PLC0415

    return _told(seconds(lambda: back_up(now=clock.now())))

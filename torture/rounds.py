"""The rounds: a child begins a deed and is killed somewhere in it; another child looks at what is left."""

import gzip
import json
import os
import random
import shutil
import signal
import sys
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection

from inroad import clock
from inroad.actions.examine_book import examine, repair
from inroad.actions.upgrade import bring_up_to_date
from inroad.records.models import Person
from torture.book import Book
from torture.deeds import DEEDS
from torture.looking import look

RELEASES = Path(__file__).resolve().parent.parent / "tests" / "samples" / "releases"
OLDEST = RELEASES / "0.1.0" / "book.sqlite3.gz"
# How long a deed may take on a slow machine before its child is held for stuck.
PATIENCE = 120
Told = dict[str, Any]


@dataclass(slots=True)
class Ledger:
    """What deeds claimed and confirmed; `seconds` is how long each kind takes, by which the next kill is timed."""

    told: list[Told] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=dict)

    def lately(self) -> Sequence[Told]:
        """Everything but what was in the sample book before it was last cleared."""
        cleared = max((at for at, each in enumerate(self.told) if each["deed"] == "clearing"), default=-1)
        return [each for at, each in enumerate(self.told) if each["deed"] != "archive" or at > cleared]


def rounds(
    data: Path, kills: int, dice: random.Random, *, kinds: Sequence[str] = ()
) -> Iterator[tuple[str, list[str]]]:
    """One kill after the other: which deed was cut off, and what is wrong since; "" where a deed came to its end."""
    names = list(kinds or (*DEEDS, "migration"))
    ledger, killed, number = Ledger(), 0, 0
    _run(lambda _say: _first(), seconds=None)
    while killed < kills:
        name = names[number % len(names)]
        number += 1
        cut, wrong = _migrate(data, ledger, dice) if name == "migration" else _cut_off(name, ledger, dice)
        killed += cut
        yield (name if cut else ""), wrong


def _first() -> None:
    bring_up_to_date(now=clock.now())
    Book.open()


def _cut_off(name: str, ledger: Ledger, dice: random.Random) -> tuple[bool, list[str]]:
    """Kill somewhere between the beginning and a little after the end; the first of a kind runs to its end."""
    seed = dice.randrange(2**32)
    usual = ledger.seconds.get(name)
    seconds = None if usual is None else dice.uniform(0, usual * 1.1)
    began = time.monotonic()
    told, ended = _run(lambda say: DEEDS[name](Book.open(), random.Random(seed), say), seconds=seconds)  # noqa: S311 - dice, not secrets
    if ended:
        ledger.seconds[name] = time.monotonic() - began
    failed = [each for told_of in told if told_of["says"] == "found" for each in told_of["wrong"]]
    ledger.told += [each for each in told if each["says"] != "found"]
    return not ended, failed or _look(ledger)


def _look(ledger: Ledger) -> list[str]:
    told, _looked = _run(lambda say: say("found", "", "", wrong=look(ledger.lately())), seconds=None)
    return told[-1]["wrong"] if told else ["the book could not be looked at"]


def _migrate(data: Path, ledger: Ledger, dice: random.Random) -> tuple[bool, list[str]]:
    """A book of the oldest release, in a folder of its own, cut off while it is brought up to date."""
    folder = data.with_name(f"{data.name}-old")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700)
    with gzip.open(OLDEST) as packed, (folder / "inroad.sqlite3").open("wb") as book:
        shutil.copyfileobj(packed, book)
    usual = ledger.seconds.get("migration")
    seconds = None if usual is None else dice.uniform(0, usual * 1.1)
    began = time.monotonic()
    _told, ended = _run(lambda _say: _upgrade(folder), seconds=seconds)
    if ended:
        ledger.seconds["migration"] = time.monotonic() - began
    told, _looked = _run(lambda say: _look_at_old(folder, say), seconds=None)
    shutil.rmtree(folder, ignore_errors=True)
    return not ended, told[-1]["wrong"] if told else ["the old book could not be opened"]


def _turn_to(folder: Path) -> None:
    settings.DATA = folder
    settings.DATABASES["default"]["NAME"] = connection.settings_dict["NAME"] = folder / "inroad.sqlite3"


def _upgrade(folder: Path) -> None:
    _turn_to(folder)
    bring_up_to_date(now=clock.now())


def _look_at_old(folder: Path, say: Callable[..., None]) -> None:
    _turn_to(folder)
    bring_up_to_date(now=clock.now())
    # The sample was made without letting all of it be found.
    repair(examine(clock.now()), now=clock.now())
    wrong = look([])
    say("found", "", "", wrong=wrong if Person.objects.exists() else [*wrong, "the people are gone"])


def _run(deed: Callable[[Callable[..., None]], None], *, seconds: float | None) -> tuple[list[Told], bool]:
    """Let a child do it, and kill it after so many seconds; what it said, and whether it came to its end."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _be_the_child(deed, writing)
    os.close(writing)
    ended = _wait(child, PATIENCE if seconds is None else seconds)
    with os.fdopen(reading, encoding="utf-8") as pipe:
        lines = pipe.read().splitlines()
    return [json.loads(line) for line in lines], ended


def _be_the_child(deed: Callable[[Callable[..., None]], None], writing: int) -> None:
    """Do the deed and leave at once, without what the parent would do at its end."""

    def say(says: str, name: str, word: str, **more: object) -> None:
        told = {"says": says, "deed": name, "word": word, **more}
        os.write(writing, (json.dumps(told) + "\n").encode())

    try:
        deed(say)
    except BaseException as error:  # noqa: BLE001 - whatever it is, the parent hears of it
        traceback.print_exc(file=sys.stderr)
        say("found", "", "", wrong=[f"{type(error).__name__}: {error}"])
        os._exit(1)
    os._exit(0)


def _wait(child: int, seconds: float) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status) == 0
        time.sleep(0.002)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return False

"""A season of invented people, told by the same actions as the pages call, with the clock moved along.

The story is a content file, `content/sample/season.toml`, told in working days before today, so that whenever somebody
looks around, the book is in the middle of its season.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from importlib.resources import files
from typing import Any

from django.db import transaction

from inroad.actions.add_person import keep_person
from inroad.actions.settle import settle_all, settled_once
from inroad.actions.tell_season import DEEDS, Scene, Told, live_somewhere, new_person
from inroad.practice.ties import Warmth
from inroad.records import models as r
from inroad.records import search

# The book was begun this many working days before today.
BEGUN = -70
# What happens within one day, where no hour is told, is so far apart.
FIRST_HOUR = "09:10"
APART = timedelta(minutes=70)
A_MOMENT_AGO = timedelta(minutes=5)


class NotASampleError(Exception):
    """Invented people go into a sample book only, and only a sample book can be wiped."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One line of a person's story, on the clock."""

    at: datetime
    who: str
    line: Told


@transaction.atomic
def fill_sample(owner: r.User, *, now: datetime) -> bool:
    """Fill an empty sample book, and say whether that was done; one that holds anybody stays as it is."""
    if not owner.sample:
        raise NotASampleError
    if r.Person.objects.filter(owner=owner).exists():
        return False
    season = _season()
    _introduce(owner, season["owner"])
    scene = Scene(owner, {each["key"]: each for each in season["person"]}, today=now)
    scene.now = scene.at(BEGUN, FIRST_HOUR)
    _aim(owner, season, scene.now)
    with settled_once(owner, now=now):
        _bring_in(scene)
        for event in sorted(_events(scene, now), key=lambda each: each.at):
            scene.now = event.at
            DEEDS[event.line["deed"]](scene, scene.people[event.who], event.line)
    return True


@cache
def _season() -> dict[str, Any]:
    text = files("inroad.content").joinpath("sample", "season.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def _introduce(owner: r.User, told: Told) -> None:
    """Who the invented seeker is."""
    owner.name, owner.email, owner.country = told["name"], told["email"], told["country"]
    owner.save()
    known = {name: told[name] for name in ("headline", "summary", "city", "country", "email", "signature")}
    r.Profile.objects.update_or_create(owner=owner, defaults={"full_name": told["name"], **known})
    pitch, _new = r.Pitch.objects.update_or_create(owner=owner, version=1, defaults={"text": told["pitch"]})
    search.index_rows([pitch])


def _aim(owner: r.User, season: Told, begun: datetime) -> None:
    """What the seeker wants to find out, and what they bring."""
    stamp = {"owner": owner, "created": begun, "changed": begun}
    goal = r.Goal.objects.create(**stamp, **season["goal"])
    own = [r.Background(**stamp, source=r.Source.SAMPLE, may_use=True, **each) for each in season["background"]]
    shown = [r.Evidence(**stamp, goal=goal, **each) for each in season["evidence"]]
    r.Background.objects.bulk_create(own)
    r.Evidence.objects.bulk_create(shown)
    search.index_rows([goal, *own, *shown])


def _bring_in(scene: Scene) -> None:
    """The people who are in the book from the beginning; a name that is given comes in when it is given."""
    told = scene.told
    named = {name["who"] for each in told.values() for line in each.get("story", ()) for name in line.get("names", ())}
    scene.people = {who: _bring(scene, known) for who, known in told.items() if who not in named}
    people = list(scene.people.values())
    settle_all(scene.owner, [each.pk for each in people], found=people, now=scene.now)


def _bring(scene: Scene, told: Told) -> r.Person:
    person = keep_person(scene.owner, new_person(told), source=r.Source.SAMPLE, now=scene.now)
    for name, known in live_somewhere(told).items():
        setattr(person, name, known)
    person.save()
    if "tie" in told:
        _tie(person, told["tie"], now=scene.now)
    return person


def _tie(person: r.Person, told: Told, *, now: datetime) -> None:
    """How the two knew each other before the season; `last` is in days before its beginning."""
    r.Tie.objects.create(
        owner=person.owner,
        person=person,
        warmth=Warmth(told["warmth"]),
        messages_sent=told.get("sent", 0),
        messages_received=told.get("received", 0),
        last_contact=now - timedelta(days=told["last"]) if "last" in told else None,
        source=r.Source.SAMPLE,
    )


def _events(scene: Scene, today: datetime) -> Iterator[Event]:
    """Every line of every story, on the clock; what is told for today happened a moment ago at the latest."""
    for who, told in scene.told.items():
        days: dict[int, int] = {}
        for line in told.get("story", ()):
            nth = days[line["day"]] = days.get(line["day"], -1) + 1
            hour = line.get("time")
            at = scene.at(line["day"], hour) if hour else scene.at(line["day"], FIRST_HOUR) + nth * APART
            yield Event(at=min(at, today - A_MOMENT_AGO), who=who, line=line)

"""The deeds of a season's story, each told by the action that a page would call."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from typing import Any

from inroad.actions import book_meeting as meetings
from inroad.actions import keep_word, put_off
from inroad.actions.add_person import NewPerson
from inroad.actions.debrief_meeting import Debrief, NamedPerson, Undertaking, debrief_meeting
from inroad.actions.edit_person import edit_person
from inroad.actions.log_touch import add_note, log_touch
from inroad.actions.record_reply import latest_request, record_reply
from inroad.actions.record_sent import record_sent
from inroad.practice.moments import Says, Side, Tier
from inroad.practice.working_days import Calendar
from inroad.records import models as r
from inroad.records.access import owned
from inroad.records.calendars import calendar_for

Told = Mapping[str, Any]


class Scene:
    """The book in which the season is told, who has come into it so far, and the hour to which the clock is turned."""

    def __init__(self, owner: r.User, told: Mapping[str, Told], *, today: datetime) -> None:
        self.owner, self.told, self.now = owner, told, today
        self.people: dict[str, r.Person] = {}
        self.calendar: Calendar = calendar_for(owner)
        self.today = self.calendar.day(today)

    def day(self, number: int) -> date:
        """The day that lies so many working days from today."""
        if number > 0:
            return self.calendar.working_days_after(self.today, number)
        found = self.today
        for _ in range(-number):
            found = self.calendar.working_day_before(found)
        return found

    def at(self, number: int, hour: str) -> datetime:
        """That hour of that day, on the seeker's own clock."""
        return datetime.combine(self.day(number), time.fromisoformat(hour), self.calendar.zone)


def new_person(told: Told) -> NewPerson:
    return NewPerson(full_name=told["name"], title=told["post"], organisation=told["at"], email=told.get("email", ""))


def live_somewhere(told: Told) -> dict[str, str]:
    return dict(zip(("city", "country", "time_zone"), told["lives"], strict=True))


Deed = Callable[[Scene, r.Person, Told], object]


def _write(kind: r.MessageKind) -> Deed:
    """A message was sent in the thread that is open."""

    def deed(scene: Scene, person: r.Person, line: Told) -> None:
        _send(scene, person, line, kind, request=latest_request(scene.owner, person))

    return deed


def _begin(kind: r.MessageKind) -> Deed:
    """A message was sent that begins a thread."""

    def deed(scene: Scene, person: r.Person, line: Told) -> None:
        _send(scene, person, line, kind)

    return deed


def _send(scene: Scene, person: r.Person, line: Told, kind: r.MessageKind, **about: Any) -> None:  # noqa: ANN401 - as the message's own fields
    draft = r.Message(
        owner=scene.owner, person=person, kind=kind, subject=line.get("subject", ""), body=line["text"], **about
    )
    channel = line.get("channel", r.Channel.EMAIL)
    record_sent(scene.owner, draft, happened=scene.now, channel=channel, now=scene.now)


def _about_the_meeting(kind: r.MessageKind) -> Deed:
    def deed(scene: Scene, person: r.Person, line: Told) -> None:
        meeting = _meeting(scene, person)
        _send(scene, person, line, kind, meeting=meeting, request=meeting.request)

    return deed


def _meeting(scene: Scene, person: r.Person) -> r.Meeting:
    """The meeting that was booked last."""
    return r.Meeting.objects.select_related("request").filter(owner=scene.owner, people=person).latest("happened_at")


def _report(scene: Scene, person: r.Person, line: Told) -> None:
    name = owned(r.Referral, scene.owner).get(introducer=person, person=scene.people[line["who"]])
    _send(scene, person, line, r.MessageKind.REPORT, about_kind="referral", about_id=str(name.pk))


def _progress(scene: Scene, person: r.Person, line: Told) -> None:
    advice = _advice(scene, person, line)
    _send(scene, person, line, r.MessageKind.PROGRESS, about_kind="advice", about_id=str(advice.pk))


def _advice(scene: Scene, person: r.Person, line: Told) -> r.Advice:
    return owned(r.Advice, scene.owner).get(person=person, text__contains=line["advice"])


def _reply(scene: Scene, person: r.Person, line: Told) -> None:
    record_reply(
        scene.owner,
        person,
        says=Says(line["says"]),
        happened=scene.now,
        text=line["text"],
        until=scene.day(line["until"]) if "until" in line else None,
        channel=line.get("channel", r.Channel.EMAIL),
        now=scene.now,
    )


def _book(scene: Scene, person: r.Person, line: Told) -> None:
    agreed = meetings.Agreed(
        starts=scene.at(line["for"], line["at"]),
        minutes=line["minutes"],
        zone=str(scene.calendar.zone),
        medium=r.Medium(line.get("medium", r.Medium.VIDEO)),
        place=line.get("place", ""),
    )
    meetings.book_meeting(scene.owner, [person], agreed, now=scene.now)


def _debrief(scene: Scene, person: r.Person, line: Told) -> None:
    told = Debrief(
        takeaway=line["takeaway"],
        advice=line.get("advice", ()),
        claims=line.get("claims", ()),
        names=[_named(scene, each) for each in line.get("names", ())],
        promises=[_undertaking(scene, each) for each in line.get("promises", ())],
        usefulness=line["useful"],
        tier=Tier(line["tier"]) if "tier" in line else None,
    )
    debrief_meeting(scene.owner, _meeting(scene, person), person, told, now=scene.now)
    for each in line.get("names", ()):
        _come_in(scene, each["who"])


def _named(scene: Scene, name: Told) -> NamedPerson:
    new = new_person(scene.told[name["who"]])
    return NamedPerson(new=new, said=name.get("said", ""), may_name=name.get("may_name"))


def _come_in(scene: Scene, who: str) -> None:
    """Somebody whose name was given; where they live was looked up at once."""
    told = scene.told[who]
    scene.people[who] = owned(r.Person, scene.owner).get(full_name=told["name"])
    edit_person(scene.owner, scene.people[who], live_somewhere(told), now=scene.now)


def _undertaking(scene: Scene, promise: Told) -> Undertaking:
    due = scene.day(promise["due"]) if "due" in promise else None
    return Undertaking(text=promise["text"], ours=promise.get("ours", True), due=due)


def _close_advice(close: Callable[..., None]) -> Deed:
    def deed(scene: Scene, person: r.Person, line: Told) -> None:
        advice = _advice(scene, person, line)
        close(advice, outcome=line["outcome"], on=scene.calendar.day(scene.now), now=scene.now)

    return deed


def _touch(scene: Scene, person: r.Person, line: Told) -> None:
    log_touch(
        scene.owner,
        person,
        kind=r.TouchKind(line["kind"]),
        ours=line.get("ours", True),
        text=line["text"],
        happened=scene.now,
        now=scene.now,
    )


def _side(line: Told) -> Side:
    return Side(line["by"])


DEEDS: Mapping[str, Deed] = {
    "ask": _begin(r.MessageKind.REQUEST),
    "reopen": _begin(r.MessageKind.REOPEN),
    "nudge": _write(r.MessageKind.NUDGE),
    "answer": _write(r.MessageKind.ANSWER),
    "times": _write(r.MessageKind.TIMES),
    "reply": _reply,
    "book": _book,
    "invite": _about_the_meeting(r.MessageKind.INVITATION),
    "prepare": lambda scene, person, _: meetings.prepare_meeting(_meeting(scene, person), now=scene.now),
    "cancel": lambda scene, person, line: meetings.cancel_meeting(
        _meeting(scene, person), by=_side(line), now=scene.now
    ),
    "miss": lambda scene, person, line: meetings.miss_meeting(_meeting(scene, person), by=_side(line), now=scene.now),
    "debrief": _debrief,
    "thank": _about_the_meeting(r.MessageKind.THANKS),
    "report": _report,
    "progress": _progress,
    "act": _close_advice(keep_word.act_on_advice),
    "drop": _close_advice(keep_word.drop_advice),
    "touch": _touch,
    "note": lambda scene, person, line: add_note(
        scene.owner, person, text=line["text"], happened=scene.now, now=scene.now
    ),
    "snooze": lambda scene, person, line: put_off.snooze_person(
        scene.owner, person, until=scene.day(line["until"]), now=scene.now
    ),
    "stop": lambda scene, person, _: put_off.stop_person(scene.owner, person, now=scene.now),
    "bar": lambda scene, person, _: put_off.bar_person(scene.owner, person, happened=scene.now, now=scene.now),
}

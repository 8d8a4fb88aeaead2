"""Whoever is moved to another standing stands there once what the move asks has been told."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import product

import pytest

from inroad.actions.add_person import NewPerson, add_person
from inroad.actions.book_meeting import Agreed, book_meeting
from inroad.actions.log_sent import log_meeting, log_sent
from inroad.actions.put_off import record_decline, reopen_person, set_tier, stop_person
from inroad.actions.record_reply import record_reply
from inroad.practice.drops import Asks, Refusal, drop
from inroad.practice.moments import Says, Tier
from inroad.practice.standing import StandingKind as S
from inroad.records.models import MessageKind, Person, User
from inroad.records.standings import standing_of
from tests import people

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
DAY = timedelta(days=1)


def ask(owner: User, person: Person, ago: int) -> None:
    log_sent(owner, person, kind=MessageKind.REQUEST, happened=NOW - ago * DAY, now=NOW)


def make(owner: User, kind: S) -> Person:
    """Somebody who stands there."""
    person = add_person(owner, NewPerson(full_name="Ana Ruiz"), now=NOW)
    if kind in (S.WAITING, S.ANSWERED, S.AGREED, S.DECLINED):
        ask(owner, person, ago=3)
    if kind in (S.ANSWERED, S.AGREED):
        record_reply(owner, person, says=Says.YES, happened=NOW - 2 * DAY, now=NOW)
    match kind:
        case S.AGREED:
            book_meeting(owner, [person], Agreed(starts=NOW + DAY), happened=NOW - DAY, now=NOW)
        case S.OWING:
            log_meeting(owner, person, on=(NOW - DAY).date(), now=NOW)
        case S.KEPT:
            set_tier(owner, person, tier=Tier.B, now=NOW - DAY)
        case S.DECLINED:
            record_decline(owner, person, happened=NOW - DAY, now=NOW)
        case S.QUIET:
            ask(owner, person, ago=300)
        case S.STOPPED:
            stop_person(owner, person, now=NOW - DAY)
        case _:
            pass
    person.refresh_from_db()
    return person


TELL: dict[Asks, Callable[[User, Person], object]] = {
    Asks.SENT: lambda owner, person: log_sent(
        owner,
        person,
        kind=MessageKind.ANSWER if standing_of(person, NOW) is S.ANSWERED else MessageKind.REQUEST,
        happened=NOW,
        now=NOW,
    ),
    Asks.REPLY: lambda owner, person: record_reply(owner, person, says=Says.YES, happened=NOW, now=NOW),
    Asks.AGREED: lambda owner, person: book_meeting(owner, [person], Agreed(starts=NOW + DAY), now=NOW),
    Asks.MET: lambda owner, person: log_meeting(owner, person, on=NOW.date(), now=NOW),
    Asks.TIER: lambda owner, person: set_tier(owner, person, tier=Tier.A, now=NOW),
    Asks.DECLINED: lambda owner, person: record_decline(owner, person, happened=NOW, now=NOW),
    Asks.STOP: lambda owner, person: stop_person(owner, person, now=NOW),
    Asks.REOPEN: lambda owner, person: reopen_person(owner, person, now=NOW),
}
ASKED = [pair for pair in product(S, S) if isinstance(drop(*pair), Asks)]


@pytest.mark.django_db
@pytest.mark.parametrize("kind", S)
def test_there_is_somebody_for_every_standing(kind: S) -> None:
    assert standing_of(make(people.olu(), kind), NOW) is kind


@pytest.mark.django_db
@pytest.mark.parametrize(("start", "end"), ASKED)
def test_what_a_move_asks_leads_there(start: S, end: S) -> None:
    owner = people.olu()
    person = make(owner, start)
    asks = drop(start, end)
    assert isinstance(asks, Asks)
    TELL[asks](owner, person)
    person.refresh_from_db()
    stands = standing_of(person, NOW)
    # Whoever is taken up again stands where the story left them.
    assert stands is end or (asks is Asks.REOPEN and stands is not S.STOPPED)


def test_every_other_move_says_why_not() -> None:
    assert all(isinstance(drop(*pair), Refusal) for pair in product(S, S) if pair not in ASKED)
    assert all(drop(kind, kind) is Refusal.SAME for kind in S)

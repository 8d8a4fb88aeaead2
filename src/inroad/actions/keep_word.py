"""What is owed is done or let go: promises, advice and names that were given."""

from datetime import date, datetime

from django.db import transaction

from inroad.actions.settle import settle, settle_all
from inroad.practice.working_days import When
from inroad.records.journal import named
from inroad.records.models import Advice, AdviceState, Person, Promise, Referral, User, Verb


@named(Verb.PROMISED)
@transaction.atomic
def make_promise(
    owner: User,
    person: Person,
    *,
    text: str,
    ours: bool = True,
    due: date | None = None,
    happened: When,
    now: datetime,
) -> Promise:
    promise = Promise(owner=owner, person=person, text=text, ours=ours, due_on=due)
    promise.happened = happened
    promise.save()
    settle(owner, person.pk, found=[promise], now=now)
    return promise


@named(Verb.KEPT_PROMISE)
@transaction.atomic
def keep_promise(promise: Promise, *, on: date, now: datetime) -> None:
    promise.kept_on = on
    promise.save()
    settle(promise.owner, promise.person_id, found=[promise], now=now)


@named(Verb.RELEASED_PROMISE)
@transaction.atomic
def release_promise(promise: Promise, *, on: date, now: datetime) -> None:
    """Its keeper is released: it is neither kept nor owed."""
    promise.released_on = on
    promise.save()
    settle(promise.owner, promise.person_id, found=[promise], now=now)


@named(Verb.ACTED)
@transaction.atomic
def act_on_advice(advice: Advice, *, outcome: str = "", on: date, now: datetime) -> None:
    """It was done; its giver is to hear of it."""
    advice.state, advice.done_on, advice.outcome = AdviceState.DONE, on, outcome
    advice.save()
    settle(advice.owner, advice.person_id, found=[advice], now=now)


@named(Verb.DROPPED)
@transaction.atomic
def drop_advice(advice: Advice, *, outcome: str = "", on: date, now: datetime) -> None:
    advice.state, advice.done_on, advice.outcome = AdviceState.DROPPED, on, outcome
    advice.save()
    settle(advice.owner, advice.person_id, found=[advice], now=now)


@named(Verb.TOLD)
@transaction.atomic
def tell_giver(advice: Advice, *, now: datetime) -> None:
    """Its giver has heard of it by word of mouth."""
    advice.told_at = now
    advice.save()
    settle(advice.owner, advice.person_id, found=[advice], now=now)


@named(Verb.TOLD)
@transaction.atomic
def tell_introducer(referral: Referral, *, now: datetime) -> None:
    """The introducer has heard by word of mouth what became of the name."""
    referral.reported_at = now
    referral.save()
    _settle(referral, now)


@named(Verb.LET_GO)
@transaction.atomic
def release_referral(referral: Referral, *, on: date, now: datetime) -> None:
    """Let a name go: nothing is owed for it any more."""
    referral.released_on = on
    referral.save()
    _settle(referral, now)


def _settle(referral: Referral, now: datetime) -> None:
    settle_all(referral.owner, [referral.introducer_id, referral.person_id], now=now)

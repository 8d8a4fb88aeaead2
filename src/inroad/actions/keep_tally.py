"""Before somebody is forgotten, the steps of their story are kept without a word, so that the figures stay."""

from inroad.practice import moments as m
from inroad.practice.tallies import numbered, steps_of
from inroad.records.models import Person, Referral, Request, Tally, Tie, User
from inroad.records.stories import load_stories


def keep_tally(owner: User, person: Person) -> None:
    """Keep the person's own steps as nobody's, and what they were to those who named them or were named by them."""
    _keep_own(owner, person)
    named = Referral.objects.filter(owner=owner, person=person, released_on__isnull=True)
    for referral in named.exclude(introducer=person):
        Tally.objects.create(owner=owner, person_id=referral.introducer_id, steps=steps_of(_name_given(referral)))
    given = Referral.objects.filter(owner=owner, introducer=person, released_on__isnull=True)
    for referral in given.exclude(person=person):
        Tally.objects.create(owner=owner, person_id=referral.person_id, steps=steps_of([_name_got(referral)]))


def _keep_own(owner: User, person: Person) -> None:
    moments = load_stories(owner, [person.pk])[person.pk].moments
    if not moments:
        return
    ids = numbered(moments)
    tie = Tie.objects.filter(owner=owner, person=person, other__isnull=True).first()
    channels = dict(Request.objects.filter(owner=owner, person=person).values_list("pk", "channel"))
    Tally.objects.create(
        owner=owner,
        steps=steps_of(moments, renamed=ids),
        country=person.country,
        warmth=tie.warmth if tie else "",
        channels={ids[str(key)]: channel for key, channel in channels.items() if str(key) in ids},
    )


def _name_given(referral: Referral) -> list[m.Moment]:
    """To the introducer: that they gave a name, and whether they have heard what became of it."""
    base = {"recorded": referral.created, "id": str(referral.pk)}
    steps: list[m.Moment] = [m.Referred(happened=referral.happened, name="", **base)]  # type: ignore[arg-type]  # as in records.stories
    if referral.reported_at:
        steps.append(m.Reported(happened=referral.reported_at, referral=str(referral.pk), **base))  # type: ignore[arg-type]  # as above
    return steps


def _name_got(referral: Referral) -> m.Moment:
    """To whoever was named: that somebody named them."""
    happened, key = referral.happened, str(referral.pk)
    return m.Introduced(happened=happened, recorded=referral.created, id=key, by="", introducer="")

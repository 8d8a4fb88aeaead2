"""Who the seeker is, and where and when they live."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from inroad.actions.refresh_due import keep_counting_true
from inroad.records.journal import named
from inroad.records.models import Profile, User, Verb

FIELDS = ("full_name", "headline", "summary", "city", "email", "phone", "linkedin", "signature")


def profile_of(owner: User) -> Profile:
    """The owner's profile; not stored where nothing was told yet."""
    return Profile.objects.filter(owner=owner).first() or Profile(owner=owner)


@named(Verb.SET_PROFILE)
def set_profile(owner: User, told: Mapping[str, str]) -> Profile:
    """Keep those fields that were told."""
    profile = profile_of(owner)
    for name in FIELDS:
        if name in told:
            setattr(profile, name, told[name])
    profile.save()
    return profile


@named(Verb.SET_PLACE)
@transaction.atomic
def set_place(owner: User, *, time_zone: str, country: str, language: str | None = None, now: datetime) -> None:
    """Keep the IANA zone (empty: this machine's), the country (two letters) and the language (empty: the browser's).

    Every waiting time counts by the first two. A language that is not told (None) stays.
    """
    spoken = owner.language if language is None else language
    if (owner.time_zone, owner.country, owner.language) == (time_zone, country, spoken):
        return
    owner.time_zone, owner.country, owner.language = time_zone, country, spoken
    owner.save(update_fields=["time_zone", "country", "language"])
    profile = profile_of(owner)
    profile.country = country
    profile.save()
    keep_counting_true(owner, now=now)

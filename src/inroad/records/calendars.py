"""Whose days are meant: the calendar of a person, from their country, or else from the user's."""

from collections.abc import Container
from datetime import date
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from inroad import environment
from inroad.practice.working_days import SATURDAY_AND_SUNDAY, Calendar
from inroad.records.models import User

NO_HOLIDAYS: Container[date] = ()


def calendar_for(owner: User, country: str = "") -> Calendar:
    """The user's zone with the working days of the host's country; the user's own country where it is not known."""
    weekend, days_off = _working_week(country or owner.country)
    return Calendar(zone=zone_of(owner), weekend=weekend, holidays=days_off)


def zone_of(owner: User) -> ZoneInfo:
    """The user's zone: their own choice, the one that the environment names, or this machine's."""
    return zone_named(owner.time_zone) or zone_named(environment.TIME_ZONE.read()) or _machine_zone()


def zone_named(name: str) -> ZoneInfo | None:
    """The zone with this IANA name, or nothing where there is none."""
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


@lru_cache(maxsize=1)
def _machine_zone() -> ZoneInfo:
    import tzlocal  # noqa: PLC0415 - read once, and only where nobody has chosen a zone

    return zone_named(tzlocal.get_localzone_name()) or ZoneInfo("UTC")


@lru_cache(maxsize=64)
def _working_week(country: str) -> tuple[frozenset[int], Container[date]]:
    """The weekend and the public holidays of a country (ISO 3166-1 alpha-2); a plain week where it is not known."""
    if not country:
        return SATURDAY_AND_SUNDAY, NO_HOLIDAYS
    import holidays  # noqa: PLC0415 - the tables of many countries load only when a country is known

    try:
        days_off = holidays.country_holidays(country)
    except NotImplementedError:
        return SATURDAY_AND_SUNDAY, NO_HOLIDAYS
    return frozenset(days_off.weekend), days_off

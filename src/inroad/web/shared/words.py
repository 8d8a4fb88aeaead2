"""Dates that speak: where a day or an instant lies, seen from now, as a friend would say it."""

from datetime import date, datetime, timedelta

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

WEEK = 7
FORTNIGHT = 14
SOME_WEEKS = 60


def local(value: date) -> date:
    """Bring an instant into the reader's zone; a bare date has none and stays."""
    return timezone.localtime(value) if isinstance(value, datetime) else value


def day_of(value: date) -> date:
    """The calendar day, in the reader's zone."""
    seen = local(value)
    return seen.date() if isinstance(seen, datetime) else seen


def days_away(value: date, now: datetime) -> int:
    """Calendar days from today, as the reader's calendar counts them: an hour before midnight is still today."""
    return (day_of(value) - day_of(now)).days


def day(value: date, now: datetime) -> str:
    """Name the day: "today", "Tuesday", "last Friday", "3 March", "3 March 2024"."""
    seen = day_of(value)
    away = (seen - day_of(now)).days
    if abs(away) <= 1:
        return (_("today"), _("tomorrow"), _("yesterday"))[away]
    if 0 < away < WEEK:
        return date_format(seen, "l")
    if -WEEK < away < 0:
        return _("last %(weekday)s") % {"weekday": date_format(seen, "l")}
    return date_format(seen, "MONTH_DAY_FORMAT" if seen.year == day_of(now).year else "DATE_FORMAT")


def when(value: date, now: datetime) -> str:
    """Name the day and, of an instant less than a year away, the hour: "Tuesday 14:00"."""
    named, seen = day(value, now), local(value)
    if not isinstance(seen, datetime) or (seen.year != day_of(now).year and abs(days_away(value, now)) >= WEEK):
        return named
    return _("%(day)s %(time)s") % {"day": named, "time": date_format(seen, "H:i")}


def away(value: date, now: datetime) -> str:
    """Say how far off it is: "in 3 days", "2 weeks ago", "last March"."""
    distance = days_away(value, now)
    if abs(distance) <= 1:
        return day(value, now)
    if abs(distance) < FORTNIGHT:
        return _in_days(distance)
    if abs(distance) < SOME_WEEKS:
        return _in_weeks(distance)
    return _in_month(day_of(value), day_of(now))


def exact(value: date) -> str:
    """The whole date for the title, with the hour and its zone where there is one."""
    seen = local(value)
    if isinstance(seen, datetime):
        return f"{date_format(seen, 'LONG_DATETIME_FORMAT')} ({timezone.get_current_timezone_name()})"
    return date_format(seen, "LONG_DATE_FORMAT")


def _in_days(distance: int) -> str:
    if distance > 0:
        return ngettext("in %(n)d day", "in %(n)d days", distance) % {"n": distance}
    return ngettext("%(n)d day ago", "%(n)d days ago", -distance) % {"n": -distance}


def _in_weeks(distance: int) -> str:
    weeks = round(abs(distance) / WEEK)
    if distance > 0:
        return ngettext("in %(n)d week", "in %(n)d weeks", weeks) % {"n": weeks}
    return ngettext("%(n)d week ago", "%(n)d weeks ago", weeks) % {"n": weeks}


def _in_month(seen: date, today: date) -> str:
    month = date_format(seen, "F")
    if seen.year == today.year:
        return _("in %(month)s") % {"month": month}
    if today - timedelta(days=365) < seen < today and seen.month > today.month:
        return _("last %(month)s") % {"month": month}
    return date_format(seen, "F Y")

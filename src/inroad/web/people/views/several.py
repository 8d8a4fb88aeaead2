"""One press for several people: tag, take a tag off, keep close, put off, let rest."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from inroad.actions import for_several as act
from inroad.practice.days_said import read_day
from inroad.practice.moments import Tier
from inroad.practice.names import fold
from inroad.records.access import as_id, owned
from inroad.records.models import Person, Tag
from inroad.web.shared.presses import back
from inroad.web.shared.raw import words_in
from inroad.web.shared.requests import BookRequest

MOST = 100
LONGEST = 100
LATEST = timedelta(days=3 * 365)

People = Sequence[Person]


class UnsaidError(Exception):
    """What the press needs besides the people was not said; the message says what to do."""


@require_POST
def people_several(request: BookRequest) -> HttpResponse:
    """Act for those who are ticked on the page; somebody else's people are nobody."""
    people, deed = _ticked(request), DEEDS.get(request.POST.get("do", ""))
    if deed is None:
        raise Http404
    if not people:
        messages.warning(request, _("Nobody is ticked. Tick those whom you mean, then press again."))
        return back(request, reverse("people"))
    try:
        messages.success(request, deed(request, people))
    except UnsaidError as unsaid:
        messages.warning(request, str(unsaid))
    return back(request, reverse("people"))


def _ticked(request: BookRequest) -> list[Person]:
    ids = {known for typed in request.POST.getlist("person")[:MOST] if (known := as_id(typed))}
    people = list(owned(Person, request.user).filter(pk__in=ids).order_by("sort_name", "pk"))
    if len(people) != len(ids):
        raise Http404
    return people


def _tag(request: BookRequest, people: People) -> str:
    name = words_in(request.POST, "tag", longest=LONGEST).strip()
    if not name:
        raise UnsaidError(_("Write the tag, then press again."))
    tag = act.tag_several(request.user, people, name, now=request.now)
    said = ngettext("Tagged %(n)s person “%(tag)s”.", "Tagged %(n)s people “%(tag)s”.", len(people))
    return said % {"n": len(people), "tag": tag.name}


def _untag(request: BookRequest, people: People) -> str:
    name = words_in(request.POST, "tag", longest=LONGEST).strip()
    tag = owned(Tag, request.user).filter(folded=fold(name) or name).first()
    if tag is None:
        raise UnsaidError(_("Write which tag to take off, then press again."))
    act.untag_several(request.user, people, tag)
    said = ngettext("Took “%(tag)s” off %(n)s person.", "Took “%(tag)s” off %(n)s people.", len(people))
    return said % {"n": len(people), "tag": tag.name}


def _tier(request: BookRequest, people: People) -> str:
    tier = request.POST.get("tier", "")
    if tier and tier not in set(Tier):
        raise Http404
    act.tier_several(request.user, people, Tier(tier) if tier else None, now=request.now)
    return ngettext("Kept, for %(n)s person.", "Kept, for %(n)s people.", len(people)) % {"n": len(people)}


def _snooze(request: BookRequest, people: People) -> str:
    today = timezone.localdate(request.now)
    until = _day(words_in(request.POST, "until", longest=LONGEST), today)
    if until is None:
        raise UnsaidError(_("Say until when, as in “next Tuesday” or “two weeks”; the day is still to come."))
    act.snooze_several(request.user, people, until=until, now=request.now)
    return ngettext("Put off %(n)s person.", "Put off %(n)s people.", len(people)) % {"n": len(people)}


def _day(said: str, today: date) -> date | None:
    day = read_day(said, today)
    return day if day and today < day < today + LATEST else None


def _stop(request: BookRequest, people: People) -> str:
    act.stop_several(request.user, people, now=request.now)
    said = ngettext("You let %(n)s person rest.", "You let %(n)s people rest.", len(people))
    return said % {"n": len(people)}


DEEDS: Mapping[str, Callable[[BookRequest, People], str]] = {
    "tag": _tag,
    "untag": _untag,
    "tier": _tier,
    "snooze": _snooze,
    "stop": _stop,
}

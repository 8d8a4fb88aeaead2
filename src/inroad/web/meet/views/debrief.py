"""Write down what was said: jot it, see how it was understood, save."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from django.contrib import messages
from django.forms import BaseFormSet, formset_factory
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inroad.actions.debrief_meeting import Debrief, debrief_meeting
from inroad.practice.two_pages import BETWEEN
from inroad.records.access import mine
from inroad.records.models import Conversation, Meeting, Person, User
from inroad.web.meet.debrief_forms import LearntForm, NameForm, PromiseForm
from inroad.web.meet.page import names_of, not_as_it_stands, people_of, phase_of, when_of
from inroad.web.meet.understood import MOST_ROWS, Read, Typed, typed, with_jotted
from inroad.web.meet.views.lists import meetings
from inroad.web.shared.requests import BookRequest
from inroad.web.shared.stamp import BOTH_KEPT, page_of, stamp_of

BLANK_ROWS = 1
Names = formset_factory(NameForm, extra=BLANK_ROWS, max_num=MOST_ROWS, absolute_max=MOST_ROWS)
Promises = formset_factory(PromiseForm, extra=BLANK_ROWS, max_num=MOST_ROWS, absolute_max=MOST_ROWS)


@dataclass(frozen=True, slots=True, kw_only=True)
class DebriefPage:
    """The fields of the debrief, and what was understood of what was jotted."""

    meeting: Meeting
    title: str
    when: str
    learnt: LearntForm
    names: "BaseFormSet[NameForm]"
    promises: "BaseFormSet[PromiseForm]"
    stamp: str
    read: Sequence[Read] = ()
    again: bool = False


@require_http_methods(["GET", "HEAD", "POST"])
def meeting_debrief(request: BookRequest, meeting_id: UUID) -> HttpResponse:
    """A jotted text is first put into the fields and shown; only the fields are saved."""
    known = mine(meetings(request.user), request.user, meeting_id)
    phase = phase_of(known, today=timezone.localdate(request.now), now=request.now)
    if phase == "off" and request.method != "POST":
        messages.warning(request, not_as_it_stands(known))
        return redirect("meeting", known.pk)
    if phase == "ahead" and not _begun(known, request):
        messages.info(request, _("This conversation is still to come."))
        return redirect("meeting", known.pk)
    if request.method != "POST":
        return _show(request, known, _as_kept(request.user, known))
    jotted = request.POST.get("jotted", "")
    if jotted.strip() or request.POST.get("do") != "save":
        return _show(request, known, with_jotted(typed(request.POST), jotted, today=timezone.localdate(request.now)))
    return _save(request, known)


def _begun(meeting: Meeting, request: BookRequest) -> bool:
    """Whoever ends early need not wait for the planned end."""
    return meeting.starts <= request.now if meeting.starts else True


def _as_kept(owner: User, meeting: Meeting) -> Typed:
    """What is there already: the notes taken during the conversation, and of an earlier debrief its takeaway."""
    kept = Conversation.objects.filter(owner=owner, meeting=meeting).first()
    if kept is None:
        return Typed()
    useful = str(kept.usefulness or "")
    return Typed(texts={"notes": kept.notes, "takeaway": kept.takeaway, "usefulness": useful})


def _show(request: BookRequest, meeting: Meeting, filled: Typed) -> HttpResponse:
    people = people_of(meeting)
    initial = {name: text for name, text in filled.texts.items() if text or name != "by"}
    page = DebriefPage(
        meeting=meeting,
        title=names_of(people),
        when=when_of(meeting, people[0], now=request.now),
        learnt=LearntForm(initial=initial, people=people),
        names=Names(initial=[*filled.names], prefix="names", form_kwargs={"owner": request.user}),
        promises=Promises(initial=[*filled.promises], prefix="promises"),
        stamp=_stamp(request, filled.texts.get("notes", "")),
        read=filled.read,
        again=meeting.debriefed_at is not None,
    )
    return render(request, "meet/debrief.html", {"page": page})


def _stamp(request: BookRequest, notes: str) -> str:
    """The page is the same from the first sight of the notes until it is saved, however often it is shown."""
    return request.POST.get("stamp") or stamp_of(notes)


def _save(request: BookRequest, meeting: Meeting) -> HttpResponse:
    people = people_of(meeting)
    learnt = LearntForm(request.POST, people=people)
    names = Names(request.POST, prefix="names", form_kwargs={"owner": request.user})
    promises = Promises(request.POST, prefix="promises")
    if not all([learnt.is_valid(), names.is_valid(), promises.is_valid()]):
        page = DebriefPage(
            meeting=meeting,
            title=names_of(people),
            when=when_of(meeting, people[0], now=request.now),
            learnt=learnt,
            names=names,
            promises=promises,
            stamp=_stamp(request, ""),
            again=meeting.debriefed_at is not None,
        )
        return render(request, "meet/debrief.html", {"page": page}, status=422)
    told_by = _told_by(people, learnt.cleaned_data.get("by", ""))
    debrief = replace(_debrief(learnt, names, promises), page=page_of(request))
    conversation = debrief_meeting(request.user, meeting, told_by, debrief, now=request.now)
    if conversation.notes.endswith(f"{BETWEEN}{debrief.notes}"):
        messages.warning(request, BOTH_KEPT)
    messages.success(request, _("Written down. The thank-you is ready for you."))
    return redirect("meeting", meeting.pk)


def _told_by(people: Sequence[Person], chosen: str) -> Person:
    """The one whom the user named; where there is only one, nobody is asked."""
    return next((each for each in people if str(each.pk) == chosen), people[0])


def _debrief(learnt: LearntForm, names: "BaseFormSet[NameForm]", promises: "BaseFormSet[PromiseForm]") -> Debrief:
    given = learnt.cleaned_data
    return Debrief(
        takeaway=given["takeaway"],
        notes=given["notes"],
        advice=given["advice"],
        claims=given["claims"],
        names=[named for each in names if (named := each.named())],
        promises=[made for each in promises if (made := each.undertaking())],
        usefulness=given["usefulness"],
        tier=given["tier"],
    )

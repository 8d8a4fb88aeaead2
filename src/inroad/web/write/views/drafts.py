"""Drafts: what waits to be written, and the desk with the coach beside it."""

from collections.abc import Callable
from functools import wraps
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Case, Exists, OuterRef, QuerySet, Value, When
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inroad.actions.compose_today import as_line, open_dues, suggest_requests
from inroad.actions.draft_message import KINDS, is_barred, open_draft, save_draft
from inroad.actions.scrub_traces import TEXT_BEFORE
from inroad.practice.moves import MoveKind
from inroad.records.access import mine, owned
from inroad.records.calendars import calendar_for
from inroad.records.models import Due, Message, MessageKind, MessageState, Person, User
from inroad.web.shared.moves import WRITTEN, show
from inroad.web.shared.requests import BookRequest
from inroad.web.shared.stamp import BOTH_KEPT, page_of
from inroad.web.write.forms import DraftForm
from inroad.web.write.page import beside, draft_page, draft_row, sent_row

MANY = 50
FEW = 10


@require_safe
def write(request: BookRequest) -> HttpResponse:
    """The drafts in progress, what waits to be written, and what went out last."""
    owner, now, here = request.user, request.now, reverse("write")
    calendar = calendar_for(owner)
    dues = _not_begun(owner, open_dues(owner, now=now))
    waiting = Paginator(dues.select_related("person", "person__organisation_now"), MANY).get_page(
        request.GET.get("page")
    )
    mail = owned(Message, owner).select_related("person")
    drafts = mail.filter(state=MessageState.DRAFT).order_by("-changed")
    sent = mail.filter(state=MessageState.SENT).order_by("-happened_on", "-created")[:FEW]
    shown = {
        "drafts": [draft_row(each, now=now) for each in drafts[:MANY]],
        "count": drafts.count(),
        "page": waiting,
        "waiting": [show(as_line(each, now=now, calendar=calendar), back=here, now=now) for each in waiting],
        "requests": [show(each, back=here, now=now) for each in suggest_requests(owner, now=now)],
        "sent": [sent_row(each, now=now) for each in sent],
    }
    return render(request, "write/write.html", shown)


def _not_begun(owner: User, dues: QuerySet[Due]) -> QuerySet[Due]:
    """What is to be written and has no draft yet; first requests are listed apart."""
    kinds = [When(kind=move, then=Value(kind)) for move, kind in WRITTEN.items() if move != MoveKind.REQUEST]
    asked = dues.annotate(written=Case(*kinds, default=Value(""))).exclude(written="")
    begun = owned(Message, owner).filter(state=MessageState.DRAFT, person=OuterRef("person"), kind=OuterRef("written"))
    return asked.filter(~Exists(begun))


@require_http_methods(["GET", "HEAD", "POST"])
def write_new(request: BookRequest, person_id: UUID, kind: str) -> HttpResponse:
    """Find or write the draft for this thing and go there; only a press begins a letter, no look at an address."""
    person = mine(Person, request.user, person_id)
    if kind not in KINDS:
        raise Http404
    if is_barred(request.user, person.pk):
        return render(request, "write/barred.html", {"person": person})
    if request.method != "POST":
        return redirect("person", person.pk)
    message = open_draft(request.user, person, MessageKind(kind), request.GET.get("about", ""), now=request.now)
    return redirect("draft", message.pk)


def on_the_desk(view: Callable[[BookRequest, Message], HttpResponse]) -> Callable[[BookRequest, UUID], HttpResponse]:
    """Hand the view the user's own draft; what was sent meanwhile is read as a message instead."""

    @wraps(view)
    def found(request: BookRequest, message_id: UUID) -> HttpResponse:
        known = Message.objects.select_related("person", "person__organisation_now", "request", "meeting")
        message = mine(known, request.user, message_id)
        if message.state == MessageState.DRAFT:
            return view(request, message)
        return HttpResponse(status=409) if "HX-Request" in request.headers else redirect("message", message.pk)

    return found


def keep(request: BookRequest, message: Message, form: DraftForm) -> bool:
    """Keep what stands on the desk; nothing else happens where words from another page are kept above it."""
    both = save_draft(message, **form.cleaned_data, page=page_of(request))
    if both:
        messages.warning(request, BOTH_KEPT)
    return not both


def as_typed(request: BookRequest, message: Message) -> bool:
    """Keep what stands on the desk, if a button of the desk was pressed."""
    form = DraftForm(request.POST)
    pressed = request.method == "POST" and "body" in request.POST
    return not (pressed and form.is_valid()) or keep(request, message, form)


def text_before(message: Message) -> str:
    """The name under which the session keeps the text that a letter took the place of."""
    return f"{TEXT_BEFORE}{message.pk}"


@require_http_methods(["GET", "HEAD", "POST"])
@on_the_desk
def draft(request: BookRequest, message: Message) -> HttpResponse:
    """The desk; without scripts, saving also asks the coach."""
    if is_barred(request.user, message.person_id):
        return render(request, "write/barred.html", {"person": message.person, "message": message})
    form = DraftForm(request.POST) if request.method == "POST" else None
    if form and form.is_valid():
        keep(request, message, form)
        return redirect("draft", message.pk)
    page = draft_page(
        request.user, message, form=form, text_before=text_before(message) in request.session, now=request.now
    )
    return render(request, "write/draft.html", {"draft": page}, status=422 if form else 200)


@require_POST
@on_the_desk
def draft_check(request: BookRequest, message: Message) -> HttpResponse:
    """While one types: keep the text, and answer with what stands beside it."""
    form = DraftForm(request.POST)
    unsaved = not form.is_valid()
    elsewhere = not unsaved and save_draft(message, **form.cleaned_data, page=page_of(request), join=False)
    seen = beside(request.user, message, now=request.now)
    shown = {"beside": seen, "swapped": True, "elsewhere": elsewhere, "unsaved": unsaved}
    return render(request, "write/beside.html", shown)

"""What a text said before: the list, and one of them put back."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from inroad.actions.restore_version import restore_version
from inroad.practice.word_changes import Stretch, word_changes
from inroad.records.access import mine, owned
from inroad.records.journal import title_of
from inroad.records.models import Conversation, Message, MessageState, Note, Version
from inroad.web.shared.requests import BookRequest

ON_A_PAGE = 20


@dataclass(frozen=True, slots=True)
class Step:
    """What a text said, and what it said next, each with what changed."""

    version: Version
    before: Sequence[Stretch]
    after: Sequence[Stretch]


@require_safe
def versions(request: BookRequest, noun: str, row_id: UUID) -> HttpResponse:
    """The text as it is, and what it said before, the newest first."""
    row = _text(request, noun, row_id)
    page = Paginator(row.earlier(), ON_A_PAGE).get_page(request.GET.get("page"))
    text = getattr(row, row.text_in)
    steps = _steps(list(page), text if page.number == 1 else row.earlier()[page.start_index() - 2].text)
    shown = {"title": title_of(row), "text": text, "steps": steps, "page": page, "back": _place_of(row)}
    return render(request, "changes/versions.html", shown)


def _steps(earlier: Sequence[Version], newest: str) -> Sequence[Step]:
    """Each version beside the one that came after it."""
    later = [newest, *(each.text for each in earlier)]
    return [Step(each, *word_changes(each.text, after)) for each, after in zip(earlier, later, strict=False)]


@require_POST
def version_restore(request: BookRequest, version_id: UUID) -> HttpResponse:
    """Put it back; what stood there is now the newest of the earlier ones."""
    known = Version.objects.select_related("message__person", "note__person", "conversation__meeting")
    row = restore_version(mine(known, request.user, version_id), now=request.now)
    messages.success(request, _("The earlier text is back. What stood there is kept among the earlier ones."))
    return redirect(_place_of(row))


def _text(request: BookRequest, noun: str, row_id: UUID) -> Message | Note | Conversation:
    """The user's own text; notes of a conversation are asked for by their meeting."""
    if noun == "message":
        return mine(Message.objects.select_related("person"), request.user, row_id)
    if noun == "note":
        return mine(Note.objects.select_related("person", "organisation"), request.user, row_id)
    if noun == "conversation":
        held = owned(Conversation, request.user).select_related("meeting").filter(meeting=row_id).first()
        if held:
            return held
    raise Http404


def _place_of(row: Message | Note | Conversation) -> str:
    """The page on which the text is written."""
    match row:
        case Message():
            return reverse("draft" if row.state == MessageState.DRAFT else "message", args=[row.pk])
        case Note():
            return reverse("note_edit", args=[row.pk])
        case Conversation():
            return reverse("meeting", args=[row.meeting_id])

"""A message that was sent or received: read it, and put right what was recorded."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inroad.actions.correct_message import correct_message
from inroad.records.access import mine
from inroad.records.calendars import calendar_for
from inroad.records.models import Direction, Message, MessageState
from inroad.web.shared.requests import BookRequest
from inroad.web.write.forms import MessageForm
from inroad.web.write.page import title_of


@require_http_methods(["GET", "HEAD", "POST"])
def message(request: BookRequest, message_id: UUID) -> HttpResponse:
    """Read it; a POST corrects it."""
    told = mine(Message.objects.select_related("person"), request.user, message_id)
    if told.state == MessageState.DRAFT:
        return redirect("draft", told.pk)
    today = timezone.localdate(request.now)
    if request.method != "POST":
        form = MessageForm(initial=_recorded(request, told), message=told, today=today)
        return render(request, "write/message.html", _shown(told, form))
    form = MessageForm(request.POST, message=told, today=today)
    if not form.is_valid():
        return render(request, "write/message.html", _shown(told, form), status=422)
    given = dict(form.cleaned_data)
    correct_message(told, day=given.pop("when"), **given, now=request.now)
    messages.success(request, _("Saved."))
    return redirect("message", told.pk)


def _shown(told: Message, form: MessageForm) -> dict[str, object]:
    received = told.direction == Direction.IN
    name = told.person.full_name
    title = _("From %(person)s") % {"person": name} if received else title_of(told.kind, name)
    return {"message": told, "form": form, "title": title, "received": received}


def _recorded(request: BookRequest, told: Message) -> dict[str, object]:
    return {
        "when": calendar_for(request.user).day(told.happened) if told.happened else None,
        "channel": told.channel,
        "says": told.says,
        "until": told.until,
        "subject": told.subject,
        "body": told.body,
    }

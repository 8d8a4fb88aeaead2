"""What changes a draft as a whole: another letter, another channel, a zone that became known."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from inroad.actions.draft_message import change_channel, fill_blanks, letter_of, save_draft, take_letter
from inroad.actions.edit_person import edit_person
from inroad.actions.take_fix import take_fix
from inroad.records.models import Channel, Message
from inroad.web.shared.requests import BookRequest
from inroad.web.write.forms import ZoneForm
from inroad.web.write.page import draft_page
from inroad.web.write.views.drafts import as_typed, on_the_desk, text_before


@require_POST
@on_the_desk
def draft_letter(request: BookRequest, message: Message) -> HttpResponse:
    """Begin again from another letter; the text that was there can be put back."""
    as_typed(request, message)
    if not letter_of(request.user, message, now=request.now):
        request.session[text_before(message)] = {"subject": message.subject, "body": message.body}
    take_letter(request.user, message, request.POST.get("letter", ""), now=request.now)
    return redirect("draft", message.pk)


@require_POST
@on_the_desk
def draft_fix(request: BookRequest, message: Message) -> HttpResponse:
    """Put one thing right as the coach proposed it."""
    if as_typed(request, message) and not take_fix(request.user, message, request.POST.get("fix", ""), now=request.now):
        messages.warning(request, _("The text has changed meanwhile. Look at what the coach says now."))
    return redirect("draft", message.pk)


@require_POST
@on_the_desk
def draft_back(request: BookRequest, message: Message) -> HttpResponse:
    """Put the earlier text back."""
    as_typed(request, message)
    kept = request.session.pop(text_before(message), None)
    if kept:
        save_draft(message, subject=kept["subject"], body=kept["body"])
        messages.success(request, _("Your text is back."))
    return redirect("draft", message.pk)


@require_POST
@on_the_desk
def draft_channel(request: BookRequest, message: Message) -> HttpResponse:
    """Write for another channel; words of the user's own are kept."""
    as_typed(request, message)
    channel = request.POST.get("written_for", "")
    if channel in set(Channel):
        change_channel(request.user, message, Channel(channel), now=request.now)
    return redirect("draft", message.pk)


@require_POST
@on_the_desk
def draft_zone(request: BookRequest, message: Message) -> HttpResponse:
    """The host's zone becomes known: remember it, and fill in what follows from it."""
    as_typed(request, message)
    form = ZoneForm(request.POST)
    if not form.is_valid():
        page = draft_page(request.user, message, zone=form, now=request.now)
        return render(request, "write/draft.html", {"draft": page}, status=422)
    untouched = letter_of(request.user, message, now=request.now)
    edit_person(request.user, message.person, form.cleaned_data, now=request.now)
    if untouched:
        take_letter(request.user, message, untouched, now=request.now)
    else:
        fill_blanks(request.user, message, now=request.now)
    return redirect("draft", message.pk)

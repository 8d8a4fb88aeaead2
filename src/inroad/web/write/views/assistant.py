"""The assistant beside the desk: choose, see every word that would be sent, send it, and judge what comes back."""

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from inroad.actions.ask_assistant import assistant_of, suggest, would_send
from inroad.actions.draft_message import is_barred, save_draft
from inroad.adapters.drafting.service import NoAnswerError
from inroad.adapters.drafting.wishes import Wish
from inroad.practice.coach.layout import greeting
from inroad.records.models import Message
from inroad.sentences_assistant import NO_ANSWER
from inroad.web.shared.requests import BookRequest
from inroad.web.write.help import HelpForm
from inroad.web.write.views.drafts import as_typed, on_the_desk, text_before

OPENINGS = 3


@require_http_methods(["GET", "HEAD", "POST"])
@on_the_desk
def draft_help(request: BookRequest, message: Message) -> HttpResponse:
    """Choose, and see what would be sent; nothing leaves this machine here."""
    assistant = assistant_of(request.user)
    if assistant is None:
        return redirect("setup_assistant")
    if is_barred(request.user, message.person_id):
        return render(request, "write/barred.html", {"person": message.person, "message": message}, status=409)
    as_typed(request, message)
    form = HelpForm(request.POST if "wish" in request.POST else None)
    told = _told(request, message, form) if form.is_valid() else None
    shown = {"message": message, "form": form, "told": told, "assistant": assistant}
    return render(request, "write/help.html", shown, status=422 if form.is_bound and told is None else 200)


def _told(request: BookRequest, message: Message, form: HelpForm) -> list[dict[str, str]]:
    wish = Wish(form.cleaned_data["wish"])
    language = form.cleaned_data["language"] or "English"
    return list(would_send(request.user, message, wish, with_notes=form.cleaned_data["with_notes"], language=language))


@require_POST
@transaction.non_atomic_requests
@on_the_desk
def draft_ask(request: BookRequest, message: Message) -> HttpResponse:
    """Send it; the answer takes the place of the text, which can be put back, or is a choice of openings."""
    assistant, form = assistant_of(request.user), HelpForm(request.POST)
    if assistant is None or not form.is_valid() or is_barred(request.user, message.person_id):
        return redirect("draft_help", message.pk)
    try:
        answer = suggest(assistant, _told(request, message, form))
    except NoAnswerError as error:
        messages.error(request, str(NO_ANSWER[error.reason]))
        return redirect("draft", message.pk)
    if form.cleaned_data["wish"] == Wish.OPENINGS:
        lines = [line.strip() for line in answer.split("\n") if line.strip()][:OPENINGS]
        return render(request, "write/openings.html", {"message": message, "openings": lines})
    _take(request, message, answer)
    return redirect("draft", message.pk)


@require_POST
@on_the_desk
def draft_opening(request: BookRequest, message: Message) -> HttpResponse:
    """Begin with this sentence, after the greeting."""
    _take(request, message, _begun_with(message.body, request.POST.get("opening", "")[:1000].strip()))
    return redirect("draft", message.pk)


def _begun_with(body: str, opening: str) -> str:
    greeted = greeting(body)
    place = greeted[1] if greeted else 0
    before, after = body[:place].rstrip(), body[place:].lstrip()
    return "\n\n".join(part for part in (before, f"{opening} {after}".strip()) if part)


def _take(request: BookRequest, message: Message, text: str) -> None:
    """Put the text in place of what stands there by now, for one may have gone on writing while it was awaited."""
    message.refresh_from_db(fields=["subject", "body", "state"])
    request.session[text_before(message)] = {"subject": message.subject, "body": message.body}
    with transaction.atomic():
        save_draft(message, subject=message.subject, body=text)
    messages.info(request, _("This text was suggested by your assistant. Read it as if a stranger had written it."))

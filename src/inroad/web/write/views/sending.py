"""A human sends: as a mail file, on paper or by copying; then "I sent it" records it."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.text import slugify
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from inroad.actions.delete_row import delete_row
from inroad.actions.draft_message import blanks_left, email_of, is_barred
from inroad.actions.invite import invitation_of
from inroad.actions.print_sheet import sheet_of
from inroad.actions.record_sent import record_sent
from inroad.adapters.calendars.invitation import write_invitation
from inroad.adapters.mail.eml import Letter, write_eml
from inroad.adapters.paper.sheet import Form, as_pdf, can_print
from inroad.records.models import Message, MessageKind, Profile
from inroad.web.shared.requests import BookRequest
from inroad.web.write.forms import DraftForm, SentForm
from inroad.web.write.page import draft_page
from inroad.web.write.views.drafts import as_typed, keep, on_the_desk


@require_http_methods(["GET", "HEAD", "POST"])
@on_the_desk
def draft_eml(request: BookRequest, message: Message) -> HttpResponse:
    """The draft as a file for a mail program, with the text as it stands on the desk."""
    if is_barred(request.user, message.person_id):
        return render(request, "write/barred.html", {"person": message.person, "message": message}, status=409)
    if not as_typed(request, message):
        return redirect("draft", message.pk)
    name = slugify(message.person.full_name) or "letter"
    disposition = content_disposition_header(as_attachment=True, filename=f"{name}.eml") or "attachment"
    headers = {"Content-Disposition": disposition, "Cache-Control": "private, no-store"}
    return HttpResponse(write_eml(_letter(request, message)), content_type="message/rfc822", headers=headers)


def _letter(request: BookRequest, message: Message) -> Letter:
    owner = request.user
    profile = Profile.objects.filter(owner=owner).first() or Profile(owner=owner)
    invites = message.kind == MessageKind.INVITATION and message.meeting
    invitation = invitation_of(owner, message.meeting, now=request.now) if invites and message.meeting else None
    return Letter(
        sender=profile.email or owner.email,
        sender_name=profile.full_name or owner.name,
        to=email_of(message.person),
        to_name=message.person.full_name,
        subject=message.subject,
        body=message.body,
        written=request.now,
        invitation=write_invitation(invitation) if invitation else b"",
        method=(invitation.method if invitation else "") or "PUBLISH",
    )


@require_http_methods(["GET", "HEAD", "POST"])
@on_the_desk
def draft_print(request: BookRequest, message: Message) -> HttpResponse:
    """The letter alone on a page."""
    if is_barred(request.user, message.person_id):
        return render(request, "write/barred.html", {"person": message.person, "message": message}, status=409)
    if not as_typed(request, message):
        return redirect("draft", message.pk)
    return render(request, "write/print.html", {"message": message, "today": timezone.localdate(request.now)})


@require_http_methods(["GET", "HEAD", "POST"])
@on_the_desk
def draft_letter_pdf(request: BookRequest, message: Message) -> HttpResponse:
    """The letter set in type."""
    return _pdf(request, message, Form.LETTER)


@require_http_methods(["GET", "HEAD", "POST"])
@on_the_desk
def draft_card_pdf(request: BookRequest, message: Message) -> HttpResponse:
    """A card to be written by hand."""
    return _pdf(request, message, Form.CARD)


def _pdf(request: BookRequest, message: Message, form: Form) -> HttpResponse:
    if is_barred(request.user, message.person_id):
        return render(request, "write/barred.html", {"person": message.person, "message": message}, status=409)
    if not as_typed(request, message):
        return redirect("draft", message.pk)
    if not can_print():
        messages.warning(request, _("PDFs need the part inroad[pdf], which is not installed. “Print” works without."))
        return redirect("draft", message.pk)
    sheet = sheet_of(request.user, message, form, now=request.now, language=get_language() or "en")
    name = slugify(message.person.full_name) or "letter"
    disposition = content_disposition_header(as_attachment=True, filename=f"{name}-{form}.pdf") or "attachment"
    headers = {"Content-Disposition": disposition, "Cache-Control": "private, no-store"}
    return HttpResponse(as_pdf(sheet), content_type="application/pdf", headers=headers)


@require_POST
@on_the_desk
def draft_sent(request: BookRequest, message: Message) -> HttpResponse:
    """From now on the story says that it was sent."""
    if is_barred(request.user, message.person_id):
        return render(request, "write/barred.html", {"person": message.person, "message": message}, status=409)
    form, sent = DraftForm(request.POST), SentForm(request.POST, today=timezone.localdate(request.now))
    if form.is_valid() and not keep(request, message, form):
        return redirect("draft", message.pk)
    if not (form.is_valid() and sent.is_valid()):
        page = draft_page(request.user, message, form=form, sent=sent, now=request.now)
        return render(request, "write/draft.html", {"draft": page}, status=422)
    left = blanks_left(message)
    if left and "anyway" not in request.POST:
        page = draft_page(request.user, message, form=form, sent=sent, asks_about=left, now=request.now)
        return render(request, "write/draft.html", {"draft": page}, status=422)
    happened = sent.happened(request.now)
    record_sent(request.user, message, happened=happened, channel=sent.cleaned_data["channel"], now=request.now)
    messages.success(request, _after(message))
    return redirect("person", message.person_id)


def _after(message: Message) -> str:
    if message.kind in {MessageKind.REQUEST, MessageKind.REOPEN}:
        return _("Noted. If no answer comes, a nudge will wait for you in good time.")
    return _("Noted as sent.")


@require_POST
@on_the_desk
def draft_discard(request: BookRequest, message: Message) -> HttpResponse:
    """Let the draft go; whatever is due stays due, and a new draft is a click away."""
    delete_row(request.user, message, now=request.now)
    messages.success(request, _("The draft is gone. What is due stays due."))
    return redirect("write")

"""Addresses of Write."""

from django.urls import path

from inroad.web.write.views import assistant, drafts, letters, manners, messages, sending

urlpatterns = [
    path("", drafts.write, name="write"),
    path("<uuid:person_id>/<slug:kind>", drafts.write_new, name="write_new"),
    path("draft/<uuid:message_id>", drafts.draft, name="draft"),
    path("draft/<uuid:message_id>/check", drafts.draft_check, name="draft_check"),
    path("draft/<uuid:message_id>/letter", letters.draft_letter, name="draft_letter"),
    path("draft/<uuid:message_id>/fix", letters.draft_fix, name="draft_fix"),
    path("draft/<uuid:message_id>/back", letters.draft_back, name="draft_back"),
    path("draft/<uuid:message_id>/channel", letters.draft_channel, name="draft_channel"),
    path("draft/<uuid:message_id>/manners", manners.draft_manners, name="draft_manners"),
    path("draft/<uuid:message_id>/zone", letters.draft_zone, name="draft_zone"),
    path("draft/<uuid:message_id>/help", assistant.draft_help, name="draft_help"),
    path("draft/<uuid:message_id>/ask", assistant.draft_ask, name="draft_ask"),
    path("draft/<uuid:message_id>/opening", assistant.draft_opening, name="draft_opening"),
    path("draft/<uuid:message_id>/letter.pdf", sending.draft_letter_pdf, name="draft_letter_pdf"),
    path("draft/<uuid:message_id>/card.pdf", sending.draft_card_pdf, name="draft_card_pdf"),
    path("draft/<uuid:message_id>/eml", sending.draft_eml, name="draft_eml"),
    path("draft/<uuid:message_id>/print", sending.draft_print, name="draft_print"),
    path("draft/<uuid:message_id>/sent", sending.draft_sent, name="draft_sent"),
    path("draft/<uuid:message_id>/discard", sending.draft_discard, name="draft_discard"),
    path("message/<uuid:message_id>", messages.message, name="message"),
]

"""Addresses of Write."""

from django.urls import path

from inroad.web.write.views import drafts, letters, messages, sending

urlpatterns = [
    path("", drafts.write, name="write"),
    path("<uuid:person_id>/<slug:kind>", drafts.write_new, name="write_new"),
    path("draft/<uuid:message_id>", drafts.draft, name="draft"),
    path("draft/<uuid:message_id>/check", drafts.draft_check, name="draft_check"),
    path("draft/<uuid:message_id>/letter", letters.draft_letter, name="draft_letter"),
    path("draft/<uuid:message_id>/back", letters.draft_back, name="draft_back"),
    path("draft/<uuid:message_id>/channel", letters.draft_channel, name="draft_channel"),
    path("draft/<uuid:message_id>/zone", letters.draft_zone, name="draft_zone"),
    path("draft/<uuid:message_id>/eml", sending.draft_eml, name="draft_eml"),
    path("draft/<uuid:message_id>/print", sending.draft_print, name="draft_print"),
    path("draft/<uuid:message_id>/sent", sending.draft_sent, name="draft_sent"),
    path("draft/<uuid:message_id>/discard", sending.draft_discard, name="draft_discard"),
    path("message/<uuid:message_id>", messages.message, name="message"),
]

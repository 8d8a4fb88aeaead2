"""Addresses of people."""

from django.urls import path

from inroad.web.people.logs import BY_NAME
from inroad.web.people.views import board, files, filters, forget, notes, people, press, several, then, write_down
from inroad.web.people.views.log import log

urlpatterns = [
    path("", people.people, name="people"),
    path("new", write_down.person_new, name="person_new"),
    path("board", board.board, name="people_board"),
    path("several", several.people_several, name="people_several"),
    path("lists/keep", filters.filter_keep, name="filter_keep"),
    path("lists/<uuid:row_id>/drop", filters.filter_drop, name="filter_drop"),
    path("<uuid:person_id>", people.person, name="person"),
    path("<uuid:person_id>/stand", board.person_stand, name="person_stand"),
    path("forgotten", forget.forgotten, name="forgotten"),
    path("forgotten/<uuid:row_id>/lift", forget.forgotten_lift, name="forgotten_lift"),
    path("<uuid:person_id>/stored", forget.person_stored, name="person_stored"),
    path("<uuid:person_id>/copy.json", forget.person_copy, {"form": "json"}, name="person_copy_json"),
    path("<uuid:person_id>/copy.md", forget.person_copy, {"form": "md"}, name="person_copy_md"),
    path("<uuid:person_id>/forget", forget.person_forget, name="person_forget"),
    path("<uuid:person_id>/then", then.person_then, name="person_then"),
    path("<uuid:person_id>/edit", write_down.person_edit, name="person_edit"),
    # Everything of the table is logged at its own short verb: …/reply, …/note, …/snooze.
    *[path(f"<uuid:person_id>/{name.partition('_')[2]}", log(name), name=name) for name in BY_NAME],
    path("<uuid:row_id>/stop", press.person_stop, name="person_stop"),
    path("<uuid:row_id>/reopen", press.person_reopen, name="person_reopen"),
    path("<uuid:person_id>/untag/<uuid:tag_id>", press.person_untag, name="person_untag"),
    path("promise/<uuid:row_id>/keep", press.promise_keep, name="promise_keep"),
    path("promise/<uuid:row_id>/release", press.promise_release, name="promise_release"),
    path("advice/<uuid:row_id>/done", press.advice_done, name="advice_done"),
    path("advice/<uuid:row_id>/drop", press.advice_drop, name="advice_drop"),
    path("advice/<uuid:row_id>/told", press.advice_told, name="advice_told"),
    path("referral/<uuid:row_id>/release", press.referral_release, name="referral_release"),
    path("referral/<uuid:row_id>/told", press.referral_told, name="referral_told"),
    path("contact/<uuid:row_id>/remove", press.contact_remove, name="contact_remove"),
    path("note/<uuid:row_id>", notes.note_edit, name="note_edit"),
    path("file/<uuid:row_id>", files.attachment, name="attachment"),
    path("file/<uuid:row_id>/remove", press.attachment_remove, name="attachment_remove"),
]

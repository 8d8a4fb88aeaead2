"""Addresses of Meet."""

from django.urls import path

from inroad.web.meet.views import booking, debrief, lists, meeting, outcome

urlpatterns = [
    path("", lists.meet, name="meet"),
    path("book/<uuid:person_id>", booking.meet_book, name="meet_book"),
    path("<uuid:meeting_id>", meeting.meeting, name="meeting"),
    path("<uuid:meeting_id>/questions", meeting.meeting_questions, name="meeting_questions"),
    path("<uuid:meeting_id>/notes", meeting.meeting_notes, name="meeting_notes"),
    path("<uuid:meeting_id>/prepared", meeting.meeting_prepared, name="meeting_prepared"),
    path("<uuid:meeting_id>/write/<slug:kind>", meeting.meeting_write, name="meeting_write"),
    path("<uuid:meeting_id>/ics", meeting.meeting_ics, name="meeting_ics"),
    path("<uuid:meeting_id>/move", booking.meeting_move, name="meeting_move"),
    path("<uuid:meeting_id>/cancel", outcome.meeting_cancel, name="meeting_cancel"),
    path("<uuid:meeting_id>/missed", outcome.meeting_missed, name="meeting_missed"),
    path("<uuid:meeting_id>/held", outcome.meeting_held, name="meeting_held"),
    path("<uuid:meeting_id>/debrief", debrief.meeting_debrief, name="meeting_debrief"),
]

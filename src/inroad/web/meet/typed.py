"""What stands typed on the page of a meeting goes along with every button of the page."""

from django.contrib import messages

from inroad.actions.plan_meeting import Edit, edit_questions, keep_notes
from inroad.records.models import Meeting
from inroad.web.meet.page import people_of
from inroad.web.shared.raw import words_in
from inroad.web.shared.requests import BookRequest
from inroad.web.shared.stamp import BOTH_KEPT, page_of

LONGEST_NOTES = 100_000
LONGEST_QUESTION = 300


def keep_typed(request: BookRequest, meeting: Meeting) -> None:
    """Keep the notes and add the question of the user's own, whichever button was pressed."""
    question = words_in(request.POST, "question", longest=LONGEST_QUESTION)
    if question.strip():
        edit_questions(request.user, meeting, people_of(meeting)[0], Edit.ADD, text=question)
    if "notes" in request.POST and keep_typed_notes(request, meeting):
        messages.warning(request, BOTH_KEPT)


def keep_typed_notes(request: BookRequest, meeting: Meeting, *, join: bool = True) -> bool:
    """Keep the notes; says whether others were typed on another page meanwhile (`join` as in `keep_notes`)."""
    notes = words_in(request.POST, "notes", longest=LONGEST_NOTES)
    return keep_notes(request.user, meeting, notes, page=page_of(request), join=join, now=request.now)

"""Propose to leave a sentence out, where enough of the message stays."""

from inroad.practice.coach.draft import Fix, Part, Span
from inroad.practice.coach.text import Stretch, Text


def leave_out(text: Text, sentence: Stretch) -> Fix | None:
    """The sentence goes with the space behind it, or at the end of a paragraph with the one before."""
    if len(text.sentences) < 2:
        return None
    body, start, end = text.draft.body, sentence.start, sentence.end
    while body[end : end + 1] == " ":
        end += 1
    if end == sentence.end:
        while body[start - 1 : start] == " ":
            start -= 1
    return Fix(span=Span(part=Part.BODY, start=start, end=end), text="")

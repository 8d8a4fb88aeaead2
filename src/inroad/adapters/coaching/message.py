"""A text file that holds one message, with or without the lines that a mail program puts above it."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from inroad.practice.coach.draft import Part, Span

# What may stand above a message, in the languages whose letters ship with Inroad.
_HEADER = re.compile(
    r"(?P<name>to|from|cc|bcc|date|sent|reply-to|subject(?: line)?|betreff|an|von|objet|à|de)[ \t]*:"
    r"[ \t]*(?P<told>[^\n]*)",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"subject|betreff|objet", re.IGNORECASE)
_BLANK_LINES = re.compile(r"(?:[ \t\ufeff]*\n)*[\ufeff]?")
_NEW_LINE = re.compile(r"\r\n?")


class NotTextError(ValueError):
    """The file holds something else than text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageFile:
    """`subject` is None where no line names one; `place` leads from a span back into the whole input."""

    subject: str | None
    body: str
    subject_start: int
    body_start: int
    _returns: tuple[int, ...]

    def place(self, span: Span) -> tuple[int, int]:
        """From where to where the span lies in the input, in code points."""
        start = self.subject_start if span.part is Part.SUBJECT else self.body_start
        return self._raw(start + span.start), self._raw(start + span.end)

    def _raw(self, place: int) -> int:
        """Lines that end in two characters were read as if they ended in one."""
        return place + bisect_right(self._returns, place - 1) if place else 0


def read_message(content: bytes) -> MessageFile:
    """Raises `NotTextError` where it is not text in UTF-8."""
    try:
        raw = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise NotTextError from error
    if "\0" in raw:
        raise NotTextError
    text = _NEW_LINE.sub("\n", raw)
    returns = [found.start() - at for at, found in enumerate(re.finditer(r"\r\n", raw))]
    subject, subject_start, body_start = _split(text)
    return MessageFile(
        subject=subject,
        body=text[body_start:],
        subject_start=subject_start,
        body_start=body_start,
        _returns=tuple(returns),
    )


def _split(text: str) -> tuple[str | None, int, int]:
    """The subject, where it begins, and where the body does."""
    place = _after_blank_lines(text, 0)
    subject, subject_start = None, 0
    while found := _HEADER.match(text, place):
        if _SUBJECT.match(found["name"]):
            subject, subject_start = found["told"].rstrip(), found.start("told")
        place = min(found.end() + 1, len(text))
        if subject is not None:
            break
    if subject is None:
        return None, 0, _after_blank_lines(text, 0)
    return subject, subject_start, _after_blank_lines(text, place)


def _after_blank_lines(text: str, place: int) -> int:
    found = _BLANK_LINES.match(text, place)
    return found.end() if found else place

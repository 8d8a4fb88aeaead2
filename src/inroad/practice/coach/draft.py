"""A message that is still being written."""

from dataclasses import dataclass, replace
from enum import StrEnum


class Kind(StrEnum):
    """What the message is for, in the practice's own words."""

    REQUEST = "request"
    NUDGE = "nudge"
    ANSWER = "answer"
    TIMES = "times"
    INVITATION = "invitation"
    THANKS = "thanks"
    REPORT = "report"
    PROGRESS = "progress"
    TOUCH = "touch"
    REOPEN = "reopen"
    INTRODUCTION = "introduction"


class Channel(StrEnum):
    """By which way it goes; a LinkedIn note comes with the wish to connect, `LINKEDIN` is a message there."""

    EMAIL = "email"
    LINKEDIN_NOTE = "linkedin_note"
    LINKEDIN = "linkedin"
    PHONE = "phone"
    VOICEMAIL = "voicemail"
    LETTER = "letter"
    CARD = "card"


class Part(StrEnum):
    SUBJECT = "subject"
    BODY = "body"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """`subject` is None where it is not known whether there is one; `language` is ISO 639-1, in small letters."""

    kind: Kind
    channel: Channel = Channel.EMAIL
    language: str = "en"
    subject: str | None = ""
    body: str

    def part(self, part: Part) -> str:
        return (self.subject or "") if part is Part.SUBJECT else self.body


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of the subject or the body, from `start` up to but without `end`, in code points."""

    part: Part
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Fix:
    """A change that one click applies: `text` takes the place of what stands at `span`."""

    span: Span
    text: str


def apply(draft: Draft, fix: Fix) -> Draft:
    old = draft.part(fix.span.part)
    new = old[: fix.span.start] + fix.text + old[fix.span.end :]
    return replace(draft, subject=new) if fix.span.part is Part.SUBJECT else replace(draft, body=new)

"""What was understood of a file: the people in it, the owner's own background, and every problem with its place."""

from dataclasses import dataclass, field
from datetime import date, datetime

from inroad.practice.profiles import Profile


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much of a stranger's file is taken in; sizes in bytes."""

    size: int = 300_000_000
    unpacked: int = 600_000_000
    ratio: int = 200
    members: int = 20_000
    nesting: int = 1
    rows: int = 300_000
    columns: int = 500
    cell: int = 200_000
    problems: int = 5_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something in a file that could not be read: `reason` is a code of the catalogue of sentences, `line` from one.

    A problem of the whole file has line 0. `record` is the first line of the card or row it belongs to, and `text` what
    stood there, cut short.
    """

    file: str
    reason: str
    line: int = 0
    record: int = 0
    args: tuple[str, ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """An invitation to connect that was sent or received; `waiting` if nothing came of it yet."""

    name: str
    linkedin: str | None
    sent_at: datetime | None
    message: str
    outgoing: bool
    waiting: bool
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A post in the owner's own history; a month or year stands as its first day."""

    organisation: str
    title: str = ""
    description: str = ""
    place: str = ""
    started: date | None = None
    ended: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Study:
    """A time at a school in the owner's own history."""

    school: str
    degree: str = ""
    notes: str = ""
    started: date | None = None
    ended: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Background:
    """What an archive tells of its owner."""

    given: str = ""
    family: str = ""
    headline: str = ""
    summary: str = ""
    industry: str = ""
    place: str = ""
    linkedin: str | None = None
    posts: tuple[Post, ...] = ()
    studies: tuple[Study, ...] = ()
    skills: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapping:
    """Which field each column of a table holds, in the order of the columns; None is left out.

    `first_row` is the line of the first row of people, so that a table without headers keeps its first person.
    """

    headers: tuple[str, ...]
    fields: tuple[str | None, ...]

    @property
    def by_header(self) -> dict[str, str | None]:
        """The form in which a mapping is remembered."""
        return dict(zip(self.headers, self.fields, strict=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Everything read from one file; `exported_on` is the day it was made, where the file tells.

    `members` are the files of an archive that were read as parts of one whole.
    """

    source: str
    profiles: tuple[Profile, ...] = ()
    problems: tuple[Problem, ...] = ()
    background: Background | None = None
    invitations: tuple[Invitation, ...] = ()
    exported_on: date | None = None
    mapping: Mapping | None = None
    members: tuple[str, ...] = ()
    sample: tuple[tuple[str, ...], ...] = field(default=())

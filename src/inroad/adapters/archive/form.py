"""The form of an archive: what its members are called, how large they may be, and how a bad one is refused."""

import re
from dataclasses import dataclass

# Raised with every change of the tables, once a format is released; older ones are read for ever.
FORMAT = 1
KIND = "inroad-archive"
MANIFEST = "manifest.json"
PEOPLE = "people.vcf"
MEETINGS = "meetings.ics"
OWNER = "owner"
_MEMBER = re.compile(
    r"manifest\.json|people\.vcf|meetings\.ics|rows/[a-z][a-z_]{0,40}\.jsonl|attachments/[0-9a-f]{64}"
    r"|notes/[^/\\:\x00-\x1f\x7f]{1,200}\.md"
)

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """What no book comes near; beyond it, somebody wants to fill the disk or the memory."""

    members: int = 1_000_000
    line: int = 64 * MEGABYTE
    manifest: int = 256 * MEGABYTE
    attachment: int = 1024 * MEGABYTE
    # Text shrinks to a tenth, seldom to a hundredth; the zip format allows a thousandth.
    times_larger: int = 150
    always_allowed: int = 64 * MEGABYTE


class RefusedArchiveError(Exception):
    """An archive that is not taken in: why (a code, told in `sentences_archive`), in which member and line."""

    def __init__(self, code: str, *, member: str = "", line: int = 0, about: str = "") -> None:
        super().__init__(code)
        self.code, self.member, self.line, self.about = code, member, line, about


def rows_member(noun: str) -> str:
    """Where the rows of a noun stand."""
    return f"rows/{noun}.jsonl"


def attachment_member(sha256: str) -> str:
    return f"attachments/{sha256}"


def note_member(name: str, tail: str) -> str:
    """A page that a reader finds by the person's name; the tail of their id tells two of one name apart."""
    readable = re.sub(r"[^\w .'’-]", "", name)[:60].strip(" .")
    return f"notes/{' '.join(filter(None, (readable, tail)))}.md"


def is_member(name: str) -> bool:
    """Whether an archive of Inroad may hold something by this name; nothing else gets past here, so no path does."""
    return _MEMBER.fullmatch(name) is not None

"""Lines of cards and calendars, which are written alike (RFC 6350, section 3; RFC 5545, section 3.1)."""

from collections.abc import Iterator
from datetime import UTC, datetime

LONGEST = 75
_ESCAPED = str.maketrans({"\\": "\\\\", "\n": "\\n", ";": "\\;", ",": "\\,", "\r": None, "\0": None})


def escaped(text: str) -> str:
    return text.translate(_ESCAPED)


def line(name: str, value: str) -> str:
    """One property, folded so that no line has more than 75 bytes; the value is escaped already."""
    whole = f"{name}:{value}"
    if len(whole) <= LONGEST and whole.isascii():
        return f"{whole}\r\n"
    return "\r\n ".join(_pieces(whole)) + "\r\n"


def _pieces(whole: str) -> Iterator[str]:
    """Cut between letters, never within one; every piece but the first begins with a blank."""
    piece, size, most = "", 0, LONGEST
    for letter in whole:
        length = len(letter.encode())
        if size + length > most:
            yield piece
            piece, size, most = "", 0, LONGEST - 1
        piece += letter
        size += length
    yield piece


def instant(when: datetime) -> str:
    return f"{when.astimezone(UTC):%Y%m%dT%H%M%SZ}"

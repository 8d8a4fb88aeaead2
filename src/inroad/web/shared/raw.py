"""What a request says beside all forms, made fit to be kept and counted with."""

from django.http import QueryDict


def words_in(said: QueryDict, name: str, *, longest: int) -> str:
    """The text of this name, with one character for each line end, no longer than that, and without NUL.

    PostgreSQL keeps no NUL, and no keyboard has one.
    """
    return said.get(name, "")[:longest].replace("\r\n", "\n").replace("\0", "")


def count_in(typed: str) -> int:
    """A place or a number of rows: below all where it is none, and beyond all where it has no end."""
    return int(typed[:5]) if typed.isdecimal() else -1

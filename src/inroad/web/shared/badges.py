"""A person's badge: initials on a hue that stays theirs."""

from zlib import crc32

HUES = 12


def initials(name: str) -> str:
    """The first letters of the first and the last word, past what is not a letter; one letter for one word."""
    words = [letters[0] for word in name.split() if (letters := [c for c in word if c.isalnum()])]
    return (words[0] + words[-1] if len(words) > 1 else "".join(words)).upper() or "?"


def hue(key: object) -> int:
    """The same of twelve hues for the same id, on every machine."""
    return crc32(str(key).encode()) % HUES

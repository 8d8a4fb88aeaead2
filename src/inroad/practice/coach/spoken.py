"""How long words take when they are said aloud."""

import re

_WORD = re.compile(r"[^\W_]+(?:['’.@/-][^\W_]+)*")
# A telephone number is said digit by digit, about two to the second as words go.
_NUMBER = re.compile(r"\+?\(?\d[\d ().-]{6,}\d")
_MINUTE = 60


def spoken_seconds(text: str, pace: int) -> int:
    """Seconds at `pace` words a minute."""
    digits = sum(sum(sign.isdigit() for sign in found[0]) for found in _NUMBER.finditer(text))
    words = len(_WORD.findall(_NUMBER.sub(" ", text)))
    return round((words + digits / 2) * _MINUTE / pace)


def telephone_numbers(text: str) -> list[str]:
    """The digits of each telephone number, in the order of reading."""
    return [re.sub(r"\D", "", found[0]) for found in _NUMBER.finditer(text)]

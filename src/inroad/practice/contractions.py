"""English in its short forms: "I'm" for "I am", where a word follows."""

import re
from functools import partial

_AUXILIARY = r"(?= (?:\w+ed|been|never|just|now|since|begun|written|read|set|put|seen|known|long)\b)"
_FORMS = (
    (r"I am(?= \w)", "I'm"),
    (r"I would(?= \w)", "I'd"),
    (r"I will(?= \w)", "I'll"),
    (rf"I have{_AUXILIARY}", "I've"),
    (rf"we have{_AUXILIARY}", "we've"),
    (rf"you have{_AUXILIARY}", "you've"),
    (r"we are(?= \w)", "we're"),
    (r"you are(?= \w)", "you're"),
    (r"it is(?= \w)", "it's"),
    (r"that is(?= \w)", "that's"),
    (r"do not", "don't"),
    (r"does not", "doesn't"),
    (r"did not", "didn't"),
    (r"is not", "isn't"),
    (r"would not", "wouldn't"),
    (r"cannot", "can't"),
)
_LONG = tuple((re.compile(rf"(?<!\w){long}(?!\w)", re.IGNORECASE), short) for long, short in _FORMS)
_SHORT = re.compile(r"\b(?:I|we|you|it|that)['’](?:m|d|ll|ve|re|s)\b|\b\w+n['’]t\b", re.IGNORECASE)


def contract(text: str) -> str:
    """Every form that has a short one in it; the first letter stays as it is."""
    for long, short in _LONG:
        text = long.sub(partial(_shorten, short), text)
    return text


def _shorten(short: str, found: re.Match[str]) -> str:
    return found[0][0] + short[1:]


def count_forms(text: str) -> tuple[int, int]:
    """How often a short form stands, and how often a long one that could be short."""
    return len(_SHORT.findall(text)), sum(len(long.findall(text)) for long, _ in _LONG)

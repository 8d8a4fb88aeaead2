"""The coach reads a draft of two hundred words as one types."""

from collections.abc import Iterator
from functools import partial

from bench.figure import REQUESTS, RUNS, Figure, p95
from inroad.practice.coach import Context, Draft, Kind, check

WORDS = 200
OPENING = "Dear Ana,\n\nYour talk on data contracts changed how our ward keeps its records. I am a nurse in Leeds"
MIDDLE = (
    "and am moving into health data",
    "because the notes we write at night decide what the day shift knows",
    "and Bob Johnson told me that you began in much the same way",
    "so I would be glad to hear how you chose your first project",
    "what you would read before anything else",
    "and which of my habits from the ward you would keep",
)
CLOSING = (
    ".\n\nWould you have 20 minutes for a call in the next two weeks? I am not looking for a job; I would value your "
    "view.\n\nKind regards,\nMina Roy\n"
)
KNOWN = Context(
    given="Ana",
    family="Okafor",
    organisation="Acme",
    ties=("University of Leeds",),
    particulars=("talk on data contracts",),
    referrer="Bob Johnson",
    previous="Dear Ana, may I ask you for a call?",
    user="Mina Roy",
    takeaways=("read the handbook on data contracts",),
    attachments=(),
)


def measure() -> Iterator[Figure]:
    """Every draft differs in a word, so that nothing read before helps."""
    _run(RUNS)
    yield Figure(name="Checking a draft of 200 words, p95", unit="ms", runs=[_run(at) for at in range(RUNS)], limit=5)


def _run(number: int) -> float:
    drafts = [each_draft(number * REQUESTS + at) for at in range(REQUESTS)]
    return p95([partial(check, draft, KNOWN) for draft in drafts])


def each_draft(number: int = 0) -> Draft:
    """A draft of two hundred words, of a kind and with a number of its own."""
    kinds = tuple(Kind)
    words = f"{OPENING} {number}".split(" ")
    while len(words) < WORDS - len(CLOSING.split()):
        words += MIDDLE[len(words) % len(MIDDLE)].split(" ")
    body = " ".join(words[: WORDS - len(CLOSING.split())]) + CLOSING
    return Draft(kind=kinds[number % len(kinds)], subject="Your talk, and Bob Johnson", body=body)

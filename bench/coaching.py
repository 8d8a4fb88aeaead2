"""The coach reads a draft of two hundred words as one types; proselint, which knows nothing of letters, for comparison.

Processor time is measured, so that what else the machine does counts less.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from functools import partial
from itertools import cycle
from statistics import quantiles
from time import process_time
from zoneinfo import ZoneInfo

from bench.figure import REQUESTS, RUNS, Figure
from inroad.practice.coach import Context, Draft, Kind, check

WORDS = 200
OPENING = "Dear Ana,\n\nYour talk on data contracts changed how our ward keeps its records. I am a nurse in Leeds"
MIDDLE = (
    "and am moving into health data.",
    "The notes that we write at night decide what the day shift knows,",
    "and Bob Johnson told me that you began in much the same way.",
    "I would be glad to hear how you chose your first project,",
    "what you would read before anything else,",
    "and which of my habits from the ward you would keep.",
    "In March we began to write down what each bed needs,",
)
CLOSING = (
    "\n\nWould you have 20 minutes for a call in the next two weeks? I am not looking for a job; I would value your "
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
    names_offered=("Li Wei",),
    attachments=(),
    earlier=("Dear Tom,\n\nI read your paper on triage twice. Might I ask you two questions about it?\n\nMina",) * 20,
    zone=ZoneInfo("America/New_York"),
    own_zone=ZoneInfo("Europe/London"),
    now=datetime(2026, 3, 3, 15, tzinfo=UTC),
    last_sent=datetime(2026, 2, 20, 15, tzinfo=UTC),
    unanswered=1,
    about_to_send=True,
)


def measure() -> Iterator[Figure]:
    """Every draft differs in a word, so that nothing read before helps."""
    yield _figure("Checking a draft of 200 words, p95", lambda draft: check(draft, KNOWN), limit=5)
    compared = _proselint()
    if compared:
        yield _figure("The same drafts read by proselint, p95", compared)


def _figure(name: str, read: Callable[[Draft], object], *, limit: float | None = None) -> Figure:
    _run(read, RUNS)
    return Figure(name=name, unit="ms", runs=[_run(read, at) for at in range(RUNS)], limit=limit)


def _run(read: Callable[[Draft], object], number: int) -> float:
    drafts = [each_draft(number * REQUESTS + at) for at in range(REQUESTS)]
    return _p95([partial(read, draft) for draft in drafts])


def _p95(deeds: Sequence[Callable[[], object]]) -> float:
    return quantiles([_milliseconds(deed) for deed in deeds], n=20)[-1]


def _milliseconds(deed: Callable[[], object]) -> float:
    start = process_time()
    deed()
    return (process_time() - start) * 1000


def _proselint() -> Callable[[Draft], object] | None:
    """Its linter with all of its checks; nothing where it is not installed."""
    try:
        from proselint.checks import __register__ as checks  # noqa: PLC0415 - for measuring alone
        from proselint.registry import CheckRegistry  # noqa: PLC0415 - as above
        from proselint.tools import LintFile  # noqa: PLC0415 - as above
    except ImportError:
        return None
    CheckRegistry().register_many(checks)
    return lambda draft: LintFile("draft", draft.body).lint()


def each_draft(number: int = 0) -> Draft:
    """A draft of two hundred words, of a kind and with a number of its own."""
    kinds = tuple(Kind)
    room = WORDS - len(CLOSING.split())
    words = f"{OPENING} {number}".split(" ")
    for more in cycle(MIDDLE):
        words += more.split(" ")
        if len(words) >= room:
            break
    body = " ".join(words[:room]) + CLOSING
    return Draft(kind=kinds[number % len(kinds)], subject="Your talk, and Bob Johnson", body=body)

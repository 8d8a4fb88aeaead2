"""What was learnt, laid beside what was to be learnt: claims by topic, and the questions that are still open."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from inroad.practice.approach import words_of

# One word in common says little: "first" and "look" stand in many questions.
SHARED_WORDS = 2


C = TypeVar("C")


@dataclass(frozen=True, slots=True)
class Topic(Generic[C]):
    """A question or a topic, with the claims that speak to it; without a name, what speaks to none."""

    name: str
    claims: tuple[C, ...]


def by_topic(claims: Iterable[C], questions: Sequence[str], told: Callable[[C], tuple[str, str]]) -> list[Topic[C]]:
    """The claims by the user's topic, or else by the question that shares most words; then what speaks to none.

    `told` gives the topic (or nothing) and the text of a claim. Every question is there, also an open one.
    """
    words = {question: set(words_of(question)) for question in questions}
    said: dict[str, list[C]] = {question: [] for question in questions}
    for claim in claims:
        topic, text = told(claim)
        said.setdefault(topic.strip() or _nearest(text, words), []).append(claim)
    return [Topic(name, tuple(said[name])) for name in sorted(said, key=lambda name: not name)]


def _nearest(text: str, questions: dict[str, set[str]]) -> str:
    said = set(words_of(text))
    nearest = max(questions, key=lambda question: len(questions[question] & said), default="")
    shared = len(questions[nearest] & said) if nearest else 0
    return nearest if shared >= SHARED_WORDS else ""

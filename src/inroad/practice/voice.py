"""The user's own voice: how they greet, close and word things, learnt from what they made of their letters.

A habit is learnt from at least two letters to different people, and never stands where the reader's etiquette or the
coach would not have it. What the user decided about a habit goes before what was learnt.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from difflib import SequenceMatcher
from enum import StrEnum
from functools import lru_cache
from itertools import takewhile

from inroad.practice.contractions import contract, count_forms
from inroad.practice.etiquette import Etiquette, greets_by_given_name
from inroad.practice.letters import MARK_CLOSES, MARK_OPENS, Letter
from inroad.practice.names import fold


class HabitKind(StrEnum):
    GREETING = "greeting"
    SIGN_OFF = "sign_off"
    PHRASE = "phrase"
    CONTRACTIONS = "contractions"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A letter that was sent: `filled` as it was written for the user (empty where they began it), `sent` as it went.

    `key` and `person` tell letters and readers apart; `me` is how the user signs.
    """

    key: str
    person: str
    language: str
    at: datetime
    given: str
    me: str
    filled: str
    sent: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Habit:
    """`words` take the place of `ours`; where `ours` is empty, of whatever stands there; `learnt_from` are keys."""

    kind: HabitKind
    language: str
    ours: str = ""
    words: str = ""
    learnt_from: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What the user said of a habit: their own `words` for it, or that what was learnt before `since` is let go.

    Without a kind it is about all habits.
    """

    kind: HabitKind | None
    language: str = ""
    ours: str = ""
    words: str = ""
    let_go: bool
    since: datetime


# What stood in a place and what the user put there, or None where a letter does not tell; and a change of words.
Told = Callable[[Sample], tuple[str, str] | None]
Change = Callable[[str], str]
# What is seen once is a whim; the last letters count.
ENOUGH = 2
LATEST = 8
MOST_PHRASES = 12
# Contracted forms in the user's own sentences before they are a habit.
CONTRACTED = 3
# Sentences that have at least so much in common were changed in places, others were written anew.
ALIKE = 0.6
LONGEST_CHANGE = 4
SHORTEST_WORD = 4
_SENTENCES = re.compile(r"(?<=[.?!])\s+|\n+")
_NOT_TO_TOUCH = re.compile(rf"(\{{\w+\}}|{MARK_OPENS}[^{MARK_CLOSES}]*{MARK_CLOSES})")
_LINE_OF_GREETING = re.compile(r"(?P<before>[^\W\d_]+(?: [^\W\d_]+){0,2} )(?P<name>[^,!:\n]+)(?P<after>[,!:]?)")


def voice(samples: Iterable[Sample], decisions: Iterable[Decision] = ()) -> tuple[Habit, ...]:
    """The habits in force, the greeting first."""
    decided = {(each.kind, each.language, each.ours): each for each in decisions}
    all_since = decided.get((None, "", ""))
    kept = tuple(each for each in samples if all_since is None or each.at > all_since.since)
    found = {(each.kind, each.language, each.ours): each for each in learn(kept)}
    for (kind, language, ours), each in decided.items():
        if kind is None:
            continue
        place = (kind, language, ours)
        later = {(h.kind, h.language, h.ours): h for h in learn(tuple(s for s in kept if s.at > each.since))}
        settled = later.get(place) if each.let_go else _of_their_own(kind, each)
        found.pop(place, None)
        found |= {place: settled} if settled else {}
    order = list(HabitKind)
    return tuple(sorted(found.values(), key=lambda each: (order.index(each.kind), each.language, each.ours)))


def _of_their_own(kind: HabitKind, decision: Decision) -> Habit:
    return Habit(kind=kind, language=decision.language, ours=decision.ours, words=decision.words)


@lru_cache(maxsize=64)
def learn(samples: tuple[Sample, ...]) -> tuple[Habit, ...]:
    """What the letters show, the latest of each language."""
    found: list[Habit] = []
    by_language: dict[str, list[Sample]] = defaultdict(list)
    for each in sorted(samples, key=lambda sample: sample.at):
        by_language[each.language].append(each)
    for language, several in by_language.items():
        found += _usual_line(HabitKind.GREETING, language, several, _greeting_change)
        found += _usual_line(HabitKind.SIGN_OFF, language, several, _sign_off_change)
        found += _phrases(language, several)
        found += _contractions(language, several)
    return tuple(found)


def speak(letter: Letter, habits: Iterable[Habit], *, pack: Etiquette, greeting: str) -> Letter:
    """The letter, before its blanks are filled, in the user's voice; `greeting` is the line with which it opens."""
    body = letter.body
    for habit in habits:
        if habit.language == letter.language:
            body = _speak(body, habit, pack, greeting)
    return replace(letter, body=body)


def _speak(body: str, habit: Habit, pack: Etiquette, greeting: str) -> str:
    match habit.kind:
        case HabitKind.GREETING:
            ours = habit.ours or greeting
            fits = pack.first_names and greets_by_given_name(ours) and greets_by_given_name(habit.words)
            return habit.words + body.removeprefix(ours) if fits and body.startswith(ours) else body
        case HabitKind.SIGN_OFF:
            fits = pack.first_names or habit.words in pack.closings.allowed
            return _swap_line(body, habit.ours or pack.closings.plain, habit.words) if fits else body
        case HabitKind.CONTRACTIONS:
            return _outside_of_blanks(body, contract) if pack.contractions and habit.words else body
        case _:
            return _swap_phrase(body, habit.ours, habit.words)


def _usual_line(kind: HabitKind, language: str, samples: Sequence[Sample], change: Told) -> Iterator[Habit]:
    """The line that most of the latest letters have in place of one that was written.

    They are counted apart for each line that was written: once a habit stands in the letters, leaving it there is no
    sign against it.
    """
    seen = [(sample, *told) for sample in samples if (told := change(sample))]
    for ours in dict.fromkeys(each[1] for each in seen):
        here = [(sample, words) for sample, was, words in seen if was == ours][-LATEST:]
        words, times = Counter(words for _, words in here).most_common(1)[0]
        by = [sample for sample, said in here if said == words]
        if words != ours and times * 2 > len(here) and _of_several(by):
            yield Habit(kind=kind, language=language, ours=ours, words=words, learnt_from=tuple(s.key for s in by))


def _of_several(samples: Sequence[Sample]) -> bool:
    return len({sample.person for sample in samples}) >= ENOUGH


def _greeting_change(sample: Sample) -> tuple[str, str] | None:
    words, ours = _greeting(sample.sent, sample.given), _greeting(sample.filled, sample.given)
    return (ours, words) if words else None


def _greeting(text: str, given: str) -> str:
    """The first line with its name left open; nothing where it greets nobody."""
    found = _LINE_OF_GREETING.match(text.strip())
    name = fold(found["name"]) if found else ""
    return f"{found['before']}{{given}}{found['after']}" if found and given and name == fold(given) else ""


def _sign_off_change(sample: Sample) -> tuple[str, str] | None:
    words, ours = _sign_off(sample.sent, sample.me), _sign_off(sample.filled, sample.me)
    return (ours, words) if words else None


def _sign_off(text: str, me: str) -> str:
    """The short line above the name."""
    lines = [line.strip() for line in text.strip().splitlines() if line.strip()]
    first = fold(me).split(" ")[0]
    above = list(takewhile(lambda line: not (first and fold(line).startswith(first)), reversed(lines)))
    place = len(lines) - len(above) - 1
    line = lines[place - 1] if 0 < place < len(lines) and len(above) <= LONGEST_CHANGE else ""
    return line if line and len(line.split()) <= LONGEST_CHANGE + 2 and line[-1] not in ".?" else ""


def _phrases(language: str, samples: Sequence[Sample]) -> Iterator[Habit]:
    seen: dict[tuple[str, str], list[Sample]] = defaultdict(list)
    for sample in samples:
        if sample.filled:
            for change in set(_changes(sample)):
                seen[change].append(sample)
    several = [(change, by) for change, by in seen.items() if _of_several(by)]
    latest = sorted(several, key=lambda each: (-len(each[1]), each[0]))[:MOST_PHRASES]
    for (ours, words), by in latest:
        keys = tuple(sample.key for sample in by)
        yield Habit(kind=HabitKind.PHRASE, language=language, ours=ours, words=words, learnt_from=keys)


def _changes(sample: Sample) -> Iterator[tuple[str, str]]:
    """What became of sentences, and of words within them; the first and the last lines are looked at elsewhere."""
    before, after = _inner(sample.filled), _inner(sample.sent)
    for how, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if how == "delete":
            yield from ((ours, "") for ours in before[a:b] if _teaches(ours))
        elif how == "replace" and b - a == d - c:
            for ours, words in zip(before[a:b], after[c:d], strict=True):
                yield from _within(ours, words)


def _inner(text: str) -> list[str]:
    return [each for each in _SENTENCES.split(text.strip()) if each][1:-2]


def _within(ours: str, words: str) -> Iterator[tuple[str, str]]:
    one, other = ours.split(), words.split()
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.ratio() < ALIKE:
        if _teaches(ours):
            yield ours, words
        return
    for how, a, b, c, d in matcher.get_opcodes():
        was, said = " ".join(one[a:b]).strip(",.;:?!"), " ".join(other[c:d]).strip(",.;:?!")
        short = max(b - a, d - c) <= LONGEST_CHANGE
        if how == "replace" and short and was and said and len(was) >= SHORTEST_WORD and _teaches(was):
            yield was, said


def _teaches(ours: str) -> bool:
    """Whether it can be met again: what was still to be filled in, or counted, belongs to one letter."""
    return not re.search(r"[\[\]\d“”]", ours)


def _contractions(language: str, samples: Sequence[Sample]) -> Iterator[Habit]:
    if language != "en":
        return
    told: Mapping[str, tuple[int, int]] = {sample.key: count_forms(_own_sentences(sample)) for sample in samples}
    short, long = (sum(each[place] for each in told.values()) for place in (0, 1))
    by = [sample for sample in samples if told[sample.key][0]]
    if short >= CONTRACTED and short > long and _of_several(by):
        keys = tuple(sample.key for sample in by[-LATEST:])
        yield Habit(kind=HabitKind.CONTRACTIONS, language=language, words="I'm", learnt_from=keys)


def _own_sentences(sample: Sample) -> str:
    written = set(_SENTENCES.split(sample.filled))
    return " ".join(each for each in _SENTENCES.split(sample.sent) if each not in written)


def _swap_line(body: str, ours: str, words: str) -> str:
    lines = body.split("\n")
    return "\n".join(words if line.strip() == ours else line for line in lines)


def _swap_phrase(body: str, ours: str, words: str) -> str:
    if not ours:
        return body
    pattern = re.compile(rf"(?<!\w){re.escape(ours)}(?!\w)", re.IGNORECASE)
    return _outside_of_blanks(body, lambda text: pattern.sub(lambda found: _cased(words, found[0]), text))


def _cased(words: str, was: str) -> str:
    return words[:1].upper() + words[1:] if was[:1].isupper() else words


def _outside_of_blanks(body: str, change: Change) -> str:
    """Change the words of a letter, and leave its blanks and marks alone."""
    parts = _NOT_TO_TOUCH.split(body)
    return "".join(part if place % 2 else change(part) for place, part in enumerate(parts))

"""Decide for each row of a file whether it is a new person, news of a known one, nothing new, or a question.

Strangers are never glued together. A person is known again by the row they came from, by their LinkedIn address, by
their own e-mail address or telephone together with a name that agrees. Whatever is only likely (a name and an
organisation, a mailbox under another name) waits for the user.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice

from rapidfuzz.distance import OSA

from inroad.practice.changes import Change, Moved, changed, changes
from inroad.practice.known import Known, KnownPerson, KnownPosition
from inroad.practice.names import fold
from inroad.practice.profiles import (
    Profile,
    fingerprint,
    fold_email,
    fold_organisation,
    fold_tel,
    is_shared_mailbox,
    linkedin_address,
)

NEW, LEAVE_OUT = "new", "leave-out"
FORGOTTEN = "forgotten"
_MOST_CANDIDATES = 5
# Names are compared letter by letter only with so many people of a place, so that a file from one place stays quick.
_MOST_NEIGHBOURS = 400
# One slip in seven letters; "Ana Ruiz" and "Ana Diaz" stay apart.
_NEARLY = 0.85


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why a row was decided so: a code for the catalogue of sentences, and what goes into the sentence."""

    code: str
    args: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    id: str
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Add:
    """A new person. `id` begins with "new:"; later rows of the same plan refer to them by it."""

    profile: Profile
    fingerprint: str
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """News of the person `id`."""

    profile: Profile
    fingerprint: str
    id: str
    reason: Reason
    changes: tuple[Change, ...]

    @property
    def moved(self) -> bool:
        return any(isinstance(change, Moved) for change in self.changes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Skip:
    """Nothing to do: the person `id` is known so already, or the user left the row out (`id` is then empty)."""

    profile: Profile
    fingerprint: str
    id: str
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """Doubtful: the user says which candidate it is, or that it is a new person."""

    profile: Profile
    fingerprint: str
    candidates: tuple[Candidate, ...]


Decision = Add | Update | Skip | Ask


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """One decision for each row, in the order of the rows."""

    decisions: tuple[Decision, ...]

    @property
    def counts(self) -> dict[str, int]:
        """How many rows there are of each: add, update, skip, ask."""
        found = Counter(type(decision).__name__.lower() for decision in self.decisions)
        return {kind: found[kind] for kind in ("add", "update", "skip", "ask")}


def nobody(_profile: Profile) -> bool:
    """Nobody was forgotten."""
    return False


def compare(
    profile: Profile,
    known: Known,
    *,
    on: date | None = None,
    distinct: AbstractSet[str] = frozenset(),
    answer: str | None = None,
    new_id: str = "new:0",
) -> Decision:
    """Decide on one profile of a file exported `on` that day.

    `distinct` are the LinkedIn addresses that occur in the same file: two of them are never one person. `answer` is
    what the user said when asked: the id of a person, NEW or LEAVE_OUT.
    """
    return _decide(
        profile, known, _Context(on=on, distinct=distinct), answer=answer, new_id=new_id, mark=fingerprint(profile)
    )


def plan(
    profiles: Iterable[Profile],
    known: Known,
    *,
    on: date | None = None,
    answers: Mapping[str, str] | None = None,
    forgotten: Callable[[Profile], bool] = nobody,
) -> Plan:
    """Decide on every row of a file, two rows for one person included; `answers` are by fingerprint.

    Who was `forgotten` stays out, whatever the answer.
    Rows that tell a person best are decided first, whatever their place, so that the order of rows does not matter.
    """
    rows = list(profiles)
    marks = [fingerprint(row) for row in rows]
    distinct = frozenset(row.linkedin for row in rows if row.linkedin)
    context = _Context(on=on, distinct=distinct, forgotten=forgotten)
    book = Known(below=known)
    decisions: list[Decision | None] = [None] * len(rows)
    for place in sorted(range(len(rows)), key=lambda place: (_vagueness(rows[place]), marks[place])):
        row, mark = rows[place], marks[place]
        answer = (answers or {}).get(mark)
        decision = _decide(row, book, context, answer=answer, new_id=f"new:{place}", mark=mark)
        decisions[place] = decision
        _follow(book, decision, on)
    return Plan(decisions=tuple(decision for decision in decisions if decision is not None))


def newcomer(profile: Profile, *, person_id: str, on: date | None, mark: str = "") -> KnownPerson:
    """Give the person that an Add makes."""
    return KnownPerson(
        id=person_id, name=profile.name, given=profile.given, family=profile.family, name_source=profile.source,
        name_on=on, emails=profile.emails, tels=profile.tels, urls=profile.urls, city=profile.city,
        country=profile.country, notes=profile.notes, tags=profile.tags, connected_on=profile.connected_on,
        messages=profile.messages, rows=frozenset({mark or fingerprint(profile)}),
        positions=tuple(
            KnownPosition(organisation=p.organisation, title=p.title, source=profile.source, on=on, ended=p.ended)
            for p in profile.positions
        ),
    )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class _Context:
    on: date | None
    distinct: AbstractSet[str]
    forgotten: Callable[[Profile], bool] = nobody


def _vagueness(profile: Profile) -> int:
    return -(8 * bool(profile.linkedin) + min(len(profile.emails), 3) + bool(profile.tels) + bool(profile.orgs))


def _follow(book: Known, decision: Decision, on: date | None) -> None:
    """Carry out a decision in the book of this plan, so that the next row meets its result."""
    match decision:
        case Add(profile=profile, id=person_id, fingerprint=mark):
            book.add(newcomer(profile, person_id=person_id, on=on, mark=mark))
        case Update(profile=profile, id=person_id, fingerprint=mark, changes=made):
            person = changed(book[person_id], made, source=profile.source, on=on)
            book.add(replace(person, rows=person.rows | {mark}))


def _decide(
    profile: Profile, known: Known, context: _Context, *, answer: str | None, new_id: str, mark: str
) -> Decision:
    if profile.is_group:
        return Skip(profile=profile, fingerprint=mark, id="", reason=Reason(code="is_a_group"))
    if context.forgotten(profile):
        return Skip(profile=profile, fingerprint=mark, id="", reason=Reason(code=FORGOTTEN))
    if answer == LEAVE_OUT:
        return Skip(profile=profile, fingerprint=mark, id="", reason=Reason(code="left_out"))
    if answer and answer != NEW and answer in known:
        return _news(profile, answer, known, Reason(code="you_said_so"), on=context.on, mark=mark)
    sure, likely = _find(profile, known, context, mark)
    if answer != NEW:
        if sure:
            return _settle(profile, known, sure, on=context.on, mark=mark)
        if likely:
            return _ask(profile, known, likely, on=context.on, mark=mark)
    return Add(profile=_as_told_of(profile, "", known), fingerprint=mark, id=new_id)


def _settle(profile: Profile, known: Known, sure: dict[str, str], *, on: date | None, mark: str) -> Decision:
    """Decide between the people that this row surely is; if they are two, the book holds one person twice."""
    decisions = [_news(profile, who, known, Reason(code=code), on=on, mark=mark) for who, code in sure.items()]
    if len(decisions) == 1:
        return decisions[0]
    nothing_new = next((decision for decision in decisions if isinstance(decision, Skip)), None)
    return nothing_new or _question(profile, dict.fromkeys(sure, "matches_several"), mark)


def _ask(profile: Profile, known: Known, likely: dict[str, str], *, on: date | None, mark: str) -> Decision:
    """Ask, unless the row says nothing that is not known of its namesake at the same organisation."""
    for who, code in likely.items():
        if code == "same_name_and_organisation" and not changes(profile, known[who], on=on):
            return Skip(profile=profile, fingerprint=mark, id=who, reason=Reason(code="nothing_new"))
    return _question(profile, likely, mark)


def _question(profile: Profile, likely: dict[str, str], mark: str) -> Ask:
    candidates = (Candidate(id=who, reason=Reason(code=code)) for who, code in sorted(likely.items()))
    return Ask(profile=profile, fingerprint=mark, candidates=tuple(candidates)[:_MOST_CANDIDATES])


def _news(profile: Profile, who: str, known: Known, reason: Reason, *, on: date | None, mark: str) -> Update | Skip:
    person = known[who]
    made = changes(profile, person, on=on)
    if made:
        profile = _as_told_of(profile, person.id, known)
        return Update(profile=profile, fingerprint=mark, id=person.id, reason=reason, changes=made)
    return Skip(profile=profile, fingerprint=mark, id=person.id, reason=reason)


def _find(profile: Profile, known: Known, context: _Context, mark: str) -> tuple[dict[str, str], dict[str, str]]:
    """Find who this surely is and who it is likely to be: ids with the code of the reason."""
    row = next(known.with_row(mark), None)
    if row:
        return {row: "same_row_here" if known.is_of_this_file(mark) else "same_row"}, {}
    sure: dict[str, str] = {}
    likely: dict[str, str] = {}
    if profile.linkedin:
        sure = dict.fromkeys(known.with_linkedin(profile.linkedin), "same_linkedin")
    for finder in (_by_email, _by_tel, _by_name, _by_near_name):
        if (finder is _by_name and sure) or (finder is _by_near_name and (sure or likely)):
            break
        for who, code, is_sure in finder(profile, known, context):
            (sure if is_sure else likely).setdefault(who, code)
    return sure, {who: code for who, code in likely.items() if who not in sure}


def _as_told_of(profile: Profile, who: str, known: Known) -> Profile:
    """An address on LinkedIn that somebody else holds is kept beside the others, never as this person's own."""
    taken = profile.linkedin and any(other != who for other in known.with_linkedin(profile.linkedin))
    return replace(profile, linkedin=None) if taken else profile


Found = Iterable[tuple[str, str, bool]]


def _by_email(profile: Profile, known: Known, context: _Context) -> Found:
    for email in filter(None, map(fold_email, profile.emails)):
        shared = is_shared_mailbox(email)
        for who in known.with_email(email):
            person = known[who]
            agree = names_agree(profile.name_key, person.name_key, nameless=not shared)
            if shared and not agree:
                continue
            if _is_other_account(profile, person):
                if not person.linkedin & context.distinct:
                    yield who, "same_email_other_linkedin", False
            elif agree:
                yield who, "same_email", True
            else:
                yield who, "same_email_other_name", False


def _by_tel(profile: Profile, known: Known, context: _Context) -> Found:
    del context
    for tel in filter(None, map(fold_tel, profile.tels)):
        for who in known.with_tel(tel):
            person = known[who]
            if names_agree(profile.name_key, person.name_key) and not _is_other_account(profile, person):
                yield who, "same_tel_and_name", True


def _by_name(profile: Profile, known: Known, context: _Context) -> Found:
    key = profile.name_key
    if not any(key):
        return
    organisations = {fold_organisation(position.organisation) for position in profile.positions} - {""}
    for who in known.with_name(key):
        person = known[who]
        together = bool(organisations & person.organisations)
        if _is_other_account(profile, person):
            if together and not person.linkedin & context.distinct:
                yield who, "same_name_and_organisation", False
        elif _says_the_same(profile, person):
            yield who, "same_facts", True
        elif together:
            yield who, "same_name_and_organisation", False
        elif all(key):
            yield who, "same_name", False


def _by_near_name(profile: Profile, known: Known, context: _Context) -> Found:
    """Find people of the same place whose name is a slip of the pen away; a LinkedIn row is told by its address."""
    del context
    if profile.linkedin or not all(profile.name_key):
        return
    name = " ".join(profile.name_key)
    places = {fold_organisation(position.organisation) for position in profile.positions}
    places |= {fold(profile.city)} if profile.city else set()
    for place in places - {""}:
        for who in islice(known.at_place(place), _MOST_NEIGHBOURS):
            theirs = known[who].name_key
            if all(theirs) and OSA.normalized_similarity(name, " ".join(theirs), score_cutoff=_NEARLY):
                yield who, "similar_name", False


def _is_other_account(profile: Profile, person: KnownPerson) -> bool:
    """Tell whether both have a LinkedIn address and they differ: an account is hardly ever shared or given up."""
    theirs = person.linkedin
    return bool(profile.linkedin and theirs and profile.linkedin not in theirs)


def _says_the_same(profile: Profile, person: KnownPerson) -> bool:
    """Tell whether neither says anything of the other's that could belong to a namesake."""
    return (
        frozenset(filter(None, map(fold_email, profile.emails)))
        == frozenset(filter(None, map(fold_email, person.emails)))
        and frozenset(map(fold_tel, profile.tels)) == frozenset(map(fold_tel, person.tels))
        and frozenset(filter(None, map(linkedin_address, profile.urls))) == person.linkedin
        and frozenset(fold_organisation(p.organisation) for p in profile.positions) == person.organisations
        and (profile.city or "") == (person.city or "")
    )


def names_agree(one: tuple[str, str], other: tuple[str, str], *, nameless: bool = False) -> bool:
    """Tell whether two folded names can be one person's: an initial, a second name or a second surname more or less.

    `nameless` is what to say where one of them has no name at all.
    """
    if not any(one) or not any(other):
        return nameless
    if one == other or set(" ".join(one).split()) == set(" ".join(other).split()):
        return True
    return _given_agree(one[0].split(), other[0].split()) and _family_agree(one[1].split(), other[1].split())


def _given_agree(one: list[str], other: list[str]) -> bool:
    if not one or not other:
        return False
    first, second = one[0], other[0]
    return first == second or (min(len(first), len(second)) == 1 and first[0] == second[0])


def _family_agree(one: list[str], other: list[str]) -> bool:
    return bool(one and other) and (set(one) <= set(other) or set(other) <= set(one))

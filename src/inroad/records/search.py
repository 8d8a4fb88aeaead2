"""Full text over the whole book: the only file that knows which database it runs on.

What is found is words and names, both folded alike when they are written and when they are asked for, so that both
databases find the same. Names forgive a typing error by symmetric deletion (W. Garbe, SymSpell, 2012): two words are
near if taking one letter from each, or from one of them, makes them equal.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from itertools import groupby, islice
from operator import itemgetter
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Max, QuerySet
from django.db.models.expressions import RawSQL
from rapidfuzz import fuzz

from inroad.practice.names import fold
from inroad.records.bulk import insert
from inroad.records.models import Owned, Person, SearchEntry, User
from inroad.records.searchable import OF_KIND, OF_MODEL, SEARCHABLE, Entry

FEWEST_LETTERS = 3
# The newest matches are looked at, and the best of them shown.
CANDIDATES = 60
# A short word is near too many others.
SHORTEST_NEAR = 4
NEAR_ENOUGH = 60
# PostgreSQL indexes no more than a megabyte of one row, and nobody reads that far.
LONGEST_TEXT = 200_000
LONGEST_QUERY = 200
AT_ONCE = 500
NEW_AT_ONCE = 5000
AROUND = 70

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One row found; the snippet is text in parts, each with whether it matches what was asked for."""

    kind: str
    row_id: UUID
    person_id: UUID | None
    title: str
    snippet: tuple[tuple[str, bool], ...]
    happened: datetime | None


@dataclass(frozen=True, slots=True)
class Term:
    """A word to be found in a place: words, names, or near."""

    place: str
    word: str
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of an index, words or names: all clauses must hold; a clause holds where one of its terms does."""

    index: str
    clauses: list[list[Term]]


def find(owner: User, text: str, *, kinds: Collection[str] = (), limit: int = 20) -> list[Hit]:
    """Find the owner's rows with all the words of the text, the last of which may be unfinished.

    Names come first, the most alike before the others, and take at most half of the places where other text matches
    too; then the newest. Nothing is looked for before the third letter (a letter that is a word of its own suffices).
    """
    words = fold_words(text[:LONGEST_QUERY]).split()
    if len("".join(words).encode()) < FEWEST_LETTERS:
        return []
    named = _named(owner, words, kinds)
    found = {each.pk for each in named}
    others = [each for each in _newest(owner, _in_words(words), kinds) if each.pk not in found]
    others.sort(key=lambda each: (each.happened is not None, each.happened, each.pk), reverse=True)
    places = max(limit // 2, limit - len(others))
    return [_hit(each, words) for each in [*named[:places], *others][:limit]]


def index_rows(rows: Iterable[Owned]) -> None:
    """Let rows be found as they now are, with a fixed number of queries for some hundreds of them."""
    for model, of_noun in groupby(rows, key=type):
        for several in _in_portions(of_noun):
            put(OF_MODEL[model].entries(several))


def index_person(person: Person) -> None:
    """Let all that is told of a person be found under the name that they have now."""
    told = SearchEntry.objects.filter(owner=person.owner, person=person).order_by("kind")
    for kind, entries in groupby(told.values_list("kind", "row_id"), key=itemgetter(0)):
        model = OF_KIND[kind].model
        index_rows(QuerySet(model).filter(owner=person.owner, pk__in=[row_id for _, row_id in entries]).iterator())


def put_new(entries: Iterable[Entry]) -> None:
    """Write entries of rows that were not there before; many at once."""
    with _indexing():
        insert(SearchEntry, map(_columns, entries))


def put(entries: Iterable[Entry]) -> None:
    """Write entries; one that is already there is replaced, and keeps its key."""
    with _indexing():
        SearchEntry.objects.bulk_create(
            (SearchEntry(**_columns(entry)) for entry in entries),
            update_conflicts=True,
            unique_fields=["owner", "row_id"],
            update_fields=["kind", "person", "title", "body", "names", "near", "words", "happened"],
        )


@contextmanager
def _indexing() -> Iterator[None]:
    """Put the entries that are written within into SQLite's indexes; PostgreSQL generates its own.

    Nobody else writes meanwhile (transactions are immediate), and a new entry's key is higher than any before.
    """
    with transaction.atomic():
        last = SearchEntry.objects.aggregate(last=Max("id"))["last"] or 0
        yield
        if connection.vendor == "sqlite":
            with connection.cursor() as cursor:
                for statement in IN_FTS5:
                    cursor.execute(statement, [last])


IN_FTS5 = (
    """INSERT INTO records_words(rowid, owner_id, kind, words)
    SELECT id, owner_id, kind, words FROM records_searchentry WHERE id > %s""",
    """INSERT INTO records_names(rowid, owner_id, kind, names, near)
    SELECT id, owner_id, kind, names, near FROM records_searchentry WHERE id > %s AND names <> ''""",
)


def remove(owner: User, row_ids: Collection[UUID]) -> None:
    """Let rows no longer be found; what hangs on a deleted person goes by itself."""
    SearchEntry.objects.filter(owner=owner, row_id__in=row_ids).delete()


@transaction.atomic
def rebuild(owner: User) -> None:
    """Throw the owner's entries away and write them anew from the nouns."""
    SearchEntry.objects.filter(owner=owner).delete()
    for noun in SEARCHABLE:
        rows: QuerySet[Owned] = QuerySet(noun.model).filter(noun.rows, owner=owner).order_by("created")
        entries = (
            each for several in _in_portions(rows.iterator(chunk_size=AT_ONCE)) for each in noun.entries(several)
        )
        # FTS5 writes its segments after each portion.
        while portion := list(islice(entries, NEW_AT_ONCE)):
            put_new(portion)


def index_anew() -> None:
    """Throw SQLite's full-text indexes away and fill them from the entries; PostgreSQL generates its own."""
    if connection.vendor == "sqlite":
        with transaction.atomic(), connection.cursor() as cursor:
            for index, fill in zip(("records_words", "records_names"), IN_FTS5, strict=True):
                cursor.execute(f"INSERT INTO {index}({index}) VALUES('delete-all')")
                cursor.execute(fill, [0])


def is_true(owner: User) -> bool:
    """Whether the owner's entries say what they would say if they were made anew."""
    stored = SearchEntry.objects.filter(owner=owner).values_list("row_id", "words", "names")
    left = {row_id: (set(words.split()), names) for row_id, words, names in stored.iterator()}
    for noun in SEARCHABLE:
        rows: QuerySet[Owned] = QuerySet(noun.model).filter(noun.rows, owner=owner).order_by("pk")
        for several in _in_portions(rows.iterator(chunk_size=AT_ONCE)):
            for told in map(_columns, noun.entries(several)):
                if left.pop(told["row_id"], None) != (set(told["words"].split()), told["names"]):
                    return False
    return not left


def fold_words(text: str) -> str:
    """Fold a text to its words, with a blank between two."""
    composed = unicodedata.normalize("NFC", text)
    return " ".join(folded for word in _WORD.findall(composed) if (folded := fold(word)))


def near(word: str) -> Iterator[str]:
    """Give the word itself and what remains of it without each of its letters in turn; nothing for a short word."""
    if len(word) >= SHORTEST_NEAR:
        yield word
        yield from {word[:at] + word[at + 1 :] for at in range(len(word))} - {word}


@lru_cache(maxsize=16384)
def _near(word: str) -> str:
    """The spellings as they are written; many people share a name."""
    return " ".join(near(word))


def _in_portions(rows: Iterator[Owned]) -> Iterator[list[Owned]]:
    while portion := list(islice(rows, AT_ONCE)):
        yield portion


def _columns(entry: Entry) -> dict[str, Any]:
    names = fold_words(entry.names)
    body = entry.body.replace("\0", "")[:LONGEST_TEXT]
    title = entry.title.replace("\0", "")
    rest = body if title in entry.names.split("\n") else f"{title}\n{body}"
    return {
        "owner_id": entry.owner_id,
        "kind": entry.kind,
        "row_id": entry.row_id,
        "person_id": entry.person_id,
        "title": title,
        "body": body,
        "names": names,
        "near": " ".join(filter(None, map(_near, names.split()))),
        "words": f"{names} {fold_words(rest)}".strip(),
        "happened": entry.happened,
    }


def _named(owner: User, words: list[str], kinds: Collection[str]) -> list[SearchEntry]:
    """Find names with these words, or else names near them; the most alike first."""
    asked = " ".join(words)
    entries = list(_newest(owner, _in_names(words), kinds))
    if not entries and any(len(word) >= SHORTEST_NEAR for word in words):
        close = _newest(owner, _near_names(words), kinds)
        entries = [each for each in close if fuzz.token_sort_ratio(asked, each.names) >= NEAR_ENOUGH or len(words) == 1]
    return sorted(entries, key=lambda each: (-fuzz.token_sort_ratio(asked, each.names), each.names))


def _in_words(words: list[str]) -> Question:
    return Question("words", [[Term("words", word, word is words[-1])] for word in words])


def _in_names(words: list[str]) -> Question:
    return Question("names", [[Term("names", word, word is words[-1])] for word in words])


def _near_names(words: list[str]) -> Question:
    as_typed = _in_names(words).clauses
    spellings = [[Term("near", each) for each in near(word)] for word in words]
    return Question("names", [typed + other for typed, other in zip(as_typed, spellings, strict=True)])


def _hit(entry: SearchEntry, words: Sequence[str]) -> Hit:
    return Hit(
        kind=entry.kind,
        row_id=entry.row_id,
        person_id=entry.person_id,
        title=entry.title,
        snippet=tuple(snippet(entry.body, words)),
        happened=entry.happened,
    )


def snippet(text: str, words: Sequence[str]) -> Iterator[tuple[str, bool]]:
    """Cut the text around the first match, in parts, each with whether it matches."""
    matches = [found for found in _WORD.finditer(text) if _matches(found.group(), words)]
    start = max(matches[0].start() - AROUND, 0) if matches else 0
    end = start + 3 * AROUND
    at = start
    if start:
        yield "…", False
    for found in matches:
        if found.end() <= end:
            yield text[at : found.start()], False
            yield found.group(), True
            at = found.end()
    yield text[at:end] + ("…" if len(text) > end else ""), False


def _matches(word: str, words: Sequence[str]) -> bool:
    folded = fold(word)
    return folded in words or folded.startswith(words[-1])


def _newest(owner: User, question: Question, kinds: Collection[str]) -> QuerySet[SearchEntry]:
    """Answer the question with the newest entries of the owner that the database finds."""
    entries = SearchEntry.objects.filter(owner=owner).order_by("-id").defer("words", "near")
    if connection.vendor == "sqlite":
        matched = f"SELECT rowid FROM records_{question.index} WHERE records_{question.index} MATCH %s"  # noqa: S608 - an index's name
        newest = f"{matched} ORDER BY rowid DESC LIMIT {CANDIDATES}"
        return entries.filter(pk__in=RawSQL(newest, (_in_fts5(owner, question, kinds),)))  # noqa: S611 - the question is bound
    if kinds:
        entries = entries.filter(kind__in=kinds)
    if question.index == "names":
        entries = entries.exclude(names="")
    matches = RawSQL(f"{question.index}_found @@ to_tsquery('simple', %s)", (_in_tsquery(owner, question),))  # noqa: S611
    return entries.alias(matches=matches).filter(matches=True)[:CANDIDATES]


def _in_fts5(owner: User, question: Question, kinds: Collection[str]) -> str:
    """Write a question in the language of FTS5; folded words hold letters and digits only, so quotes are safe."""
    clauses = [f'owner_id : "{owner.pk.hex}"']
    if kinds:
        clauses.append(_any(f'kind : "{kind}"' for kind in kinds))
    clauses += [_any(_fts5_term(term) for term in terms) for terms in question.clauses]
    return " AND ".join(clauses)


def _any(terms: Iterable[str]) -> str:
    return f"({' OR '.join(terms)})"


def _fts5_term(term: Term) -> str:
    return f'{term.place} : "{term.word}"{" *" if term.prefix else ""}'


_WEIGHTS = {"names": "A", "near": "B", "words": "D"}


def _in_tsquery(owner: User, question: Question) -> str:
    """Write a question in the language of tsquery; the owner is a word in it, so that the index alone can answer."""
    clauses = [f"'o{owner.pk.hex}':C"]
    clauses += [f"({' | '.join(_tsquery_term(term) for term in terms)})" for terms in question.clauses]
    return " & ".join(clauses)


def _tsquery_term(term: Term) -> str:
    return f"'{term.word}':{'*' if term.prefix else ''}{_WEIGHTS[term.place]}"

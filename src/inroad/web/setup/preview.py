"""What an import would do, before it is done: counts, rows by the hundred, and the doubtful ones as questions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.urls import reverse
from django.utils.translation import gettext as _

from inroad.actions.import_people import unpack_rows
from inroad.actions.keep_upload import upload_of
from inroad.practice.compare import FORGOTTEN, LEAVE_OUT, NEW
from inroad.records.access import as_id
from inroad.records.models import BatchState, ImportBatch, Person
from inroad.sentences_contacts import CHANGES, DECISIONS, VERDICTS, problem_sentence
from inroad.web.shared.posts import post_of

ON_A_PAGE = 100
TONES = {"new": "good", "update": "good", "ask": "wait", "bad": "warn"}
Told = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    label: str
    url: str
    count: int
    current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row as `shared/preview.html` shows one."""

    line: int
    name: str
    tone: str
    verdict: str
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One answer to a doubtful row: a person of the book or of this file, somebody new, or nobody."""

    value: str
    label: str
    why: str = ""
    checked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    mark: str
    line: int
    name: str
    post: str
    choices: Sequence[Choice]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table, how it was read, and what stands in it."""

    header: str
    field: str
    cells: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """`bring` is how many people would come in or change; `own` how many facts of the user's own life."""

    batch: ImportBatch
    counts: Sequence[Count]
    page: Page[Told]
    rows: Sequence[Row]
    questions: Sequence[Question]
    columns: Sequence[Column]
    show: str
    bring: int
    own: int
    asked: int
    answered: int
    moved: int
    forgotten: Sequence[Told] = ()

    @property
    def nothing_new(self) -> bool:
        return not (self.bring or self.own or self.asked)


def preview(batch: ImportBatch, show: str, number: str) -> Preview:
    """One page of the rows with one verdict (`show`), or of all."""
    told, summary = unpack_rows(batch), batch.plan_summary
    show = show if show in VERDICTS else ""
    page = Paginator([row for row in told if not show or row["verdict"] == show], ON_A_PAGE).get_page(number)
    asking = show == "ask"
    return Preview(
        batch=batch,
        counts=_counts(batch, show),
        page=page,
        rows=[] if asking else [_row(each) for each in page],
        questions=_questions(batch, list(page), told) if asking else [],
        columns=_columns(batch),
        show=show,
        bring=summary["new"] + summary["update"],
        own=summary.get("own", 0),
        asked=summary["ask"],
        answered=sum(bool(each) for each in batch.decisions.values()),
        moved=summary["moved"],
        forgotten=[row for row in told if row.get("code") == FORGOTTEN][:ON_A_PAGE],
    )


def _counts(batch: ImportBatch, show: str) -> list[Count]:
    if batch.state == BatchState.APPLIED:
        return []
    here, summary = reverse("import", args=[batch.pk]), batch.plan_summary
    everything = Count(label=_("all"), url=here, count=batch.total + summary["bad"], current=not show)
    return [everything] + [
        Count(label=str(label), url=f"{here}?show={name}", count=summary[name], current=show == name)
        for name, label in VERDICTS.items()
        if summary[name]
    ]


def _row(told: Told) -> Row:
    verdict = told["verdict"]
    return Row(
        line=told["line"],
        name=told["name"],
        tone=TONES.get(verdict, ""),
        verdict=str(VERDICTS[verdict]),
        detail=_detail(told),
    )


def _detail(told: Told) -> str:
    match told["verdict"]:
        case "update":
            changes = [name for name in CHANGES if name in told["changes"]]
            return ", ".join(str(CHANGES[name]) for name in changes)
        case "skip":
            return str(DECISIONS[told["code"]])
        case "ask":
            return str(DECISIONS[told["candidates"][0]["code"]])
        case "bad":
            sentence = problem_sentence(told["code"], tuple(told["args"]))
            return f"{told['file']}: {sentence}" if told["file"] else sentence
        case _:
            return str(told["post"])


def _questions(batch: ImportBatch, asked: Sequence[Told], told: Sequence[Told]) -> list[Question]:
    ids = {known for row in asked for each in row["candidates"] if (known := as_id(each["id"]))}
    people = Person.objects.filter(owner=batch.owner_id).select_related("organisation_now").in_bulk(ids)
    in_file = [row for row in told if row["verdict"] != "bad"]
    return [
        Question(
            mark=row["mark"],
            line=row["line"],
            name=row["name"],
            post=row["post"],
            choices=_choices(row["candidates"], people, in_file),
        )
        for row in asked
    ]


def _choices(candidates: Sequence[Told], people: Mapping[UUID, Person], in_file: Sequence[Told]) -> list[Choice]:
    known = [
        Choice(value=each["id"], label=_who(each["id"], people, in_file), why=str(DECISIONS[each["code"]]))
        for each in candidates
    ]
    new = Choice(value=NEW, label=_("Somebody new"))
    return [*known, new, Choice(value=LEAVE_OUT, label=_("Leave this row out"))]


def _who(candidate: str, people: Mapping[UUID, Person], in_file: Sequence[Told]) -> str:
    """Name a candidate: a person of the book, or one who comes in by another row of this file ("new:12")."""
    person = people.get(as_id(candidate) or UUID(int=0))
    if person is not None:
        post = post_of(person)
        return f"{person.full_name} ({post})" if post else person.full_name
    place = candidate.removeprefix("new:")
    row = in_file[int(place)] if place.isdecimal() and int(place) < len(in_file) else None
    return _("%(name)s, in line %(line)s of this file") % row if row else _("Somebody in your book")


def _columns(batch: ImportBatch) -> list[Column]:
    """Only a table that still lies here can be read in another way."""
    told = batch.plan_summary["columns"]
    if not told or upload_of(batch) is None:
        return []
    return [Column(header=each["header"], field=each["field"] or "", cells=each["cells"]) for each in told]

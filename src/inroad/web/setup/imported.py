"""What came of imports: the list of them all, and one that is done."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.core.paginator import Page, Paginator
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from inroad.actions.import_people import unpack_rows
from inroad.actions.undo_change import change_of
from inroad.records.models import BatchState, Change, ImportBatch, Position, User
from inroad.sentences_contacts import problem_sentence
from inroad.web.shared.words import away

ON_A_PAGE = 50
SHOWN = 20
STATES: Mapping[str, tuple[Promise, str]] = {
    BatchState.PLANNED: (gettext_lazy("waiting for you"), "wait"),
    BatchState.APPLYING: (gettext_lazy("coming in"), "wait"),
    BatchState.FAILED: (gettext_lazy("stopped"), "warn"),
    BatchState.UNDONE: (gettext_lazy("taken back"), ""),
}
SOURCES: Mapping[str, Promise] = {
    "linkedin": gettext_lazy("LinkedIn"),
    "google": gettext_lazy("Google contacts"),
    "outlook": gettext_lazy("Outlook"),
    "vcard": gettext_lazy("vCards"),
    "spreadsheet": gettext_lazy("a table"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """An import as `shared/row.html` shows one."""

    url: str
    title: str
    detail: str
    meta: str
    tag: str
    tone: str
    person: None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """`moved` are the new positions, each a reason to write; at most the first few are named."""

    batch: ImportBatch
    new: int
    updated: int
    own: int
    moved_count: int
    moved: Sequence[Position]
    undo: Change | None


def past_imports(owner: User, number: str, *, now: datetime) -> tuple[Page[ImportBatch], list[Row]]:
    """The newest first."""
    page = Paginator(ImportBatch.objects.filter(owner=owner).order_by("-created", "-pk"), ON_A_PAGE).get_page(number)
    return page, [_row(each, now) for each in page]


def _row(batch: ImportBatch, now: datetime) -> Row:
    tag, tone = _tag(batch)
    source = SOURCES.get(batch.kind, "")
    return Row(
        url=reverse("import", args=[batch.pk]),
        title=batch.file_name or _("A list"),
        detail=", ".join(part for part in (str(source), counts(batch)) if part),
        meta=away(batch.applied_at or batch.created, now),
        tag=tag,
        tone=tone,
    )


def _tag(batch: ImportBatch) -> tuple[str, str]:
    left = batch.plan_summary.get("ask", 0)
    if batch.state == BatchState.APPLIED and left:
        return ngettext("%(n)s row waits for you", "%(n)s rows wait for you", left) % {"n": left}, "wait"
    tag, tone = STATES.get(batch.state, ("", "")) if _holds_something(batch) else ("", "")
    return str(tag), tone


def _holds_something(batch: ImportBatch) -> bool:
    told = batch.plan_summary
    return any(told.get(each) for each in ("new", "update", "ask", "own"))


def counts(batch: ImportBatch) -> str:
    """In words, what came in."""
    new, update = batch.plan_summary.get("new", 0), batch.plan_summary.get("update", 0)
    if not new and not update:
        return _("nothing new")
    parts = [
        ngettext("%(n)s new person", "%(n)s new people", new) % {"n": new} if new else "",
        ngettext("news of %(n)s person", "news of %(n)s people", update) % {"n": update} if update else "",
    ]
    return ", ".join(part for part in parts if part)


def result(batch: ImportBatch, *, now: datetime) -> Result:
    """What an import brought, and the change that can be undone."""
    told = batch.plan_summary
    moved = Position.objects.filter(owner=batch.owner_id, batch=batch, news_on__isnull=False)
    return Result(
        batch=batch,
        new=told.get("new", 0),
        updated=told.get("update", 0),
        own=told.get("own", 0),
        moved_count=told.get("moved", 0),
        moved=list(moved.select_related("person", "organisation").order_by("person__sort_name")[:SHOWN]),
        undo=change_of(batch, now=now),
    )


def refusal(batch: ImportBatch) -> str | None:
    """The one sentence on a file that holds nobody, or nothing where it may be brought in."""
    told = batch.plan_summary
    if batch.total or told["background"] or told["columns"]:
        return None
    first = next(iter(unpack_rows(batch)), None)
    return problem_sentence(first["code"], tuple(first["args"])) if first else problem_sentence("no_people", ())

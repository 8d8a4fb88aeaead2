"""What was jotted down, understood and put into the fields of the debrief, before anything is saved."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _

from inroad.practice import debrief as d
from inroad.web.shared.raw import count_in

TEXTS = ("by", "takeaway", "advice", "claims", "notes", "tier", "usefulness")
NAME_FIELDS = ("name", "known", "title", "organisation", "email", "said", "may_name", "introduces")
PROMISE_FIELDS = ("text", "whose", "due")
MOST_ROWS = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """A jotted line, and as what it was understood."""

    written: str
    taken_as: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """Everything that stands in the fields, whether it is valid or not."""

    texts: Mapping[str, str] = field(default_factory=dict)
    names: Sequence[Mapping[str, Any]] = ()
    promises: Sequence[Mapping[str, Any]] = ()
    read: Sequence[Read] = ()


def typed(data: QueryDict) -> Typed:
    """Take what stands in the fields as it is."""
    return Typed(
        texts={name: data.get(name, "") for name in TEXTS},
        names=list(_rows(data, "names", NAME_FIELDS)),
        promises=list(_rows(data, "promises", PROMISE_FIELDS)),
    )


def with_jotted(before: Typed, jotted: str, *, today: date) -> Typed:
    """Put the jotted lines into the fields; nothing that stood there is lost."""
    read = d.read_debrief(jotted, today)
    texts = dict(before.texts)
    texts["takeaway"] = _more(texts.get("takeaway", ""), [each.text for each in read.takeaways])
    texts["advice"] = _more(texts.get("advice", ""), [each.text for each in read.advice])
    texts["claims"] = _more(texts.get("claims", ""), [each.text for each in read.claims])
    quotes = [f"“{each.text}”" for each in read.quotes]
    texts["notes"] = _more(texts.get("notes", ""), [*quotes, *(each.text for each in read.notes)])
    return Typed(
        texts=texts,
        names=[*before.names, *map(_name, read.names)],
        promises=[*before.promises, *map(_promise, read.promises)],
        read=[Read(written=each.line.written.strip(), taken_as=taken_as(each)) for each in read.entries],
    )


def taken_as(entry: d.Entry) -> str:
    """Say as what a line was understood."""
    match entry:
        case d.Advice():
            return _("Advice")
        case d.Claim():
            return _("What is so")
        case d.Takeaway():
            return _("Takeaway")
        case d.Quote():
            return _("Their words")
        case d.NamedPerson():
            return _("A name: %(name)s") % {"name": entry.name}
        case d.Promise(whose=d.Whose.MINE):
            return _("You promised")
        case d.Promise():
            return _("They promised")
        case _:
            return _("A note")


def _rows(data: QueryDict, prefix: str, names: Sequence[str]) -> Iterator[dict[str, str]]:
    count = count_in(data.get(f"{prefix}-TOTAL_FORMS", "0"))
    for place in range(min(count, MOST_ROWS)):
        row = {name: data.get(f"{prefix}-{place}-{name}", "") for name in names}
        if any(value for name, value in row.items() if name != "whose"):
            yield row


def _more(before: str, lines: Sequence[str]) -> str:
    return "\n".join(part for part in (before.strip(), *lines) if part)


def _name(person: d.NamedPerson) -> dict[str, str]:
    title, organisation = _post(person.about)
    may_name = {None: "", True: "yes", False: "no"}[person.may_name]
    return {
        "name": person.name,
        "title": title,
        "organisation": organisation,
        "email": person.email,
        "may_name": may_name,
    }


def _post(about: str) -> tuple[str, str]:
    """A title and an organisation, where a comma or an "at" parts them."""
    for between in (" at ", ", "):
        title, found, organisation = about.partition(between)
        if found:
            return title.strip(), organisation.strip()
    return about, ""


def _promise(promise: d.Promise) -> dict[str, Any]:
    return {"text": promise.text, "whose": promise.whose.value, "due": promise.due}

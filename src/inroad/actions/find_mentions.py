"""Where the rest of the book speaks of a person: notes, messages, promises and other texts about somebody else."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, urlencode
from uuid import UUID

from django.apps import apps
from django.db import models

from inroad.practice.mentions import Spoken, spoken_of
from inroad.practice.names import fold, write_name
from inroad.records import models as r

# Looked after elsewhere: made anew, without words, or scrubbed by `actions/scrub_traces`.
ASIDE = (r.Device, r.Due, r.Press, r.Change, r.ImportBatch, r.Forgotten, r.Tally, r.Version)
# Other people's own names and addresses, and what is made from other columns.
OWN_NAMES: dict[type[models.Model], frozenset[str]] = {
    r.Person: frozenset("full_name given family sort_name nickname linkedin sources rows title_now".split()),
    r.ContactPoint: frozenset({"value", "folded", "label"}),
    r.Organisation: frozenset({"folded"}),
    r.Tag: frozenset({"folded"}),
    r.SavedFilter: frozenset({"folded", "asked"}),
    r.Meeting: frozenset({"uid", "zone"}),
}
WITH_VERSIONS = (r.Message, r.Note, r.Conversation)
TEXTS = (models.TextField, models.JSONField, models.CharField)
# A code is shorter than any text that a person writes.
SHORTEST_TEXT = 50
AT_ONCE = 500

Texts = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A row that speaks of somebody, with the first place where it does; `sure` where it can be nobody else.

    `fields` are the columns that do; none where only an earlier wording does, or what a kept list looks for.
    """

    row: r.Owned
    fields: tuple[str, ...]
    excerpt: str
    sure: bool

    @property
    def key(self) -> str:
        return f"{self.noun}.{self.row.pk}"

    @property
    def noun(self) -> str:
        return type(self.row).__name__.lower()

    @property
    def about(self) -> r.Person | None:
        """Whose page the row is shown on, if anybody's."""
        found = getattr(self.row, "person", None)
        return found if isinstance(found, r.Person) else None


def how_spoken_of(person: r.Person, earlier: Collection[r.Person] = ()) -> Spoken:
    """All that a text may call this person by, and the entries that became one with them."""
    entries = [person, *earlier]
    addresses = list(person.contact_points.values_list("value", flat=True))
    for each in entries:
        addresses += [each.linkedin, each.linkedin.rpartition("/in/")[2]]
    names = [name for each in entries for name in _names_of(each)]
    # A name of one word may be anybody's.
    whole = [each for each in names if len(each.split()) > 1]
    parts = [part for each in entries for part in (*each.given.split(), *each.family.split(), each.nickname)]
    return spoken_of(names=whole, parts=[*parts, *(each for each in names if each not in whole)], addresses=addresses)


def _names_of(entry: r.Person) -> list[str]:
    turned = [f"{entry.family}, {entry.given}"] if entry.given and entry.family else []
    return [entry.full_name, write_name(entry.given, entry.family), *turned]


def find_mentions(owner: r.User, spoken: Spoken, *, going: Collection[UUID] = ()) -> list[Mention]:
    """Every row that speaks of them, the sure ones first; not those that go with the person."""
    found = [each for noun in nouns_with_texts() for each in _in_noun(owner, noun, spoken) if each.row.pk not in going]
    return sorted(found, key=lambda each: (not each.sure, each.noun, each.row.created, each.row.pk))


def nouns_with_texts() -> list[type[r.Owned]]:
    nouns = apps.get_app_config("records").get_models()
    return [each for each in nouns if issubclass(each, r.Owned) and each not in ASIDE and text_fields(each)]


def text_fields(noun: type[models.Model]) -> list[str]:
    """The columns in which people write; a name of the row's own is none."""
    fields = [each for each in noun._meta.concrete_fields if isinstance(each, TEXTS)]  # noqa: SLF001 - documented
    long = [each.name for each in fields if each.max_length is None or each.max_length >= SHORTEST_TEXT]
    return [name for name in long if name not in OWN_NAMES.get(noun, ())]


def rewrite(mention: Mention, spoken: Spoken, word: str) -> None:
    """Put the word in place of every mention, in what the text said before as well."""
    row = mention.row
    for name in mention.fields:
        setattr(row, name, _rewritten(getattr(row, name), spoken, word))
    if isinstance(row, r.SavedFilter):
        row.asked = _asked_without(row.asked, spoken.in_any_case(), word)
    if isinstance(row, r.Tag | r.Organisation | r.SavedFilter):
        row.name, row.folded = _still_unique(row)
    row.save()
    for version in _versions(row):
        version.subject, version.text = spoken.without(version.subject, word), spoken.without(version.text, word)
        version.save()


def _in_noun(owner: r.User, noun: type[r.Owned], spoken: Spoken) -> Iterator[Mention]:
    rows: models.QuerySet[Any] = models.QuerySet(noun).filter(owner=owner)
    columns = text_fields(noun)
    now = (
        pk for pk, *texts in rows.values_list("pk", *columns).iterator() if any(_speaks(each, spoken) for each in texts)
    )
    before = _said_before(owner, noun, spoken) | _asked_for(owner, noun, spoken.in_any_case())
    keys = list(dict.fromkeys([*now, *before]))
    for start in range(0, len(keys), AT_ONCE):
        for row in _with_person(rows.filter(pk__in=keys[start : start + AT_ONCE]), noun):
            yield _mention(row, columns, before.get(row.pk, ()), spoken)


def _asked_for(owner: r.User, noun: type[r.Owned], spoken: Spoken) -> dict[UUID, list[str]]:
    """What a kept list looks for, which stands there as an address writes it."""
    kept = r.SavedFilter.objects.filter(owner=owner) if noun is r.SavedFilter else r.SavedFilter.objects.none()
    told = {each.pk: [value for _, value in parse_qsl(each.asked) if _speaks(value, spoken)] for each in kept}
    return {pk: values for pk, values in told.items() if values}


def _said_before(owner: r.User, noun: type[r.Owned], spoken: Spoken) -> dict[UUID, list[str]]:
    """The earlier wordings that speak of them, by the row that says something else now."""
    found: dict[UUID, list[str]] = defaultdict(list)
    if noun in WITH_VERSIONS:
        of_row = noun.__name__.lower()
        versions = r.Version.objects.filter(owner=owner, **{f"{of_row}__isnull": False})
        for pk, *texts in versions.values_list(of_row, "subject", "text").iterator():
            found[pk] += [each for each in texts if _speaks(each, spoken)]
    return {pk: texts for pk, texts in found.items() if texts}


def _with_person(rows: models.QuerySet[Any], noun: type[r.Owned]) -> Iterable[Any]:
    names = {each.name for each in noun._meta.concrete_fields}  # noqa: SLF001 - documented
    return rows.select_related("person") if "person" in names else rows


def _mention(row: r.Owned, columns: Iterable[str], before: Sequence[str], spoken: Spoken) -> Mention:
    texts = {name: as_text(getattr(row, name)) for name in columns}
    here = tuple(name for name, text in texts.items() if _speaks(text, spoken))
    told = [*(texts[name] for name in here), *before]
    sure = next(filter(spoken.surely_in, told), None)
    excerpt = spoken.excerpt(sure or told[0]) or told[0]
    return Mention(row=row, fields=here, excerpt=excerpt, sure=sure is not None)


def _speaks(value: Any, spoken: Spoken) -> bool:  # noqa: ANN401 - a text, or whatever JSON holds
    text = as_text(value)
    return bool(text) and (spoken.surely_in(text) or spoken.perhaps_in(text))


def as_text(value: Any) -> str:  # noqa: ANN401 - as above
    """The words of a column."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False) if value else ""


def _rewritten(value: Any, spoken: Spoken, word: str) -> Any:  # noqa: ANN401 - as above
    match value:
        case str():
            return spoken.without(value, word)
        case list():
            return [_rewritten(each, spoken, word) for each in value]
        case dict():
            return {name: _rewritten(each, spoken, word) for name, each in value.items()}
    return value


def _asked_without(asked: str, spoken: Spoken, word: str) -> str:
    told = parse_qsl(asked, keep_blank_values=True)
    return urlencode([(name, spoken.without(value, word)) for name, value in told])


def _still_unique(row: r.Tag | r.Organisation | r.SavedFilter) -> tuple[str, str]:
    """The name with a number behind it where another of its noun has it."""
    others: models.QuerySet[Any] = models.QuerySet(type(row)).filter(owner=row.owner_id).exclude(pk=row.pk)
    for number in range(1, others.count() + 2):
        name = row.name if number == 1 else f"{row.name} {number}"
        if not others.filter(folded=fold(name)).exists():
            break
    return name, fold(name)


def _versions(row: r.Owned) -> Iterable[r.Version]:
    return row.versions.all() if isinstance(row, WITH_VERSIONS) else ()

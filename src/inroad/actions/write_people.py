"""The decisions of a plan into rows: newcomers in bulk, news of known people one by one."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from itertools import islice
from typing import Any, TypeVar
from uuid import UUID

from uuid_utils.compat import uuid7

from inroad.actions.hold_position import hold_position
from inroad.actions.refresh_due import goal_words, refresh_due
from inroad.practice import changes as c
from inroad.practice.approach import match
from inroad.practice.compare import Add, Plan, Skip, Update
from inroad.practice.names import fold
from inroad.practice.profiles import Messages, Profile, fold_email, fold_organisation, fold_tel, fold_url
from inroad.practice.profiles import Position as Post
from inroad.practice.ties import Tie, Warmth, warmth_of
from inroad.records import models as r
from inroad.records import search
from inroad.records.bulk import insert
from inroad.records.journal import unrecorded
from inroad.records.searchable import OF_MODEL, Entry, lines

Progress = Callable[[int], None]
AT_ONCE = 2000
# Whoever stands in the user's own address book is known to them; a spreadsheet says nothing of acquaintance.
ADDRESS_BOOKS = frozenset({r.Source.GOOGLE.value, r.Source.OUTLOOK.value, r.Source.VCARD.value})
T = TypeVar("T")
D = TypeVar("D", Add, Update, Skip)
Row = Mapping[str, Any]


def no_progress(done: int) -> None:
    """Tell nobody."""


def write_people(
    batch: r.ImportBatch, made: Plan, *, now: datetime, progress: Progress = no_progress
) -> Mapping[str, UUID]:
    """Write a whole plan and give the ids of new people by those of the plan; the caller holds the transaction."""
    ids: dict[str, UUID] = {}
    sources = dict.fromkeys(each.profile.source for each in made.decisions)
    writers = [_Writer(batch, source, ids, now) for source in sources]
    done = 0
    for writer in writers:
        told: tuple[Add | Update, ...] = (*_told(made, Add, writer.source), *_told(made, Update, writer.source))
        writer.make_organisations(each.profile for each in told)
        for newcomers in _portions(_told(made, Add, writer.source), AT_ONCE):
            writer.add(newcomers)
            done += len(newcomers)
            progress(done)
        search.put_new(writer.entries(_told(made, Add, writer.source)))
    for writer in writers:
        for news in _portions(_told(made, Update, writer.source), AT_ONCE):
            writer.update(news)
            done += len(news)
            progress(done)
    for writer in writers:
        writer.remember(_told(made, Skip, writer.source))
    progress(len(made.decisions))
    return ids


def _told(made: Plan, noun: type[D], source: str) -> Iterator[D]:
    return (each for each in made.decisions if isinstance(each, noun) and each.profile.source == source)


def _portions(items: Iterable[T], size: int) -> Iterator[list[T]]:
    left = iter(items)
    while several := list(islice(left, size)):
        yield several


class _Writer:
    """What the rows of one source share within an import: the time, the organisations, and new people's ids."""

    def __init__(self, batch: r.ImportBatch, source: str, ids: dict[str, UUID], now: datetime) -> None:
        self.batch, self.owner, self.now = batch, batch.owner, now
        self.source, self.ids = source, ids
        self.of_address_book = source in ADDRESS_BOOKS
        self.organisations: dict[str, r.Organisation] = {}
        self.goal = goal_words(batch.owner)
        self.stamp: dict[str, Any] = {
            "owner_id": batch.owner_id,
            "source": source,
            "batch_id": batch.pk,
            "created": now,
            "changed": now,
        }

    def make_organisations(self, profiles: Iterable[Profile]) -> None:
        """Every organisation that the plan names, known or new, by its folded name."""
        names: dict[str, str] = {}
        for profile in profiles:
            for post in profile.positions:
                names.setdefault(fold_organisation(post.organisation), " ".join(post.organisation.split()))
        names.pop("", None)
        known = r.Organisation.objects.filter(owner=self.owner)
        self.organisations = {each.folded: each for each in known if each.folded in names}
        fresh = [
            {"id": uuid7(), "name": name, "folded": folded}
            for folded, name in names.items()
            if folded not in self.organisations
        ]
        insert(r.Organisation, fresh, **self.stamp)
        made = [r.Organisation(**self.stamp, **row) for row in fresh]
        search.put_new(OF_MODEL[r.Organisation].entries(made))
        self.organisations |= {each.folded: each for each in made}

    def add(self, decisions: Sequence[Add]) -> None:
        """New people, with all that their rows tell."""
        people = {self._new_id(each): each for each in decisions}
        profiles = [(person, each.profile) for person, each in people.items()]
        posts = (self._position(person, post, told) for person, told in profiles for post in told.positions)
        points = (row for person, told in profiles for row in self._points(person, told, told.linkedin))
        ties = (self._tie(person, told) for person, told in profiles if self._is_known(told))
        insert(r.Person, (self._person(person, each) for person, each in people.items()), **self.stamp)
        insert(r.Position, posts, **self.stamp)
        insert(r.ContactPoint, points, **self.stamp)
        insert(r.Tie, ties, **self.stamp)
        for person, told in profiles:
            self._notes(person, told.notes)
            self._tags(person, told.tags)

    def entries(self, decisions: Iterable[Add]) -> Iterator[Entry]:
        """What can be found of new people: the same as of their rows, which need not be read again for it."""
        return (self._entry(self.ids[each.id], each.profile) for each in decisions)

    def _entry(self, person: UUID, told: Profile) -> Entry:
        posts = [", ".join(text for text in (each.title, self._name_of(each)) if text) for each in told.positions]
        points = [row["value"] for row in self._points(person, told, told.linkedin)]
        return Entry(
            kind="person",
            row_id=person,
            owner_id=self.batch.owner_id,
            person_id=person,
            title=told.name,
            body=lines(told.city or "", *dict.fromkeys([*posts, *points, *told.tags])),
            happened=self.now,
            names=lines(told.name, told.nickname or ""),
        )

    def _new_id(self, decision: Add) -> UUID:
        self.ids[decision.id] = uuid7()
        return self.ids[decision.id]

    def _person(self, person: UUID, decision: Add) -> Row:
        profile = decision.profile
        post = _present(profile.positions)
        employer = self._employer(post) if post else None
        title = post.title if post else ""
        return {
            "id": person,
            "line": profile.line,
            "full_name": profile.name,
            "given": profile.given or "",
            "family": profile.family or "",
            "sort_name": fold(f"{profile.family or ''} {profile.given or ''}".strip() or profile.name),
            "nickname": profile.nickname or "",
            "city": profile.city or "",
            "country": profile.country or "",
            "linkedin": profile.linkedin or "",
            "rows": [decision.fingerprint],
            "organisation_now_id": employer.pk if employer else None,
            "title_now": title,
            "last_contact_on": profile.messages.last.date() if profile.messages else None,
            "approach": match(self.goal, (title, employer.name if employer else ""), self._as_tie(profile)).rank,
        }

    def _employer(self, post: Post) -> r.Organisation | None:
        return self.organisations.get(fold_organisation(post.organisation))

    def _name_of(self, post: Post) -> str:
        """The organisation's name as the book writes it."""
        employer = self._employer(post)
        return employer.name if employer else ""

    def _is_known(self, profile: Profile) -> bool:
        return self._is_acquainted(profile) or profile.messages is not None

    def _is_acquainted(self, profile: Profile) -> bool:
        return self.of_address_book or profile.connected_on is not None

    def _as_tie(self, profile: Profile) -> Tie | None:
        if not self._is_known(profile):
            return None
        told = profile.messages
        return Tie(
            warmth=self._warmth(told, known=self._is_acquainted(profile)),
            messages_sent=told.sent if told else 0,
            messages_received=told.received if told else 0,
        )

    def _warmth(self, messages: Messages | None, *, known: bool) -> Warmth:
        return warmth_of(
            sent=messages.sent if messages else 0,
            received=messages.received if messages else 0,
            last=messages.last.date() if messages else None,
            connected=known,
            today=self.now.date(),
        )

    def _position(self, person: UUID, post: Post, profile: Profile) -> Row:
        employer = self._employer(post)
        return {
            "line": profile.line,
            "person_id": person,
            "organisation_id": employer.pk if employer else None,
            "title": post.title,
            "started": post.started.isoformat() if post.started else "",
            "ended": post.ended.isoformat() if post.ended else "",
            "current": post.ended is None,
        }

    def _tie(self, person: UUID, profile: Profile) -> Row:
        return {
            "line": profile.line,
            "person_id": person,
            "known_since": profile.connected_on,
            "messages_sent": 0,
            "messages_received": 0,
            "first_contact": None,
            "last_contact": None,
            **(self._acquaintance() if self.of_address_book else {}),
            **self._correspondence(profile.messages, known=self._is_acquainted(profile)),
        }

    def _acquaintance(self) -> Row:
        """What an address book tells of the tie to everybody in it."""
        return {"kind": r.TieKind.OTHER.value, "warmth": Warmth.SHARED.value, "evidence": self.source}

    def _correspondence(self, messages: Messages | None, *, known: bool) -> Row:
        warmth = self._warmth(messages, known=known).value
        if messages is None:
            return {"warmth": warmth}
        return {
            "warmth": warmth,
            "messages_sent": messages.sent,
            "messages_received": messages.received,
            "first_contact": messages.first,
            "last_contact": messages.last,
        }

    def _points(
        self, person: UUID, profile: Profile, linkedin: str | None, gained: c.Gained | None = None
    ) -> Iterator[Row]:
        """Addresses, but not the LinkedIn one, which the person's own row holds."""
        for field, kind, folded in POINTS:
            for value in _told_values(profile, field, gained):
                key = folded(value)
                if kind is not r.ContactKind.URL or key != linkedin:
                    yield {
                        "line": profile.line,
                        "person_id": person,
                        "kind": kind.value,
                        "value": value,
                        "folded": key,
                    }

    def _notes(self, person: UUID, texts: Iterable[str]) -> None:
        for text in texts:
            note = r.Note(owner=self.owner, person_id=person, text=text, created=self.now, changed=self.now)
            note.happened = self.batch.archive_on or self.now
            note.save()
            search.index_rows([note])

    def _tags(self, person: UUID, names: Iterable[str]) -> None:
        for name in names:
            tag, _ = r.Tag.objects.get_or_create(owner=self.owner, folded=fold(name), defaults={"name": name})
            r.Tagging.objects.get_or_create(owner=self.owner, tag=tag, person_id=person)

    def update(self, decisions: Sequence[Update]) -> None:
        """News of known people; what became due by it is worked out at the end."""
        ids = {each.id: self.ids.get(each.id) or UUID(each.id) for each in decisions}
        people = r.Person.objects.filter(owner=self.owner).in_bulk(list(ids.values()))
        for each in decisions:
            person = people[ids[each.id]]
            for change in each.changes:
                self._change(person, each.profile, change)
            self._keep_row(person, each.fingerprint)
            person.save()
        self._acquaint(people)
        refresh_due(self.owner, list(people), now=self.now)
        search.index_rows(people.values())

    def remember(self, decisions: Iterable[Skip]) -> None:
        """Rows that told nothing new are known again by their fingerprints."""
        told = {self.ids.get(each.id) or UUID(each.id): each.fingerprint for each in decisions if each.id}
        for several in _portions(told, AT_ONCE):
            rows = r.Person.objects.filter(owner=self.owner).only("rows").in_bulk(several)
            changed = [row for row in rows.values() if self._keep_row(row, told[row.pk])]
            with unrecorded():  # that a row was read before is nobody's change
                r.Person.objects.bulk_update(changed, ["rows"], batch_size=400)
            fresh = self._acquaint(rows)
            if fresh:
                refresh_due(self.owner, fresh, now=self.now)

    def _acquaint(self, people: Iterable[UUID]) -> list[UUID]:
        """Whom an address book holds is known from now on; give back for whom that is new."""
        if not self.of_address_book:
            return []
        ties = r.Tie.objects.filter(owner=self.owner, person__in=people, other__isnull=True)
        known = set(ties.values_list("person_id", flat=True))
        fresh = [person for person in people if person not in known]
        insert(r.Tie, ({"person_id": person, **self._acquaintance()} for person in fresh), **self.stamp)
        return fresh

    def _keep_row(self, person: r.Person, fingerprint: str) -> bool:
        if fingerprint in person.rows:
            return False
        person.rows = [*person.rows, fingerprint]
        return True

    def _change(self, person: r.Person, profile: Profile, change: c.Change) -> None:
        match change:
            case c.Renamed():
                person.full_name, person.given, person.family = change.name, change.given or "", change.family or ""
                person.sort_name = fold(f"{person.family} {person.given}".strip() or person.full_name)
                self._source(person, "name")
            case c.Filled(field="connected_on"):
                self._tie_of(person, known_since=profile.connected_on)
            case c.Filled():
                self._fill(person, change)
            case c.Gained(field="notes"):
                self._notes(person.pk, change.values)
            case c.Gained(field="tags"):
                self._tags(person.pk, change.values)
            case c.Gained():
                self._gain(person, profile, change)
            case c.Opened():
                self._open(person, change.position, news=False)
            case c.Moved():
                self._close(person, change)
                self._open(person, change.opened, news=True)
            case c.Corresponded():
                self._tie_of(person, messages=change.messages)

    def _fill(self, person: r.Person, change: c.Filled) -> None:
        setattr(person, "full_name" if change.field == "name" else change.field, str(change.value))
        self._source(person, change.field)

    def _source(self, person: r.Person, field: str) -> None:
        """Say which import a fact comes from, where that is not the one that brought the person."""
        person.sources = {**person.sources, field: {"by": str(self.batch.pk), "at": self.now.isoformat()}}

    def _gain(self, person: r.Person, profile: Profile, change: c.Gained) -> None:
        if change.field == "urls" and not person.linkedin and profile.linkedin:
            person.linkedin = profile.linkedin
            self._source(person, "linkedin")
        insert(r.ContactPoint, self._points(person.pk, profile, person.linkedin, change), **self.stamp)

    def _open(self, person: r.Person, post: Post, *, news: bool) -> None:
        by_hand = r.Position.objects.filter(owner=self.owner, person=person, source=r.Source.HAND, current=True)
        position = hold_position(
            self.owner,
            person,
            title=post.title,
            organisation=post.organisation,
            source=r.Source(self.source),
            started=post.started.isoformat() if post.started else "",
            news_on=self.batch.archive_on if news else None,
            now=self.now,
            present=post.ended is None and not by_hand.exists(),
        )
        position.batch = self.batch
        position.ended = post.ended.isoformat() if post.ended else ""
        position.current = post.ended is None
        position.save()

    def _close(self, person: r.Person, change: c.Moved) -> None:
        """End the old post on the day of the archive that no longer tells of it."""
        closed = r.Position.objects.filter(owner=self.owner, person=person, current=True, title=change.closed.title)
        for position in closed.select_related("organisation"):
            employer = position.organisation.name if position.organisation else ""
            if employer == change.closed.organisation:
                position.current, position.ended = False, change.on.isoformat() if change.on else ""
                position.save()

    def _tie_of(self, person: r.Person, *, known_since: date | None = None, messages: Messages | None = None) -> None:
        tie = r.Tie.objects.filter(owner=self.owner, person=person, other__isnull=True).first()
        tie = tie or r.Tie(**self.stamp, person=person)
        tie.known_since = tie.known_since or known_since
        known = bool(tie.known_since or tie.evidence)
        if messages or not tie.messages_sent + tie.messages_received:
            for name, value in self._correspondence(messages, known=known).items():
                setattr(tie, name, value)
        tie.save()


POINTS: tuple[tuple[str, r.ContactKind, Callable[[str], str]], ...] = (
    ("emails", r.ContactKind.EMAIL, fold_email),
    ("tels", r.ContactKind.PHONE, fold_tel),
    ("urls", r.ContactKind.URL, fold_url),
)


def _told_values(profile: Profile, field: str, gained: c.Gained | None) -> tuple[str, ...]:
    if gained is None:
        return tuple(getattr(profile, field))
    return gained.values if gained.field == field else ()


def _present(posts: Sequence[Post]) -> Post | None:
    return next((post for post in posts if post.ended is None), None)

"""The decisions of a plan into rows: newcomers in bulk, news of known people one by one."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from itertools import islice
from typing import Any, TypeVar
from uuid import UUID

from uuid_utils.compat import uuid7

from inroad.actions.hold_position import hold_position
from inroad.actions.refresh_due import goal_words, refresh_due
from inroad.adapters.contacts import reading as read
from inroad.practice import changes as c
from inroad.practice.approach import match
from inroad.practice.compare import Add, Plan, Skip, Update
from inroad.practice.names import fold
from inroad.practice.profiles import (
    Messages,
    Profile,
    fold_email,
    fold_organisation,
    fold_tel,
    fold_url,
)
from inroad.practice.profiles import (
    Position as Post,
)
from inroad.practice.ties import Tie, Warmth, warmth_of
from inroad.records import models as r
from inroad.records import search
from inroad.records.bulk import insert
from inroad.records.searchable import OF_MODEL, Entry, lines

Progress = Callable[[int], None]
AT_ONCE = 2000
T = TypeVar("T")
Row = Mapping[str, Any]


def no_progress(done: int) -> None:
    """Tell nobody."""


def write_people(batch: r.ImportBatch, made: Plan, *, now: datetime, progress: Progress = no_progress) -> None:
    """Write a whole plan; the caller holds the transaction."""
    writer = _Writer(batch, now)
    done = 0
    writer.make_organisations(each.profile for each in made.decisions if isinstance(each, Add | Update))
    for newcomers in _portions((each for each in made.decisions if isinstance(each, Add)), AT_ONCE):
        writer.add(newcomers)
        done += len(newcomers)
        progress(done)
    for news in _portions((each for each in made.decisions if isinstance(each, Update)), AT_ONCE):
        writer.update(news)
        done += len(news)
        progress(done)
    writer.remember(each for each in made.decisions if isinstance(each, Skip))
    progress(len(made.decisions))


def _portions(items: Iterable[T], size: int) -> Iterator[list[T]]:
    left = iter(items)
    while several := list(islice(left, size)):
        yield several


class _Writer:
    """What all the rows of one import share: the batch, the time, the organisations, and new people's ids."""

    def __init__(self, batch: r.ImportBatch, now: datetime) -> None:
        self.batch, self.owner, self.now = batch, batch.owner, now
        self.ids: dict[str, UUID] = {}
        self.organisations: dict[str, r.Organisation] = {}
        self.goal = goal_words(batch.owner)
        self.stamp: dict[str, Any] = {
            "owner_id": batch.owner_id,
            "source": batch.kind,
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
        ties = (self._tie(person, told) for person, told in profiles if told.connected_on or told.messages)
        insert(r.Person, (self._person(person, each) for person, each in people.items()), **self.stamp)
        insert(r.Position, posts, **self.stamp)
        insert(r.ContactPoint, points, **self.stamp)
        insert(r.Tie, ties, **self.stamp)
        for person, told in profiles:
            self._notes(person, told.notes)
            self._tags(person, told.tags)
        search.put_new(self._entry(person, told) for person, told in profiles)

    def _entry(self, person: UUID, told: Profile) -> Entry:
        """What can be found of a new person: the same as of their rows, which need not be read again for it."""
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
            "approach": match(self.goal, (title, self._name_of(post) if post else ""), self._as_tie(profile)).rank,
        }

    def _employer(self, post: Post) -> r.Organisation | None:
        return self.organisations.get(fold_organisation(post.organisation))

    def _name_of(self, post: Post) -> str:
        """The organisation's name as the book writes it."""
        employer = self._employer(post)
        return employer.name if employer else ""

    def _as_tie(self, profile: Profile) -> Tie | None:
        if not profile.connected_on and not profile.messages:
            return None
        told = profile.messages
        return Tie(
            warmth=self._warmth(profile.connected_on, told),
            messages_sent=told.sent if told else 0,
            messages_received=told.received if told else 0,
        )

    def _warmth(self, connected_on: date | None, messages: Messages | None) -> Warmth:
        return warmth_of(
            sent=messages.sent if messages else 0,
            received=messages.received if messages else 0,
            last=messages.last.date() if messages else None,
            connected=connected_on is not None,
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
            **self._correspondence(profile.connected_on, profile.messages),
        }

    def _correspondence(self, known_since: date | None, messages: Messages | None) -> Row:
        warmth = self._warmth(known_since, messages).value
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
        refresh_due(self.owner, list(people), now=self.now)
        search.index_rows(people.values())

    def remember(self, decisions: Iterable[Skip]) -> None:
        """Rows that told nothing new are known again by their fingerprints."""
        told = {self.ids.get(each.id) or UUID(each.id): each.fingerprint for each in decisions if each.id}
        for several in _portions(told, AT_ONCE):
            rows = r.Person.objects.filter(owner=self.owner).only("rows").in_bulk(several)
            changed = [row for row in rows.values() if self._keep_row(row, told[row.pk])]
            r.Person.objects.bulk_update(changed, ["rows"], batch_size=400)

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
        position = hold_position(
            self.owner,
            person,
            title=post.title,
            organisation=post.organisation,
            source=r.Source(self.batch.kind),
            started=post.started.isoformat() if post.started else "",
            news_on=self.batch.archive_on if news else None,
            now=self.now,
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
        if messages or not tie.messages_sent + tie.messages_received:
            for name, value in self._correspondence(tie.known_since, messages).items():
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


def write_background(batch: r.ImportBatch, told: read.Background, *, now: datetime) -> None:
    """The seeker's own posts, schools and skills; what they wrote themselves stays, and nothing comes in twice."""
    owner = batch.owner
    profile, _ = r.Profile.objects.get_or_create(owner=owner)
    profile.full_name = profile.full_name or f"{told.given} {told.family}".strip()
    profile.headline = profile.headline or told.headline
    profile.summary = profile.summary or told.summary
    profile.linkedin = profile.linkedin or told.linkedin or ""
    profile.save()
    fresh = [
        r.Background(owner=owner, source=batch.kind, batch=batch, created=now, changed=now, **row)
        for row in fresh_background(owner, told)
    ]
    r.Background.objects.bulk_create(fresh)
    search.index_rows(fresh)


def fresh_background(owner: r.User, told: read.Background | None) -> list[Mapping[str, Any]]:
    """What an archive tells of its owner that the book does not hold yet."""
    known = {_told_of(vars(row)) for row in r.Background.objects.filter(owner=owner)}
    return [row for row in _background_rows(told) if _told_of(row) not in known] if told else []


def _told_of(row: Mapping[str, Any]) -> tuple[str, str, str]:
    return row["kind"], fold(row.get("organisation_name") or row.get("text", "")), fold(row.get("title", ""))


def _background_rows(told: read.Background) -> Iterator[Mapping[str, Any]]:
    for post in told.posts:
        yield {
            "kind": r.BackgroundKind.EMPLOYER.value,
            "organisation_name": post.organisation,
            "title": post.title,
            "text": post.description,
            **_span(post.started, post.ended, unsaid="-01"),
        }
    for study in told.studies:
        yield {
            "kind": r.BackgroundKind.SCHOOL.value,
            "organisation_name": study.school,
            "title": study.degree,
            "text": study.notes,
            **_span(study.started, study.ended, unsaid="-01-01"),
        }
    for skill in dict.fromkeys(told.skills):
        yield {"kind": r.BackgroundKind.SKILL.value, "text": skill}


def _span(started: date | None, ended: date | None, *, unsaid: str) -> dict[str, str]:
    """Posts are told by month and studies by year; their first day, which nobody told, is left off again."""
    days = {"started": started, "ended": ended}
    return {name: day.isoformat().removesuffix(unsaid) if day else "" for name, day in days.items()}

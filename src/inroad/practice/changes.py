"""What a profile would change of a known person, and the person after it; nothing edited by hand ever changes."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date

from inroad.practice.known import KnownPerson, KnownPosition
from inroad.practice.names import fold
from inroad.practice.profiles import (
    Messages,
    Position,
    Profile,
    fold_email,
    fold_organisation,
    fold_tel,
    fold_url,
    linkedin_address,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """A field that was empty gets its value: name, given, family, city, country or connected_on."""

    field: str
    value: str | date


@dataclass(frozen=True, slots=True, kw_only=True)
class Renamed:
    """A later archive of the source that gave the name writes it otherwise (a marriage, a title)."""

    old: str
    name: str
    given: str | None
    family: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gained:
    """More values for a field that holds several: emails, tels, urls, tags or notes."""

    field: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A position that was not known; none is closed for it."""

    position: Position


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """The person changed post: `closed` ends `on` the day of the archive and `opened` starts. A reason to write."""

    closed: KnownPosition
    opened: Position
    on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Corresponded:
    """A fuller account of the messages exchanged."""

    messages: Messages


Change = Filled | Renamed | Gained | Opened | Moved | Corresponded
_SEVERAL: dict[str, Callable[[str], str]] = {
    "emails": fold_email,
    "tels": fold_tel,
    "urls": fold_url,
    "tags": fold,
    "notes": fold,
}
_SINGLE = ("given", "family", "city", "country", "connected_on")


def key_of(field: str, value: str) -> str:
    """What tells a value of emails, tels, urls, tags or notes from the others of its field."""
    return _SEVERAL[field](value) or value


def changes(profile: Profile, person: KnownPerson, *, on: date | None) -> tuple[Change, ...]:
    """List what this profile, exported `on` that day, adds to the person."""
    return (
        *_name_changes(profile, person, on),
        *_single_changes(profile, person),
        *_several_changes(profile, person),
        *_position_changes(profile, person, on),
        *_message_changes(profile, person),
    )


def changed(person: KnownPerson, made: Iterable[Change], *, source: str, on: date | None) -> KnownPerson:
    """Give the person as they are once these changes are made."""
    for change in made:
        match change:
            case Filled(field="name", value=value):
                person = replace(person, name=str(value), name_source=source, name_on=on)
            case Filled(field=field, value=value):
                person = replace(person, **{field: value})  # type: ignore[arg-type]  # one field of several types
            case Renamed(name=name, given=given, family=family):
                person = replace(person, name=name, given=given, family=family, name_source=source, name_on=on)
            case Gained(field=field, values=values):
                person = replace(person, **{field: (*getattr(person, field), *values)})  # type: ignore[arg-type]  # as above
            case Opened(position=position):
                person = replace(person, positions=(*person.positions, _known(position, source, on)))
            case Moved(closed=closed, opened=opened, on=day):
                kept = (replace(p, ended=day or date.min) if p == closed else p for p in person.positions)
                person = replace(person, positions=(*kept, _known(opened, source, on)))
            case Corresponded(messages=messages):
                person = replace(person, messages=messages)
    return person


def _known(position: Position, source: str, on: date | None) -> KnownPosition:
    return KnownPosition(
        organisation=position.organisation, title=position.title, source=source, on=on, ended=position.ended
    )


def _name_changes(profile: Profile, person: KnownPerson, on: date | None) -> Iterable[Change]:
    if person.edited & {"name", "given", "family"} or not profile.name:
        return
    if not person.name:
        yield Filled(field="name", value=profile.name)
    elif (
        profile.source == person.name_source
        and profile.name != person.name
        and _is_later(on, person.name_on)
        and fold(profile.name) != fold(person.name)
        and (profile.fn or profile.given)
    ):
        yield Renamed(old=person.name, name=profile.name, given=profile.given, family=profile.family)


def _single_changes(profile: Profile, person: KnownPerson) -> Iterable[Change]:
    for field in _SINGLE:
        value = getattr(profile, field)
        # A part of a name is only filled in where the book has no parts at all, so that two people's parts never mix.
        if field in {"given", "family"} and (person.given or person.family):
            continue
        if value and not getattr(person, field) and field not in person.edited:
            yield Filled(field=field, value=value)


def _several_changes(profile: Profile, person: KnownPerson) -> Iterable[Change]:
    for field in _SEVERAL:
        values: tuple[str, ...] = getattr(profile, field)
        held: tuple[str, ...] = getattr(person, field)
        # Most rows of a later archive say what is known word for word: folding is only for the others.
        if not values or values == held or field in person.edited:
            continue
        known = {key_of(field, value) for value in held}
        fresh = {key_of(field, value): value for value in reversed(values)}
        news = (key for key in reversed(fresh) if key not in known and not _is_refused(field, key, person))
        gained = tuple(fresh[key] for key in news)
        if gained:
            yield Gained(field=field, values=gained)


def _is_refused(field: str, key: str, person: KnownPerson) -> bool:
    """Tell whether the user took this value out, or wrote the address on LinkedIn themselves."""
    return (field, key) in person.without or (
        field == "urls" and "linkedin" in person.edited and linkedin_address(key) is not None
    )


def _position_changes(profile: Profile, person: KnownPerson, on: date | None) -> Iterable[Change]:
    if not profile.positions or "positions" in person.edited:
        return
    held = {_position_key(position): position for position in person.positions if not _is_over(position, person, on)}
    fresh = {_position_key(p): p for p in profile.positions if _position_key(p) not in held}
    spoken_for = {_position_key(position) for position in profile.positions}
    closing = [
        position
        for key, position in held.items()
        if position.ended is None
        and position.source == profile.source
        and not position.by_hand
        and key not in spoken_for
        and _is_later(on, position.on)
    ]
    for position in fresh.values():
        if _is_told_already(position, person, profile.source, on):
            continue
        if closing and position.ended is None:
            yield Moved(closed=closing.pop(0), opened=position, on=on)
        else:
            yield Opened(position=position)


def _is_over(position: KnownPosition, person: KnownPerson, on: date | None) -> bool:
    """Tell whether a post that was closed before this archive may be taken up again by it.

    Where the user wrote the present post, it was they who closed the others, and an archive is only behind the times.
    """
    if position.ended is None or position.by_hand or person.has_post_by_hand:
        return False
    return on is not None and on > position.ended


def _is_told_already(position: Position, person: KnownPerson, source: str, on: date | None) -> bool:
    """Tell whether the book holds this post in other words, or something newer from the same source."""
    organisation = fold_organisation(position.organisation)
    for held in person.positions:
        if held.source == source and not held.by_hand:
            if on is not None and held.on is not None and on < held.on:
                return True
        elif (
            not _is_over(held, person, on)
            and fold_organisation(held.organisation) == organisation
            and (held.title or not position.title)
        ):
            return True
    return False


def _position_key(position: Position | KnownPosition) -> tuple[str, str]:
    return fold_organisation(position.organisation), fold(position.title)


def _message_changes(profile: Profile, person: KnownPerson) -> Iterable[Change]:
    now, before = profile.messages, person.messages
    if now and (before is None or (now.last, now.sent + now.received) > (before.last, before.sent + before.received)):
        yield Corresponded(messages=now)


def _is_later(on: date | None, than: date | None) -> bool:
    """Tell whether an export is newer than a fact; an export without a date is never said to be."""
    return on is not None and (than is None or on > than)

"""vCards 2.1, 3.0 and 4.0: what phones, address books and mail programs hand out."""

import re
from collections.abc import Iterator
from itertools import zip_longest

from inroad.adapters.contacts.cards import Card, Property, read_cards, unescape
from inroad.adapters.contacts.given import Given
from inroad.adapters.contacts.reading import Problem, Reading
from inroad.adapters.contacts.source import Source
from inroad.practice.profiles import Position, Profile, linkedin_address

NAME = "vcard"
_BEGIN = re.compile(r"^\s*BEGIN\s*:\s*VCARD\s*$", re.IGNORECASE | re.MULTILINE)
_SCHEME = re.compile(r"^\s*(?:tel|mailto):\s*", re.IGNORECASE)
_GROUP_KINDS = frozenset({"group"})


def recognises(given: Given) -> bool:
    return given.kind == "text" and given.mapping is None and bool(_BEGIN.search(given.start))


def read(given: Given) -> Reading:
    profiles: list[Profile] = []
    problems: list[Problem] = []
    for card in read_cards(given.raw_lines(), file=given.name):
        problems.extend(card.problems)
        profile = profile_of(card)
        if len(profiles) >= given.limits.rows:
            problems.append(
                Problem(file=given.name, line=card.line, reason="too_many_rows", args=(str(given.limits.rows),))
            )
            break
        if profile.name or profile.orgs:
            profiles.append(profile)
        else:
            problems.append(Problem(file=given.name, line=card.line, reason="card_empty"))
    return Reading(source=NAME, profiles=tuple(profiles), problems=tuple(problems), exported_on=given.changed_on)


def profile_of(card: Card) -> Profile:
    """Take from a card what Inroad keeps of a person; no birthday, no picture."""
    family, given = _name(card)
    orgs = tuple(filter(None, map(_organisation, card.of("ORG"))))
    titles = _texts(card, "TITLE")
    written = tuple(filter(None, (each.value.strip() for each in card.of("URL"))))
    urls = tuple(dict.fromkeys((*map(_mended, written), *_social(card))))
    city, country = _place(card)
    return Profile(
        source=NAME, line=card.line, fn=next(iter(_texts(card, "FN")), None), given=given, family=family,
        nickname=next(iter(_texts(card, "NICKNAME")), None),
        emails=_addresses(card, "EMAIL"), tels=_addresses(card, "TEL"), orgs=orgs, titles=titles,
        urls=urls, urls_written=None if urls == written else written,
        linkedin=next(filter(None, map(linkedin_address, urls)), None),
        positions=tuple(_positions(card, titles or _texts(card, "ROLE"))), city=city, country=country,
        notes=_texts(card, "NOTE"), tags=_tags(card), is_group=_is_group(card),
    )  # fmt: skip


def _texts(card: Card, *names: str) -> tuple[str, ...]:
    return tuple(filter(None, (each.text for each in card.of(*names))))


def _name(card: Card) -> tuple[str | None, str | None]:
    for each in card.of("N"):
        family, given = (*each.parts, "", "")[:2]
        if family or given:
            return family or None, given or None
    return None, None


def _addresses(card: Card, name: str) -> tuple[str, ...]:
    return tuple(filter(None, (_SCHEME.sub("", each.text).strip() for each in card.of(name))))


def _organisation(each: Property) -> str:
    parts = list(each.parts)
    while parts and not parts[-1]:
        parts.pop()
    return ";".join(parts)


def _positions(card: Card, titles: tuple[str, ...]) -> Iterator[Position]:
    organisations = tuple(filter(None, (next(filter(None, each.parts), "") for each in card.of("ORG"))))
    for organisation, title in zip_longest(organisations, titles, fillvalue=""):
        yield Position(organisation=organisation, title=title)


def _mended(url: str) -> str:
    r"""Undo the backslash that Apple and Google write into addresses: http\://."""
    return unescape(url).strip()


def _social(card: Card) -> Iterator[str]:
    """Give LinkedIn addresses that stand in places of their own."""
    for each in card.of("X-SOCIALPROFILE", "SOCIALPROFILE", "X-LINKEDIN", "X-LINKEDIN-URL", "IMPP"):
        value = _mended(each.value)
        user = next(iter(each.params.get("X-USER", ())), "")
        if linkedin_address(value):
            yield value
        elif ("linkedin" in each.types or each.name.startswith("X-LINKEDIN")) and re.fullmatch(
            r"[\w%-]+", user or value
        ):
            yield f"https://www.linkedin.com/in/{user or value}"


def _place(card: Card) -> tuple[str | None, str | None]:
    for each in card.of("ADR"):
        parts = (*each.parts, *[""] * 7)
        if parts[3] or parts[6]:
            return parts[3] or None, parts[6] or None
    return None, None


def _tags(card: Card) -> tuple[str, ...]:
    tags = (unescape(tag).strip() for each in card.of("CATEGORIES") for tag in re.split(r"(?<!\\),", each.value))
    return tuple(dict.fromkeys(filter(None, tags)))


def _is_group(card: Card) -> bool:
    return any(text.casefold() in _GROUP_KINDS for text in _texts(card, "KIND", "X-ADDRESSBOOKSERVER-KIND"))


SOURCE = Source(name=NAME, recognises=recognises, read=read)

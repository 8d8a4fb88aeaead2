"""What one source says of one person, and the forms in which its facts can be compared with another source's."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from hashlib import blake2b
from urllib.parse import unquote

from inroad.practice.names import fold, name_key, write_name

# Mailboxes of an office rather than of a person: two names that share one are not the same person.
SHARED_MAILBOXES = frozenset(
    # English
    "admin administration accounts all billing careers career contact customer customerservice desk editor enquiries "
    "enquiry events feedback frontdesk hello help helpdesk hi hr info information inquiries jobs legal mail mailbox "
    "marketing media news newsletter no-reply noreply donotreply office orders people postmaster press pr reception "
    "recruiting recruitment sales secretary service services staff support talent team webmaster welcome "
    # German, French, Spanish, Portuguese, Italian, Dutch
    "anfrage bewerbung buero empfang karriere kontakt personal post presse sekretariat vertrieb zentrale "
    "accueil administratif bonjour contacto contato contatti direction emploi recrutement secretariat "
    "administracion empleo hola oficina rrhh ventas comercial geral rh vendas "
    "amministrazione lavoro risorseumane segreteria vendite administratie algemeen verkoop vacatures werk".split()
)
_LEGAL_FORMS = frozenset(
    "inc incorporated corp corporation co company llc llp lp ltd limited plc pllc pc gmbh ag kg ohg ug se "
    "ev mbh sa sas sarl srl spa sl slu bv nv vof oy oyj ab as asa aps kk pty pte pvt sdn bhd lda ltda "
    "eirl kft zrt sro".split()
)
_LINKEDIN_PERSON = re.compile(
    r"^\s*(?:https?:)?(?://)?(?:[\w-]+\.)?linkedin\.com/(?:mwlite/)?(?:in/(?P<slug>[^/?#\s]+)|(?P<old>pub/[^?#\s]+))",
    re.IGNORECASE,
)
_EXTENSION = re.compile(r"(?:;ext=|\bext\.?|\bx|#|\bposte|\bdurchwahl)\s*\d{1,6}\s*$", re.IGNORECASE)
_NO_DIGIT = re.compile(r"\D+")
# Nine digits tell subscribers apart without country codes and trunk prefixes, which sources write or omit.
_TELLING_DIGITS, _FEWEST_DIGITS = 9, 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """A post at an organisation; a date known only by month or year is its first day."""

    organisation: str
    title: str = ""
    started: date | None = None
    ended: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Messages:
    """What was written between the book's owner and one person."""

    sent: int
    received: int
    first: datetime
    last: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One person as one row or card of one source tells of them; what it does not tell is None or empty.

    `fn` is the full name as typed, `urls` are mended where `urls_written` keeps what stood in the file, `linkedin` is
    the address in the one form that `linkedin_address` gives, `line` counts from one.
    """

    source: str
    line: int = 0
    fn: str | None = None
    given: str | None = None
    family: str | None = None
    nickname: str | None = None
    emails: tuple[str, ...] = ()
    tels: tuple[str, ...] = ()
    orgs: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()
    urls_written: tuple[str, ...] | None = None
    linkedin: str | None = None
    positions: tuple[Position, ...] = ()
    city: str | None = None
    country: str | None = None
    notes: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    connected_on: date | None = None
    messages: Messages | None = None
    is_group: bool = False

    @property
    def name(self) -> str:
        """The name to show: as typed, else from its parts, else what is left to tell the person by."""
        return (
            self.fn
            or write_name(self.given, self.family)
            or self.nickname
            or next(iter((*self.emails, *self.tels)), "")
        )

    @property
    def name_key(self) -> tuple[str, str]:
        return name_key(self.given, self.family, self.fn)


def linkedin_address(url: str | None) -> str | None:
    """Give the one form of a personal LinkedIn address, or None if it is not one.

    Country subdomains, query, capitals, percent signs and the language after the name do not make another person.
    """
    found = _LINKEDIN_PERSON.match(url) if url else None
    if not found:
        return None
    path = f"in/{found['slug']}" if found["slug"] else found["old"].rstrip("/")
    if "%" in path:
        path = unquote(path)
    return f"https://www.linkedin.com/{path.casefold()}"


def fold_email(email: str) -> str:
    """Fold an e-mail address for comparing; empty if it is not one."""
    folded = email.strip().removeprefix("mailto:").strip(" <>.,;").casefold()
    local, at, domain = folded.rpartition("@")
    return folded if at and local and "." in domain and " " not in folded else ""


def is_shared_mailbox(email: str) -> bool:
    """Tell whether a mailbox looks like an office's: info@, jobs@, no-reply@."""
    local = email.partition("@")[0].casefold()
    return local in SHARED_MAILBOXES or re.split(r"[.+_-]", local)[0] in {
        "noreply",
        "no",
        "info",
        "donotreply",
    }


def fold_tel(tel: str) -> str:
    """Fold a telephone number to the digits that tell it apart; empty if there are too few."""
    digits = _NO_DIGIT.sub("", _EXTENSION.sub("", tel.removeprefix("tel:")))
    return digits[-_TELLING_DIGITS:] if len(digits) >= _FEWEST_DIGITS else ""


@lru_cache(maxsize=16384)
def fold_organisation(name: str) -> str:
    """Fold an organisation's name: legal forms at its end, an article before it and punctuation do not count."""
    words = fold(name.replace("&", " and ")).split()
    while len(words) > 1 and words[-1] in _LEGAL_FORMS:
        words.pop()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


def fold_url(url: str) -> str:
    """Fold a web address for comparing: scheme, www and a last slash do not count."""
    return (
        linkedin_address(url)
        or re.sub(r"^https?://(www\.)?", "", url.strip(), flags=re.IGNORECASE).rstrip("/").casefold()
    )


def fingerprint(profile: Profile) -> str:
    """Name what a row says, wherever it stands, so that the same row is known again at the next import."""
    facts = (
        profile.source,
        profile.fn,
        profile.given,
        profile.family,
        profile.emails,
        profile.tels,
        profile.urls,
        profile.orgs,
        profile.titles,
        tuple((post.organisation, post.title) for post in profile.positions),
        profile.city,
        profile.country,
        profile.notes,
        profile.tags,
    )
    return blake2b(repr(facts).encode("utf-8", "replace"), digest_size=12).hexdigest()

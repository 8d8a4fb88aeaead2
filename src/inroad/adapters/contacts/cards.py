"""The lines of vCard 2.1, 3.0 and 4.0 into cards of properties, as phones and programs really write them.

Lines may be folded with blanks or soft breaks, not folded at all, or cut off; a card may miss its end. Whatever is
wrong stays in its own card.
"""

import base64
import binascii
import quopri
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import count

from inroad.adapters.contacts.lines import mend
from inroad.adapters.contacts.reading import Problem

_PROPERTY = re.compile(
    r"^\s*(?:(?P<group>[\w-]+)\.)?(?P<name>[A-Za-z][A-Za-z0-9-]*)\s*(?P<params>;[^:]*)?:(?P<value>.*)$", re.DOTALL
)
_QUOTED = re.compile(r'"[^"]*"')
_BEGIN = re.compile(r"^\s*BEGIN\s*:\s*VCARD\s*$", re.IGNORECASE)
_END = re.compile(r"^\s*END\s*:\s*VCARD\s*$", re.IGNORECASE)
_ENCODED_DATA = re.compile(r"^[A-Za-z0-9+/=\s]*$")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_UNESCAPED_SEMICOLON = re.compile(r"(?<!\\)(?:\\\\)*;")
# Pictures and keys are large, and nothing about a person can be read from them.
_HEAVY = frozenset({"PHOTO", "LOGO", "SOUND", "KEY"})
_LONGEST_LINE = 1_000_000


@dataclass(frozen=True, slots=True)
class Property:
    """One property: its name in capitals, its group, its parameters by name in capitals, and its decoded value."""

    name: str
    value: str
    group: str
    params: dict[str, tuple[str, ...]]

    @property
    def text(self) -> str:
        return unescape(self.value).strip()

    @property
    def parts(self) -> tuple[str, ...]:
        """The components of a structured value, such as N, ADR and ORG."""
        return tuple(unescape(part).strip() for part in _split(self.value))

    @property
    def types(self) -> frozenset[str]:
        return frozenset(value.casefold() for value in self.params.get("TYPE", ()))


@dataclass(slots=True)
class Card:
    line: int
    properties: list[Property] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def of(self, *names: str) -> list[Property]:
        return [each for each in self.properties if each.name in names]


def read_cards(lines: Iterable[str], *, file: str) -> Iterator[Card]:
    """Give the cards of a file one by one, broken ones with their problems."""
    card: Card | None = None
    nested = 0
    agent = False
    for number, line in _unfold(lines):
        if _BEGIN.match(line):
            if card is not None and agent:
                nested += 1
            else:
                if card is not None:
                    yield _unfinished(card, file)
                card = Card(number)
            agent = False
        elif card is None:
            continue
        elif _END.match(line):
            if nested:
                nested -= 1
            else:
                yield card
                card = None
        elif not nested and line.strip():
            agent = _add_line(card, line, number, file)
    if card is not None:
        yield _unfinished(card, file)


def unescape(text: str) -> str:
    """Undo the escapes of a text value; a backslash before any other sign is kept."""
    return _ESCAPED.sub(_unescaped, text) if "\\" in text else text


def _unescaped(found: re.Match[str]) -> str:
    sign = found[1]
    if sign in "nN":
        return "\n"
    return sign if sign in ',;:\\"' else found[0]


def _split(value: str) -> Iterator[str]:
    start = 0
    for found in _UNESCAPED_SEMICOLON.finditer(value):
        yield value[start : found.end() - 1]
        start = found.end()
    yield value[start:]


def _unfinished(card: Card, file: str) -> Card:
    card.problems.append(Problem(file=file, line=card.line, record=card.line, reason="card_unfinished"))
    return card


def _add_line(card: Card, line: str, number: int, file: str) -> bool:
    """Add the property of a line to the card; tell whether a card nested in an AGENT may follow."""
    found = _match(line)
    if found is None:
        if not (_ENCODED_DATA.match(line) and len(line) > 40):
            text = mend(line).strip()[:120]
            card.problems.append(
                Problem(file=file, line=number, record=card.line, reason="card_line_unreadable", args=(text,))
            )
        return False
    name, group, params, raw = found
    if name not in _HEAVY:
        value = _decode(raw, params)
        if value is None:
            card.problems.append(
                Problem(file=file, line=number, record=card.line, reason="card_value_broken", args=(name,))
            )
        else:
            card.properties.append(Property(name, value, group, params))
    return name == "AGENT" and not raw.strip()


def _match(line: str) -> tuple[str, str, dict[str, tuple[str, ...]], str] | None:
    """Cut a line into name, group, parameters and value; a colon in quotes does not end the parameters."""
    quoted: list[str] = []
    head = line
    if '"' in line.partition(":")[0]:
        quoted = [found[1:-1] for found in _QUOTED.findall(line)]
        places = count()
        head = _QUOTED.sub(lambda _: f"\0{next(places)}\0", line)
    found = _PROPERTY.match(head)
    if found is None:
        return None
    value = _restore(found["value"], quoted, mark='"')
    params = _params(found["params"] or "", quoted)
    return found["name"].upper(), (found["group"] or "").casefold(), params, value


def _restore(text: str, quoted: list[str], *, mark: str) -> str:
    return re.sub("\0(\\d+)\0", lambda found: f"{mark}{quoted[int(found[1])]}{mark}", text) if quoted else text


def _params(text: str, quoted: list[str]) -> dict[str, tuple[str, ...]]:
    params: dict[str, tuple[str, ...]] = {}
    for part in text.split(";")[1:]:
        name, equals, value = part.partition("=")
        name = name.strip().upper()
        if not equals:
            # vCard 2.1 writes the value alone: TEL;HOME;VOICE or NOTE;QUOTED-PRINTABLE.
            name, value = ("ENCODING" if name in {"QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT"} else "TYPE"), name
        values = tuple(each.removeprefix("TYPE=") for each in _restore(value, quoted, mark="").split(","))
        params[name] = (*params.get(name, ()), *values)
    return params


def _decode(raw: str, params: dict[str, tuple[str, ...]]) -> str | None:
    encoding = next(iter(params.get("ENCODING", ())), "").upper()
    charset = next(iter(params.get("CHARSET", ())), "")
    if encoding in {"QUOTED-PRINTABLE", "Q"}:
        held = quopri.decodestring(raw.encode("utf-8", "surrogateescape"))
        return mend(held.decode("utf-8", "surrogateescape"), charset).replace("\r\n", "\n").rstrip("\n")
    if encoding in {"BASE64", "B"}:
        try:
            return base64.b64decode("".join(raw.split()), validate=True).decode("utf-8", "replace")
        except (binascii.Error, ValueError):
            return None
    return raw if raw.isascii() and not charset else mend(raw, charset)


def _unfold(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Join folded lines; give each with the number of its first line."""
    parts: list[str] = []
    start, soft, heavy, size = 1, False, False, 0
    for number, ended in enumerate(lines, 1):
        line = ended.rstrip("\r\n")
        if parts and _continues(line, soft=soft):
            if not heavy and size < _LONGEST_LINE:
                parts[-1] = parts[-1][:-1] if soft else parts[-1]
                parts.append(line if soft else line[1:])
                size += len(line)
        else:
            if parts:
                yield start, "".join(parts)
            parts, start, size = [line], number, len(line)
            head = line[:200].upper()
            heavy = head.split(":")[0].split(";")[0].rpartition(".")[2].strip() in _HEAVY
        soft = not heavy and line.endswith("=") and "QUOTED-PRINTABLE" in parts[0][:200].upper().partition(":")[0]
    if parts:
        yield start, "".join(parts)


def _continues(line: str, *, soft: bool) -> bool:
    if _END.match(line) or _BEGIN.match(line):
        # A nested card inside a folded AGENT is indented, and stays part of it.
        return line[:1] in {" ", "\t"}
    return soft or line[:1] in {" ", "\t"}

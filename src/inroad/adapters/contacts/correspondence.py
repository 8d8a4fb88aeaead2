"""LinkedIn's messages.csv into who wrote how often with whom, and when first and last.

Only conversations of two count: a group message is no sign of a tie, and an advertisement is none either.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime

from inroad.adapters.contacts.dates import is_day_first, read_instant
from inroad.adapters.contacts.tables import Row, Table
from inroad.practice.names import fold
from inroad.practice.profiles import Messages, linkedin_address

# The headers of the file by what they hold: English, German, French, Spanish, Portuguese, Italian, Dutch.
_COLUMNS = {
    "conversation": (
        "conversation id|konversations id|id de la conversation|id de conversacion|id da conversa|"
        "id conversazione|gespreks id"
    ),
    "sender": "from|von|de|da|van|expediteur|absender|remitente|remetente|mittente|afzender",
    "sender_url": (
        "sender profile url|profil url des absenders|url du profil de l expediteur|url du profil de lexpediteur|"
        "url del perfil del remitente|url do perfil do remetente|url del profilo del mittente|profiel url van afzender"
    ),
    "to_urls": (
        "recipient profile urls|recipient profile url|profil urls der empfanger|url du profil du destinataire|"
        "url des profils des destinataires|url del perfil del destinatario|url de los perfiles de los destinatarios|"
        "url do perfil do destinatario|url del profilo del destinatario|profiel url s van ontvangers"
    ),
    "date": "date|datum|fecha|data",
    "folder": "folder|ordner|dossier|carpeta|pasta|cartella|map",
    "subject": "subject|betreff|objet|asunto|assunto|oggetto|onderwerp",
    "draft": "is message draft",
}
_COLUMN_OF = {name: field for field, names in _COLUMNS.items() for name in names.split("|")}
_UNWANTED_FOLDERS = frozenset({"spam", "sponsored", "drafts", "draft"})
_SPONSORS = frozenset({"linkedin", "linkedin member", "sponsored", "linkedin news", "linkedin premium"})


@dataclass(frozen=True, slots=True)
class Message:
    conversation: str
    sender: str | None
    sender_name: str
    recipients: tuple[str, ...]
    at: datetime


@dataclass(slots=True)
class _Tally:
    sent: int
    received: int
    first: datetime
    last: datetime


def is_messages(table: Table) -> bool:
    fields = {_COLUMN_OF.get(fold(header)) for header in table.headers}
    return {"sender_url", "to_urls", "date"} <= fields


def correspondence(
    open_table: Callable[[], Table], *, owner_name: str, connected: AbstractSet[str] = frozenset()
) -> tuple[dict[str, Messages], str | None]:
    """Sum up the messages by LinkedIn address of the other; also give the owner's own address, if it can be told."""
    owner = find_owner(messages(open_table()), owner_name=owner_name, connected=connected)
    if owner is None:
        return {}, None
    crowded = _crowded(messages(open_table()))
    tallies: dict[str, _Tally] = {}
    for message in messages(open_table()):
        other = _other(message, owner)
        if other is not None and message.conversation not in crowded:
            _count(tallies, other, message, is_sent=message.sender == owner)
    return {
        who: Messages(sent=t.sent, received=t.received, first=t.first, last=t.last) for who, t in tallies.items()
    }, owner


def messages(table: Table) -> Iterator[Message]:
    """Give every message between people."""
    places = {_COLUMN_OF[fold(h)]: at for at, h in reversed(list(enumerate(table.headers))) if fold(h) in _COLUMN_OF}
    day_first = is_day_first(_cell(row, places, "date") for row in _some(table))
    for row in table.open_rows():
        if isinstance(row, Row) and (message := _message(row, places, day_first=day_first)):
            yield message


def find_owner(
    all_messages: Iterable[Message], *, owner_name: str, connected: AbstractSet[str] = frozenset()
) -> str | None:
    """Find whose archive it is: who bears the profile's name, else who is in the most conversations.

    Nobody is `connected` with themselves, so none of these is the owner.
    """
    conversations: dict[str, set[str]] = {}
    named: Counter[str] = Counter()
    for message in all_messages:
        people = {*message.recipients, *([message.sender] if message.sender else [])} - connected
        for who in people:
            conversations.setdefault(who, set()).add(message.conversation)
        if (
            message.sender
            and message.sender not in connected
            and owner_name
            and fold(message.sender_name) == fold(owner_name)
        ):
            named[message.sender] += 1
    if named:
        return named.most_common(1)[0][0]
    counts = sorted(((len(found), who) for who, found in conversations.items()), reverse=True)
    # Where two are in equally many, nobody can tell whose archive it is.
    is_clear = len(counts) == 1 or (len(counts) > 1 and counts[0][0] > counts[1][0])
    return counts[0][1] if is_clear else None


def _crowded(all_messages: Iterable[Message]) -> set[str]:
    """Find conversations of more than two, also where a later message names fewer."""
    people: dict[str, set[str]] = {}
    for message in all_messages:
        there = people.setdefault(message.conversation, set())
        there.update(message.recipients)
        if message.sender:
            there.add(message.sender)
    return {conversation for conversation, there in people.items() if len(there) > 2}


def _other(message: Message, owner: str) -> str | None:
    if message.sender == owner:
        return message.recipients[0] if len(message.recipients) == 1 else None
    return message.sender if owner in message.recipients else None


def _count(tallies: dict[str, _Tally], other: str, message: Message, *, is_sent: bool) -> None:
    tally = tallies.setdefault(other, _Tally(0, 0, message.at, message.at))
    tally.sent += is_sent
    tally.received += not is_sent
    tally.first, tally.last = min(tally.first, message.at), max(tally.last, message.at)


def _message(row: Row, places: dict[str, int], *, day_first: bool | None) -> Message | None:
    sender = linkedin_address(_cell(row, places, "sender_url"))
    recipients = tuple(filter(None, map(linkedin_address, _cell(row, places, "to_urls").replace(";", ",").split(","))))
    at = read_instant(_cell(row, places, "date"), day_first=day_first)
    name = _cell(row, places, "sender")
    if at is None or not (sender or recipients) or fold(name) in _SPONSORS or _is_unwanted(row, places):
        return None
    conversation = _cell(row, places, "conversation") or " ".join(sorted({sender or "", *recipients}))
    return Message(conversation, sender, name, recipients, at)


def _is_unwanted(row: Row, places: dict[str, int]) -> bool:
    return _cell(row, places, "folder").casefold() in _UNWANTED_FOLDERS or _cell(row, places, "draft").casefold() in {
        "yes",
        "true",
    }


def _cell(row: Row, places: dict[str, int], field: str) -> str:
    place = places.get(field)
    return row.cells[place].strip() if place is not None and place < len(row.cells) else ""


def _some(table: Table) -> list[Row]:
    return [Row(0, cells) for cells in table.sample(200)]

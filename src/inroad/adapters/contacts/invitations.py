"""LinkedIn's Invitations.csv into invitations, and which of them still wait."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from inroad.adapters.contacts.dates import is_day_first, read_instant
from inroad.adapters.contacts.reading import Invitation
from inroad.adapters.contacts.tables import Row, Table
from inroad.practice.names import fold
from inroad.practice.profiles import linkedin_address

# Headers by what they hold: English, German, French, Spanish, Portuguese, Italian, Dutch; folded.
_HEADERS = {
    "from": "from|von|de|da|van",
    "to": "to|an|a|para|aan",
    "sent_at": "sent at|gesendet am|envoye le|enviado el|enviado em|inviato il|verzonden op",
    "message": "message|nachricht|mensaje|mensagem|messaggio|bericht",
    "direction": "direction|richtung|sens|direccion|direcao|direzione|richting",
    "inviter": "inviterprofileurl|inviter profile url",
    "invitee": "inviteeprofileurl|invitee profile url",
}
_OUTGOING = frozenset("outgoing ausgehend sortant sortante saliente enviada enviado enviadas uscita uitgaand".split())


def read_invitations(table: Table | None, *, connected: AbstractSet[str]) -> Iterator[Invitation]:
    """Give the invitations; one to a person in `connected` was accepted and waits no longer."""
    if table is None:
        return
    folded = [fold(header) for header in table.headers]
    places = {
        field: folded.index(name) for field, names in _HEADERS.items() for name in names.split("|") if name in folded
    }
    order = is_day_first(row[places["sent_at"]] for row in table.sample(200) if len(row) > places.get("sent_at", 10**6))
    for row in table.open_rows():
        if not isinstance(row, Row):
            continue
        held = {field: row.cells[at].strip() for field, at in places.items() if at < len(row.cells)}
        outgoing = bool(_OUTGOING & set(fold(held.get("direction", "")).split()))
        address = linkedin_address(held.get("invitee" if outgoing else "inviter", ""))
        name = held.get("to" if outgoing else "from", "")
        if name or address:
            yield Invitation(
                name=name, linkedin=address, sent_at=read_instant(held.get("sent_at", ""), day_first=order or False),
                message=held.get("message", ""), outgoing=outgoing, waiting=address not in connected, line=row.line,
            )  # fmt: skip

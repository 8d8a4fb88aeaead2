"""A message as a link that opens the mail program (RFC 6068)."""

from dataclasses import dataclass
from urllib.parse import quote

from inroad.adapters.mail.eml import one_line, read_address

# Windows hands a program at most 2,083 characters of a link, and some mail programs a little less.
LONGEST = 1900


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailto:
    """The link; where the text does not fit, it carries only the address and the subject."""

    url: str
    whole: bool


def write_mailto(*, to: str, subject: str, body: str) -> Mailto:
    """Percent-encode everything, line breaks as CRLF; a `+` in an address stays a plus."""
    address = read_address(to)
    start = (
        f"mailto:{quote(address.addr_spec if address else '', safe='@')}?subject={quote(one_line(subject), safe='')}"
    )
    whole = f"{start}&body={quote(_crlf(body), safe='')}"
    return Mailto(url=whole, whole=True) if len(whole) <= LONGEST else Mailto(url=start[:LONGEST], whole=False)


def _crlf(text: str) -> str:
    return "\r\n".join(text.splitlines())

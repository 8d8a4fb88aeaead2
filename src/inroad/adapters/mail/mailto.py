"""A message as a link that opens the mail program (RFC 6068)."""

from dataclasses import dataclass
from urllib.parse import quote

from inroad.adapters.mail.eml import one_line, read_address

# Windows hands a program at most 2,083 characters of a link, and some mail programs a little less.
LONGEST = 1900
MAILTO = "mailto:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailto:
    """The link; where the text does not fit, it carries only the address and the subject."""

    url: str
    whole: bool


def write_mailto(*, to: str, subject: str, body: str) -> Mailto:
    """Percent-encode everything, line breaks as CRLF; a `+` in an address stays a plus."""
    start = f"{link_to(to) or MAILTO}?subject={quote(one_line(subject), safe='')}"
    whole = f"{start}&body={quote(_crlf(body), safe='')}"
    return Mailto(url=whole, whole=True) if len(whole) <= LONGEST else Mailto(url=start[:LONGEST], whole=False)


def link_to(address: str) -> str:
    """A link that opens an empty message to this address and says nothing else; nothing if it is no address."""
    read = read_address(address)
    return f"{MAILTO}{quote(read.addr_spec, safe='@')}" if read else ""


def _crlf(text: str) -> str:
    return "\r\n".join(text.splitlines())

"""A message as a file that a mail program opens as an unsent draft (RFC 5322)."""

from dataclasses import dataclass
from datetime import datetime
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

# Some programs read only seven bits in a file, whatever the standard allows.
SEVEN_BIT = SMTP.clone(cte_type="7bit")


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """What goes into the file; an address that is none is left out, so that the user fills it in."""

    sender: str
    sender_name: str = ""
    to: str
    to_name: str = ""
    subject: str
    body: str
    written: datetime
    invitation: bytes = b""
    method: str = "REQUEST"


def write_eml(letter: Letter) -> bytes:
    """Write the draft; `X-Unsent: 1` makes mail programs open it for editing instead of reading."""
    message = EmailMessage(policy=SEVEN_BIT)
    message["X-Unsent"] = "1"
    message["Date"] = letter.written
    _address(message, "From", letter.sender_name, letter.sender)
    _address(message, "To", letter.to_name, letter.to)
    message["Subject"] = one_line(letter.subject)
    message.set_content(letter.body if letter.body.endswith("\n") else f"{letter.body}\n")
    if letter.invitation:
        message.add_attachment(
            letter.invitation.decode(),
            subtype="calendar",
            filename="invitation.ics",
            params={"method": letter.method},
        )
    return message.as_bytes()


def one_line(text: str) -> str:
    """A header is one line of visible characters, whatever was pasted into it."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())


def read_address(typed: str, name: str = "") -> Address | None:
    """Read an e-mail address, or nothing where it is none."""
    try:
        address = Address(display_name=one_line(name), addr_spec=typed.strip())
    except (
        MessageError,
        ValueError,
        IndexError,
    ):  # the standard library stumbles over ":", "a b" and "" in its own ways
        return None
    printable = typed.isascii() and typed.strip().isprintable() and " " not in typed.strip()
    return address if printable and address.username and "." in address.domain else None


def _address(message: EmailMessage, header: str, name: str, typed: str) -> None:
    address = read_address(typed, name)
    if address:
        message[header] = address

"""A draft as a file: it opens unsent, says what was written, and no text becomes a header."""

from datetime import UTC, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

from hypothesis import given
from hypothesis import strategies as st

from inroad.adapters.mail.eml import Letter, read_address, write_eml

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
ANYTHING = st.text(max_size=80)


def written(letter: Letter) -> EmailMessage:
    message = message_from_bytes(write_eml(letter), policy=default)
    assert isinstance(message, EmailMessage)
    return message


def letter(
    subject: str = "A question", body: str = "Dear Ana,", name: str = "Ana Ruiz", invitation: bytes = b""
) -> Letter:
    return Letter(
        sender="olu@example.org",
        sender_name="Olu Adebayo",
        to="ana@example.com",
        to_name=name,
        subject=subject,
        body=body,
        written=NOW,
        invitation=invitation,
    )


def test_a_mail_program_opens_the_file_as_an_unsent_draft() -> None:
    message = written(letter())
    assert message["X-Unsent"] == "1"
    assert message["To"] == "Ana Ruiz <ana@example.com>"
    assert message["From"] == "Olu Adebayo <olu@example.org>"


def test_the_invitation_travels_with_the_draft() -> None:
    [attached] = written(letter(invitation=b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")).iter_attachments()
    assert attached.get_content_type() == "text/calendar"
    assert attached.get_param("method") == "REQUEST"


@given(subject=ANYTHING, name=ANYTHING)
def test_nothing_typed_becomes_a_header_of_its_own(subject: str, name: str) -> None:
    message = written(letter(subject=f"{subject}\r\nBcc: eve@example.net", name=f"{name}\nBcc: eve@example.net"))
    assert message["Bcc"] is None
    assert [each.addr_spec for each in message["To"].addresses] == ["ana@example.com"]


@given(body=st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=300).map(str.strip))
def test_the_text_arrives_as_it_was_written(body: str) -> None:
    assert written(letter(body=body)).get_content().strip() == body.strip()


@given(typed=ANYTHING)
def test_what_is_no_address_is_left_out(typed: str) -> None:
    found = read_address(typed)
    assert found is None or ("@" in found.addr_spec and "\n" not in found.addr_spec)

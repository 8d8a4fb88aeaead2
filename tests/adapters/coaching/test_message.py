"""A text file is read as one message, and every place leads back into the file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.adapters.coaching.message import NotTextError, read_message
from inroad.practice.coach import Part, Span


@pytest.mark.parametrize(
    ("text", "subject", "body"),
    [
        ("Subject: Your talk\n\nDear Ana", "Your talk", "Dear Ana"),
        ("subject line:  Your talk  \nDear Ana", "Your talk", "Dear Ana"),
        ("\n\nSubject: Your talk\n\nDear Ana", "Your talk", "Dear Ana"),
        ("To: Ana\nSubject: Your talk\n\nDear Ana", "Your talk", "Dear Ana"),
        ("Subject:\n\nDear Ana", "", "Dear Ana"),
        ("Subject: Only this", "Only this", ""),
        ("Betreff: Ihr Vortrag\n\nSehr geehrte Frau Weber", "Ihr Vortrag", "Sehr geehrte Frau Weber"),
        ("Dear Ana,\n\nSubject: no subject here", None, "Dear Ana,\n\nSubject: no subject here"),
        ("To: Ana\n\nDear Ana", None, "To: Ana\n\nDear Ana"),
        ("", None, ""),
        ("\ufeffSubject: Your talk\r\n\r\nDear Ana\r\n", "Your talk", "Dear Ana\n"),
    ],
)
def test_the_subject_is_told_from_the_body(text: str, subject: str | None, body: str) -> None:
    message = read_message(text.encode())
    assert (message.subject, message.body) == (subject, body)


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"caf\xe9", b"a\0b"])
def test_what_is_no_text_is_refused(content: bytes) -> None:
    with pytest.raises(NotTextError):
        read_message(content)


@given(
    subject=st.text("ab é😊", max_size=12),
    lines=st.lists(st.text("abc é😊.", max_size=8), max_size=6),
    end=st.sampled_from(["\n", "\r\n", "\r"]),
    mark=st.sampled_from(["", "\ufeff"]),
    data=st.data(),
)
def test_every_place_leads_back_into_the_file(
    subject: str, lines: list[str], end: str, mark: str, data: st.DataObject
) -> None:
    whole = mark + end.join([f"Subject: {subject}", "", *lines])
    message = read_message(whole.encode())
    for part, text in ((Part.SUBJECT, message.subject or ""), (Part.BODY, message.body)):
        start = data.draw(st.integers(0, len(text)))
        stop = data.draw(st.integers(start, len(text)))
        begins, ends = message.place(Span(part=part, start=start, end=stop))
        assert 0 <= begins <= ends <= len(whole)
        assert whole[begins:ends].replace("\r\n", "\n").replace("\r", "\n") == text[start:stop]


@given(st.binary(max_size=200))
def test_any_bytes_are_a_message_or_refused(content: bytes) -> None:
    try:
        message = read_message(content)
    except NotTextError:
        return
    assert len(message.body) <= len(content.decode())

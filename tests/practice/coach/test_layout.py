"""The greeting and the signature are found however a text is laid out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.practice.coach import Draft, Kind
from inroad.practice.coach.text import Text, read

LETTER = """Jane Doe
123 Main Street
Springfield, IL 62701

March 3, 2026

Ms. Ana Okafor
Director of Data

Dear Ms. Okafor:

I am a junior at State. I would like to talk.

Thank you for your time and consideration.

Sincerely,

Jane Doe
"""


def laid_out(body: str) -> Text:
    return read(Draft(kind=Kind.REQUEST, body=body))


@pytest.mark.parametrize(
    ("body", "greeting", "main"),
    [
        (LETTER, "Dear Ms. Okafor:", "I am a junior at State."),
        ("Dear Dr. J. Robert Allen, thanks for your book.", "Dear Dr. J. Robert Allen,", "thanks"),
        ("Hi Sarah I saw your post about data and would like to connect.", "Hi Sarah", "I saw"),
        ("Hello, Dr. Allen. My name is Jo.", "Hello, Dr. Allen.", "My name"),
        ("Hi Sam… I saw your post.", "Hi Sam…", "I saw"),
        ("Sarah - I saw your post.", "Sarah - ", "I saw"),
        ("Sarah -\n\nI saw it.", "Sarah -", "I saw"),
        ("Ana,\n\nthank you.", "Ana,", "thank you"),
        ("Dear Mr./Ms. Lastname:\n\nI am Jo.", "Dear Mr./Ms. Lastname:", "I am Jo"),
        ("[Name],\n\nI saw it.", "[Name],", "I saw"),
        ("Hello!\n\nI am Bo.", "Hello!", "I am Bo"),
        ("Hello, my name is Jo.", "Hello,", "my name"),
        ("Sehr geehrte Frau Dr. Weber,\n\nich schreibe Ihnen.", "Sehr geehrte Frau Dr. Weber,", "ich schreibe"),
        ("Madame, Monsieur,\n\nJe vous écris.", "Madame, Monsieur,", "Je vous"),
        ("Dear Tanaka-san,\n\nMay I write?", "Dear Tanaka-san,", "May I"),
    ],
)
def test_the_greeting_ends_where_the_message_begins(body: str, greeting: str, main: str) -> None:
    text = laid_out(body)
    assert text.greeting
    assert text.greeting.text == greeting
    assert text.main.text.strip().startswith(main)


@pytest.mark.parametrize(
    "body", ["However, I am here.", "Good to meet you, Ana. I am Bo.", "Could we talk? I think so.", "", "123"]
)
def test_where_there_is_no_greeting_none_is_found(body: str) -> None:
    assert laid_out(body).greeting is None


@pytest.mark.parametrize(
    ("below", "signature"),
    [
        ("Best,\nAmy Chen\nMarketing Manager, Acme\n(555) 123-4567", "Best,"),
        ("Jane Doe\nClass of 2027 | State University\njane@example.edu", "Jane Doe"),
        ("Thanks in advance for your help,\nBo", "Thanks in advance"),
        ("Thank you\nBo Li", "Thank you"),
        ("Best regards,\n\nJo\n--\nJo Roy, nurse", "Best regards,"),
        ("--\nJo Roy, nurse", "--"),
        ("Mit freundlichen Grüßen\nMina Roy", "Mit freundlichen"),
        ("Bien cordialement,\nMina Roy", "Bien cordialement"),
        ("[Your Name]\n[Your phone]", "[Your Name]"),
        ("Mina", "Mina"),
    ],
)
def test_the_signature_begins_with_the_closing_words_or_the_name(below: str, signature: str) -> None:
    text = laid_out(f"Dear Ana,\n\nI saw your talk. Could we speak?\n\n{below}\n")
    assert text.main.text.strip() == "I saw your talk. Could we speak?"
    assert text.signature
    assert text.signature.text.startswith(signature)


def test_thanks_in_a_sentence_are_part_of_the_message() -> None:
    text = laid_out("Dear Ana,\n\nCould we speak? Thank you so much for your time!\n\nJohn Smith")
    assert text.main.text.strip().endswith("your time!")


def test_times_to_choose_from_are_no_signature() -> None:
    text = laid_out("Ana,\n\nhere are times:\n- Tuesday, 10:00\n- Wednesday, 9:00")
    assert text.signature is None


def test_a_postscript_is_read_with_the_message() -> None:
    text = laid_out("Ana,\n\nthanks.\n\nBest wishes\nMina\n\nP.S. If you hear of an opening, keep me in mind.")
    assert text.sentences[-1].text.startswith("P.S.")
    assert text.signature
    assert "opening" not in text.signature.text


@given(st.text(max_size=300))
def test_any_text_is_taken_apart_without_losing_anything(body: str) -> None:
    text = laid_out(body)
    assert 0 <= (text.greeting.end if text.greeting else 0) <= text.main.end <= len(body)
    assert body[text.main.start : text.main.end] == text.main.text

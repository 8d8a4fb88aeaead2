"""A service that writes: its text comes back, and whatever is wrong with it harms nothing."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.adapters.drafting.service import NoAnswerError, Service, as_writing, ask, problem_with
from inroad.adapters.drafting.wishes import Material, Wish, messages_for
from tests.a_service import AService, a_service

pytest.importorskip("httpx2", reason="the client is an extra")


@pytest.fixture
def served() -> Iterator[AService]:
    with a_service() as told:
        yield told


def test_what_it_writes_comes_back(served: AService) -> None:
    answer = ask(Service(address=served.address, model="small", key="k-1"), [{"role": "user", "content": "Hello"}])
    assert answer == served.text
    assert served.asked[0]["path"] == "/v1/chat/completions"
    assert served.asked[0]["model"] == "small"
    assert served.keys == ["Bearer k-1"]


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        ("slow", "slow"),
        ("drip", "slow"),
        ("no json", "nonsense"),
        ("no text", "nonsense"),
        ("deep", "nonsense"),
        ("huge", "nonsense"),
        ("elsewhere", "unreachable"),
        ("401", "refused"),
        ("404", "unknown"),
        ("500", "unreachable"),
    ],
)
def test_each_fault_has_its_reason(served: AService, fault: str, reason: str) -> None:
    served.fault = fault
    with pytest.raises(NoAnswerError) as told:
        ask(Service(address=served.address, model="small"), [], seconds=0.5)
    assert told.value.reason == reason


def test_a_redirect_is_not_followed_and_the_key_goes_nowhere_else(served: AService) -> None:
    served.fault = "elsewhere"
    with pytest.raises(NoAnswerError):
        ask(Service(address=served.address, model="small", key="k-1"), [])
    assert len(served.asked) == 1


def test_nobody_there_is_said_as_such() -> None:
    with pytest.raises(NoAnswerError) as told:
        ask(Service(address="http://127.0.0.1:9/v1", model="small"), [])
    assert told.value.reason == "unreachable"


@pytest.mark.parametrize(
    ("address", "problem"),
    [
        ("http://localhost:11434/v1", ""),
        ("http://192.168.1.20:8080/v1", ""),
        ("https://models.example.org/v1", ""),
        ("http://models.example.org/v1", "not_private"),
        ("http://8.8.8.8/v1", "not_private"),
        ("file:///etc/passwd", "no_address"),
        ("https://user:secret@example.org/v1", "no_address"),
        ("http://[::1", "no_address"),
        ("example.org", "no_address"),
    ],
)
def test_only_an_address_that_keeps_words_safe_is_taken(address: str, problem: str) -> None:
    assert problem_with(address) == problem


@pytest.mark.parametrize(
    ("told", "text"),
    [
        ("<think>The user wants…</think>\nDear Ana", "Dear Ana"),
        ("```text\nDear Ana\n```", "Dear Ana"),
        ("Dear\u202e Ana\x00", "Dear Ana"),
        ("<b>Dear</b> Ana", "<b>Dear</b> Ana"),
    ],
)
def test_only_writing_is_left_of_an_answer(told: str, text: str) -> None:
    assert as_writing(told) == text


@given(st.text())
def test_nothing_in_a_text_ends_its_quotation(text: str) -> None:
    order = messages_for(Wish.SHORTEN, Material(subject="", body=text))[1]["content"]
    assert order.count("<<<") == 1
    assert order.count(">>>") == 1
    assert order.endswith("\n>>>")

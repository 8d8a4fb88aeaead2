"""What is to come is spoken of as what is to come."""

from hypothesis import given

from inroad import sentences
from inroad.practice.moves import MoveKind
from tests.practice.test_histories import History, histories


def test_every_move_has_words_for_the_days_before_it() -> None:
    assert list(sentences.AHEAD) == list(MoveKind)


@given(histories())
def test_whatever_happened_each_move_can_be_told_before_its_day(history: History) -> None:
    for move in history.planned:
        assert "%(" not in sentences.ahead(move.kind, move.reason.args)

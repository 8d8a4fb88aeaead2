"""Which first requests are proposed today."""

from hypothesis import given
from hypothesis import strategies as st

from inroad.practice.today import Candidate, first_requests


def somebody(person: str, organisation: str = "", rank: int = 0, *, second: bool = False) -> Candidate:
    return Candidate(person=person, organisation=organisation, rank=rank, second_contact=second)


def chosen(*candidates: Candidate, asked_today: int = 0, busy: frozenset[str] = frozenset()) -> str:
    found = first_requests(candidates, asked_today=asked_today, a_day=3, busy=busy)
    return " ".join(each.person for each in found)


def test_at_most_three_a_day_the_best_match_first() -> None:
    assert chosen(somebody("d", rank=4), somebody("a", rank=1), somebody("c", rank=3), somebody("b", rank=2)) == "a b c"


def test_who_was_asked_today_counts() -> None:
    three = [somebody(each) for each in "abc"]
    assert chosen(*three, asked_today=2) == "a"
    assert chosen(*three, asked_today=5) == ""


def test_one_for_each_organisation() -> None:
    assert chosen(somebody("a", "Aurora"), somebody("b", "Aurora"), somebody("c", "Borealis")) == "a c"


def test_people_without_a_known_organisation_are_not_one_organisation() -> None:
    assert chosen(somebody("a"), somebody("b")) == "a b"


def test_nobody_where_somebody_was_asked_a_moment_ago() -> None:
    assert chosen(somebody("a", "Aurora"), somebody("b"), busy=frozenset({"Aurora"})) == "b"


def test_the_colleague_of_somebody_silent_comes_first() -> None:
    assert chosen(somebody("a", rank=1), somebody("b", "Aurora", 9, second=True)) == "b a"


candidates = st.builds(
    Candidate,
    person=st.text("abcdef", min_size=1, max_size=2),
    organisation=st.sampled_from(("", "Aurora", "Borealis")),
    rank=st.integers(0, 5),
    second_contact=st.booleans(),
)


@given(st.lists(candidates, max_size=9, unique_by=lambda each: each.person), st.integers(0, 4))
def test_the_choice_does_not_depend_on_the_order_of_the_candidates(people: list[Candidate], asked: int) -> None:
    found = first_requests(people, asked_today=asked, a_day=3, busy=frozenset({"Borealis"}))
    again = first_requests(
        sorted(people, key=lambda each: each.rank), asked_today=asked, a_day=3, busy=frozenset({"Borealis"})
    )
    assert found == again
    assert len(found) <= max(0, 3 - asked)
    named = [each.organisation for each in found if each.organisation]
    assert len(named) == len(set(named))
    assert "Borealis" not in named

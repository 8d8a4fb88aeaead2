"""What was learnt is laid beside what was to be learnt."""

from inroad.practice.learnt import by_topic

WEEK, DEGREE = "What does a typical week look like?", "Is a master's degree needed?"


def sorted_out(*claims: tuple[str, str]) -> dict[str, list[str]]:
    topics = by_topic(claims, [WEEK, DEGREE], lambda claim: claim)
    return {topic.name: [text for _, text in topic.claims] for topic in topics}


def test_a_claim_stands_by_the_question_with_which_it_shares_words() -> None:
    assert sorted_out(("", "A typical week is half meetings.")) == {
        WEEK: ["A typical week is half meetings."],
        DEGREE: [],
    }


def test_the_users_own_topic_goes_before_the_words() -> None:
    assert sorted_out(("Pay", "A typical week is half meetings."))["Pay"] == ["A typical week is half meetings."]


def test_what_speaks_to_no_question_comes_last() -> None:
    assert list(sorted_out(("", "It rains."), ("Pay", "Fair."))) == [WEEK, DEGREE, "Pay", ""]


def test_one_word_in_common_is_not_enough() -> None:
    assert sorted_out(("", "A week has seven days."))[""] == ["A week has seven days."]

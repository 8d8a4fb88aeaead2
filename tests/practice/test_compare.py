"""An import tells people apart, finds them again, and never takes away what the user wrote."""

import gzip
import random
from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.adapters.contacts.read import read_file
from inroad.practice.changes import Corresponded, Filled, Gained, Opened, Renamed, changed, key_of
from inroad.practice.compare import LEAVE_OUT, NEW, Add, Ask, Decision, Plan, Skip, Update, compare, newcomer, plan
from inroad.practice.known import Known, KnownPerson, KnownPosition
from inroad.practice.profiles import Messages, Position, Profile, fingerprint, linkedin_address

JANUARY, JUNE = date(2024, 1, 10), date(2024, 6, 10)


def linkedin(name: str, slug: str, *, at: str = "", title: str = "", email: str = "") -> Profile:
    url = f"https://www.linkedin.com/in/{slug}"
    return _profile("linkedin", name, at=at, title=title, email=email, urls=(url,))


def card(name: str, *, at: str = "", title: str = "", email: str = "", tel: str = "") -> Profile:
    return _profile("vcard", name, at=at, title=title, email=email, tel=tel)


def _profile(
    source: str, name: str, *, at: str, title: str, email: str = "", tel: str = "", urls: tuple[str, ...] = ()
) -> Profile:
    given_name, _, family = name.partition(" ")
    return Profile(
        source=source, fn=name or None, given=given_name or None, family=family or None, urls=urls,
        emails=(email,) if email else (), tels=(tel,) if tel else (), orgs=(at,) if at else (),
        linkedin=linkedin_address(urls[0]) if urls else None,
        positions=(Position(organisation=at, title=title),) if at or title else (),
    )  # fmt: skip


def book(*profiles: Profile, on: date | None = JANUARY) -> Known:
    """Give the book that these profiles make."""
    return after(Known(), plan(profiles, Known(), on=on), on=on)


def after(known: Known, made: Plan, *, on: date | None) -> Known:
    """Give the book after a plan, every question answered with "someone new"."""
    people = dict(known.people)
    wave = len(people)
    for decision in made.decisions:
        match decision:
            case Add(profile=profile, id=person_id, fingerprint=mark):
                people[f"{wave}{person_id}"] = newcomer(profile, person_id=f"{wave}{person_id}", on=on, mark=mark)
            case Ask(profile=profile, fingerprint=mark):
                people[f"asked:{mark}"] = newcomer(profile, person_id=f"asked:{mark}", on=on, mark=mark)
    for decision in made.decisions:
        if isinstance(decision, Update):
            who = f"{wave}{decision.id}" if decision.id.startswith("new:") else decision.id
            person = changed(people[who], decision.changes, source=decision.profile.source, on=on)
            people[who] = replace(person, rows=person.rows | {decision.fingerprint})
    return Known.of(people.values())


def only(known: Known) -> KnownPerson:
    (person,) = known.people.values()
    return person


def reasons(decision: Decision) -> list[str]:
    if isinstance(decision, Ask):
        return [candidate.reason.code for candidate in decision.candidates]
    return [] if isinstance(decision, Add) else [decision.reason.code]


class TestWhoIsWho:
    def test_a_stranger_is_added(self) -> None:
        assert isinstance(compare(card("Ana Ruiz"), book(card("Bo Lee"))), Add)

    def test_the_linkedin_address_tells_a_person_also_under_a_new_name(self) -> None:
        decision = compare(linkedin("Ana Oak", "ana"), book(linkedin("Ana Ruiz", "ana")), on=JUNE)
        assert isinstance(decision, Update)
        assert decision.changes == (Renamed(old="Ana Ruiz", name="Ana Oak", given="Ana", family="Oak"),)

    def test_the_email_address_and_a_name_that_agrees_tell_a_person(self) -> None:
        known = book(linkedin("Ana Ruiz Oak", "ana", email="ana@ruiz.example"))
        assert reasons(compare(card("A. Ruiz", email="ANA@ruiz.example"), known)) == ["same_email"]

    def test_one_mailbox_under_two_names_is_a_question(self) -> None:
        decision = compare(
            card("Juan Ruiz", email="home@ruiz.example"), book(card("Ana Ruiz", email="home@ruiz.example"))
        )
        assert isinstance(decision, Ask)
        assert reasons(decision) == ["same_email_other_name"]

    def test_an_offices_mailbox_glues_nobody_together(self) -> None:
        known = book(card("Ana Ruiz", email="info@acme.example"))
        assert isinstance(compare(card("Bo Lee", email="info@acme.example"), known), Add)

    def test_a_telephone_needs_the_name_as_well(self) -> None:
        known = book(card("Ana Ruiz", tel="+47 555 01 234"))
        assert reasons(compare(card("Ana Ruiz", tel="0047 55501234"), known)) == ["same_tel_and_name"]
        assert isinstance(compare(card("Bo Lee", tel="+47 555 01 234"), known), Add)

    def test_namesakes_at_one_organisation_are_a_question(self) -> None:
        known = book(card("Wei Zhang", at="Cedar", email="wei@cedar.example"))
        decision = compare(card("Wei Zhang", at="Cedar Inc.", email="w.zhang@cedar.example"), known)
        assert reasons(decision) == ["same_name_and_organisation"]

    def test_namesakes_with_two_linkedin_addresses_are_two_people(self) -> None:
        rows = [linkedin("Wei Zhang", "wei-1", at="Cedar"), linkedin("Wei Zhang", "wei-2", at="Cedar")]
        assert plan(rows, Known()).counts == {"add": 2, "update": 0, "skip": 0, "ask": 0}

    def test_a_namesake_at_the_same_place_with_a_new_linkedin_address_is_a_question(self) -> None:
        known = book(linkedin("Wei Zhang", "wei-old", at="Cedar"))
        assert reasons(compare(linkedin("Wei Zhang", "wei-new", at="Cedar"), known)) == ["same_name_and_organisation"]

    def test_the_same_name_alone_is_a_question_across_sources(self) -> None:
        assert reasons(compare(card("Ana Ruiz", tel="+47 555 01 234"), book(linkedin("Ana Ruiz", "ana")))) == [
            "same_name"
        ]

    def test_a_slip_of_the_pen_at_one_organisation_is_a_question(self) -> None:
        assert reasons(compare(card("Ana Riuz", at="Acme"), book(card("Ana Ruiz", at="Acme")))) == ["similar_name"]

    def test_a_given_name_alone_tells_nobody(self) -> None:
        assert isinstance(compare(card("Ana", email="ana@x.example"), book(card("Ana", email="ana@y.example"))), Add)

    def test_a_row_that_matches_two_people_is_a_question(self) -> None:
        known = Known.of(
            [
                newcomer(linkedin("Ana Ruiz", "ana"), person_id="1", on=JANUARY),
                newcomer(card("Ana Ruiz", email="ana@ruiz.example"), person_id="2", on=JANUARY),
            ]
        )
        decision = compare(linkedin("Ana Ruiz", "ana", email="ana@ruiz.example", at="Acme"), known)
        assert reasons(decision) == ["matches_several", "matches_several"]

    def test_a_list_of_people_is_nobody(self) -> None:
        assert reasons(compare(replace(card("Friends"), is_group=True), Known())) == ["is_a_group"]

    def test_two_rows_for_one_person_make_one_person_of_both(self) -> None:
        rows = [card("Ana Ruiz", email="ana@ruiz.example"), linkedin("Ana Ruiz", "ana", email="ana@ruiz.example")]
        person = only(book(*rows))
        assert (person.emails, len(person.urls)) == (("ana@ruiz.example",), 1)


class TestAnswers:
    known = book(linkedin("Ana Ruiz", "ana"))
    row = card("Ana Ruiz", tel="+47 555 01 234")

    def test_the_user_says_who_it_is(self) -> None:
        decision = compare(self.row, self.known, answer=only(self.known).id)
        assert isinstance(decision, Update)
        assert decision.changes == (Gained(field="tels", values=("+47 555 01 234",)),)

    def test_the_user_says_it_is_someone_new(self) -> None:
        assert isinstance(compare(self.row, self.known, answer=NEW), Add)

    def test_the_user_leaves_it_out(self) -> None:
        assert reasons(compare(self.row, self.known, answer=LEAVE_OUT)) == ["left_out"]


class TestALaterArchive:
    known = book(linkedin("Ana Ruiz", "ana", at="Acme", title="Analyst"))

    def test_a_changed_position_closes_the_old_one_on_the_day_of_the_archive(self) -> None:
        decision = compare(linkedin("Ana Ruiz", "ana", at="Birch", title="Head"), self.known, on=JUNE)
        assert isinstance(decision, Update)
        assert decision.moved
        person = changed(only(self.known), decision.changes, source="linkedin", on=JUNE)
        assert [(p.organisation, p.ended) for p in person.positions] == [("Acme", JUNE), ("Birch", None)]

    def test_a_promotion_is_a_reason_to_write_too(self) -> None:
        decision = compare(linkedin("Ana Ruiz", "ana", at="ACME Inc", title="Head"), self.known, on=JUNE)
        assert isinstance(decision, Update)
        assert decision.moved

    def test_an_older_archive_moves_nobody_back(self) -> None:
        decision = compare(linkedin("Ana Ruiz", "ana", at="Elm"), self.known, on=date(2020, 1, 1))
        assert isinstance(decision, Skip)

    def test_a_position_that_is_missing_is_not_ended(self) -> None:
        assert isinstance(compare(linkedin("Ana Ruiz", "ana"), self.known, on=JUNE), Skip)

    def test_another_source_adds_a_position_and_closes_none(self) -> None:
        row = replace(
            card("Ana Ruiz", at="Elm"),
            urls=("https://linkedin.com/in/ana",),
            linkedin=linkedin_address("linkedin.com/in/ana"),
        )
        decision = compare(row, self.known, on=JUNE)
        assert isinstance(decision, Update)
        assert decision.changes == (Opened(position=Position(organisation="Elm")),)

    def test_a_position_written_by_hand_is_not_closed(self) -> None:
        person = replace(
            only(self.known),
            positions=(KnownPosition(organisation="Acme", source="linkedin", on=JANUARY, by_hand=True),),
        )
        decision = compare(linkedin("Ana Ruiz", "ana", at="Birch"), Known.of([person]), on=JUNE)
        assert isinstance(decision, Update)
        assert not decision.moved

    def test_who_returns_to_an_old_post_moves_once_more(self) -> None:
        known = after(self.known, plan([linkedin("Ana Ruiz", "ana", at="Birch")], self.known, on=JUNE), on=JUNE)
        back = plan([linkedin("Ana Ruiz", "ana", at="Acme", title="Analyst")], known, on=date(2025, 1, 1))
        assert [d.moved for d in back.decisions if isinstance(d, Update)] == [True]

    def test_more_messages_are_news_and_fewer_are_none(self) -> None:
        few = Messages(
            sent=1, received=0, first=datetime(2024, 1, 1, tzinfo=UTC), last=datetime(2024, 1, 1, tzinfo=UTC)
        )
        more = replace(few, received=1, last=datetime(2024, 2, 1, tzinfo=UTC))
        known = book(replace(linkedin("Ana Ruiz", "ana"), messages=few))
        decision = compare(replace(linkedin("Ana Ruiz", "ana"), messages=more), known)
        assert isinstance(decision, Update)
        assert decision.changes == (Corresponded(messages=more),)
        known = book(replace(linkedin("Ana Ruiz", "ana"), messages=more))
        assert isinstance(compare(replace(linkedin("Ana Ruiz", "ana"), messages=few), known), Skip)

    def test_an_empty_field_is_filled_and_a_full_one_kept(self) -> None:
        row = replace(linkedin("Ana Ruiz", "ana"), city="Oslo", connected_on=JANUARY)
        decision = compare(row, self.known)
        assert isinstance(decision, Update)
        assert decision.changes == (Filled(field="city", value="Oslo"), Filled(field="connected_on", value=JANUARY))
        full = Known.of([replace(only(self.known), city="Bergen", connected_on=JUNE)])
        assert isinstance(compare(row, full), Skip)


NAMES = st.sampled_from(["Ana Ruiz", "A. Ruiz", "Bo Lee", "Wei Zhang", "Ana Ruiz Oak", "Ana", ""])
EMAILS = st.sampled_from(["", "ana@x.example", "bo@x.example", "info@acme.example", "Ana@X.example"])
PLACES = st.sampled_from(["", "Acme", "Acme, Inc.", "Birch"])
TELS = st.sampled_from(["", "+47 555 01 234", "0047 555 01234"])
ROWS = st.one_of(
    st.builds(card, NAMES, at=PLACES, email=EMAILS, tel=TELS, title=st.sampled_from(["", "Head"])),
    st.builds(linkedin, NAMES, st.sampled_from(["a", "b", "c"]), at=PLACES, email=EMAILS, title=st.just("")),
)
FIELDS = st.frozensets(st.sampled_from(["name", "emails", "tels", "urls", "positions", "city", "notes", "tags"]))
DAYS = st.sampled_from([None, JANUARY, JUNE])


@given(st.lists(ROWS, max_size=8), DAYS)
def test_the_same_file_again_changes_nothing(rows: list[Profile], on: date | None) -> None:
    known = book(*rows, on=on)
    again = plan(rows, known, on=on)
    assert again.counts == {"add": 0, "update": 0, "skip": len(rows), "ask": 0}


@given(st.lists(ROWS, max_size=8), st.randoms())
def test_the_order_of_rows_does_not_matter(rows: list[Profile], chance: random.Random) -> None:
    shuffled = list(rows)
    chance.shuffle(shuffled)
    assert plan(shuffled, Known()).counts == plan(rows, Known()).counts


@given(st.lists(ROWS, max_size=5), st.lists(ROWS, max_size=5), FIELDS)
def test_what_the_user_edited_is_never_changed(
    first: list[Profile], second: list[Profile], edited: frozenset[str]
) -> None:
    known = book(*first)
    by_hand = Known.of(replace(person, edited=edited) for person in known.people.values())
    later = after(by_hand, plan(second, by_hand, on=JUNE), on=JUNE)
    for person in by_hand.people.values():
        for field in edited:
            assert getattr(later[person.id], field) == getattr(person, field)


@given(st.lists(ROWS, max_size=5), st.lists(ROWS, max_size=5), DAYS)
def test_what_the_user_took_out_stays_out(first: list[Profile], second: list[Profile], on: date | None) -> None:
    known = book(*first)
    emptied = Known.of(_without_addresses(person) for person in known.people.values())
    later = after(emptied, plan(second, emptied, on=on), on=on)
    for person in emptied.people.values():
        held = {("emails", key_of("emails", email)) for email in later[person.id].emails}
        assert not held & person.without


def _without_addresses(person: KnownPerson) -> KnownPerson:
    gone = frozenset(("emails", key_of("emails", email)) for email in person.emails)
    return replace(person, emails=(), without=gone)


@given(st.lists(ROWS, max_size=5), DAYS)
def test_the_same_file_changes_nothing_where_the_user_wrote_a_post(rows: list[Profile], on: date | None) -> None:
    known = book(*rows, on=on)
    moved = Known.of(_moved_by_hand(person) for person in known.people.values())
    assert plan(rows, moved, on=on).counts == {"add": 0, "update": 0, "skip": len(rows), "ask": 0}


def _moved_by_hand(person: KnownPerson) -> KnownPerson:
    kept = (replace(position, ended=position.ended or date.min) for position in person.positions)
    own = KnownPosition(organisation="Elm", title="Founder", source="hand", by_hand=True)
    return replace(person, positions=(*kept, own))


def test_a_row_that_stands_twice_in_a_file_is_not_said_to_have_been_brought_in() -> None:
    row = card("Ana Ruiz", at="Acme")
    _first, second = plan([row, row], Known()).decisions
    assert reasons(second) == ["same_row_here"]
    assert reasons(plan([row], book(row)).decisions[0]) == ["same_row"]


def test_a_page_on_linkedin_belongs_to_one_person_only() -> None:
    known = Known.of([KnownPerson(id="noor", name="Noor Haddad", urls=("https://www.linkedin.com/in/a",))])
    [made] = plan([linkedin("Ana Ruiz", "a")], known, answers={fingerprint(linkedin("Ana Ruiz", "a")): NEW}).decisions
    assert isinstance(made, Add)
    assert made.profile.linkedin is None


@given(st.lists(ROWS, max_size=6), st.lists(ROWS, max_size=6))
def test_an_import_takes_nothing_away(first: list[Profile], second: list[Profile]) -> None:
    known = book(*first)
    later = after(known, plan(second, known, on=JUNE), on=JUNE)
    for person in known.people.values():
        now = later[person.id]
        assert set(person.emails) <= set(now.emails)
        assert len(person.positions) <= len(now.positions)


@given(st.lists(ROWS, max_size=8))
def test_nobody_ends_with_two_linkedin_addresses_of_one_file(rows: list[Profile]) -> None:
    assert all(len(person.linkedin) < 2 for person in book(*rows).people.values())


def test_a_made_up_country_is_matched_without_one_false_merge(corpora: Path) -> None:
    """FEBRL: 5,000 people twice, the second time with slips; told by name and town alone, as nothing else is read."""
    known_people, known_ids = _febrl(corpora, "a")
    rows, row_ids = _febrl(corpora, "b")
    known = Known.of(newcomer(p, person_id=known_ids[p.line], on=None) for p in known_people)
    found: Counter[str] = Counter()
    for decision in plan(rows, known).decisions:
        truth = row_ids[decision.profile.line]
        match decision:
            case Update(id=person_id) | Skip(id=person_id):
                found["merged rightly" if person_id == truth else "merged wrongly"] += 1
            case Ask(candidates=candidates):
                found["asked rightly" if truth in [c.id for c in candidates] else "asked in vain"] += 1
    assert found["merged wrongly"] == 0
    assert found["asked in vain"] < 0.05 * found["asked rightly"]
    assert found["merged rightly"] + found["asked rightly"] > 0.65 * len(rows)


def _febrl(corpora: Path, half: str) -> tuple[tuple[Profile, ...], dict[int, str]]:
    data = gzip.decompress((corpora / "dedup" / f"febrl-dataset4{half}.csv.gz").read_bytes())
    ids = {line: text.split("-")[1] for line, text in enumerate(data.decode().splitlines()[1:], 2)}
    return read_file(data, name="febrl").profiles, ids


@pytest.mark.parametrize("count", [3_000])
def test_an_import_of_thousands_takes_moments(count: int) -> None:
    rows = [linkedin(f"Name{n % 50} Family{n % 900}", f"p{n}", at=f"Org {n % 90}") for n in range(count)]
    known = book(*rows)
    assert plan(rows, known, on=JUNE).counts["skip"] == count

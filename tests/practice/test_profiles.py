"""Facts of two sources are held against each other in one form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.practice.profiles import (
    Profile,
    fingerprint,
    fold_email,
    fold_organisation,
    fold_tel,
    is_shared_mailbox,
    linkedin_address,
)


@pytest.mark.parametrize(
    "url",
    [
        "https://www.linkedin.com/in/ana-ruiz",
        "http://linkedin.com/in/Ana-Ruiz/",
        "linkedin.com/in/ana-ruiz?trk=x",
        "https://de.linkedin.com/in/ana-ruiz/en",
        "https://www.linkedin.com/in/ana%2Druiz#top",
    ],
)
def test_one_linkedin_address_is_written_in_many_ways(url: str) -> None:
    assert linkedin_address(url) == "https://www.linkedin.com/in/ana-ruiz"


@pytest.mark.parametrize("url", ["", None, "https://www.linkedin.com/company/acme", "https://ruiz.example/in/ana"])
def test_other_addresses_are_nobodys_linkedin_address(url: str | None) -> None:
    assert linkedin_address(url) is None


@given(st.text(max_size=40))
def test_a_linkedin_address_is_its_own_form(slug: str) -> None:
    address = linkedin_address(f"https://www.linkedin.com/in/{slug}")
    assert address is None or "%" in address or linkedin_address(address) is not None


def test_legal_forms_do_not_make_another_organisation() -> None:
    forms = ("Acme", "ACME, Inc.", "Acme GmbH", "The Acme Co. Ltd", "acme s.a.")
    assert {fold_organisation(form) for form in forms} == {"acme"}
    assert fold_organisation("Birch & Co") == fold_organisation("Birch and Co")


def test_the_same_telephone_is_known_with_and_without_its_country() -> None:
    assert fold_tel("+49 (0)30 555-012 34") == fold_tel("030 555 012 34")
    assert fold_tel("tel:+1-555-555-0199;ext=12") == fold_tel("(555) 555-0199 x12")
    assert fold_tel("112") == ""


def test_addresses_of_an_office_are_told_from_those_of_a_person() -> None:
    assert [is_shared_mailbox(box) for box in ("info@x.example", "Jobs@x.example", "no-reply@x.example")] == [True] * 3
    assert not is_shared_mailbox("ana@x.example")


def test_what_is_no_address_folds_to_nothing() -> None:
    assert [fold_email(text) for text in ("mailto:Ana@X.example", "ana at x", "@x.example", "a@b")] == [
        "ana@x.example",
        "",
        "",
        "",
    ]


def test_a_row_is_known_again_wherever_it_stands() -> None:
    assert fingerprint(Profile(source="linkedin", fn="Ana", line=3)) == fingerprint(
        Profile(source="linkedin", fn="Ana", line=9)
    )

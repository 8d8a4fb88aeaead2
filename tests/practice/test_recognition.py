"""By what a row of a file tells the person again who was forgotten."""

from inroad.practice.profiles import Position, Profile
from inroad.practice.recognition import traits_of, traits_to_keep

KEPT = traits_to_keep(
    ("ana", "ruiz"),
    ["Ana@Example.org", "info@acme.example"],
    ["+44 20 7946 0018"],
    ["https://www.linkedin.com/in/ana"],
    ["Acme Ltd"],
)


def row(**told: object) -> Profile:
    return Profile(source="csv", **told)  # type: ignore[arg-type]  # what a row tells


def known(profile: Profile) -> bool:
    return not KEPT.isdisjoint(traits_of(profile))


def test_an_address_of_their_own_tells_them_under_any_name() -> None:
    assert known(row(fn="A. R.", emails=("ana@example.org",)))
    assert known(row(fn="Somebody", linkedin="https://www.linkedin.com/in/ana"))


def test_a_telephone_an_office_or_an_employer_tells_them_with_their_name_alone() -> None:
    assert known(row(fn="Ana Ruiz", tels=("020 7946 0018",)))
    assert known(row(fn="Ana Ruiz", emails=("info@acme.example",)))
    assert known(row(fn="Ana Ruiz", positions=(Position(organisation="ACME"),)))
    assert not known(row(fn="Bob Stone", tels=("020 7946 0018",)))
    assert not known(row(fn="Bob Stone", emails=("info@acme.example",)))
    assert not known(row(fn="Bob Stone", positions=(Position(organisation="Acme"),)))


def test_a_bare_name_tells_them_and_a_namesake_elsewhere_is_another() -> None:
    assert known(row(fn="Ana Ruiz"))
    assert not known(row(fn="Ana Ruiz", emails=("ana.ruiz@other.example",)))
    assert not known(row())

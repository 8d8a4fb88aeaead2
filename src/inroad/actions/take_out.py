"""What the user takes out of a person stays out: no import brings it back."""

from inroad.practice.changes import key_of
from inroad.records.models import Person


def take_out(person: Person, field: str, value: str) -> None:
    """Remember a value of emails, tels, urls or tags that is not theirs."""
    told = person.sources.get(field, {})
    without = sorted({*told.get("without", ()), key_of(field, value)})
    person.sources = {**person.sources, field: {**told, "without": without}}
    person.save(update_fields=["sources"])

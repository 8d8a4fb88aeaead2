"""What a person does and where, in one line."""

from inroad.records.models import Organisation, Person


def post_of(person: Person) -> str:
    """Their present post, or else their headline; `organisation_now` is best loaded beside them."""
    return post(person.title_now, person.organisation_now) or person.headline


def post(title: str, organisation: Organisation | None) -> str:
    """A title and its organisation, as far as they are known."""
    return ", ".join(part for part in (title, organisation.name if organisation else "") if part)

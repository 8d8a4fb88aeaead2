"""The standing people of the tests, all invented: Olu owns a book, Tamar has her own beside it, Sasha is a stranger."""

from inroad.records.models import Person, User


def olu() -> User:
    """Make the owner, whose book a test is about."""
    return User.objects.create(name="Olu Adebayo", email="olu@example.org", time_zone="Africa/Lagos", country="NG")


def tamar() -> User:
    """Make the team-mate, who has a book of her own in the same database."""
    return User.objects.create(name="Tamar Lomidze", email="tamar@example.org", time_zone="Asia/Tbilisi", country="GE")


def sasha() -> User:
    """Make the stranger, who has nothing and may see nothing."""
    return User.objects.create(name="Sasha Moreau", email="sasha@example.net", time_zone="Europe/Paris", country="FR")


def person(owner: User, full_name: str, **known: str) -> Person:
    """Make somebody whom the owner knows."""
    given, _, family = full_name.partition(" ")
    return Person.objects.create(
        owner=owner, full_name=full_name, given=given, family=family, sort_name=full_name.lower(), **known
    )

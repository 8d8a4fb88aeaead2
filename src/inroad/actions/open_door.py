"""Make a one-time link into the book, and spend it."""

import secrets
from datetime import datetime, timedelta
from hashlib import sha256

from django.db import transaction

from inroad.records.models import LoginLink, User

VALID_FOR = timedelta(minutes=30)


def make_link(owner: User, *, now: datetime) -> str:
    """Make a token that opens the owner's book once; only its digest is kept."""
    token = secrets.token_urlsafe(32)
    LoginLink.objects.filter(expires__lt=now).delete()
    LoginLink.objects.create(digest=_digest(token), owner=owner, created=now, expires=now + VALID_FOR)
    return token


@transaction.atomic
def spend_link(token: str, *, now: datetime) -> User | None:
    """Spend the link; nothing where it is unknown, expired or spent already."""
    fresh = LoginLink.objects.filter(digest=_digest(token), spent__isnull=True, expires__gt=now)
    if not fresh.update(spent=now):
        return None
    return LoginLink.objects.select_related("owner").get(digest=_digest(token)).owner


def _digest(token: str) -> str:
    return sha256(token.encode()).hexdigest()

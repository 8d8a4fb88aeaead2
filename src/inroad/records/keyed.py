"""Keyed digests: what they stand for is known again, and not guessed without the book's secret key."""

import hmac
from hashlib import sha256
from uuid import UUID

from django.conf import settings


def keyed_digest(owner_id: UUID, told: str) -> str:
    """The digest of a text for one owner's book."""
    key = sha256(b"inroad.forgotten\0" + settings.SECRET_KEY.encode()).digest()
    return hmac.new(key, f"{owner_id.hex}\0{told}".encode(), sha256).hexdigest()

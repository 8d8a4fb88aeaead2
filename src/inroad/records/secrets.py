"""Secrets of the user's, such as the key of a service: encrypted at rest with a key of this installation's own."""

from base64 import urlsafe_b64encode
from hashlib import sha256
from typing import TYPE_CHECKING

from django.conf import settings

if TYPE_CHECKING:
    from cryptography.fernet import Fernet


class UnreadableSecretError(ValueError):
    """It was encrypted on another installation, or the installation's own key has changed."""


def conceal(secret: str) -> str:
    """Encrypt for keeping; what is empty stays empty."""
    return _cipher().encrypt(secret.encode()).decode("ascii") if secret else ""


def reveal(kept: str) -> str:
    """Decrypt what was kept. Raises UnreadableSecretError."""
    from cryptography.fernet import InvalidToken  # noqa: PLC0415 - an extra, needed here alone

    try:
        return _cipher().decrypt(kept.encode()).decode() if kept else ""
    except InvalidToken as error:
        raise UnreadableSecretError from error


def _cipher() -> "Fernet":
    from cryptography.fernet import Fernet  # noqa: PLC0415 - an extra, needed here alone

    return Fernet(urlsafe_b64encode(sha256(b"inroad secrets\0" + settings.SECRET_KEY.encode()).digest()))

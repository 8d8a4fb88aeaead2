"""Who a session belongs to; nobody comes in by a password."""

from uuid import UUID

from django.conf import settings
from django.contrib.auth.backends import BaseBackend

from inroad.records.models import User


class LinkBackend(BaseBackend):
    """Knows the owner of a session that a one-time link began."""

    def get_user(self, user_id: int | UUID | str) -> User | None:
        user = User.objects.filter(pk=str(user_id), is_active=True).first()
        # A turned clock is for invented people: nobody's real book is read or written by it.
        return None if user and settings.CLOCK_FILE and not user.sample else user

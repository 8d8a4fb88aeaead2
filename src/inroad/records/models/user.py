"""Whose book it is."""

from typing import Any, ClassVar

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models, transaction
from uuid_utils.compat import uuid7

from inroad import clock
from inroad.records.witness import witness


class UserManager(BaseUserManager["User"]):
    def the_local(self) -> "User":
        """Find the one person who uses this machine; made on first use."""
        return self._the_one(sample=False)

    def the_sample(self) -> "User":
        """Find the owner of the book of invented people; made on first use."""
        return self._the_one(sample=True)

    def at_hand(self) -> "User":
        """Find whose book the commands open: where the clock is turned, the invented people's and no other."""
        return self.the_sample() if settings.CLOCK_FILE else self.the_local()

    @transaction.atomic
    def _the_one(self, *, sample: bool) -> "User":
        found = self.filter(sample=sample).order_by("created").first()
        if found:
            return found
        user = self.model(sample=sample)
        user.set_unusable_password()
        user.save(using=self._db)
        return user


class User(AbstractBaseUser):
    """The owner of a book, with the settings of their pages.

    `due_basis` names what the stored moves were last counted by: rhythm, calendar and version. `copies` is raised when
    the pages that devices keep to read offline must go (`actions/erase_copies`).

    Nobody has a password yet: the door opens by a one-time link. The empty time zone means this machine's.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    name = models.CharField(max_length=200, blank=True, default="")
    email = models.EmailField(blank=True, default="")
    sample = models.BooleanField(default=False)
    time_zone = models.CharField(max_length=64, blank=True, default="")
    country = models.CharField(max_length=2, blank=True, default="")
    language = models.CharField(max_length=16, blank=True, default="")
    is_active = models.BooleanField(default=True)
    page_settings = models.JSONField(default=dict, blank=True)
    due_basis = models.CharField(max_length=64, blank=True, default="", editable=False)
    copies = models.PositiveIntegerField(default=0, editable=False)
    created = models.DateTimeField(default=clock.now, editable=False)

    objects = UserManager()

    USERNAME_FIELD = "id"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    def save(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - as Django has it
        looks_on = witness()
        if looks_on and not self._state.adding:
            looks_on.will_change(User._base_manager.filter(pk=self.pk))
        super().save(*args, **kwargs)

    def __str__(self) -> str:
        return self.name or str(self.id)

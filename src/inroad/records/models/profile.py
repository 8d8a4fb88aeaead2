"""The seeker, as their letters introduce them."""

from django.db import models

from inroad.records.models.owned import Owned


class Profile(Owned):
    """Who the seeker is: one row for each owner; `headline` answers "who are you in a sentence"."""

    full_name = models.CharField(max_length=200, blank=True, default="")
    headline = models.TextField(blank=True, default="")
    summary = models.TextField(blank=True, default="")
    city = models.CharField(max_length=200, blank=True, default="")
    country = models.CharField(max_length=2, blank=True, default="")
    email = models.EmailField(blank=True, default="")
    phone = models.CharField(max_length=50, blank=True, default="")
    linkedin = models.TextField(blank=True, default="")
    signature = models.TextField(blank=True, default="")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner"], name="profile_one_per_owner")]

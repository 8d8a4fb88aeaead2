"""A date as far as it is known: "2019", "2019-05" or "2019-05-12", which sorts as text."""

from django.core.validators import RegexValidator
from django.db import models

as_far_as_known = RegexValidator(r"\A[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?\Z", code="partial_date")


def partial_date_field() -> "models.CharField[str, str]":
    """Make a column for an ISO 8601 date of a year, a year and a month, or all three; empty where nothing is known."""
    return models.CharField(max_length=10, blank=True, default="", validators=[as_far_as_known])

"""The one-time link that opens the door on one's own machine."""

from django.conf import settings
from django.db import models

from inroad import clock


class LoginLink(models.Model):
    """A link, known only by the SHA-256 of its token, which is spent once and expires.

    Its digest is its key: whoever comes with a token has no owner yet.
    """

    digest = models.CharField(max_length=64, primary_key=True)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    created = models.DateTimeField(default=clock.now, editable=False)
    expires = models.DateTimeField()
    spent = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"link of {self.created:%Y-%m-%d %H:%M}"

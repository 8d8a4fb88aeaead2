"""Someone the seeker knows or wants to meet."""

from django.db import models
from django.db.models import Q

from inroad.records.models.owned import Owned
from inroad.records.models.sourced import Sourced


class Person(Sourced, Owned):
    """A person, with what is known of them.

    `sources` says where a field comes from, only where that differs from the row's own source:
    {"headline": {"by": "hand" or the id of an import, "at": an ISO instant}}; under "emails", "tels", "urls" and "tags"
    it says what the user took out: {"tags": {"without": [folded values]}}.

    `etiquette` is the pack that the user chose for them, and `writes_in` the language (ISO 639-1); where they are empty
    the country decides.

    `rows` are the fingerprints of the imported rows that told of them, by which a re-import knows them again.

    The last block is derived: it can be thrown away and is rebuilt from the story and the positions, so that lists need
    to read one table. `quiet_from` is the instant from which silence changes the standing; a lower `approach` is
    somebody to write to sooner, and none means no candidate for a first request.
    """

    derived = ("standing", "standing_since", "quiet_from", "approach", "tier", "last_contact_on")

    full_name = models.TextField()
    given = models.TextField(blank=True, default="")
    family = models.TextField(blank=True, default="")
    sort_name = models.TextField(blank=True, default="")
    nickname = models.TextField(blank=True, default="")
    pronouns = models.CharField(max_length=50, blank=True, default="")
    headline = models.TextField(blank=True, default="")
    city = models.TextField(blank=True, default="")
    country = models.CharField(max_length=2, blank=True, default="")
    time_zone = models.CharField(max_length=64, blank=True, default="")
    linkedin = models.TextField(blank=True, default="")
    tier = models.CharField(max_length=1, blank=True, default="")
    etiquette = models.CharField(max_length=60, blank=True, default="")
    writes_in = models.CharField(max_length=2, blank=True, default="")
    sources = models.JSONField(default=dict, blank=True)
    rows = models.JSONField(default=list, blank=True)

    standing = models.CharField(max_length=20, default="unasked", editable=False)
    standing_since = models.DateField(null=True, editable=False)
    quiet_from = models.DateTimeField(null=True, editable=False)
    approach = models.SmallIntegerField(null=True, editable=False)
    organisation_now = models.ForeignKey(
        "records.Organisation",
        on_delete=models.SET_NULL,
        null=True,
        editable=False,
        db_index=False,  # the owner's index below serves
        related_name="people_now",
    )
    title_now = models.TextField(blank=True, default="", editable=False)
    last_contact_on = models.DateField(null=True, editable=False)

    class Meta:
        indexes = [
            models.Index(fields=["owner", "sort_name"]),
            models.Index(fields=["owner", "standing", "sort_name"]),
            models.Index(fields=["owner", "approach"]),
            models.Index(fields=["owner", "organisation_now"]),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "linkedin"], condition=~Q(linkedin=""), name="person_linkedin_once"
            )
        ]

    def __str__(self) -> str:
        return self.full_name

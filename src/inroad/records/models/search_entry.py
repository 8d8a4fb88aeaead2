"""What can be found: a table that can be thrown away and is rebuilt from the nouns."""

from django.conf import settings
from django.db import models


class SearchEntry(models.Model):
    """The words of one row, under an integer key of its own, which full-text indexes need and which grows with time.

    `title` and `body` are what is shown. What is searched is folded: all `words`, and for a person or an organisation
    also the `names` and the spellings `near` them that forgive a typing error. The indexes over these three belong to
    the database, and a migration makes them.
    """

    id = models.BigAutoField(primary_key=True)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, db_index=False, related_name="+")
    kind = models.CharField(max_length=20)
    row_id = models.UUIDField()
    person = models.ForeignKey("records.Person", on_delete=models.CASCADE, null=True, related_name="+")
    title = models.TextField(blank=True, default="")
    body = models.TextField(blank=True, default="")
    words = models.TextField(blank=True, default="")
    names = models.TextField(blank=True, default="")
    near = models.TextField(blank=True, default="")
    happened = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["owner", "id"])]
        constraints = [models.UniqueConstraint(fields=["owner", "row_id"], name="search_entry_once")]

    def __str__(self) -> str:
        return self.title

"""What the user decided about a habit of their writing; what they left to be learnt has no row."""

from django.db import models

from inroad.records.models.owned import Owned


class Habit(Owned):
    """Their own `words` in place of `ours`, or with `let_go` that what was learnt before `since` is forgotten.

    `kind` is one of `practice.voice.HabitKind`; a row without a kind is about all habits.
    """

    kind = models.CharField(max_length=20, blank=True, default="")
    language = models.CharField(max_length=2, blank=True, default="")
    ours = models.TextField(blank=True, default="")
    words = models.TextField(blank=True, default="")
    let_go = models.BooleanField(default=False)
    since = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "kind", "language", "ours"], name="habit_once")]

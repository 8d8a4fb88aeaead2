"""What was done in one go, with what it takes to undo it."""

from enum import StrEnum
from typing import ClassVar

from django.db import models

from inroad.records.models.owned import FromRows, Owned


class Door(StrEnum):
    PAGE = "page"
    COMMAND = "command"
    IMPORT = "import"


class Verb(StrEnum):
    """What can be done (a deletion is named by its noun); `sentences_changes` has the sentence of each."""

    CHANGED = "changed"
    UNDONE = "undone"
    # People and what is known of them.
    ADDED = "added"
    EDITED = "edited"
    TOOK_POST = "took_post"
    KEPT_CONTACT = "kept_contact"
    TAGGED = "tagged"
    UNTAGGED = "untagged"
    TIERED = "tiered"
    ATTACHED = "attached"
    NOTED = "noted"
    EDITED_NOTE = "edited_note"
    MERGED = "merged"
    KEPT_APART = "kept_apart"
    IMPORTED = "imported"
    # What happened between two.
    DRAFTED = "drafted"
    SENT = "sent"
    REPLIED = "replied"
    CORRECTED = "corrected"
    DECLINED = "declined"
    TOUCHED = "touched"
    SNOOZED = "snoozed"
    STOPPED = "stopped"
    REOPENED = "reopened"
    BARRED = "barred"
    BOOKED = "booked"
    MOVED = "moved"
    CANCELLED = "cancelled"
    MISSED = "missed"
    HELD = "held"
    PREPARED = "prepared"
    PLANNED = "planned"
    DEBRIEFED = "debriefed"
    # What is owed.
    PROMISED = "promised"
    KEPT_PROMISE = "kept_promise"
    RELEASED_PROMISE = "released_promise"
    ACTED = "acted"
    DROPPED = "dropped"
    TOLD = "told"
    LET_GO = "let_go"
    # One's own side.
    SET_GOAL = "set_goal"
    RESTED_GOAL = "rested_goal"
    RESUMED_GOAL = "resumed_goal"
    SET_PROFILE = "set_profile"
    SET_PLACE = "set_place"
    KEPT_FACT = "kept_fact"
    ALLOWED_FACTS = "allowed_facts"
    SET_PITCH = "set_pitch"
    KEPT_LIST = "kept_list"
    KEPT_HABIT = "kept_habit"
    SWITCHED = "switched"
    RESTORED = "restored"


class WithoutFragment(FromRows["Change"]):
    def get_queryset(self) -> models.QuerySet["Change"]:
        return super().get_queryset().defer("fragment")


class Change(Owned):
    """What was done, when, by which door, and about whom (`about` is their name, or what else it was about).

    `fragment` holds the rows as they were before and what the change made of them (`records.fragments`); lists leave it
    unread. The person is named by key alone, so that one who was deleted is known again once they are back.

    `undone` says when it was undone, and `undoes` which change this one undid; `left` lists what that left alone:
    {"noun", "id", "why"}. `batch` is the import that the change brought in, whose new rows name it themselves.
    """

    journaled = False

    verb = models.CharField(max_length=30, default=Verb.CHANGED)
    door = models.CharField(max_length=10, default=Door.PAGE)
    person = models.ForeignKey(
        "records.Person", on_delete=models.DO_NOTHING, db_constraint=False, null=True, related_name="changes_made"
    )
    about = models.TextField(blank=True, default="")
    rows = models.PositiveIntegerField(default=0)
    fragment = models.BinaryField(default=bytes, blank=True)
    undone = models.DateTimeField(null=True)
    undoes = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, related_name="undone_by")
    left = models.JSONField(default=list, blank=True)
    batch = models.ForeignKey("records.ImportBatch", on_delete=models.SET_NULL, null=True, related_name="+")

    objects: ClassVar[WithoutFragment] = WithoutFragment()

    class Meta:
        indexes = [
            models.Index(fields=["owner", "created"]),
            models.Index(fields=["owner", "person", "created"]),
        ]

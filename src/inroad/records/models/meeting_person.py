"""Who takes part in a meeting: one, or three."""

from django.db import models

from inroad.records.models.owned import Owned


class MeetingPerson(Owned):
    meeting = models.ForeignKey("records.Meeting", on_delete=models.CASCADE, related_name="meeting_people")
    person = models.ForeignKey("records.Person", on_delete=models.CASCADE, related_name="meeting_people")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "meeting", "person"], name="meeting_person_once")]

"""A message goes onto paper: as a letter, or as a card to be written by hand."""

from datetime import datetime

from django.utils import timezone
from django.utils.formats import date_format

from inroad.adapters.paper.sheet import Form, Sheet, paper_of
from inroad.records.models import Message, Profile, User


def sheet_of(owner: User, message: Message, form: Form, *, now: datetime, language: str = "en") -> Sheet:
    """What is to be set: the user's own lines, the host's, today's date in the user's zone, and the words."""
    profile = Profile.objects.filter(owner=owner).first() or Profile(owner=owner)
    person = message.person
    employer = person.organisation_now.name if person.organisation_now else ""
    return Sheet(
        form=form,
        paper=paper_of(profile.country or owner.country),
        language=language,
        sender=_lines(profile.full_name or owner.name, profile.city, profile.phone, profile.email or owner.email),
        to=_lines(person.full_name, person.title_now, employer, person.city),
        day=date_format(timezone.localdate(now), "DATE_FORMAT"),
        subject=message.subject if form is Form.LETTER else "",
        body=message.body,
    )


def _lines(*lines: str) -> tuple[str, ...]:
    return tuple(line for line in lines if line)

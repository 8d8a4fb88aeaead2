"""One person is written to by other manners, or in another language, from now on."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from inroad.actions.draft_message import begin_again, letter_of
from inroad.actions.edit_person import edit_person
from inroad.records.models import Message, User


@transaction.atomic
def change_manners(owner: User, draft: Message, known: Mapping[str, str], *, now: datetime) -> None:
    """A text that nobody has touched is written anew; any other is kept."""
    untouched = letter_of(owner, draft, now=now)
    edit_person(owner, draft.person, known, now=now)
    if untouched:
        begin_again(owner, draft, now=now)

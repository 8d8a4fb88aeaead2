"""A file is kept beside a person."""

from django.db import transaction

from inroad.records import search
from inroad.records.journal import name_deletion, named
from inroad.records.models import Attachment, Person, User, Verb


@named(Verb.ATTACHED)
@transaction.atomic
def attach_file(owner: User, person: Person, *, name: str, media_type: str, content: bytes) -> Attachment:
    """Keep the bytes; what is larger than the setting allows is a ValidationError."""
    kept = Attachment(owner=owner, person=person, name=name[-255:], media_type=media_type[:127], content=content)
    kept.save()
    search.index_rows([kept])
    return kept


@transaction.atomic
def remove_file(attachment: Attachment) -> None:
    """Take it out of the book."""
    name_deletion(attachment)
    search.remove(attachment.owner, [attachment.pk])
    attachment.delete()

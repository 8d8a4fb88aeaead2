"""What the tables themselves hold to."""

from datetime import UTC, date, datetime, timedelta
from io import StringIO

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import IntegrityError, transaction
from pytest_django.fixtures import Settings

from inroad.records.models import (
    Attachment,
    Background,
    ImportBatch,
    Message,
    MessageKind,
    MessageState,
    Note,
    Person,
    Tie,
    User,
)
from tests.people import olu, person, tamar

pytestmark = pytest.mark.django_db


def test_the_migrations_tell_of_every_model() -> None:
    said = StringIO()
    call_command("makemigrations", check=True, dry_run=True, stdout=said)
    assert "No changes" in said.getvalue()


def test_a_changed_row_tells_when() -> None:
    mia = person(olu(), "Mia Anderson")
    Person.objects.update(changed=mia.changed - timedelta(days=1))
    mia.headline = "Hydrographer"
    mia.save(update_fields=["headline"])
    kept = Person.objects.get()
    assert kept.headline == "Hydrographer"
    assert kept.changed > kept.created - timedelta(hours=1)


def test_what_happened_is_an_instant_where_it_is_known_and_a_bare_date_where_not() -> None:
    owner = olu()
    instant = datetime(2026, 3, 2, 23, 30, tzinfo=UTC)
    note = Note(owner=owner, text="by the clock")
    note.happened = instant
    note.save()
    assert Note.objects.get().happened == instant
    assert Note.objects.get().happened_on == date(2026, 3, 2)
    note.happened = date(2026, 3, 3)
    note.save()
    assert Note.objects.get().happened == date(2026, 3, 3)


def test_there_is_one_draft_of_a_kind_for_a_person_and_any_number_of_sent_ones() -> None:
    owner = olu()
    mia = person(owner, "Mia Anderson")
    draft = Message.objects.create(owner=owner, person=mia, kind=MessageKind.REQUEST)
    assert draft.happened is None
    with pytest.raises(IntegrityError), transaction.atomic():
        Message.objects.create(owner=owner, person=mia, kind=MessageKind.REQUEST)
    Message.objects.create(owner=owner, person=mia, kind=MessageKind.THANKS)
    draft.state = MessageState.SENT
    draft.happened = date(2026, 3, 2)
    draft.save()
    Message.objects.create(owner=owner, person=mia, kind=MessageKind.REQUEST)


def test_a_message_that_was_sent_was_sent_some_day() -> None:
    owner = olu()
    with pytest.raises(IntegrityError), transaction.atomic():
        Message.objects.create(
            owner=owner, person=person(owner, "Mia Anderson"), kind=MessageKind.REQUEST, state=MessageState.SENT
        )


def test_two_people_are_acquainted_once_and_the_owner_with_each_once() -> None:
    owner = olu()
    mia, ben = person(owner, "Mia Anderson"), person(owner, "Ben Okafor")
    Tie.objects.create(owner=owner, person=mia)
    Tie.objects.create(owner=owner, person=mia, other=ben)
    for other in (None, ben):
        with pytest.raises(IntegrityError), transaction.atomic():
            Tie.objects.create(owner=owner, person=mia, other=other)


def test_an_address_at_linkedin_belongs_to_one_person_of_an_owner() -> None:
    owner = olu()
    person(owner, "Mia Anderson", linkedin="linkedin.com/in/mia")
    person(tamar(), "Mia Anderson", linkedin="linkedin.com/in/mia")
    person(owner, "Ben Okafor")
    person(owner, "Rosa Lund")
    with pytest.raises(IntegrityError), transaction.atomic():
        person(owner, "M. Anderson", linkedin="linkedin.com/in/mia")


@pytest.mark.parametrize("known", ["2019", "2019-05", "2019-05-12", ""])
def test_a_date_may_be_known_in_part(known: str) -> None:
    Background(owner=olu(), kind="school", text="x", started=known).clean_fields(exclude=["owner"])


@pytest.mark.parametrize("typed", ["19", "May 2019", "2019-5", "2019-05-12T09:00", "2019\n"])
def test_a_date_is_written_in_one_way(typed: str) -> None:
    with pytest.raises(ValidationError):
        Background(owner=olu(), kind="school", text="x", started=typed).clean_fields(exclude=["owner"])


def test_an_attachment_knows_its_size_and_a_list_leaves_its_bytes_unread() -> None:
    Attachment.objects.create(owner=olu(), name="letter.pdf", content=b"12345")
    [listed] = Attachment.objects.all()
    assert listed.size == 5
    assert "content" in listed.get_deferred_fields()
    listed.name = "a letter.pdf"
    listed.save()
    assert bytes(Attachment.objects.get().content) == b"12345"


def test_an_attachment_that_is_too_large_is_refused_in_a_sentence(settings: Settings) -> None:
    settings.MAX_ATTACHMENT = 2 * settings.MEGABYTE
    with pytest.raises(ValidationError, match=r"“scan\.tiff” is larger than 2 MB"):
        Attachment.objects.create(owner=olu(), name="scan.tiff", content=b"0" * (2 * settings.MEGABYTE + 1))


def test_a_list_of_imports_leaves_their_plans_unread() -> None:
    ImportBatch.objects.create(owner=olu(), kind="linkedin", plan=b"plan")
    assert "plan" in ImportBatch.objects.all()[0].get_deferred_fields()


def test_this_machine_has_one_user_and_one_owner_of_the_sample_book() -> None:
    local = User.objects.the_local()
    assert User.objects.the_local() == local
    assert User.objects.the_sample() == User.objects.the_sample()
    assert User.objects.the_sample().sample
    assert not local.sample


def test_a_book_goes_with_its_owner() -> None:
    owner, other = olu(), tamar()
    mia = person(owner, "Mia Anderson")
    Note.objects.create(owner=owner, person=mia, text="x", happened_on=date(2026, 3, 2))
    person(other, "Mia Anderson")
    owner.delete()
    assert list(Person.objects.values_list("owner", flat=True)) == [other.pk]
    assert not Note.objects.exists()

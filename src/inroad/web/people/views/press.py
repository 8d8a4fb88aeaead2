"""What is done by one press: let go, take up, keep, drop, tell, remove."""

from collections.abc import Callable
from typing import TypeVar
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from inroad.actions import keep_word
from inroad.actions.attach_file import remove_file
from inroad.actions.edit_person import remove_contact
from inroad.actions.put_off import reopen_person, stop_person
from inroad.actions.tag_person import untag_person
from inroad.records.access import mine
from inroad.records.models import Advice, Attachment, ContactPoint, Owned, Person, Promise, Referral, Tag
from inroad.web.shared.presses import back
from inroad.web.shared.raw import words_in
from inroad.web.shared.requests import BookRequest

LONGEST_OUTCOME = 2000

Row = TypeVar("Row", bound=Owned)
View = Callable[[BookRequest, UUID], HttpResponse]


def press(
    noun: type[Row], person_of: Callable[[Row], UUID | None]
) -> Callable[[Callable[[BookRequest, Row], str]], View]:
    """A press on the user's own row; it says what it did and goes back to the page, or to the person's."""

    def make(act: Callable[[BookRequest, Row], str]) -> View:
        @require_POST
        def view(request: BookRequest, row_id: UUID) -> HttpResponse:
            row = mine(noun, request.user, row_id)
            person = person_of(row)
            messages.success(request, act(request, row))
            return back(request, reverse("person", args=[person]) if person else reverse("people"))

        return view

    return make


@press(Person, lambda person: person.pk)
def person_stop(request: BookRequest, person: Person) -> str:
    stop_person(request.user, person, now=request.now)
    return _("You let %(name)s rest. Their page stays, and you can take it up again there.") % {"name": person}


@press(Person, lambda person: person.pk)
def person_reopen(request: BookRequest, person: Person) -> str:
    reopen_person(request.user, person, now=request.now)
    return _("Taken up again.")


@press(Promise, lambda promise: promise.person_id)
def promise_keep(request: BookRequest, promise: Promise) -> str:
    keep_word.keep_promise(promise, on=timezone.localdate(request.now), now=request.now)
    return _("Kept. Well done.") if promise.ours else _("They kept it.")


@press(Promise, lambda promise: promise.person_id)
def promise_release(request: BookRequest, promise: Promise) -> str:
    keep_word.release_promise(promise, on=timezone.localdate(request.now), now=request.now)
    return _("It is no longer owed.")


@press(Advice, lambda advice: advice.person_id)
def advice_done(request: BookRequest, advice: Advice) -> str:
    outcome = words_in(request.POST, "outcome", longest=LONGEST_OUTCOME).strip()
    keep_word.act_on_advice(advice, outcome=outcome, on=timezone.localdate(request.now), now=request.now)
    return _("Done. They will be glad to hear of it.")


@press(Advice, lambda advice: advice.person_id)
def advice_drop(request: BookRequest, advice: Advice) -> str:
    keep_word.drop_advice(advice, on=timezone.localdate(request.now), now=request.now)
    return _("Put aside.")


@press(Advice, lambda advice: advice.person_id)
def advice_told(request: BookRequest, advice: Advice) -> str:
    keep_word.tell_giver(advice, now=request.now)
    return _("They know.")


@press(Referral, lambda referral: referral.introducer_id)
def referral_release(request: BookRequest, referral: Referral) -> str:
    keep_word.release_referral(referral, on=timezone.localdate(request.now), now=request.now)
    return _("You let this name go.")


@press(Referral, lambda referral: referral.introducer_id)
def referral_told(request: BookRequest, referral: Referral) -> str:
    keep_word.tell_introducer(referral, now=request.now)
    return _("They know what came of it.")


@press(ContactPoint, lambda point: point.person_id)
def contact_remove(request: BookRequest, point: ContactPoint) -> str:
    remove_contact(point, now=request.now)
    return _("Taken out.")


@press(Attachment, lambda attachment: attachment.person_id)
def attachment_remove(request: BookRequest, attachment: Attachment) -> str:
    del request  # whose file it is was asked already
    remove_file(attachment)
    return _("Taken out.")


@require_POST
def person_untag(request: BookRequest, person_id: UUID, tag_id: UUID) -> HttpResponse:
    """Take a tag off one person."""
    person, tag = mine(Person, request.user, person_id), mine(Tag, request.user, tag_id)
    untag_person(request.user, person, tag)
    return back(request, reverse("person", args=[person.pk]))

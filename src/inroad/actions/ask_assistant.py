"""A service of the user's choice helps with a draft: what would be sent is shown first, and only text comes back."""

from collections.abc import Sequence

from inroad.actions.coach_context import Material, gather
from inroad.adapters.drafting import service, wishes
from inroad.adapters.drafting.service import Service
from inroad.adapters.drafting.wishes import Wish, messages_for
from inroad.records.models import Assistant, Message, User
from inroad.records.secrets import UnreadableSecretError, conceal, reveal


def assistant_of(owner: User) -> Assistant | None:
    """The service that the owner named; without one the assistant is off."""
    return Assistant.objects.filter(owner=owner).first()


def keep_assistant(owner: User, *, address: str, model: str, key: str | None) -> Assistant:
    """Name the service; without a key (None) the one that is kept stays. Addresses are checked by the form."""
    told = {"address": address.strip(), "model": model.strip()}
    kept = told if key is None else {**told, "key": conceal(key.strip())}
    return Assistant.objects.update_or_create(owner=owner, defaults=kept)[0]


def drop_assistant(owner: User) -> None:
    Assistant.objects.filter(owner=owner).delete()


def would_send(
    owner: User, message: Message, wish: Wish, *, with_notes: bool, language: str
) -> Sequence[dict[str, str]]:
    """Every word that would leave this machine; notes about the person only where the user ticked them."""
    material = gather(owner, message)
    told = wishes.Material(
        subject=message.subject,
        body=message.body,
        known=(*_known(material), *(material.notes if with_notes else ())),
        language=language,
    )
    return messages_for(wish, told)


def suggest(assistant: Assistant, messages: Sequence[dict[str, str]]) -> str:
    """Ask, outside any transaction. Raises `service.NoAnswerError`."""
    try:
        key = reveal(assistant.key)
    except UnreadableSecretError as error:
        raise service.NoAnswerError("refused") from error
    return service.ask(Service(address=assistant.address, model=assistant.model, key=key), messages)


def _known(material: Material) -> list[str]:
    """What is on their own profile, and what the two share; nothing that the user wrote down in private."""
    person = material.person
    lines = (
        f"Name: {person.full_name}",
        f"Post: {person.title_now}" if person.title_now else "",
        f"Employer: {material.organisation}" if material.organisation else "",
        f"Named by: {material.referrer}" if material.referrer else "",
        *(f"Shared school: {school}" for school in material.schools),
        *(f"Shared employer: {employer}" for employer in material.employers),
    )
    return [line for line in lines if line]

"""What is told of an assistant: where it is, which model writes, and its key."""

from importlib.util import find_spec
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from inroad.adapters.drafting.service import problem_with
from inroad.records.models import Assistant
from inroad.sentences_assistant import NO_ANSWER

HIDDEN = "********"


def is_installed() -> bool:
    """Whether the extra that speaks to services is there."""
    return all(find_spec(name) for name in ("httpx2", "cryptography"))


class AssistantForm(forms.Form):
    """The key is never shown again; left as it stands, the one that is kept stays."""

    address = forms.CharField(
        label=_("Address"),
        max_length=500,
        widget=forms.TextInput({"inputmode": "url", "placeholder": "http://localhost:11434/v1"}),
        help_text=_("Where the service begins, up to and with “v1”. A program on this machine needs no key."),
    )
    model = forms.CharField(label=_("Model"), max_length=200, help_text=_("Its name, as the service calls it."))
    key = forms.CharField(
        label=_("Key"),
        max_length=500,
        required=False,
        widget=forms.PasswordInput({"autocomplete": "off"}, render_value=True),
        help_text=_("Kept encrypted, and sent to this address alone."),
    )

    def __init__(self, *args: Any, kept: Assistant | None, **kwargs: Any) -> None:  # noqa: ANN401 - as Django has it
        super().__init__(*args, **kwargs)
        if kept:
            self.initial = {"address": kept.address, "model": kept.model, "key": HIDDEN if kept.key else ""}

    def clean_address(self) -> str:
        address = str(self.cleaned_data["address"]).strip()
        problem = problem_with(address)
        if problem:
            raise ValidationError(str(NO_ANSWER[problem]), code=problem)
        return address

    def new_key(self) -> str | None:
        """The key that was typed; None where the one that is kept was left standing."""
        typed = str(self.cleaned_data["key"])
        return None if typed == HIDDEN else typed

"""The first questions."""

from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from inroad.web.shared.countries import country_choices
from inroad.web.shared.zones import zone_choices


class WonderForm(forms.Form):
    statement = forms.CharField(
        label=_("Your question"),
        max_length=1000,
        widget=forms.Textarea({"rows": 3, "autofocus": True}),
        help_text=_("As in: How do people move from nursing into health data? You can change it whenever you like."),
    )


class WhoForm(forms.Form):
    """Nothing here is needed; the browser's zone is offered."""

    full_name = forms.CharField(
        label=_("Your name"), required=False, max_length=200, widget=forms.TextInput({"autofocus": True})
    )
    headline = forms.CharField(
        label=_("Who are you, in a sentence"),
        required=False,
        max_length=500,
        widget=forms.Textarea({"rows": 2}),
        help_text=_("Your letters introduce you with it, as in: I am a nurse who is learning to work with data."),
    )
    time_zone = forms.ChoiceField(label=_("Time zone"), required=False, widget=forms.Select({"data-zone": ""}))
    country = forms.ChoiceField(
        label=_("Country"), required=False, help_text=_("Its public holidays do not count as waiting.")
    )

    def __init__(self, *args: Any, likely: str = "", **kwargs: Any) -> None:  # noqa: ANN401 - whatever Django's form takes
        super().__init__(*args, **kwargs)
        cast("forms.ChoiceField", self.fields["time_zone"]).choices = zone_choices(likely)
        cast("forms.ChoiceField", self.fields["country"]).choices = country_choices()

"""Everything that is typed in Setup."""

from typing import Any, cast

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from inroad.practice.profiles import linkedin_address
from inroad.practice.voice import HabitKind
from inroad.records.models import BackgroundKind, EvidenceKind
from inroad.web.shared.countries import country_choices
from inroad.web.shared.zones import zone_choices

FIRST = {"autofocus": True}
LINES = {"rows": 3}
PARTIAL_DATE = RegexValidator(
    r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$", _("Write a year, or year-month as in 2024-05.")
)
BACKGROUND = {
    BackgroundKind.SCHOOL: _("A school"),
    BackgroundKind.EMPLOYER: _("A post you had"),
    BackgroundKind.TOWN: _("A town you know"),
    BackgroundKind.LANGUAGE: _("A language"),
    BackgroundKind.COMMUNITY: _("A community"),
    BackgroundKind.HURDLE: _("A hurdle you got over"),
    BackgroundKind.COURSE: _("A course"),
    BackgroundKind.SKILL: _("A skill"),
    BackgroundKind.FAMILY: _("Family"),
    BackgroundKind.INTEREST: _("An interest"),
}
EVIDENCE = {
    EvidenceKind.EXPERIENCE: _("Something you have worked on"),
    EvidenceKind.EFFORT: _("Something you do on your own"),
    EvidenceKind.ACCOMPLISHMENT: _("Something you achieved"),
    EvidenceKind.COURSE: _("A course"),
    EvidenceKind.PROGRAMME: _("A programme"),
    EvidenceKind.FAMILY: _("Something from your family"),
    EvidenceKind.STORY: _("A story you tell"),
}


class ProfileForm(forms.Form):
    full_name = forms.CharField(label=_("Your name"), required=False, max_length=200, widget=forms.TextInput(FIRST))
    headline = forms.CharField(
        label=_("Who are you, in a sentence"),
        required=False,
        max_length=500,
        widget=forms.Textarea({"rows": 2}),
        help_text=_("Your letters introduce you with it, as in: I am a nurse who is learning to work with data."),
    )
    summary = forms.CharField(
        label=_("A little more about you"), required=False, max_length=5000, widget=forms.Textarea(LINES)
    )
    email = forms.EmailField(label=_("E-mail"), required=False)
    phone = forms.CharField(label=_("Telephone"), required=False, max_length=50)
    city = forms.CharField(label=_("Town"), required=False, max_length=200)
    linkedin = forms.CharField(label=_("LinkedIn address"), required=False, max_length=300)
    signature = forms.CharField(
        label=_("How you sign"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(LINES),
        help_text=_("It stands under each message; your name alone is enough."),
    )

    def clean_linkedin(self) -> str:
        typed = str(self.cleaned_data["linkedin"])
        address = linkedin_address(typed) or linkedin_address(f"https://{typed}") or ""
        if typed and not address:
            raise ValidationError(_("This is not the address of a person on LinkedIn."))
        return address


class PlaceForm(forms.Form):
    """Where and when; nothing is assumed, and the browser's zone is offered."""

    time_zone = forms.ChoiceField(
        label=_("Time zone"),
        required=False,
        widget=forms.Select({"data-zone": ""}),
        help_text=_("Times on every page are in this zone. Without one, it is this computer's."),
    )
    country = forms.ChoiceField(
        label=_("Country"),
        required=False,
        help_text=_("Its weekends and public holidays do not count as waiting. Without one, only weekends do not."),
    )
    language = forms.ChoiceField(
        label=_("Language"),
        required=False,
        choices=[("", _("As in my browser")), *settings.LANGUAGES],
        help_text=_("Of these pages, and of what you yourself write."),
    )

    def __init__(self, *args: Any, likely: str = "", **kwargs: Any) -> None:  # noqa: ANN401 - whatever Django's form takes
        super().__init__(*args, **kwargs)
        cast("forms.ChoiceField", self.fields["time_zone"]).choices = zone_choices(likely)
        cast("forms.ChoiceField", self.fields["country"]).choices = country_choices()


class HabitForm(forms.Form):
    """A habit of writing, named by its kind, its language and the words that it takes the place of."""

    kind = forms.ChoiceField(choices=[(each.value, each.value) for each in HabitKind])
    language = forms.CharField(max_length=2)
    ours = forms.CharField(required=False, max_length=1000, strip=False)
    words = forms.CharField(required=False, max_length=300)


class GoalForm(forms.Form):
    statement = forms.CharField(
        label=_("What do you want to find out"),
        max_length=1000,
        widget=forms.Textarea(FIRST | {"rows": 2}),
        help_text=_("As in: How do people move from nursing into health data?"),
    )
    field = forms.CharField(
        label=_("The field"), required=False, max_length=300, help_text=_("In a word or two, as you would say it.")
    )
    roles = forms.CharField(
        label=_("Roles you are curious about"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(LINES),
        help_text=_("One on each line. People who do this come first."),
    )
    organisations = forms.CharField(
        label=_("Organisations you are curious about"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(LINES),
        help_text=_("One on each line."),
    )
    learning_goals = forms.CharField(
        label=_("What you want to learn from these conversations"),
        required=False,
        max_length=5000,
        widget=forms.Textarea(LINES),
        help_text=_("One on each line, two or three at most. Your questions are chosen by them."),
    )


class BackgroundForm(forms.Form):
    kind = forms.ChoiceField(label=_("What it is"), choices=list(BACKGROUND.items()))
    organisation_name = forms.CharField(
        label=_("School, employer or group"), required=False, max_length=300, widget=forms.TextInput(FIRST)
    )
    title = forms.CharField(label=_("Post or degree"), required=False, max_length=300)
    text = forms.CharField(label=_("In words"), required=False, max_length=5000, widget=forms.Textarea(LINES))
    started = forms.CharField(label=_("From"), required=False, validators=[PARTIAL_DATE])
    ended = forms.CharField(
        label=_("Until"), required=False, validators=[PARTIAL_DATE], help_text=_("A year, or year-month as in 2024-05.")
    )
    may_use = forms.BooleanField(label=_("May be used to find common ground"), required=False)

    def clean(self) -> dict[str, Any]:
        told = super().clean() or {}
        if not (told.get("organisation_name") or told.get("text")):
            self.add_error("text", _("Write what it is, or where."))
        return told


class EvidenceForm(forms.Form):
    kind = forms.ChoiceField(label=_("What it is"), choices=list(EVIDENCE.items()))
    text = forms.CharField(
        label=_("What you did, and what came of it"), max_length=5000, widget=forms.Textarea(FIRST | {"rows": 4})
    )
    organisation_name = forms.CharField(label=_("Where"), required=False, max_length=300)
    when = forms.CharField(
        label=_("When"), required=False, validators=[PARTIAL_DATE], help_text=_("A year, or year-month as in 2024-05.")
    )
    ahead = forms.BooleanField(label=_("This is still to come"), required=False)


class PitchForm(forms.Form):
    text = forms.CharField(
        label=_("Your pitch"),
        max_length=5000,
        widget=forms.Textarea({"class": "writing", "rows": 6} | FIRST),
        help_text=_("Who you are, what you want to find out, and why. Write it as you would say it."),
    )
    seconds = forms.TypedChoiceField(
        label=_("How long it should take"),
        coerce=int,
        choices=[(15, _("A quarter of a minute")), (30, _("Half a minute")), (60, _("A minute"))],
        initial=30,
    )

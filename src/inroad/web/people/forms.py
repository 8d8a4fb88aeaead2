"""Everything that is typed about a person."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, cast

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.core.validators import RegexValidator, URLValidator, validate_email
from django.forms.models import model_to_dict
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from inroad.actions.edit_person import EDITABLE
from inroad.practice.days_said import read_day
from inroad.practice.moments import Says
from inroad.practice.profiles import fold_tel, linkedin_address
from inroad.practice.working_days import When
from inroad.records.calendars import zone_named
from inroad.records.models import Channel, ContactKind, Person, TouchKind
from inroad.web.people.asked import TIERS
from inroad.web.shared.packs import pack_choices

WRITING = {"class": "writing", "rows": 5}
FIRST = {"autofocus": True}
PARTIAL_DATE = RegexValidator(
    r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$", _("Write a year, or year-month as in 2024-05.")
)


class Day(forms.DateInput):
    """The browser's own calendar."""

    def __init__(self) -> None:
        super().__init__(attrs={"type": "date"}, format="%Y-%m-%d")


# Whoever types "26" for a year means this century; nobody logs what is longer ago than a working life.
EARLIEST = 1950


class LogForm(forms.Form):
    """A form that knows which day it is for the user."""

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:  # noqa: ANN401 - whatever Django's form takes
        super().__init__(*args, **kwargs)
        self.today = today


class HappenedForm(LogForm):
    """Something that happened on a day, today unless it is said otherwise."""

    when = forms.DateField(label=_("On"), widget=Day)

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:  # noqa: ANN401 - whatever Django's form takes
        super().__init__(*args, today=today, **kwargs)
        self.fields["when"].initial = today

    def clean_when(self) -> date:
        day = cast("date", self.cleaned_data["when"])
        if day > self.today:
            raise ValidationError(_("This day is still to come. Write the day on which it happened."))
        if day.year < EARLIEST:
            raise ValidationError(
                _("This year is %(year)s. Write it with all its digits, as in 2026.") % {"year": day.year}
            )
        return day

    def happened(self, now: datetime) -> When:
        """Now where it was today, or else the bare day."""
        day = cast("date", self.cleaned_data["when"])
        return now if day == self.today else day


class ReplyForm(HappenedForm):
    says = forms.ChoiceField(
        label=_("What it comes to"),
        widget=forms.RadioSelect,
        choices=[
            (Says.YES, pgettext_lazy("reply", "Yes")),
            (Says.NO, pgettext_lazy("reply", "No")),
            (Says.LATER, pgettext_lazy("reply", "Later")),
            (Says.QUESTION, pgettext_lazy("reply", "A question")),
            (Says.AWAY, pgettext_lazy("reply", "Away (an automatic answer)")),
            (Says.OTHER, pgettext_lazy("reply", "Something else")),
        ],
    )
    text = forms.CharField(
        label=_("What they wrote"),
        required=False,
        max_length=100_000,
        widget=forms.Textarea(WRITING | FIRST),
        help_text=_("Paste it, or leave it empty."),
    )
    until = forms.DateField(label=_("Later or back on"), required=False, widget=Day)
    channel = forms.ChoiceField(
        label=_("How"),
        required=False,
        choices=[
            (Channel.EMAIL, _("By e-mail")),
            (Channel.LINKEDIN, _("On LinkedIn")),
            (Channel.PHONE, _("By telephone")),
            (Channel.LETTER, _("By letter")),
            (Channel.IN_PERSON, _("In person")),
            (Channel.OTHER, _("Otherwise")),
        ],
    )
    field_order = ("says", "text", "when", "until", "channel")

    def clean_channel(self) -> str:
        return self.cleaned_data["channel"] or Channel.EMAIL.value


class TouchForm(HappenedForm):
    kind = forms.ChoiceField(
        label=_("How"),
        choices=[
            (TouchKind.CALL, _("A telephone call")),
            (TouchKind.MET, _("We met by chance")),
            (TouchKind.EVENT, _("At an event")),
            (TouchKind.MESSAGE, _("A short message")),
            (TouchKind.ARTICLE, _("An article passed on")),
            (TouchKind.OTHER, _("Otherwise")),
        ],
    )
    text = forms.CharField(
        label=_("What about"), required=False, max_length=100_000, widget=forms.Textarea(WRITING | FIRST)
    )
    side = forms.ChoiceField(
        label=_("Who began"),
        widget=forms.RadioSelect,
        initial="ours",
        choices=[("ours", _("I did")), ("theirs", _("They did"))],
    )
    field_order = ("text", "kind", "side", "when")


class NoteForm(HappenedForm):
    text = forms.CharField(label=_("Note"), max_length=100_000, widget=forms.Textarea(WRITING | FIRST))
    field_order = ("text", "when")


class PromiseForm(HappenedForm):
    text = forms.CharField(label=_("What"), max_length=2000, widget=forms.Textarea(WRITING | FIRST | {"rows": 2}))
    side = forms.ChoiceField(
        label=_("Who promised"),
        widget=forms.RadioSelect,
        initial="ours",
        choices=[("ours", _("I did")), ("theirs", _("They did"))],
    )
    due = forms.DateField(label=_("By"), required=False, widget=Day)
    field_order = ("text", "side", "due", "when")


class DeclineForm(HappenedForm):
    """They said no in a way that left no message."""


class BarForm(HappenedForm):
    """They asked not to be written to."""


class SnoozeForm(LogForm):
    """Until a day, as one says it; a phrase that names none, such as "after her vacation", is asked about."""

    until = forms.CharField(
        label=_("Until"),
        max_length=60,
        widget=forms.TextInput(FIRST | {"autocomplete": "off"}),
        help_text=_("A day, or in words: next Tuesday, in two weeks, 12 January."),
    )

    def clean_until(self) -> date:
        day = read_day(self.cleaned_data["until"], self.today)
        if day is None:
            raise ValidationError(_("Which day is that? Write one, as in “next Tuesday” or “12 January”."))
        if day <= self.today:
            raise ValidationError(_("Choose a day that is still to come."))
        return day


class TierForm(LogForm):
    tier = forms.ChoiceField(
        label=_("Write to them again"),
        required=False,
        widget=forms.RadioSelect,
        choices=[*TIERS.items(), ("", _("Only when something comes up"))],
    )


class PositionForm(LogForm):
    title = forms.CharField(label=_("What they do"), required=False, max_length=300, widget=forms.TextInput(FIRST))
    organisation = forms.CharField(label=_("Organisation"), required=False, max_length=300)
    started = forms.CharField(
        label=_("Since"), required=False, validators=[PARTIAL_DATE], help_text=_("A year, or year-month as in 2024-05.")
    )

    def clean(self) -> dict[str, Any]:
        known = super().clean() or {}
        if not (known.get("title") or known.get("organisation")):
            self.add_error("title", _("Write what they do, or where."))
        return known


class TagForm(LogForm):
    name = forms.CharField(label=_("Tag"), max_length=100, widget=forms.TextInput(FIRST))


class ContactForm(LogForm):
    kind = forms.ChoiceField(
        label=_("What"),
        choices=[
            (ContactKind.EMAIL, _("E-mail address")),
            (ContactKind.PHONE, _("Telephone number")),
            (ContactKind.URL, _("Web address")),
        ],
    )
    value = forms.CharField(label=_("Address or number"), max_length=500, widget=forms.TextInput(FIRST))

    def clean(self) -> dict[str, Any]:
        known = super().clean() or {}
        if known.get("value"):
            self._check(known.get("kind", ""), known["value"])
        return known

    def _check(self, kind: str, value: str) -> None:
        try:
            if kind == ContactKind.EMAIL:
                validate_email(value)
            if kind == ContactKind.URL:
                URLValidator(schemes=["http", "https"])(value)
        except ValidationError as wrong:
            self.add_error("value", wrong)
        if kind == ContactKind.PHONE and not fold_tel(value):
            self.add_error("value", _("This is too short for a telephone number."))


class AttachForm(LogForm):
    file = forms.FileField(label=_("File"))

    def clean_file(self) -> "UploadedFile[bytes]":
        file = cast("UploadedFile[bytes]", self.cleaned_data["file"])
        if (file.size or 0) > settings.MAX_ATTACHMENT:
            limit = settings.MAX_ATTACHMENT // settings.MEGABYTE
            raise ValidationError(
                _("This file is larger than %(limit)s MB, the most that can be kept."), "large", {"limit": limit}
            )
        return file


class EditForm(forms.Form):
    """What is known of a person, corrected by hand."""

    full_name = forms.CharField(label=_("Name"), max_length=300, widget=forms.TextInput(FIRST))
    nickname = forms.CharField(label=_("Called"), required=False, max_length=100)
    pronouns = forms.CharField(label=_("Pronouns"), required=False, max_length=50)
    headline = forms.CharField(label=_("In a line"), required=False, max_length=500)
    city = forms.CharField(label=_("Town"), required=False, max_length=200)
    country = forms.CharField(
        label=_("Country"),
        required=False,
        validators=[RegexValidator(r"^[A-Za-z]{2}$", _("Write the two letters of the country, such as NG or DE."))],
        help_text=_("Two letters, such as NG or DE. Waiting times count the working days there."),
    )
    time_zone = forms.CharField(
        label=_("Time zone"), required=False, max_length=64, help_text=_("As in Europe/Madrid.")
    )
    linkedin = forms.CharField(label=_("LinkedIn address"), required=False, max_length=300)
    etiquette = forms.ChoiceField(
        label=_("Manners"), required=False, help_text=_("How letters greet, ask and close, and how long to wait.")
    )

    def __init__(self, data: Mapping[str, Any] | None, *, person: Person) -> None:
        super().__init__(data, initial=model_to_dict(person, EDITABLE))
        cast("forms.ChoiceField", self.fields["etiquette"]).choices = pack_choices()
        self.person = person

    def clean_country(self) -> str:
        return str(self.cleaned_data["country"]).upper()

    def clean_time_zone(self) -> str:
        name = str(self.cleaned_data["time_zone"])
        if name and zone_named(name) is None:
            raise ValidationError(_("No time zone has this name. Write it as in Europe/Madrid."))
        return name

    def clean_linkedin(self) -> str:
        """The one form of the address, which nobody else in the book has."""
        typed = str(self.cleaned_data["linkedin"])
        address = linkedin_address(typed) or linkedin_address(f"https://{typed}") or ""
        if typed and not address:
            raise ValidationError(_("This is not the address of a person on LinkedIn."))
        others = Person.objects.filter(owner=self.person.owner_id, linkedin=address).exclude(pk=self.person.pk)
        if address and others.exists():
            raise ValidationError(_("Somebody else in your book has this address."))
        return address

"""What is typed while writing."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from inroad.practice.moments import Says
from inroad.practice.working_days import When
from inroad.records.models import Channel, Direction, Message
from inroad.web.shared.zones import zone_choices

CHANNELS = [
    (Channel.EMAIL.value, _("E-mail")),
    (Channel.LINKEDIN_NOTE.value, _("LinkedIn note")),
    (Channel.LINKEDIN.value, _("LinkedIn")),
    (Channel.PHONE.value, _("Telephone")),
    (Channel.VOICEMAIL.value, _("Voice mail")),
    (Channel.LETTER.value, _("Letter")),
    (Channel.CARD.value, _("Card")),
    (Channel.IN_PERSON.value, _("In person")),
    (Channel.OTHER.value, _("Another way")),
]
SAYS = [
    (Says.YES.value, _("Yes")),
    (Says.NO.value, _("No")),
    (Says.LATER.value, _("Later")),
    (Says.QUESTION.value, _("A question")),
    (Says.AWAY.value, _("An automatic answer")),
    (Says.OTHER.value, _("Something else")),
]
LONGEST = 20_000


class Day(forms.DateInput):
    """The browser's own calendar."""

    def __init__(self) -> None:
        super().__init__(attrs={"type": "date"}, format="%Y-%m-%d")


class DraftForm(forms.Form):
    """The letter itself; nothing in it is required, because a draft may be anything."""

    subject = forms.CharField(label=_("Subject"), max_length=300, required=False)
    body = forms.CharField(
        label=_("Letter"),
        max_length=LONGEST,
        required=False,
        strip=False,
        widget=forms.Textarea({"class": "writing", "rows": 16}),
    )

    def clean_body(self) -> str:
        """Browsers send line ends as CRLF; the book keeps one character for each."""
        return str(self.cleaned_data["body"]).replace("\r\n", "\n")


class SentForm(forms.Form):
    """When and how it went out."""

    when = forms.ChoiceField(
        label=_("When"),
        choices=[
            ("now", pgettext_lazy("sent", "Just now")),
            ("yesterday", _("Yesterday")),
            ("other", _("On another day")),
        ],
        widget=forms.RadioSelect,
        initial="now",
    )
    day = forms.DateField(label=_("The other day"), widget=Day, required=False)
    channel = forms.ChoiceField(label=_("How"), choices=CHANNELS)

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:  # noqa: ANN401 - whatever Django's form takes
        super().__init__(*args, **kwargs)
        self.today = today
        for field in self.fields.values():
            field.widget.attrs["form"] = "draft"  # it stands beside the letter, and goes with it

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or self.cleaned_data
        day = given.get("day")
        if given.get("when") == "other" and day is None and "day" not in self.errors:
            self.add_error("day", ValidationError(_("Write the day on which you sent it.")))
        if day and day > self.today:
            self.add_error("day", ValidationError(_("This day is still to come. Write the day on which you sent it.")))
        return given

    def happened(self, now: datetime) -> When:
        """The instant, where it is only just past, or else the day."""
        match self.cleaned_data["when"]:
            case "now":
                return now
            case "yesterday":
                return self.today - timedelta(days=1)
            case _:
                day: date = self.cleaned_data["day"]
                return day


class ZoneForm(forms.Form):
    """Where the host's clock is; it hinders no other button of the desk."""

    use_required_attribute = False

    time_zone = forms.ChoiceField(label=_("Their time zone"), choices=())

    def __init__(self, *args: Any, likely: Sequence[str] = (), **kwargs: Any) -> None:  # noqa: ANN401 - as above
        super().__init__(*args, **kwargs)
        field = cast("forms.ChoiceField", self.fields["time_zone"])
        field.choices = zone_choices(*likely)
        field.widget.attrs["form"] = "draft"  # what was typed goes with it


class MessageForm(DraftForm):
    """What was recorded of a message that was sent or received."""

    when = forms.DateField(label=_("On"), widget=Day)
    channel = forms.ChoiceField(label=_("How"), choices=CHANNELS)
    says = forms.ChoiceField(label=_("What it comes to"), choices=SAYS)
    until = forms.DateField(
        label=_("Until"), widget=Day, required=False, help_text=_("The day that a “later” or an absence names.")
    )
    field_order = ("when", "channel", "says", "until", "subject", "body")

    def __init__(self, *args: Any, message: Message, today: date, **kwargs: Any) -> None:  # noqa: ANN401 - as above
        super().__init__(*args, **kwargs)
        self.today = today
        if message.direction == Direction.OUT:
            del self.fields["says"], self.fields["until"]

    def clean_when(self) -> date:
        day: date = self.cleaned_data["when"]
        if day > self.today:
            raise ValidationError(_("This day is still to come. Write the day on which it happened."))
        return day

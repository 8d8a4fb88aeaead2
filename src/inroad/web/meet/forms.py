"""What was agreed, as it is typed."""

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any, cast
from zoneinfo import ZoneInfo

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from inroad.actions.book_meeting import Agreed
from inroad.practice.wall_clock import read_wall_clock
from inroad.records.access import owned
from inroad.records.calendars import zone_named
from inroad.records.models import Medium, Person, User
from inroad.web.shared.zones import city, zone_choices

MEDIA = [
    (Medium.VIDEO.value, _("On video")),
    (Medium.PHONE.value, _("By telephone")),
    (Medium.IN_PERSON.value, _("In person")),
]
TURNS = [("0", _("The first time, before the clocks go back")), ("1", _("The second time, after it"))]


class Day(forms.DateInput):
    """The browser's own calendar."""

    def __init__(self) -> None:
        super().__init__(attrs={"type": "date"}, format="%Y-%m-%d")


class AgreedForm(forms.Form):
    """A day, and where it is known the hour on a named clock."""

    day = forms.DateField(label=_("Day"), widget=Day)
    at = forms.TimeField(
        label=_("Time"),
        required=False,
        widget=forms.TimeInput({"type": "time"}, format="%H:%M"),
        help_text=_("Leave it empty where only the day is known."),
    )
    turn = forms.ChoiceField(label=_("Which of the two"), choices=TURNS, required=False, widget=forms.HiddenInput)
    zone = forms.ChoiceField(label=_("On whose clock"), choices=(), required=False)
    minutes = forms.IntegerField(label=_("Minutes"), min_value=5, max_value=480, initial=20)
    medium = forms.ChoiceField(label=_("How"), choices=MEDIA)
    place = forms.CharField(
        label=_("Place, number or link"),
        max_length=500,
        required=False,
        widget=forms.TextInput({"autocomplete": "off"}),
    )

    def __init__(self, *args: Any, likely: Sequence[str] = (), **kwargs: Any) -> None:  # noqa: ANN401 - whatever Django's form takes
        super().__init__(*args, **kwargs)
        cast("forms.ChoiceField", self.fields["zone"]).choices = zone_choices(*likely)
        self.starts: datetime | None = None

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or self.cleaned_data
        day, at, zone = given.get("day"), given.get("at"), zone_named(given.get("zone") or "")
        if at and zone is None and "zone" not in self.errors:
            self.add_error(
                "zone", ValidationError(_("Say on whose clock the time is; a wrong hour is worse than none."))
            )
        if day and at and zone:
            self.starts = self._instant(day, at, zone)
        return given

    def _instant(self, day: date, at: time, zone: ZoneInfo) -> datetime | None:
        """The one instant that is meant; an hour that the clocks skip or repeat is asked about."""
        found = read_wall_clock(day, at, zone)
        place = {"time": f"{at:%H:%M}", "city": city(zone.key)}
        turn = self.cleaned_data.get("turn") or ""
        if not found:
            skipped = _("The clocks go forward then, and %(time)s does not exist in %(city)s. Choose another time.")
            self.add_error("at", ValidationError(skipped, params=place))
            return None
        if len(found) > 1 and turn not in {"0", "1"}:
            self._ask_which()
            twice = _("The clocks go back then, and %(time)s comes twice in %(city)s. Say which one below.")
            self.add_error("at", ValidationError(twice, params=place))
            return None
        return found[int(turn)] if len(found) > 1 else found[0]

    def _ask_which(self) -> None:
        field = cast("forms.ChoiceField", self.fields["turn"])
        field.widget = forms.RadioSelect()
        field.choices = TURNS

    def agreed(self) -> Agreed:
        """What was agreed; an hour on a clock, or only the day."""
        given = self.cleaned_data
        return Agreed(
            starts=self.starts,
            minutes=given["minutes"],
            held_on=None if self.starts else given["day"],
            zone=given["zone"] if self.starts else "",
            medium=given["medium"],
            place=given["place"],
        )


class BookForm(AgreedForm):
    """Book by hand what was agreed."""

    theirs = forms.BooleanField(
        label=_("This is where they live: remember the zone"),
        required=False,
        help_text=_("Times in your letters will then be on their clock."),
    )
    guests = forms.CharField(
        label=_("Who else will be there"),
        required=False,
        widget=forms.Textarea({"rows": 2}),
        help_text=_("One name on each line, of people in your book."),
    )

    def __init__(self, *args: Any, owner: User, person: Person, likely: Sequence[str], **kwargs: Any) -> None:  # noqa: ANN401 - as above
        super().__init__(*args, likely=likely, **kwargs)
        self.owner, self.person = owner, person
        if person.time_zone:
            del self.fields["theirs"]

    def clean_guests(self) -> list[Person]:
        """People of the user's own book; a name that is unknown or not unique is told."""
        typed = [line.strip() for line in str(self.cleaned_data["guests"]).splitlines() if line.strip()]
        found = [self._guest(name) for name in dict.fromkeys(typed)]
        return [each for each in found if each.pk != self.person.pk]

    def _guest(self, name: str) -> Person:
        called = list(owned(Person, self.owner).filter(full_name__iexact=name)[:2])
        if not called:
            raise ValidationError(_("Nobody in your book is called %(name)s. Add them first."), params={"name": name})
        if len(called) > 1:
            several = _(
                "More than one person in your book is called %(name)s. Book it with the right one from their page."
            )
            raise ValidationError(several, params={"name": name})
        return called[0]

"""What is jotted down of a person, shown part by part before it is kept."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.forms import BoundField
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inroad.actions.add_person import NewPerson
from inroad.actions.quick_add import Jotted
from inroad.actions.recognise_person import Recognised, recognise_person
from inroad.practice.quick_add import How, Understood
from inroad.records.access import find
from inroad.records.models import Person, User
from inroad.web.people.forms import EARLIEST, Day
from inroad.web.shared.posts import post_of

NEW = "new"
LONGEST_SENTENCE = 1000
# These are shown however little was understood.
ALWAYS = ("known", "name", "position", "organisation")


class JotForm(forms.Form):
    """Who, what happened, through whom, what comes next; a name that is somebody's already is asked about."""

    known = forms.ChoiceField(label=gettext_lazy("Who this is"), widget=forms.RadioSelect, required=True)
    name = forms.CharField(label=gettext_lazy("Name"), max_length=300)
    position = forms.CharField(label=gettext_lazy("What they do"), required=False, max_length=300)
    organisation = forms.CharField(label=gettext_lazy("Organisation"), required=False, max_length=300)
    email = forms.EmailField(label=gettext_lazy("E-mail"), required=False)
    how = forms.ChoiceField(
        label=gettext_lazy("What happened"),
        required=False,
        choices=[
            (How.NOTHING.value, gettext_lazy("Nothing yet")),
            (How.MET.value, gettext_lazy("We met")),
            (How.CALLED.value, gettext_lazy("We talked by telephone")),
            (How.WROTE.value, gettext_lazy("I wrote to them")),
            (How.HEARD.value, gettext_lazy("They wrote to me")),
        ],
    )
    when = forms.DateField(label=gettext_lazy("On"), required=False, widget=Day)
    where = forms.CharField(label=gettext_lazy("Where, or what about"), required=False, max_length=2000)
    through = forms.CharField(label=gettext_lazy("Through whom"), required=False, max_length=300)
    introducer = forms.ChoiceField(label=gettext_lazy("Who that is"), widget=forms.RadioSelect, required=True)
    then = forms.CharField(
        label=gettext_lazy("What you want to do next"),
        required=False,
        max_length=2000,
        help_text=gettext_lazy("Today reminds you of it."),
    )
    then_on = forms.DateField(label=gettext_lazy("By"), required=False, widget=Day)
    note = forms.CharField(
        label=gettext_lazy("Note"),
        required=False,
        max_length=100_000,
        widget=forms.Textarea({"class": "writing", "rows": 2}),
    )

    def __init__(self, *args: Any, owner: User, today: date, **kwargs: Any) -> None:  # noqa: ANN401 - whatever Django's form takes
        super().__init__(*args, **kwargs)
        self.owner, self.today = owner, today
        self._ask("known", self._said("name"))
        self._ask("introducer", self._said("through"))

    def _said(self, name: str) -> str:
        given: Mapping[str, Any] = self.data if self.is_bound else self.initial
        return str(given.get(name) or "")

    def _ask(self, field: str, name: str) -> None:
        """Ask who it is where the book knows anybody of that name; the one who surely is meant is chosen already."""
        found = recognise_person(self.owner, name)
        if not found.likely:
            del self.fields[field]
            return
        choice = cast("forms.ChoiceField", self.fields[field])
        choice.choices = [
            *(
                (str(each.pk), ", ".join(part for part in (each.full_name, post_of(each)) if part))
                for each in found.likely
            ),
            (NEW, _("Somebody new: %(name)s") % {"name": name}),
        ]
        choice.initial = self._guess(field, found)

    def _guess(self, field: str, found: Recognised) -> str | None:
        """An introducer whose first name alone is said is the one person of that name."""
        only = found.likely[0] if field == "introducer" and len(found.likely) == 1 else None
        known = found.sure or only
        return str(known.pk) if known else None

    @property
    def told(self) -> Sequence[BoundField]:
        """The parts that were understood, and those that everybody has."""
        return [each for each in self if self._is_shown(each)]

    @property
    def untold(self) -> Sequence[BoundField]:
        return [each for each in self if not self._is_shown(each)]

    def _is_shown(self, field: BoundField) -> bool:
        return field.name in (*ALWAYS, "introducer") or bool(field.errors) or bool(field.value())

    def clean_when(self) -> date | None:
        day = cast("date | None", self.cleaned_data["when"])
        if day and day > self.today:
            raise ValidationError(_("This day is still to come. Write the day on which it happened."))
        if day and day.year < EARLIEST:
            raise ValidationError(
                _("This year is %(year)s. Write it with all its digits, as in 2026.") % {"year": day.year}
            )
        return day

    def jotted(self, now: datetime) -> Jotted:
        """What is to be kept."""
        said = self.cleaned_data
        introducer = self._person(said.get("introducer"))
        return Jotted(
            new=NewPerson(
                full_name=said["name"],
                title=said["position"],
                organisation=said["organisation"],
                email=said["email"],
            ),
            known=self._person(said.get("known")),
            how=How(said["how"]),
            where=said["where"],
            happened=now if said["when"] in (None, self.today) else said["when"],
            introducer=introducer,
            through="" if introducer else said["through"],
            then=said["then"],
            then_on=said["then_on"],
            note=said["note"],
        )

    def _person(self, chosen: str | None) -> Person | None:
        return find(Person.objects.select_related("organisation_now"), self.owner, chosen) if chosen else None


def as_initial(understood: Understood, today: date) -> dict[str, Any]:
    """The parts of a sentence in the fields of the form; without a day, it happened today."""
    happened = understood.when or (today if understood.how else None)
    return {
        "name": understood.name,
        "position": understood.title,
        "organisation": understood.organisation,
        "email": understood.email,
        "how": understood.how.value,
        "when": happened,
        "where": understood.where,
        "through": understood.through,
        "then": understood.then,
        "then_on": understood.then_on,
        "note": understood.rest,
    }

"""What was learnt, as it is typed after a conversation."""

from collections.abc import Sequence
from typing import Any, cast
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext as __
from django.utils.translation import gettext_lazy as _

from inroad.actions.add_person import NewPerson
from inroad.actions.debrief_meeting import NamedPerson, Undertaking
from inroad.practice.moments import Tier
from inroad.records import coached
from inroad.records.access import owned
from inroad.records.models import Person, User
from inroad.web.meet.forms import Day

NEW = "new"
MAY_NAME: dict[str, bool | None] = {"": None, "yes": True, "no": False}
LINES = {"rows": 3}
USEFUL: list[tuple[str, str | Promise]] = [
    ("", _("Not graded")),
    ("5", _("5, it changed my plans")),
    ("4", _("4, very useful")),
    ("3", _("3, useful")),
    ("2", _("2, a little")),
    ("1", _("1, hardly")),
]


class LearntForm(forms.Form):
    """Takeaway, advice, what they said is so, notes, and how closely to keep in touch."""

    by = forms.ChoiceField(label=_("Who told you this"), choices=())
    takeaway = forms.CharField(
        label=_("The one thing to take away"),
        required=False,
        widget=forms.Textarea({"rows": 2, "class": "note"}),
        help_text=_("Your thank-you will quote it."),
    )
    advice = forms.CharField(
        label=_("What they advised you to do"),
        required=False,
        widget=forms.Textarea(LINES),
        help_text=_("One on each line. Inroad keeps each until you have done it or let it go."),
    )
    claims = forms.CharField(
        label=_("What they told you is so"),
        required=False,
        widget=forms.Textarea(LINES),
        help_text=_("One on each line: about the field, the work, the people in it."),
    )
    notes = forms.CharField(label=_("Notes"), required=False, widget=forms.Textarea({"rows": 6}))
    tier = forms.ChoiceField(label=_("How closely to keep in touch"), required=False, widget=forms.RadioSelect)
    usefulness = forms.TypedChoiceField(
        label=_("How useful it was"), choices=USEFUL, coerce=int, empty_value=None, required=False
    )

    def __init__(self, *args: Any, people: Sequence[Person], **kwargs: Any) -> None:  # noqa: ANN401 - whatever Django's form takes
        super().__init__(*args, **kwargs)
        cast("forms.ChoiceField", self.fields["tier"]).choices = tier_choices()
        choices = [(str(each.pk), each.full_name) for each in people]
        cast("forms.ChoiceField", self.fields["by"]).choices = choices
        if len(people) == 1:
            del self.fields["by"]

    def clean_advice(self) -> list[str]:
        return lines(self.cleaned_data["advice"])

    def clean_claims(self) -> list[str]:
        return lines(self.cleaned_data["claims"])

    def clean_tier(self) -> Tier | None:
        return Tier(self.cleaned_data["tier"]) if self.cleaned_data["tier"] else None


def tier_choices() -> list[tuple[str, str]]:
    """Each tier with what it means."""
    weeks = coached.cadence().touch_weeks
    means = {"A": __("close to you"), "B": __("in good contact"), "C": __("now and then")}
    told = __("%(tier)s: %(means)s, a word every %(weeks)s weeks")
    tiers = [(each, told % {"tier": each, "means": means[each], "weeks": weeks[each]}) for each in means]
    return [*tiers, ("", __("Leave it as it is"))]


def lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


class NameForm(forms.Form):
    """A name that they gave."""

    name = forms.CharField(label=_("Name"), max_length=200, required=False)
    known = forms.ChoiceField(label=_("Who that is"), choices=(), required=False, widget=forms.HiddenInput)
    title = forms.CharField(label=_("What they do"), max_length=200, required=False)
    organisation = forms.CharField(label=_("Where"), max_length=200, required=False)
    email = forms.EmailField(label=_("E-mail"), required=False)
    said = forms.CharField(label=_("What was said about them"), max_length=1000, required=False)
    may_name = forms.ChoiceField(
        label=_("May you use the introducer's name?"),
        choices=[("", _("I have not asked")), ("yes", _("Yes")), ("no", _("No"))],
        required=False,
    )
    introduces = forms.BooleanField(label=_("They will introduce us"), required=False)

    def __init__(self, *args: Any, owner: User, **kwargs: Any) -> None:  # noqa: ANN401 - as above
        super().__init__(*args, **kwargs)
        self.owner = owner
        typed = str(self["name"].value() or "").strip()
        self.namesakes = list(_called(owner, typed)[:5]) if typed else []
        field = cast("forms.ChoiceField", self.fields["known"])
        if self.namesakes:
            field.widget = forms.Select()
            field.label = __("Is this someone in your book?")
            field.choices = [("", __("Choose")), *map(_namesake, self.namesakes), (NEW, __("No, someone new"))]

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or self.cleaned_data
        if given.get("name") and self.namesakes and not given.get("known"):
            told = _("Someone of this name is in your book. Say whether it is the same person.")
            self.add_error("known", ValidationError(told))
        if not given.get("name") and any(given.get(each) for each in ("title", "organisation", "email", "said")):
            self.add_error("name", ValidationError(_("Write the name, or empty the other fields of this row.")))
        return given

    def named(self) -> NamedPerson | None:
        given = self.cleaned_data
        if not given.get("name"):
            return None
        new = NewPerson(
            full_name=given["name"], title=given["title"], organisation=given["organisation"], email=given["email"]
        )
        known = next((each for each in self.namesakes if str(each.pk) == given["known"]), None)
        return NamedPerson(
            new=new,
            said=given["said"],
            may_name=MAY_NAME[given["may_name"]],
            introduces=given["introduces"],
            known=known,
        )


def _called(owner: User, name: str) -> Any:  # noqa: ANN401 - a query, whose type has no short name
    return owned(Person, owner).filter(full_name__iexact=name).select_related("organisation_now").order_by("created")


def _namesake(person: Person) -> tuple[UUID | str, str]:
    post = ", ".join(str(each) for each in (person.title_now, person.organisation_now) if each)
    return str(person.pk), f"{person.full_name} ({post})" if post else person.full_name


class PromiseForm(forms.Form):
    """What one of the two said one would do."""

    text = forms.CharField(label=_("Promise"), max_length=1000, required=False)
    whose = forms.ChoiceField(
        label=_("Whose"), choices=[("mine", _("I promised")), ("theirs", _("They promised"))], initial="mine"
    )
    due = forms.DateField(label=_("By"), widget=Day, required=False)

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or self.cleaned_data
        if given.get("due") and not given.get("text"):
            self.add_error("text", ValidationError(_("Write what was promised, or empty the day.")))
        return given

    def undertaking(self) -> Undertaking | None:
        given = self.cleaned_data
        if not given.get("text"):
            return None
        return Undertaking(text=given["text"], ours=given["whose"] == "mine", due=given["due"])

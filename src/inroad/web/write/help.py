"""What the user may ask the assistant for."""

from django import forms
from django.utils.translation import gettext_lazy as _

from inroad.adapters.drafting.wishes import Wish

WISHES = [
    (Wish.REDRAFT.value, _("Write it anew")),
    (Wish.SHORTEN.value, _("Shorten it")),
    (Wish.TRANSLATE.value, _("Translate it")),
    (Wish.OPENINGS.value, _("Propose three openings")),
]
# The value is the name by which a model knows the language.
LANGUAGES = [
    ("English", _("English")),
    ("German", _("German")),
    ("French", _("French")),
    ("Spanish", _("Spanish")),
    ("Italian", _("Italian")),
    ("Portuguese", _("Portuguese")),
    ("Dutch", _("Dutch")),
    ("Japanese", _("Japanese")),
]


class HelpForm(forms.Form):
    wish = forms.ChoiceField(label=_("What should it do"), choices=WISHES, widget=forms.RadioSelect)
    language = forms.ChoiceField(label=_("Into which language, for a translation"), choices=LANGUAGES, required=False)
    with_notes = forms.BooleanField(
        label=_("Send my notes about this person too"),
        required=False,
        help_text=_("They are yours, and stay here unless you tick this."),
    )

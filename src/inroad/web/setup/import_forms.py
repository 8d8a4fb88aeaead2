"""What is brought in: files, or what was pasted, and how the columns of a table are to be read."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from inroad.adapters.contacts.headers import FIELDS
from inroad.sentences_contacts import COLUMNS
from inroad.web.shared.uploads import TOO_LARGE

Files = Sequence["UploadedFile[bytes]"]


class SeveralFiles(forms.FileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Any number of files; an empty one is told by its reader, in a better sentence than here."""

    def clean(self, data: Any, initial: Any = None) -> Any:  # noqa: ANN401 - Django's own signature
        del initial
        return list(data or [])


class ImportForm(forms.Form):
    """Files first; the paste box is for those who have none."""

    file = FilesField(label=_("Files"), required=False, widget=SeveralFiles)
    pasted = forms.CharField(
        label=_("Or paste a list"),
        required=False,
        widget=forms.Textarea({"rows": 4}),
        help_text=_("Names, addresses, or rows copied from a spreadsheet; one person on each line."),
    )

    def __init__(self, *args: Any, too_large: str = "", **kwargs: Any) -> None:  # noqa: ANN401 - whatever Django's form takes
        super().__init__(*args, **kwargs)
        self.too_large = too_large

    def clean_file(self) -> Files:
        if self.too_large:
            limit = settings.MAX_UPLOAD // settings.MEGABYTE
            raise ValidationError(
                _("%(name)s is larger than %(limit)s MB, which is more than Inroad takes in at once."),
                "too_large",
                {"name": self.too_large, "limit": limit},
            )
        return list(self.cleaned_data["file"])

    def clean(self) -> dict[str, Any]:
        told = super().clean() or {}
        if not self.errors and not told.get("file") and not told.get("pasted", "").strip():
            self.add_error("file", _("Choose a file, or paste a list."))
        return told


def too_large(meta: dict[str, Any]) -> str:
    """The name of a file that was stopped on its way in."""
    return str(meta.get(TOO_LARGE, ""))


def read_columns(given: Sequence[str]) -> tuple[str | None, ...]:
    """What each column holds, as it was chosen; what is not on offer is left out."""
    return tuple(field if field in FIELDS else None for field in given)


def column_choices() -> list[tuple[str, str]]:
    return [("", str(_("Left out"))), *((field, str(COLUMNS[field])) for field in FIELDS)]

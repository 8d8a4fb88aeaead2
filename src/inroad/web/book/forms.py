"""What is handed in to come back."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from inroad.web.shared.uploads import TOO_LARGE


class ComeBackForm(forms.Form):
    archive = forms.FileField(
        label=_("An archive"),
        help_text=_("The zip that Inroad wrote, as it is. You see what would come in before anything does."),
        widget=forms.FileInput({"accept": ".zip"}),
        error_messages={"required": _("Choose the archive.")},
    )

    def __init__(self, *args: Any, meta: dict[str, Any] | None = None, **kwargs: Any) -> None:  # noqa: ANN401 - whatever Django's form takes
        super().__init__(*args, **kwargs)
        self._too_large = bool((meta or {}).get(TOO_LARGE))
        if self._too_large:
            self.fields["archive"].required = False

    def clean_archive(self) -> "UploadedFile[bytes]":
        if self._too_large:
            limit = settings.MAX_UPLOAD // settings.MEGABYTE
            told = _("It is larger than %(limit)s MB. From the terminal any size comes in: inroad restore")
            raise ValidationError(told, "too_large", {"limit": limit})
        given: UploadedFile[bytes] = self.cleaned_data["archive"]
        return given

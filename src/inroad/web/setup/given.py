"""Uploaded files as the reader takes them: one as it is, several as if they had come in one archive."""

import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.core.files.uploadedfile import TemporaryUploadedFile, UploadedFile
from django.utils.translation import ngettext

from inroad.adapters.contacts.archive import CHOSEN
from inroad.web.setup.import_forms import Files


@contextmanager
def as_one(files: Files) -> Iterator[tuple[str, Path | bytes]]:
    """The name and the bytes; a file that is large already lies on the disk and is not read here."""
    first, *others = files
    if not others:
        yield str(first.name), _as_it_is(first)
        return
    told = {"first": first.name, "more": len(others)}
    name = ngettext("%(first)s and %(more)s more", "%(first)s and %(more)s more", len(others)) % told
    with tempfile.NamedTemporaryFile(suffix=".zip") as together:
        with zipfile.ZipFile(together, "w") as archive:
            archive.comment = CHOSEN
            for place, file in enumerate(files):
                _put(archive, file, place)
        together.flush()
        yield name, Path(together.name)


def _as_it_is(file: "UploadedFile[bytes]") -> Path | bytes:
    return Path(file.temporary_file_path()) if isinstance(file, TemporaryUploadedFile) else file.read()


def _put(archive: zipfile.ZipFile, file: "UploadedFile[bytes]", place: int) -> None:
    """Each in a folder of its own, since two may have the same name, and without a day, since none is known."""
    with archive.open(zipfile.ZipInfo(f"{place}/{file.name}"), "w", force_zip64=True) as member:
        for chunk in file.chunks():
            member.write(chunk)

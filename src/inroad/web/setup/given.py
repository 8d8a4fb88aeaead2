"""Uploaded files as the reader takes them: one as it is, several as if they had come in one archive."""

import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.core.files.uploadedfile import TemporaryUploadedFile, UploadedFile
from django.utils.translation import ngettext

from inroad.web.setup.import_forms import Files

READ_IN_ARCHIVES = frozenset({".vcf", ".vcard", ".csv", ".tsv", ".xlsx", ".zip"})


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
            for file in files:
                _put(archive, file)
        together.flush()
        yield name, Path(together.name)


def _as_it_is(file: "UploadedFile[bytes]") -> Path | bytes:
    return Path(file.temporary_file_path()) if isinstance(file, TemporaryUploadedFile) else file.read()


def _put(archive: zipfile.ZipFile, file: "UploadedFile[bytes]") -> None:
    """Within an archive only files of contacts are looked into, by their endings; here the user chose each of them."""
    name = str(file.name)
    known = Path(name).suffix.lower() in READ_IN_ARCHIVES
    with archive.open(name if known else f"{name}.csv", "w", force_zip64=True) as member:
        for chunk in file.chunks():
            member.write(chunk)

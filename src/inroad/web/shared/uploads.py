"""No file that is brought in grows beyond the limit, however large its sender says it is."""

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler, SkipFile


class WithinLimit(FileUploadHandler):
    """Stands before the handlers that keep files; what it refused is named in `request.META[TOO_LARGE]`."""

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        if start + len(raw_data) > settings.MAX_UPLOAD:
            if self.request is not None:
                self.request.META[TOO_LARGE] = self.file_name
            raise SkipFile
        return raw_data

    def file_complete(self, file_size: int) -> "UploadedFile[bytes] | None":
        """Leave the file to the handlers after this one."""
        del file_size
        return None


TOO_LARGE = "inroad.too_large"

"""A kept file comes back, as a download and never as a page."""

from uuid import UUID

from django.http import HttpResponse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from inroad.records.access import mine
from inroad.records.models import Attachment
from inroad.web.shared.requests import BookRequest


@require_safe
def attachment(request: BookRequest, row_id: UUID) -> HttpResponse:
    """The bytes under the file's own name; its type is not told, so that no browser opens it as one of our pages."""
    kept = mine(Attachment, request.user, row_id)
    headers = {
        "Content-Disposition": content_disposition_header(as_attachment=True, filename=kept.name) or "attachment",
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "private, no-store",
    }
    return HttpResponse(bytes(kept.content), content_type="application/octet-stream", headers=headers)

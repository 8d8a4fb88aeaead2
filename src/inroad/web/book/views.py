"""The book leaves as one file, comes back from it, and is backed up."""

import tempfile
from pathlib import Path
from uuid import UUID

from django.contrib import messages
from django.core.files.uploadedfile import TemporaryUploadedFile, UploadedFile
from django.db import transaction
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inroad.actions.back_up import back_up, backups
from inroad.actions.passages import LEFT_OUT, UNDER_WAY, archive_of, begin_export, begin_restore
from inroad.jobs import carry_passage, how_far
from inroad.records.access import mine, owned
from inroad.records.database_file import DamagedError, database_file
from inroad.records.models import Passage, PassageState, Way
from inroad.web.book.contexts import backup_row, backup_rows, coming, refusal
from inroad.web.book.forms import ComeBackForm
from inroad.web.shared.requests import BookRequest


@require_safe
def book(request: BookRequest) -> HttpResponse:
    return _book(request, ComeBackForm())


def _book(request: BookRequest, form: ComeBackForm) -> HttpResponse:
    shown = {"form": form, "backups": backup_rows(), "in_a_file": database_file() is not None}
    return render(request, "book/book.html", shown, status=422 if form.is_bound else 200)


@transaction.non_atomic_requests
@require_POST
def book_leave(request: BookRequest) -> HttpResponse:
    """Begin to write the archive."""
    passage = begin_export(request.user, now=request.now)
    carry_passage(str(passage.pk))
    return redirect("passage", passage.pk)


@transaction.non_atomic_requests
@require_http_methods(["GET", "HEAD", "POST"])
def book_come_back(request: BookRequest) -> HttpResponse:
    """Hand an archive in; it is looked through before anything of it comes in."""
    if request.method != "POST":
        return redirect("book")
    form = ComeBackForm(request.POST, request.FILES, meta=request.META)
    if not form.is_valid():
        return _book(request, form)
    passage = _take_in(request, form.cleaned_data["archive"])
    carry_passage(str(passage.pk))
    return redirect("passage", passage.pk)


def _take_in(request: BookRequest, given: "UploadedFile[bytes]") -> Passage:
    name = str(given.name)
    if isinstance(given, TemporaryUploadedFile):
        return begin_restore(request.user, Path(given.temporary_file_path()), name=name, now=request.now)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "archive.zip"
        file.write_bytes(given.read())
        return begin_restore(request.user, file, name=name, now=request.now)


@require_safe
def passage(request: BookRequest, row_id: UUID) -> HttpResponse:
    """How far it has come, what it would bring, or what came of it."""
    found = mine(Passage, request.user, row_id)
    part = request.headers.get("HX-Request")
    if found.state in UNDER_WAY:
        done, total = how_far(found)
        shown = {"passage": found, "done": done, "total": total}
        return render(request, f"book/under_way.html{'#progress' if part else ''}", shown)
    if part:
        return HttpResponse(headers={"HX-Redirect": reverse("passage", args=[found.pk])})
    if found.state == PassageState.REFUSED:
        return render(request, "book/refused.html", {"passage": found, "why": refusal(found)})
    page = "left" if found.way == Way.OUT else "preview" if found.state == PassageState.WAITING else "came_back"
    rows = coming(found)
    shown = {
        "passage": found,
        "rows": rows,
        "new": any(each.new for each in rows),
        "left_out": found.counts.get(LEFT_OUT, 0),
        "there": archive_of(found).is_file(),
    }
    return render(request, f"book/{page}.html", shown)


@require_safe
def passage_file(request: BookRequest, row_id: UUID) -> FileResponse:
    """The archive itself."""
    found = mine(Passage.objects.filter(way=Way.OUT, state=PassageState.DONE), request.user, row_id)
    file = archive_of(found)
    if not file.is_file():
        raise Http404
    return FileResponse(file.open("rb"), as_attachment=True, filename=found.file_name, content_type="application/zip")


@transaction.non_atomic_requests
@require_POST
def passage_apply(request: BookRequest, row_id: UUID) -> HttpResponse:
    """Let it come in; a second press changes nothing."""
    found = mine(Passage, request.user, row_id)
    waiting = owned(Passage, request.user).filter(pk=found.pk, state=PassageState.WAITING)
    if waiting.update(state=PassageState.RUNNING):
        carry_passage(str(found.pk))
    return redirect("passage", found.pk)


@require_POST
def passage_drop(request: BookRequest, row_id: UUID) -> HttpResponse:
    """Throw the archive that lies here away; nothing in the book changes."""
    found = mine(Passage.objects.exclude(state__in=UNDER_WAY), request.user, row_id)
    archive_of(found).unlink(missing_ok=True)
    found.delete()
    messages.success(request, _("Thrown away. Nothing in your book has changed."))
    return redirect("book")


@transaction.non_atomic_requests
@require_POST
def book_back_up(request: BookRequest) -> HttpResponse:
    """Make a backup now."""
    try:
        back_up(now=request.now)
    except DamagedError:
        messages.error(request, _("The book is damaged, so that no sound backup can be made: inroad doctor says more."))
    else:
        messages.success(request, _("Backed up, and read again."))
    return redirect("book")


@require_safe
def backup(request: BookRequest, name: str) -> HttpResponse:
    """How to bring this one back."""
    found = next((each for each in backups() if each.file.name == name), None)
    if found is None:
        raise Http404
    return render(request, "book/backup.html", {"backup": backup_row(found)})

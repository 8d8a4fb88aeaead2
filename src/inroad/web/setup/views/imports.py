"""People are brought in: files or a paste become a preview, which is looked at, answered, and then applied."""

from uuid import UUID

from django.contrib import messages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inroad.actions.import_people import answer_import, let_in_again, plan_import, unpack_rows
from inroad.actions.keep_upload import drop_plan, keep_upload, upload_of
from inroad.adapters.contacts.reading import Mapping
from inroad.jobs import import_batch, progress_of
from inroad.practice.compare import LEAVE_OUT
from inroad.records.access import mine, owned
from inroad.records.models import BatchState, ImportBatch
from inroad.web.setup.given import as_one
from inroad.web.setup.import_forms import ImportForm, column_choices, read_columns, too_large
from inroad.web.setup.imported import past_imports, refusal, result
from inroad.web.setup.preview import preview
from inroad.web.shared.raw import words_in
from inroad.web.shared.requests import BookRequest

WAITING = (BatchState.PLANNED, BatchState.FAILED)
LONGEST_MARK = 64


@transaction.non_atomic_requests
@require_http_methods(["GET", "HEAD", "POST"])
def imports(request: BookRequest) -> HttpResponse:
    """Choose files, and see what was brought in before."""
    bound = request.method == "POST"
    form = ImportForm(request.POST, request.FILES, too_large=too_large(request.META)) if bound else ImportForm()
    if form.is_valid():
        batch = _plan(request, form)
        refused = refusal(batch)
        if refused is None:
            return redirect("import", batch.pk)
        drop_plan(batch)
        form.add_error("file" if form.cleaned_data["file"] else "pasted", refused)
    page, rows = past_imports(request.user, request.GET.get("page", "1"), now=request.now)
    shown = {"form": form, "page": page, "rows": rows}
    return render(request, "setup/imports.html", shown, status=422 if bound else 200)


def _plan(request: BookRequest, form: ImportForm) -> ImportBatch:
    files, pasted = list(form.cleaned_data["file"]), form.cleaned_data["pasted"]
    if pasted.strip():
        files.append(SimpleUploadedFile(_("A pasted list"), pasted.encode("utf-8", "replace")))
    with as_one(files) as (name, file):
        batch = plan_import(request.user, file, name=name, now=request.now)
        if batch.plan_summary["columns"]:
            keep_upload(batch, file, now=request.now)
    return batch


@require_safe
def import_page(request: BookRequest, row_id: UUID) -> HttpResponse:
    """The preview, how far it has come, or what came of it."""
    batch = mine(ImportBatch, request.user, row_id)
    if batch.state == BatchState.APPLYING:
        return _progress(request, batch)
    if request.headers.get("HX-Request"):
        return HttpResponse(headers={"HX-Redirect": reverse("import", args=[batch.pk])})
    if batch.state in (BatchState.APPLIED, BatchState.UNDONE):
        waiting = preview(batch, "ask", request.GET.get("page", "1")) if batch.plan_summary.get("ask") else None
        return render(request, "setup/imported.html", {"result": result(batch, now=request.now), "preview": waiting})
    shown = preview(batch, request.GET.get("show", ""), request.GET.get("page", "1"))
    return render(request, "setup/preview.html", {"preview": shown, "choices": column_choices()})


def _progress(request: BookRequest, batch: ImportBatch) -> HttpResponse:
    part = "#progress" if request.headers.get("HX-Request") else ""
    shown = {"batch": batch, "done": min(progress_of(batch), batch.total)}
    return render(request, f"setup/importing.html{part}", shown)


@require_POST
def import_answer(request: BookRequest, row_id: UUID) -> HttpResponse:
    """Take in what was said of doubtful rows; `again` takes back all that was said, `rest` leaves out the others."""
    batch = mine(ImportBatch.objects.filter(state__in=(*WAITING, BatchState.APPLIED)), request.user, row_id)
    answer_import(batch, _said(request, batch), now=request.now)
    left = batch.plan_summary["ask"]
    here = reverse("import", args=[batch.pk])
    return redirect(f"{here}?show=ask" if left else here)


@require_POST
def import_again(request: BookRequest, row_id: UUID) -> HttpResponse:
    """Somebody who was forgotten agreed to be brought in again."""
    batch = mine(ImportBatch.objects.filter(state__in=WAITING), request.user, row_id)
    if let_in_again(batch, words_in(request.POST, "mark", longest=LONGEST_MARK), now=request.now):
        messages.success(request, _("They are no longer left out. Nothing has been brought in yet."))
    return redirect("import", batch.pk)


def _said(request: BookRequest, batch: ImportBatch) -> dict[str, str]:
    if "again" in request.POST:
        return dict.fromkeys(batch.decisions, "")
    asked = [row["mark"] for row in unpack_rows(batch) if row["verdict"] == "ask"]
    rest = dict.fromkeys(asked, LEAVE_OUT) if "rest" in request.POST else {}
    return rest | {mark: str(request.POST[mark]) for mark in asked if mark in request.POST}


@transaction.non_atomic_requests
@require_POST
def import_columns(request: BookRequest, row_id: UUID) -> HttpResponse:
    """Read the table again, with its columns as they were named; that is remembered for the next one."""
    batch = mine(ImportBatch.objects.filter(state__in=WAITING), request.user, row_id)
    file, told = upload_of(batch), batch.plan_summary["columns"]
    fields = read_columns([request.POST.get(f"column-{place}", "") for place in range(len(told))])
    if file is None or not told:
        messages.error(request, _("The file is no longer here. Bring it in once more."))
        return redirect("imports")
    columns = Mapping(headers=tuple(each["header"] for each in told), fields=fields)
    again = plan_import(request.user, file, name=batch.file_name, columns=columns, now=request.now)
    keep_upload(again, file, now=request.now)
    drop_plan(batch)
    return redirect("import", again.pk)


@transaction.non_atomic_requests
@require_POST
def import_apply(request: BookRequest, row_id: UUID) -> HttpResponse:
    """Begin; a second press changes nothing."""
    batch = mine(ImportBatch, request.user, row_id)
    waiting = owned(ImportBatch, request.user).filter(pk=batch.pk, state__in=WAITING)
    if waiting.update(state=BatchState.APPLYING, error=""):
        import_batch(str(batch.pk))
    return redirect("import", batch.pk)


@require_POST
def import_drop(request: BookRequest, row_id: UUID) -> HttpResponse:
    """Throw a preview away."""
    drop_plan(mine(ImportBatch.objects.filter(state__in=WAITING), request.user, row_id))
    messages.success(request, _("Thrown away. Nothing in your book has changed."))
    return redirect("imports")

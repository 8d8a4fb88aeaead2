"""Say that two entries are one person: find the other, look at what would be kept, do it."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inroad.actions.merge_people import keep_apart, merge_people, plan_merge
from inroad.records.access import mine, owned
from inroad.records.models import Person
from inroad.web.merge.pages import candidates, fields_of, moving, pairs
from inroad.web.shared.posts import post_of
from inroad.web.shared.presses import back
from inroad.web.shared.raw import words_in
from inroad.web.shared.requests import BookRequest

LONGEST = 200


@require_safe
def doubles_page(request: BookRequest) -> HttpResponse:
    """Entries that may be one person."""
    page, rows = pairs(request.user, request.GET.get("page", "1"))
    return render(request, "merge/doubles.html", {"page": page, "pairs": rows})


@require_safe
def same_as(request: BookRequest, person_id: UUID) -> HttpResponse:
    """Find the other entry of this person."""
    person = mine(Person, request.user, person_id)
    asked = words_in(request.GET, "q", longest=LONGEST)
    shown = {"person": person, "asked": asked, "found": candidates(request.user, person, asked)}
    return render(request, "merge/same_as.html", shown)


@require_http_methods(["GET", "HEAD", "POST"])
def merge(request: BookRequest, person_id: UUID, other_id: UUID) -> HttpResponse:
    """The preview, field by field; a press makes the two one."""
    people = owned(Person, request.user).select_related("organisation_now")
    kept, other = mine(people, request.user, person_id), mine(people, request.user, other_id)
    if kept == other:
        return redirect("same_as", kept.pk)
    said = {name.removeprefix("keep-"): str(side) for name, side in request.POST.items() if name.startswith("keep-")}
    plan = plan_merge(request.user, kept, other, said)
    if request.method == "POST":
        merge_people(request.user, plan, now=request.now)
        messages.success(request, _("One entry now. What was of either is here."))
        return redirect("person", kept.pk)
    shown = {
        "kept": kept,
        "other": other,
        "entries": [(kept, post_of(kept), _("This entry stays")), (other, post_of(other), _("This one goes into it"))],
        "fields": fields_of(plan),
        "moving": moving(plan),
    }
    return render(request, "merge/merge.html", shown)


@require_POST
def apart(request: BookRequest, person_id: UUID, other_id: UUID) -> HttpResponse:
    """They are two people."""
    one, other = (mine(Person, request.user, each) for each in (person_id, other_id))
    keep_apart(request.user, one, other)
    messages.success(request, _("Two people. You are not asked again."))
    return back(request, reverse("doubles"))

"""Other manners, or another language, for the letters to one person."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from inroad.actions.change_manners import change_manners
from inroad.records.models import Message
from inroad.web.shared.packs import pack_choices
from inroad.web.shared.requests import BookRequest
from inroad.web.write.views.drafts import as_typed, on_the_desk

LANGUAGES = ("en", "de", "fr")


@require_POST
@on_the_desk
def draft_manners(request: BookRequest, message: Message) -> HttpResponse:
    """Keep the choice with the person; a letter that nobody has touched is written anew, other words are kept."""
    as_typed(request, message)
    known = {}
    if "etiquette" in request.POST and request.POST["etiquette"] in dict(pack_choices()):
        known = {"etiquette": request.POST["etiquette"], "writes_in": ""}
    if request.POST.get("writes_in") in LANGUAGES:
        known["writes_in"] = request.POST["writes_in"]
    change_manners(request.user, message, known, now=request.now)
    return redirect("draft", message.pk)

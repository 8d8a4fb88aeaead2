"""The search page, and the few results under the search box as one types."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from inroad.web.search.contexts import search_for
from inroad.web.shared.raw import words_in
from inroad.web.shared.requests import BookRequest

LONGEST = 300
AS_ONE_TYPES = 8
ON_THE_PAGE = 50


@require_safe
def search(request: BookRequest) -> HttpResponse:
    """Find from the third letter on; names forgive a typing error."""
    typing = request.headers.get("HX-Request") == "true"
    asked = words_in(request.GET, "q", longest=LONGEST).strip()
    found = search_for(request.user, asked, limit=AS_ONE_TYPES if typing else ON_THE_PAGE)
    return render(request, "search.html#results" if typing else "search.html", {"found": found})

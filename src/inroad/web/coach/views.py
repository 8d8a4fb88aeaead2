"""All rules of the coach, and each one with its examples."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from inroad.web.coach.pages import RULE, rule_page, rules_by_subject
from inroad.web.shared.requests import BookRequest


@require_safe
def rules(request: BookRequest) -> HttpResponse:
    return render(request, "coach/rules.html", {"groups": rules_by_subject()})


@require_safe
def rule(request: BookRequest, rule_id: str) -> HttpResponse:
    if rule_id not in RULE:
        raise Http404
    return render(request, "coach/rule.html", {"rule": rule_page(RULE[rule_id])})

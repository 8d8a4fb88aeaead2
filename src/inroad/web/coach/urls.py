"""Addresses of the coach's help."""

from django.urls import path

from inroad.web.coach import views

urlpatterns = [
    path("", views.rules, name="coach"),
    path("<str:rule_id>", views.rule, name="coach_rule"),
]

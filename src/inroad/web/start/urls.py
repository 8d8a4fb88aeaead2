"""Addresses of the first run."""

from django.urls import path

from inroad.web.start import views

urlpatterns = [
    path("start", views.start, name="start"),
    path("start/you", views.start_you, name="start_you"),
    path("start/people", views.start_people, name="start_people"),
]

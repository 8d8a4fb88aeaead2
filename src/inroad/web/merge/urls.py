"""Addresses of what may be one person."""

from django.urls import path

from inroad.web.merge import views

urlpatterns = [
    path("", views.doubles_page, name="doubles"),
    path("<uuid:person_id>", views.same_as, name="same_as"),
    path("<uuid:person_id>/<uuid:other_id>", views.merge, name="merge"),
    path("<uuid:person_id>/<uuid:other_id>/apart", views.apart, name="keep_apart"),
]

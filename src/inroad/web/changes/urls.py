"""Addresses of what was done of late."""

from django.urls import path

from inroad.web.changes import views

urlpatterns = [
    path("", views.changes, name="changes"),
    path("<uuid:change_id>", views.change, name="change"),
    path("<uuid:change_id>/undo", views.change_undo, name="change_undo"),
    path("delete/<slug:noun>/<uuid:row_id>", views.row_delete, name="row_delete"),
]

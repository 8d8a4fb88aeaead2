"""Addresses of what was done of late."""

from django.urls import path

from inroad.web.changes import versions, views

urlpatterns = [
    path("", views.changes, name="changes"),
    path("<uuid:change_id>", views.change, name="change"),
    path("<uuid:change_id>/undo", views.change_undo, name="change_undo"),
    path("of/<uuid:person_id>", views.of_person, name="of_person"),
    path("versions/<slug:noun>/<uuid:row_id>", versions.versions, name="versions"),
    path("version/<uuid:version_id>/restore", versions.version_restore, name="version_restore"),
    path("delete/<slug:noun>/<uuid:row_id>", views.row_delete, name="row_delete"),
]

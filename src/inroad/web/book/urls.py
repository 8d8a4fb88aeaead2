"""Addresses of the book as a whole."""

from django.urls import path

from inroad.web.book import views

urlpatterns = [
    path("", views.book, name="book"),
    path("leave", views.book_leave, name="book_leave"),
    path("come-back", views.book_come_back, name="book_come_back"),
    path("back-up", views.book_back_up, name="book_back_up"),
    path("backup/<str:name>", views.backup, name="backup"),
    path("<uuid:row_id>", views.passage, name="passage"),
    path("<uuid:row_id>/file", views.passage_file, name="passage_file"),
    path("<uuid:row_id>/apply", views.passage_apply, name="passage_apply"),
    path("<uuid:row_id>/drop", views.passage_drop, name="passage_drop"),
]

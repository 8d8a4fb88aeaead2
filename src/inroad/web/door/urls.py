"""Addresses of the door."""

from django.urls import path

from inroad.web.door import views

urlpatterns = [
    path("door", views.door, name="door"),
    path("open/<str:token>", views.landing, name="open"),
    path("close", views.leave, name="leave"),
]

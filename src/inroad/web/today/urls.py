"""Addresses of Today."""

from django.urls import path
from django.views.generic import RedirectView

from inroad.web.today import views

urlpatterns = [
    path("", RedirectView.as_view(pattern_name="today"), name="home"),
    path("today", views.today, name="today"),
    path("today/spread", views.today_spread, name="today_spread"),
]

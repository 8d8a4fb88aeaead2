"""The address of the search."""

from django.urls import path

from inroad.web.search import views

urlpatterns = [path("search", views.search, name="search")]

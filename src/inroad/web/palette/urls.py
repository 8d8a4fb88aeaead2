"""The addresses of the palette and of the keys."""

from django.urls import path

from inroad.web.palette import views

urlpatterns = [path("palette", views.palette, name="palette"), path("keys", views.keys, name="keys")]

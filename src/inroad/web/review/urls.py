"""Addresses of Review."""

from django.urls import path

from inroad.web.review import views

urlpatterns = [path("", views.review, name="review")]

"""The address of the page that shows every component."""

from django.urls import path

from inroad.web.shared import views

urlpatterns = [path("style", views.StyleView.as_view(), name="style")]

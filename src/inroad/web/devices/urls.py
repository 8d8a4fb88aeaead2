"""Addresses of the devices, and of what a browser asks for by itself."""

from django.urls import path

from inroad.web.devices import app, views

urlpatterns = [
    path("manifest.webmanifest", app.manifest, name="manifest"),
    path("worker.js", app.worker, name="worker"),
    path("offline", app.offline, name="offline"),
    path("certificate", app.certificate, name="certificate"),
    path("setup/devices", views.devices, name="devices"),
    path("setup/devices/invite", views.device_invite, name="device_invite"),
    path("setup/devices/<uuid:device>/dismiss", views.device_dismiss, name="device_dismiss"),
]

"""A device is sent away: its session ends at once, and what it kept to read offline goes when it next asks."""

from django.contrib.sessions.backends.db import SessionStore

from inroad.records.models import Device


def dismiss_device(device: Device) -> None:
    SessionStore(device.session).delete()
    device.delete()

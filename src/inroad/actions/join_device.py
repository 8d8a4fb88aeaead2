"""A device joins the book: a one-time link was spent in it."""

from datetime import datetime, timedelta

from inroad.records.access import owned
from inroad.records.models import Device, User

# As long as a session lasts; a device that was not seen for longer has none any more.
FORGOTTEN_AFTER = timedelta(days=90)


def join_device(owner: User, *, name: str, session: str, now: datetime) -> Device:
    """Remember the device by the key of its session; those whose sessions have run out go from the list."""
    owned(Device, owner).filter(last_seen__lt=now - FORGOTTEN_AFTER).delete()
    return Device.objects.create(owner=owner, name=name, session=session, created=now, last_seen=now)

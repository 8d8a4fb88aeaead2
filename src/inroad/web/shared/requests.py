"""A request to a page of the book: it knows its owner and the time."""

from datetime import datetime

from django.http import HttpRequest

from inroad.records.models import User


class BookRequest(HttpRequest):
    """What `OwnersBook` makes of a request; `now` is the one reading of the clock for this page."""

    user: User
    now: datetime

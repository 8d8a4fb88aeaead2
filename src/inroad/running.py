"""The server that runs on this book: where it is, and how another command knows that it is this one."""

import json
import os
import secrets
import time
from dataclasses import dataclass
from hashlib import sha256
from http.client import HTTPConnection, HTTPException
from typing import Any

from django.conf import settings
from django.urls import reverse

from inroad import clock, lock
from inroad.actions.open_door import make_link
from inroad.records.models import User

FILE = settings.DATA / "running.json"
# The server's processes inherit it; whoever else listens on the port cannot know it.
INHERITED = "INROAD_RUNNING"
HEADER = "Inroad-Running"
# How often, and how far apart, a server that is starting is looked for: half a minute.
PATIENCE, A_MOMENT = 150, 0.2


@dataclass(frozen=True, slots=True)
class Address:
    """Where the pages are."""

    host: str
    port: int

    def __str__(self) -> str:
        name = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{name}:{self.port}"

    def link(self, owner: User) -> str:
        """A link that opens the owner's book once, on this machine."""
        return link_to(str(self), owner)


def link_to(address: str, owner: User) -> str:
    """A link that opens the book once at this address; the door alone is asked, for all pages take long to load."""
    return address + reverse("open", urlconf="inroad.web.door.urls", args=[make_link(owner, now=clock.now())])


def announce(address: Address, *, sample: bool) -> None:
    """Leave word where the server is, and a secret that only it and this data folder hold."""
    os.environ[INHERITED] = secrets.token_urlsafe(16)
    told = {"host": address.host, "port": address.port, "sample": sample, "secret": os.environ[INHERITED]}
    FILE.write_text(json.dumps(told))


def withdraw() -> None:
    FILE.unlink(missing_ok=True)


def proof() -> str:
    """What this server answers at its door, so that a command knows it; empty where it was started otherwise."""
    secret = os.environ.get(INHERITED, "")
    return sha256(secret.encode()).hexdigest() if secret else ""


def running() -> tuple[Address, bool] | None:
    """Where the server of this book answers, if it does, and whether it was started on the sample book.

    A link is never handed to another program that took the port of a server that was killed.
    """
    try:
        told: dict[str, Any] = json.loads(FILE.read_text())
        address = Address(str(told["host"]), int(told["port"]))
        expected = sha256(str(told["secret"]).encode()).hexdigest()
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return (address, bool(told.get("sample"))) if answers(address) == expected else None


def running_soon() -> tuple[Address, bool] | None:
    """The same, where another process has the book and may be just about to answer."""
    for _ in range(PATIENCE):
        found = running()
        if found or not lock.is_taken(settings.DATA):
            return found
        time.sleep(A_MOMENT)
    return None


def answers(address: Address) -> str:
    """The proof that whoever listens there gives; empty where nobody does, or a stranger."""
    door = HTTPConnection(address.host, address.port, timeout=2)
    try:
        door.request("HEAD", "/door", headers={"Host": "localhost"})
        return door.getresponse().getheader(HEADER, "")
    except (OSError, HTTPException):
        return ""
    finally:
        door.close()

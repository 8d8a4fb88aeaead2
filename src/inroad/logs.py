"""The log: what happened, where in the program, and never to whom. No value reaches it: no name, address or text.

Our own loggers write events with fields that hold no value of the book. What another library says is told by its
template alone, since its words may hold anything. Of an error, the kind and the places are told, not its own words.
"""

import logging
import traceback
from collections.abc import Iterator
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import Any

OURS = "inroad"
MEGABYTE = 1024 * 1024
FILES_KEPT = 5
MOST_FRAMES = 40


class Discreet(logging.Formatter):
    """One line for each event, and below it the places that an error went through."""

    def format(self, record: logging.LogRecord) -> str:
        when = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
        said = f"{when} {record.levelname} {record.name} {_event(record)}"
        error = record.exc_info[1] if isinstance(record.exc_info, tuple) else None
        return "\n".join([said, *told_of(error)]) if error else said


def _event(record: logging.LogRecord) -> str:
    if record.name == OURS or record.name.startswith(f"{OURS}."):
        return record.getMessage()
    # A message without arguments was put together before it came here, values and all.
    said = str(record.msg) if record.args else f"{record.module}.{record.funcName}"
    return f"{said} {_page(record)}".strip()


def _page(record: logging.LogRecord) -> str:
    """Of a request, its status and the pattern of its address."""
    request, status = getattr(record, "request", None), getattr(record, "status_code", "")
    match = getattr(request, "resolver_match", None)
    return f"status={status} at=/{match.route if match else '…'}" if request is not None else ""


def told_of(error: BaseException | None) -> Iterator[str]:
    """The kind of an error and of those behind it, each with the places that it went through."""
    while error is not None:
        yield f"  {type(error).__module__}.{type(error).__qualname__}"
        yield from (f"    {place}" for place in places_of(error.__traceback__))
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


def places_of(trace: TracebackType | None) -> list[str]:
    """Files below the packages, with lines and functions; no path of this machine, and no line of the source."""
    return [f"{_short(each.filename)}:{each.lineno} {each.name}" for each in traceback.extract_tb(trace)[-MOST_FRAMES:]]


def _short(file: str) -> str:
    parts = Path(file).parts
    for marker in ("site-packages", "src", "lib"):
        if marker in parts:
            return "/".join(parts[parts.index(marker) + 1 :])
    return parts[-1] if parts else ""


class LogFile(RotatingFileHandler):
    """The log in the data folder: some megabytes at most; where it cannot be written, the program goes on."""

    def __init__(self, folder: str) -> None:
        self.folder = Path(folder)
        super().__init__(
            self.folder / "inroad.log", maxBytes=MEGABYTE, backupCount=FILES_KEPT, encoding="utf-8", delay=True
        )

    def emit(self, record: logging.LogRecord) -> None:
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError:
            return
        super().emit(record)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - as the standard library has it
        """Say nothing: the library would print the record with its values."""
        del record


def settings(folder: Path, level: str) -> dict[str, Any]:
    """What Django is to hand to the standard library: the same discreet lines in the terminal and in the folder."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"discreet": {"()": "inroad.logs.Discreet"}},
        "handlers": {
            "console": {"class": "logging.StreamHandler", "formatter": "discreet"},
            "file": {"class": "inroad.logs.LogFile", "folder": str(folder), "formatter": "discreet"},
        },
        "root": {"handlers": ["console", "file"], "level": level},
        "loggers": {
            # Django would speak to the terminal by handlers of its own.
            "django": {"handlers": [], "level": level, "propagate": True},
            # Pages that could not be shown are told of by `web.shared.troubles`, under the name that the page says.
            "django.request": {"level": "CRITICAL"},
        },
    }

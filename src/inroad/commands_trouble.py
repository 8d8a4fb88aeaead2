"""What a command says when something breaks: what it is and what to do; the places go to the log."""

import logging
import secrets
import sys
from types import TracebackType

from django.conf import settings
from django.utils.translation import gettext as _

from inroad.logs import LogFile, told_of
from inroad.records.trouble import trouble_of
from inroad.records.trouble_told import trouble

log = logging.getLogger(__name__)


def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Stand in for Python's own traceback, which would print values."""
    del kind, trace
    known, name = trouble_of(error), secrets.token_hex(3)
    _log(name, error)
    said = trouble(known) if known else _("Something broke on our side. “inroad doctor” may know why.")
    by_name = _("The log in %(folder)s knows this as %(name)s.") % {"folder": settings.DATA / "logs", "name": name}
    sys.stderr.write(f"{said}\n{by_name}\n")


def _log(name: str, error: BaseException) -> None:
    """To the file alone: the terminal has its sentence."""
    places = "".join(f"\n{line}" for line in told_of(error))
    record = log.makeRecord(log.name, logging.ERROR, "", 0, "command.failed id=%s%s", (name, places), None)
    for handler in logging.getLogger().handlers:
        if isinstance(handler, LogFile):
            handler.handle(record)

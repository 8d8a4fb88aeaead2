"""What was deleted leaves no bytes behind: not in free pages, the journal, indexes or statistics.

Runs outside of a transaction, after what was to go has gone.
"""

import sqlite3
import time
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.db import connection

from inroad.records import search
from inroad.records.statistics import count_anew

PATIENCE = 10  # seconds for pages that are being read to come to their end


class NotErasedError(Exception):
    """Somebody else reads or writes the database, so that its journal cannot be emptied yet."""


def overwrite_deleted() -> None:
    """From here on this connection writes zeros over what it deletes; PostgreSQL clears up by itself."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA secure_delete=ON")


def erase() -> None:
    """Write the database anew without what was deleted, and empty its journal."""
    if connection.vendor == "sqlite":
        _erase_sqlite()
        _erase_jobs()
    else:
        _erase_postgresql()


def _erase_sqlite() -> None:
    search.index_anew()
    with connection.cursor() as cursor:
        # The copy that VACUUM makes on its way may be larger than the memory.
        cursor.execute("PRAGMA temp_store=FILE")
        cursor.execute("VACUUM")
        cursor.execute("PRAGMA temp_store=MEMORY")
    count_anew()
    _empty_journal()


def _empty_journal() -> None:
    deadline = time.monotonic() + PATIENCE
    while True:
        with connection.cursor() as cursor:
            busy = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        if not busy:
            return
        if time.monotonic() > deadline:
            raise NotErasedError
        time.sleep(0.1)


def _erase_jobs() -> None:
    """The queue forgets what its finished jobs said; jobs that wait stay."""
    file = Path(settings.DATA) / "jobs.sqlite3"
    if not file.is_file():
        return
    jobs = sqlite3.connect(file, timeout=PATIENCE, isolation_level=None)
    try:
        if jobs.execute("SELECT 1 FROM sqlite_master WHERE name = 'kv'").fetchone():
            jobs.execute("PRAGMA secure_delete=ON")
            jobs.execute("DELETE FROM kv")
        jobs.execute("VACUUM")
        jobs.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        jobs.close()


def _erase_postgresql() -> None:
    """Dead rows go at once, and the statistics, which hold examples of what stands in a column, are taken anew."""
    with connection.cursor() as cursor:
        for model in apps.get_app_config("records").get_models():
            cursor.execute(f"VACUUM (ANALYZE) {connection.ops.quote_name(model._meta.db_table)}")  # noqa: SLF001 - documented

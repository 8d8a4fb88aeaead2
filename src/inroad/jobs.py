"""Work that takes longer than a page may: a queue in the data folder, and one thread beside the pages that does it."""

import logging
from uuid import UUID

from django.conf import settings
from django.db import close_old_connections
from huey import SqliteHuey
from huey.consumer import Consumer

from inroad import clock
from inroad.actions.import_people import BookChangedError, apply_import
from inroad.records.models import BatchState, ImportBatch

log = logging.getLogger(__name__)
queue = SqliteHuey("inroad", filename=str(settings.DATA / "jobs.sqlite3"))
# Where no thread works beside, a job is done where it is asked for.
queue.immediate = True


class BesidePages(Consumer):
    """A consumer that leaves signals to the server beside which it runs."""

    def _set_signal_handlers(self) -> None:
        """Do nothing: the server stops the process, and an interrupted job is taken up again at the next start."""


def start_beside() -> None:
    """Begin to work in a thread of this process, with what an earlier one left undone first."""
    queue.immediate = False
    for batch in ImportBatch.objects.filter(state=BatchState.APPLYING, owner__sample=bool(settings.CLOCK_FILE)):
        import_batch(str(batch.pk))
    BesidePages(queue, workers=1, periodic=False, check_worker_health=False).start()


@queue.task()
def import_batch(batch_id: str) -> None:
    """Apply an import that the user has confirmed."""
    _let_go()
    batch = ImportBatch.objects.filter(pk=UUID(batch_id), state=BatchState.APPLYING).first()
    if batch is None:
        return
    try:
        apply_import(batch, now=clock.now(), progress=lambda done: queue.put(_progress_key(batch_id), done))
    except BookChangedError:
        log.info("import.book_changed")
    except Exception:
        log.exception("import.failed")
        ImportBatch.objects.filter(pk=batch.pk).update(state=BatchState.FAILED, error="failed")
    finally:
        queue.get(_progress_key(batch_id))
        _let_go()


def _let_go() -> None:
    """The thread that works beside keeps no connection that is too old; a page's own is not ours to close."""
    if not queue.immediate:
        close_old_connections()


def _progress_key(batch_id: str) -> str:
    return f"progress-{batch_id}"


def progress_of(batch: ImportBatch) -> int:
    """How many rows of the running import are written."""
    return int(queue.get(_progress_key(str(batch.pk)), peek=True) or 0)

"""Work that takes longer than a page may: a queue in the data folder, and one thread beside the pages that does it."""

import logging
import traceback
from uuid import UUID

from django.conf import settings
from django.db import close_old_connections
from huey import SqliteHuey, crontab
from huey.consumer import Consumer

from inroad import clock
from inroad.actions.back_up import back_up_daily
from inroad.actions.import_people import BookChangedError, apply_import
from inroad.actions.passages import UNDER_WAY, carry, drop_old_archives, refuse
from inroad.records.models import BatchState, ImportBatch, Passage

log = logging.getLogger(__name__)
queue = SqliteHuey("inroad", filename=str(settings.DATA / "jobs.sqlite3"))
# Where no thread works beside, a job is done where it is asked for.
queue.immediate = True
A_WHILE = 20  # seconds


class BesidePages(Consumer):
    """A consumer that leaves signals to the server beside which it runs."""

    def _set_signal_handlers(self) -> None:
        """Do nothing: the server stops the process, and an interrupted job is taken up again at the next start."""


def start_beside() -> None:
    """Begin to work in a thread of this process, with what an earlier one left undone first."""
    queue.immediate = False
    for batch in ImportBatch.objects.filter(state=BatchState.APPLYING):
        import_batch(str(batch.pk))
    for passage in Passage.objects.filter(state__in=UNDER_WAY):
        carry_passage(str(passage.pk))
    if not settings.CLOCK_FILE:
        # The first page comes first.
        back_up_today.schedule(delay=A_WHILE)
    BesidePages(queue, workers=1, periodic=True, check_worker_health=False).start()


@queue.periodic_task(crontab(minute="*/10"))
def back_up_today() -> None:
    """Back the book up once a day; where the clock is turned there is no such day."""
    if queue.immediate or settings.CLOCK_FILE:
        return
    _let_go()
    try:
        back_up_daily(now=clock.now())
    except Exception as error:  # noqa: BLE001 - the pages go on, and Setup shows that the day's backup is missing
        log.error("backup.failed kind=%s", type(error).__name__)  # noqa: TRY400 - its words may hold a name
    finally:
        _let_go()


@queue.periodic_task(crontab(minute="*/10"))
def drop_archives() -> None:
    """Let an archive that a page asked for lie in the data folder for a day at most."""
    if queue.immediate or settings.CLOCK_FILE:
        return
    _let_go()
    try:
        drop_old_archives(now=clock.now())
    finally:
        _let_go()


@queue.task()
def import_batch(batch_id: str) -> None:
    """Apply an import that the user has confirmed."""
    _let_go()
    batch = ImportBatch.objects.filter(pk=UUID(batch_id), state=BatchState.APPLYING).select_related("owner").first()
    # A real book waits until the clock is true again.
    if batch is None or (settings.CLOCK_FILE and not batch.owner.sample):
        return
    try:
        apply_import(batch, now=clock.now(), progress=lambda done: queue.put(_progress_key(batch_id), done))
    except BookChangedError:
        log.info("import.book_changed")
    except Exception as error:  # noqa: BLE001 - whatever it was, the page says that nothing was written
        place = traceback.extract_tb(error.__traceback__)[-1]
        # The error's own words, and so the traceback, may hold a name or an address.
        log.error("import.failed kind=%s at=%s:%s", type(error).__name__, place.filename, place.lineno)  # noqa: TRY400 - see above
        ImportBatch.objects.filter(pk=batch.pk).update(state=BatchState.FAILED, error="failed")
    finally:
        queue.get(_progress_key(batch_id))
        _let_go()


@queue.task()
def carry_passage(passage_id: str) -> None:
    """Write or read the archive that a page asked for."""
    _let_go()
    passage = Passage.objects.filter(pk=UUID(passage_id), state__in=UNDER_WAY).select_related("owner").first()
    if passage is None or (settings.CLOCK_FILE and not passage.owner.sample):
        return
    try:
        key = _progress_key(passage_id)
        carry(passage, now=clock.now(), progress=lambda done, total: queue.put(key, (done, total)))
    except Exception as error:  # noqa: BLE001 - whatever it was, the page says that nothing was written
        log.error("passage.failed kind=%s", type(error).__name__)  # noqa: TRY400 - its words may hold a name
        refuse(passage, "failed")
        passage.save()
    finally:
        queue.get(_progress_key(passage_id))
        _let_go()


def how_far(passage: Passage) -> tuple[int, int]:
    """How many rows of how many are done."""
    done, total = queue.get(_progress_key(str(passage.pk)), peek=True) or (0, 0)
    return int(done), int(total)


def _let_go() -> None:
    """The thread that works beside keeps no connection that is too old; a page's own is not ours to close."""
    if not queue.immediate:
        close_old_connections()


def _progress_key(batch_id: str) -> str:
    return f"progress-{batch_id}"


def progress_of(batch: ImportBatch) -> int:
    """How many rows of the running import are written."""
    return int(queue.get(_progress_key(str(batch.pk)), peek=True) or 0)

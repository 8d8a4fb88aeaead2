"""What the commands say and do; each returns the exit code: 0 where all went well, 1 where something was refused."""

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from inroad import clock, sentences
from inroad.actions.compose_today import Line, compose_today
from inroad.actions.import_people import apply_import, plan_import, unpack_rows
from inroad.actions.refresh_due import keep_counting_true
from inroad.adapters.contacts.read import read_file as read_any
from inroad.adapters.contacts.record import as_records
from inroad.records.calendars import zone_of
from inroad.records.models import Door, ImportBatch, User
from inroad.sentences_contacts import problem_sentence
from inroad.serve import make_ready

Row = Mapping[str, Any]


def _say(text: object = "") -> None:
    sys.stdout.write(f"{text}\n")


def _in_line(line: int, sentence: str) -> str:
    return _("line %(line)s: %(sentence)s") % {"line": line, "sentence": sentence}


def _say_json(value: object) -> None:
    _say(json.dumps(value, ensure_ascii=False, indent=1, default=_as_text))


def _as_text(value: object) -> str:
    return value.isoformat() if isinstance(value, date | datetime) else str(value)


def import_files(files: Sequence[Path], *, dry_run: bool, as_json: bool) -> int:
    """Bring files in one after the other, or only say what each would change."""
    make_ready()
    owner = User.objects.at_hand()
    return max([_import_file(owner, file, dry_run=dry_run, as_json=as_json) for file in files], default=0)


def _import_file(owner: User, file: Path, *, dry_run: bool, as_json: bool) -> int:
    now = clock.now()
    batch = plan_import(owner, file, name=file.name, now=now)
    rows = unpack_rows(batch)
    refused = not batch.total and not batch.plan_summary["background"]
    if as_json:
        _say_json({"file": file.name, "source": batch.kind, "counts": batch.plan_summary, "rows": rows})
    else:
        _say_plan(file, batch, rows)
    if dry_run or refused:
        batch.delete()
    else:
        apply_import(batch, now=now, door=Door.COMMAND)
        left = batch.plan_summary["ask"]
        if left and not as_json:
            _say(
                "  "
                + _("%(count)s wait for you to say who they are: in the browser under Setup, Bring people in.")
                % {"count": left}
            )
    return int(refused)


def _say_plan(file: Path, batch: ImportBatch, rows: Iterable[Row]) -> None:
    counts = batch.plan_summary
    told = _(
        "%(file)s: %(new)s new, %(update)s with news, %(skip)s known already, %(ask)s to ask about, %(bad)s unreadable."
    )
    _say(told % {"file": file.name, **counts})
    for row in rows:
        if row["verdict"] == "bad":
            _say("  " + _in_line(row["line"], problem_sentence(row["code"], tuple(row["args"]))))


def read_file(file: Path, *, as_json: bool) -> int:
    """Show what is understood of a file."""
    reading = read_any(file)
    somebody = bool(reading.profiles or reading.background)
    if as_json:
        _say_json(as_records(reading))
    elif somebody:
        told = _("%(file)s: %(count)s people, read as %(source)s.")
        _say(told % {"file": file.name, "count": len(reading.profiles), "source": reading.source})
        for each in reading.profiles:
            _say(f"  {each.name or _('(no name)')}  {', '.join(each.emails)}  {', '.join(each.orgs)}")
    for problem in reading.problems:
        place = f", line {problem.line}" if problem.line else ""
        sys.stderr.write(f"{problem.file}{place}: {problem_sentence(problem.reason, problem.args)}\n")
    return int(not somebody)


def say_today(*, as_json: bool) -> int:
    """Say what is due, and whom to write to first."""
    make_ready()
    owner = User.objects.at_hand()
    with timezone.override(zone_of(owner)):
        keep_counting_true(owner, now=clock.now())
        today = compose_today(owner, now=clock.now())
        lines = [_line(each) for each in (*today.due, *today.requests)]
    if as_json:
        _say_json(lines)
        return 0
    for line in lines:
        _say(f"{line['what']}\n    {line['why']}")
    if not lines:
        _say(_("Nothing is due today. That is a good day."))
    return 0


def _line(line: Line) -> dict[str, Any]:
    return {
        "kind": line.kind,
        "person": str(line.person.pk),
        "what": sentences.what(line.kind, line.person.full_name),
        "why": sentences.why(line.reason, line.reason_args),
        "due": line.due,
    }

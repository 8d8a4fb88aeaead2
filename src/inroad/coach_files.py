"""What `inroad coach` does: the coach's view of any text file, without the book."""

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inroad.adapters.coaching.context import ContextError, Known, read_context
from inroad.adapters.coaching.message import MessageFile, NotTextError, read_message
from inroad.content import loader
from inroad.practice.coach import Channel, Checked, Draft, Finding, Fix, Kind, Severity, Thresholds, check
from inroad.practice.coach.language import guess
from inroad.sentences_coach import NEEDS, say

KINDS: Mapping[str, tuple[Kind, Channel]] = MappingProxyType(
    {
        "request": (Kind.REQUEST, Channel.EMAIL),
        "nudge": (Kind.NUDGE, Channel.EMAIL),
        "thanks": (Kind.THANKS, Channel.EMAIL),
        "touch": (Kind.TOUCH, Channel.EMAIL),
        "introduction": (Kind.INTRODUCTION, Channel.EMAIL),
        "linkedin-note": (Kind.REQUEST, Channel.LINKEDIN_NOTE),
        "linkedin-message": (Kind.REQUEST, Channel.LINKEDIN),
        "phone": (Kind.REQUEST, Channel.PHONE),
        "voicemail": (Kind.REQUEST, Channel.VOICEMAIL),
        "letter": (Kind.REQUEST, Channel.LETTER),
        "card": (Kind.THANKS, Channel.CARD),
    }
)
FINE, FOUND, UNREADABLE = 0, 1, 2
STANDARD_INPUT = "-"
_PROBLEMS = {
    "context.not-json": gettext_lazy("line %(line)s: a context is a JSON object. The reference shows one."),
    "context.unknown": gettext_lazy("“%(key)s” is not known here. Known are: %(known)s."),
    "context.pack": gettext_lazy("No etiquette pack is called “%(etiquette)s”. Known are: %(known)s."),
    "context.wrong": gettext_lazy("“%(key)s” should be %(wanted)s."),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One file with what the coach says of it."""

    name: str
    message: MessageFile
    checked: Checked


@dataclass(frozen=True, slots=True, kw_only=True)
class Customs:
    """By which numbers, and without which rules, a place is written to."""

    numbers: Thresholds
    off: frozenset[str] = frozenset()


def coach_files(
    files: Sequence[str], *, kind: str, to: str, organisation: str, context: Path | None, as_json: bool, own: Path
) -> int:
    """Look at each file; 0 where no error was found, 1 where one was, 2 where something could not be read."""
    if kind not in KINDS:
        _complain(
            "--kind", _("“%(kind)s” is not known. Known are: %(kinds)s.") % {"kind": kind, "kinds": ", ".join(KINDS)}
        )
        return UNREADABLE
    try:
        known = read_context(context.read_text(encoding="utf-8") if context else "", to=to, organisation=organisation)
        customs = _customs(known.etiquette, own)
    except ContextError as error:
        _complain(context, str(_PROBLEMS[error.code]) % error.told)
        return UNREADABLE
    except loader.ContentError as error:
        _complain(error.file, f"line {error.line}: {error.sentence}")
        return UNREADABLE
    except (OSError, ValueError):
        _complain(context, _("This cannot be read as text in UTF-8."))
        return UNREADABLE
    seen = [found for name in files if (found := _look(name, kind, known, customs)) is not None]
    if as_json:
        _say(json.dumps([_told(each, kind) for each in seen], ensure_ascii=False, indent=1))
    else:
        _tell(seen)
    if len(seen) < len(files):
        return UNREADABLE
    return FOUND if any(each.checked.worst() is Severity.ERROR for each in seen) else FINE


def _say(text: object) -> None:
    sys.stdout.write(f"{text}\n")


def _complain(name: object, sentence: str) -> None:
    sys.stderr.write(f"{name}: {sentence}\n")


def _customs(etiquette: str | None, own: Path) -> Customs:
    """The numbers and the rules of the pack; the numbers in force where none is named."""
    numbers = loader.thresholds(own)
    if etiquette is None:
        return Customs(numbers=numbers)
    packs = {pack.name: pack for pack in loader.etiquettes(own)}
    if etiquette not in packs:
        raise ContextError("context.pack", etiquette=etiquette, known=", ".join(packs))
    pack = packs[etiquette]
    return Customs(numbers=pack.thresholds(numbers), off=pack.off)


def _look(name: str, kind: str, known: Known, customs: Customs) -> Seen | None:
    try:
        content = sys.stdin.buffer.read() if name == STANDARD_INPUT else Path(name).read_bytes()
        message = read_message(content)
    except NotTextError:
        _complain(name, _("This cannot be read as text in UTF-8."))
        return None
    except OSError as error:
        _complain(name, error.strerror or str(error))
        return None
    meant, channel = KINDS[kind]
    draft = Draft(
        kind=meant,
        channel=channel,
        language=known.language or guess(message.body),
        subject=message.subject,
        body=message.body,
    )
    return Seen(name=name, message=message, checked=check(draft, known.context, customs.numbers, off=customs.off))


def _told(seen: Seen, kind: str) -> dict[str, Any]:
    """One file as JSON tells it, after `docs/reference/commands.md`."""
    return {
        "file": seen.name,
        "kind": kind,
        "not_checked": [each.rule for each in seen.checked.not_checked],
        "findings": [_finding(each, seen.message) for each in seen.checked.findings],
    }


def _finding(found: Finding, message: MessageFile) -> dict[str, Any]:
    return {
        "rule": found.rule,
        "severity": found.severity.value,
        "span": list(message.place(found.span)) if found.span else None,
        "reason": say(found.reason),
        "fix": _fix(found.fix, message) if found.fix else None,
    }


def _fix(fix: Fix, message: MessageFile) -> dict[str, Any]:
    return {"span": list(message.place(fix.span)), "text": fix.text}


def _tell(seen: Iterable[Seen]) -> None:
    for each in seen:
        _say(each.name)
        for found in each.checked.gravest_first():
            _say(f"  {found.severity.value:8}{found.rule:13} {say(found.reason)}")
        if not each.checked.findings:
            _say("  " + _("Nothing to change."))
        if each.checked.not_checked:
            rules = ", ".join(silent.rule for silent in each.checked.not_checked)
            wanted = dict.fromkeys(str(NEEDS[need]) for silent in each.checked.not_checked for need in silent.needs)
            told = _("Not checked, as it is not known here: %(rules)s. The coach would need: %(needs)s.")
            _say("  " + told % {"rules": rules, "needs": ", ".join(wanted)})

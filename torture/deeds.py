"""What is done while the process is killed; each deed says what it will do, does it, and confirms it.

`claim` is written before and `confirm` after: what was only claimed may be there wholly or not at all, and what was
confirmed must be there.
"""

import random
from collections.abc import Callable, Mapping
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from django.conf import settings

from inroad.actions import keep_word
from inroad.actions.add_person import NewPerson, add_person
from inroad.actions.back_up import back_up
from inroad.actions.book_meeting import Agreed, book_meeting
from inroad.actions.debrief_meeting import Debrief, NamedPerson, debrief_meeting
from inroad.actions.draft_message import open_draft
from inroad.actions.export_book import export_book
from inroad.actions.forget_person import forget_person
from inroad.actions.import_people import apply_import, plan_import
from inroad.actions.log_touch import add_note
from inroad.actions.merge_people import merge_people, plan_merge
from inroad.actions.put_back import put_back, unpacked
from inroad.actions.record_sent import record_sent
from inroad.actions.restore_book import restore_book
from inroad.actions.undo_change import undo_change
from inroad.actions.wipe_book import wipe_book
from inroad.records.journal import recording
from inroad.records.models import Change, Door, MessageKind
from torture.book import Book

Say = Callable[..., None]
Deed = Callable[[Book, random.Random, Say], None]
ROWS = 40


def token(dice: random.Random) -> str:
    """A word that occurs nowhere else; of letters only, so that it can be a name."""
    return "Tok" + "".join(dice.choice("bcdfghjklmnpqrstvwxz") for _ in range(12))


def edit(book: Book, dice: random.Random, say: Say) -> None:
    """The ordinary: a person, a note, a promise, a letter, a meeting with its debrief, each as one press."""
    word, now = token(dice), book.now
    say("claim", "edit", word)
    with recording(book.owner, door=Door.PAGE, now=now):
        ana = add_person(book.owner, NewPerson(full_name=f"Ana {word}", organisation="Acme"), now=now)
        add_note(book.owner, ana, text=f"note {word}", happened=now, now=now)
        keep_word.make_promise(book.owner, ana, text=f"promise {word}", happened=now, now=now)
        draft = open_draft(book.owner, ana, MessageKind.REQUEST, "", now=now)
        record_sent(book.owner, draft, happened=now, now=now)
        meeting = book_meeting(book.owner, [ana], Agreed(starts=now - timedelta(hours=1)), now=now)
        names = [NamedPerson(new=NewPerson(full_name=f"Bob {word}"))]
        debrief_meeting(book.owner, meeting, ana, Debrief(advice=[f"advice {word}"], names=names), now=now)
    say("confirm", "edit", word)


def bring_in(book: Book, dice: random.Random, say: Say) -> None:
    word, now = token(dice), book.now
    # Given names that nobody takes for a slip of the pen of another.
    given = [token(dice).removeprefix("Tok").capitalize() for _ in range(ROWS)]
    rows = "\n".join(f"{each} {word},{each.lower()}@example.org,Acme {number % 7}" for number, each in enumerate(given))
    say("claim", "import", word)
    batch = plan_import(book.owner, f"Full name,E-mail,Organisation\n{rows}\n".encode(), name=f"{word}.csv", now=now)
    apply_import(batch, now=now)
    say("confirm", "import", word)


def merge(book: Book, dice: random.Random, say: Say) -> None:
    word, now = token(dice), book.now
    one = add_person(book.owner, NewPerson(full_name=f"One {word}"), now=now)
    two = add_person(book.owner, NewPerson(full_name=f"Two {word}"), now=now)
    for person in (one, two):
        add_note(book.owner, person, text=f"{person.given} note {word}", happened=now, now=now)
    say("claim", "merge", word, one=str(one.pk), two=str(two.pk))
    with recording(book.owner, door=Door.PAGE, now=now):
        merge_people(book.owner, plan_merge(book.owner, one, two), now=now)
    say("confirm", "merge", word)


def undo(book: Book, dice: random.Random, say: Say) -> None:
    word, now = token(dice), book.now
    with recording(book.owner, door=Door.PAGE, now=now):
        ana = add_person(book.owner, NewPerson(full_name=f"Ana {word}"), now=now)
        add_note(book.owner, ana, text=f"note {word}", happened=now, now=now)
    change = Change.objects.filter(owner=book.owner).order_by("-created", "-pk")[0]
    say("claim", "undo", word, change=str(change.pk))
    undo_change(book.owner, change, now=now)
    say("confirm", "undo", word)


def forget(book: Book, dice: random.Random, say: Say) -> None:
    word, now = token(dice), book.now
    ana = add_person(book.owner, NewPerson(full_name=f"Ana {word}", email=f"{word.lower()}@example.org"), now=now)
    add_note(book.owner, ana, text=f"note {word}", happened=now, now=now)
    say("claim", "forget", word)
    forget_person(book.owner, ana, rewritten=(), word="someone", now=now)
    say("confirm", "forget", word)


def save_a_copy(book: Book, dice: random.Random, say: Say) -> None:
    word = token(dice)
    say("claim", "backup", word)
    made = back_up(now=book.now)
    say("confirm", "backup", word, file=str(made))


def bring_back(book: Book, dice: random.Random, say: Say) -> None:
    """The book as it is takes its own place, so that nothing that was confirmed may be missing afterwards."""
    word = token(dice)
    made = back_up(now=book.now)
    say("claim", "restore", word)
    with unpacked(made) as sound:
        put_back(sound, now=book.now)
    say("confirm", "restore", word)


def leave_and_come_back(book: Book, dice: random.Random, say: Say) -> None:
    """An archive of the book of invented people is restored into it when it is empty."""
    word, now = token(dice), book.now
    say("claim", "clearing", word)
    wipe_book(book.sample)
    for number in range(ROWS):
        person = add_person(book.sample, NewPerson(full_name=f"S{number} {word}"), now=now)
        add_note(book.sample, person, text=f"note {word}", happened=now, now=now)
    with TemporaryDirectory(dir=settings.DATA, prefix=".torture-") as folder:
        archive = Path(folder) / "book.zip"
        export_book(book.sample, archive, now=now)
        wipe_book(book.sample)
        say("claim", "archive", word)
        restore_book(book.sample, archive, now=now)
    say("confirm", "archive", word)


DEEDS: Mapping[str, Deed] = {
    "edit": edit,
    "import": bring_in,
    "merge": merge,
    "undo": undo,
    "forget": forget,
    "backup": save_a_copy,
    "restore": bring_back,
    "archive": leave_and_come_back,
}

"""Invented people and moments for `/style`; nobody here exists."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from importlib.resources import files
from types import SimpleNamespace
from typing import Any

from django import forms
from django.core.paginator import Paginator


@dataclass(frozen=True, slots=True)
class Someone:
    """A person as the badge wants one."""

    id: int
    name: str

    def __str__(self) -> str:
        return self.name


ANA, LI, SAM, NOOR = (
    Someone(number, name)
    for number, name in enumerate(("Ana Ruiz", "Li Wei", "Sam Okafor", "Noor van den Berg-Haddad"), start=1)
)
CROWD = [Someone(20 + number, f"{chr(65 + number)}da {chr(78 + number)}orth") for number in range(12)]


class SampleForm(forms.Form):
    """One of every field."""

    name = forms.CharField(help_text="As they write it themselves.")
    email = forms.EmailField(label="E-mail", required=False)
    how = forms.ChoiceField(
        label="How will you talk", choices=[("video", "Video"), ("phone", "Phone"), ("there", "In person")]
    )
    tier = forms.ChoiceField(
        label="Keep in touch",
        widget=forms.RadioSelect,
        choices=[("A", "Every 6 weeks"), ("B", "Every 13 weeks"), ("C", "Every 26 weeks")],
        required=False,
    )
    day = forms.DateField(label="On", widget=forms.DateInput(attrs={"type": "date"}), required=False)
    zone = forms.CharField(label="Their time zone", required=False, widget=forms.TextInput(attrs={"data-zone": ""}))
    file = forms.FileField(label="A file", required=False, help_text="LinkedIn's zip, a card, a table.")
    agreed = forms.BooleanField(label="They said yes to notes", required=False)
    letter = forms.CharField(
        widget=forms.Textarea(attrs={"class": "writing"}),
        initial="Dear Ana,\n\nBob Stone said that you moved from teaching into data work.",
    )


def everything(now: datetime) -> dict[str, Any]:
    """One of every component's context."""
    return {
        "ana": ANA,
        "people": [ANA, LI, SAM, NOOR, *CROWD],
        "icons": icon_names(),
        "moves": moves(now),
        "rows": rows(),
        "entries": entries(now),
        "findings": findings(),
        "agenda": agenda(),
        "stages": stages(),
        "page": pages().page(2),
        "counts": counts(),
        "preview": preview(),
        "instants": [now + timedelta(days=days) for days in (-400, -200, -20, -3, -1, 0, 1, 4, 20, 90)],
        "form": SampleForm(),
        "wrong": SampleForm({"name": "", "email": "ana at acme", "how": "video", "letter": "Hello"}),
        "tones": [
            ("", "You have not written to Ana yet."),
            ("wait", "You asked Ana on Tuesday; it is her turn, and three days are nothing."),
            ("good", "You talked in March and you have thanked her. All is kept."),
            ("warn", "Ana asked you not to write again. Her page is kept for what you learnt."),
        ],
    }


@cache
def icon_names() -> list[str]:
    """Every name of the sprite."""
    sprite = files("inroad.web").joinpath("static/inroad/icons.svg").read_text(encoding="utf-8")
    return re.findall(r'<symbol id="([^"]+)"', sprite)


def moves(now: datetime) -> list[SimpleNamespace]:
    """Lines of Today: one pressing, one plain, one that is a single press, one with a long name."""
    second = "Seven working days without an answer. Many people answer a second note."
    named = "Sam gave you her name nine days ago, and she works where you would like to."
    long = "Ask Noor van den Berg-Haddad for a conversation"
    lines = told(
        "id person what reason label pressing days",
        (0, ANA, "Thank Ana Ruiz", "You talked yesterday; thanks are due.", "Write the note", True, 0),
        (1, LI, "Nudge Li Wei", second, "Read it", False, None),
        (2, SAM, "Send Sam Okafor the paper", "You promised it by Friday.", "Mark it done", False, 2),
        (3, NOOR, long, named, "Write to her", False, 3),
    )
    for line in lines:
        line.due = None if line.days is None else now.date() + timedelta(days=line.days)
        line.url = line.person_url = line.later_url = "#"
        line.later = [("Tomorrow", "1"), ("Next week", "7"), ("In a month", "30")]
        line.more = [("Open the page", "#"), ("Let it go", "#")]
        line.source = "One follow-up after seven business days, from the 3B7 routine."
    return lines


def told(keys: str, *lines: tuple[Any, ...]) -> list[SimpleNamespace]:
    """Turn lines of values into things with those names."""
    return [SimpleNamespace(**dict(zip(keys.split(), line, strict=True))) for line in lines]


def rows() -> list[SimpleNamespace]:
    """Rows of People: kept, waiting, long, and one that is no person."""
    long = "Head of research and a very long title, the Institute for Applied Patience"
    return told(
        "person url title detail meta tag tone",
        (ANA, "#", "Ana Ruiz", "Data lead, Acme", "talked in March", "A", "good"),
        (LI, "#", "Li Wei", "Analyst, Northwind", "asked on Tuesday", "waiting", "wait"),
        (NOOR, "#", "Noor van den Berg-Haddad", long, "", "", ""),
        (None, "#", "Acme", "4 people you know", "first choice", "", ""),
    )


def entries(now: datetime) -> list[SimpleNamespace]:
    """A story: what lies ahead first, then backwards."""
    asked = "Bob Stone said that you moved from teaching into data work, which is the road I am on."
    answered = "Happy to. Next Tuesday at two works, and do bring the question about pay bands."
    story = told(
        "days icon title text quote side ahead url",
        (6, "calendar-days", "You meet on video", "30 minutes, her time 15:00.", "", "", True, ""),
        (-1, "reply", "Ana answered", "", answered, "theirs", False, ""),
        (-8, "send", "You asked for twenty minutes", "", asked, "mine", False, ""),
        (-40, "user-plus", "Bob Stone gave you her name", "He knows her from Acme.", "", "", False, "#"),
    )
    for entry in story:
        entry.when = now + timedelta(days=entry.days)
    return story


def findings() -> list[SimpleNamespace]:
    """One remark of each severity."""
    kind = "People say yes to advice and go quiet at a job request."
    return told(
        "tone sentence quote reason source",
        ("error", "This asks for a job.", "any openings on your team", kind, "The practice itself."),
        ("warning", "Say how many minutes you ask for.", "", "Twenty minutes is easy to grant.", ""),
        ("hint", "You could name the talk of hers that you liked.", "", "", ""),
    )


def agenda() -> list[SimpleNamespace]:
    """Thirty minutes."""
    return told(
        "title minutes now",
        ("Hello and thanks", 2, False),
        ("Who I am", 1, False),
        ("Her road into data work", 8, False),
        ("A typical day", 6, True),
        ("Advice for me", 8, False),
        ("Whom else to meet", 5, False),
    )


def stages() -> list[SimpleNamespace]:
    """A season."""
    return told(
        "label count note",
        ("Asked", 24, ""),
        ("Answered", 13, "about half"),
        ("Met", 9, ""),
        ("Thanked", 9, ""),
        ("Gave a name", 5, "few yet; read with care"),
    )


def pages() -> "Paginator[int]":
    """A long list."""
    return Paginator(range(212), 50)


def counts() -> list[SimpleNamespace]:
    """What an import will do."""
    return told(
        "label count url current",
        ("New", 812, "#", True),
        ("Update", 40, "#", False),
        ("Skip", 6, "#", False),
        ("Ask", 3, "#", False),
        ("Bad", 1, "#", False),
    )


def preview() -> list[SimpleNamespace]:
    """Lines of an import."""
    return told(
        "line name tone verdict detail",
        (4, "Ana Ruiz", "new", "Add", "Data lead, Acme"),
        (9, "Li Wei", "update", "Update", "position: Analyst becomes Senior analyst"),
        (12, "Sam Okafor", "ask", "Ask you", "there is a Samuel Okafor at the same organisation"),
        (31, "Not readable", "bad", "Leave out", "the line has 3 cells of 7"),
    )

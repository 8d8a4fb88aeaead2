"""The whole practice, once, by somebody who has nothing but a browser: from an archive to a friendship."""

import re
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.served import Book

CONNECTIONS = """Notes:
"When exporting your connection data, you may notice that some of the email addresses are missing."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ana,Ruiz,https://www.linkedin.com/in/ana-ruiz-invented,ana@example.org,Harbour Health,Data lead,03 Mar 2021
Ben,Okoro,https://www.linkedin.com/in/ben-okoro-invented,,Northlight School,Teacher,11 May 2019
Cara,Lind,https://www.linkedin.com/in/cara-lind-invented,,Lind Bakery,Baker,02 Feb 2022
"""
PROFILE = "First Name,Last Name,Headline,Summary,Industry,Geo Location\nOrla,Devane,Maths teacher,,Education,Galway\n"
WISH = "How people come from teaching to data work in health"
FIRST_TRY = """Hello,

I am looking for a job. Are there any openings on your team? My résumé is attached.

Orla Devane"""
BETTER = """Dear Ana,

We have been connected since 2021, and I have followed what Harbour Health publishes on waiting times. I teach
mathematics and want to find out how people come from teaching to data work in health.

Your work as data lead at Harbour Health is close to what I would like to understand. Would you have 20 minutes for a
call in the next two weeks, at a time that suits you? I would like to ask how you came to it. If it is not a good
moment, that is quite all right.

Thank you,
Orla Devane"""
JOTTED = """advice: learn survival analysis on open data
ref: Li Wei, analyst at City Hospital (may use name)
promise: send her the marking study by 20 March
takeaway: ask what decision a number is for"""


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    file = tmp_path / "Basic_LinkedInDataExport_03-01-2026.zip"
    with zipfile.ZipFile(file, "w") as made:
        made.writestr("Connections.csv", CONNECTIONS)
        made.writestr("Profile.csv", PROFILE)
    return file


class Orla:
    """What one person does at the screen; she reads Today, presses its buttons, and fills in what is asked."""

    def __init__(self, page: Page, book: Book) -> None:
        self.page, self.book = page, book

    def wakes_up_on(self, month: int, day: int, hour: int = 9) -> None:
        self.book.turn(datetime(2026, month, day, hour, 0, tzinfo=UTC))
        self.sees_today()

    def sees_today(self) -> None:
        self.page.get_by_role("link", name="Today", exact=True).first.click()

    def line(self, what: str) -> Locator:
        return self.page.locator(".move").filter(has_text=what).first

    def presses(self, name: str) -> None:
        self.page.get_by_role("main").get_by_role("button", name=name, exact=True).click()

    def takes_up(self, what: str) -> None:
        expect(self.line(what)).to_be_visible()
        self.line(what).locator(".actions .primary").click()

    def writes(self, what: str, letter: str = "") -> None:
        """Take the draft that is ready, or a letter of her own, and say that it is sent."""
        self.takes_up(what)
        expect(self.page.get_by_label("Letter")).to_be_visible()
        if letter:
            self.page.get_by_label("Letter").fill(letter)
        self.presses("I sent it")
        expect(self.page).not_to_have_url(re.compile("/write/draft/"))

    def opens(self, person: str) -> None:
        self.page.get_by_role("link", name="People", exact=True).first.click()
        self.page.get_by_role("main").get_by_role("link", name=person).first.click()
        expect(self.page.get_by_role("heading", level=1)).to_contain_text(person)

    def hears_yes_from(self, person: str, words: str) -> None:
        self.opens(person)
        self.page.get_by_role("link", name="They wrote").first.click()
        form = self.page.get_by_role("dialog")
        form.get_by_label("Yes", exact=True).check()
        form.get_by_label("What they wrote").fill(words)
        form.get_by_role("button").last.click()

    def books(self, day: str, at: str) -> None:
        self.page.get_by_label("Day").fill(day)
        self.page.get_by_label(re.compile("^Time")).fill(at)
        self.page.get_by_label("On whose clock").select_option("Europe/Dublin")
        self.presses("Book it")


@pytest.fixture
def orla(visit: Callable[..., Page], book: Book) -> Orla:
    return Orla(visit(book), book)


def test_from_an_archive_to_a_friendship(orla: Orla, archive: Path, keeps_nobody_out: Callable[[Page], None]) -> None:
    begins(orla, archive)
    asks(orla, keeps_nobody_out)
    agrees(orla)
    prepares(orla, keeps_nobody_out)
    talks(orla, keeps_nobody_out)
    follows_the_name(orla)
    keeps_her_word(orla)
    # Six weeks later nobody has been forgotten.
    orla.wakes_up_on(5, 4)
    expect(orla.line("Write to Ana Ruiz again")).to_be_visible()
    keeps_nobody_out(orla.page)


def begins(orla: Orla, archive: Path) -> None:
    """Three questions, the last of which takes LinkedIn's archive as it is."""
    page = orla.page
    page.get_by_role("link", name="Start", exact=True).click()
    page.get_by_label("Your question").fill(WISH)
    orla.presses("Next")
    page.get_by_label("Your name").fill("Orla Devane")
    page.get_by_label("Who are you, in a sentence").fill("a mathematics teacher in Galway")
    page.get_by_label("Time zone").select_option("Europe/Dublin")
    orla.presses("Next")
    page.get_by_label("Files").set_input_files(archive)
    orla.presses("Look at it first")
    orla.presses("Bring in 3 people")
    page.get_by_role("link", name="What to do today").click()


def asks(orla: Orla, keeps_nobody_out: Callable[[Page], None]) -> None:
    """She writes to whom Today proposes, as beginners do, until the coach is content."""
    page = orla.page
    orla.takes_up("Ask Ana Ruiz for a conversation")
    page.get_by_label("Letter").fill(FIRST_TRY)
    expect(page.locator("#coach")).to_contain_text("asks for a job")
    page.get_by_label("Subject").fill("A question about data work in health")
    page.get_by_label("Letter").fill(BETTER)
    expect(page.locator("#coach .finding:not(.hint)")).to_have_count(0)
    keeps_nobody_out(page)
    orla.presses("I sent it")


def agrees(orla: Orla) -> None:
    """Nine days pass without an answer; a nudge finds one."""
    page = orla.page
    orla.wakes_up_on(3, 11)
    orla.writes("Nudge Ana Ruiz")
    orla.wakes_up_on(3, 12)
    orla.hears_yes_from("Ana Ruiz", "Gladly. When would suit you?")
    orla.sees_today()
    orla.takes_up("Offer Ana Ruiz some times")
    page.get_by_label("Their time zone").select_option("Europe/Dublin")
    orla.presses("Use this zone")
    orla.presses("I sent it")
    orla.wakes_up_on(3, 13)
    orla.hears_yes_from("Ana Ruiz", "Monday at three is fine.")
    orla.sees_today()
    orla.takes_up("Book what you agreed with Ana Ruiz")
    orla.books("2026-03-16", "15:00")
    orla.sees_today()
    orla.writes("Send Ana Ruiz the invitation")


def prepares(orla: Orla, keeps_nobody_out: Callable[[Page], None]) -> None:
    page = orla.page
    orla.sees_today()
    orla.takes_up("Prepare for Ana Ruiz")
    expect(page.locator("#questions li").first).to_be_visible()
    keeps_nobody_out(page)
    orla.presses("I am prepared")


def talks(orla: Orla, keeps_nobody_out: Callable[[Page], None]) -> None:
    """They talk, and she writes it down right after."""
    page = orla.page
    orla.wakes_up_on(3, 16, hour=16)
    orla.takes_up("Write down what Ana Ruiz told you")
    page.get_by_label("Jot it down").fill(JOTTED)
    orla.presses("Put it in its place")
    expect(page.get_by_text("Understood like this")).to_be_visible()
    page.get_by_label("A: close to you").check()
    keeps_nobody_out(page)
    orla.presses("Save")
    orla.sees_today()
    orla.writes("Thank Ana Ruiz")


def follows_the_name(orla: Orla) -> None:
    """The name that Ana gave leads to a second conversation, and Ana hears of it."""
    page = orla.page
    orla.wakes_up_on(3, 17)
    expect(orla.line("Do what Ana Ruiz advised")).to_be_visible()
    orla.writes("Write to Li Wei")
    orla.wakes_up_on(3, 18)
    orla.hears_yes_from("Li Wei", "Happy to. Call me on Thursday at ten.")
    page.get_by_role("link", name="Book a meeting").click()
    orla.books("2026-03-19", "10:00")
    orla.wakes_up_on(3, 19, hour=11)
    orla.takes_up("Write down what Li Wei told you")
    page.get_by_label("The one thing to take away").fill("Small hospitals hire generalists")
    orla.presses("Save")
    orla.sees_today()
    orla.writes("Thank Li Wei")
    orla.sees_today()
    orla.writes("Tell Ana Ruiz what came of the name")


def keeps_her_word(orla: Orla) -> None:
    """What is owed goes from Today when it is done."""
    orla.sees_today()
    orla.takes_up("Keep your promise to Ana Ruiz")
    orla.sees_today()
    orla.takes_up("Do what Ana Ruiz advised")
    orla.sees_today()
    orla.takes_up("Tell Ana Ruiz what you did")
    orla.presses("I sent it")
    expect(orla.page.get_by_role("heading", name="A blank is still there")).to_be_visible()
    letter = orla.page.get_by_label("Letter")
    letter.fill(
        letter.input_value().replace("[done]", "I have gone through the first course, with our own lateness data")
    )
    orla.presses("I sent it")
    expect(orla.page).not_to_have_url(re.compile("/write/draft/"))
    orla.sees_today()
    expect(orla.page.locator(".move").filter(has_text="Ana Ruiz")).to_have_count(0)

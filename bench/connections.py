"""A LinkedIn archive's Connections.csv with as many people as wanted, alike at every run."""

import csv
import io
from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from bench.words import FAMILY, GIVEN, LEGAL, POSTS, RANKS, SECOND, TRADES

PREAMBLE = (
    'Notes:\n"When exporting your connection data, you may notice that some of the email addresses are missing."\n\n'
)
HEADERS = ("First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On")
FIRST_DAY = date(2009, 3, 1)
DAYS = 6_400
# One connection in twenty lets others see an address.
WITH_EMAIL = 0.05


def connections(people: int) -> bytes:
    """The file, in the order in which LinkedIn writes it: the newest connection first."""
    written = io.StringIO()
    written.write(PREAMBLE)
    table = csv.writer(written)
    table.writerow(HEADERS)
    table.writerows(_rows(people, Random(2)))
    return written.getvalue().encode()


def _rows(people: int, dice: Random) -> Iterator[tuple[str, ...]]:
    for number in range(people):
        given, family = person_name(dice)
        slug = f"{given}-{family}-{number:x}".lower().replace(" ", "-").replace("'", "")
        email = f"{slug}@example.org" if dice.random() < WITH_EMAIL else ""
        day = FIRST_DAY + timedelta(days=DAYS - DAYS * number // people)
        yield (
            given,
            family,
            f"https://www.linkedin.com/in/{slug}",
            email,
            employer(dice),
            post(dice),
            day.strftime("%d %b %Y"),
        )


def person_name(dice: Random) -> tuple[str, str]:
    given, family = dice.choice(GIVEN), dice.choice(FAMILY)
    if dice.random() < 0.2:
        given = f"{given} {dice.choice(SECOND)}"
    if dice.random() < 0.15:
        family = f"{family}-{dice.choice(FAMILY)}" if dice.random() < 0.5 else f"{family} {dice.choice(FAMILY)}"
    return given, family


def employer(dice: Random) -> str:
    """Some thousands of employers: a few have many people here, most have one."""
    if dice.random() < 0.3:
        return f"{FAMILY[dice.randrange(20)]} {TRADES[dice.randrange(10)]}"
    return f"{dice.choice(FAMILY)} {dice.choice(TRADES)}{dice.choice(LEGAL)}"


def post(dice: Random) -> str:
    rank = dice.choice(RANKS) + " " if dice.random() < 0.6 else ""
    return rank + dice.choice(POSTS)

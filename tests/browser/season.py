"""The sample season in a book of its own, and an address for every page that can be opened in it."""

import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from html import unescape
from pathlib import Path

from django.urls import Resolver404, URLPattern, URLResolver, get_resolver, resolve
from playwright.sync_api import APIRequestContext

from tests.browser.served import surroundings

FILL = """
import django
django.setup()
from inroad import clock, serve
from inroad.actions.fill_sample import fill_sample
from inroad.records.models import User
serve.make_ready()
fill_sample(User.objects.the_sample(), now=clock.now())
"""
# What a page leads to: links, forms, and what is fetched into the page.
LEADS = re.compile(r'\b(?:href|action|formaction|hx-get)="(/[^"#]*)')
ENOUGH = 3
A_TUESDAY = datetime(2026, 3, 3, 9, 12, tzinfo=UTC)


def fill(data: Path, at: datetime) -> None:
    """Let the invented people come in at this instant, in a process of its own."""
    clock = data.with_name("then")
    clock.write_text(at.isoformat(), encoding="utf-8")
    around = surroundings(data) | {"INROAD_CLOCK": str(clock), "DJANGO_SETTINGS_MODULE": "inroad.settings"}
    subprocess.run([sys.executable, "-c", FILL], env=around, check=True)


def every_name() -> list[str]:
    """The name of every address there is."""

    def named(patterns: Sequence[URLPattern | URLResolver]) -> Iterator[str]:
        for each in patterns:
            if isinstance(each, URLPattern):
                yield str(each.name)
            else:
                yield from named(each.url_patterns)

    return sorted(set(named(get_resolver().url_patterns)))


def name_of(address: str) -> str:
    try:
        return str(resolve(address.partition("?")[0]).url_name)
    except Resolver404:
        return ""


def look_around(book: APIRequestContext, begin: list[str], *, never: set[str]) -> dict[str, str]:
    """Follow what pages lead to, and tell an address for each name that answers with a page."""
    pages: dict[str, str] = {}
    tried: dict[str, int] = {}
    todo, known = list(begin), set(begin)
    for address in todo:
        name = name_of(address)
        if not name or name in never or tried.get(name, 0) >= ENOUGH:
            continue
        tried[name] = tried.get(name, 0) + 1
        answer = book.get(address, max_redirects=0)
        if answer.status != 200 or "html" not in answer.headers["content-type"]:
            continue
        pages.setdefault(name, address)
        found = [unescape(each) for each in LEADS.findall(answer.text())]
        todo += [each for each in dict.fromkeys(found) if each not in known]
        known.update(found)
    return pages

"""The look: what it promises of contrast, of the policy and of weight."""

import gzip
import re
from itertools import product
from math import cos, radians, sin
from pathlib import Path

import pytest
from django.template.loader import render_to_string
from django.test import RequestFactory
from pytest_django import Settings

from inroad import clock, web
from inroad.records.models.user import User
from inroad.web.shared import samples
from scripts import icons

WEB = Path(web.__file__).parent
STYLES = (WEB / "static/inroad/inroad.css").read_text(encoding="utf-8")
TEMPLATES = sorted((WEB / "templates").rglob("*.html"))
PAPERS = ("paper", "sheet", "shade", "aside")
SCHEMES = (0, 1)
AA, AAA, SHAPES = 4.5, 7.0, 3.0


def pairs(*choices: tuple[str | int, ...]) -> list[tuple[str | int, ...]]:
    return list(product(*choices))


@pytest.fixture
def page(settings: Settings) -> str:
    """The page `/style` as a visitor gets it."""
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = {**settings.STORAGES, "staticfiles": plain}
    request = RequestFactory().get("/style")
    request.user = User(name="Robin", sample=True)
    return render_to_string("style.html", samples.everything(clock.now()), request)


def luminance(lightness: float, chroma: float, hue: float) -> float:
    """The relative luminance of WCAG, of a colour in oklch; Björn Ottosson's matrices to linear sRGB."""
    a, b = chroma * cos(radians(hue)), chroma * sin(radians(hue))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    red = 4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short
    green = -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short
    blue = -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short
    red, green, blue = (min(max(part, 0), 1) for part in (red, green, blue))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def token(name: str, scheme: int) -> float:
    """How light the colour of that token is, in the light (0) or the dark scheme (1)."""
    line = re.search(rf"--{name}: light-dark\((.*)\);", STYLES)
    assert line, name
    lightness, chroma, hue = re.findall(r"oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)", line[1])[scheme]
    return luminance(float(lightness), float(chroma), float(hue))


def contrast(one: str, other: str, scheme: int) -> float:
    dark, light = sorted((token(one, scheme), token(other, scheme)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("text", "paper", "scheme"), pairs(("ink", "ink-soft"), PAPERS, SCHEMES))
def test_text_can_be_read_by_tired_eyes_on_every_paper(text: str, paper: str, scheme: int) -> None:
    assert contrast(text, paper, scheme) >= AAA


@pytest.mark.parametrize(
    ("text", "paper", "scheme"), pairs(("accent", "good", "wait", "warn"), (*PAPERS, "accent-soft"), SCHEMES)
)
def test_coloured_words_can_be_read_on_every_paper(text: str, paper: str, scheme: int) -> None:
    assert contrast(text, paper, scheme) >= AA


@pytest.mark.parametrize(("tone", "scheme"), pairs(("good", "wait", "warn", "accent"), SCHEMES))
def test_words_can_be_read_on_the_tint_of_their_tone(tone: str, scheme: int) -> None:
    assert contrast(tone, f"{tone}-soft", scheme) >= AA
    assert contrast("ink", f"{tone}-soft", scheme) >= AAA


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_primary_action_can_be_read(scheme: int) -> None:
    assert contrast("on-accent", "accent", scheme) >= AA
    assert contrast("on-accent", "accent-strong", scheme) >= AA


@pytest.mark.parametrize(("paper", "scheme"), pairs(PAPERS, SCHEMES))
def test_the_edge_of_a_field_can_be_seen(paper: str, scheme: int) -> None:
    assert contrast("edge", paper, scheme) >= SHAPES


def test_every_component_is_on_the_style_page(page: str) -> None:
    own = {path.name for path in (WEB / "templates/shared").glob("*.html")}
    frame = {"base.html", "shell.html", "plain.html", "rail.html", "notices.html", "quick_add.html", "keys.html"}
    frame |= {"palette.html", "key_table.html"}
    shown = set(re.findall(r'include "shared/(\w+\.html)"', (WEB / "templates/style.html").read_text()))
    by_tag = {"clock.html", "funnel.html", "meter.html", "form.html", "field.html", "finding.html", "chip.html"}
    assert own - frame == shown | by_tag
    assert "Thank Ana Ruiz" in page


def test_no_page_needs_a_looser_policy(page: str) -> None:
    forbidden = re.compile(r"\sstyle=|<style|\son\w+=|javascript:|<script(?![^>]*\ssrc=)", re.IGNORECASE)
    assert not forbidden.search(page)
    assert [path.name for path in TEMPLATES if forbidden.search(path.read_text(encoding="utf-8"))] == []


def test_every_icon_that_is_named_is_in_the_sprite() -> None:
    assert icons.named() - icons.held() == set(), "`.venv/bin/python scripts/icons.py` draws it"


def test_the_sprite_holds_no_icon_that_nobody_names() -> None:
    assert icons.held() - icons.quoted() == set(), "`.venv/bin/python scripts/icons.py` takes it out"


def test_a_page_of_trouble_shows_without_any_context(settings: Settings) -> None:
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = {**settings.STORAGES, "staticfiles": plain}
    assert "What you had saved is safe" in render_to_string("500.html")


def test_styles_scripts_and_icons_are_light_enough_for_a_first_visit() -> None:
    files = [*(WEB / "static").rglob("*.css"), *(WEB / "static").rglob("*.js"), *(WEB / "static").rglob("*.svg")]
    assert sum(len(gzip.compress(path.read_bytes())) for path in files) < 60_000


def test_the_fonts_are_our_own_light_and_all_named_in_the_stylesheet() -> None:
    fonts = WEB / "static/inroad/fonts"
    named = set(re.findall(r'url\("fonts/([\w-]+\.woff2)"\)', STYLES))
    assert named == {path.name for path in fonts.glob("*.woff2")}
    assert (fonts / "sans.woff2").stat().st_size < 30_000
    assert sum(path.stat().st_size for path in fonts.glob("*.woff2")) < 100_000


def test_the_serif_waits_until_somebodys_writing_is_shown() -> None:
    shell = (WEB / "templates/shared/shell.html").read_text(encoding="utf-8")
    assert re.findall(r"fonts/([\w-]+)\.woff2", shell) == ["sans"]


@pytest.mark.parametrize("wrong", ["name", "email"])
def test_an_error_is_tied_to_its_field_for_those_who_listen(page: str, wrong: str) -> None:
    assert re.search(rf'<input[^>]*aria-describedby="[^"]*id_{wrong}_error', page)
    assert f'id="id_{wrong}_error"' in page

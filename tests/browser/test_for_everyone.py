"""Every page is for everyone: seen, enlarged, mirrored, without a mouse, without motion, in colours of one's own."""

from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, ViewportSize

from tests.browser.season import A_TUESDAY, every_name, fill, look_around
from tests.browser.served import Book, served

BEGIN = ["/today", "/start", "/style", "/coach/", "/search?q=Ana"]
# Pressed and never opened, downloads, parts of a page, and doors; what is missing here and has no page fails. The page
# that is shown without the server is looked at where there is none (`test_on_the_way.py`).
NO_PAGES = {
    "offline",
    *("advice_done", "advice_drop", "advice_told", "attachment", "attachment_remove", "background_remove", "backup"),
    *("book_back_up", "book_come_back", "book_leave", "certificate", "change_undo", "contact_remove", "device_dismiss"),
    *("device_invite", "door", "draft_ask", "draft_back", "draft_card_pdf", "draft_channel", "draft_check"),
    *("draft_discard", "draft_eml", "draft_fix", "draft_help", "draft_letter", "draft_letter_pdf", "draft_manners"),
    *("draft_opening", "draft_sent", "draft_zone", "evidence_remove", "filter_drop", "filter_keep", "forgotten_lift"),
    *("goal_rest", "goal_resume", "home", "import_again", "import_answer", "import_apply", "import_columns"),
    *("import_drop", "keep_apart", "leave", "manifest", "meeting_cancel", "meeting_held", "meeting_ics"),
    *("meeting_missed", "meeting_notes", "meeting_prepared", "meeting_questions", "meeting_write", "open", "palette"),
    *("passage_apply", "passage_drop", "passage_file", "people_several", "person_copy_json", "person_copy_md"),
    *("person_reopen", "person_stop", "person_untag", "promise_keep", "promise_release", "referral_release"),
    *("referral_told", "row_delete", "sample_fill", "sample_wipe", "setup_assistant_off", "setup_habit"),
    *("setup_voice_forget", "today_spread", "version_restore", "worker", "write_new"),
}
# They open only when something was done before, which the tests of those things do.
ELSEWHERE = {"note_edit", "passage"}
PAGES = [name for name in every_name() if name not in NO_PAGES | ELSEWHERE]

EVERYTHING = '{resultTypes: ["violations"], rules: {"target-size": {enabled: true}}}'
COLOURS = '{resultTypes: ["violations"], runOnly: {type: "rule", values: ["color-contrast"]}}'
# The colours of a page do not depend on its width, and are what takes longest.
BUT_COLOURS = EVERYTHING.replace("rules: {", 'rules: {"color-contrast": {enabled: false}, ')
# What axe found, in a line each.
FOUND = """async () => {
  const found = await axe.run(%s);
  return found.violations.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.target.join(" ")} ${node.html.slice(0, 120)}`));
}"""
# What makes the page wider than the window; what scrolls in a box of its own does not.
OVER = """() => {
  const wide = document.documentElement.clientWidth;
  if (document.scrollingElement.scrollWidth <= wide) return [];
  const out = [...document.body.querySelectorAll("*")].filter((each) => {
    const box = each.getBoundingClientRect();
    return box.width > 1 && (box.right > wide + 1 || box.left < -1) && !each.closest(".unseen, .table, pre, .skip");
  });
  return out.slice(-3).map((each) => `runs over: ${each.outerHTML.slice(0, 120)}`).concat("runs over");
}"""
# Whoever comes by keyboard sees where: an outline around what has the focus, or around the row that it stands for.
UNSEEN = """() => {
  const stops = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";
  const marked = (each) => ["", "::after", "::before"].some((part) => {
    const style = getComputedStyle(each, part || null);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  });
  return [...document.querySelectorAll(stops)].filter((each) => {
    if (each.disabled || !each.checkVisibility({visibilityProperty: true})) return false;
    each.focus({focusVisible: true, preventScroll: true});
    if (document.activeElement !== each) return false;
    for (let up = each; up && up !== document.body; up = up.parentElement) if (marked(up)) return false;
    return true;
  }).map((each) => `focus cannot be seen: ${each.outerHTML.slice(0, 120)}`);
}"""
MOVING = """() => [...document.querySelectorAll("*")].filter((each) => {
  const style = getComputedStyle(each);
  const long = (times) => times.split(",").some((time) => parseFloat(time) > 0.01);
  return long(style.transitionDuration) || (style.animationName !== "none" && long(style.animationDuration));
}).map((each) => `moves: ${each.outerHTML.slice(0, 120)}`)"""
# With colours of one's own all backgrounds are one: only a border tells what can be pressed.
FLAT = """() => [...document.querySelectorAll("button, .button, .chip, input, select, textarea")].filter((each) => {
  if (each.matches("[type=hidden], .palette *, .menu *, [hidden] *") || !each.checkVisibility()) return false;
  const style = getComputedStyle(each);
  return each.matches(".button, .chip") && style.borderTopStyle === "none" && style.textDecorationLine === "none";
}).map((each) => `has no edge: ${each.outerHTML.slice(0, 120)}`)"""


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    """A book in the middle of its season."""
    data = tmp_path_factory.mktemp("season") / "data"
    fill(data, A_TUESDAY)
    with served(data, at=A_TUESDAY) as book:
        yield book


@pytest.fixture(scope="module")
def addresses() -> dict[str, str]:
    """Where each page is, once somebody has looked around."""
    return {}


@pytest.fixture
def reach(visit: Callable[..., Page], book: Book, addresses: dict[str, str]) -> Callable[[str], Page]:
    """`reach("person")` opens a page by its name."""
    page = visit(book)
    if not addresses:
        begun = [begins_a_draft(page), looks_at_a_file(page), *tells_two_apart(page), writes_down(page)]
        addresses.update(look_around(page.context.request, [*begun, *BEGIN], never=NO_PAGES))

    def go(name: str) -> Page:
        page.goto(addresses[name])
        return page

    return go


def begins_a_draft(page: Page) -> str:
    page.goto("/today")
    page.locator(".move .primary", has_text="Write the request").first.click()
    page.get_by_label("Letter").wait_for()
    return urlsplit(page.url).path


def looks_at_a_file(page: Page) -> str:
    page.goto("/setup/import")
    news = b"First Name,Last Name,Company\nAoife,Tierney,Burren Data\nEmeka,Obi,Open Classroom\n"
    page.locator("input[type=file]").set_input_files({"name": "people.csv", "mimeType": "text/csv", "buffer": news})
    page.get_by_role("button", name="Look at it first").click()
    page.wait_for_url("**/setup/import/*-*")
    return urlsplit(page.url).path


def tells_two_apart(page: Page) -> list[str]:
    page.goto("/people/")
    links = page.locator("main .row-title a").evaluate_all("links => links.map((each) => each.pathname)")
    one, other, *_ = [each.removeprefix("/people/") for each in links]
    return [f"/same/{one}/{other}", f"/people/{one}"]


def writes_down(page: Page) -> str:
    """What was told in a meeting that has been."""
    page.goto("/meet/")
    page.get_by_role("main").get_by_role("link", name="Priya Raghunathan").click()
    page.wait_for_url("**/meet/*-*")
    return f"{urlsplit(page.url).path}/debrief"


def look(page: Page, *, wide: int, high: int = 900, how: dict[str, str] | None = None) -> None:
    """See the page so wide, with what is asked of `html`: its direction, the size of its text."""
    page.set_viewport_size(ViewportSize(width=wide, height=high))
    page.wait_for_function("wide => innerWidth === wide", arg=wide)
    for asked, value in (how or {}).items():
        page.evaluate("([asked, value]) => document.documentElement.setAttribute(asked, value)", [asked, value])


def keeps_out(page: Page) -> list[str]:
    """What keeps somebody out: by axe at a desk, in the dark and on a small phone, and by what it does not look at."""
    page.evaluate(Axe().axe_script)
    page.emulate_media(reduced_motion="reduce")
    found: list[str] = page.evaluate(FOUND % EVERYTHING) + page.evaluate(MOVING)
    page.emulate_media(color_scheme="dark")
    # Opened anew, because a colour that is still on its way from light to dark is nobody's.
    page.reload()
    page.evaluate(Axe().axe_script)
    found += [f"dark: {each}" for each in page.evaluate(FOUND % COLOURS)]
    page.emulate_media(color_scheme="light", forced_colors="active")
    found += page.evaluate(FLAT)
    page.emulate_media(forced_colors="none")
    look(page, wide=320, high=700)
    found += [f"narrow: {each}" for each in page.evaluate(FOUND % BUT_COLOURS)]
    found += page.evaluate(UNSEEN)
    return found


def runs_over(page: Page) -> list[str]:
    """Where the page is wider than its window: as it is, mirrored, enlarged and in a language of long words."""
    found: list[str] = []
    for way in ("ltr", "rtl"):
        for wide in (1280, 390, 320):
            look(page, wide=wide, how={"dir": way})
            found += [f"{way}, {wide}: {each}" for each in page.evaluate(OVER)]
    look(page, wide=800, how={"dir": "ltr", "data-text": "200"})
    found += [f"enlarged: {each}" for each in page.evaluate(OVER)]
    page.set_extra_http_headers({"Accept-Language": "de"})
    page.reload()
    for wide in (1280, 320):
        look(page, wide=wide)
        found += [f"German, {wide}: {each}" for each in page.evaluate(OVER)]
    return found


@pytest.mark.parametrize("name", PAGES)
def test_no_page_keeps_anybody_out(reach: Callable[[str], Page], name: str) -> None:
    page = reach(name)
    assert keeps_out(page) == []
    assert runs_over(page) == []


def test_every_page_can_be_reached_by_its_links(reach: Callable[[str], Page], addresses: dict[str, str]) -> None:
    reach("today")
    assert sorted(set(PAGES) - set(addresses)) == []

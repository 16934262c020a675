"""One page loaded once and looked at in every way: widths, schemes, large text, the focus.

What is seen comes back as a value, so that each rule has a test of its own and no page
is loaded twice.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from axe_playwright_python.base import AXE_SCRIPT
from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, Page, Request

from tests.browser.addresses import PAGES
from tests.browser.full_archive import Archive

WIDTHS = (1280, 768, 320)
# A reader's browser may show all text at twice its size; read at two widths it also stands
# for enlargement, since 320 px are 1280 px at 400 %.
LARGE_TEXT_WIDTHS = (1280, 768)
PARTS_OF_A_DATE = 4  # the last is the calendar
WCAG = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa")
WITHOUT_PRELOADING = {"resultTypes": ["violations"], "preload": False, "iframes": False}
# What a scheme can break.
COLOURS = WITHOUT_PRELOADING | {"runOnly": ["color-contrast", "link-in-text-block"]}
# Before any script of the page, so that no shift is missed.
WATCH_SHIFTS = """
window.shifts = [];
window.watching = new PerformanceObserver((list) => window.shifts.push(...list.getEntries()));
window.watching.observe({ type: "layout-shift", buffered: true });
"""
SHIFTED = """async () => {
  await document.fonts.ready;
  for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame);
  const seen = [...window.shifts, ...window.watching.takeRecords()];
  return seen.reduce((sum, shift) => sum + shift.value, 0);
}"""
OPEN_DETAILS = "document.querySelectorAll('details').forEach((one) => { one.open = true; })"
WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
FOUND = """async (options) => {
  const { violations } = await axe.run(options);
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}"""
# What a keyboard can reach: without what is hidden or taken out of its order.
REACHED = """() => [...document.querySelectorAll(
  "a[href], button, input, select, textarea, summary, [tabindex]")].filter((one) =>
    one.tabIndex >= 0 && !one.disabled && one.type !== "hidden"
    && one.checkVisibility({ visibilityProperty: true }))"""
WITHOUT_OUTLINE = f"""() => ({REACHED})().filter((one) => {{
  one.focus({{ preventScroll: true }});
  const {{ outlineStyle, outlineWidth }} = getComputedStyle(one);
  return one !== document.activeElement || outlineStyle === "none" || parseFloat(outlineWidth) < 2;
}}).map((one) => one.outerHTML.slice(0, 200))"""


# Of the buttons of one group Tab goes to one; arrows go to the others.
NUMBER_STOPS = f"""() => {{
  const groups = new Set();
  const stops = ({REACHED})().filter(({{ type, name }}) =>
    type !== "radio" || (!groups.has(name) && groups.add(name)));
  stops.forEach((one, number) => {{ one.dataset.stop = `${{number}} ${{one.tagName}}`; }});
  return stops.map((one) => one.dataset.stop);
}}"""
FOCUSED = """() => {
  const one = document.activeElement;
  if (one === document.body) return null;
  const [box] = one.getClientRects();
  const [x, y] = [box.left + Math.min(box.width / 2, 8), box.top + box.height / 2];
  const shown = document.elementFromPoint(x, y);
  return [one.dataset.stop, Boolean(shown?.contains(one) || one.contains(shown))];
}"""


@dataclass
class Site:
    """The site with its full archive, as readers and editors open it."""

    archive: Archive
    browser: Browser
    url: str

    @contextmanager
    def reader(self, *, for_editors: bool, **options: bool) -> Iterator[Page]:
        """A window of a reader's or a signed-in editor's; relative addresses are the site's."""
        context = self.browser.new_context(base_url=self.url, **options)
        context.add_init_script(WATCH_SHIFTS)
        if for_editors:
            client = Client()
            client.force_login(self.archive.editor)
            session = client.cookies[settings.SESSION_COOKIE_NAME].value
            context.add_cookies(
                [{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": self.url}]
            )
        yield context.new_page()
        context.close()

    def address(self, name: str) -> str:
        return PAGES[name].path.format(**vars(self.archive))


@dataclass
class Fetched:
    """A part of the page: its ``body``, empty where there is none, and how many bytes came."""

    url: str
    kind: str
    body: bytes
    sent: int


@dataclass
class Seen:
    """What a page showed. ``axe`` has each violation once, by the width and scheme that it was
    first found at; ``shifted`` is the sum of all layout shifts while it was loaded."""

    status: int
    words: Counter[str]
    buttons: set[str]
    fetched: list[Fetched]
    shifted: float
    axe: dict[str, str]
    too_wide: list[str]
    without_outline: list[str]


def _every_rule(*, of_ours: bool) -> dict[str, Any]:
    """WCAG's; and what axe calls best practice, where we wrote the page."""
    tags = [*WCAG, "best-practice"] if of_ours else [*WCAG]
    # Part of WCAG 2.2 AA, and off unless asked for.
    rules = {"target-size": {"enabled": True}}
    return WITHOUT_PRELOADING | {"runOnly": {"type": "tag", "values": tags}, "rules": rules}


def look(page: Page, address: str, *, of_ours: bool) -> Seen:
    """Load ``address`` and look at it everywhere; its <details> are open but while it loads."""
    asked: list[Request] = []
    page.on("request", lambda request: asked.append(request))
    page.set_viewport_size({"width": WIDTHS[0], "height": 900})
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    answer = page.goto(address)
    assert answer is not None
    seen = Seen(
        status=answer.status,
        words=words_of(page),
        buttons=set(page.locator("main button[type=button]").all_inner_texts()),
        fetched=[_fetched(one) for one in asked],
        shifted=page.evaluate(SHIFTED),
        axe={},
        too_wide=[],
        without_outline=[],
    )
    page.evaluate(OPEN_DETAILS)
    page.evaluate(AXE_SCRIPT)
    schemes = {"light": _every_rule(of_ours=of_ours), "dark": COLOURS}
    for width in WIDTHS:
        _look_at_width(page, seen, width, schemes)
    _look_at_large_text(page, seen)
    return seen


def _fetched(request: Request) -> Fetched:
    answer = request.response()
    body = answer.body() if answer and answer.ok else b""
    return Fetched(request.url, request.resource_type, body, request.sizes()["responseBodySize"])


def _look_at_width(page: Page, seen: Seen, width: int, schemes: dict[str, dict[str, Any]]) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    if page.evaluate(WIDER) > 0:
        seen.too_wide.append(f"at {width}")
    # As high as the page, so that what stays on the screen covers nothing.
    height = page.evaluate("document.documentElement.scrollHeight")
    page.set_viewport_size({"width": width, "height": height})
    for scheme, rules in schemes.items():
        page.emulate_media(color_scheme=scheme)
        for violation in page.evaluate(FOUND, rules):
            seen.axe.setdefault(violation, f"{width}, {scheme}")
    seen.without_outline += page.evaluate(WITHOUT_OUTLINE)


def _look_at_large_text(page: Page, seen: Seen) -> None:
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    for width in LARGE_TEXT_WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        if page.evaluate(WIDER) > 0:
            seen.too_wide.append(f"at {width} with large text")


def words_of(page: Page) -> Counter[str]:
    """The lines of the page's content, and how often each is there."""
    return Counter(page.locator("main").inner_text().splitlines())


def host_of(url: str) -> str:
    return urlsplit(url).netloc


@dataclass
class Walk:
    """Where Tab leads: ``stops`` as they stand on the page, and those that the focus ``went`` to;
    of these, what was ``covered`` by something else."""

    stops: list[str]
    went: list[str]
    covered: list[str]


def walk(page: Page, address: str) -> Walk:
    """Tab from the page's beginning, wherever its focus is at first. A field for a date takes
    Tab for each of its parts."""
    page.goto(address)
    page.evaluate("document.body.tabIndex = -1, document.body.focus()")
    walked = Walk(stops=page.evaluate(NUMBER_STOPS), went=[], covered=[])
    for _ in range(PARTS_OF_A_DATE * len(walked.stops)):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        if focused is None:
            break
        stop, shown = focused
        walked.went += [] if walked.went[-1:] == [stop] else [stop]
        walked.covered += [] if shown else [stop]
    return walked

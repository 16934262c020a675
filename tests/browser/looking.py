"""One page loaded once and looked at in every way: widths, schemes, large text, the focus.

What is seen comes back as a value, so that each rule has a test of its own and no page
is loaded twice.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page, Response

WIDTHS = (1280, 768, 320)
# A reader's browser may show all text at twice its size; read at two widths it also stands
# for enlargement, since 320 px are 1280 px at 400 %.
LARGE_TEXT_WIDTHS = (1280, 768)
WCAG = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa")
WITHOUT_PRELOADING = {"resultTypes": ["violations"], "preload": False, "iframes": False}
EVERY_RULE = WITHOUT_PRELOADING | {
    "runOnly": {"type": "tag", "values": [*WCAG, "best-practice"]},
    # Part of WCAG 2.2 AA, and off unless asked for.
    "rules": {"target-size": {"enabled": True}},
}
# What a scheme can break of them.
COLOURS = WITHOUT_PRELOADING | {"runOnly": ["color-contrast", "link-in-text-block"]}
RULES = {"light": EVERY_RULE, "dark": COLOURS}
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


@dataclass
class Fetched:
    """One answer that the page was made of; ``body`` as it is before it is compressed."""

    url: str
    kind: str
    body: bytes


@dataclass
class Seen:
    """What a page showed. ``axe`` has each violation once, by the width and scheme that it was
    first found at; ``shifted`` is the sum of all layout shifts while it was loaded."""

    status: int
    fetched: list[Fetched]
    asked_for: list[str]
    shifted: float
    axe: dict[str, str]
    too_wide: list[str]
    without_outline: list[str]


def look(page: Page, address: str) -> Seen:
    """Load ``address`` and look at it everywhere; its <details> are open but while it loads."""
    answers: list[Response] = []
    asked_for: list[str] = []
    page.set_viewport_size({"width": WIDTHS[0], "height": 900})
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    page.on("response", lambda answer: answers.append(answer))
    page.on("request", lambda request: asked_for.append(request.url))
    answer = page.goto(address)
    assert answer is not None
    seen = Seen(
        status=answer.status,
        fetched=[_fetched(one) for one in answers if one.ok],
        asked_for=asked_for,
        shifted=page.evaluate(SHIFTED),
        axe={},
        too_wide=[],
        without_outline=[],
    )
    page.evaluate(OPEN_DETAILS)
    page.evaluate(AXE_SCRIPT)
    for width in WIDTHS:
        _look_at_width(page, seen, width)
    _look_at_large_text(page, seen)
    return seen


def _fetched(answer: Response) -> Fetched:
    return Fetched(answer.url, answer.request.resource_type, answer.body())


def _look_at_width(page: Page, seen: Seen, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    if page.evaluate(WIDER) > 0:
        seen.too_wide.append(f"at {width}")
    for scheme, rules in RULES.items():
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


def host_of(url: str) -> str:
    return urlsplit(url).netloc

"""Every page of the site, held to what all of them must keep.

A reader may be blind, colour-blind, far-sighted or without a mouse, on a telephone or a slow
line: WCAG 2.2 AA by axe, text at twice its size, a focus that is seen, a page without its
scripts, and no byte from anywhere else.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator

import pytest
from django.conf import settings
from django.core.management import call_command
from django.test import Client, override_settings
from django.test.signals import template_rendered
from playwright.sync_api import Browser, BrowserContext
from pytest_django import DjangoDbBlocker
from pytest_django.live_server_helper import LiveServer

from articles.models import QuoteEntry, StoryEntry
from tests.browser.addresses import IN_THE_ADMIN, PAGES, PUBLIC
from tests.browser.full_archive import Archive, fill
from tests.browser.looking import REACHED, WATCH_SHIFTS, Seen, host_of, look

pytestmark = pytest.mark.any_database

KB = 1024
WALKED = ["front", "stories", "story", "story in Arabic", "import, a story", "quotes to check"]
# Of the buttons of one group Tab goes to one; arrows go to the others.
NUMBER_REACHED = f"""() => {{
  const groups = new Set();
  const stops = ({REACHED})().filter(({{ type, name }}) =>
    type !== "radio" || (!groups.has(name) && groups.add(name)));
  stops.forEach((one, number) => {{ one.dataset.stop = number; }});
  return stops.length;
}}"""
FOCUSED = """() => {
  const one = document.activeElement;
  if (one === document.body) return "";
  const [box] = one.getClientRects();
  const [x, y] = [box.left + Math.min(box.width / 2, 8), box.top + box.height / 2];
  const shown = document.elementFromPoint(x, y);
  const covered = shown && !one.contains(shown) && !shown.contains(one);
  return covered ? `${one.outerHTML.slice(0, 200)} covered` : one.dataset.stop;
}"""
TEMPLATES = settings.BASE_DIR / "templates"


class Site:
    """The site with its full archive, as readers and editors open it."""

    def __init__(self, archive: Archive, browser: Browser, url: str) -> None:
        self.archive, self.browser, self.url = archive, browser, url

    def context(self, *, for_editors: bool, **options: bool) -> BrowserContext:
        context = self.browser.new_context(base_url=self.url, **options)
        if for_editors:
            client = Client()
            client.force_login(self.archive.editor)
            session = client.cookies[settings.SESSION_COOKIE_NAME].value
            context.add_cookies(
                [{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": self.url}]
            )
        return context

    def address(self, name: str) -> str:
        return PAGES[name].path.format(**vars(self.archive))


@pytest.fixture(scope="module")
def site(
    chromium: Browser, django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[Site]:
    """Not by the fixture `live_server`, with which the database is emptied after each test."""
    server = LiveServer("localhost")
    with django_db_blocker.unblock(), override_settings(ROOT_URLCONF="tests.browser.broken"):
        yield Site(fill(), chromium, server.url)
        server.stop()
        for model in (StoryEntry, QuoteEntry):
            model.objects.all().delete()
        call_command("flush", interactive=False, verbosity=0)


@pytest.fixture(scope="module")
def rendered() -> Iterator[set[str]]:
    """The names of the templates that pages were made of."""
    names: set[str] = set()

    def note(template, **kwargs: object) -> None:
        names.add(template.name)

    template_rendered.connect(note)
    yield names
    template_rendered.disconnect(note)


@pytest.fixture(scope="module")
def seen(site: Site, rendered: set[str]) -> dict[str, Seen]:
    """Each page by its name, looked at once."""
    found: dict[str, Seen] = {}
    for for_editors in (False, True):
        context = site.context(for_editors=for_editors)
        context.add_init_script(WATCH_SHIFTS)
        for name, address in PAGES.items():
            if address.for_editors == for_editors:
                page = context.new_page()
                found[name] = look(page, site.address(name))
                page.close()
        context.close()
    return found


def test_every_page_answers_as_it_should(seen: dict[str, Seen]) -> None:
    assert {name: one.status for name, one in seen.items()} == {
        name: address.status for name, address in PAGES.items()
    }


def test_every_template_is_seen(seen: dict[str, Seen], rendered: set[str]) -> None:
    written = {str(path.relative_to(TEMPLATES)) for path in TEMPLATES.rglob("*.html")}
    assert written - rendered == set()


def test_no_page_breaks_a_rule_of_axe(seen: dict[str, Seen]) -> None:
    """WCAG 2.0 to 2.2, A and AA, target size too, in both schemes at three widths."""
    assert {name: one.axe for name, one in seen.items() if one.axe} == {}


def test_nothing_scrolls_sideways_on_a_phone_or_with_large_text(seen: dict[str, Seen]) -> None:
    assert {name: one.too_wide for name, one in seen.items() if one.too_wide} == {}


def test_whatever_has_the_focus_has_an_outline(seen: dict[str, Seen]) -> None:
    hidden = {name: one.without_outline for name, one in seen.items()}
    assert {name: ones for name, ones in hidden.items() if ones} == {}


def test_pages_ask_their_own_host_for_everything(seen: dict[str, Seen], site: Site) -> None:
    others = {url for one in seen.values() for url in one.asked_for if not url.startswith("data:")}
    assert {host_of(url) for url in others} == {host_of(site.url)}


def test_no_page_loads_a_font(seen: dict[str, Seen]) -> None:
    assert [name for name, one in seen.items() for got in one.fetched if got.kind == "font"] == []


def test_public_pages_do_not_shift_while_they_load(seen: dict[str, Seen]) -> None:
    assert {name: seen[name].shifted for name in PUBLIC if seen[name].shifted} == {}


def compressed(seen: Seen, kind: str) -> dict[str, int]:
    """How large the page's files of a kind are as whitenoise sends them, by their addresses."""
    return {got.url: len(gzip.compress(got.body)) for got in seen.fetched if got.kind == kind}


def test_the_styles_of_a_public_page_are_at_most_14_kb(seen: dict[str, Seen]) -> None:
    sizes = {name: sum(compressed(seen[name], "stylesheet").values()) for name in PUBLIC}
    assert {name: size for name, size in sizes.items() if size > 14 * KB} == {}


def test_the_public_pages_have_at_most_two_scripts_of_6_kb_together(seen: dict[str, Seen]) -> None:
    scripts = {
        url: size for name in PUBLIC for url, size in compressed(seen[name], "script").items()
    }
    assert len(scripts) <= 2
    assert sum(scripts.values()) <= 6 * KB


def test_a_story_with_twenty_quotes_is_less_than_50_kb_in_all(seen: dict[str, Seen]) -> None:
    """Pages are sent as they are; styles, scripts and pictures are compressed."""
    sent = seen["story with twenty quotes"].fetched
    pages = sum(len(got.body) for got in sent if got.kind == "document")
    files = sum(len(gzip.compress(got.body)) for got in sent if got.kind != "document")
    assert pages + files < 50 * KB


@pytest.mark.parametrize("for_editors", [False, True], ids=["readers", "editors"])
def test_every_page_is_whole_without_javascript(site: Site, for_editors: bool) -> None:
    names = [name for name in PAGES if PAGES[name].for_editors == for_editors]
    with_scripts = site.context(for_editors=for_editors).new_page()
    without = site.context(for_editors=for_editors, java_script_enabled=False).new_page()
    differing = []
    for name in names:
        if name in IN_THE_ADMIN:  # Django's own, which needs scripts to add rows to a form.
            continue
        texts = []
        for page in (with_scripts, without):
            page.goto(site.address(name))
            texts.append(page.locator("main").inner_text())
        differing += [name] if texts[0] != texts[1] else []
    assert differing == []


@pytest.mark.parametrize("name", WALKED)
def test_tab_goes_through_everything_and_out_again(site: Site, name: str) -> None:
    """And nothing that has the focus is covered by something that stays on the screen."""
    page = site.context(for_editors=PAGES[name].for_editors).new_page()
    page.goto(site.address(name))
    page.evaluate("document.activeElement.blur()")
    expected = page.evaluate(NUMBER_REACHED)
    walked: list[str] = []
    while len(walked) <= expected:
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        if not focused:
            break
        walked.append(focused)
    assert [one for one in walked if "covered" in one] == []
    assert walked == [str(number) for number in range(expected)]

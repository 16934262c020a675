"""Every page of the site, held to what all of them must keep.

A reader may be blind, colour-blind, far-sighted or without a mouse, on a telephone or a slow
line: WCAG 2.2 AA by axe, text at twice its size, a focus that is seen, a page without its
scripts, and no byte from anywhere else.
"""

from __future__ import annotations

import gzip
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from django.template import Template, engines
from django.test import override_settings
from django.test.signals import template_rendered
from jinja2 import Environment
from jinja2.runtime import Macro
from playwright.sync_api import Browser
from pytest_django import DjangoDbBlocker
from pytest_django.live_server_helper import LiveServer

from tests.browser.addresses import IN_THE_ADMIN, PAGES, PUBLIC
from tests.browser.full_archive import fill
from tests.browser.looking import Seen, Site, Walk, host_of, look, walk, words_of

pytestmark = [pytest.mark.any_database, pytest.mark.django_db(transaction=True)]

KB = 1024
TEMPLATES = settings.BASE_DIR / "templates"
WALKED = ("front", "stories", "story", "story in Arabic", "import, a story", "quotes to check")


@pytest.fixture(scope="module")
def site(
    chromium: Browser, django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[Site]:
    """Not by the fixture `live_server`, which belongs to one test."""
    server = LiveServer("localhost")
    with django_db_blocker.unblock(), override_settings(ROOT_URLCONF="tests.browser.broken"):
        yield Site(fill(), chromium, server.url)
    server.stop()


@pytest.fixture(scope="module")
def rendered() -> Iterator[set[str]]:
    """The names of the templates that pages were made of.

    Jinja2 tells nobody: its templates are read when a page first needs them, but for those
    of a macro, which any page imports and which has to be called.
    """
    names: set[str] = set()
    pages = engines["jinja2"].env
    read, call = pages.loader.get_source, Macro._invoke

    def note(template: Template, **kwargs: object) -> None:
        names.add(template.name)

    def note_read(environment: Environment, name: str) -> Any:
        source = read(environment, name)
        if "{% macro " not in source[0]:
            names.add(f"pages/{name}")
        return source

    def note_call(macro: Macro, *given: Any) -> str:
        names.add(f"pages/partials/{macro.name}.html")
        return call(macro, *given)

    template_rendered.connect(note)
    pages.cache.clear()
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(pages.loader, "get_source", note_read)
        patched.setattr(Macro, "_invoke", note_call)
        yield names
    template_rendered.disconnect(note)


@pytest.fixture(scope="module")
def seen(site: Site, rendered: set[str]) -> dict[str, Seen]:
    """Each page by its name, looked at once."""
    found = {}
    for name, one in PAGES.items():
        with site.reader(for_editors=one.for_editors) as page:
            found[name] = look(page, site.address(name), of_ours=name not in IN_THE_ADMIN)
    return found


@pytest.fixture(scope="module")
def without_scripts(site: Site) -> dict[str, Counter[str]]:
    """The words of each page that is ours in a browser that runs no scripts."""
    found = {}
    for name, one in PAGES.items():
        if name not in IN_THE_ADMIN:
            with site.reader(for_editors=one.for_editors, java_script_enabled=False) as page:
                page.goto(site.address(name))
                found[name] = words_of(page)
    return found


@pytest.fixture(scope="module")
def walked(site: Site) -> dict[str, Walk]:
    """Where Tab leads through some pages."""
    found = {}
    for name in WALKED:
        with site.reader(for_editors=PAGES[name].for_editors) as page:
            found[name] = walk(page, site.address(name))
    return found


@pytest.fixture(scope="module", autouse=True)
def _looked_at(
    seen: dict[str, Seen], without_scripts: dict[str, Counter[str]], walked: dict[str, Walk]
) -> None:
    """All of it before the first test, with which the archive is emptied."""


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
    asked_for = {got.url for one in seen.values() for got in one.fetched}
    own = {url for url in asked_for if host_of(url) == host_of(site.url)}
    assert asked_for - own == {url for url in asked_for if url.startswith("data:")}


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
    """As sent; but files lie uncompressed while tests run, and are compressed in production."""
    parts = seen["story with twenty quotes"].fetched
    pages = sum(got.sent for got in parts if got.kind == "document")
    files = sum(len(gzip.compress(got.body)) for got in parts if got.kind != "document")
    assert pages + files < 50 * KB


def test_every_page_is_whole_without_javascript(
    seen: dict[str, Seen], without_scripts: dict[str, Counter[str]]
) -> None:
    """Scripts add buttons at most. Django's own pages need them for new rows of a form."""
    missing = {name: seen[name].words - words for name, words in without_scripts.items()}
    lost = {name: set(lines) - seen[name].buttons for name, lines in missing.items()}
    assert {name: lines for name, lines in lost.items() if lines} == {}


def test_tab_goes_through_everything_in_order_and_out_again(walked: dict[str, Walk]) -> None:
    assert {n: one.went for n, one in walked.items()} == {
        n: one.stops for n, one in walked.items()
    }


def test_nothing_that_stays_on_the_screen_covers_what_has_the_focus(
    walked: dict[str, Walk],
) -> None:
    assert {name: one.covered for name, one in walked.items() if one.covered} == {}

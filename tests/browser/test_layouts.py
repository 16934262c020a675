"""What stands beside what on the pages around the stories, on a wide screen and a phone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from articles.models import Article, StoryGroup
from tests.factories import make_article, make_quote, make_topic

pytestmark = [pytest.mark.any_database, pytest.mark.django_db(transaction=True)]

OpenPage = Callable[..., Page]
WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 900}
SAID = "You cannot print a crossing that the ice will not allow."
OTHER = "Nobody asked the people who stand at the wheel."


def make_stories() -> Article:
    """Two agencies' versions of one event, each with a quote of its own speaker."""
    group = StoryGroup.objects.create()
    for agency, words, speaker in (("NPA", SAID, "Maud Ekeren"), ("EBN", OTHER, "Ilse Marrond")):
        story = make_article(
            source=agency, body=f"{words} {SAID}", topics=(make_topic("Shipping"),), group=group
        )
        make_quote(story, words, speaker=speaker)
    make_quote(make_article(body=OTHER), OTHER, speaker="Ida Brack")
    return story


def beside(page: Page, first: str, second: str) -> bool:
    """Whether the two begin at one height, or else the second begins below the first's end."""
    one, other = (page.locator(selector).first.bounding_box() for selector in (first, second))
    assert one
    assert other
    if other["y"] >= one["y"] + one["height"]:
        return False
    assert other["y"] == pytest.approx(one["y"], abs=2)
    assert other["x"] >= one["x"] + one["width"]
    return True


PLACES = [
    ("/versions/{pk}/", ".abreast > li:nth-child(1)", ".abreast > li:nth-child(2)"),
    ("/versions/{pk}/", ".abreast > section:nth-child(1)", ".abreast > section:nth-child(2)"),
    ("/", ".pull:nth-child(1)", ".pull:nth-child(2)"),
    ("/", ".newest", ".side"),
]


@pytest.mark.parametrize(("address", "first", "second"), PLACES)
def test_what_stands_abreast_is_stacked_on_a_phone(
    open_page: OpenPage, address: str, first: str, second: str
) -> None:
    page = open_page()
    page.goto(address.format(pk=make_stories().pk))
    for size, expected in ((WIDE, True), (PHONE, False)):
        page.set_viewport_size(size)
        assert beside(page, first, second) is expected


@pytest.mark.parametrize(
    "address", ["/speakers/maud-ekeren/", "/topics/shipping/", "/sources/NPA/"]
)
def test_the_picture_is_beside_the_list_and_on_a_phone_before_it(
    open_page: OpenPage, address: str
) -> None:
    make_stories()
    page = open_page()
    page.goto(address)
    page.set_viewport_size(WIDE)
    assert beside(page, ".lines", ".picture")
    page.set_viewport_size(PHONE)
    assert not beside(page, ".picture", ".lines")


def test_a_month_s_calendar_comes_before_its_picture_on_a_phone(open_page: OpenPage) -> None:
    month = f"{make_stories().published_at:%Y/%m}"
    page = open_page()
    page.goto(f"/archive/{month}/")
    page.set_viewport_size(PHONE)
    assert not beside(page, ".calendar", ".picture")


def test_half_a_quote_is_found_from_the_front_page(open_page: OpenPage) -> None:
    make_stories()
    page = open_page(java_script_enabled=False)
    page.goto("/")
    assert page.get_by_role("searchbox").count() == 1
    page.get_by_label("Find a story or a quote").fill("crossing the ice allow")
    page.get_by_role("button", name="Search quotes").click()
    assert page.locator(".said blockquote").inner_text().strip("“”") == SAID

"""What can be asked of the lists, and what happens when it makes no sense."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from django.test import Client
from lxml import html

from articles.models import Quote, Speaker
from articles.search import finding
from articles.views import reading
from tests.factories import make_alias, make_article, make_quote, make_source, make_topic

pytestmark = pytest.mark.django_db


@pytest.fixture
def _archive() -> None:
    """Three stories, each found by what the others lack, and a quote in two of them."""
    economy = make_topic("Economy")
    ferry = make_article(
        headline="Ferry",
        body="Crews stayed.\n\n“Özgür the ice is,” she said. “We sail.”",
        topics=(make_topic("Shipping", parent=economy),),
        published_at=datetime(2025, 7, 1, 23, 59, tzinfo=UTC),
    )
    make_quote(ferry, "Özgür the ice is", speaker="Maud Ekeren")
    make_quote(ferry, "We sail.", speaker="Maud Ekeren", kind=Quote.Kind.MIXED)
    night = make_article(
        headline="Tren",
        body="Gece treni.\n\n“Lamba yandı,” dedi.",
        source=make_source("IH", name="İlçe Haber"),
        language="tr",
        topics=(make_topic("Politics"),),
        published_at=datetime(2025, 7, 2, 0, 0, tzinfo=UTC),
    )
    make_quote(night, "Lamba yandı", speaker="Lale Örnek")
    make_quote(night, "Gece treni", speaker="Lale Örnek", kind=Quote.Kind.INDIRECT)
    make_article(
        headline="Comet", topics=(economy,), published_at=datetime(2025, 7, 3, tzinfo=UTC)
    )


def page_of(client: Client, address: str) -> html.HtmlElement:
    response = client.get(address)
    assert response.status_code == 200
    return html.fromstring(response.content)


def titles(page: html.HtmlElement) -> list[str]:
    return [a.text_content() for a in page.xpath("//div[@id='list']//*[@class='title']/a")]


def words(page: html.HtmlElement) -> list[str]:
    return [p.text_content() for p in page.xpath("//div[@id='list']//blockquote/p")]


STORIES = [
    ("", ["Comet", "Tren", "Ferry"]),
    ("text=treni+gece", ["Tren"]),
    ("text=sail+treni", []),
    ("text=...", []),
    ("topic=shipping", ["Ferry"]),
    ("topic=economy", ["Comet", "Ferry"]),
    ("source=IH", ["Tren"]),
    ("speaker=maud-ekeren", ["Ferry"]),
    ("speaker=Maud+Ekeren", ["Ferry"]),
    ("speaker=lale+örnek", ["Tren"]),
    ("speaker=Lale+Ornek", ["Tren"]),
    ("language=tr", ["Tren"]),
    ("from=2025-07-02", ["Comet", "Tren"]),
    ("to=2025-07-01", ["Ferry"]),
    ("from=2025-07-02&to=2025-07-02", ["Tren"]),
    ("topic=economy&language=tr", []),
    ("text=&topic=&source=&speaker=&language=&from=&to=", ["Comet", "Tren", "Ferry"]),
    ("utm_source=elsewhere", ["Comet", "Tren", "Ferry"]),
]


@pytest.mark.usefixtures("_archive")
@pytest.mark.parametrize(("asked", "found"), STORIES)
def test_stories_are_filtered_by_what_the_address_asks(
    client: Client, asked: str, found: list[str]
) -> None:
    page = page_of(client, f"/stories/?{asked}")
    assert titles(page) == found
    heading = page.findtext(".//h1")
    assert heading.startswith(f"{len(found) or 'No'} stor")


QUOTES = [
    ("", ["Lamba yandı", "Özgür the ice is", "We sail."]),
    ("text=özgür", ["Özgür the ice is"]),
    ("text=ÖZGÜR+ICE", ["Özgür the ice is"]),
    ("text=ail", []),
    ("speaker=maud-ekeren", ["Özgür the ice is", "We sail."]),
    ("topic=economy", ["Özgür the ice is", "We sail."]),
    ("source=IH", ["Lamba yandı"]),
    ("kind=mixed", ["We sail."]),
    ("kind=indirect", ["Gece treni"]),
    ("from=2025-07-02", ["Lamba yandı"]),
    ("to=2025-07-01", ["Özgür the ice is", "We sail."]),
]


@pytest.mark.usefixtures("_archive")
@pytest.mark.parametrize(("asked", "found"), QUOTES)
def test_quotes_are_filtered_by_what_the_address_asks(
    client: Client, asked: str, found: list[str]
) -> None:
    assert words(page_of(client, f"/quotes/?{asked}")) == found


@pytest.mark.usefixtures("_archive")
@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("", ["Lale Örnek", "Maud Ekeren"]),
        ("örn", ["Lale Örnek"]),
        ("aud", []),
        ("eke m", ["Maud Ekeren"]),
        ("captain", ["Maud Ekeren"]),
        ("ORN", ["Lale Örnek"]),
        ("…", []),
    ],
)
def test_speakers_are_found_by_the_beginnings_of_any_of_their_names(
    client: Client, name: str, found: list[str]
) -> None:
    make_alias(Speaker.objects.get(name="Maud Ekeren"), "Captain Ekeren")
    page = page_of(client, f"/speakers/?name={name}")
    assert page.xpath("//table//th[@scope='row']/a/text()") == found


@pytest.mark.usefixtures("_archive")
@pytest.mark.parametrize(
    ("path", "name", "value", "message"),
    [
        ("stories", "speaker", "Nobody", "Nobody called “Nobody” is quoted here."),
        ("stories", "from", "abc", "“abc” is not a date. Write it as 2025-07-03."),
        ("stories", "to", "2025-02-30", "“2025-02-30” is not a date. Write it as 2025-07-03."),
        ("stories", "from", "0001-01-01", "No agency sent copy before 1800."),
        ("stories", "to", "9999-12-31", "No copy is dated after 2199."),
        (
            "stories",
            "text",
            "x" * 8_001,
            "Ensure this value has at most 8000 characters (it has 8001).",
        ),
        (
            "stories",
            "speaker",
            "x" * 201,
            "Ensure this value has at most 200 characters (it has 201).",
        ),
        ("stories", "text", "a%00b", "Null characters are not allowed."),
        ("stories", "speaker", "a%00b", "Null characters are not allowed."),
        ("quotes", "kind", "shouted", "The archive shows no kind of quote “shouted”."),
        ("speakers", "name", "a%00b", "Null characters are not allowed."),
    ],
)
def test_a_value_that_makes_no_sense_shows_its_error_and_an_empty_list(
    client: Client, path: str, name: str, value: str, message: str
) -> None:
    page = page_of(client, f"/{path}/?{name}={value}")
    (field,) = page.xpath(f"//*[@name='{name}' and @aria-invalid='true']")
    (error,) = page.xpath(f"//ul[@id='{field.get('id')}_error']/li/text()")
    assert error == message
    assert f"{field.get('id')}_error" in field.get("aria-describedby")
    assert not titles(page)
    assert not words(page)
    assert page.xpath("//div[@class='nothing']//a[.='Take all filters off']")


@pytest.mark.usefixtures("_archive")
@pytest.mark.parametrize(
    ("path", "name", "value", "message"),
    [
        ("stories", "topic", "nope", "The archive shows no topic “nope”."),
        ("stories", "topic", "a%00b", "Null characters are not allowed."),
        ("stories", "source", "nope", "The archive shows no agency “nope”."),
        ("stories", "source", "null", "The archive shows no agency “null”."),
        ("stories", "language", "x", "“x” is no code of a language, such as “tr”."),
        ("quotes", "topic", "nope", "The archive shows no topic “nope”."),
    ],
)
def test_a_choice_that_the_archive_lacks_is_said_among_the_filters(
    client: Client, path: str, name: str, value: str, message: str
) -> None:
    page = page_of(client, f"/{path}/?{name}={value}")
    assert page.xpath(f"//ul[@id='id_{name}_error']/li/text()") == [message]
    assert not titles(page)
    assert not words(page)
    assert page.xpath("//div[@class='nothing']//a[.='Take all filters off']")


@pytest.mark.usefixtures("_archive")
def test_a_period_that_ends_before_it_begins_says_so(client: Client) -> None:
    page = page_of(client, "/stories/?from=2025-07-03&to=2025-07-01")
    assert page.xpath("//ul[@id='id_to_error']/li/text()") == [
        "The last day lies before the first."
    ]
    assert not titles(page)


def test_a_name_that_several_speakers_bear_asks_to_choose(client: Client) -> None:
    for slug in ("lena-varga", "lena-varga-2"):
        speaker = Speaker.objects.create(name="Lena Varga", slug=slug)
        speaker.aliases.create(name="Lena Varga", folded="lena varga")
        make_quote(make_article(), "full of ice", speaker=speaker)
    page = page_of(client, "/stories/?speaker=Lena+Varga")
    assert "Several speakers" in page.xpath("string(//ul[@id='id_speaker_error'])")
    assert len(titles(page_of(client, "/stories/?speaker=lena-varga-2"))) == 1


@pytest.mark.usefixtures("_archive")
def test_each_active_filter_is_a_chip_that_takes_off_itself_alone(client: Client) -> None:
    page = page_of(client, "/stories/?topic=economy&from=2025-07-01&text=&after=x&keep=1")
    chips = {
        " ".join(a.text_content().split()): a.get("href")
        for a in page.xpath("//ul[@class='chips']//a")
    }
    assert chips == {
        "Take off: Topic: Economy": "/stories/?from=2025-07-01&text=&keep=1",
        "Take off: From: 1 July 2025": "/stories/?topic=economy&text=&keep=1",
        "Take all off": "/stories/",
    }


@pytest.mark.usefixtures("_archive")
def test_a_wrong_filter_can_be_taken_off_too(client: Client) -> None:
    page = page_of(client, "/stories/?topic=nope&language=tr")
    (chip,) = page.xpath("//ul[@class='chips']//a[contains(., 'nope')]")
    assert titles(page_of(client, chip.get("href"))) == ["Tren"]


@pytest.mark.usefixtures("_archive")
def test_the_heading_says_in_words_what_was_asked(client: Client) -> None:
    asked = "text=crews&topic=economy&source=NPA&speaker=maud-ekeren&language=en&from=2025-07-01"
    page = page_of(client, f"/stories/?{asked}")
    assert page.findtext(".//h1") == (
        "1 story quoting Maud Ekeren about Economy from NPA Press Agency in English "
        "with “crews” since 1 July 2025"
    )


@pytest.mark.usefixtures("_archive")
def test_the_form_keeps_what_was_asked_and_every_field_explains_itself(client: Client) -> None:
    page = page_of(client, "/stories/?text=crews&topic=shipping&from=2025-07-01&speaker=nobody")
    (form,) = page.xpath("//*[@id='filters']/form")
    kept: dict[str, Any] = dict(form.fields)
    assert kept | {"text": "crews", "topic": "shipping", "from": "2025-07-01"} == kept
    for field in form.xpath(".//input[@type!='hidden'] | .//select"):
        assert form.xpath(f".//label[@for='{field.get('id')}']")
        assert form.xpath(f".//*[@id='{field.get('id')}_helptext']/text()")


@pytest.mark.usefixtures("_archive")
def test_the_canonical_address_of_a_list_leaves_out_what_is_no_filter(client: Client) -> None:
    page = page_of(client, "/stories/?utm_source=x&text=&language=tr&topic=politics")
    canonical = page.find(".//link[@rel='canonical']").get("href")
    assert canonical == "http://testserver/stories/?topic=politics&language=tr"


@pytest.mark.usefixtures("_archive")
def test_a_topic_counts_stories_of_narrower_topics_once(client: Client) -> None:
    both = make_article(topics=(make_topic("Economy"), make_topic("Shipping")))
    page = page_of(client, "/topics/")
    counts = {
        entry.findtext("a"): entry.findtext("span") for entry in page.xpath("//*[@class='entry']")
    }
    assert counts == {"Economy": "3", "Shipping": "2", "Politics": "1"}
    topic = page_of(client, "/topics/economy/")
    assert topic.xpath("//*[@class='title']/a/text()") == [both.headline, "Comet", "Ferry"]


PERIODS = [
    # A part of June 2010, August 2013 and a part of 2015, by years; or June and August by months.
    "from=2010-06-05&to=2015-02-02",
    "text=after:2010-06-05+before:2015-02-02",
    "text=after:2010-06-05+before:2016&from=2009-01-01&to=2015-02-02",
    "from=2010-06-05&to=2010-08-10",
    "text=ice+after:2010-06-05&to=2010-08-10",
]


@pytest.mark.parametrize("asked", PERIODS)
def test_bars_and_years_lead_to_what_they_count_of_the_readers_own_period(
    client: Client, asked: str
) -> None:
    days = "2010-01-09 2010-06-04 2010-06-05 2010-06-30 2010-08-10 2010-08-11 2013-08-01"
    for day in f"{days} 2015-02-02 2015-02-03".split():
        make_article(headline="Ice", published_at=datetime.fromisoformat(f"{day} 12:00Z"))
    page = page_of(client, f"/stories/?{asked}")
    bars = page.xpath("//*[contains(@class, 'timeline')]//tr[td]")
    years = page.xpath("//section[@aria-labelledby='facet-year']//li")
    assert bars
    for told in (*bars, *years):
        (link,) = told.xpath(".//a/@href")
        listed = page_of(client, f"/stories/{link}").findtext(".//h1").split()[0]
        assert listed == told.xpath("string(.//*[@class='n'])"), link


@pytest.mark.parametrize(
    ("asked", "headlines"),
    [
        ("text=after:2012&from=2013-01-01", ["2014", "2013"]),
        ("text=after:2013&from=2012-01-01", ["2014", "2013"]),
        ("text=before:2013&to=2012-12-31", ["2012"]),
        ("text=before:2012&to=2013-12-31", ["2012"]),
        ("text=after:2012+after:2013+before:2014+before:2013", ["2013"]),
    ],
)
def test_of_two_periods_what_lies_in_both_is_shown(
    client: Client, asked: str, headlines: list[str]
) -> None:
    for year in (2012, 2013, 2014):
        make_article(headline=str(year), published_at=datetime(year, 5, 1, tzinfo=UTC))
    page = page_of(client, f"/stories/?{asked}")
    assert titles(page) == headlines
    assert not page.xpath("//p[@role='status']")


@pytest.mark.usefixtures("_archive")
def test_an_empty_list_says_which_filter_emptied_it(client: Client) -> None:
    page = page_of(client, "/stories/?topic=economy&language=en&text=comet&from=2025-07-04")
    offers = page.xpath("//div[@class='nothing']//li")
    assert [" ".join(offer.text_content().split()) for offer in offers] == [
        "Take off From: 4 July 2025 1"
    ]
    assert titles(page_of(client, offers[0].find("a").get("href"))) == ["Comet"]


@pytest.mark.usefixtures("_archive")
def test_an_empty_list_takes_off_what_the_words_narrow_to_with_the_words(client: Client) -> None:
    page = page_of(client, "/stories/?text=source:IH+crews&language=en")
    (offer,) = page.xpath("//div[@class='nothing']//li")
    assert " ".join(offer.text_content().split()) == "Take off Words: source:IH crews 2"


@pytest.mark.usefixtures("_archive")
def test_an_empty_list_that_no_single_filter_emptied_says_so(client: Client) -> None:
    page = page_of(client, "/stories/?text=zebra&language=de")
    assert "none with any one filter less" in page.xpath("string(//div[@class='nothing'])")


def test_the_best_matches_come_first_where_asked(client: Client) -> None:
    make_article(headline="Ice on ice", body="Ice, ice and more ice.")
    make_article(headline="Ferry", body="The harbour was quiet. " * 40 + "There was ice.")
    page = page_of(client, "/stories/?text=ice")
    assert titles(page) == ["Ferry", "Ice on ice"]
    (link,) = page.xpath("//a[.='Best matches first']")
    best = page_of(client, f"/stories/{link.get('href')}")
    assert titles(best) == ["Ice on ice", "Ferry"]
    assert best.xpath("//form[@aria-label='Filters']//input[@name='order']/@value") == ["best"]
    (back,) = best.xpath("//a[.='Newest first']")
    assert titles(page_of(client, f"/stories/{back.get('href')}")) == ["Ferry", "Ice on ice"]


def test_the_best_of_many_matches_are_said_to_be_the_best_of_the_newest(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (finding, reading):
        monkeypatch.setattr(module, "MOST_RANKED", 2)
    for number in range(3):
        make_article(headline="Ice", body=f"Ice, number{number}.")
    order = "string(//p[contains(@class, 'order')])"
    many = page_of(client, "/stories/?text=ice&order=best")
    assert len(titles(many)) == 2
    assert many.xpath(order).startswith("Best matches of the newest 2 first ·")
    few = page_of(client, "/stories/?text=number1&order=best")
    assert few.xpath(order).startswith("Best matches first ·")


@pytest.mark.usefixtures("_archive")
@pytest.mark.parametrize(
    "asked", ["order=best", "order=worst&text=ice", "order=best&text=source:IH"]
)
def test_without_words_no_match_is_better_than_another(client: Client, asked: str) -> None:
    page = page_of(client, f"/stories/?{asked}")
    assert not page.xpath("//a[.='Newest first']")


@pytest.mark.usefixtures("_archive")
def test_a_result_marks_where_it_matched_and_names_who_said_it(client: Client) -> None:
    page = page_of(client, "/stories/?text=özgur")
    assert page.xpath("//article//mark/text()") == ["Özgür"]
    assert "in a quote of Maud Ekeren" in page.xpath("string(//article)")
    quotes = page_of(client, "/quotes/?text=özgur")
    assert quotes.xpath("//blockquote//mark/text()") == ["Özgür"]


@pytest.mark.usefixtures("_archive")
def test_what_could_not_be_read_is_said(client: Client) -> None:
    page = page_of(client, "/stories/?text=topic:nowhere+ferry")
    assert "“topic:nowhere”" in page.xpath("string(//p[@role='status'])")


@pytest.mark.parametrize("path", ["/", "/topics/", "/stories/", "/quotes/"])
def test_no_search_box_cuts_a_paste(client: Client, path: str) -> None:
    make_article()
    boxes = page_of(client, path).xpath("//input[@name='text']")
    assert boxes
    assert not [box for box in boxes if box.get("maxlength")]


def test_a_long_paste_finds_its_story_and_says_how_far_it_was_read(client: Client) -> None:
    said = " ".join(f"ice{number}" for number in range(400))
    story = make_article(headline="Ferry", body=f"“{said},” she said.")
    assert len(said) > 2_000
    make_quote(story, f"{said},")
    for path in ("stories", "quotes"):
        page = page_of(client, f"/{path}/?text=“{said}”")
        assert len(titles(page) or words(page)) == 1
        assert "first 1,000 letters" in page.xpath("string(//p[@role='status'])")
        assert len(page.findtext(".//h1")) < 200
        assert page.xpath("//*[@id='id_text']/@value") == [f"“{said}”"]


def test_every_example_of_the_search_help_is_read_without_a_complaint(client: Client) -> None:
    topic, source = make_topic("Shipping"), make_source("NPA")
    story = make_article(
        headline="Ferry", body="Ferry crews: “full of ice”.", topics=(topic,), source=source
    )
    make_quote(story, "full of ice", speaker="Maud Ekeren")
    links = page_of(client, "/search/help/").xpath("//table//a/@href")
    assert len(links) > 10
    for link in links:
        assert page_of(client, link).xpath("//p[@role='status']") == [], link

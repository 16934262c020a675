"""A story beside its quotes."""

from __future__ import annotations

import pytest
from django.test import Client
from lxml import html

from articles.models import Article
from tests.factories import make_article, make_quote, make_revision, make_teaser

pytestmark = pytest.mark.django_db

BODY = (
    "Crews stayed ashore.\n\n“You cannot print a ‘crossing’ on ice,” said Maud Ekeren.\n\n"
    "“We sail when we can,” the petition says."
)


def page_of(client: Client, story: Article) -> html.HtmlElement:
    return html.fromstring(client.get(story.get_absolute_url()).content)


def text_of(node: html.HtmlElement) -> str:
    return " ".join(node.text_content().split())


def fact(page: html.HtmlElement, name: str) -> str:
    (found,) = page.xpath(f"//aside[@class='rail']/dl/div[dt = '{name}']/dd")
    return text_of(found)


def test_each_quote_and_its_place_in_the_text_link_to_each_other(client: Client) -> None:
    story = make_article(body=BODY)
    make_quote(story, "You cannot print a ‘crossing’ on ice", speaker="Maud Ekeren")
    make_quote(story, "crossing", speaker="Maud Ekeren")
    make_quote(story, "We sail when we can", mention="the petition")
    page = page_of(client, story)
    for number in ("1", "2", "3"):
        (card,) = page.xpath(f"//*[@id='quote-{number}']")
        (place,) = page.xpath(f"//*[@id='said-{number}']")
        assert card.xpath(f".//a[@href='#said-{number}']")
        assert page.xpath(f"//mark/a[@href='#quote-{number}']")
        assert place.xpath("ancestor::article")
    assert page.xpath("//mark//sup/text()") == ["2", "1", "3"]


def test_the_body_reads_as_it_came_marks_or_not(client: Client) -> None:
    story = make_article(body=BODY, dateline="")
    make_quote(story, "crossing")
    page = page_of(client, story)
    for number in page.xpath("//sup"):
        number.drop_tree()
    paragraphs = [p.text_content() for p in page.xpath("//article[@class='copy']/p")]
    assert "\n\n".join(paragraphs) == BODY


def test_copy_that_looks_like_markup_stays_text(client: Client) -> None:
    story = make_article(body="<b>Ice</b> & “<script>x</script>” again.", headline="<i>Ice</i>")
    make_quote(story, "<script>x</script>", speaker="<u>Ekeren</u>")
    page = page_of(client, story)
    assert page.findtext(".//h1") == "<i>Ice</i>"
    assert not page.xpath("//main//b/b | //main//script | //main//u | //main//i")


def test_the_dateline_stands_at_the_head_of_the_first_paragraph(client: Client) -> None:
    story = make_article(body="Crews stayed.\n\nMore.", dateline="TELLMAR (NPA)")
    first, second = page_of(client, story).xpath("//article[@class='copy']/p")
    assert text_of(first) == "TELLMAR (NPA) — Crews stayed."
    assert text_of(second) == "More."


@pytest.mark.parametrize(
    ("precision", "origin", "expected"),
    [
        ("day", "dateline", "3 July 2025, taken from the dateline"),
        ("minute", "file", "3 July 2025, 12:05 UTC, as the agency sent it"),
        ("day", "received", "3 July 2025, when it was received; the text itself is undated"),
        ("minute", "editor", "3 July 2025, 12:05 UTC, set by an editor"),
    ],
)
def test_the_date_is_as_exact_as_it_is_known_and_says_where_it_is_from(
    client: Client, precision: str, origin: str, expected: str
) -> None:
    story = make_article(
        published_at="2025-07-03T12:05Z", published_precision=precision, published_from=origin
    )
    page = page_of(client, story)
    assert text_of(page.xpath("//main/header/p[@class='stamp']")[0]) == expected


def test_sign_off_and_legal_notice_stand_apart_from_the_body(client: Client) -> None:
    story = make_article(sign_off="(NPA)", legal_notice="All rights reserved.")
    page = page_of(client, story)
    tail = text_of(page.find(".//div[@class='tail']"))
    assert "(NPA) All rights reserved." in tail
    assert "All rights" not in text_of(page.find(".//article"))


def test_a_teaser_links_its_story_where_the_archive_has_it(client: Client) -> None:
    other = make_article()
    story = make_article()
    make_teaser(story, "A bridge was closed.", target=other)
    make_teaser(story, "A council has voted.")
    sent_along = "//*[@id='teasers']/following-sibling::ul/li"
    known, unknown = page_of(client, story).xpath(sent_along)
    assert known.find("a").get("href") == other.get_absolute_url()
    assert text_of(known) == "A bridge was closed."
    assert unknown.find("a") is None
    assert text_of(unknown) == "A council has voted. Its story is not known here."


def test_facts_name_what_the_copy_gave(client: Client) -> None:
    story = make_article(
        byline="Ida Brack", credit="NPA/Harbour", status="UPDATE 2", dateline_places=["Tellmar"]
    )
    make_revision(story)
    make_revision(story, reason="update")
    facts = page_of(client, story).xpath("//aside[@class='rail']/dl/div")
    assert [" ".join(fact.xpath("./*/descendant-or-self::*/text()")) for fact in facts] == [
        "Byline Ida Brack",
        "Filed from Tellmar",
        "Credit NPA/Harbour",
        "Language English",
        "Sent as UPDATE 2",
        "Revisions 2",
    ]


@pytest.mark.parametrize(
    ("code", "name"),
    [("en", "English"), ("tr", "Turkish"), ("ku", "Kurdish"), ("pt-br", "Brazilian Portuguese")],
)
def test_a_language_is_called_what_its_speakers_call_it(
    client: Client, code: str, name: str
) -> None:
    page = page_of(client, make_article(language=code))
    assert fact(page, "Language") == name


def test_a_language_without_a_name_is_its_code(client: Client) -> None:
    page = page_of(client, make_article(language="tlh"))
    assert fact(page, "Language") == "tlh"


def test_right_to_left_copy_says_so_wherever_it_is_shown(client: Client) -> None:
    story = make_article(headline="بحارة تلمار", body="قالت: «الجليد».", language="ar")
    quote = make_quote(story, "الجليد", speaker="مود إيكرين")
    assert quote.speaker
    pages = ["/", "/stories/", "/quotes/", story.get_absolute_url(), quote.get_absolute_url()]
    for address in [*pages, quote.speaker.get_absolute_url()]:
        page = html.fromstring(client.get(address).content)
        showing = page.xpath("//main//text()[contains(., 'بحارة') or contains(., 'الجليد')]")
        assert showing, address
        for text in showing:
            around = text.getparent().xpath("ancestor-or-self::*[@lang][1]")[0]
            if "unseen" not in text.getparent().get("class", ""):
                assert (around.get("lang"), around.get("dir")) == ("ar", "rtl"), (address, text)


def test_a_quote_page_shows_its_words_in_their_paragraph_and_leads_there(client: Client) -> None:
    story = make_article(body=BODY)
    quote = make_quote(story, "We sail when we can", mention="the petition", why="An organisation")
    page = html.fromstring(client.get(quote.get_absolute_url()).content)
    assert text_of(page.find(".//figure/blockquote")) == "We sail when we can"
    assert text_of(page.find(".//figure/figcaption")) == "the petition"
    context = page.find(".//div[@class='copy']")
    assert text_of(context) == "“We sail when we can,” the petition says."
    assert text_of(context.find(".//mark")) == "We sail when we can"
    assert page.xpath(f"//a[@href='{story.get_absolute_url()}#said-1']")


def test_a_speaker_page_lists_roles_and_quotes_newest_first(client: Client) -> None:
    for role, words in (("pilot", "Ice ahead."), ("harbour master", "Ice again.")):
        story = make_article(body=f"“{words}”")
        quote = make_quote(story, words, speaker="Maud Ekeren", role=role)
    assert quote.speaker
    page = html.fromstring(client.get(quote.speaker.get_absolute_url()).content)
    assert [text_of(dt) for dt in page.xpath("//main//dl/div/dt")] == ["harbour master", "pilot"]
    assert [text_of(q) for q in page.xpath("//blockquote")] == ["Ice again.", "Ice ahead."]


def test_statements_without_marks_are_shown_to_who_asks_for_them(client: Client) -> None:
    story = make_article(body="The ice holds, Berta Oll said. “It holds.”")
    make_quote(story, "The ice holds", speaker="Berta Oll", kind="indirect")
    make_quote(story, "It holds.", speaker="Berta Oll")
    page = page_of(client, story)
    assert page.xpath("//*[@class='card']//blockquote/p/text()") == ["It holds."]
    (offer,) = page.xpath("//*[contains(@class, 'statements')]/a")
    assert text_of(offer) == "1 more statement without quotation marks"
    asked = html.fromstring(client.get(f"{story.get_absolute_url()}?statements").content)
    assert asked.xpath("//*[@class='card']//blockquote/p/text()") == ["The ice holds", "It holds."]
    assert asked.xpath("//blockquote[@class='reported']/p/text()") == ["The ice holds"]
    assert page.find(".//link[@rel='canonical']").get("href") == (
        asked.find(".//link[@rel='canonical']").get("href")
    )


def test_a_story_with_statements_alone_offers_them(client: Client) -> None:
    story = make_article(body="The ice holds, Berta Oll said.")
    make_quote(story, "The ice holds", speaker="Berta Oll", kind="indirect")
    page = page_of(client, story)
    assert not page.xpath("//mark")
    assert page.xpath("//*[contains(@class, 'statements')]/a")

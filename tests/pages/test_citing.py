"""References to stories and quotes: as words on the page, BibTeX, RIS and CSL-JSON."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client
from lxml import html

from articles.models import Quote
from tests.factories import make_article, make_quote, make_source

pytestmark = pytest.mark.django_db

SITE = "http://testserver"


def quoted_story(**fields: Any) -> Quote:
    given = {
        "headline": "Ferry crews stay\nashore",
        "byline": "By Ida Brack and Silvan Orrey",
        "published_at": "2025-07-03T22:05Z",
        "body": "“The sound is full of ice,” said Maud Ekeren.",
    } | fields
    return make_quote(
        make_article(**given), "The sound is full of ice", speaker="Maud Ekeren", role="pilot"
    )


def asked_as(client: Client, thing: Any, name: str) -> Any:
    return client.get(f"{thing.get_absolute_url()}?format={name}")


def bibtex_fields(entry: str) -> dict[str, str]:
    """The fields of an entry of one field a line, braces around values taken off."""
    return dict(re.findall(r"^  (\w+) = \{(.*)\},$", entry, re.MULTILINE))


def ris_lines(record: str) -> list[tuple[str, str]]:
    """Tags and values, each line as the specification has it: two letters, blanks, a hyphen."""
    lines = record.split("\r\n")
    assert lines.pop() == ""
    for line in lines:
        assert re.fullmatch(r"[A-Z][A-Z0-9]  - .*", line), line
    return [(line[:2], line[6:]) for line in lines]


def test_a_story_in_bibtex(client: Client) -> None:
    story = quoted_story().article
    answer = asked_as(client, story, "bibtex")
    assert answer["Content-Type"] == "application/x-bibtex; charset=utf-8"
    assert answer["Content-Disposition"] == f'attachment; filename="newsarchive-{story.pk}.bib"'
    assert answer.text.startswith(f"@misc{{newsarchive-{story.pk},\n")
    assert bibtex_fields(answer.text) == {
        "author": "Ida Brack and Silvan Orrey",
        "title": "{Ferry crews stay ashore}",
        "organization": "NPA Press Agency",
        "year": "2025",
        "month": "7",
        "day": "3",
        "language": "en",
        "url": f"{SITE}/stories/{story.pk}/",
    }


def test_what_tex_would_run_is_text(client: Client) -> None:
    story = quoted_story(headline=r"50 % \input{x} $5_a ~ ^ # & {", byline="").article
    entry = asked_as(client, story, "bibtex").text
    assert bibtex_fields(entry)["title"] == (
        r"{50 \% \textbackslash{}input\textbraceleft{}x\textbraceright{} \$5\_a "
        r"\textasciitilde{} \textasciicircum{} \# \& \textbraceleft{}}"
    )
    assert bibtex_fields(entry)["author"] == "{NPA Press Agency}"
    assert entry.count("{") == entry.count("}")  # BibTeX counts them wherever they stand


def test_a_story_in_ris(client: Client) -> None:
    story = quoted_story().article
    answer = asked_as(client, story, "ris")
    assert answer["Content-Type"].startswith("application/x-research-info-systems")
    assert ris_lines(answer.text) == [
        ("TY", "NEWS"),
        ("ID", f"newsarchive-{story.pk}"),
        ("AU", "Ida Brack"),
        ("AU", "Silvan Orrey"),
        ("TI", "Ferry crews stay ashore"),
        ("T2", "NPA Press Agency"),
        ("PB", "NPA Press Agency"),
        ("PY", "2025"),
        ("DA", "2025/07/03"),
        ("LA", "en"),
        ("UR", f"{SITE}/stories/{story.pk}/"),
        ("ER", ""),
    ]


def test_a_quote_in_csl_json_is_its_story_with_words_speaker_and_address(client: Client) -> None:
    quote = quoted_story()
    answer = asked_as(client, quote, "csl")
    assert answer["Content-Type"].startswith("application/vnd.citationstyles.csl+json")
    assert answer.json() == [
        {
            "id": f"newsarchive-quote-{quote.pk}",
            "type": "article-newspaper",
            "title": "Ferry crews stay ashore",
            "author": [{"literal": "Ida Brack"}, {"literal": "Silvan Orrey"}],
            "container-title": "NPA Press Agency",
            "publisher": "NPA Press Agency",
            "issued": {"date-parts": [[2025, 7, 3]]},
            "language": "en",
            "URL": SITE + quote.get_absolute_url(),
            "note": "“The sound is full of ice” Maud Ekeren, pilot",
        }
    ]


@pytest.mark.parametrize("name", ["bibtex", "ris", "csl"])
def test_a_quote_s_reference_names_its_words_and_speaker(client: Client, name: str) -> None:
    text = asked_as(client, quoted_story(), name).text
    assert "“The sound is full of ice” Maud Ekeren, pilot" in text


@pytest.mark.parametrize("name", ["bibtex", "ris", "csl"])
def test_a_reference_reads_the_same_in_every_language(client: Client, name: str) -> None:
    story = quoted_story().article
    address = f"{story.get_absolute_url()}?format={name}"
    turkish = client.get(address, headers={"accept-language": "tr"})
    assert turkish.text == client.get(address).text


def test_another_format_is_not_found(client: Client) -> None:
    quote = quoted_story()
    for thing in (quote, quote.article):
        assert asked_as(client, thing, "marc").status_code == 404


def test_the_page_cites_story_and_quotes_in_words(client: Client) -> None:
    quote = quoted_story()
    story = quote.article
    own = "Ida Brack, Silvan Orrey: Ferry crews stay ashore. NPA Press Agency, 3 July 2025."
    page = html.fromstring(client.get(story.get_absolute_url()).content)
    told = [" ".join(p.text_content().split()) for p in page.xpath("//p[@class='citation']")]
    assert told == [
        f"“The sound is full of ice” Maud Ekeren, pilot. In: {own} {SITE}/quotes/{quote.pk}/",
        f"{own} {SITE}/stories/{story.pk}/",
    ]
    offered = page.xpath("//ul[@class='cite']//a/@href")
    assert [address.split("?")[1] for address in offered] == [
        "format=bibtex",
        "format=ris",
        "format=csl",
    ]


def test_an_excerpt_is_cited_without_its_quotes(client: Client) -> None:
    quote = quoted_story(source=make_source("OXW", public_access="excerpt"))
    assert "Ferry crews" in asked_as(client, quote.article, "csl").text
    assert asked_as(client, quote, "csl").status_code == 404
    page = html.fromstring(client.get(quote.article.get_absolute_url()).content)
    assert len(page.xpath("//p[@class='citation']")) == 1


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("By Ida Brack", ["Ida Brack"]),
        ("By IDA BRACK, Associated Press Writer", ["IDA BRACK"]),  # an office beside the name
        ("Von Ida Brack, dpa", ["Ida Brack"]),  # the agency, in lower case
        ("By Ida Brack\nSilvan Orrey\r\nOsk Editor", ["Ida Brack", "Silvan Orrey"]),  # a line each
        ("Ida Brack ve Silvan Orrey", ["Ida Brack", "Silvan Orrey"]),  # Turkish for "and"
        ("Par Ida Brack et Silvan Orrey", ["Ida Brack", "Silvan Orrey"]),
        ("Andy Sandoval", ["Andy Sandoval"]),  # "and" within a name
        ("NPA Press Agency", ["NPA Press Agency"]),  # the agency alone
        ("Staff Reporter", ["NPA Press Agency"]),
    ],
)
def test_authors_are_the_names_in_the_byline(
    client: Client, byline: str, names: list[str]
) -> None:
    story = quoted_story(byline=byline).article
    (item,) = asked_as(client, story, "csl").json()
    assert [author["literal"] for author in item["author"]] == names

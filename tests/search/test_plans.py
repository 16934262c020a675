"""No page, searched or not, reads the whole of a table that grows with the archive.

Each statement that a page sends is explained by the database. In an archive this
small PostgreSQL rightly reads a whole table rather than its index, so it is told to
do so only where nothing else leads to the rows: what is left is found by no index.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client

from articles.models import Article, Quote, Source, Speaker, StoryGroup, Topic
from tests.factories import make_editor

pytestmark = pytest.mark.django_db

STORIES = 1_000
BIG = {
    "articles_article",
    "articles_articletopic",
    "articles_quote",
    "articles_storyentry",
    "articles_quoteentry",
    "articles_relatedteaser",
    "articles_revision",
}
ADDRESSES = (
    "/stories/",
    "/stories/?text={common}",
    "/stories/?text={rare}",
    "/stories/?text=%22{phrase}%22",
    "/stories/?text={common}+-{rare}",
    "/stories/?text=headline:{common}*",
    "/stories/?text={common}&topic={topic}",
    "/stories/?text={common}&source={source}&language=en",
    "/stories/?speaker={speaker}",
    "/stories/?text=speaker:%22{name}%22",
    "/stories/?from=2010-01-01&to=2012-12-31&text={common}",
    "/stories/?language=en",
    "/quotes/",
    "/quotes/?text={common}",
    "/quotes/?speaker={speaker}&topic={topic}",
    "/quotes/?kind=indirect",
    "/",
    "/topics/",
    "/topics/{topic}/",
    "/topics/{topic}/?format=atom",
    "/sources/",
    "/sources/{source}/",
    "/sources/{source}/?format=atom",
    "/speakers/",
    "/speakers/?name={name}",
    "/speakers/{speaker}/",
    "/speakers/{speaker}/?format=atom",
    "/archive/",
    "/archive/{year}/",
    "/archive/{year}/{month}/",
    "/archive/{year}/{month}/{day}/",
    "/archive/{year}/{month}/{day}/?format=atom",
    "/stories/?text={common}&format=atom",
    "/stories/?text={common}&format=json",
    "/quotes/?text={common}&format=json",
    "{story}",
    "{story}?format=json",
    "{quote}",
    "/versions/{key}/",
    "/revisions/{key}/",
    "/sitemap.xml",
    "/sitemap-stories.xml",
    "/sitemap-speakers.xml",
    "/sitemap-topics.xml",
    "/sitemap-sources.xml",
)
# Scans, and joins that read both sides once.
WHOLE_WAYS = ("enable_seqscan", "enable_mergejoin", "enable_hashjoin")
Statement = tuple[str, Any]


@pytest.fixture
def facts() -> dict[str, str]:
    """An archive of invented stories, and words and names that are in it."""
    call_command("make_archive", stories=STORIES, verbosity=0)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    story = Article.objects.filter(language="en", source__public_access="full").latest("pk")
    words = re.findall(r"[a-z]{3,}", story.body)
    speaker = Speaker.objects.filter(quotes__article__source__public_access="full").first()
    quote = story.quotes.exclude(kind=Quote.Kind.INDIRECT).first()
    assert speaker
    assert quote
    told = Article.objects.exclude(pk=story.pk).filter(source=story.source_id)[:1]
    for version in (story, *told):
        Article.objects.filter(pk=version.pk).update(group=StoryGroup.objects.get_or_create()[0])
    return {
        "story": story.get_absolute_url(),
        "key": str(story.pk),
        "quote": quote.get_absolute_url(),
        "common": "the",
        "rare": max(words, key=len),
        "phrase": "+".join(words[:2]),
        "topic": Topic.objects.filter(articles__source__public_access="full")[0].slug,
        "source": Source.objects.filter(articles=story).get().code,
        "speaker": speaker.slug,
        "name": speaker.name.replace(" ", "+"),
        "year": f"{story.published_at:%Y}",
        "month": f"{story.published_at:%m}",
        "day": f"{story.published_at:%d}",
    }


def test_no_page_reads_a_whole_table(client: Client, facts: dict[str, str]) -> None:
    editor = Client()
    editor.force_login(make_editor())
    found = [
        (address, whole, statement[0])
        for reader in (client, editor)
        for address in ADDRESSES
        for statement in _sent(reader, address.format(**facts))
        for whole in _read_whole(statement)
    ]
    assert found == []


def test_a_whole_table_read_is_seen() -> None:
    texts = Article.objects.filter(body__contains="ice").values_list("pk")
    quotes = Quote.objects.order_by("text").values_list("pk")
    for rows in (texts, quotes):
        assert list(_read_whole(rows.query.sql_with_params()))


def _sent(client: Client, address: str) -> list[Statement]:
    """The statements that a page sends; of each kind one."""
    sent: dict[str, Any] = {}

    def note(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if sql.lstrip().startswith(("SELECT", "WITH")):
            sent[sql] = params
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        assert client.get(address).status_code == 200, address
    return list(sent.items())


def _read_whole(statement: Statement) -> Iterator[str]:
    """The big tables that the statement reads from one end to the other."""
    if connection.vendor == "postgresql":
        return _whole_in_postgresql(statement)
    return _whole_in_sqlite(statement)


def _whole_in_sqlite(statement: Statement) -> Iterator[str]:
    sql, params = statement
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {sql}", params)
        steps = [(row[1], row[3]) for row in cursor.fetchall()]
    called = dict(re.findall(r'(?:FROM|JOIN) "?(\w+)"? "?([A-Za-z]\w*)"?', sql))
    names = BIG | {alias for table, alias in called.items() if table in BIG}
    sorting = {parent for parent, step in steps if "TEMP B-TREE FOR ORDER" in step}
    for parent, step in steps:
        scan = re.match(r"SCAN (\w+)", step)
        if not scan or scan[1] not in names or "VIRTUAL TABLE" in step:
            continue
        # Walked in order as far as a page goes, with nothing left to sort, is no whole table:
        # by an index, or by the key where it is what the statement asks for.
        in_order = "LIMIT" in sql and ("USING" in step or not parent)
        if not in_order or parent in sorting:
            yield step


def _whole_in_postgresql(statement: Statement) -> Iterator[str]:
    sql, params = statement
    with connection.cursor() as cursor:
        for way in WHOLE_WAYS:
            cursor.execute(f"SET LOCAL {way} = off")
        cursor.execute(f"EXPLAIN (FORMAT JSON) {sql}", params)
        (told,) = cursor.fetchone()
        for way in WHOLE_WAYS:
            cursor.execute(f"SET LOCAL {way} = on")
    (plan,) = json.loads(told) if isinstance(told, str) else told
    return _whole_below(plan["Plan"], limited=False)


def _whole_below(node: dict[str, Any], *, limited: bool) -> Iterator[str]:
    """Scans without a condition, unless a page's limit is above and nothing sorts between."""
    kind, table = node["Node Type"], node.get("Relation Name", "")
    whole = kind == "Seq Scan" or (kind.startswith("Index") and "Index Cond" not in node)
    if table in BIG and whole and not limited:
        yield f"{kind} on {table}: {node.get('Filter', '')}"
    stops = kind == "Limit" or (limited and kind not in {"Sort", "Aggregate", "Hash"})
    for below in node.get("Plans", ()):
        yield from _whole_below(below, limited=stops)

"""`make_archive` fills an archive, goes on where it stopped, and spares what it finds."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, connection
from django.test import Client

from articles.making.facts import Agency
from articles.making.stories import Stories
from articles.making.storing import Store
from articles.models import (
    Article,
    ArticleTopic,
    Quote,
    QuoteEntry,
    RelatedTeaser,
    Source,
    Speaker,
    SpeakerAlias,
    StoryEntry,
)
from articles.search import database_index
from tests.factories import make_article, make_source, make_topic

pytestmark = pytest.mark.django_db
ROOT = Path(__file__).resolve().parents[2]


def make(stories: int, **options: Any) -> str:
    out = io.StringIO()
    call_command("make_archive", stories=stories, stdout=out, **options)
    return out.getvalue()


@pytest.mark.any_database
def test_a_database_without_tables_is_told_what_it_lacks(tmp_path: Path) -> None:
    bare = {"PATH": os.environ["PATH"], "ENV_FILE": os.devnull, "ARCHIVE_DIR": str(tmp_path)}
    made = subprocess.run(
        [sys.executable, ROOT / "manage.py", "make_archive", "--stories", "1"],
        env=bare,
        capture_output=True,
        text=True,
        check=False,
    )
    assert made.returncode == 1
    assert made.stderr == (
        "CommandError: This archive's tables are not up to date. Run manage.py migrate.\n"
    )


def held() -> list[tuple[object, ...]]:
    """What tells two archives apart, without keys."""
    return [
        (
            *(story.guid, story.headline, story.body, story.published_at, story.source.code),
            *(sorted(topic.code for topic in story.topics.all())),
            *(
                (quote.position, quote.text, quote.speaker and quote.speaker.slug)
                for quote in story.quotes.all()
            ),
            *(
                (teaser.text, teaser.target and teaser.target.guid)
                for teaser in story.teasers.all()
            ),
        )
        for story in Article.objects.order_by("guid")
    ]


def test_a_run_goes_on_where_the_last_one_stopped() -> None:
    make(70)
    at_once = held()
    Article.objects.all().delete()
    make(30)
    assert "holds 70 stories" in make(70)
    assert held() == at_once


def indexes() -> dict[str, Any]:
    with connection.cursor() as cursor:
        tables = (StoryEntry._meta.db_table, QuoteEntry._meta.db_table)
        return {
            name: told
            for table in tables
            for name, told in connection.introspection.get_constraints(cursor, table).items()
        }


def test_every_index_is_there_once_a_run_is_over_or_broken_off() -> None:
    before = indexes()
    make(5)
    assert indexes() == before
    database_index().set_aside()
    make(5)
    assert indexes() == before


def test_an_archive_that_is_full_is_left_alone() -> None:
    make(5)
    before = list(Article.objects.values_list("pk", "updated_at"))
    assert "holds 5 stories" in make(3)
    assert list(Article.objects.values_list("pk", "updated_at")) == before


def test_stories_come_whole_with_all_that_hangs_on_them() -> None:
    make(120)
    assert Article.objects.count() == StoryEntry.objects.count() == 120
    assert Quote.objects.count() == QuoteEntry.objects.count()
    assert all(
        quote.article.body[quote.start : quote.end] == quote.text
        for quote in Quote.objects.select_related("article")
    )
    assert 240 <= ArticleTopic.objects.count() <= 480
    assert RelatedTeaser.objects.filter(target=None).count() == 0
    assert RelatedTeaser.objects.exists()
    assert SpeakerAlias.objects.count() == Speaker.objects.count() > 3_000


def test_a_made_story_is_found_and_read(client: Client) -> None:
    make(20)
    story = Article.objects.filter(
        pub_status="usable", embargoed_until=None, source__public_access="full"
    ).earliest("pk")
    page = client.get(story.get_absolute_url())
    assert page.status_code == 200
    assert story.headline in page.content.decode()


def test_some_agencies_are_closed_to_the_public() -> None:
    make(1)
    shown = set(Source.objects.values_list("public_access", flat=True))
    assert shown == {"full", "excerpt", "none"}


def test_an_archive_with_other_stories_is_refused() -> None:
    make_article()
    with pytest.raises(CommandError, match="--beside"):
        make(3)
    assert Article.objects.count() == 1


def test_beside_other_stories_nothing_of_theirs_is_touched() -> None:
    make_article(source="NPA")
    make(3, beside=True)
    assert Article.objects.count() == 4
    assert set(Source.objects.values_list("public_access", flat=True)) == {"full"}


def test_a_batch_is_stored_whole_or_not_at_all() -> None:
    make_source("NPA")
    stories = Stories([Agency("NPA", ("en", "tr", "de"), "NPA", "")], [make_topic().code]).made(
        range(1, 4)
    )
    broken = next(story for story in stories if story.quotes)
    empty = replace(broken.quotes[0], start=9, end=9)
    stories[stories.index(broken)] = replace(broken, quotes=[empty])
    store = Store()
    with pytest.raises(IntegrityError):
        store.add(stories)
    assert not Article.objects.exists()


@pytest.mark.parametrize("wrong", ["0", "-3", "many"])
def test_a_number_of_stories_is_at_least_one(wrong: str) -> None:
    with pytest.raises(CommandError, match="--stories"):
        call_command("make_archive", "--stories", wrong)

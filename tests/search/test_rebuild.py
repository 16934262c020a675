"""`rebuild_search` makes findable what the index knows wrongly, or not at all."""

from __future__ import annotations

from io import StringIO

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.management import CommandError, call_command
from django.utils import timezone

from articles.models import Article, QuoteEntry, StoryEntry
from articles.search import rebuild
from articles.search.store import BATCH
from tests.factories import make_article, make_quote, make_topic
from tests.search.archive import found

pytestmark = pytest.mark.django_db

PUBLIC = AnonymousUser()


def rebuild_search(*arguments: str) -> str:
    out = StringIO()
    call_command("rebuild_search", *arguments, stdout=out)
    return out.getvalue()


@pytest.fixture
def three() -> list[Article]:
    """Stories whose words changed behind the index's back."""
    stories = [make_article(headline="Ferry", body="Ice.", lede="") for _ in range(3)]
    make_quote(stories[0], "Ice.")
    Article.objects.update(body="Thaw.")
    return stories


def test_all_stories_and_quotes_are_indexed_anew(three: list[Article]) -> None:
    QuoteEntry.objects.all().delete()
    StoryEntry.objects.filter(article=three[1]).delete()
    assert found("thaw", PUBLIC) == []
    assert "3 stories" in rebuild_search()
    assert found("thaw", PUBLIC) == [story.pk for story in reversed(three)]
    assert found("ferry ice", PUBLIC) == []
    assert len(found("ice", PUBLIC, quotes=True)) == 1


def test_a_range_of_keys_alone(three: list[Article]) -> None:
    middle = str(three[1].pk)
    assert "1 stories" in rebuild_search("--from", middle, "--to", middle)
    assert found("thaw", PUBLIC) == [three[1].pk]


def test_stories_changed_since_a_day_alone(three: list[Article]) -> None:
    now = timezone.now()
    Article.objects.exclude(pk=three[2].pk).update(updated_at=now.replace(year=now.year - 2))
    rebuild_search("--since", now.date().replace(day=1, month=1).isoformat())
    assert found("thaw", PUBLIC) == [three[2].pk]
    with pytest.raises(CommandError, match="no date"):
        rebuild_search("--since", "2025-02-30")


def test_topics_that_were_moved_count_for_their_new_parents(three: list[Article]) -> None:
    sea, ferries = make_topic("Sea"), make_topic("Ferries")
    story = make_article(topics=(ferries,))
    ferries.parent = sea
    ferries.save()
    assert found("", PUBLIC, topic=sea) == []
    rebuild_search()
    assert found("", PUBLIC, topic=sea) == [story.pk]


def test_batches_go_on_behind_the_last_key(three: list[Article]) -> None:
    first = three[0]
    Article.objects.bulk_create(
        Article(source=first.source, headline=f"{number}", body="", published_at=timezone.now())
        for number in range(BATCH)
    )
    keys = list(Article.objects.order_by("pk").values_list("pk", flat=True))
    assert list(rebuild(Article.objects.all())) == [(BATCH, keys[BATCH - 1]), (3, keys[-1])]
    assert list(rebuild(Article.objects.none())) == []


def test_an_archive_without_stories_has_nothing_to_do() -> None:
    assert "0 stories" in rebuild_search()

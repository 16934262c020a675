"""`reparse`: stored copy read again changes what rules made, and nothing that an editor set."""

from __future__ import annotations

from datetime import UTC, datetime
from io import StringIO

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command

from articles.importer import edit_article, import_original, receive, review_quote
from articles.models import Article, ImportItem, Quote, Revision, Source, Speaker
from tests.agency_copy import BARGES, BARGES_QUOTES, TWO_STORIES, make_agencies
from tests.factories import make_editor

pytestmark = pytest.mark.django_db

RECEIVED = datetime(2025, 7, 3, 9, 30, tzinfo=UTC)


@pytest.fixture
def npa() -> Source:
    return make_agencies()


@pytest.fixture
def editor() -> User:
    return make_editor()


def comes_in(copy: str) -> list[Article]:
    original = receive(copy.encode(), received_at=RECEIVED)
    items = import_original(original, received_at=RECEIVED, label="copy")
    return [item.article for item in items if item.article]


@pytest.fixture
def story(npa: Source) -> Article:
    """The barges' story as weaker rules would have read it: a quote unseen, the headline short."""
    (article,) = comes_in(BARGES)
    article.quotes.get(text=BARGES_QUOTES[0]).delete()
    Article.objects.filter(pk=article.pk).update(headline="Barges")
    return article


def reparse(*arguments: str) -> str:
    out = StringIO()
    call_command("reparse", *arguments, stdout=out)
    return out.getvalue()


def archive() -> list[object]:
    models = (Article, Quote, Revision, Speaker)
    return [list(model.objects.order_by("pk").values()) for model in models]


def test_it_says_what_would_change_and_changes_nothing(story: Article) -> None:
    before = archive()
    told = reparse()
    assert "headline: “Barges” → " in told
    assert f"quotes: now also “{BARGES_QUOTES[0][:20]}" in told
    assert "1 would change, 0 read the same, 0 left alone" in told
    assert archive() == before


def test_it_changes_what_rules_made_and_notes_it_in_a_revision(story: Article) -> None:
    assert "1 changed" in reparse("--apply")
    story.refresh_from_db()
    assert story.headline != "Barges"
    assert [quote.text for quote in story.quotes.all()] == BARGES_QUOTES
    last = story.revisions.first()
    assert (last.reason, last.original_id) == ("reread", story.revisions.last().original_id)
    assert "headline: “Barges”" in last.note
    assert "0 changed, 1 read the same" in reparse("--apply")


def test_what_an_editor_set_stays(story: Article, editor: User) -> None:
    story.headline = "Barges wait"
    edit_article(story, changed=["headline"], user=editor)
    quote = story.quotes.get(text=BARGES_QUOTES[1])
    review_quote(quote.pk, verdict="mended", speaker="Sunniva Holt")
    reparse("--apply")
    story.refresh_from_db()
    assert story.headline == "Barges wait"
    kept = story.quotes.get(text=BARGES_QUOTES[1])
    assert (str(kept.speaker), kept.review) == ("Sunniva Holt", Quote.Review.MENDED)


@pytest.mark.parametrize("state", ["canceled", "withheld"])
def test_a_story_taken_down_stays_down(story: Article, state: str) -> None:
    Article.objects.filter(pk=story.pk).update(pub_status=state)
    reparse("--apply")
    story.refresh_from_db()
    assert story.pub_status == state
    assert story.headline != "Barges"


def test_an_agencys_mended_entry_is_read_by(npa: Source) -> None:
    npa.trailing_teasers = False
    npa.save()
    (article,) = comes_in(BARGES)
    assert not article.teasers.exists()
    npa.trailing_teasers = True
    npa.save()
    told = reparse("--apply", "--source", "NPA")
    assert "teasers: now also" in told
    assert article.teasers.exists()


def test_only_the_story_named_is_changed(npa: Source) -> None:
    first, second = comes_in(TWO_STORIES)
    Article.objects.update(headline="Short")
    reparse("--apply", "--story", str(second.pk))
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.headline == "Short", second.headline == "Short") == (True, False)


def test_a_story_that_the_copy_no_longer_holds_is_left_alone(npa: Source) -> None:
    _, second = comes_in(TWO_STORIES)
    ImportItem.objects.filter(article=second).update(position=3)
    told = reparse("--apply", "--story", str(second.pk))
    assert "now reads as fewer stories" in told
    assert "1 left alone" in told


def test_a_later_version_is_not_put_back_to_an_earlier_one(story: Article) -> None:
    later = BARGES.replace(BARGES_QUOTES[1], "We count our boats once a year and no more often")
    Article.objects.filter(pk=story.pk).update(headline=story.headline)
    comes_in(later)
    body = Article.objects.get().body
    assert "once a year" in body
    reparse("--apply")
    assert Article.objects.get().body == body


def test_a_date_that_is_none_is_told(npa: Source) -> None:
    with pytest.raises(CommandError, match="is no date"):
        reparse("--since", "yesterday")


@pytest.mark.parametrize(
    ("asked", "told"), [(("--source", "NIX"), "no agency"), (("--story", "999"), "no such story")]
)
def test_what_the_archive_lacks_is_told(asked: tuple[str, str], told: str, npa: Source) -> None:
    with pytest.raises(CommandError, match=told):
        reparse(*asked)


SAME_WORDS = """Lamps stay lit in Varo

VARO, July 3 (NPA) - Two people spoke for the lamps.

"We keep the lamps," Maud Ekeren said.

"We keep the lamps," Ivo Brandt said. (NPA)
"""


def test_of_two_quotes_with_the_same_words_each_is_compared_with_itself(npa: Source) -> None:
    (story,) = comes_in(SAME_WORDS)
    first = story.quotes.in_marks().order_by("start").first()
    assert first
    Quote.objects.filter(pk=first.pk).update(speaker=None)
    assert "speaker: nothing → “Maud Ekeren”" in reparse("--apply")
    said = story.quotes.in_marks().order_by("start").values_list("speaker__name", flat=True)
    assert list(said) == ["Maud Ekeren", "Ivo Brandt"]

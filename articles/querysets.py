"""Questions an editor asks of the archive, as chainable methods.

Who may see what is decided here and nowhere else: `public_story` is the rule,
and every ``visible_to`` applies it.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, TypeAlias

from django.apps import apps
from django.db import models
from django.db.models import Count, F, Prefetch, Q
from django.utils import timezone

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractUser, AnonymousUser

Reader: TypeAlias = "AbstractUser | AnonymousUser"


def is_editor(user: Reader) -> bool:
    """Editors see every story in every state; everyone else is the public."""
    return bool(user.is_active and user.is_staff and user.has_perm("articles.view_article"))


def public_story(prefix: str = "") -> Q:
    """What the public may see of stories reached over ``prefix`` ("article__").

    Usable, not under embargo now, and of an agency that is not kept private.
    """
    open_now = Q(**{f"{prefix}embargoed_until__isnull": True}) | Q(
        **{f"{prefix}embargoed_until__lte": timezone.now()}
    )
    usable = Q(**{f"{prefix}pub_status": "usable"})
    return usable & open_now & ~Q(**{f"{prefix}source__public_access": "none"})


def public_full_story(prefix: str = "") -> Q:
    """Stories whose whole text the public may read, not an excerpt alone."""
    return public_story(prefix) & Q(**{f"{prefix}source__public_access": "full"})


class ArticleQuerySet(models.QuerySet):
    def visible_to(self, user: Reader) -> ArticleQuerySet:
        return self if is_editor(user) else self.filter(public_story())

    def from_source(self, code: str) -> ArticleQuerySet:
        return self.filter(source__code=code)

    def about(self, slugs: list[str]) -> ArticleQuerySet:
        """Stories with any of the topics, or with a topic below one of them."""
        under = Q(topics__slug__in=slugs)
        for steps in range(1, 4):
            under |= Q(**{"topics__" + "parent__" * steps + "slug__in": slugs})
        return self.filter(pk__in=self.model._default_manager.filter(under).values("pk"))

    def quoting(self, slug: str, user: Reader) -> ArticleQuerySet:
        """Stories with a quote of the speaker that the reader may read.

        A filter must not tell who is quoted where the quotes aren't shown.
        """
        quote: Any = self.model._meta.get_field("quotes").related_model
        said = quote.objects.visible_to(user).filter(speaker__slug=slug)
        return self.filter(pk__in=said.values("article"))

    def newest_first(self) -> ArticleQuerySet:
        return self.order_by("-published_at", "-pk")

    def on_day(self, day: date) -> ArticleQuerySet:
        return self.filter(published_at__date=day)

    def for_list(self, user: Reader) -> ArticleQuerySet:
        """What a line in a list shows: source, and the count of readable quotes."""
        shown = Q(quotes__kind__in=["direct", "mixed"]) & ~Q(quotes__review="rejected")
        if not is_editor(user):
            shown &= Q(source__public_access="full")
        return self.select_related("source").annotate(
            quote_count=Count("quotes", filter=shown, distinct=True)
        )

    def for_reading(self) -> ArticleQuerySet:
        """What the story page shows beside text and quotes; ``revision_count`` too."""
        counted = self.annotate(revision_count=Count("revisions"))
        return counted.select_related("source").prefetch_related("topics")


class QuoteQuerySet(models.QuerySet):
    def visible_to(self, user: Reader) -> QuoteQuerySet:
        """Quotes of stories that the reader may read in full, rejected ones left out."""
        kept = self.exclude(review="rejected")
        return kept if is_editor(user) else kept.filter(public_full_story("article__"))

    def in_marks(self) -> QuoteQuerySet:
        """Direct and mixed quotes; indirect ones are for who asks for them."""
        return self.exclude(kind="indirect")

    def newest_first(self) -> QuoteQuerySet:
        return self.order_by("-article__published_at", "-article_id", "position")

    def for_list(self) -> QuoteQuerySet:
        return self.select_related("speaker", "article", "article__source")


class SpeakerQuerySet(models.QuerySet):
    def visible_to(self, user: Reader) -> SpeakerQuerySet:
        """Speakers with a quote that the reader may see, counted as ``quote_count``."""
        shown = ~Q(quotes__review="rejected") & ~Q(quotes__kind="indirect")
        if not is_editor(user):
            shown &= public_full_story("quotes__article__")
        counted = self.annotate(quote_count=Count("quotes", filter=shown, distinct=True))
        return counted.filter(quote_count__gt=0)


class TopicQuerySet(models.QuerySet):
    def with_story_counts(self, user: Reader) -> TopicQuerySet:
        """Topics with ``story_count``, the visible stories right at each."""
        return self.annotate(story_count=_visible_stories(user))


class SourceQuerySet(models.QuerySet):
    def visible_to(self, user: Reader) -> SourceQuerySet:
        """Agencies with a story that the reader may see, counted as ``story_count``."""
        return self.annotate(story_count=_visible_stories(user)).filter(story_count__gt=0)


class TeaserQuerySet(models.QuerySet):
    def linked_for(self, user: Reader) -> TeaserQuerySet:
        """Teasers with ``target_id`` only where the reader may see that story."""
        seen = apps.get_model("articles", "Article").objects.visible_to(user)
        return self.prefetch_related(Prefetch("target", queryset=seen))


def _visible_stories(user: Reader) -> Count:
    shown = None if is_editor(user) else public_story("articles__")
    return Count(F("articles"), filter=shown, distinct=True)

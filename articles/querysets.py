"""Questions an editor asks of the archive, as chainable methods.

Who may see what is decided here and nowhere else: `public_story` is the rule,
and every ``visible_to`` applies it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from django.apps import apps
from django.db import models
from django.db.models import Case, Count, Exists, OuterRef, Q, Subquery, Value, When
from django.db.models.fields.json import KT
from django.db.models.functions import Cast, Coalesce, JSONObject

from .moments import Present

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractUser, AnonymousUser

Reader: TypeAlias = "AbstractUser | AnonymousUser"

# What the lines of lists show of a story and of its agency; texts are long to read.
STORY_LINE = (
    *("slug", "headline", "lede", "language", "group", "published_at", "published_precision"),
    *("pub_status", "embargoed_until"),
    *("source__code", "source__name", "source__public_access"),
)
TOPIC_DEPTH = 4  # levels of topics, the top terms among them


def is_editor(user: Reader) -> bool:
    """Editors see every story in every state; everyone else is the public."""
    return bool(user.is_active and user.is_staff and user.has_perm("articles.view_article"))


def public_story(prefix: str = "") -> Q:
    """What the public may see of stories reached over ``prefix`` ("article__").

    Usable, not under embargo now, and of an agency that is not kept private.
    """
    return Q(**{f"{prefix}pub_status": "usable"}) & _told(prefix)


def _told(prefix: str = "") -> Q:
    """Stories that the public may know of: not under embargo, not of a private agency."""
    open_now = Q(**{f"{prefix}embargoed_until__isnull": True}) | Q(
        **{f"{prefix}embargoed_until__lte": Present()}
    )
    return open_now & ~Q(**{f"{prefix}source__public_access": "none"})


def public_full_story(prefix: str = "") -> Q:
    """Stories whose whole text the public may read, not an excerpt alone."""
    return public_story(prefix) & Q(**{f"{prefix}source__public_access": "full"})


class ArticleQuerySet(models.QuerySet):
    def visible_to(self, user: Reader) -> ArticleQuerySet:
        return self if is_editor(user) else self.filter(public_story())

    def withdrawn(self) -> ArticleQuerySet:
        """Stories that were killed, of which the public may know that they were."""
        return self.filter(_told(), pub_status="canceled")

    def from_source(self, code: str) -> ArticleQuerySet:
        return self.filter(source__code=code)

    def quoting(self, slug: str, user: Reader) -> ArticleQuerySet:
        """Stories with a quote of the speaker that the reader may read.

        A filter must not tell who is quoted where the quotes aren't shown.
        """
        quote: Any = apps.get_model("articles", "Quote")
        said = quote.objects.visible_to(user).filter(speaker__slug=slug)
        return self.filter(pk__in=said.values("article"))

    def newest_first(self) -> ArticleQuerySet:
        return self.order_by("-published_at", "-pk")

    def for_list(self, user: Reader) -> ArticleQuerySet:
        """What a line in a list shows, no more: source, and how many quotes the reader may read.

        And, as ``version_count``, how many stories that the reader may see tell the
        same, itself among them. Counts are subqueries: only the lines shown are counted.
        """
        quotes = _quotes_for(user).filter(article=OuterRef("pk"))
        same = _stories_for(user).filter(group=OuterRef("group"))
        rows = self.select_related("source").annotate(
            quote_count=_count(quotes, "article"), version_count=_count(same, "group")
        )
        return rows.only(*STORY_LINE)

    def for_links(self) -> ArticleQuerySet:
        """What a link to each says: headline, agency, date."""
        return self.select_related("source").only(*STORY_LINE)

    def for_syndication(self) -> ArticleQuerySet:
        """What feeds and exports say of stories: agency, topics, and ``revised_at``."""
        rows = self.select_related("source").annotate(revised_at=_revised_at("pk"))
        return rows.prefetch_related("articletopic_set__topic")

    def for_reading(self, user: Reader) -> ArticleQuerySet:
        """What the story page shows beside text, quotes and topics.

        ``revision_count`` is of the states that the reader may see, and ``received_count`` of
        those whose copy is at hand: for EXISTS, PostgreSQL would read all revisions.
        """
        revisions = apps.get_model("articles", "Revision").objects.visible_to(user)
        own = revisions.filter(article=OuterRef("pk"))
        told = self.annotate(
            revision_count=_count(own, "article"),
            received_count=_count(own.filter(original__isnull=False), "article"),
            revised_at=_revised_at("pk"),
        )
        return told.select_related("source")


class QuoteQuerySet(models.QuerySet):
    def visible_to(self, user: Reader) -> QuoteQuerySet:
        """Quotes of stories that the reader may read in full, rejected ones left out."""
        kept = self.exclude(review="rejected")
        return kept if is_editor(user) else kept.filter(public_full_story("article__"))

    def in_marks(self) -> QuoteQuerySet:
        """Direct and mixed quotes; indirect ones are for who asks for them."""
        return self.exclude(kind="indirect")

    def to_review(self) -> QuoteQuerySet:
        """What rules left in doubt and no editor has settled yet, killed stories left out."""
        doubtful = self.in_marks().filter(review="machine", certainty__in=["check", "unknown"])
        return doubtful.exclude(article__pub_status="canceled")

    def named(self) -> QuoteQuerySet:
        """Whole sentences of speakers whose names are known."""
        return self.filter(kind="direct", speaker__isnull=False)

    def newest_first(self) -> QuoteQuerySet:
        return self.order_by("-article__published_at", "-article_id", "position")

    def for_list(self) -> QuoteQuerySet:
        return self.select_related("speaker", "article", "article__source")

    def saying_more_elsewhere(self, user: Reader) -> QuoteQuerySet:
        """Each with ``elsewhere``: the newest quote of its speaker in another story, if any.

        As plain values, which a subquery can give; newest by when it was stored, in which
        order an index has them.
        """
        told = {name: name for name in ("pk", "text", "kind")}
        told |= {f"story_{name}": f"article__{name}" for name in ("pk", "slug", "headline")}
        told["story_language"] = "article__language"
        others = _quotes_for(user).filter(speaker=OuterRef("speaker"))
        others = others.exclude(article=OuterRef("article")).order_by("-pk")
        return self.annotate(elsewhere=Subquery(others.values(given=JSONObject(**told))[:1]))

    def for_syndication(self) -> QuoteQuerySet:
        """What feeds and exports say of quotes; their stories' texts are left out."""
        rows = self.for_list().annotate(revised_at=_revised_at("article"))
        return rows.defer("article__body")


class SpeakerQuerySet(models.QuerySet):
    def visible_to(self, user: Reader) -> SpeakerQuerySet:
        """Speakers with a quote that the reader may see: each is asked for one.

        For EXISTS, PostgreSQL would read all quotes to know who is quoted in any.
        """
        own = _quotes_for(user).filter(speaker=OuterRef("pk")).order_by()
        return self.filter(pk=Subquery(own.values("speaker")[:1]))

    def with_quote_counts(self, user: Reader) -> SpeakerQuerySet:
        """Each with its ``quote_count``, of quotes that the reader may see.

        It is worked out for the rows that are fetched, if an index gives their order.
        """
        quotes = _quotes_for(user).filter(speaker=OuterRef("pk"))
        return self.annotate(quote_count=_count(quotes, "speaker"))


class SourceQuerySet(models.QuerySet):
    def visible_to(self, user: Reader) -> SourceQuerySet:
        """Agencies with a story that the reader may see."""
        return self.filter(Exists(_stories_for(user).filter(source=OuterRef("pk"))))

    def with_story_counts(self, counts: Mapping[int, int]) -> SourceQuerySet:
        """The agencies that ``counts`` has by key, each with its ``story_count``."""
        told = (When(pk=key, then=Value(number)) for key, number in counts.items())
        return self.filter(pk__in=counts).annotate(story_count=Case(*told, default=Value(0)))


class RevisionQuerySet(models.QuerySet):
    def visible_to(self, user: Reader) -> RevisionQuerySet:
        """Revisions of stories that the reader may read in full.

        A state in which a story was withheld or killed stays the editors', and so do those
        before it: what a story was taken back for must not be read beside what it became.
        Nor may what an editor took out of its text, so states before such an edit stay
        theirs too. A version that came late is from before them all.
        """
        if is_editor(user):
            return self
        since = Case(
            When(reason="earlier", then=0), default="number", output_field=models.IntegerField()
        )
        dated = self.alias(since=since)
        later = apps.get_model("articles", "Revision").objects.filter(
            article=OuterRef("article"), number__gt=OuterRef("since")
        )
        taken_back = Exists(later.filter(held__pub_status__in=["withheld", "canceled"]))
        shown = dated.filter(public_full_story("article__"), held__pub_status="usable")
        return shown.exclude(taken_back).exclude(Exists(later.editing_the_body()))

    def editing_the_body(self) -> RevisionQuerySet:
        """Those by which an editor changed the text: it is not what was shown before them."""
        before = apps.get_model("articles", "Revision").objects.filter(
            article=OuterRef("article"), number__lt=OuterRef("number")
        )
        shown = before.exclude(reason="earlier").order_by("-number")
        text = Cast(KT("held__body"), models.TextField())  # compared as it is, not as JSON
        was = Subquery(shown.annotate(text=text).values("text")[:1])
        return self.filter(reason="edit").annotate(text=text).exclude(text=was)

    def listed(self) -> RevisionQuerySet:
        """Newest first, without the texts that they hold."""
        return self.select_related("made_by").defer("held", "segments").order_by("-number")


class TeaserQuerySet(models.QuerySet):
    def around(self, story: Any, user: Reader) -> TeaserQuerySet:
        """The story's own teasers, and those of other stories that announce it.

        None is of, or in, a story that the reader may not see: a teaser's text is its
        story's opening, and what is killed or under embargo must not show through.
        """
        own, announcing = Q(article=story), Q(target=story)
        rows = self.filter(own | announcing).select_related("article", "target")
        if not is_editor(user):
            # Asked of each row: for IN, both databases would first list all that may be seen.
            own &= Q(target=None) | public_story("target__")
            rows = rows.filter(own | (announcing & public_story("article__")))
        return rows.defer("article__body", "target__body").order_by("article", "position")


def _stories_for(user: Reader) -> Any:
    return apps.get_model("articles", "Article").objects.visible_to(user)


def _quotes_for(user: Reader) -> Any:
    return apps.get_model("articles", "Quote").objects.visible_to(user).in_marks()


def _revised_at(article: str) -> Subquery:
    """When the story's newest revision that readers see came in."""
    revisions = apps.get_model("articles", "Revision").objects.exclude(reason="earlier")
    own = revisions.filter(article=OuterRef(article)).order_by("-number")
    return Subquery(own.values("created_at")[:1])


def _count(rows: Any, parent: str) -> Coalesce:
    """How many of ``rows`` belong to the outer row, which is their ``parent``."""
    counted = rows.order_by().values(parent).annotate(number=Count("pk")).values("number")
    return Coalesce(Subquery(counted), 0)

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.functional import cached_property
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from ..addresses import address
from ..querysets import ArticleQuerySet, Reader, is_editor
from .group import StoryGroup
from .source import Source
from .topic import Topic

RIGHT_TO_LEFT = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})


def headline_slug(headline: str) -> str:
    """The headline as it stands in a story's address; "story" if it has no letters."""
    return slugify(headline, allow_unicode=True)[:80].strip("-") or "story"


def direction_of(language: str) -> str:
    """``rtl`` or ``ltr``, the way that text in the language runs."""
    return "rtl" if language.split("-")[0] in RIGHT_TO_LEFT else "ltr"


def says_the_same(text: str, headline: str) -> bool:
    """Whether a text is the headline once more, but for capitals, spaces and a full stop.

    As is all of an alert, one sentence that is sent without a headline and headed by itself.
    """
    return _as_said(text) == _as_said(headline)


def _as_said(text: str) -> str:
    return " ".join(text.split()).rstrip(".").casefold()


class Article(models.Model):
    """One story, as its newest revision has it."""

    class PubStatus(models.TextChoices):
        USABLE = "usable", _("usable")
        WITHHELD = "withheld", _("withheld")
        CANCELED = "canceled", _("canceled")

    class Precision(models.TextChoices):
        DAY = "day", _("day")
        MINUTE = "minute", _("minute")

    class DateOrigin(models.TextChoices):
        DATELINE = "dateline", _("dateline")
        FILE = "file", _("file")
        RECEIVED = "received", _("time of receipt")
        EDITOR = "editor", _("editor")

    source = models.ForeignKey(
        Source, verbose_name=_("source"), on_delete=models.PROTECT, related_name="articles"
    )
    headline = models.TextField(_("headline"))
    slug = models.SlugField(max_length=80, allow_unicode=True, editable=False, db_index=False)
    slugline = models.TextField(_("slugline"), blank=True)
    byline = models.TextField(_("byline"), blank=True)
    dateline = models.TextField(
        _("dateline"), blank=True, help_text=_("As the agency printed it.")
    )
    dateline_places = models.JSONField(_("dateline places"), default=list, blank=True)
    dateline_date = models.DateField(_("dateline date"), null=True, blank=True)
    body = models.TextField(_("body"))
    lede = models.TextField(_("lede"), blank=True)
    sign_off = models.TextField(_("sign off"), blank=True)
    legal_notice = models.TextField(_("legal notice"), blank=True)
    editors_note = models.TextField(_("editor’s note"), blank=True)
    credit = models.TextField(_("credit"), blank=True)
    language = models.CharField(_("language"), max_length=16, blank=True)
    guid = models.CharField(_("guid"), max_length=255, blank=True, db_index=True)
    version = models.CharField(_("version"), max_length=64, blank=True)
    status = models.CharField(
        _("status"), max_length=64, blank=True, help_text=_("Status words as sent.")
    )
    urgency = models.PositiveSmallIntegerField(_("urgency"), null=True, blank=True)
    published_at = models.DateTimeField(_("published at"))
    published_precision = models.CharField(
        _("published precision"), max_length=8, choices=Precision.choices, default=Precision.DAY
    )
    published_from = models.CharField(
        _("published from"), max_length=8, choices=DateOrigin.choices, default=DateOrigin.RECEIVED
    )
    pub_status = models.CharField(
        _("pub status"), max_length=8, choices=PubStatus.choices, default=PubStatus.USABLE
    )
    embargoed_until = models.DateTimeField(_("embargoed until"), null=True, blank=True)
    topics = models.ManyToManyField(
        Topic, verbose_name=_("topics"), through="ArticleTopic", related_name="articles"
    )
    opening_key = models.CharField(
        max_length=64,
        blank=True,
        db_index=True,
        editable=False,
        help_text="The opening of the lede, folded: what a teaser of this story begins with.",
    )
    headline_key = models.CharField(
        max_length=64,
        blank=True,
        db_index=True,
        editable=False,
        help_text="The headline, folded: what labelled teasers show instead.",
    )
    group = models.ForeignKey(
        StoryGroup,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        db_index=False,
        related_name="articles",
        help_text="The stories that tell the same as this one.",
    )
    edited_fields = models.JSONField(
        _("edited fields"),
        default=list,
        editable=False,
        help_text=_("Fields that an editor set; never overwritten."),
    )
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)
    updated_at = models.DateTimeField(_("updated at"), auto_now=True)

    objects = ArticleQuerySet.as_manager()

    class Meta:
        ordering = ["-published_at", "-pk"]
        verbose_name = _("story")
        verbose_name_plural = _("stories")
        indexes = [
            models.Index(fields=["-published_at", "-id"], name="article_newest"),
            models.Index(fields=["source", "-published_at"], name="article_source_newest"),
            models.Index(fields=["source", "slug", "-published_at", "-id"], name="article_headed"),
            models.Index(fields=["language", "source"], name="article_language"),
            models.Index(
                fields=["embargoed_until"],
                condition=models.Q(embargoed_until__isnull=False),
                name="article_embargo",
            ),
            # Most stories have none: SQLite would take an index of them all for useless.
            models.Index(
                fields=["group"],
                condition=models.Q(group__isnull=False),
                name="article_group",
            ),
            # All that tells how many stories of a day the public may see.
            models.Index(
                fields=["published_at", "pub_status", "source", "embargoed_until"],
                name="article_days",
            ),
        ]

    def __str__(self) -> str:
        return self.headline

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.slug = headline_slug(self.headline)
        super().save(*args, **kwargs)

    @cached_property
    def filed_under(self) -> list[Topic]:
        """Its topics, by name."""
        return list(self.topics.all())

    def get_absolute_url(self) -> str:
        return address("story", self.pk, self.slug)

    @property
    def direction(self) -> str:
        """``rtl`` or ``ltr``, for the ``dir`` of whatever shows its text."""
        return direction_of(self.language)

    @property
    def summary(self) -> str:
        """The lede, to stand below the headline; "" where it says no more than that."""
        return "" if says_the_same(self.lede, self.headline) else self.lede

    def readable_by(self, user: Reader) -> bool:
        """Whether the reader may read the whole text, not an excerpt alone."""
        return self.source.public_access == Source.PublicAccess.FULL or is_editor(user)

    def copy_readable_by(self, user: Reader) -> bool:
        """Whether the reader may see the copy too: what an editor took out of a text stays out."""
        return "body" not in self.edited_fields or is_editor(user)


class ArticleTopic(models.Model):
    """A topic of a story, and who said so."""

    class Origin(models.TextChoices):
        RULES = "rules", _("found by rules")
        FILE = "file", _("sent by the agency")
        EDITOR = "editor", _("set by an editor")

    article = models.ForeignKey(Article, verbose_name=_("article"), on_delete=models.CASCADE)
    topic = models.ForeignKey(Topic, verbose_name=_("topic"), on_delete=models.PROTECT)
    origin = models.CharField(
        _("origin"), max_length=8, choices=Origin.choices, default=Origin.RULES
    )
    words = models.JSONField(
        _("words"), default=list, blank=True, help_text=_("The story's words that led to it.")
    )
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("added by"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["article", "topic"], name="one_topic_once"),
        ]

    def __str__(self) -> str:
        return f"{self.topic}"

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from ..querysets import TeaserQuerySet
from .article import Article


class RelatedTeaser(models.Model):
    """A paragraph about another story, printed after this one."""

    article = models.ForeignKey(
        Article, verbose_name=_("article"), on_delete=models.CASCADE, related_name="teasers"
    )
    position = models.PositiveIntegerField(_("position"))
    text = models.TextField(_("text"))
    opening_key = models.CharField(max_length=64, blank=True, db_index=True, editable=False)
    target = models.ForeignKey(
        Article,
        verbose_name=_("target"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="teased_in",
    )

    objects = TeaserQuerySet.as_manager()

    class Meta:
        ordering = ["article", "position"]
        verbose_name = _("teaser")
        verbose_name_plural = _("teasers")
        constraints = [
            models.UniqueConstraint(fields=["article", "position"], name="one_position_a_teaser"),
        ]

    def __str__(self) -> str:
        return self.text if len(self.text) <= 80 else self.text[:79] + "…"


class CutMatch(models.Model):
    """A match of a story's teaser that an editor found wrong, and that is never made again.

    Kept beside the teasers, since each new version of a story brings its own.
    """

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="cut_matches")
    target = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["article", "target"], name="one_cut_a_match"),
        ]

    def __str__(self) -> str:
        return f"story {self.target_id} is not announced in {self.article_id}"

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from ..addresses import address
from ..querysets import QuoteQuerySet
from .article import Article
from .speaker import Speaker


class Quote(models.Model):
    """Somebody's words: the span ``body[start:end]`` of a story."""

    class Kind(models.TextChoices):
        DIRECT = "direct", _("direct")
        MIXED = "mixed", _("part of a sentence")
        INDIRECT = "indirect", _("without marks")

    class How(models.TextChoices):
        NAMED = "named", _("named at the quote")
        PRONOUN = "pronoun", _("through a pronoun")
        UNNAMED = "unnamed", _("described, not named")
        CONTINUED = "continued", _("continues the quote before")
        NONE = "none", _("no speaker found")

    class Certainty(models.TextChoices):
        SURE = "sure", _("sure")
        CHECK = "check", _("please check")
        UNKNOWN = "unknown", _("speaker unknown")

    class Review(models.TextChoices):
        MACHINE = "machine", _("read by rules")
        CONFIRMED = "confirmed", _("confirmed")
        MENDED = "mended", _("mended")
        REJECTED = "rejected", _("not a quote")

    article = models.ForeignKey(
        Article, verbose_name=_("article"), on_delete=models.CASCADE, related_name="quotes"
    )
    position = models.PositiveIntegerField(
        _("position"), help_text=_("Counts a story’s quotes from 1.")
    )
    text = models.TextField(_("text"))
    start = models.PositiveIntegerField(_("start"))
    end = models.PositiveIntegerField(_("end"))
    speaker = models.ForeignKey(
        Speaker,
        verbose_name=_("speaker"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        db_index=False,
        related_name="quotes",
    )
    mention = models.TextField(
        _("mention"), blank=True, help_text=_("The words that name the speaker.")
    )
    role = models.TextField(_("role"), blank=True)
    cue = models.CharField(
        _("cue"), max_length=100, blank=True, help_text=_("The reporting word.")
    )
    kind = models.CharField(_("kind"), max_length=8, choices=Kind.choices, default=Kind.DIRECT)
    how = models.CharField(
        _("how attributed"), max_length=9, choices=How.choices, default=How.NONE
    )
    certainty = models.CharField(
        _("certainty"), max_length=7, choices=Certainty.choices, default=Certainty.UNKNOWN
    )
    why = models.TextField(_("why"), blank=True, help_text=_("What the certainty rests on."))
    review = models.CharField(
        _("review"), max_length=9, choices=Review.choices, default=Review.MACHINE
    )

    objects = QuoteQuerySet.as_manager()

    class Meta:
        ordering = ["article", "position"]
        verbose_name = _("quote")
        verbose_name_plural = _("quotes")
        indexes = [models.Index(fields=["speaker", "id"], name="quote_of_speaker")]
        constraints = [
            models.UniqueConstraint(fields=["article", "position"], name="one_position_a_quote"),
            models.CheckConstraint(
                condition=models.Q(start__lt=models.F("end")), name="quote_has_words"
            ),
        ]

    def __str__(self) -> str:
        return self.text if len(self.text) <= 80 else self.text[:79] + "…"

    def get_absolute_url(self) -> str:
        return address("quote", self.pk)

    @property
    def said_by(self) -> str:
        """The speaker's name, else the words that describe one, else nothing."""
        return self.speaker.name if self.speaker else self.mention

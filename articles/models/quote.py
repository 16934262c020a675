from __future__ import annotations

from django.db import models
from django.urls import reverse

from ..querysets import QuoteQuerySet
from .article import Article
from .speaker import Speaker


class Quote(models.Model):
    """Somebody's words: the span ``body[start:end]`` of a story."""

    class Kind(models.TextChoices):
        DIRECT = "direct", "direct"
        MIXED = "mixed", "part of a sentence"
        INDIRECT = "indirect", "without marks"

    class How(models.TextChoices):
        NAMED = "named", "named at the quote"
        PRONOUN = "pronoun", "through a pronoun"
        UNNAMED = "unnamed", "described, not named"
        CONTINUED = "continued", "continues the quote before"
        NONE = "none", "no speaker found"

    class Certainty(models.TextChoices):
        SURE = "sure", "sure"
        CHECK = "check", "please check"
        UNKNOWN = "unknown", "speaker unknown"

    class Review(models.TextChoices):
        MACHINE = "machine", "read by rules"
        CONFIRMED = "confirmed", "confirmed"
        MENDED = "mended", "mended"
        REJECTED = "rejected", "not a quote"

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="quotes")
    position = models.PositiveIntegerField(help_text="Counts a story’s quotes from 1.")
    text = models.TextField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    speaker = models.ForeignKey(
        Speaker, on_delete=models.PROTECT, null=True, blank=True, related_name="quotes"
    )
    mention = models.TextField(blank=True, help_text="The words that name the speaker.")
    role = models.TextField(blank=True)
    cue = models.CharField(max_length=100, blank=True, help_text="The reporting word.")
    kind = models.CharField(max_length=8, choices=Kind.choices, default=Kind.DIRECT)
    how = models.CharField("how attributed", max_length=9, choices=How.choices, default=How.NONE)
    certainty = models.CharField(
        max_length=7, choices=Certainty.choices, default=Certainty.UNKNOWN
    )
    why = models.TextField(blank=True, help_text="What the certainty rests on.")
    review = models.CharField(max_length=9, choices=Review.choices, default=Review.MACHINE)

    objects = QuoteQuerySet.as_manager()

    class Meta:
        ordering = ["article", "position"]
        constraints = [
            models.UniqueConstraint(fields=["article", "position"], name="one_position_a_quote"),
            models.CheckConstraint(
                condition=models.Q(start__lt=models.F("end")), name="quote_has_words"
            ),
        ]

    def __str__(self) -> str:
        return self.text if len(self.text) <= 80 else self.text[:79] + "…"

    def get_absolute_url(self) -> str:
        return reverse("quote", args=[self.pk])

    @property
    def said_by(self) -> str:
        """The speaker's name, else the words that describe one, else nothing."""
        return self.speaker.name if self.speaker else self.mention

from __future__ import annotations

from django.conf import settings
from django.db import models

from .article import Article
from .original import Original
from .source import Source


class ImportBatch(models.Model):
    """What came in at once: one paste, or one run of the command."""

    label = models.CharField(max_length=200)
    original = models.ForeignKey(
        Original, on_delete=models.PROTECT, related_name="batches", null=True, blank=True
    )
    source = models.ForeignKey(
        Source,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        help_text="The agency, where the editor chose it.",
    )
    received_at = models.DateTimeField()
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True
    )
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-created_at", "-pk"]
        verbose_name = "import"

    def __str__(self) -> str:
        return self.label


class ImportItem(models.Model):
    """One story of a batch, and what became of it."""

    class State(models.TextChoices):
        WAITING = "waiting", "waiting for an editor"
        STORED = "stored", "stored"
        UNCHANGED = "unchanged", "in the archive already"
        REVISION = "revision", "new revision"
        REFUSED = "refused", "refused"
        FAILED = "failed", "failed"

    batch = models.ForeignKey(ImportBatch, on_delete=models.CASCADE, related_name="items")
    position = models.PositiveIntegerField(help_text="Counts the original’s stories from 1.")
    original = models.ForeignKey(Original, on_delete=models.PROTECT, related_name="items")
    headline = models.TextField(blank=True)
    state = models.CharField(max_length=9, choices=State.choices, default=State.WAITING)
    reason = models.TextField(blank=True)
    article = models.ForeignKey(
        Article, on_delete=models.SET_NULL, null=True, blank=True, related_name="import_items"
    )

    class Meta:
        ordering = ["batch", "original", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["batch", "original", "position"], name="one_item_a_story"
            ),
        ]

    def __str__(self) -> str:
        return self.headline or f"story {self.position}"

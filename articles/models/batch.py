from __future__ import annotations

from django.conf import settings
from django.db import models

from .article import Article
from .original import Original
from .source import Source


class ImportBatch(models.Model):
    """What came in at once: a paste, the files dropped with it, or a file of the command.

    Its originals are those of its items.
    """

    label = models.CharField(max_length=200)
    source = models.ForeignKey(
        Source,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        help_text="The agency, where the editor chose it.",
    )
    received_at = models.DateTimeField()
    as_read = models.BooleanField(
        default=False, help_text="Stored as it is read, without an editor looking first."
    )
    marked = models.PositiveIntegerField(
        default=0,
        editable=False,
        help_text="How often editors have parted, joined or labelled its stories.",
    )
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
    """One story of a batch, and what became of it.

    The rows are the queue of the import workers: an item at position 0 is what
    nobody has read yet of an original, which its stories' items replace.
    """

    class State(models.TextChoices):
        UNREAD = "unread", "still to be read"
        QUEUED = "queued", "in the queue"
        WAITING = "waiting", "waiting for an editor"
        STORED = "stored", "stored"
        UNCHANGED = "unchanged", "in the archive already"
        REVISION = "revision", "new revision"
        REVIEW = "review", "needs review"
        REFUSED = "refused", "refused"
        FAILED = "failed", "failed"
        UNDONE = "undone", "undone"

    batch = models.ForeignKey(ImportBatch, on_delete=models.CASCADE, related_name="items")
    position = models.PositiveIntegerField(
        help_text="Counts the original’s stories from 1; 0 is the original itself."
    )
    original = models.ForeignKey(Original, on_delete=models.PROTECT, related_name="items")
    begins = models.PositiveBigIntegerField(
        default=0, help_text="The byte from which on the original is read for this story."
    )
    ends = models.PositiveBigIntegerField(
        null=True, blank=True, help_text="The byte before which that ends; none: with the file."
    )
    start = models.PositiveIntegerField(
        null=True,
        blank=True,
        help_text="The character of the text at which its story starts, once an editor has "
        "marked the copy; none: where the parser says.",
    )
    end = models.PositiveIntegerField(null=True, blank=True, help_text="Before which it ends.")
    labels = models.JSONField(
        default=list,
        editable=False,
        help_text="What editors said that lines are: start, end and kind of each stretch.",
    )
    draft = models.JSONField(
        default=dict, editable=False, help_text="What an editor has typed and not saved yet."
    )
    headline = models.TextField(blank=True)
    state = models.CharField(max_length=9, choices=State.choices, default=State.WAITING)
    reason = models.TextField(blank=True)
    attempts = models.PositiveSmallIntegerField(
        default=0, help_text="How often a worker has begun with it and not come to its end."
    )
    tried_at = models.DateTimeField(
        null=True, blank=True, help_text="When a worker last took it from the queue."
    )
    article = models.ForeignKey(
        Article, on_delete=models.SET_NULL, null=True, blank=True, related_name="import_items"
    )
    trace = models.JSONField(
        default=dict,
        editable=False,
        help_text="What storing it changed, so that it can be undone; once undone, to redo it.",
    )

    class Meta:
        ordering = ["batch", "original_id", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["batch", "original", "position"], name="one_item_a_story"
            ),
        ]
        indexes = [
            models.Index(
                fields=["attempts", "state", "id"],
                condition=models.Q(state__in=["unread", "queued"]),
                name="import_queue",
            ),
        ]

    def __str__(self) -> str:
        return self.headline or (f"story {self.position}" if self.position else "the copy")

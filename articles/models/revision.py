from __future__ import annotations

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from ..querysets import RevisionQuerySet
from .article import Article
from .original import Original


class Revision(models.Model):
    """One received or edited state of a story.

    ``held`` is what the story's fields were; ``segments`` are the labelled
    stretches of the original's text that it was read from.
    """

    class Reason(models.TextChoices):
        FIRST = "first", "first received"
        UPDATE = "update", "update"
        CORRECTION = "correction", "correction"
        EARLIER = "earlier", "an earlier version"
        KILL = "kill", "kill"
        NOTICE = "notice", "notice of a correction"
        EDIT = "edit", "edited here"
        REREAD = "reread", "read again"

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="revisions")
    number = models.PositiveIntegerField()
    reason = models.CharField(max_length=12, choices=Reason.choices, default=Reason.FIRST)
    note = models.TextField(blank=True, help_text="What changed, in the agency’s words or ours.")
    held = models.JSONField(encoder=DjangoJSONEncoder)
    segments = models.JSONField(default=list)
    original = models.ForeignKey(
        Original, on_delete=models.PROTECT, null=True, blank=True, related_name="revisions"
    )
    fingerprint = models.CharField(
        max_length=64,
        blank=True,
        db_index=True,
        help_text="SHA-256 of the copy it was read from, white space apart.",
    )
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True
    )
    created_at = models.DateTimeField(auto_now_add=True)

    objects = RevisionQuerySet.as_manager()

    class Meta:
        ordering = ["article", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["article", "number"], name="one_number_a_revision"),
        ]

    def __str__(self) -> str:
        return f"{self.article}, revision {self.number}"

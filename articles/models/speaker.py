from __future__ import annotations

from django.db import models
from django.urls import reverse

from ..querysets import SpeakerQuerySet


class Speaker(models.Model):
    """Who is quoted: one row for one identity, however stories name it."""

    class Kind(models.TextChoices):
        PERSON = "person", "person"
        ORGANISATION = "organisation", "organisation"
        DOCUMENT = "document", "document"

    name = models.CharField(max_length=200)
    slug = models.SlugField(max_length=120, unique=True, allow_unicode=True)
    kind = models.CharField(max_length=16, choices=Kind.choices, default=Kind.PERSON)
    role = models.TextField(blank=True, help_text="As the newest story gives it.")
    role_seen_at = models.DateTimeField(null=True, blank=True)

    objects = SpeakerQuerySet.as_manager()

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("speaker", args=[self.slug])


class SpeakerAlias(models.Model):
    """A full name by which stories know a speaker, the speaker's own included."""

    speaker = models.ForeignKey(Speaker, on_delete=models.CASCADE, related_name="aliases")
    name = models.CharField(max_length=200)
    folded = models.CharField(
        max_length=200, db_index=True, editable=False, help_text="For looking it up."
    )

    class Meta:
        ordering = ["name"]
        verbose_name_plural = "aliases"
        constraints = [
            models.UniqueConstraint(fields=["speaker", "folded"], name="one_alias_a_speaker"),
        ]

    def __str__(self) -> str:
        return self.name

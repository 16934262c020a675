from __future__ import annotations

from django.db import models
from django.urls import reverse


class Topic(models.Model):
    """An IPTC Media Topic. ``code`` is its qcode ("medtop:04000000")."""

    code = models.CharField(max_length=32, unique=True)
    name = models.CharField(max_length=200)
    slug = models.SlugField(max_length=120, unique=True)
    parent = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="children"
    )
    terms = models.JSONField(
        default=dict,
        blank=True,
        help_text="Words that point to the topic, by language, each with its weight.",
    )

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("topic", args=[self.slug])

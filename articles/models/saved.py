from __future__ import annotations

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _


class SavedSearch(models.Model):
    """A list with its query, as a signed-in reader keeps it."""

    class Kind(models.TextChoices):
        STORIES = "stories", _("stories")
        QUOTES = "quotes", _("quotes")

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="saved_searches"
    )
    name = models.CharField(max_length=100)
    kind = models.CharField(max_length=7, choices=Kind.choices, default=Kind.STORIES)
    query = models.TextField(blank=True, help_text="Of the list’s address: text=ice&topic=….")
    last_looked_at = models.DateTimeField()
    newest_seen = models.BigIntegerField(
        help_text="The highest key of a story or quote when they last looked."
    )

    class Meta:
        ordering = ["name", "pk"]
        verbose_name_plural = _("saved searches")

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """The list that was saved."""
        page = reverse("quote-list" if self.kind == self.Kind.QUOTES else "story-list")
        return f"{page}?{self.query}" if self.query else page

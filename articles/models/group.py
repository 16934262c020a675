from __future__ import annotations

from django.db import models


class StoryGroup(models.Model):
    """Stories that tell the same in nearly the same words: another agency's, another day's."""

    def __str__(self) -> str:
        return f"group {self.pk}"

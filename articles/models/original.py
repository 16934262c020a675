from __future__ import annotations

from typing import Any, Never

from django.core.exceptions import ValidationError
from django.db import models


class Original(models.Model):
    """The bytes as received. Kept for ever and never changed."""

    sha256 = models.CharField(max_length=64, unique=True)
    data = models.BinaryField()
    size = models.PositiveBigIntegerField()
    format = models.CharField(max_length=16, default="plain")
    name = models.CharField(max_length=255, blank=True, help_text="File name, if there was one.")
    received_at = models.DateTimeField()

    class Meta:
        ordering = ["-received_at", "-pk"]

    def __str__(self) -> str:
        return self.name or f"{self.format} {self.sha256[:12]}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk is not None:
            raise ValidationError("An original is never changed.")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> Never:
        raise ValidationError("An original is never deleted.")

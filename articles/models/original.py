from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Never

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

PART = 2**20  # bytes


class AppendOnly(models.Model):
    """Rows that are written once."""

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk is not None:
            raise ValidationError(_("An original is never changed."))
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> Never:
        raise ValidationError(_("An original is never deleted."))


class Original(AppendOnly):
    """The bytes as received. Kept for ever and never changed.

    They are in rows of their own, a megabyte in each: no process need hold all of a file.
    """

    sha256 = models.CharField(_("sha256"), max_length=64, unique=True)
    size = models.PositiveBigIntegerField(_("size"))
    format = models.CharField(_("format"), max_length=16, default="plain")
    name = models.CharField(
        _("name"), max_length=255, blank=True, help_text=_("File name, if there was one.")
    )
    received_at = models.DateTimeField(_("received at"))

    class Meta:
        ordering = ["-received_at", "-pk"]
        verbose_name = _("original")
        verbose_name_plural = _("originals")

    def __str__(self) -> str:
        return self.name or f"{self.format} {self.sha256[:12]}"

    @property
    def data(self) -> bytes:
        """All the bytes, however many."""
        return self.read(0, self.size)

    def read(self, begins: int, ends: int) -> bytes:
        """The bytes from ``begins`` up to ``ends``."""
        return b"".join(self._pieces(begins, ends))

    def _pieces(self, begins: int, ends: int) -> Iterator[bytes]:
        parts = self.parts.filter(begins__lt=ends)
        first = parts.filter(begins__lte=begins).order_by("-begins").values("begins")[:1]
        for part in parts.filter(begins__gte=first).order_by("begins"):
            yield bytes(part.data)[max(begins - part.begins, 0) : ends - part.begins]


class OriginalPart(AppendOnly):
    """Some of an original's bytes: those from ``begins`` on."""

    original = models.ForeignKey(Original, on_delete=models.PROTECT, related_name="parts")
    begins = models.PositiveBigIntegerField()
    data = models.BinaryField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["original", "begins"], name="one_part_a_place"),
        ]

    def __str__(self) -> str:
        return f"{self.original}, from byte {self.begins}"

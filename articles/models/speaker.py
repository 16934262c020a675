from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ..addresses import address
from ..querysets import SpeakerQuerySet


class Speaker(models.Model):
    """Who is quoted: one row for one identity, however stories name it."""

    class Kind(models.TextChoices):
        PERSON = "person", _("person")
        ORGANISATION = "organisation", _("organisation")
        DOCUMENT = "document", _("document")

    name = models.CharField(_("name"), max_length=200)
    slug = models.SlugField(_("slug"), max_length=120, unique=True, allow_unicode=True)
    kind = models.CharField(_("kind"), max_length=16, choices=Kind.choices, default=Kind.PERSON)
    role = models.TextField(_("role"), blank=True, help_text=_("As the newest story gives it."))
    role_seen_at = models.DateTimeField(_("role seen at"), null=True, blank=True)
    distinction = models.CharField(
        _("told apart by"),
        max_length=100,
        blank=True,
        help_text=_("What tells them from others of the same name, such as “the rower”."),
    )
    merged_into = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="merged",
    )

    objects = SpeakerQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        verbose_name = _("speaker")
        verbose_name_plural = _("speakers")
        indexes = [models.Index(fields=["name", "id"], name="speaker_by_name")]

    def __str__(self) -> str:
        return f"{self.name} ({self.distinction})" if self.distinction else self.name

    def get_absolute_url(self) -> str:
        return address("speaker", self.slug)


class SpeakerAlias(models.Model):
    """A full name by which stories know a speaker, the speaker's own included."""

    speaker = models.ForeignKey(
        Speaker, verbose_name=_("speaker"), on_delete=models.CASCADE, related_name="aliases"
    )
    name = models.CharField(_("name"), max_length=200)
    folded = models.CharField(
        max_length=200, db_index=True, editable=False, help_text="For looking it up."
    )

    class Meta:
        ordering = ["name"]
        verbose_name = _("alias")
        verbose_name_plural = _("aliases")
        constraints = [
            models.UniqueConstraint(fields=["speaker", "folded"], name="one_alias_a_speaker"),
        ]

    def __str__(self) -> str:
        return self.name


class SpeakerMove(models.Model):
    """Quotes and names that an editor gave from one speaker to another, to be undone.

    ``quotes`` are ``[key, review state before]``, ``aliases`` the keys of names.
    """

    class Kind(models.TextChoices):
        MERGE = "merge", _("merged")
        SPLIT = "split", _("told apart")

    kind = models.CharField(max_length=5, choices=Kind.choices)
    origin = models.ForeignKey(Speaker, on_delete=models.PROTECT, related_name="moves_from")
    target = models.ForeignKey(Speaker, on_delete=models.PROTECT, related_name="moves_to")
    quotes = models.JSONField(default=list)
    aliases = models.JSONField(default=list)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="speaker_moves",
    )
    made_at = models.DateTimeField(auto_now_add=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
    )
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-made_at", "-pk"]

    def __str__(self) -> str:
        if self.kind == self.Kind.MERGE:
            ends = {"first": self.origin, "second": self.target}
            return gettext("%(first)s merged into %(second)s") % ends
        ends = {"first": self.target, "second": self.origin}
        return gettext("%(first)s told apart from %(second)s") % ends

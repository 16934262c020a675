from __future__ import annotations

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ..querysets import RevisionQuerySet
from .article import Article
from .original import Original


class Revision(models.Model):
    """One received or edited state of a story.

    ``held`` is what the story's fields were; ``segments`` are the labelled
    stretches of the original's text that it was read from.
    """

    class Reason(models.TextChoices):
        FIRST = "first", _("first received")
        UPDATE = "update", _("update")
        CORRECTION = "correction", _("correction")
        EARLIER = "earlier", _("an earlier version")
        KILL = "kill", _("kill")
        NOTICE = "notice", _("notice of a correction")
        EDIT = "edit", _("edited here")
        REREAD = "reread", _("read again")

    article = models.ForeignKey(
        Article, verbose_name=_("article"), on_delete=models.CASCADE, related_name="revisions"
    )
    number = models.PositiveIntegerField(_("number"))
    reason = models.CharField(
        _("reason"), max_length=12, choices=Reason.choices, default=Reason.FIRST
    )
    note = models.TextField(
        _("note"), blank=True, help_text=_("What changed, in the agency’s words or ours.")
    )
    held = models.JSONField(_("held"), encoder=DjangoJSONEncoder)
    segments = models.JSONField(_("segments"), default=list)
    original = models.ForeignKey(
        Original,
        verbose_name=_("original"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="revisions",
    )
    fingerprint = models.CharField(
        _("fingerprint"),
        max_length=64,
        blank=True,
        db_index=True,
        help_text=_("SHA-256 of the copy it was read from, white space apart."),
    )
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("made by"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
    )
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)

    objects = RevisionQuerySet.as_manager()

    class Meta:
        ordering = ["article", "-number"]
        verbose_name = _("revision")
        verbose_name_plural = _("revisions")
        constraints = [
            models.UniqueConstraint(fields=["article", "number"], name="one_number_a_revision"),
        ]

    def __str__(self) -> str:
        said = gettext("%(story)s, revision %(number)s")
        return said % {"story": self.article, "number": self.number}

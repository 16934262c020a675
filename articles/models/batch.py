from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from .article import Article
from .original import Original
from .source import Source


def in_states(*states: str) -> models.Func:
    """Whether an item is in one of ``states``, as the condition of an index has them.

    They stand in the question itself: SQLite uses an index of some rows only where it can
    read that no others are asked for, and not by values that are sent beside the question.
    """
    listed = ", ".join(f"'{state}'" for state in states)
    return models.Func(
        "state",
        template=f"%(expressions)s IN ({listed})",
        output_field=models.BooleanField(),
    )


class ImportBatch(models.Model):
    """What came in at once: a paste, the files dropped with it, or a file of the command.

    Its originals are those of its items.
    """

    label = models.CharField(_("label"), max_length=200)
    source = models.ForeignKey(
        Source,
        verbose_name=_("source"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        help_text=_("The agency, where the editor chose it."),
    )
    received_at = models.DateTimeField(_("received at"))
    as_read = models.BooleanField(
        _("as read"),
        default=False,
        help_text=_("Stored as it is read, without an editor looking first."),
    )
    marked = models.PositiveIntegerField(
        default=0,
        editable=False,
        help_text="How often editors have parted, joined or labelled its stories.",
    )
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("made by"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
    )
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)

    class Meta:
        ordering = ["-created_at", "-pk"]
        verbose_name = _("import")
        verbose_name_plural = _("imports")

    def __str__(self) -> str:
        return self.label


class ImportItem(models.Model):
    """One story of a batch, and what became of it.

    The rows are the queue of the import workers: an item at position 0 is what
    nobody has read yet of an original, which its stories' items replace.
    """

    class State(models.TextChoices):
        UNREAD = "unread", _("still to be read")
        QUEUED = "queued", _("in the queue")
        WAITING = "waiting", _("waiting for an editor")
        STORED = "stored", _("stored")
        UNCHANGED = "unchanged", _("in the archive already")
        REVISION = "revision", _("new revision")
        REVIEW = "review", _("needs review")
        REFUSED = "refused", _("refused")
        FAILED = "failed", _("failed")
        UNDONE = "undone", _("undone")

    batch = models.ForeignKey(
        ImportBatch, verbose_name=_("batch"), on_delete=models.CASCADE, related_name="items"
    )
    position = models.PositiveIntegerField(
        _("position"),
        help_text=_("Counts the original’s stories from 1; 0 is the original itself."),
    )
    original = models.ForeignKey(
        Original, verbose_name=_("original"), on_delete=models.PROTECT, related_name="items"
    )
    begins = models.PositiveBigIntegerField(
        _("begins"),
        default=0,
        help_text=_("The byte from which on the original is read for this story."),
    )
    ends = models.PositiveBigIntegerField(
        _("ends"),
        null=True,
        blank=True,
        help_text=_("The byte before which that ends; none: with the file."),
    )
    start = models.PositiveIntegerField(
        _("start"),
        null=True,
        blank=True,
        help_text=_(
            "The character of the text at which its story starts, once an editor has "
            "marked the copy; none: where the parser says."
        ),
    )
    end = models.PositiveIntegerField(
        _("end"), null=True, blank=True, help_text=_("Before which it ends.")
    )
    labels = models.JSONField(
        default=list,
        editable=False,
        help_text="What editors said that lines are: start, end and kind of each stretch.",
    )
    draft = models.JSONField(
        default=dict, editable=False, help_text="What an editor has typed and not saved yet."
    )
    headline = models.TextField(_("headline"), blank=True)
    state = models.CharField(
        _("state"), max_length=9, choices=State.choices, default=State.WAITING
    )
    reason = models.TextField(_("reason"), blank=True)
    attempts = models.PositiveSmallIntegerField(
        _("attempts"),
        default=0,
        help_text=_("How often a worker has begun with it and not come to its end."),
    )
    tried_at = models.DateTimeField(
        _("tried at"),
        null=True,
        blank=True,
        help_text=_("When a worker last took it from the queue."),
    )
    article = models.ForeignKey(
        Article,
        verbose_name=_("article"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="import_items",
    )
    trace = models.JSONField(
        default=dict,
        editable=False,
        help_text="What storing it changed, so that it can be undone; once undone, to redo it.",
    )

    class Meta:
        ordering = ["batch", "original_id", "position"]
        verbose_name = _("import item")
        verbose_name_plural = _("import items")
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
            models.Index(
                fields=["batch"],
                condition=models.Q(state__in=["waiting", "review", "failed"]),
                name="import_open",
            ),
        ]

    def __str__(self) -> str:
        if self.headline:
            return self.headline
        said = gettext("story %(number)s") if self.position else gettext("the copy")
        return said % {"number": self.position}

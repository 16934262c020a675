from __future__ import annotations

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ..addresses import address
from ..figures import capital


class Topic(models.Model):
    """An IPTC Media Topic. ``code`` is its qcode ("medtop:04000000")."""

    code = models.CharField(_("code"), max_length=32, unique=True)
    name = models.CharField(_("name"), max_length=200)
    slug = models.SlugField(_("slug"), max_length=120, unique=True)
    parent = models.ForeignKey(
        "self",
        verbose_name=_("parent"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
    )
    terms = models.JSONField(
        _("terms"),
        default=dict,
        blank=True,
        help_text=_("Words that point to the topic, by language, each with its weight."),
    )

    class Meta:
        ordering = ["name"]
        verbose_name = _("topic")
        verbose_name_plural = _("topics")

    def __str__(self) -> str:
        return gettext(self.name)

    @property
    def title(self) -> str:
        """Its name at the beginning of a line, in the reader's language where that has one."""
        return capital(gettext(self.name))

    def get_absolute_url(self) -> str:
        return address("topic", self.slug)

from __future__ import annotations

from zoneinfo import available_timezones

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from ..addresses import address
from ..querysets import SourceQuerySet

agency_code = RegexValidator(
    r"\A[A-Za-z0-9][A-Za-z0-9_-]*\Z", _("A code is letters, digits, hyphens and underscores.")
)


def validate_time_zone(name: str) -> None:
    """Only names of the IANA database; an embargo hangs on it."""
    if name not in available_timezones():
        raise ValidationError(_("“%(name)s” is no time zone’s name."), params={"name": name})


class Source(models.Model):
    """The wire agency that sends copy, and what its copy looks like."""

    class PublicAccess(models.TextChoices):
        FULL = "full", _("whole stories")
        EXCERPT = "excerpt", _("headline, lede and facts")
        NONE = "none", _("nothing")

    code = models.CharField(_("code"), max_length=32, unique=True, validators=[agency_code])
    name = models.CharField(_("name"), max_length=200)
    languages = models.JSONField(
        _("languages"), default=list, blank=True, help_text=_("Language codes.")
    )
    website = models.URLField(_("website"), blank=True)
    time_zone = models.CharField(
        _("time zone"),
        max_length=64,
        blank=True,
        validators=[validate_time_zone],
        help_text=_("An embargo that names no zone is in this one, such as Europe/Istanbul."),
    )
    public_access = models.CharField(
        _("the public may read"),
        max_length=8,
        choices=PublicAccess.choices,
        default=PublicAccess.FULL,
    )
    mining_allowed = models.BooleanField(
        _("text and data mining is allowed"),
        default=False,
        help_text=_(
            "If not, the right to it is reserved, and every page of its copy tells "
            "machines so (the W3C’s TDMRep)."
        ),
    )
    dateline_names = models.JSONField(
        _("dateline names"),
        default=list,
        blank=True,
        help_text=_("The agency as its datelines print it."),
    )
    sign_offs = models.JSONField(
        _("sign offs"), default=list, blank=True, help_text=_("What closes a story.")
    )
    legal_markers = models.JSONField(
        _("legal markers"),
        default=list,
        blank=True,
        help_text=_("Words that open the legal notice."),
    )
    teaser_labels = models.JSONField(
        _("teaser labels"),
        default=list,
        blank=True,
        help_text=_("Words above a block of teasers."),
    )
    trailing_teasers = models.BooleanField(
        _("trailing teasers"),
        default=False,
        help_text=_("Paragraphs after the legal notice or sign-off are other stories."),
    )

    objects = SourceQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        verbose_name = _("agency")
        verbose_name_plural = _("agencies")

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return address("source", self.code)

"""How pages write what the archive knows about copy: dates, states, languages."""

from __future__ import annotations

from datetime import date, datetime, tzinfo
from functools import lru_cache

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, get_language_info, gettext
from django.utils.translation import gettext_lazy as _

from ..addresses import address
from ..figures import capital
from ..models import Article, Quote, Source, Topic, direction_of
from ..sentences import spoken

DATE_ORIGINS = {
    Article.DateOrigin.DATELINE: _("taken from the dateline"),
    Article.DateOrigin.FILE: _("as the agency sent it"),
    Article.DateOrigin.RECEIVED: _("when it was received; the text itself is undated"),
    Article.DateOrigin.EDITOR: _("set by an editor"),
}
REVIEWED = {
    Quote.Review.CONFIRMED: _("checked by an editor"),
    Quote.Review.MENDED: _("mended by an editor"),
}
CERTAINTIES = {
    Quote.Certainty.SURE: _("speaker certain"),
    Quote.Certainty.CHECK: _("speaker uncertain"),
    Quote.Certainty.UNKNOWN: _("speaker unknown"),
}
DASHES = ("-", "–", "—", "―", "_", ":", "=")


def own_name(code: str) -> str:
    """A language's name as its speakers write it: "Türkçe", whoever reads it."""
    return str(get_language_info(code)["name_local"])


def tongue(story: Article) -> SafeString:
    """The ``lang`` and ``dir`` of an element that shows a story's words.

    An unknown language is said to be unknown; else it would pass for English.
    """
    return tongue_of(story.language)


@lru_cache(100)
def tongue_of(language: str) -> SafeString:
    """The same, of words whose story is not at hand. A page asks it for each quote anew."""
    return format_html('lang="{}" dir="{}"', language, direction_of(language))


def interface_direction() -> str:
    """The ``dir`` of an element that shows the program's own words among a story's."""
    return direction_of(get_language())


def published(story: Article) -> SafeString:
    """The story's date as exactly as it is known: a day, or a day and a time."""
    to_the_day = story.published_precision == Article.Precision.DAY
    zone = timezone.get_current_timezone()
    return _published(story.published_at, zone, get_language(), to_the_day=to_the_day)


@lru_cache(10_000)
def _published(moment: datetime, zone: tzinfo, language: str, *, to_the_day: bool) -> SafeString:
    """Lists write the same stories' over and over, in the ``language`` in use."""
    moment = moment.astimezone(zone)
    if to_the_day:
        return format_html(
            '<time datetime="{}">{}</time>', f"{moment:%Y-%m-%d}", day_in_words(moment.date())
        )
    return format_html(
        '<time datetime="{}">{}</time>',
        moment.isoformat(timespec="minutes"),
        f"{day_in_words(moment.date())}, {moment:%H:%M %Z}",
    )


def written(day: date | datetime, form: str) -> str:
    """A day or a moment by one of Django's formats, a moment in the newsroom's time."""
    return date_format(timezone.localtime(day) if isinstance(day, datetime) else day, form)


def day_in_words(day: date | datetime) -> str:
    """ "3 July 2025", "3 Temmuz 2025"."""
    if isinstance(day, datetime):
        day = timezone.localdate(day)
    return _day_in_words(day, get_language())


@lru_cache(1_000)
def _day_in_words(day: date, language: str) -> str:
    """Lists write the same few days over and over. Django writes in the ``language`` in use."""
    return date_format(day, "DATE_FORMAT")


def day_address(story: Article) -> str:
    """The page of all stories of the story's day."""
    return address("archive-day", timezone.localdate(story.published_at))


def in_readers_words(said: object) -> str:
    """What is stored in English, a doubt or a reason."""
    return spoken(str(said))


def topic_name(topic: Topic) -> str:
    """What a topic is called in the reader's language, at the beginning of a line."""
    return capital(gettext(topic.name))


def date_origin(story: Article) -> str:
    """Where the date comes from: "taken from the dateline"."""
    return str(DATE_ORIGINS[Article.DateOrigin(story.published_from)])


def dateline_head(story: Article) -> str:
    """The dateline as it stands before the first words, with a dash."""
    return story.dateline if story.dateline.endswith(DASHES) else f"{story.dateline} —"


def kept_from_public(story: Article) -> str:
    """Why the public does not see a story, in an editor's words; "" if it does."""
    if story.pub_status != Article.PubStatus.USABLE:
        return str(story.get_pub_status_display())
    if story.embargoed_until and story.embargoed_until > timezone.now():
        until = timezone.localtime(story.embargoed_until)
        moment = f"{date_format(until, 'DATETIME_FORMAT')} {until:%Z}"
        return gettext("under embargo until %(moment)s") % {"moment": moment}
    if story.source.public_access == Source.PublicAccess.NONE:
        return gettext("agency not public")
    return ""


def certainty(quote: Quote) -> str:
    """How sure the archive is of a quote's speaker, and whether an editor looked."""
    reviewed = REVIEWED.get(Quote.Review(quote.review))
    return str(reviewed or CERTAINTIES[Quote.Certainty(quote.certainty)])


def certainty_sign(quote: Quote) -> str:
    """The class of the sign beside it: sure, check or unknown."""
    return "sure" if quote.review in REVIEWED else quote.certainty

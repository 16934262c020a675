"""Jinja2 for the public pages: how their templates are read, and what they may call.

A name that nobody gave a page is an error, never an empty place: an ``excerpt_only`` that
is missing must not show a whole text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache, partial
from typing import Any

from django.conf import settings
from django.template import Context, defaultfilters, defaulttags
from django.templatetags.static import static
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext, ngettext, npgettext, pgettext
from jinja2 import Environment, StrictUndefined

from ..addresses import address
from ..figures import capital, in_figures
from ..filters import language_name
from .copy import (
    certainty,
    certainty_sign,
    date_origin,
    dateline_head,
    day_address,
    day_in_words,
    in_readers_words,
    interface_direction,
    kept_from_public,
    own_name,
    published,
    tongue,
    tongue_of,
    topic_name,
    written,
)
from .heads import linked_data
from .lines import line_of_quote, line_of_story


def say(words: str) -> SafeString:
    """A template's own words in the reader's language, which are as good as the template is.
    A page has fifty such; what is written around values is said by ``{% trans %}``."""
    return _said(words, get_language())


@lru_cache(2_000)
def _said(words: str, language: str) -> SafeString:
    return SafeString(gettext(words))


FUNCTIONS: dict[str, Callable[..., Any]] = {
    "_": say,
    "day_address": day_address,
    "get_language": get_language,
    "interface_direction": interface_direction,
    "line_of_quote": line_of_quote,
    "line_of_story": line_of_story,
    "linked_data": linked_data,
    "published": published,
    # Of a context it wants nothing where it is told whose query to change.
    "querystring": partial(defaulttags.querystring, Context()),
    "static": static,
    "tongue": tongue,
    "tongue_of": tongue_of,
    "url": address,
}
FILTERS: dict[str, Callable[..., Any]] = {
    "capital": capital,
    "certainty": certainty,
    "certainty_sign": certainty_sign,
    "date": written,
    "date_origin": date_origin,
    "dateline_head": dateline_head,
    "day_in_words": day_in_words,
    "in_figures": in_figures,
    "kept_from_public": kept_from_public,
    "language_name": language_name,
    "linebreaksbr": defaultfilters.linebreaksbr,
    "own_name": own_name,
    "spoken": in_readers_words,
    "topic_name": topic_name,
    "truncatechars": defaultfilters.truncatechars,
    "truncatewords": defaultfilters.truncatewords,
}


class _Pages(Environment):
    @staticmethod
    def concat(parts: Iterable[str]) -> SafeString:
        """A template's text, whose parts are escaped: as Django's own engine gives it, it is
        not escaped again where another template shows it."""
        return SafeString("".join(parts))


def environment(**options: Any) -> Environment:
    """As ``TEMPLATES`` wants it; ``options`` are those of Django's backend."""
    pages = _Pages(
        **options | {"undefined": StrictUndefined},
        extensions=["jinja2.ext.i18n"],
        keep_trailing_newline=True,
    )
    pages.policies["ext.i18n.trimmed"] = True
    pages.install_gettext_callables(  # type: ignore[attr-defined]
        gettext, ngettext, newstyle=True, pgettext=pgettext, npgettext=npgettext
    )
    pages.globals.update(FUNCTIONS, languages=[code for code, _ in settings.LANGUAGES])
    pages.filters.update(FILTERS)
    return pages

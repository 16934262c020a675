"""Which language an answer is in: pages are in their reader's, what programs read in one."""

from __future__ import annotations

from django.conf import settings
from django.core.exceptions import TooManyFieldsSent
from django.http import HttpRequest, HttpResponse
from django.middleware.locale import LocaleMiddleware
from django.utils import translation
from django.views.defaults import bad_request


class ReadersLanguage(LocaleMiddleware):
    """The language that a reader chose in the foot, or else the one their browser asks for.

    Feeds, data, exports and what is for machines only stay what they are for every reader.
    """

    def process_request(self, request: HttpRequest) -> HttpResponse | None:  # type: ignore[override]
        try:
            for_programs = _is_for_programs(request)
        except TooManyFieldsSent as error:
            # Here the address is read first, and nothing further in may read it again: Django’s
            # own page of an error does.
            super().process_request(request)
            return bad_request(request, error)
        if for_programs:
            translation.activate(settings.LANGUAGE_CODE)
            request.LANGUAGE_CODE = translation.get_language()
        else:
            super().process_request(request)
        return None


def _is_for_programs(request: HttpRequest) -> bool:
    return "format" in request.GET or request.path.endswith((".xml", ".txt"))

"""Which language an answer is in: pages are in their reader's, what programs read in one."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest
from django.middleware.locale import LocaleMiddleware
from django.utils import translation


class ReadersLanguage(LocaleMiddleware):
    """The language that a reader chose in the foot, or else the one their browser asks for.

    Feeds, data, exports and what is for machines only stay what they are for every reader.
    """

    def process_request(self, request: HttpRequest) -> None:
        if _is_for_programs(request):
            translation.activate(settings.LANGUAGE_CODE)
            request.LANGUAGE_CODE = translation.get_language()
        else:
            super().process_request(request)


def _is_for_programs(request: HttpRequest) -> bool:
    return "format" in request.GET or request.path.endswith((".xml", ".txt"))

"""What may be typed into the search box, with examples."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from .reading import ReaderMixin

EXAMPLES = (
    ("ferry ice", _("both words, anywhere in a story")),
    ("“ferry crews”", _("the words one behind the other; straight quotation marks do too")),
    ("ferry -ice", _("the first word, without the second")),
    ("ferry OR barge", _("either word; OR in capitals")),
    ("(ferry OR barge) ice", _("one of the two, and the third")),
    ("ferr*", _("words that begin so, with three letters or more")),
    ("headline:ferry", _("the word in a headline")),
    ("quote:“full of ice”", _("the words in something that somebody said")),
    ("speaker:ekeren", _("stories that quote somebody of this name")),
    ("source:npa", _("copy of an agency, by its code or name")),
    ("topic:shipping", _("a topic, with the narrower ones below it")),
    (
        "after:2025-07 before:2025-09-15",
        _("from July to 15 September 2025; a year alone does too"),
    ),
)


class SearchHelp(ReaderMixin, TemplateView):
    template_name = "search_help.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(examples=EXAMPLES, **kwargs)

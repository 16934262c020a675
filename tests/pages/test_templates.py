"""What the public pages' templates do with what they are given, and with what they are not."""

from __future__ import annotations

from typing import Any

import pytest
from django.template import engines
from django.utils.translation import gettext_lazy, override
from jinja2 import UndefinedError


def written(template: str, **given: Any) -> str:
    return engines["jinja2"].from_string(template).render(given)


@pytest.mark.parametrize(
    "template",
    [
        "{{ excerpt_only }}",
        "{% if not excerpt_only %}whole{% endif %}",
        "{% for name in names %}{% endfor %}",
        "{{ story.lede }}",
    ],
)
def test_what_nobody_gave_is_an_error_and_no_empty_place(template: str) -> None:
    with pytest.raises(UndefinedError):
        written(template, story=object())


def test_values_are_escaped_and_words_of_the_template_are_not() -> None:
    assert written("{{ name }}", name="<b>") == "&lt;b&gt;"
    assert written("{% trans %}<i>{{ name }}</i>{% endtrans %}", name="<b>") == "<i>&lt;b&gt;</i>"
    assert written("{{ _('<i>5 %</i>') }}") == "<i>5 %</i>"


def test_what_one_engine_wrote_the_other_does_not_escape_again() -> None:
    page = written("<p>{{ name }}</p>", name="&")
    assert engines["django"].from_string("{{ page }}").render({"page": page}) == page
    assert written("{{ page }}", page=page) == page


def test_words_are_said_in_the_language_of_each_reader() -> None:
    template, lazy = "{{ _('Stories') }} {{ lazy }}", gettext_lazy("Quotes")
    assert written(template, lazy=lazy) == "Stories Quotes"
    with override("tr"):
        assert written(template, lazy=lazy) == "Haberler Alıntılar"
    assert written(template, lazy=lazy) == "Stories Quotes"

"""Templates say nothing outside of what gettext translates."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.template import engines
from django.template.base import Lexer, TokenType

TEMPLATES = settings.BASE_DIR / "templates"
PAGES = TEMPLATES / "pages"
SAYING = re.compile(r"\b(?:aria-label|title|placeholder|alt)=\"([^\"]*)\"")
# What shows what is typed, key names, and words that no reader sees.
UNSAID = re.compile(r"(?s)<(code|kbd|script|style)\b.*?</\1>|<[^>]*>|&\w+;")
WORD = re.compile(r"[^\W\d_]{2,}")
# The program's own name, and formats'.
NAMES = {"newsarchive", "ninjs", "JSON"}
# The names that blocks give to the body or to the page's layout.
OF_STYLE = re.compile(r"{% block (?:layout|bodyclass|coltype) %}.*?{% endblock %}")
TRANSLATED = ("blocktranslate", "endblocktranslate")


def of_django(template: str) -> Iterator[str]:
    """What a template of Django's says itself, piece by piece."""
    inside = False
    for token in Lexer(template).tokenize():
        if token.token_type is TokenType.BLOCK and token.split_contents()[0] in TRANSLATED:
            inside = token.split_contents()[0] == TRANSLATED[0]
        elif token.token_type is TokenType.TEXT and not inside:
            yield token.contents


def of_jinja2(template: str) -> Iterator[str]:
    """The same of a public page's template."""
    inside, tag = False, ""
    for _, kind, text in engines["jinja2"].env.lex(template):
        if kind == "block_begin":
            tag = ""
        elif kind == "name":
            tag = tag or text
        elif kind == "block_end":
            inside = tag in ("trans", "pluralize")
        elif kind == "data" and not inside:
            yield text


def bare_words(template: str, texts: Callable[[str], Iterator[str]]) -> set[str]:
    """Words of the text, and of attributes that are read out, that no tag translates."""
    written = "".join(texts(OF_STYLE.sub("", template)))
    said = [UNSAID.sub(" ", written), *SAYING.findall(written)]
    return {word for text in said for word in WORD.findall(text)} - NAMES


@pytest.mark.parametrize(
    ("template", "bare"),
    [
        ("<p>Stories</p>", {"Stories"}),
        ('<a title="Later">{{ name }}</a>', {"Later"}),
        ('<p class="stamp">{% translate "Stories" %} · {{ count }}</p>', set()),
        ("{% blocktranslate %}of {{ n }} pages{% endblocktranslate %} more", {"more"}),
    ],
)
def test_words_outside_of_translation_are_found(template: str, bare: set[str]) -> None:
    assert bare_words(template, of_django) == bare


@pytest.mark.parametrize(
    ("template", "bare"),
    [
        ("<p>Stories</p>", {"Stories"}),
        ('<a title="Later">{{ name }}</a>', {"Later"}),
        ('<p class="stamp">{{ _("Stories") }} · {{ count }}</p>', set()),
        ("{% trans %}of {{ n }} pages{% endtrans %} more", {"more"}),
        ("{% trans n=3 %}{{ n }} page{% pluralize %}{{ n }} pages{% endtrans %}", set()),
        ("{% if trans %}Stories{% endif %}", {"Stories"}),
    ],
)
def test_words_outside_of_translation_are_found_in_pages(template: str, bare: set[str]) -> None:
    assert bare_words(template, of_jinja2) == bare


@pytest.mark.parametrize(
    "path",
    sorted(TEMPLATES.rglob("*.html")),
    ids=lambda path: path.relative_to(TEMPLATES).as_posix(),
)
def test_template_has_no_words_that_nobody_translates(path: Path) -> None:
    texts = of_jinja2 if PAGES in path.parents else of_django
    assert bare_words(path.read_text(encoding="utf-8"), texts) == set()

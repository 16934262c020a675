"""Templates say nothing outside of what gettext translates."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.template.base import Lexer, TokenType

TEMPLATES = settings.BASE_DIR / "templates"
SAYING = re.compile(r"\b(?:aria-label|title|placeholder|alt)=\"([^\"]*)\"")
# What shows what is typed, key names, and words that no reader sees.
UNSAID = re.compile(r"(?s)<(code|kbd|script|style)\b.*?</\1>|<[^>]*>|&\w+;")
WORD = re.compile(r"[^\W\d_]{2,}")
# The program's own name, and formats'.
NAMES = {"newsarchive", "ninjs", "JSON"}
# The names that blocks give to the body or to the page's layout.
OF_STYLE = re.compile(r"{% block (?:layout|bodyclass|coltype) %}.*?{% endblock %}")
TRANSLATED = ("blocktranslate", "endblocktranslate")


def bare_words(template: str) -> set[str]:
    """Words of the text, and of attributes that are read out, that no tag translates."""
    plain, inside = [], False
    for token in Lexer(OF_STYLE.sub("", template)).tokenize():
        if token.token_type is TokenType.BLOCK and token.split_contents()[0] in TRANSLATED:
            inside = token.split_contents()[0] == TRANSLATED[0]
        elif token.token_type is TokenType.TEXT and not inside:
            plain.append(token.contents)
    written = "".join(plain)
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
    assert bare_words(template) == bare


@pytest.mark.parametrize(
    "path",
    sorted(TEMPLATES.rglob("*.html")),
    ids=lambda path: path.relative_to(TEMPLATES).as_posix(),
)
def test_template_has_no_words_that_nobody_translates(path: Path) -> None:
    assert bare_words(path.read_text(encoding="utf-8")) == set()

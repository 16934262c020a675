"""Markup made to choke a parser, and the text behind comments."""

from __future__ import annotations

import pytest

from articles.wire.formats.markup import html_paragraphs
from articles.wire.formats.tags import without_crowded_tags

MANY = 100_000
CROWDED = [
    (" ".join(f"a{n}=1" for n in range(MANY)), "plain values"),
    (" ".join(f"a{n}" for n in range(MANY)), "no values"),
    ("".join(f'a{n}=""' for n in range(MANY)), "no blanks between them"),
    (" ".join(f"a{n}='<i>'" for n in range(MANY)), "values that look like tags"),
    ("/".join(f"a{n}=1" for n in range(MANY)), "slashes between them"),
]


@pytest.mark.parametrize(("attributes", "why"), CROWDED)
def test_tag_of_a_hundred_thousand_attributes_keeps_its_name_alone(
    attributes: str, why: str
) -> None:
    markup = f"<div>The ferry</div><p {attributes}>stayed.</p>"
    assert without_crowded_tags(markup) == "<div>The ferry</div><p>stayed.</p>", why


KEPT = [
    ("<script>if (a<b) x = '" + "y " * 5000 + "'</script><p>Text.</p>", "a script's own text"),
    ("<p>1 < 2, " + "and so on, " * 1000 + "</p>", "a sign that opens no tag"),
    ("<p title='" + "word " * 200 + "'>Text.</p>", "a long title"),
    ("<img src=data:image/png;base64," + "A" * 9000 + ">", "a picture within the page"),
]


@pytest.mark.parametrize(("markup", "why"), KEPT)
def test_other_markup_stays_as_it_is(markup: str, why: str) -> None:
    assert without_crowded_tags(markup) == markup, why


def test_text_behind_a_comment_is_kept() -> None:
    markup = "<p>The ferry <!-- of the sound --> stayed <?php echo 1 ?>in port.</p><!-- x -->So."
    assert html_paragraphs(markup) == ("The ferry stayed in port.", "So.")

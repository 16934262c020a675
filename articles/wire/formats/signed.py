"""Who signed a story: people in its byline, an agency in its credit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from articles.wire.formats.filed import FiledStory
from articles.wire.text import fold


def signed(story: FiledStory, names: Mapping[str, str]) -> FiledStory:
    """``story`` with an agency's name ("NTB") as its credit, not its byline, and without
    the byline that the text prints again (TT: "Ada Lind" for the field's "Ada Lind/TT")."""
    whole = fold(story.byline)
    if whole in names:
        providers = (story.byline, *story.providers)
        return replace(story, byline="", credit=story.byline, providers=providers)
    signed = {whole, whole.rpartition("/")[0]} - {""}
    found = list(story.paragraphs)
    for end in (0, -1):
        if len(found) > 1 and fold(found[end]) in signed:
            del found[end]
    return replace(story, paragraphs=tuple(found))

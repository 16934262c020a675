"""The fields of an item whose text was decoded wrongly before the file was made.

The file itself stays as it came; what is told of it is put right.
"""

from __future__ import annotations

from dataclasses import replace

from articles.wire.formats.filed import FiledStory
from articles.wire.mojibake import mend
from articles.wire.story import Defect


def put_right(filed: FiledStory) -> tuple[FiledStory, tuple[Defect, ...]]:
    """``filed`` with its texts mended, and a defect if any needed it."""
    doubts: list[Defect] = []

    def text(given: str) -> str:
        mended = mend(given)
        doubts.extend(replace(doubt, line=1) for doubt in mended.defects)
        return mended.text

    def texts(given: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(map(text, given))

    found = replace(
        filed,
        headline=text(filed.headline),
        paragraphs=texts(filed.paragraphs),
        slugline=text(filed.slugline),
        byline=text(filed.byline),
        dateline=text(filed.dateline),
        sign_off=text(filed.sign_off),
        credit=text(filed.credit),
        legal=texts(filed.legal),
        notes=texts(filed.notes),
    )
    return found, tuple(doubts[:1])

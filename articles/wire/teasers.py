"""Teasers: paragraphs about other stories, printed with this one.

    … remains open. (ILKHA)            the sign-off ends the story
    LEGAL WARNING: All rights …        the legal notice fences it off
    A ferry has run aground near …     the first lines of other stories, with
    The council of Marna voted on …    no label; the last is often cut short

Agencies that do so are marked in their data. All others announce teasers by a
label: "READ ALSO: Ferry aground", or "RELATED" above a block at the end.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from articles.wire.agencies import AgencyProfile
from articles.wire.closing import closing_code, stands_in_closing
from articles.wire.legal import is_legal
from articles.wire.sign_offs import Closings
from articles.wire.story import SegmentKind
from articles.wire.text import Paragraph, fold, is_rule

_COMMON_LABELS = (
    "READ ALSO", "ALSO READ", "READ MORE", "SEE ALSO", "RELATED", "RELATED STORIES",
    "RELATED NEWS", "MORE NEWS", "MORE ON THIS STORY", "İLGİLİ HABER", "İLGİLİ HABERLER",
    "DİĞER HABERLER", "DİGƏR XƏBƏRLƏR", "Mehr zum Thema", "Lesen Sie auch", "A lire aussi",
    "À lire aussi", "Lire aussi", "Lea también", "Lee también", "Leggi anche", "Leia também",
    "Lees ook", "Läs mer", "Les også", "Læs også", "اقرأ أيضا", "اقرأ أيضاً", "Читайте также",
)  # fmt: skip

# A label may stand among trailing teasers too.
_READ_FOR_LABELS = (SegmentKind.BODY, SegmentKind.TEASER)


def teaser_labels(agencies: Iterable[AgencyProfile]) -> frozenset[str]:
    """Every label that announces teasers, folded, without a colon."""
    own = (label for agency in agencies for label in agency.teaser_labels)
    return frozenset(fold(label).rstrip(": ") for label in (*_COMMON_LABELS, *own))


def fence(found: Sequence[Paragraph], closings: Closings) -> int | None:
    """The index of the first paragraph after the legal notice, or after the
    sign-off where the notice is missing; None where there is neither."""
    for at, paragraph in enumerate(found):
        if closings.legal_code(paragraph.text):
            return at + 1
    for at, paragraph in enumerate(found):
        if closing_code(paragraph.raw, closings) in closings.trailing:
            return at + 1
    return None


def read_teasers(
    found: Sequence[Paragraph],
    profile: AgencyProfile | None,
    labels: frozenset[str],
    closings: Closings,
) -> list[Paragraph]:
    """``found`` with its teasers, labelled or trailing, marked as such."""
    if profile is not None and profile.trailing_teasers:
        after = fence(found, closings)
        if after is not None:
            found = [*found[:after], *(_teaser(p, closings) for p in found[after:])]
    return _labelled(found, labels, closings)


def _teaser(found: Paragraph, closings: Closings) -> Paragraph:
    apart = is_legal(found.text, closings) or is_rule(found.text)
    return found if apart else found.labelled(SegmentKind.TEASER)


def _labelled(
    found: Sequence[Paragraph], labels: frozenset[str], closings: Closings
) -> list[Paragraph]:
    result: list[Paragraph] = []
    in_block = False
    for at, paragraph in enumerate(found):
        if at == 0 or paragraph.kind not in _READ_FOR_LABELS:
            result.append(paragraph)
            continue
        label, colon, title = paragraph.text.partition(":")
        known = len(label) < 40 and fold(label) in labels
        if known and not title.strip():
            in_block = True
            result.append(paragraph.labelled(SegmentKind.SEPARATOR))
        elif known and colon:
            mark, teaser = paragraph.cut(paragraph.raw.index(":") + 1)
            result.append(mark.labelled(SegmentKind.SEPARATOR))
            result.append(teaser.labelled(SegmentKind.TEASER))
        elif in_block and _announces(paragraph, closings):
            result.append(paragraph.labelled(SegmentKind.TEASER))
        else:
            in_block = False
            result.append(paragraph)
    return result


def _announces(found: Paragraph, closings: Closings) -> bool:
    """A block's items are titles; a longer paragraph takes the story up again."""
    return len(found.text) < 200 and not stands_in_closing(found.text, closings)

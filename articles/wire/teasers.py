"""Teasers: paragraphs about other stories, printed with this one.

    … remains open. (ILKHA)            the sign-off ends the story
    LEGAL WARNING: All rights …        the legal notice fences it off
    A ferry has run aground near …     the first lines of other stories, with
    The council of Marna voted on …    no label; the last is often cut short

Agencies that do so are marked in their data. All others announce teasers by a
label: "READ ALSO: Ferry aground", or "RELATED" above a block at the end.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from articles.wire.agencies import AgencyProfile
from articles.wire.closing import closing_code, stands_in_closing
from articles.wire.legal import is_legal
from articles.wire.sign_offs import Closings
from articles.wire.story import SegmentKind
from articles.wire.text import Paragraph, ends_sentence, fold, is_rule

_COMMON_LABELS = (
    "READ ALSO", "ALSO READ", "READ MORE", "SEE ALSO", "ALSO SEE", "FURTHER READING",
    "RELATED", "RELATED STORIES", "RELATED STORY", "RELATED NEWS", "RELATED ARTICLES", "MORE NEWS",
    "MORE ON THIS STORY", "READ THE FULL STORY", "RECOMMENDED",
    "İLGİLİ HABER", "İLGİLİ HABERLER", "DİĞER HABERLER", "BUNLAR DA İLGİNİZİ ÇEKEBİLİR",
    "AYRICA OKUYUN", "DİGƏR XƏBƏRLƏR", "Mehr zum Thema", "Lesen Sie auch", "Lesen Sie mehr",
    "A lire aussi", "À lire aussi", "Lire aussi", "Sur le même sujet", "Lea también",
    "Lee también", "Te puede interesar", "Le puede interesar", "Leggi anche", "Leia também",
    "Veja também", "Lees ook", "Läs mer", "Läs också", "Les også", "Læs også", "Lue myös",
    "Czytaj też", "Czytaj także", "Čtěte také", "Olvassa el", "Διαβάστε επίσης", "קראו גם",
    "اقرأ أيضا", "اقرأ أيضاً", "اقرأ أيضًا", "بیشتر بخوانید", "Читайте также", "Читайте також",
    "По теме", "関連記事", "相关新闻", "관련기사",
)  # fmt: skip
_MARK = re.compile(r"[:|–—»>]| - ")  # between a label and a title
_LABEL_AT_MOST = 40
_TITLE_AT_MOST = 120
_SET_IN = " ([*>•–—-"
_CLOSED = ")]"
# "[embedpost slug="/council-votes/"]", where a site puts a teaser of its own.
_EMBEDDED = re.compile(r"\[[a-z][\w-]{2,20} [\w-]{1,20}=[^\]\n]{1,300}\]")

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
    block: list[Paragraph] | None = None  # the items so far, where a label stands above
    openings = _openings(labels)
    for at, paragraph in enumerate(found):
        if at == 0 or paragraph.kind not in _READ_FOR_LABELS:
            result.append(paragraph)
            continue
        title = _title_at(paragraph, labels)
        if title is not None and title == len(paragraph.raw):
            block = []
            result.append(paragraph.labelled(SegmentKind.SEPARATOR))
        elif title is not None:
            result += _cut(paragraph, title)
        elif _EMBEDDED.fullmatch(paragraph.text):
            result.append(paragraph.labelled(SegmentKind.SEPARATOR))
        elif _opens_with(paragraph, openings):
            result.append(paragraph.labelled(SegmentKind.TEASER))
        elif block is not None and _announces(paragraph, block, closings):
            block.append(paragraph)
            result.append(paragraph.labelled(SegmentKind.TEASER))
        else:
            block = None
            result.append(paragraph)
    return result


@lru_cache(maxsize=8)
def _openings(labels: frozenset[str]) -> tuple[str, ...]:
    return tuple(f"{label} " for label in labels if " " in label)


def _title_at(found: Paragraph, labels: frozenset[str]) -> int | None:
    """Where the title behind a label starts in the raw paragraph; its end where there is
    none; None without a label."""
    raw = found.raw
    mark = _MARK.search(raw, 2, _LABEL_AT_MOST + 2)
    label = raw[: mark.start()] if mark else raw
    if len(label) > _LABEL_AT_MOST or fold(label.strip(_SET_IN + _CLOSED)) not in labels:
        return None
    at = mark.end() if mark else len(raw)
    return at if raw[at:].strip(_SET_IN + _CLOSED) else len(raw)


def _cut(found: Paragraph, at: int) -> list[Paragraph]:
    """The label, the title behind it and a closing bracket, if the label has the other."""
    label, title = found.cut(at)
    parts = [label.labelled(SegmentKind.SEPARATOR)]
    if found.raw[0] in "([" and title.raw[-1] in _CLOSED:
        title, bracket = title.cut(len(title.raw) - 1)
        return [
            *parts,
            title.labelled(SegmentKind.TEASER),
            bracket.labelled(SegmentKind.SEPARATOR),
        ]
    return [*parts, title.labelled(SegmentKind.TEASER)]


def _opens_with(found: Paragraph, openings: tuple[str, ...]) -> bool:
    """Whether a line that is no sentence opens as a label: "Les faktasjekken på …"."""
    text = found.text
    short = len(text) <= _TITLE_AT_MOST and not ends_sentence(text)
    return short and fold(text).startswith(openings)


def _announces(found: Paragraph, block: Sequence[Paragraph], closings: Closings) -> bool:
    """A block's items are titles, or all of them sentences; what is neither, or a longer
    paragraph, takes the story up again."""
    if len(found.text) >= 200 or stands_in_closing(found.text, closings):
        return False
    return not block or ends_sentence(found.text) == ends_sentence(block[0].text)

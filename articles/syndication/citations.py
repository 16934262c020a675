"""Stories and quotes as scholars and editors cite them: words, BibTeX, RIS, CSL-JSON.

A quote is cited as its story, with its own words, speaker and address. Dates are days:
no style of citation asks for the hour.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import date

from django.utils import timezone

from ..models import Article, Quote
from .authors import authors
from .facts import Link, lasting_address

# What TeX takes for commands, as TeX writes it. Braces by their names: BibTeX counts them also
# behind a backslash, and one without its other half would end no entry.
_FOR_TEX = str.maketrans(
    {sign: f"\\{sign}" for sign in "&%$#_"}
    | {"{": r"\textbraceleft{}", "}": r"\textbraceright{}", "\\": r"\textbackslash{}"}
    | {"~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
)


@dataclass(frozen=True, slots=True)
class Citation:
    """What is cited. ``key`` tells it from others in one file; ``agency`` published it.

    ``words`` and ``said_by`` (the speaker, with a role where it is known) are a quote's.
    """

    key: str
    headline: str
    authors: tuple[str, ...]
    agency: str
    day: date
    language: str
    address: str
    words: str = ""
    said_by: str = ""

    @property
    def note(self) -> str:
        """The quote, in a line; "" for a story."""
        if not self.words:
            return ""
        return one_line(f"“{self.words}” {self.said_by}")


def cite_story(story: Article, link: Link) -> Citation:
    """The story by the address that outlives its headline."""
    return Citation(
        key=f"newsarchive-{story.pk}",
        headline=one_line(story.headline),
        authors=authors(story),
        agency=story.source.name,
        day=timezone.localdate(story.published_at),
        language=story.language,
        address=lasting_address(story, link),
    )


def cite_quote(quote: Quote, story: Citation, link: Link) -> Citation:
    """The quote within the cited story, by an address of its own."""
    return replace(
        story,
        key=f"newsarchive-quote-{quote.pk}",
        address=link(quote.get_absolute_url()),
        words=quote.text,
        said_by=", ".join(filter(None, [quote.said_by, quote.role])),
    )


def bibtex(cited: Citation) -> str:
    """An entry that BibTeX and biblatex both take; the title keeps its capitals."""
    writers = " and ".join(map(_tex, cited.authors)) or f"{{{_tex(cited.agency)}}}"
    fields = {
        "author": writers,
        "title": f"{{{_tex(cited.headline)}}}",
        "organization": _tex(cited.agency),
        "year": f"{cited.day.year}",
        "month": f"{cited.day.month}",
        "day": f"{cited.day.day}",
        "language": cited.language,
        "url": cited.address,
        "note": _tex(cited.note),
    }
    lines = (f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@misc{{{cited.key},\n{''.join(lines)}}}\n"


def ris(cited: Citation) -> str:
    """RIS as EndNote, Zotero and Mendeley read it: a tag to each line, CRLF between."""
    lines = [
        ("TY", "NEWS"),
        ("ID", cited.key),
        *(("AU", name) for name in cited.authors or (cited.agency,)),
        ("TI", cited.headline),
        ("T2", cited.agency),
        ("PB", cited.agency),
        ("PY", f"{cited.day:%Y}"),
        ("DA", f"{cited.day:%Y/%m/%d}"),
        ("LA", cited.language),
        ("UR", cited.address),
        ("N1", cited.note),
        ("ER", ""),
    ]
    return "".join(f"{tag}  - {text}\r\n" for tag, text in lines if text or tag == "ER")


def csl_json(cited: Citation) -> str:
    """The item as citeproc takes it: https://docs.citationstyles.org, a list of one."""
    item = {
        "id": cited.key,
        "type": "article-newspaper",
        "title": cited.headline,
        "author": [{"literal": name} for name in cited.authors or (cited.agency,)],
        "container-title": cited.agency,
        "publisher": cited.agency,
        "issued": {"date-parts": [[cited.day.year, cited.day.month, cited.day.day]]},
        "language": cited.language,
        "URL": cited.address,
        "note": cited.note,
    }
    known = {name: value for name, value in item.items() if value}
    return json.dumps([known], ensure_ascii=False, indent=1) + "\n"


def one_line(text: str) -> str:
    return " ".join(text.split())


def _tex(text: str) -> str:
    return text.translate(_FOR_TEX)

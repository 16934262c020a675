"""Mail within mail: where the copy of a forwarded mail starts, and what its headers say.

    ---------- Forwarded message ---------      _______________________________
    From: NPA desk <desk@npa.example>           From: NPA desk <desk@npa.example>
    Date: Tue, 3 Jun 2025 at 09:41              Sent: Tuesday, June 3, 2025 9:41 AM
    Subject: Ferry stays in port                Subject: Ferry stays in port

A forwarded mail is the copy, and what is written above it a word to the desk.
Outlook draws a rule at most, so a sender, a moment and a subject in lines one
below the other show it, too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_LABEL = re.compile(
    r"^(?:-{2,12}+ ?(?:Original Message|Forwarded message|Ursprüngliche Nachricht|"
    r"Weitergeleitete Nachricht|Message transféré|Message d'origine|Özgün İleti|"
    r"Yönlendirilmiş ileti|İletilen ileti) ?-{2,12}|Begin forwarded message:)[ \t]*+$",
    re.MULTILINE | re.IGNORECASE,
)
_SENDERS = frozenset({"from", "von", "de", "kimden", "gönderen"})
_MOMENTS = frozenset({"sent", "date", "gesendet", "datum", "envoyé", "tarih", "gönderilme"})
_SUBJECTS = frozenset({"subject", "betreff", "objet", "konu"})
_OTHERS = frozenset({"to", "cc", "reply-to", "an", "à", "kime", "bilgi"})
_NAME = (
    rf"\*?(?P<name>{'|'.join(sorted(_SENDERS | _MOMENTS | _SUBJECTS | _OTHERS, key=len)[::-1])})"
    r"\*?[ \u00a0]?:\*?"
)
_HEADER = re.compile(rf"{_NAME}[ \t]*+(?P<value>.*)", re.IGNORECASE)
_SENDER_LINE = re.compile(
    rf"^\*?(?:{'|'.join(_SENDERS)})\*?[ \u00a0]?:", re.MULTILINE | re.IGNORECASE
)
_WITHIN = re.compile(rf"(?<=\S) (?={_NAME})", re.IGNORECASE)
_MOST_TIMES_FORWARDED = 5
_WORD_TO_THE_DESK = 600  # characters, with the signature below it


def forwarded(text: str) -> tuple[dict[str, str], str] | None:
    """The headers of the mail that ``text`` forwards, of them "sender" and "subject" if it
    has them, and its copy; None where it forwards nothing."""
    found = _first_within(text)
    if found is None:
        return None
    headers, copy = found
    for _ in range(_MOST_TIMES_FORWARDED):
        inner = _first_within(copy)
        if inner is None or len(copy) - len(inner[1]) > _WORD_TO_THE_DESK:
            break
        headers, copy = inner
    named = {"sender": _SENDERS, "subject": _SUBJECTS}
    told = {
        name: next((headers[each] for each in headers if each in spellings), "")
        for name, spellings in named.items()
    }
    return {name: value for name, value in told.items() if value}, copy


def forwarded_lines(paragraphs: Sequence[str]) -> str:
    """``paragraphs`` of HTML as one text, in which a forwarded mail's headers have a line each."""
    text: list[str] = []
    for paragraph in paragraphs:
        opens = paragraph.startswith("-") or _SENDER_LINE.match(paragraph)
        lines = _WITHIN.sub("\n", paragraph) if opens else paragraph
        above = text[-1].rpartition("\n")[2] if text else ""
        close = _HEADER.match(above) and _HEADER.match(lines)
        text += ["\n" if close else "\n\n", lines]
    return "".join(text[1:])


def unquoted(text: str) -> str:
    """The text without the ">" before its lines, where every line has one."""
    lines = text.split("\n")
    if any(line.strip() and not line.startswith(">") for line in lines):
        return text
    return "\n".join(line.removeprefix(">").removeprefix(" ") for line in lines)


def _first_within(text: str) -> tuple[dict[str, str], str] | None:
    """The headers and the copy of the first mail within ``text``.

    Below more than a word to the desk, headers without a label are those of the
    mail that was answered, and the copy stands above them.
    """
    label = _LABEL.search(text)
    if label:
        copy = unquoted(text[label.end() :]).lstrip()
        headers, end = _headers(copy, 0)
        return headers, copy[end:]
    sender = _SENDER_LINE.search(text, 0, _WORD_TO_THE_DESK)
    headers, end = _headers(text, sender.start()) if sender else ({}, 0)
    whole = headers.keys() & _MOMENTS and headers.keys() & _SUBJECTS
    return (headers, text[end:]) if whole else None


def _headers(text: str, at: int) -> tuple[dict[str, str], int]:
    """The headers that stand at ``at``, by name in small letters, and where they end."""
    found: dict[str, str] = {}
    while at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        header = _HEADER.match(text, at, end)
        if header is None:
            break
        found[header["name"].lower()] = header["value"].strip().strip("*")
        at = min(end + 1, len(text))
    return found, at

"""The text of a mail: what its sender sent, less what mail programs put around it.

    ---------- Forwarded message ---------
    From: NPA desk <desk@npa.example>
    Date: Tue, 3 Jun 2025 at 09:41
    Subject: Ferry stays in port

A forwarded mail is the copy, and what is written above it a word to the desk.
So is what follows the line "-- " (RFC 3676), where telephone numbers stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from email.message import Message

from articles.wire.encoding import decode, named
from articles.wire.formats.markup import html_paragraphs

_FORWARDED = re.compile(
    r"^(?:-{2,12}+ ?(?:Original Message|Forwarded message|Ursprüngliche Nachricht|"
    r"Weitergeleitete Nachricht|Message transféré|Message d'origine|Özgün İleti|"
    r"Yönlendirilmiş ileti|İletilen ileti) ?-{2,12}|Begin forwarded message:)[ \t]*+$",
    re.MULTILINE | re.IGNORECASE,
)
_HEADER = re.compile(
    r"\*?(?P<name>From|Sent|Date|To|Cc|Subject|Reply-To|Von|Gesendet|Datum|An|Betreff|De|Envoyé|"
    r"À|Objet|Kimden|Gönderen|Tarih|Gönderilme|Kime|Bilgi|Konu)\*? ?:\*?[ \t]*+(?P<value>.*)",
    re.IGNORECASE,
)
_SENDERS = frozenset({"from", "von", "de", "kimden", "gönderen"})
_SUBJECTS = frozenset({"subject", "betreff", "objet", "konu"})
_SIGNATURE = re.compile(r"^-- $", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class MailText:
    """The paragraphs of a mail, and what a forwarded mail's headers say.

    ``plain`` is the whole of a plain part, "" where the mail is marked up.
    """

    paragraphs: tuple[str, ...] = ()
    plain: str = ""
    subject: str = ""
    sender: str = ""


def mail_text(parts: Iterable[Message]) -> MailText:
    """The text of the first plain part, or else of the first marked-up one."""
    given = list(parts)
    for kind in ("text/plain", "text/html"):
        for part in given:
            payload = part.get_payload(decode=True) if part.get_content_type() == kind else None
            text = payload_text(payload, _charset(part)) if isinstance(payload, bytes) else ""
            if text.strip():
                return _plain(text) if kind == "text/plain" else MailText(html_paragraphs(text))
    return MailText()


def payload_text(data: bytes, charset: str | None) -> str:
    """``data`` in the charset the mail names, or in the likeliest where that fails."""
    text = named(data, charset or "ascii")
    return decode(data).text if text is None else text


def _charset(part: Message) -> str | None:
    try:
        return part.get_content_charset()
    except (LookupError, ValueError):  # a charset's name in another charset (RFC 2231)
        return None


def _plain(text: str) -> MailText:
    body = _unquoted(_SIGNATURE.split(text.replace("\r\n", "\n"), maxsplit=1)[0])
    forwarded = _FORWARDED.search(body)
    headers: dict[str, str] = {}
    if forwarded:
        headers, body = _headers(body[forwarded.end() :].lstrip())
    paragraphs = (body.strip(),) if body.strip() else ()
    sender = next((headers[name] for name in headers if name in _SENDERS), "")
    subject = next((headers[name] for name in headers if name in _SUBJECTS), "")
    return MailText(paragraphs, body.strip(), subject, sender)


def _unquoted(text: str) -> str:
    """The text without the ">" before its lines, where every line has one."""
    lines = text.split("\n")
    if any(line.strip() and not line.startswith(">") for line in lines):
        return text
    return "\n".join(line.removeprefix(">").removeprefix(" ") for line in lines)


def _headers(text: str) -> tuple[dict[str, str], str]:
    """The headers that a forwarded mail opens with, by name in small letters, and the rest."""
    found: dict[str, str] = {}
    at = 0
    while at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        header = _HEADER.match(text, at, end)
        if header is None:
            break
        found[header["name"].lower()] = header["value"].strip().strip("*")
        at = end + 1
    return found, text[at:]

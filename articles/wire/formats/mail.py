"""E-mail: copy that an agency or a correspondent mails to the desk.

    From: desk@agency.example
    Subject: =?utf-8?q?F=C3=A4hre?= stays in port
    Date: Tue, 3 Jun 2025 09:41:00 +0200
    Content-Type: multipart/alternative; …

The subject is the headline, without "Re:" and "Fwd:"; the plain part is read
before the marked-up one. Real mail names charsets wrongly, and sends headers
in none: nothing of that may raise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from email import message_from_bytes, policy
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import parsedate_to_datetime

from articles.wire.agencies import AgencyProfile
from articles.wire.encoding import decode, named
from articles.wire.formats.filed import FiledStory
from articles.wire.formats.items import result
from articles.wire.formats.markup import html_paragraphs
from articles.wire.story import ParseResult

FORMAT = "mail"

_HEADERS = re.compile(
    rb"\s*+(?=[A-Za-z][A-Za-z-]{1,40}+:)(?P<block>.{1,40000}?)\r?\n\r?\n", re.DOTALL
)
_FROM = re.compile(rb"(?mi)^From:")
_OF_MAIL = re.compile(rb"(?mi)^(?:Received|Return-Path|MIME-Version|Message-ID):")
_REPLY = re.compile(r"(?:(?:re|fwd?|aw|wg|tr|ynt)\s*:\s*)+", re.IGNORECASE)


def matches(data: bytes) -> bool:
    """Whether ``data`` opens with a mail's headers: a sender and a mark of transport."""
    headers = _HEADERS.match(data)
    return headers is not None and all(
        pattern.search(headers["block"]) for pattern in (_FROM, _OF_MAIL)
    )


def read(
    data: bytes, received: datetime | None, agencies: tuple[AgencyProfile, ...]
) -> ParseResult:
    """The story of a mail; attachments are refused by name."""
    decoded = decode(data)
    mail = message_from_bytes(data.lstrip(), policy=policy.compat32)
    story = FiledStory(
        headline=_REPLY.sub("", _header(mail, "Subject"), count=1),
        paragraphs=_paragraphs(mail),
        providers=(_header(mail, "From"),),
        guid=_header(mail, "Message-ID").strip("<>"),
        sent=_sent(mail),
    )
    items = [(story, "" if story.paragraphs else "without a text")]
    found = result((decoded.text, decoded.encoding), FORMAT, items, agencies, received)
    attached = (f"{name}: an attachment." for name in _attachments(mail))
    return replace(found, refused=(*found.refused, *attached))


def _header(mail: Message, name: str) -> str:
    """A header's text; words in an unknown charset are read as far as they go."""
    raw = str(mail.get(name, ""))
    try:
        parts = decode_header(raw)
    except HeaderParseError:
        return raw
    texts = (part if isinstance(part, str) else _text(part, charset) for part, charset in parts)
    return " ".join("".join(texts).split())


def _text(data: bytes, charset: str | None) -> str:
    """``data`` in the charset the mail names, or in the likeliest where that fails."""
    text = named(data, charset or "ascii")
    return decode(data).text if text is None else text


def _paragraphs(mail: Message) -> tuple[str, ...]:
    """The text of the first plain part, or else of the first marked-up one."""
    for kind in ("text/plain", "text/html"):
        for part in mail.walk():
            if part.get_content_type() != kind or part.get_filename():
                continue
            payload = part.get_payload(decode=True)
            text = _text(payload, part.get_content_charset()) if isinstance(payload, bytes) else ""
            if text.strip():
                return html_paragraphs(text) if kind == "text/html" else (text.strip(),)
    return ()


def _attachments(mail: Message) -> Iterator[str]:
    return (name for part in mail.walk() if (name := part.get_filename()))


def _sent(mail: Message) -> str:
    try:
        return parsedate_to_datetime(_header(mail, "Date")).isoformat()
    except (TypeError, ValueError, OverflowError):  # "Date: 1 Jan 99999999999"
        return ""

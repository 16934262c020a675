"""E-mail: copy that an agency or a correspondent mails to the desk.

    From: desk@agency.example
    Subject: =?utf-8?q?F=C3=A4hre?= stays in port
    Date: Tue, 3 Jun 2025 09:41:00 +0200
    Content-Type: multipart/mixed; …

The subject is the headline, without "Re:" and "Fwd:"; the plain part is read
before the marked-up one (``mailtext``). What is attached is read as a file of
its own, and a mail within the mail as a mail; beside a file in an agency's
format, the mail's own text is a covering note. A text that is itself a form
(JSON, XML) is read as one. Real mail names charsets wrongly, and sends headers
in none: nothing of that may raise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from email import message_from_bytes, policy
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message

from articles.wire.agencies import AgencyProfile
from articles.wire.encoding import decode
from articles.wire.formats.filed import FiledStory
from articles.wire.formats.items import nothing, result
from articles.wire.formats.mailtext import MailText, mail_text, payload_text
from articles.wire.formats.moments import iso_moment, moment
from articles.wire.formats.providers import agency_code
from articles.wire.formats.refusals import Reason, Refusal
from articles.wire.story import ParsedStory, ParseResult, Segment, SegmentKind

FORMAT = "mail"

_HEADERS = re.compile(
    rb"\s*+(?=[A-Za-z][A-Za-z-]{1,40}+:)(?P<block>.{1,40000}?)\r?\n\r?\n", re.DOTALL
)
_FROM = re.compile(rb"(?mi)^From:")
_OF_MAIL = re.compile(rb"(?mi)^(?:Received|Return-Path|MIME-Version|Message-ID):")
_REPLY = re.compile(r"(?:(?:re|fwd?|aw|wg|tr|ynt|i̇lt|ilt)\s*:\s*)+", re.IGNORECASE)
_DEEPEST = 3  # mails within mails
_OF_ANY_BYTES = frozenset({"plain", "binary"})
_WITH_FIELDS = frozenset({"text/xml", "application/xml", "application/json"})


@dataclass(frozen=True, slots=True)
class _Desk:
    """What every part of a mail is read with."""

    received: datetime | None
    agencies: tuple[AgencyProfile, ...]


def matches(data: bytes) -> bool:
    """Whether ``data`` opens with a mail's headers: a sender and a mark of transport."""
    headers = _HEADERS.match(data)
    return headers is not None and all(
        pattern.search(headers["block"]) for pattern in (_FROM, _OF_MAIL)
    )


def read(
    data: bytes, received: datetime | None, agencies: tuple[AgencyProfile, ...]
) -> ParseResult:
    """The stories of a mail and of what is attached to it; the rest is refused by name."""
    decoded = decode(data)
    file = (decoded.text, decoded.encoding)
    try:
        # A NUL in a charset's name would raise where the name is looked up.
        mail = message_from_bytes(data.lstrip().replace(b"\0", b""), policy=policy.compat32)
    except RecursionError:
        return nothing(file, FORMAT, "The mail holds parts within parts without end.")
    found = _read(mail, _Desk(received, agencies))
    stories = tuple(replace(story, segments=()) for story in found.stories)
    if stories:
        envelope = Segment(SegmentKind.ENVELOPE, 0, len(decoded.text))
        stories = (replace(stories[0], segments=(envelope,)), *stories[1:])
    return ParseResult(decoded.text, stories, FORMAT, decoded.encoding, found.refused)


def _read(mail: Message, desk: _Desk, depth: int = 0) -> ParseResult:
    """The stories of a mail, its own text's before those of its attachments."""
    parts = list(_parts(mail))
    attached = [part for part in parts if _is_attached(part)]
    text = mail_text(part for part in parts if not _is_attached(part))
    files = [_file(part, desk, depth) for part in attached]
    own = _own(_filed(mail, text), text, desk, bool(files))
    if own.stories and any(each.stories and each.format not in _OF_ANY_BYTES for each in files):
        name = own.stories[0].headline or "The mail"
        own = replace(own, stories=(), refused=(Reason.NOTE.of(name),))
    every = (own, *files)
    stories = tuple(story for each in every for story in each.stories)
    refused = tuple(why for each in every for why in each.refused)
    return ParseResult("", stories, refused=refused)


def _parts(mail: Message) -> Iterator[Message]:
    """The parts that hold something, in order; a mail within the mail is one of them."""
    waiting = [mail]
    while waiting:
        part = waiting.pop()
        inner = part.get_payload() if part.is_multipart() else None
        if part.get_content_maintype() == "multipart" and isinstance(inner, list):
            waiting += reversed([each for each in inner if isinstance(each, Message)])
        else:
            yield part


def _is_attached(part: Message) -> bool:
    kind = part.get_content_type()
    return bool(_name(part)) or kind in _WITH_FIELDS or kind == "message/rfc822"


def _name(part: Message) -> str:
    """The name of an attached file, "" for none."""
    try:
        return part.get_filename("")
    except (LookupError, ValueError):  # RFC 2231 lets it name a charset, any charset
        return part.get_content_type()


def _filed(mail: Message, text: MailText) -> FiledStory:
    """What the headers say; a forwarded mail's own headers say it better."""
    return FiledStory(
        headline=_REPLY.sub("", text.subject or _header(mail, "Subject"), count=1),
        paragraphs=text.paragraphs,
        providers=tuple(_senders(text.sender, _header(mail, "From"))),
        guid=_header(mail, "Message-ID").strip("<>"),
        sent=iso_moment(_header(mail, "Date")),
    )


def _senders(*addresses: str) -> Iterator[str]:
    """Senders as they call themselves, and the hosts of their addresses."""
    for address in addresses:
        yield address
        yield address.rpartition("@")[2]


def _own(filed: FiledStory, text: MailText, desk: _Desk, has_files: bool) -> ParseResult:
    """The story of the mail's own text, or those of the form that it is."""
    form = _form(text, filed, desk)
    if form is not None:
        return form
    if not filed.paragraphs and has_files:
        return ParseResult("")
    items = [(filed, "" if filed.paragraphs else Reason.WITHOUT_TEXT)]
    return result(("", ""), FORMAT, items, desk.agencies, desk.received)


def _form(text: MailText, filed: FiledStory, desk: _Desk) -> ParseResult | None:
    """The stories of a text that is in an agency's format, with what the mail adds."""
    from articles.wire.formats import format_of

    data = text.plain.encode("utf-8", errors="replace")
    format_ = format_of(data) if data[:1] in {b"{", b"[", b"<"} else None
    if format_ is None or format_.FORMAT in _OF_ANY_BYTES:
        return None
    found = format_.read(data, desk.received, desk.agencies)
    if not found.stories:
        return None
    return replace(found, stories=tuple(_with_headers(s, filed, desk) for s in found.stories))


def _with_headers(story: ParsedStory, filed: FiledStory, desk: _Desk) -> ParsedStory:
    return replace(
        story,
        headline=story.headline or filed.headline or None,
        source=story.source or agency_code(filed.providers, desk.agencies),
        guid=story.guid or filed.guid or None,
        sent=story.sent or moment(filed.sent),
    )


def _file(part: Message, desk: _Desk, depth: int) -> ParseResult:
    """The stories of an attachment, or why it has none."""
    from articles.wire.formats import format_of

    inner = part.get_payload() if part.is_multipart() else None
    if isinstance(inner, list) and inner and isinstance(inner[0], Message):
        if depth < _DEEPEST:
            return _read(inner[0], desk, depth + 1)
        return ParseResult("", refused=(Refusal.MAIL_WITHIN_MAILS,))
    name = _name(part) or part.get_content_type()
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    format_ = format_of(data) if data.strip() else None
    bare = format_ is not None and format_.FORMAT in _OF_ANY_BYTES
    if format_ is None or (bare and part.get_content_type() != "text/plain"):
        return ParseResult("", refused=(Reason.ATTACHMENT.of(name),))
    found = format_.read(data, desk.received, desk.agencies)
    return replace(found, refused=tuple(f"{name}: {why}" for why in found.refused))


def _header(mail: Message, name: str) -> str:
    """A header's text; words in an unknown charset are read as far as they go."""
    raw = str(mail.get(name, ""))
    try:
        parts = decode_header(raw)
    except HeaderParseError:
        return raw
    texts = (
        part if isinstance(part, str) else payload_text(part, charset) for part, charset in parts
    )
    return " ".join("".join(texts).split())

"""The text of a mail: what its sender sent, less what mail programs put around it.

A forwarded mail is the copy (``forwarded``). What follows the line "-- " is none
(RFC 3676): telephone numbers stand there. The same RFC lets a mail program wrap
paragraphs ("format=flowed") and says how they are joined again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from email.message import Message

from articles.wire.encoding import decode, named
from articles.wire.formats.forwarded import forwarded, forwarded_lines, unquoted
from articles.wire.formats.markup import html_paragraphs

_SIGNATURE = re.compile(r"^-- $", re.MULTILINE)
_OPENS_SIGNATURE = "-- "


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
                text = text.replace("\r\n", "\n")
                return _marked_up(text) if kind == "text/html" else _plain(_unwrapped(text, part))
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
    whole = unquoted(_SIGNATURE.split(text, maxsplit=1)[0])
    headers, copy = forwarded(whole) or ({}, whole)
    body = copy.strip()
    return MailText((body,) if body else (), body, **headers)


def _marked_up(text: str) -> MailText:
    found = html_paragraphs(text)
    inner = forwarded(forwarded_lines(found))
    if inner is None:
        return MailText(found)
    headers, copy = inner
    return MailText(tuple(filter(None, map(str.strip, copy.split("\n\n")))), **headers)


def _unwrapped(text: str, part: Message) -> str:
    """``text`` with its paragraphs on a line each, where the mail says that it is flowed."""
    if _parameter(part, "format") != "flowed":
        return text
    space_is_added = _parameter(part, "delsp") == "yes"
    found: list[list[str]] = []
    open_at: int | None = None  # how deep the line was quoted that goes on in the next
    for line in text.split("\n"):
        bare = line.lstrip(">")
        depth = len(line) - len(bare)
        words = bare.removeprefix(" ")
        if depth != open_at or words == _OPENS_SIGNATURE:
            found.append([">" * depth + (" " if depth else "")])
        goes_on = words.endswith(" ") and words != _OPENS_SIGNATURE
        open_at = depth if goes_on else None
        found[-1].append(words[:-1] if goes_on and space_is_added else words)
    return "\n".join(map("".join, found))


def _parameter(part: Message, name: str) -> str:
    """A parameter of the content type, in small letters; "" where it can't be read."""
    try:
        value = part.get_param(name, "")
    except (LookupError, ValueError):
        return ""
    return value.lower() if isinstance(value, str) else ""

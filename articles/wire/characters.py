r"""Characters that no story should hold, and those that are written as in HTML.

A ferry\x02 ran\x7f aground    bytes of an old telegraph
A fer\u00adry ran aground      a web page's soft hyphen
the S&amp;L, Lind&nbsp;said   characters spelt out on their way here
"""

from __future__ import annotations

import re
from html import unescape

# The halves of surrogate pairs are no characters, though JSON can carry them. Soft
# hyphens and places to break come with web pages and hide words from a search; marks of
# direction and the joiners that Persian spells with are kept.
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b\u2060\ufeff\ud800-\udfff]+")
_ENTITY = re.compile(r"&(?:amp|lt|gt|quot|apos|nbsp|#\d{2,6}|#x[\da-fA-F]{2,5});")


def is_plain(text: str) -> bool:
    """Whether ``text`` holds no character but printable ones and line feeds, as most copy
    does: told several times faster than what else is in it."""
    return text.replace("\n", "").isprintable()


def without_controls(text: str) -> str:
    """``text`` without what can't be printed; tabs and line ends are kept."""
    return text if is_plain(text) else _CONTROL.sub("", text)


def has_controls(text: str) -> bool:
    return not is_plain(text) and _CONTROL.search(text) is not None


def without_entities(text: str) -> str:
    """``text`` with characters for those that are written as in HTML: "S&amp;L"."""
    return _ENTITY.sub(lambda found: unescape(found.group()), text) if "&" in text else text


def has_entities(text: str) -> bool:
    return "&" in text and _ENTITY.search(text) is not None

"""HTML whose tags no parser can choke on.

libxml2 holds each attribute of a tag against all others of it, so that a tag
of a hundred thousand attributes takes minutes. No page has hundreds: such a tag
keeps its name alone. What scripts and styles hold is no tag.
"""

from __future__ import annotations

import re

_TAG = re.compile(
    r"""
    (?P<open> < (?P<name> (?P<raw> (?:script|style)(?=[\s/>]) ) | [a-z][a-z0-9]*+ ) )
    (?P<attributes>
        (?> (?: [^=>]++ | = \s*+ (?: "[^"]*+(?:"|\Z) | '[^']*+(?:'|\Z) | ) )* ) >?
    )
    (?(raw) (?> (?: [^<]++ | < (?! /(?:script|style) ) )* ) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BETWEEN_ATTRIBUTES = re.compile(r"[\s=/\"']")
_LONG = 3_000  # characters
_MOST = 500  # signs between attributes


def without_crowded_tags(markup: str) -> str:
    """``markup``, its tags of hundreds of attributes without them."""
    return _TAG.sub(_tag, markup) if len(markup) > _LONG else markup


def _tag(match: re.Match[str]) -> str:
    attributes = match["attributes"]
    if len(attributes) < _LONG or len(_BETWEEN_ATTRIBUTES.findall(attributes)) < _MOST:
        return match.group()
    return f"{match['open']}>{match.group()[len(match['open']) + len(attributes) :]}"

"""The editors' admin: everything stored, in lists that can be searched and filtered."""

from . import agencies, imports, quotes, speakers, stories

__all__ = ["agencies", "imports", "quotes", "speakers", "stories"]

"""What a reader may ask of the lists. Each filter lives in the URL.

A value that makes no sense shows its error beside the field, and an empty list.
"""

from .copy import CopyFilter, QuoteFilter, StoryFilter, language_name
from .facets import Entry, Facet, facets
from .listing import Chip, Listing
from .names import SpeakerNameFilter, speakers_called
from .tagged import Name, names_of

__all__ = [
    "Chip",
    "CopyFilter",
    "Entry",
    "Facet",
    "Listing",
    "Name",
    "QuoteFilter",
    "SpeakerNameFilter",
    "StoryFilter",
    "facets",
    "language_name",
    "names_of",
    "speakers_called",
]

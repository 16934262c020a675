"""What a reader may ask of the lists. Each filter lives in the URL.

A value that makes no sense shows its error beside the field, and an empty list.
"""

from .copy import CopyFilter, QuoteFilter, StoryFilter, language_name
from .listing import Listing
from .names import SpeakerNameFilter

__all__ = [
    "CopyFilter",
    "Listing",
    "QuoteFilter",
    "SpeakerNameFilter",
    "StoryFilter",
    "language_name",
]

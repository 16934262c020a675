"""The desk's and the admin's forms: what editors type, checked and cleaned.

Nothing here reads copy. The desk fills a form with what the parser found; a
field that an editor left alone is told from one that was changed by Django's
own ``changed_data``.
"""

from .fields import AgencyField, CopyField, LinesField, OneLineField, check_day
from .mending import NewAgencyForm, QuoteForm, StoryForm, known_speakers
from .pasting import PasteForm

__all__ = [
    "AgencyField",
    "CopyField",
    "LinesField",
    "NewAgencyForm",
    "OneLineField",
    "PasteForm",
    "QuoteForm",
    "StoryForm",
    "check_day",
    "known_speakers",
]

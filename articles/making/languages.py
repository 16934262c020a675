"""The languages of invented stories."""

from __future__ import annotations

from .english import ENGLISH
from .german import GERMAN
from .turkish import TURKISH

LANGUAGES = {lexicon.code: lexicon for lexicon in (ENGLISH, TURKISH, GERMAN)}

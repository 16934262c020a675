"""Imports taken back and done again.

`surveying` says first what that will do, `worked_on` what editors have done since; `turning`
does it by the `images` of what stories were, unless something is `in_the_way`, with the
`groups` of like stories and the speakers that are `orphans` then.
"""

from .surveying import Survey, redoable, survey_undo, undoable
from .turning import Turned, redo, undo

__all__ = [
    "Survey",
    "Turned",
    "redo",
    "redoable",
    "survey_undo",
    "undo",
    "undoable",
]

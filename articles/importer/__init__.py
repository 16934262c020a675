"""The one writer of stories.

Bytes are received before anything reads them (`receiving`), read by the pure
parser whenever a screen or the store needs them (`reading`), and stored one
story a transaction (`storing`), by an editor or by a worker that takes them from
the `queue`. Nothing else in the project creates or changes a story.
"""

from .matching import plan
from .mending import (
    Reread,
    edit_article,
    hold,
    merge_speakers,
    rematch,
    reread,
    review_quote,
    settle,
    split_speaker,
    undo_move,
)
from .outcome import Action, Decision, ImportProblem, Mended, Plan, Reading
from .queue import (
    QUEUE,
    Progress,
    Worker,
    finish,
    import_original,
    progress_of,
    put_in_queue,
    queued,
)
from .reading import (
    OPEN,
    Found,
    Label,
    Place,
    as_came,
    doubts_of,
    found_in,
    is_markable,
    join_with_above,
    keep_draft,
    label_lines,
    read_batch,
    read_copy,
    read_item,
    split_item,
)
from .received import LABELS, Part, Received, as_received
from .receiving import open_batch, receive
from .speakers import alias_key, known_by
from .storing import store_item
from .undoing import Survey, Turned, redo, redoable, survey_undo, undo, undoable

__all__ = [
    "LABELS",
    "OPEN",
    "QUEUE",
    "Action",
    "Decision",
    "Found",
    "ImportProblem",
    "Label",
    "Mended",
    "Part",
    "Place",
    "Plan",
    "Progress",
    "Reading",
    "Received",
    "Reread",
    "Survey",
    "Turned",
    "Worker",
    "alias_key",
    "as_came",
    "as_received",
    "doubts_of",
    "edit_article",
    "finish",
    "found_in",
    "hold",
    "import_original",
    "is_markable",
    "join_with_above",
    "keep_draft",
    "known_by",
    "label_lines",
    "merge_speakers",
    "open_batch",
    "plan",
    "progress_of",
    "put_in_queue",
    "queued",
    "read_batch",
    "read_copy",
    "read_item",
    "receive",
    "redo",
    "redoable",
    "rematch",
    "reread",
    "review_quote",
    "settle",
    "split_item",
    "split_speaker",
    "store_item",
    "survey_undo",
    "undo",
    "undo_move",
    "undoable",
]

"""The one writer of stories.

Bytes are received before anything reads them (`receiving`), read by the pure
parser whenever a screen or the store needs them (`reading`), and stored one
story a transaction (`storing`), by an editor or by a worker that takes them from
the `queue`. Nothing else in the project creates or changes a story.
"""

from .cutting import rematch
from .doubting import doubts_of
from .editing import edit_article, hold
from .marking import OPEN, Label, Place, join_with_above, keep_draft, label_lines, split_item
from .marks import is_markable
from .moving import merge_speakers, split_speaker, undo_move
from .outcome import Action, Decision, ImportProblem, Mended, Plan, Reading
from .planning import plan
from .progress import Progress, progress_of
from .queue import QUEUE, Worker, put_in_queue, queued
from .reading import (
    Found,
    found_in,
    read_batch,
    read_copy,
    read_item,
)
from .receiving import open_batch, receive
from .rereading import Reread, reread
from .running import finish, import_original
from .settling import review_quote, settle
from .speakers import alias_key, known_by
from .storing import store_item
from .surveying import Survey, redoable, survey_undo, undoable
from .undoing import Turned, redo, undo

__all__ = [
    "OPEN",
    "QUEUE",
    "Action",
    "Decision",
    "Found",
    "ImportProblem",
    "Label",
    "Mended",
    "Place",
    "Plan",
    "Progress",
    "Reading",
    "Reread",
    "Survey",
    "Turned",
    "Worker",
    "alias_key",
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

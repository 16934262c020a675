"""What is done to stories that are stored, by editors or by reading their copy again."""

from .cutting import rematch
from .editing import edit_article, hold
from .moving import merge_speakers, split_speaker, undo_move
from .rereading import Reread, reread
from .settling import review_quote, settle

__all__ = [
    "Reread",
    "edit_article",
    "hold",
    "merge_speakers",
    "rematch",
    "reread",
    "review_quote",
    "settle",
    "split_speaker",
    "undo_move",
]

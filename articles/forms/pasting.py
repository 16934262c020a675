"""Agency copy as it comes in: pasted, or as files."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.template.defaultfilters import pluralize
from django.utils import timezone

from ..models import Source
from .fields import SlipForm, check_day

MINUTE = "%Y-%m-%dT%H:%M"
BY_COMMAND = "Import it with the import_wire command, or send it in parts."


class FilesInput(forms.ClearableFileInput):
    """Chooses any number of files; what is dropped on it is chosen."""

    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Any number of files, each of them held to the limit of one."""

    widget = FilesInput

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile]:
        chosen = data if isinstance(data, (list, tuple)) else [data]
        files = [super(FilesField, self).clean(one, initial) for one in chosen if one]
        errors = [ValidationError(why) for why in map(_too_large_or_empty, files) if why]
        if errors:
            raise ValidationError(errors)
        return files


class PasteForm(SlipForm):
    """A pasted text, files, or both; and what an editor knows of them."""

    copy = forms.CharField(
        label="Copy",
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 18, "spellcheck": "false", "dir": "auto"}),
        help_text="Paste one story or many, just as they came.",
        error_messages={
            "null_characters_not_allowed": (
                "The copy holds null characters, which no agency sends. Choose it as a file."
            )
        },
    )
    file = FilesField(
        label="and files, one or many",
        required=False,
        help_text="As the agency sends them: text, e-mail, IPTC 7901, NITF, NewsML, ninjs.",
        allow_empty_file=True,
    )
    source = forms.ModelChoiceField(
        label="Agency",
        queryset=Source.objects.all(),
        required=False,
        empty_label="Find it from the copy",
    )
    received_at = forms.DateTimeField(
        label="Received",
        widget=forms.DateTimeInput(format=MINUTE, attrs={"type": "datetime-local"}),
        error_messages={"invalid": "Give a day and a time, such as 2025-07-03T14:30."},
        validators=[check_day],
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        zone = timezone.get_current_timezone_name()
        self.fields["received_at"].help_text = f"Newsroom time ({zone})."
        self.fields["received_at"].initial = timezone.now

    def clean_copy(self) -> str:
        typed = str(self.cleaned_data["copy"])
        size = len(typed.encode())
        if size > settings.IMPORT_MAX_FILE_BYTES:
            raise ValidationError(
                _limit("This text", size, settings.IMPORT_MAX_FILE_BYTES, "file")
            )
        return typed

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if self.errors:
            return cleaned
        if not cleaned["file"] and not cleaned["copy"].strip():
            raise ValidationError("There is no copy here yet. Paste it, or choose files.")
        if self.size > settings.IMPORT_MAX_BATCH_BYTES:
            limit = settings.IMPORT_MAX_BATCH_BYTES
            raise ValidationError(_limit("All of it together", self.size, limit, "batch"))
        return cleaned

    @property
    def size(self) -> int:
        """Of all that came in, in bytes."""
        files: list[UploadedFile] = self.cleaned_data["file"]
        return len(self.cleaned_data["copy"].encode()) + sum(one.size or 0 for one in files)

    def pieces(self) -> Iterator[tuple[str, bytes | UploadedFile]]:
        """What came in, one after the other: a file's name, "" for the paste, and the bytes.

        A file's bytes are its own, a pasted text's are its UTF-8; nothing is mended.
        """
        if self.cleaned_data["copy"].strip():
            yield "", self.cleaned_data["copy"].encode()
        for file in self.cleaned_data["file"]:
            yield str(file.name), file

    @property
    def label(self) -> str:
        """What the import is called on the desk: the paste's first line, or the file's name."""
        files: list[UploadedFile] = self.cleaned_data["file"]
        lines = (line.strip() for line in self.cleaned_data["copy"].splitlines())
        pasted = next(filter(None, lines), "")[:120]
        first = pasted or str(files[0].name)
        others = len(files) - (not pasted)
        more = f" and {others} file{pluralize(others)}" if others else ""
        return f"{first}{more}"


def _too_large_or_empty(file: UploadedFile) -> str:
    """Why the file is not taken; "" if it is."""
    size, limit = file.size or 0, settings.IMPORT_MAX_FILE_BYTES
    if not size:
        return f"The file is empty: {file.name}"
    return _limit(f"The file {file.name}", size, limit, "file") if size > limit else ""


def _limit(what: str, size: int, limit: int, kind: str) -> str:
    mb = 2**20
    told = f"{what} has {size / mb:,.1f} MB, and a {kind} here may have {limit / mb:,g} MB."
    return f"{told} {BY_COMMAND}"

"""Agency copy as it comes in: pasted, or as files."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils import timezone
from django.utils.formats import number_format
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from .fields import AgencyField, SlipForm, check_day

MINUTE = "%Y-%m-%dT%H:%M"
BY_COMMAND = _("Import it with the import_wire command, or send it in parts.")


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
        label=_("Copy"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 18, "spellcheck": "false", "dir": "auto"}),
        help_text=_("Paste one story or many, just as they came."),
        error_messages={
            "null_characters_not_allowed": _(
                "The copy holds null characters, which no agency sends. Choose it as a file."
            )
        },
    )
    file = FilesField(
        label=_("and files, one or many"),
        required=False,
        help_text=_("As the agency sends them: text, e-mail, IPTC 7901, NITF, NewsML, ninjs."),
        allow_empty_file=True,
    )
    source = AgencyField(required=False, empty_label=_("Find it from the copy"))
    received_at = forms.DateTimeField(
        label=_("Received"),
        widget=forms.DateTimeInput(format=MINUTE, attrs={"type": "datetime-local"}),
        error_messages={"invalid": _("Give a day and a time, such as 2025-07-03T14:30.")},
        validators=[check_day],
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        zone = timezone.get_current_timezone_name()
        self.fields["received_at"].help_text = gettext("Newsroom time (%(zone)s).") % {
            "zone": zone
        }
        self.fields["received_at"].initial = timezone.now

    def clean_copy(self) -> str:
        typed = str(self.cleaned_data["copy"])
        size = len(typed.encode())
        if size > settings.IMPORT_MAX_FILE_BYTES:
            raise ValidationError(_over_file(gettext("This text"), size))
        return typed

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if self.errors:
            return cleaned
        if not cleaned["file"] and not cleaned["copy"].strip():
            raise ValidationError(gettext("There is no copy here yet. Paste it, or choose files."))
        if self.size > settings.IMPORT_MAX_BATCH_BYTES:
            raise ValidationError(_over_batch(self.size))
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
        if not others:
            return first
        said = ngettext("%(first)s and %(number)s file", "%(first)s and %(number)s files", others)
        return said % {"first": first, "number": others}


def _too_large_or_empty(file: UploadedFile) -> str:
    """Why the file is not taken; "" if it is."""
    size = file.size or 0
    if not size:
        return gettext("The file is empty: %(name)s") % {"name": file.name}
    if size <= settings.IMPORT_MAX_FILE_BYTES:
        return ""
    return _over_file(gettext("The file %(name)s") % {"name": file.name}, size)


def _over_file(what: str, size: int) -> str:
    said = gettext("%(what)s has %(size)s MB, and a file here may have %(limit)s MB.")
    limit = _in_mb(settings.IMPORT_MAX_FILE_BYTES, 0)
    return f"{said % {'what': what, 'size': _in_mb(size, 1), 'limit': limit}} {BY_COMMAND}"


def _over_batch(size: int) -> str:
    said = gettext("All of it together has %(size)s MB, and a batch here may have %(limit)s MB.")
    limit = _in_mb(settings.IMPORT_MAX_BATCH_BYTES, 0)
    return f"{said % {'size': _in_mb(size, 1), 'limit': limit}} {BY_COMMAND}"


def _in_mb(size: int, places: int) -> str:
    return number_format(size / 2**20, decimal_pos=places, force_grouping=True)

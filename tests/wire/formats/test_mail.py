"""E-mail: subject, text part, and the faults of real mail."""

from __future__ import annotations

import pytest

from articles.wire import read

HEAD = "Return-Path: <desk@example.com>\r\nFrom: AFP desk <desk@afp.com>\r\n"
MAIL = HEAD + (
    "Subject: {subject}\r\nDate: Tue, 3 Jun 2025 09:41:00 +0200\r\nMessage-ID: <1@example.com>\r\n"
    "Content-Type: {kind}\r\n\r\n{text}\r\n"
)
TEXT = "TELLMAR, June 3 (AFP) - The ferry stayed.\r\n\r\nIt rained."


def mail(subject: str = "Ferry stays", kind: str = "text/plain", text: str = TEXT) -> bytes:
    return MAIL.format(subject=subject, kind=kind, text=text).encode("latin-1")


def test_mail_is_a_story() -> None:
    result = read(mail())
    (story,) = result.stories
    assert (result.format, story.source, story.headline) == ("mail", "AFP", "Ferry stays")
    assert (story.body, story.guid) == ("The ferry stayed.\n\nIt rained.", "1@example.com")
    assert story.sent is not None
    assert story.sent.isoformat() == "2025-06-03T09:41:00+02:00"


SUBJECTS = [
    ("Fwd: RE: Ferry stays", "Ferry stays", "forwarded"),
    ("=?utf-8?q?F=C3=A4hre?= bleibt", "Fähre bleibt", "an encoded word"),
    ("=?windows-1252?q?F=E4hre?=", "Fähre", "another charset"),
    ("=?no-such-set?q?Faehre?=", "Faehre", "a charset that isn't one"),
    ("=?utf-8?b?broken!!?=", None, "broken base64 must not raise"),
]


@pytest.mark.parametrize(("subject", "headline", "why"), SUBJECTS)
def test_subject_is_the_headline(subject: str, headline: str | None, why: str) -> None:
    (story,) = read(mail(subject=subject)).stories
    assert headline is None or story.headline == headline, why


def test_plain_part_is_read_before_the_marked_up_one_and_attachments_are_refused() -> None:
    part = "--x\r\nContent-Type: {}\r\n\r\n{}\r\n"
    text = (
        part.format("text/html", "<p>Marked up.</p>")
        + part.format("text/plain", "The plain text is read.")
        + part.format('image/jpeg; name="dog.jpg"', "")
        + "--x--"
    )
    result = read(mail(kind='multipart/mixed; boundary="x"', text=text))
    assert [story.body for story in result.stories] == ["The plain text is read."]
    assert result.refused == ("dog.jpg: an attachment.",)


def test_marked_up_mail_becomes_paragraphs() -> None:
    (story,) = read(mail(kind="text/html", text="<p>One came.</p><p>Two went.</p>")).stories
    assert story.body == "One came.\n\nTwo went."


def test_wrongly_named_charset_does_not_raise() -> None:
    (story,) = read(mail(kind="text/plain; charset=no-such-set", text="Das Café ist zu.")).stories
    assert story.body == "Das Café ist zu."


def test_mail_without_a_text_is_refused() -> None:
    result = read(mail(text=""))
    assert (result.stories, result.refused) == ((), ("Ferry stays: without a text.",))


def test_copy_that_opens_with_a_label_is_no_mail() -> None:
    assert read(b"From: the desk\n\nFerry stays\n\nThe ferry stayed.").format == "plain"

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


def parted(*parts: tuple[str, str], kind: str = "mixed") -> bytes:
    """A mail of parts, each with its headers and its text."""
    written = "".join(f"--x\r\n{head}\r\n\r\n{text}\r\n" for head, text in parts)
    return mail(kind=f'multipart/{kind}; boundary="x"', text=f"{written}--x--")


PLAIN = "Content-Type: text/plain; charset=utf-8"
SENT = "From: Reuters desk <desk@courier.example>\nDate: Tue, 3 Jun 2025\nSubject: Ferry sails\n"
MARKS = [
    "---------- Forwarded message ---------",
    "-----Original Message-----",
    "-----Ursprüngliche Nachricht-----",
    "Begin forwarded message:",
]


@pytest.mark.parametrize("mark", MARKS)
def test_forwarded_mail_is_the_copy(mark: str) -> None:
    text = f"For you.\n\n{mark}\n{SENT}\nThe ferry sailed.\n\nIt rained."
    (story,) = read(parted((PLAIN, text.encode().decode("latin-1")))).stories
    assert (story.headline, story.source) == ("Ferry sails", "REUTERS")
    assert story.body == "The ferry sailed.\n\nIt rained."


GMAIL = (
    "<div>For you.<br><br><div>---------- Forwarded message ---------<br>From: <b>Reuters</b> "
    "&lt;desk@courier.example&gt;<br>Date: Tue, 3 Jun 2025 at 09:41<br>Subject: Ferry sails<br>"
    "To: Bo<br></div><br><p>The ferry sailed.</p><p>It rained.</p></div>"
)
OUTLOOK = (
    "<p>For you.</p><div><p><b>From:</b> Reuters &lt;desk@courier.example&gt; <br><b>Sent:</b> "
    "Tuesday, June 3, 2025 9:41 AM<br><b>To:</b> Bo<br><b>Subject:</b> Ferry sails</p></div>"
    "<p>&nbsp;</p><p>The ferry sailed.</p><p>It rained.</p>"
)
LINE_EACH = (
    "<p>For you.</p><div>Von: Reuters &lt;desk@courier.example&gt;</div><div>Gesendet: Dienstag"
    "</div><div>Betreff: Ferry sails</div><p>The ferry sailed.</p><p>It rained.</p>"
)
TWICE = f"For you.\n\n{MARKS[0]}\nFrom: Bo\nSubject: Fwd: x\n\nSee below.\n\n{MARKS[1]}\n{SENT}"
FORWARDED = [
    ("text/html", GMAIL, "a label, and headers a line each"),
    ("text/html", OUTLOOK, "no label"),
    ("text/html", LINE_EACH, "headers in blocks of their own"),
    ("text/plain", f"For you.\n\n{SENT}\nThe ferry sailed.\n\nIt rained.", "no label in text"),
    ("text/plain", f"{TWICE}\nThe ferry sailed.\n\nIt rained.", "forwarded twice"),
    (
        "text/plain",
        "For you.\n\nBegin forwarded message:\n\n> From: Reuters\n> Subject: Ferry sails\n>\n"
        "> The ferry sailed.\n>\n> It rained.",
        "quoted below its label",
    ),
]


@pytest.mark.parametrize(("kind", "text", "why"), FORWARDED)
def test_headers_of_a_forwarded_mail_are_no_copy(kind: str, text: str, why: str) -> None:
    (story,) = read(mail(kind=kind, text=text)).stories
    assert (story.headline, story.source) == ("Ferry sails", "REUTERS"), why
    assert story.body == "The ferry sailed.\n\nIt rained.", why


def test_copy_above_the_mail_that_it_answers_stays() -> None:
    text = "The ferry sailed. " * 50 + f"\n\n{SENT}\nWhen will you file?"
    (story,) = read(mail(text=text)).stories
    assert story.body.startswith("The ferry sailed.")


FLOWED = [
    ("format=flowed", "A \nferry \nsailed.\nIt rained.", "short lines, as a program wraps them"),
    ("format=flowed; delsp=yes", "A ferry sai \nled.\nIt rained.", "the space is no part of it"),
    ("format=flowed", " A ferry \nsailed.\n It rained.\n-- \nBo", "stuffed lines, a signature"),
    ("format=flowed", "> A ferry \n> sailed.\n> It rained.", "quoted"),
]


@pytest.mark.parametrize(("how", "text", "why"), FLOWED)
def test_flowed_text_is_joined_again(how: str, text: str, why: str) -> None:
    (story,) = read(mail(kind=f"text/plain; {how}", text=text)).stories
    assert " ".join(story.body.split()).replace("A ferry sailed.", "F.") == "F. It rained.", why


def test_signature_and_its_telephone_number_are_no_copy() -> None:
    (story,) = read(
        mail(text="The ferry stayed.\r\n\r\n-- \r\nBo Marsh\r\n+49 30 1234567")
    ).stories
    assert story.body == "The ferry stayed."


def test_quoted_mail_loses_its_marks() -> None:
    (story,) = read(mail(text="> The ferry stayed.\r\n>\r\n> It rained.")).stories
    assert story.body == "The ferry stayed.\n\nIt rained."


def test_sender_is_known_by_the_host_of_the_address() -> None:
    data = mail(text="The ferry stayed.").replace(b"AFP desk <desk@afp.com>", b"<desk@ansa.it>")
    assert read(data).stories[0].source == "ANSA"


CODED = [
    ("text/plain; charset=utf-8", "quoted-printable", "Die F=C3=A4hre =E2=80=93 so", "Unicode"),
    ("text/plain; charset=iso-8859-1", "quoted-printable", "Die F=E4hre =96 so", "Windows' dash"),
    ("text/plain; charset=utf-8", "quoted-printable", "Die F=E4hre =96 so", "a wrong name"),
    ("text/plain; charset=utf-8", "base64", "RGllIEbDpGhyZSDigJMgc28=", "base64"),
    ("text/html; charset=utf-8", "quoted-printable", "<p>Die F=C3=A4hre &ndash; so</p>", "HTML"),
]


@pytest.mark.parametrize(("kind", "coding", "text", "why"), CODED)
def test_coded_text_is_read(kind: str, coding: str, text: str, why: str) -> None:
    head = f"Content-Type: {kind}\r\nContent-Transfer-Encoding: {coding}"
    (story,) = read(parted((head, text))).stories
    assert story.body == "Die Fähre – so", why


NINJS = '{"uri": "npa:1", "headline": "Ferry sails", "body_text": "The ferry sailed."}'
NITF = "<nitf><body><body.head><hedline><hl1>Ferry sails</hl1></hedline></body.head>" + (
    "<body.content><p>The ferry sailed.</p></body.content></body></nitf>"
)
FEED = "<rss><channel><item><title>Ferry sails</title><description>The ferry sailed.</description>"
FILES = [
    ('Content-Type: application/json; name="a.json"', NINJS, "ninjs"),
    ("Content-Type: application/xml", NITF, "NITF without a name"),
    ('Content-Type: application/octet-stream; name="a.bin"', NITF, "NITF by a wrong name"),
    ('Content-Type: text/xml; name="a.xml"', f"{FEED}</item></channel></rss>", "a feed"),
]


@pytest.mark.parametrize(("head", "file", "why"), FILES)
def test_attached_file_is_read_and_the_mail_is_a_covering_note(
    head: str, file: str, why: str
) -> None:
    result = read(parted((PLAIN, "Please find a story."), (head, file)))
    assert [(s.headline, s.body) for s in result.stories] == [("Ferry sails", "The ferry sailed.")]
    assert result.refused == ("Ferry stays: a note to what is attached.",), why
    (story,) = result.stories
    assert result.text[story.segments[0].start : story.segments[-1].end] == result.text


def test_attached_mail_and_text_are_stories_beside_the_mail() -> None:
    inner = "From: a@npa.example\r\nSubject: Boats sail\r\n\r\nThe boats sailed."
    result = read(
        parted(
            (PLAIN, "The ferry stayed."),
            ("Content-Type: message/rfc822", inner),
            ('Content-Type: text/plain; name="more.txt"', "Ferry rusts\r\n\r\nIt rusts."),
        )
    )
    assert [s.headline for s in result.stories] == ["Ferry stays", "Boats sail", "Ferry rusts"]


def test_broken_attachment_is_refused_by_name_and_stops_nothing() -> None:
    broken = ('Content-Type: text/xml; name="a.xml"', "<nitf><body>")
    result = read(parted((PLAIN, "The ferry stayed."), broken))
    assert [story.body for story in result.stories] == ["The ferry stayed."]
    assert result.refused[0].startswith("a.xml: The XML is broken")


FORMS = [
    (
        '{"Headline":["Ferry sails"],"Dateline":["TELLMAR"],"Sign off":["BM"],\r\n'
        '"Timestamp":["6/3/2025\r\n9:41:00"],"Body":["The ferry sailed.\\n\\nIt rained."]}',
        "a form, wrapped within a text",
    ),
    (NITF.replace("sailed.", "sailed.</p><p>It rained."), "NITF"),
]


@pytest.mark.parametrize(("text", "why"), FORMS)
def test_form_in_the_text_is_read_as_one(text: str, why: str) -> None:
    (story,) = read(mail(text=text)).stories
    assert (story.headline, story.source) == ("Ferry sails", "AFP"), why
    assert (story.body, story.guid) == ("The ferry sailed.\n\nIt rained.", "1@example.com"), why
    assert story.sent is not None


def nested(depth: int) -> bytes:
    one = "From: a@npa.example\r\nMIME-Version: 1.0\r\nContent-Type: message/rfc822\r\n\r\n"
    return (one * depth + "From: a@npa.example\r\n\r\nThe ferry stayed.").encode()


def multiparts(depth: int) -> bytes:
    head = "From: a@npa.example\r\nMIME-Version: 1.0\r\n"
    levels = (
        f"Content-Type: multipart/mixed; boundary=b{n}\r\n\r\n--b{n}\r\n" for n in range(depth)
    )
    return (head + "".join(levels) + "\r\nThe ferry stayed.").encode()


@pytest.mark.parametrize("depth", [2, 200, 3000])
def test_mails_within_mails_never_raise(depth: int) -> None:
    for data in (nested(depth), multiparts(depth)):
        result = read(data)
        assert result.format == "mail"
        assert result.stories or result.refused


FAULTY = [
    "Content-Type: text/plain; charset=ut\0f-8",
    "Content-Type: text/plain; charset*=idna''x%FF",
    "Content-Type: text/plain; name*=idna''a%FFb.txt",
    "Content-Type: text/plain; name*=punycode''%FF.txt",
    "Content-Type: text/plain; name*0*=no-such''a; name*1=b",
    "Content-Type: text/\xe4; charset=\xe4",
    "Content-Type: message/rfc822; charset=x",
]


@pytest.mark.parametrize("head", FAULTY)
def test_faulty_header_of_a_part_never_raises(head: str) -> None:
    result = read(parted((PLAIN, "The ferry stayed."), (head, "Das Caf\xe9 ist zu.")))
    assert result.stories[0].body == "The ferry stayed."

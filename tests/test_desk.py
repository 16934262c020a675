"""The import desk: paste, look, mend, save; nothing pasted is ever lost."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.apps import apps
from django.contrib.auth.models import Permission, User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from articles.models import Article, ImportBatch, ImportItem, Original, Quote, Source
from tests.agency_copy import (
    BARGES,
    BARGES_HEADLINE,
    BARGES_QUOTES,
    BARGES_TEASERS,
    LAMP,
    LEGAL,
    TWO_STORIES,
    UNKNOWN_AGENCY,
    make_agencies,
)
from tests.factories import make_editor, make_topic

pytestmark = pytest.mark.django_db

PASTE = "/admin/articles/import/"
RECEIVED = "2025-07-03T14:30"
HARD_WRAPPED = """\
Ferry crews stay ashore over winter timetable

Ferry crews on the Tellmar sound stayed ashore for a third day on
Thursday after the shipping office printed a winter timetable that
they call impossible to sail.

"You cannot print a crossing that the ice will not allow, nor can you
sail one that was only printed," Maud Ekeren, secretary of the ferry
union, told reporters on the quay of the island on Thursday. (NPA)
"""


@pytest.fixture(autouse=True)
def npa() -> Source:
    return make_agencies()


@pytest.fixture
def editor() -> User:
    return make_editor()


@pytest.fixture
def desk(client: Client, editor: User) -> Client:
    client.force_login(editor)
    return client


def paste(desk: Client, copy: str, **fields: object) -> HttpResponse:
    posted = {"copy": copy, "source": "", "received_at": RECEIVED} | fields
    return desk.post(PASTE, posted)


def preview_of(desk: Client, copy: str, **fields: object) -> HttpResponse:
    """The preview of the first story of ``copy``, just pasted."""
    answer = paste(desk, copy, **fields)
    assert answer.status_code == 302, answer.context["form"].errors
    return desk.get(answer["Location"])


def as_shown(preview: HttpResponse) -> dict[str, object]:
    """What a browser would post if the editor changed nothing."""
    mending = preview.context["mending"]
    fields = {name: mending.form[name].value() for name in mending.form.fields}
    fields |= {
        card.form.add_prefix("speaker"): card.form["speaker"].value() for card in mending.cards
    }
    return {name: "" if value is None else value for name, value in fields.items()}


def save(desk: Client, preview: HttpResponse, **mended: object) -> HttpResponse:
    posted = as_shown(preview) | mended
    return desk.post(preview.request["PATH_INFO"], posted)


def marked(preview: HttpResponse) -> dict[int, str]:
    """The words that are marked in the copy, by their quote's number."""
    rows = [row for block in preview.context["blocks"] for row in block.paragraphs]
    return {p.quote: p.text for row in rows for p in row if p.quote}


def rows() -> dict[str, int]:
    """How many rows every table of the archive has."""
    return {
        model.__name__: model.objects.count()
        for model in apps.get_app_config("articles").get_models()
    }


# Who may


def test_the_desk_sends_strangers_to_the_sign_in(client: Client) -> None:
    answer = client.get(PASTE)
    assert answer.status_code == 302
    assert "login" in answer["Location"]


@pytest.mark.parametrize("page", ["copy", "batch", "story", "all", "done"])
def test_staff_without_the_permission_may_not_import(desk: Client, page: str) -> None:
    paste(desk, BARGES)
    batch = ImportBatch.objects.get()
    reader = User.objects.create_user("reader", is_staff=True)
    reader.user_permissions.add(Permission.objects.get(codename="view_article"))
    desk.force_login(reader)
    where = reverse(
        f"admin:import_{page}",
        args={"copy": [], "story": [batch.pk, 1]}.get(page, [batch.pk]),
    )
    assert desk.get(where).status_code == 403
    assert desk.post(where).status_code == 403


def test_only_who_may_import_sees_the_way_to_the_desk(desk: Client, editor: User) -> None:
    pages = ["/admin/", "/admin/articles/article/"]
    assert all(PASTE in desk.get(page).text for page in pages)
    editor.user_permissions.remove(Permission.objects.get(codename="add_article"))
    assert not any(PASTE in desk.get(page).text for page in pages)


# Paste


def test_the_bytes_kept_are_those_posted_line_ends_and_all(desk: Client) -> None:
    posted = BARGES.replace("\n", "\r\n")  # as every browser sends a text box
    paste(desk, posted)
    assert bytes(Original.objects.get().data) == posted.encode()


def test_a_file_is_kept_as_it_is_whatever_its_encoding(desk: Client) -> None:
    data = BARGES.replace("Maud", "Åsa").encode("latin-1", errors="replace")
    paste(desk, "", file=SimpleUploadedFile("npa-0703.txt", data))
    original = Original.objects.get()
    assert (bytes(original.data), original.name) == (data, "npa-0703.txt")
    assert ImportBatch.objects.get().label == "npa-0703.txt"


def test_the_moment_of_receipt_is_read_in_the_newsrooms_zone(desk: Client, settings) -> None:
    settings.TIME_ZONE = "Europe/Istanbul"
    paste(desk, BARGES)
    assert ImportBatch.objects.get().received_at.isoformat() == "2025-07-03T11:30:00+00:00"


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"received_at": "yesterday"}, "Give a day and a time"),
        ({"received_at": ""}, "This field is required"),
        ({"source": "999999"}, "Select a valid choice"),
        ({"file": SimpleUploadedFile("a.txt", b"copy")}, "Send one of the two"),
    ],
)
def test_a_paste_survives_an_error_in_the_form(desk: Client, fields: dict, words: str) -> None:
    answer = paste(desk, f"\n{BARGES}", **fields)
    assert words in answer.text
    assert answer.context["form"]["copy"].value() == f"\n{BARGES}"
    assert LEGAL in answer.text
    assert not ImportBatch.objects.exists()


@pytest.mark.parametrize(
    ("copy", "fields", "words"),
    [
        ("", {}, "There is no copy here yet"),
        (" \r\n\t\r\n", {}, "There is no copy here yet"),
        ("", {"file": SimpleUploadedFile("empty.txt", b"")}, "The file is empty"),
        ("a\0b", {}, "null characters"),
    ],
)
def test_copy_with_nothing_to_read_is_refused_in_plain_words(
    desk: Client, copy: str, fields: dict, words: str
) -> None:
    answer = paste(desk, copy, **fields)
    assert answer.status_code == 200
    assert words in answer.text
    assert not ImportBatch.objects.exists()


def test_what_is_left_for_later_waits_on_the_desk(desk: Client) -> None:
    where = paste(desk, TWO_STORIES)["Location"]
    tray = desk.get(PASTE)
    assert BARGES_HEADLINE in tray.text
    assert "2 of 2 wait" in tray.text
    door = reverse("admin:import_batch", args=[ImportBatch.objects.get().pk])
    assert door in tray.text
    assert desk.get(door)["Location"] == where


# Preview


def test_the_preview_shows_every_stretch_with_its_label(desk: Client) -> None:
    preview = preview_of(desk, BARGES)
    shown = {
        block.label: "".join(piece.text for row in block.paragraphs for piece in row)
        for block in preview.context["blocks"]
    }
    assert list(shown) == ["Headline", "Body", "Sign-off", "Legal notice", "Other stories"]
    assert shown["Headline"] == BARGES_HEADLINE
    assert shown["Legal notice"] == LEGAL
    assert shown["Other stories"] == "".join(BARGES_TEASERS)
    assert f"{len(BARGES):,} of {len(BARGES):,} characters accounted for" in preview.text


def test_quotes_are_marked_in_the_copy_by_their_numbers(desk: Client) -> None:
    preview = preview_of(desk, BARGES)
    assert marked(preview) == dict(enumerate(BARGES_QUOTES, 1))
    for number in range(1, 5):
        assert f'id="in-{number}"' in preview.text
        assert f'href="#in-{number}"' in preview.text
        assert f'id="quote-{number}"' in preview.text


def test_a_quote_broken_over_hard_wrapped_lines_is_marked_whole(desk: Client) -> None:
    preview = preview_of(desk, HARD_WRAPPED)
    words = "crossing that the ice will not allow, nor can you\nsail one that was only printed"
    assert marked(preview) == {1: f"You cannot print a {words}"}


def test_doubts_are_told_in_words_with_their_lines(desk: Client) -> None:
    preview = preview_of(desk, BARGES.replace(LEGAL + "\n", ""))
    doubts = [(doubt.line, doubt.message) for doubt in preview.context["doubts"]]
    assert doubts
    for line, message in doubts:
        assert f"line {line}" in preview.text
        assert message in preview.text


def test_topics_found_are_ticked_with_the_words_that_led_to_them(desk: Client) -> None:
    make_topic("Comets")
    form = preview_of(desk, BARGES).context["mending"].form
    assert [(box.name, box.ticked) for box in form.found_topics] == [
        ("waterway and maritime transport", True)
    ]
    assert "ferry" in form.found_topics[0].words
    assert [box.name for _, boxes in form.other_topics for box in boxes] == ["Comets"]


def test_markup_in_copy_is_shown_never_obeyed(desk: Client) -> None:
    hostile = '<script>alert(1)</script>\n\nA "<img src=x onerror=alert(1)>" stood there. (NPA)\n'
    preview = preview_of(desk, hostile)
    assert "<script>alert" not in preview.text
    assert "<img src=x" not in preview.text


@pytest.mark.parametrize(
    "copy",
    [
        '"' * 5_000,
        "“a,” he said. " * 2_000,
        "\x01\x02\x16 ZCZC\x03\x04\x7f",
        "x" * 100_000,
        "\n".join(["***"] * 3_000),
        "‮".join("الميناء"),
        "{{ story }} {% csrf_token %} %s {0}",
    ],
    ids=["marks alone", "quotes without end", "controls", "one word", "rules", "bidi", "template"],
)
def test_hostile_copy_is_previewed_or_refused_never_an_error(desk: Client, copy: str) -> None:
    answer = paste(desk, copy)
    assert answer.status_code in {200, 302}
    if answer.status_code == 302:
        preview = desk.get(answer["Location"])
        assert preview.status_code == 200
        assert "characters accounted for" in preview.text


def test_a_story_that_the_copy_lacks_is_not_found(desk: Client) -> None:
    preview_of(desk, BARGES)
    batch = ImportBatch.objects.get()
    assert desk.get(reverse("admin:import_story", args=[batch.pk, 2])).status_code == 404
    assert desk.get(reverse("admin:import_story", args=[batch.pk + 1, 1])).status_code == 404


# Save


def test_saving_stores_story_quotes_teasers_source_and_bytes(desk: Client, npa: Source) -> None:
    answer = save(desk, preview_of(desk, BARGES))
    article = Article.objects.get()
    assert (article.headline, article.source) == (BARGES_HEADLINE, npa)
    assert [quote.text for quote in article.quotes.all()] == BARGES_QUOTES
    assert [quote.said_by for quote in article.quotes.all()] == [
        "Maud Ekeren",
        "Maud Ekeren",
        "the skipper",
        "the appeal",
    ]
    assert all(article.body[q.start : q.end] == q.text for q in article.quotes.all())
    assert [teaser.text for teaser in article.teasers.all()] == BARGES_TEASERS
    assert [topic.name for topic in article.topics.all()] == ["waterway and maritime transport"]
    assert bytes(article.revisions.get().original.data) == BARGES.encode()
    assert article.edited_fields == []
    done = desk.get(answer["Location"])
    assert article.get_absolute_url() in done.text


def test_what_an_editor_mends_is_stored_and_marked_as_edited(desk: Client) -> None:
    comets = make_topic("Comets")
    preview = preview_of(desk, BARGES)
    save(
        desk,
        preview,
        headline="  Port office\r\n leaves barges in the ice ",
        byline="Sunniva Holt",
        published_on="2025-07-01",
        topics=[comets.code],
        **{"q3-speaker": "Iver  Lund", "q1-speaker": "", "q4-rejected": "on"},
    )
    article = Article.objects.get()
    assert article.headline == "Port office leaves barges in the ice"
    assert article.byline == "Sunniva Holt"
    assert article.published_at.date() == date(2025, 7, 1)
    assert [topic.name for topic in article.topics.all()] == ["Comets"]
    assert set(article.edited_fields) >= {"headline", "byline", "published_at", "topics"}
    assert "dateline" not in article.edited_fields
    first, second, third, fourth = article.quotes.select_related("speaker")
    assert (first.speaker, first.review) == (None, Quote.Review.MENDED)
    assert (second.said_by, second.review) == ("Maud Ekeren", Quote.Review.MACHINE)
    assert (third.said_by, third.review) == ("Iver Lund", Quote.Review.MENDED)
    assert fourth.review == Quote.Review.REJECTED


@pytest.mark.parametrize(
    ("mended", "words"),
    [
        ({"headline": " "}, "This field is required"),
        ({"published_on": "soon"}, "Enter a valid date"),
        ({"q1-speaker": "M" * 201}, "at most 200 characters"),
        ({"topics": ["medtop:none"]}, "not one of the available choices"),
        ({"reading": "another"}, "reads differently"),
        ({"source": ""}, "please choose one"),
    ],
)
def test_a_preview_keeps_what_was_mended_when_something_is_wrong(
    desk: Client, mended: dict, words: str
) -> None:
    answer = save(desk, preview_of(desk, BARGES), byline="Sunniva Holt", **mended)
    assert answer.status_code == 200
    assert words in answer.text
    assert "Sunniva Holt" in answer.text
    assert not Article.objects.exists()
    assert ImportItem.objects.get().state == ImportItem.State.WAITING


def test_the_same_paste_again_says_so_and_changes_nothing(desk: Client) -> None:
    save(desk, preview_of(desk, BARGES))
    before = rows()
    answer = paste(desk, BARGES)
    shown = desk.get(answer["Location"])
    assert "Nothing was changed" in shown.text
    assert Article.objects.get().get_absolute_url() in shown.text
    assert rows() == before


def test_the_same_story_in_another_wrapping_is_known_and_linked(desk: Client) -> None:
    save(desk, preview_of(desk, BARGES))
    stories = Article.objects.values(), Quote.objects.values()
    before = [list(table) for table in stories]
    answer = paste(desk, BARGES.replace("\n", "\r\n"))
    page = desk.get(f"{PASTE}{ImportBatch.objects.first().pk}/1/")
    assert "This story is in the archive already" in page.text
    assert Article.objects.get().get_absolute_url() in page.text
    assert [list(table.all()) for table in stories] == before
    assert answer.status_code == 302


def test_copy_that_waits_is_not_put_on_the_desk_twice(desk: Client) -> None:
    first = paste(desk, BARGES)["Location"]
    before = rows()
    assert paste(desk, BARGES)["Location"] == first
    assert rows() == before


def test_saving_twice_stores_once(desk: Client) -> None:
    preview = preview_of(desk, BARGES)
    save(desk, preview)
    before = rows()
    assert save(desk, preview).status_code == 302
    assert rows() == before


def test_an_update_says_what_it_will_revise(desk: Client) -> None:
    save(desk, preview_of(desk, BARGES))
    updated = BARGES.replace("has not publicly responded", "answered late on Thursday")
    preview = preview_of(desk, updated)
    assert "A new revision of a story in the archive" in preview.text
    assert Article.objects.get().get_absolute_url() in preview.text
    save(desk, preview)
    assert "answered late" in Article.objects.get().body
    assert Article.objects.get().revisions.count() == 2


def test_a_kill_without_a_headline_cancels_the_story_it_names(desk: Client) -> None:
    save(desk, preview_of(desk, BARGES))
    kill = f'KILL KILL KILL\n\nPlease kill item NPA 12 "{BARGES_HEADLINE}". (NPA)\n'
    preview = preview_of(desk, kill)
    assert "off the public pages" in preview.text
    save(desk, preview, headline="")
    assert Article.objects.get().pub_status == Article.PubStatus.CANCELED


# Several stories


def test_saving_one_of_several_leads_to_the_next(desk: Client) -> None:
    preview = preview_of(desk, TWO_STORIES)
    assert "1 of 2" in preview.text
    answer = save(desk, preview)
    following = desk.get(answer["Location"])
    assert "2 of 2" in following.text
    assert following.context["item"].headline.startswith("Lamp of Osk Rock")
    done = desk.get(save(desk, following)["Location"])
    assert all(a.get_absolute_url() in done.text for a in Article.objects.all())
    assert Article.objects.count() == 2


def test_each_preview_shows_its_own_stretch_and_counts_the_whole_paste(desk: Client) -> None:
    preview_of(desk, TWO_STORIES)
    batch = ImportBatch.objects.get()
    second = desk.get(reverse("admin:import_story", args=[batch.pk, 2]))
    assert "It was never broken" in second.text
    assert BARGES_QUOTES[0] not in second.text
    assert f"{len(TWO_STORIES):,} of {len(TWO_STORIES):,} characters accounted for" in second.text


def test_all_stories_are_saved_as_read_with_one_press(desk: Client) -> None:
    preview = preview_of(desk, TWO_STORIES)
    assert "Save all 2 stories as read" in preview.text
    done = desk.post(reverse("admin:import_all", args=[ImportBatch.objects.get().pk]), follow=True)
    assert Article.objects.count() == 2
    assert all(article.headline in done.text for article in Article.objects.all())


def test_one_that_cannot_be_saved_stops_no_other_and_keeps_waiting(desk: Client) -> None:
    preview_of(desk, f"{LAMP}\n\n{UNKNOWN_AGENCY}")
    batch = ImportBatch.objects.get()
    done = desk.post(reverse("admin:import_all", args=[batch.pk]), follow=True)
    states = list(batch.items.values_list("state", flat=True))
    assert states == [ImportItem.State.STORED, ImportItem.State.WAITING]
    assert "please choose one" in done.text


def test_a_story_left_out_waits_no_longer_and_its_copy_is_kept(desk: Client) -> None:
    preview = preview_of(desk, BARGES)
    desk.post(preview.request["PATH_INFO"], {"leave_out": "1"})
    item = ImportItem.objects.get()
    assert (item.state, item.reason) == (ImportItem.State.REFUSED, "Left out by desk.")
    assert "Nothing. Copy that you leave" in desk.get(PASTE).text
    assert Original.objects.exists()
    assert "characters accounted for" in preview_of(desk, BARGES).text


# Agencies


def test_an_agency_chosen_with_the_paste_wins_over_the_copys_own(desk: Client) -> None:
    chosen = Source.objects.get(code="EBN")
    save(desk, preview_of(desk, BARGES, source=chosen.pk))
    assert Article.objects.get().source == chosen


def test_an_agency_chosen_in_the_preview_wins(desk: Client) -> None:
    save(desk, preview_of(desk, BARGES), source="EBN")
    assert Article.objects.get().source.code == "EBN"


def test_copy_of_an_unknown_agency_asks_who_sent_it(desk: Client) -> None:
    preview = preview_of(desk, UNKNOWN_AGENCY)
    assert "No agency of the archive was found" in preview.text
    answer = save(desk, preview)
    assert "please choose one" in answer.text
    assert not Article.objects.exists()


def test_a_new_agency_is_made_of_what_the_copy_says(desk: Client) -> None:
    preview = preview_of(desk, UNKNOWN_AGENCY)
    offered = preview.context["mending"].new_agency
    assert offered["code"].value() == "QNW"
    mended = {"agency-code": "QNW", "agency-name": "Quenholm Wire", "agency-make": "on"}
    save(desk, preview, **mended)
    assert Article.objects.get().source.name == "Quenholm Wire"


@pytest.mark.parametrize(
    ("code", "words"),
    [("no good", "letters, digits"), ("NPA", "already exists"), ("", "required")],
)
def test_a_new_agency_needs_a_code_of_its_own(desk: Client, code: str, words: str) -> None:
    mended = {"agency-code": code, "agency-name": "Quenholm Wire", "agency-make": "on"}
    answer = save(desk, preview_of(desk, UNKNOWN_AGENCY), **mended)
    assert words in answer.text
    assert not Article.objects.exists()


def test_who_may_not_add_agencies_makes_none(desk: Client, editor: User) -> None:
    editor.user_permissions.remove(Permission.objects.get(codename="add_source"))
    preview = preview_of(desk, UNKNOWN_AGENCY)
    mended = {"agency-code": "QNW", "agency-name": "Quenholm Wire", "agency-make": "on"}
    assert "please choose one" in save(desk, preview, **mended).text
    assert not Source.objects.filter(code="QNW").exists()


def test_copy_is_read_again_as_another_agencys(desk: Client) -> None:
    """EBN has no legal marker of its own, so its copy reads otherwise."""
    preview = preview_of(desk, BARGES)
    answer = desk.post(preview.request["PATH_INFO"], {"read_again": "1", "source": "EBN"})
    assert not ImportItem.objects.filter(batch__source=None).exists()
    again = desk.get(answer["Location"])
    assert again.context["story"].source == "EBN"
    assert again.context["mending"].form["source"].value() == "EBN"
    assert ImportBatch.objects.count() == 1
    back = desk.post(again.request["PATH_INFO"], {"read_again": "1", "source": ""}, follow=True)
    assert back.context["story"].source == "NPA"


def test_a_story_gone_since_an_agencys_entry_changed_is_told_and_read_again(
    desk: Client, npa: Source
) -> None:
    preview_of(desk, TWO_STORIES)
    batch = ImportBatch.objects.get()
    items = batch.items.values_list("position", flat=True)
    npa.sign_offs, npa.legal_markers = ["(QQQ)"], ["QQQ:"]  # nothing tells its stories apart
    npa.save()
    desk.post(reverse("admin:import_story", args=[batch.pk, 1]), {"leave_out": "1"})
    page = desk.get(reverse("admin:import_story", args=[batch.pk, 2]), follow=True)
    assert list(items) == [1, 2]
    assert "Read the copy again" in page.text
    where = reverse("admin:import_story", args=[batch.pk, 2])
    again = desk.post(where, {"read_again": "1", "source": ""}, follow=True)
    assert again.context["item"].position == 1
    assert again.context["item"].state == ImportItem.State.WAITING


# The pages themselves


def test_desk_pages_hold_no_inline_script_or_style(desk: Client) -> None:
    preview = preview_of(desk, TWO_STORIES)
    for page in (desk.get(PASTE).text, preview.text):
        assert not re.search(r"<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)", page)


def test_a_preview_takes_as_many_queries_for_many_quotes_as_for_few(
    desk: Client, django_assert_max_num_queries
) -> None:
    many = BARGES.replace("She hung a photo", '"We wait," Ekeren said. ' * 30 + "She hung a photo")
    few = paste(desk, LAMP)["Location"]
    more = paste(desk, many)["Location"]
    with django_assert_max_num_queries(25) as taken:
        desk.get(few)
    with django_assert_max_num_queries(len(taken)):
        desk.get(more)

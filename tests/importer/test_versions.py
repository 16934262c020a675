"""Which story is another version of one in the archive, and where an editor has to say."""

from __future__ import annotations

import pytest

from articles.importer import Action, Decision, ImportProblem, edit_article
from articles.models import Article, ImportItem, Revision
from tests.importer.coming_in import FRIDAY, HEADLINE, TEXT, comes_in, confirm, decide, story

pytestmark = pytest.mark.django_db

MORE = TEXT + "\nThe minister was at sea and could not be reached.\n"
OTHER_TOP = (
    "TELLMAR, July 3 ({agency}) - The office gave way on Thursday night.\n\n"
    + TEXT.partition("\n\n")[2]
)
FIGURES = TEXT.replace("14 of the 31", "15 of the 31")
ALL_FIGURES = FIGURES.replace("the 31", "the 33").replace("40", "45").replace("212", "230")
TABLE = "TELLMAR, July 3 ({agency}) - At the close: " + "; ".join(
    f"cod of the {ship} {price} crowns a crate"
    for ship, price in zip(("Alma", "Berta", "Clara", "Dora"), (51, 62, 73, 84), strict=True)
)

VERSIONS = [
    # (second copy, state, why it is hard)
    (story(), "unchanged", "the same bytes"),
    (story().replace(" ", "  ").replace("\n", "\r\n"), "unchanged", "other white space"),
    (story(day="July 4"), "unchanged", "sent again overnight under the next day's dateline"),
    (story(text=MORE), "revision", "says nothing of being longer"),
    (f"UPDATE 1-{story(text=MORE)}", "revision", "says that it is an update"),
    (f"UPDATE 1-{story(text=OTHER_TOP)}", "revision", "an update with a new top"),
    (
        "UPDATE 2-" + story(headline="Tellmar timetable taken back", text=OTHER_TOP),
        "revision",
        "an update with a new headline and a new top",
    ),
    (f"CORRECTED-{story(text=FIGURES)}", "revision", "a correction of a figure"),
    (story(text=FIGURES), "review", "another figure, and not a word of a correction"),
    (story(text=ALL_FIGURES), "review", "every figure another, and not a word of an update"),
    (
        story(text=ALL_FIGURES, headline="Tellmar sound: 19 crossings a day are left"),
        "stored",
        "every figure another, and another headline",
    ),
    (story(text=ALL_FIGURES, day="July 4"), "stored", "the next day's counts in the same words"),
    (story(text=FIGURES, day="July 4"), "stored", "the next day's report in the same words"),
    (story(headline="Fog over Osk Rock"), "revision", "the same text under another headline"),
    (story(headline="Lamp of Osk Rock is lit", text=TABLE), "stored", "nothing alike"),
    (story(text=TABLE), "stored", "the same headline over another text"),
    (f"TAKE 2-{story(text=MORE)}", "stored", "goes on where another take ended"),
    (story().replace("TELLMAR,", "QUENHOLM,"), "stored", "filed from another place"),
]


@pytest.mark.parametrize(("copy", "state", "why"), VERSIONS, ids=[row[2] for row in VERSIONS])
def test_what_becomes_of_copy_like_a_story_in_the_archive(copy: str, state: str, why: str) -> None:
    first = comes_in(story())
    item = comes_in(copy, at=FRIDAY)
    assert item.state == state, (why, item.reason)
    assert (item.article == first.article) == (state in {"unchanged", "revision"})


def test_another_agency_s_story_is_never_a_version() -> None:
    comes_in(story())
    item = comes_in(story("EBN"), "EBN")
    assert item.state == "stored"


def test_a_report_of_next_week_is_another_story_though_alike() -> None:
    comes_in(story())
    assert comes_in(story(text=MORE, day="July 10")).state == "stored"


def unclear() -> ImportItem:
    comes_in(story())
    return comes_in(story(text=FIGURES))


def test_what_is_not_clear_stores_nothing_and_asks() -> None:
    item = unclear()
    assert "another version" in item.reason
    assert Article.objects.count() == Revision.objects.count() == 1


def test_an_editor_may_say_that_it_is_the_same_story() -> None:
    item = confirm(unclear())
    article = Article.objects.get()
    assert (item.state, item.article) == ("revision", article)
    assert "15 of the 31" in article.body


def test_an_editor_may_say_that_it_is_a_story_of_its_own() -> None:
    item = decide(unclear(), Decision(Action.STORE))
    assert item.state == "stored"
    assert Article.objects.count() == 2


def test_a_decision_about_a_story_that_is_gone_changes_nothing() -> None:
    item = unclear()
    Article.objects.all().delete()
    comes_in(story())
    with pytest.raises(ImportProblem, match="Which story"):
        decide(item, Decision(Action.UPDATE, 0))
    assert Revision.objects.count() == 1


def test_what_was_decided_once_is_not_asked_again() -> None:
    confirm(unclear())
    assert comes_in(story(text=FIGURES)).state == "unchanged"


def test_what_is_like_a_killed_story_waits_for_an_editor() -> None:
    item = comes_in(story())
    Article.objects.filter(pk=item.article_id).update(pub_status="canceled")
    substitute = comes_in(story(text=MORE))
    assert substitute.state == "review"
    assert "killed" in substitute.reason
    assert confirm(substitute).article.pub_status == "canceled"


def test_an_update_finds_the_story_by_what_was_sent_not_by_what_an_editor_made_of_it(
    django_user_model,
) -> None:
    article = comes_in(story()).article
    article.headline, article.body = "Quiet on the sound", "Nothing sails."
    editor = django_user_model.objects.create_user("editor")
    edit_article(article, changed=["headline", "body"], user=editor)
    assert comes_in(story(text=MORE)).article == article
    assert Article.objects.get().headline == "Quiet on the sound"


def test_hundreds_of_reports_in_one_form_stay_stories_of_their_own() -> None:
    form = (
        "TELLMAR, July 3 ({agency}) - Cod fetched %d crowns a crate at the close, %d boats said."
    )
    for number in range(60):
        item = comes_in(story(headline=f"Cod at {number}", text=form % (number, 3 * number + 1)))
        assert item.state == "stored", item.reason
    assert Article.objects.filter(headline__startswith="Cod").count() == 60


def test_headline_alone_is_enough_to_see_an_update_that_says_so() -> None:
    comes_in(story())
    rewritten = (
        "TELLMAR, July 3 ({agency}) - A night of talks ended without a word. Ferry crews on the "
        "Tellmar sound stayed ashore for a third day on Thursday after the shipping office "
        "published a winter timetable.\n\nNobody knows what comes next, a skipper said."
    )
    assert comes_in(f"UPDATE 3-{story(headline=HEADLINE, text=rewritten)}").state == "revision"

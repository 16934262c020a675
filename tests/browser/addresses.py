"""Every page that the site has: where it is, who sees it, and what it answers.

Addresses name rows of `full_archive.Archive`. A page that is not here is found by
`test_every_template_is_seen`.
"""

from __future__ import annotations

from http import HTTPStatus
from typing import NamedTuple

DESK = "/admin/articles"


class Address(NamedTuple):
    """``for_editors`` pages are seen signed in."""

    path: str
    for_editors: bool = False
    status: int = HTTPStatus.OK


def _for_editors(paths: dict[str, str]) -> dict[str, Address]:
    return {name: Address(path, for_editors=True) for name, path in paths.items()}


FOR_READERS = {
    name: Address(path)
    for name, path in {
        "front": "/",
        "stories": "/stories/",
        "stories, narrowed": "/stories/?topic=shipping&order=best&text=ice",
        "stories, with the filters open": "/stories/?text=ice#filters",
        "stories, none": "/stories/?text=zebra&language=en",
        "stories, a filter wrong": "/stories/?topic=nope&from=abc",
        "stories, no such place": "/stories/?after=nowhere",
        "stories in Arabic": "/stories/?text=الجليد",
        "quotes": "/quotes/",
        "quotes in Arabic": "/quotes/?text=الجليد",
        "quotes, none": "/quotes/?text=zebra",
        "speakers": "/speakers/",
        "speaker": "/speakers/maud-ekeren/",
        "speaker in Arabic": "/speakers/مود-إيكرين/",
        "topics": "/topics/",
        "topic": "/topics/economy/",
        "agencies": "/sources/",
        "agency": "/sources/NPA/",
        "search help": "/search/help/",
        "years": "/archive/",
        "year": "/archive/2025/",
        "month": "/archive/2025/07/",
        "day": "/archive/2025/07/03/",
        "story": "/stories/{english.pk}/",
        "story in Arabic": "/stories/{arabic.pk}/",
        "story of which an excerpt is shown": "/stories/{excerpt.pk}/",
        "story with twenty quotes": "/stories/{many.pk}/",
        "story that came in": "/stories/{settled.article_id}/",
        "as received": "/received/{settled.article_id}/",
        "quote": "/quotes/{said.pk}/",
        "quote in Arabic": "/quotes/{qualified.pk}/",
        "versions": "/versions/{english.pk}/",
        "story with statements": "/stories/{english.pk}/?statements",
        "revisions": "/revisions/{english.pk}/",
        "revisions, one column": "/revisions/{english.pk}/?layout=column",
        "sign in": "/account/login/",
    }.items()
}
ERRORS = {
    "withdrawn": Address("/stories/{killed.pk}/", status=HTTPStatus.GONE),
    "no such page": Address("/nowhere/", status=HTTPStatus.NOT_FOUND),
    "refused": Address("/broken/400/", status=HTTPStatus.BAD_REQUEST),
    "failed": Address("/broken/500/", status=HTTPStatus.INTERNAL_SERVER_ERROR),
    "took too long": Address("/broken/503/", status=HTTPStatus.SERVICE_UNAVAILABLE),
}
FOR_EDITORS = _for_editors(
    {
        "stories, to be saved": "/stories/?text=ice",
        "saved searches": "/saved/",
        "story, to be edited": "/stories/{english.pk}/",
        "quote, to be edited": "/quotes/{said.pk}/",
        "change password": "/account/password/",
        "second factor": "/account/second-factor/",
        "sign out": "/account/logout/",
        "inactive": "/account/inactive/",
    }
)
AT_THE_DESK = _for_editors(
    {
        "the desk": "/admin/",
        "import": f"{DESK}/import/",
        "import, a story": f"{DESK}/import/{{open.batch_id}}/{{open.pk}}/",
        "import, an unknown agency": f"{DESK}/import/{{unknown.batch_id}}/{{unknown.pk}}/",
        "import, a decision": f"{DESK}/import/{{asked.batch_id}}/{{asked.pk}}/",
        "import, a settled story": f"{DESK}/import/{{settled.batch_id}}/{{settled.pk}}/",
        "import, running": f"{DESK}/import/{{running.pk}}/done/",
        "import, done": f"{DESK}/import/{{saved.pk}}/done/",
        "import, some waiting": f"{DESK}/import/{{open.batch_id}}/done/",
        "import, read again": f"{DESK}/import/{{open.batch_id}}/again/",
        "import, undo": f"{DESK}/import/{{saved.pk}}/undo/",
        "import, redo": f"{DESK}/import/{{undone.pk}}/redo/",
        "quotes to check": f"{DESK}/review/",
        "merge speakers": f"{DESK}/speaker/merge/?ids={{speaker.pk}},{{qualified.speaker_id}}",
        "tell speakers apart": f"{DESK}/speaker/{{speaker.pk}}/split/",
    }
)
TABLES = ("article", "quote", "speaker", "source", "topic", "importbatch", "importitem")
IN_THE_ADMIN = _for_editors(
    {
        **{f"admin, list of {table}": f"{DESK}/{table}/" for table in TABLES},
        "admin, stories found": f"{DESK}/article/?q=ferry",
        "admin, originals": f"{DESK}/original/",
        "admin, story": f"{DESK}/article/{{english.pk}}/change/",
        "admin, story in Arabic": f"{DESK}/article/{{arabic.pk}}/change/",
        "admin, history": f"{DESK}/article/{{english.pk}}/history/",
        "admin, quote": f"{DESK}/quote/{{said.pk}}/change/",
        "admin, speaker": f"{DESK}/speaker/{{speaker.pk}}/change/",
        "admin, agency": f"{DESK}/source/{{english.source_id}}/change/",
        "admin, new agency": f"{DESK}/source/add/",
        "admin, import": f"{DESK}/importbatch/{{saved.pk}}/change/",
        "admin, imported story": f"{DESK}/importitem/{{settled.pk}}/change/",
        "admin, original": f"{DESK}/original/{{settled.original_id}}/change/",
        "admin, change password": "/admin/password_change/",
    }
)
PUBLIC = FOR_READERS | ERRORS
PAGES = PUBLIC | FOR_EDITORS | AT_THE_DESK | IN_THE_ADMIN

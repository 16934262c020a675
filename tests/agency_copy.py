"""Invented copy in the shapes that agencies send, and rows for its agencies."""

from __future__ import annotations

from articles.models import Source, Topic

LEGAL = (
    "LEGAL WARNING: All rights of the published news, photos and videos are reserved by "
    "Northcoast Press Agency. They may not be used without a written contract."
)
BARGES_TEASERS = [
    "The council of Upper Lode voted to keep the night train and its lamp for another year, "
    "after a count that took until the small hours of Thursday.",
    "A bridge on the coast road was closed overnight after divers found a crack in its third "
    "pier, the road office announced on Thursday.",
]
BARGES_HEADLINE = "Tellmar: Port office refuses to take back forty stranded barges"
BARGES_QUOTES = [
    "The forty barges that the port office refuses are still in the ice. Because of this, the "
    "first tow was slow, and the second one has not yet started.",
    "We have never divided our boats into those deemed first and second rate",
    "I am sending a hello to my wife and my sister on the quay. I would like to see them as "
    "soon as possible",
    "You often say that every boat should come home. If so, why not tow them all? Do you "
    "actually want us in Tellmar?",
]
# No dateline, a sign-off at the last paragraph's end, teasers behind the legal notice alone.
BARGES = f"""\
{BARGES_HEADLINE}

Efforts to tow a second row of stranded barges up the Tellmar sound have reportedly stalled, \
with the ferry union accusing the port office of refusing about forty of its own boats.
The claim came from Maud Ekeren, secretary of the Tellmar Ferry Union, who described the \
situation as both costly and unkind.
In a statement posted on the union's board, Ekeren said: "{BARGES_QUOTES[0]}"
She hung a photo of the barges beside it, with the names of their crews.
“{BARGES_QUOTES[1]},” she wrote.
One skipper shared a heartfelt message to the family that waits for the ferry in the harbour.
“{BARGES_QUOTES[2]},” the skipper said.
The crews also printed an open letter to the port master, which hangs in every ferry.
“{BARGES_QUOTES[3]}” the appeal reads.
The port office has not publicly responded, and no vessel left the harbour. (NPA)
{LEGAL}
{BARGES_TEASERS[0]}
{BARGES_TEASERS[1]}
"""
LAMP = f"""\
Lamp of Osk Rock burns again after nine dark winters

The lamp of Osk Rock was lit on Wednesday evening for the first time in nine winters.
"It was never broken, only forgotten," the keeper, Iver Lund, told reporters. (NPA)
{LEGAL}
"""
TWO_STORIES = f"{BARGES}\n\n{LAMP}"
UNKNOWN_AGENCY = """\
Comet seen over Quenholm

QUENHOLM, July 3 (QNW) - A comet stood over Quenholm for the third night running.

"It has a tail like a fox," said Berta Oll, who keeps the observatory.
"""


def make_agencies() -> Source:
    """NPA, whose copy this is, and one other; a topic that the copy speaks of."""
    Source.objects.create(code="EBN", name="Eastbank News", dateline_names=["EBN"])
    Topic.objects.create(
        code="medtop:20000343",
        name="waterway and maritime transport",
        slug="waterway-and-maritime-transport",
    )
    return Source.objects.create(
        code="NPA",
        name="Northcoast Press Agency",
        languages=["en"],
        sign_offs=["(NPA)"],
        legal_markers=["LEGAL WARNING:"],
        trailing_teasers=True,
    )

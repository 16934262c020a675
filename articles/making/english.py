"""English for invented stories. Places, names and rare words are made up of its sounds."""

from __future__ import annotations

from .lexicon import Lexicon
from .words import Sounds

ENGLISH = Lexicon(
    code="en",
    function_words={
        "D": "the a its this their his her some any each no another every that those both",
        "P": (
            "of in to for on with at from by about after over into between under against "
            "during before through without near along beyond despite towards behind since until"
        ),
        "C": "and but while as because although when where after if before so whereas unless",
        "R": (
            "also now only still already again later often nearly today soon yesterday then "
            "recently almost never sharply quietly earlier slowly together largely twice barely"
        ),
    },
    content_words={
        "N": (
            "year people government week council minister month water city company police day "
            "court work harbour plan report market price school road country group money "
            "worker percent election building ferry bridge law bank farmer river ship hospital "
            "train power island family season game budget house storm deal meeting coast party "
            "worker union teacher song letter winter summer village tax field crew vote station "
            "food oil contract museum agency forecast office driver captain engine trade boat "
            "judge tunnel valley rule match border factory doctor wheat fishery lake repair "
            "airport cargo grain strike ticket permit border archive signal fund mayor theatre "
            "fire flood debt hill vessel passenger neighbour lighthouse delay inquiry tower dam"
        ),
        "A": (
            "new last first local national public old former large early late small long high "
            "foreign main next northern southern eastern western final regional private heavy "
            "economic open cold young rural urban coastal annual full quiet costly narrow rough "
            "empty joint formal broken modern dry wet steep loud bright idle"
        ),
        "V": (
            "said opened closed made reached announced expected left held called found sent met "
            "signed approved built lost won moved agreed paid raised cut planned reported "
            "stopped delayed carried bought sold repaired asked rejected blocked flooded ended "
            "joined warned followed visited replaced tested delivered kept lifted shared"
        ),
    },
    invented={
        "N": (36_000, ("", "", "s", "er", "ers", "ment", "tion", "ness", "ing")),
        "A": (8_000, ("al", "ous", "ic", "less", "ish", "ive")),
        "V": (7_000, ("ed",)),
        "G": (4_000, ("", "ford", "mouth", "stad", "haven", "wick")),
        "W": (9_000, ("", "en", "son", "ek", "ard")),
    },
    sounds=Sounds(
        "b br c d dr f g gr h k l m n p pr r s sh st t tr v w b d f h k l m n p r s t v".split(),
        "a e i o u a e i o a e".split(),
        "l m n nd nt r rn rd s st t ck".split(),
    ),
    sentences=(
        "D A N P D N V D N P D N",
        "D N P D A N V P D N, C D N R V D A N",
        "P D N, D N V D N C V D A N P D N",
        "D N has R V D N P K N, C D N P G was V",
        "D N of D N P G V that D A N had V P D N",
        "In G, D N V K N P D N C D N",
        "D A N, which was V P D N, V D N P D N R",
        "C D N V D N, D N P D N V P G",
        "There were K N P D N, C D A N V R",
        "D N will be V P D A N C P D N, D N V",
        "It was D A N P D N that V D N P G",
        "W, who V D N P D N, has V D A N",
        "K A N and K N were V P D N P D N of G",
        "D N V D N",
        "R, D N P D N is not V P D A N",
        "The N of D N V P D N, C W V D N P G",
        "They have V D N P D A N, C not P D N",
        "D N and D N of D N V D A N P D N, C R V D N P K N",
    ),
    headlines=(
        "A N V D N P G",
        "G N V P A N",
        "N of N V C N V",
        "W V P A N P G",
        "K N V P N",
        "A N and N V P G N",
    ),
    fragments=("D A N of D N", "A C A", "D N P D N", "not D A N", "R V P D N"),
    said=(
        "“{words},” {cue} {who}.",
        "“{words},” {who} {cue}.",
        "{who} {cue}: “{words}.”",
        "{who} {cue}, “{words}.”",
    ),
    partly_said=(
        "{who} {cue} it was “{words}” and would be looked at again.",
        "It was “{words},” {who} {cue}.",
    ),
    unmarked=("{who} {cue} that {words}.", "According to {who}, {words}."),
    goes_on=" “{words}.”",
    cues=("said", "added", "wrote", "warned", "noted", "asked", "explained", "insisted"),
    pronouns=("she", "he", "they"),
    unnamed=("a spokesman", "an official", "a witness", "one of the crew", "residents"),
    roles=(
        "mayor", "minister of transport", "harbour master", "head of the council", "judge",
        "coach of the rowers", "chief engineer", "spokeswoman", "economist", "deputy minister",
        "fisherman", "doctor", "director of the museum", "trade unionist", "forecaster",
    ),
    byline="By {name}",
    months="Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.",
)  # fmt: skip

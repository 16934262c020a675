"""German for invented stories; its nouns are capitalised and compounded."""

from __future__ import annotations

from .lexicon import Lexicon
from .words import Sounds

GERMAN = Lexicon(
    code="de",
    function_words={
        "D": "die der das eine ein den dem des einer diese keine seine ihre einem jeder alle",
        "P": (
            "in von mit auf für bei an nach aus zu über um vor durch gegen unter seit zwischen "
            "ohne während neben hinter wegen trotz"
        ),
        "C": "und aber weil wenn dass während als oder denn obwohl damit sobald",
        "R": (
            "auch nur noch schon nun wieder heute bereits immer nicht bald gestern dann fast "
            "kaum zuletzt gemeinsam vorerst zudem deutlich"
        ),
    },
    content_words={
        "N": (
            "jahr regierung stadt woche land minister wasser gericht polizei rat hafen brücke "
            "straße schule preis markt bericht plan monat firma arbeiter wahl gebäude fähre bank "
            "bauer fluss schiff krankenhaus zug strom insel familie saison spiel haushalt haus "
            "sturm vertrag treffen küste partei gewerkschaft lehrer brief winter sommer dorf "
            "steuer feld mannschaft bahnhof museum amt kapitän motor handel boot richter tunnel "
            "tal regel grenze fabrik arzt weizen see reparatur flughafen streik archiv theater"
        ),
        "A": (
            "neue große letzte erste alte kleine lange hohe frühe späte öffentliche nördliche "
            "südliche östliche westliche regionale private schwere offene kalte junge ländliche "
            "jährliche volle stille teure enge raue leere gemeinsame trockene steile helle"
        ),
        "V": (
            "sagte eröffnete schloss begann erreichte kündigte erwartete verließ zeigte hielt "
            "rief fand stieg fiel schickte traf unterzeichnete billigte baute verlor gewann "
            "zahlte erhöhte kürzte plante meldete stoppte trug kaufte verkaufte fragte warnte"
        ),
    },
    invented={
        "N": (22_000, ("", "ung", "heit", "er", "en", "haus", "werk", "schaft", "straße")),
        "A": (4_000, ("ige", "liche", "ische", "lose")),
        "V": (4_000, ("te", "ierte")),
        "G": (2_000, ("", "burg", "heim", "stedt", "au")),
        "W": (4_000, ("", "mann", "er", "ke")),
    },
    sounds=Sounds(
        "b br d f g gr h k kl l m n p r s sch st t tr v w z b d f g h k l m n r s t w".split(),
        "a e i o u a e i o ä ö ü ei au".split(),
        "l m n nd nt r rt s st t ck".split(),
    ),
    sentences=(
        "D A N P D N V D N P D N",
        "P D N V D N D N, C D N P G R V",
        "D N P G V, dass D A N P D N V",
        "R V D N K N P D N C D N",
        "D A N, die P D N V, V D N P D N",
        "W, die D N P D N V, V D A N",
        "Es gab K N P D N, C D A N V R",
        "D N und D N P G V D A N P D N",
        "D N V D N",
    ),
    headlines=("A N V N P G", "G N V P A N", "W V P N", "K N V P G", "N und N V"),
    fragments=("D A N", "A und A", "D N P D N", "kein N"),
    said=("„{words}“, {cue} {who}.", "{who} {cue}: „{words}.“"),
    partly_said=("{who} {cue}, das sei „{words}“ gewesen.",),
    unmarked=("Nach den Worten von {who} {words}.", "Wie {who} {cue}, {words}."),
    goes_on=" „{words}.“",
    cues=("sagte", "erklärte", "teilte mit", "betonte", "warnte", "fügte hinzu", "schrieb"),
    pronouns=("sie", "er"),
    unnamed=("ein Sprecher", "eine Augenzeugin", "Anwohner"),
    roles=(
        "Bürgermeisterin", "Verkehrsminister", "Hafenmeister", "Richterin", "Sprecherin",
        "Ökonom", "Ärztin", "Leiterin des Museums", "Gewerkschafter",
    ),
    byline="Von {name}",
    months="Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
)  # fmt: skip

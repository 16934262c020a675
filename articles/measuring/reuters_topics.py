"""Is a story's main topic right? Reuters-21578's ten largest categories.

Reuters filed stories under categories of its own; `SENSES` says which Media
Topics stand for each, by how IPTC defines them. A topic below one of them in
the tree stands for the category too; a topic above does not, for it says less
("economy, business and finance" is no finding).

The main topic is the first that the parser suggests. Only stories are asked
that Reuters filed under one of the ten; its categories have no order, so the
main topic is right if it stands for any that the story has. Over all of them

    precision = right / stories whose main topic stands for one of the ten
    recall    = right / stories

A main topic that stands for none of the ten, or no topic, is a miss, and no
false find. The aim is for the F1 of the two, summed over stories (micro).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from articles.measuring.figures import Figure, f1, share
from articles.measuring.reuters import Reading
from articles.wire.lexicon import default_lexicon

_AGRICULTURE = "medtop:20000210"  # the growing and raising of plants, and their storage
_SOFT_COMMODITY = "medtop:20000389"  # the trading in what grows
_MONETARY_POLICY = "medtop:20000379"  # the amount of money, and the rate it is lent at
_CENTRAL_BANK = "medtop:20000350"  # sets rates; provides funds to commercial banks

SENSES: dict[str, frozenset[str]] = {
    # Results, forecasts and dividends of companies.
    "earn": frozenset({"medtop:20000178"}),  # corporate earnings
    # Takeovers, mergers, stakes bought and sold.
    "acq": frozenset({"medtop:20000204"}),  # merger or acquisition
    # Exchange rates, and what central banks do in the money market.
    "money-fx": frozenset(
        {
            "medtop:20000355",  # currency, its value against another
            "medtop:20000391",  # foreign exchange market
            _MONETARY_POLICY,
            _CENTRAL_BANK,
        }
    ),
    # Harvests, stocks, prices and sales; no Media Topic is for one kind of grain.
    "grain": frozenset({_AGRICULTURE, _SOFT_COMMODITY}),
    "wheat": frozenset({_AGRICULTURE, _SOFT_COMMODITY}),
    "corn": frozenset({_AGRICULTURE, _SOFT_COMMODITY}),
    # Petroleum from the well to the pump, and those who set its price.
    "crude": frozenset({"medtop:20001243"}),  # oil and gas
    # Trade between nations: balances, disputes, barriers.
    "trade": frozenset(
        {
            "medtop:20000373",  # international trade
            "medtop:20000366",  # exports
            "medtop:20000369",  # imports
            "medtop:20000384",  # tariff
        }
    ),
    # Prime rates, discount rates, and those who set them.
    "interest": frozenset({"medtop:20000371", _MONETARY_POLICY, _CENTRAL_BANK}),
    # Shipping, ports, yards, and what befalls ships.
    "ship": frozenset(
        {
            "medtop:20000343",  # waterway and maritime transport
            "medtop:20000303",  # shipbuilding
            "medtop:20000145",  # maritime accident and incident
        }
    ),
}
_ON = "Reuters, ten categories"
_AIM = 0.80


def categories(code: str) -> frozenset[str]:
    """The categories that the Media Topic ``code`` stands for."""
    lexicon = default_lexicon()
    above = lexicon.ancestors(code) if code in lexicon.topics else ()
    line = {code, *above}
    return frozenset(category for category, senses in SENSES.items() if senses & line)


def figures(readings: Iterable[Reading]) -> list[Figure]:
    """The F1 of main topics, and the share of each category whose main topic is right."""
    asked = [(gold, _main(reading)) for reading in readings if (gold := _gold(reading))]
    right = sum(bool(gold & main) for gold, main in asked)
    found = sum(bool(main) for _, main in asked)
    whole = Figure(
        "main topic (micro-F1)",
        _ON,
        f1(right, found, len(asked)),
        _AIM,
        counted=f"{right:,} right of {found:,} found, {len(asked):,} there",
    )
    return [whole, *(_of_category(category, asked) for category in SENSES)]


def _of_category(category: str, asked: Sequence[tuple[frozenset[str], frozenset[str]]]) -> Figure:
    """Of the stories filed under ``category``, those whose main topic is right."""
    filed = [(gold, main) for gold, main in asked if category in gold]
    right = sum(bool(gold & main) for gold, main in filed)
    return share(f"- filed under {category}", _ON, right, len(filed))


def _gold(reading: Reading) -> frozenset[str]:
    return frozenset(reading.row["topics"]) & SENSES.keys()


def _main(reading: Reading) -> frozenset[str]:
    topics = reading.story.topics
    return categories(topics[0].code) if topics else frozenset()

"""The figures of the model's card, made anew: `python -m train.card --shared DIR` writes them into models/reader/card.md.

Everything is measured with what ships, as a user runs it: the whole extractor, on text that training did not see.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from eval import nested
from eval.gold import SETS
from eval.measure import Figures, measure

from onrecord import ids
from onrecord.extract import READER, RULES, extract
from onrecord.extract.lookup import cue_of, verb_of
from onrecord.extract.quotations import Quotations
from onrecord.extract.reader.attend import attend
from onrecord.extract.reader.network import FOLDER, shipped
from onrecord.model import Report, Statement
from onrecord.read import read
from train import names, naming
from train.articles import Article, polnear
from train.choose import reliability

CARD = FOLDER / "card.md"
_BLOCK = re.compile(r"(<!-- figures -->\n).*?(<!-- end -->)", re.DOTALL)
Place = tuple[int, int]


class Marked(NamedTuple):
    """An attribution that a person marked: where its content stands, how it is quoted, and what act its cue tells."""

    content: tuple[Place, ...]
    quotation: str
    act: str


class Tally(NamedTuple):
    """Attributions marked, those of them found, those said, and those of them right, by a name."""

    marked: Counter[str]
    found: Counter[str]
    said: Counter[str]
    right: Counter[str]

    def table(self, what: str) -> str:
        """Recall and precision for each name, the most marked first."""
        rows = [
            (name, str(self.marked[name]), _share(self.found[name], self.marked[name]), str(self.said[name]),
             _share(self.right[name], self.said[name]))
            for name, _ in sorted((self.marked | self.said).items(), key=lambda pair: (-pair[1], pair[0]))
        ]  # fmt: skip
        return table((what, "marked", "recall", "said", "precision"), rows)


def main() -> None:
    """Measure everything and write it into the card."""
    parser = argparse.ArgumentParser(prog="python -m train.card", description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="where the data and the scorer lie")
    parser.add_argument("--build", type=Path, default=Path("build/card"), help="where what was scored is left")
    asked = parser.parse_args()
    figures = "\n\n".join(_sections(asked.shared, asked.build))
    card = CARD.read_text("utf-8")
    CARD.write_text(_BLOCK.sub(lambda found: f"{found[1]}\n{figures}\n\n{found[2]}", card), "utf-8")
    print(figures)


def _sections(shared: Path, build: Path) -> Iterator[str]:
    yield "### As `tools/score.py` counts\n\n" + _scored(shared, build)
    yield "### Attributions inside attributions (eval/gold/nested)\n\n" + _chains()
    yield "### Names, GUM dev and test, a quarter of re3d\n\n" + _names(shared)
    folder = shared / "data/polnear/dev"
    articles = polnear(folder)
    acts, quotations = _by_kind(folder, articles)
    yield "### By quotation, PolNeAR dev\n\n" + quotations.table("quotation")
    yield "### By act of the cue, PolNeAR dev\n\n" + acts.table("act")
    yield "### Confidence, PolNeAR dev\n\n" + _confidence(articles)


def _scored(shared: Path, build: Path) -> str:
    by_machine: dict[str, dict[str, Figures]] = {}
    for machine in (READER, RULES):
        by_machine[machine.name] = {gold.name: measure(gold, shared, build, machine) for gold in SETS}
    rows = [
        (f"{gold} {figure}", f"{value:.3f}", f"{by_machine['rules'][gold][figure]:.3f}")
        for gold, figures in by_machine["reader"].items()
        for figure, value in figures.items()
    ]
    return table(("figure", "reader", "rules alone"), rows)


def _chains() -> str:
    found = {
        f"{part}, {machine.name}": nested.measure(part, machine)
        for part in ("dev", "test")
        for machine in (READER, RULES)
    }
    rows = [(figure, *(f"{each[figure]:.3f}" for each in found.values())) for figure in next(iter(found.values()))]
    return table(("figure", *found), rows)


def _names(shared: Path) -> str:
    held = names.texts(shared / "data", held=True)
    found = {machine.name: naming.measured(held, machine) for machine in (READER, RULES)}
    rows = [(kind, *(f"{each[kind]:.3f}" for each in found.values())) for kind in found["reader"]]
    return table(("F1 of exact places", "reader", "rules alone"), rows)


def _by_kind(folder: Path, articles: Sequence[Article]) -> tuple[Tally, Tally]:
    acts, quotations = (Tally(Counter(), Counter(), Counter(), Counter()) for _ in range(2))
    for article in articles:
        marked, said = _article(folder, article)
        pairs = _pairs(marked, said)
        for tally, kind in ((acts, "act"), (quotations, "quotation")):
            tally.marked.update(getattr(one, kind) for one in marked)
            tally.found.update(getattr(marked[at], kind) for at in pairs)
            tally.said.update(getattr(one, kind) for one in said)
            tally.right.update(getattr(said[at], kind) for at in pairs.values())
    return acts, quotations


def _article(folder: Path, article: Article) -> tuple[list[Marked], list[Statement]]:
    with (folder / "text" / f"{article.name}.txt").open(encoding="utf-8", newline="") as opened:
        text = opened.read()
    report = Report(ids.report_id(text, None, None, None, None, "en"), article.name, "", "text", text, language="en")
    reading = read(report)
    quoted = Quotations(reading)
    marked = []
    for one in article.attributions:
        places = tuple((reading.tokens[a].start, reading.tokens[b - 1].end) for a, b in one.content)
        cue = cue_of(verb_of(reading.tokens[slice(*one.cue)]))
        marked.append(Marked(places, quoted.kind(places), cue.act if cue else "no cue of the lexicon"))
    return marked, [one for one in extract(reading) if one.act != "report"]


def _pairs(marked: Sequence[Marked], said: Sequence[Statement]) -> dict[int, int]:
    free = {at: _characters((span.start, span.end) for span in one.content) for at, one in enumerate(said)}
    found: dict[int, int] = {}
    for at, one in enumerate(marked):
        held = _characters(one.content)
        best = max(((len(held & other) / len(held | other), -k) for k, other in free.items()), default=(0.0, 0))
        if best[0] > 0.5:
            found[at] = -best[1]
            free.pop(-best[1])
    return found


def _characters(places: Iterable[Place]) -> set[int]:
    return {at for start, end in places for at in range(start, end)}


def _confidence(articles: Sequence[Article]) -> str:
    network = shipped()
    settings = network.settings(0.0)
    found = [attend(network, network.pieces, article.words, settings).found for article in articles]
    bins, error = reliability(articles, found)
    rows = [(str(one.number), f"{one.sure:.2f}", f"{one.right:.2f}", "#" * round(40 * one.right)) for one in bins]
    return (
        table(("attributions", "confidence", "marked by people", ""), rows)
        + f"\n\nExpected calibration error {error:.3f}."
    )


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "-"


if __name__ == "__main__":
    main()

"""One measured job in a process of its own, so that its time and peak memory are its own: `python -m bench.job JOB ...`.

Prints one JSON object. Memory is the peak resident set in MiB (getrusage, ru_maxrss).
"""

from __future__ import annotations

import argparse
import json
import resource
import shutil
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from tokenizers import Encoding

from onrecord import extract, ingest, link, pipeline, read
from onrecord.extract.machine import Machine, Sight
from onrecord.extract.reader.around import Ints
from onrecord.extract.reader.network import shipped
from onrecord.extract.reader.windows import ROOM, windows
from onrecord.extract.reader.words import softened, visible, words_of
from onrecord.extract.scan import attributions
from onrecord.ledger import Entry, Ledger, Meets
from onrecord.link.network import OnnxPairs
from onrecord.model import Reading, Report
from onrecord.read.places import find_places
from onrecord.read.quantities import find_quantities
from onrecord.read.times import find_times
from onrecord.read.tokens import tokenize

Figures = dict[str, Any]
Result = TypeVar("Result")


class Clock:
    """Counts from when it is made. Processor seconds are not lengthened by what else the machine has to do."""

    def __init__(self) -> None:
        self.begun, self.used = time.perf_counter(), time.process_time()

    def read(self) -> Figures:
        """Wall-clock and processor seconds of this process."""
        return {"seconds": time.perf_counter() - self.begun, "processor": time.process_time() - self.used}


def add(reports: Path, ledger: Path, processes: int, extractor: str) -> Figures:
    """Read a folder of reports into a new ledger."""
    clock = Clock()
    with Ledger(ledger, create=True) as opened:
        run = pipeline.add([reports], opened, processes=processes, machine=extract.machine(extractor))
        counts = opened.counts()
    return {
        **clock.read(),
        "reports": counts.reports,
        "statements": counts.statements,
        "problems": len(run.problems),
        "peak": peak(),
        "bytes": ledger.stat().st_size,
    }


def encoder(reports: Path, rounds: int) -> Figures:
    """The whole pipeline over these reports but the ledger, and the encoder's forward pass over the same windows, by turns.

    `digest` is what a process does with a document: all from its bytes to its statements. `once` is the forward pass over
    the same pieces in windows that share none, which nothing that reads across the edges of windows can do with.
    """
    network = shipped()
    documents = [found for found in ingest.documents([reports]) if isinstance(found, ingest.Document)]
    shown: list[tuple[Ints, Ints]] = []
    apart: list[tuple[Ints, Ints]] = []
    texts = [found.text for each in documents for found in ingest.reports(each) if isinstance(found, Report)]
    for text in texts:
        words = softened(words_of(text, visible(tokenize(text))))
        divided = [network.pieces.of(word) for word in words]
        for window in windows(words, [len(word) for word in divided]):
            here = divided[window.first : window.last]
            shown.append((np.array([piece for word in here for piece in word]), np.zeros(1, np.int64)))
        whole = np.array([piece for word in divided for piece in word])
        apart += [(whole[first : first + ROOM], np.zeros(1, np.int64)) for first in range(0, len(whole), ROOM)]
    taken: dict[str, list[float]] = {"pipeline": [], "encoder": [], "once": []}
    for _ in range(rounds + 1):
        clock = Clock()
        for document in documents:
            pipeline.digest(document)
        taken["pipeline"].append(clock.read()["processor"])
        for name, inputs in (("encoder", shown), ("once", apart)):
            clock = Clock()
            for pieces, begins in inputs:
                network.encode(pieces, begins)
            taken[name].append(clock.read()["processor"])
    pieces_ = sum(len(pieces) for pieces, _ in shown)
    return {"reports": len(texts), "pieces": pieces_, "peak": peak()} | {name: each[1:] for name, each in taken.items()}


def fold(ledger: Path) -> Figures:
    """Compute the claims, origins and standing of all that a ledger holds."""
    clock = Clock()
    with pipeline.Record(ledger) as record:
        claims = sum(1 for _ in record.claims())
    return {**clock.read(), "claims": claims, "peak": peak()}


def addition(reports: Path, ledger: Path, scratch: Path, rounds: int) -> Figures:
    """Add the same reports to an empty ledger and to copies of a full one, by turns, so that both meet the same weather.

    The first round warms the caches up and is not counted.
    """
    rounds_of: dict[str, list[Figures]] = {"empty": [], "full": []}
    for _ in range(rounds + 1):
        for kind, taken in rounds_of.items():
            target = scratch / f"{kind}.ledger"
            if kind == "full":
                shutil.copyfile(ledger, target)
            clock = Clock()
            with Ledger(target, create=True) as opened:
                pipeline.add([reports], opened, processes=1, machine=extract.RULES)
            taken.append(clock.read())
            target.unlink()
    return {kind: taken[1:] for kind, taken in rounds_of.items()}


def stages(reports: Path, ledger: Path) -> Figures:
    """Processor seconds in each stage, over the same reports."""
    documents = [found for found in ingest.documents([reports]) if isinstance(found, ingest.Document)]
    pipeline.digest(documents[0], extract.RULES)  # loads what is loaded once
    took: Figures = {}
    parsed = timed(took, "ingest", lambda: [list(ingest.reports(document)) for document in documents])
    found = [item for group in parsed for item in group if isinstance(item, Report)]
    readings = timed(took, "read", lambda: [read.read(report) for report in found])
    timed(took, "of read: times", lambda: [find_times(one.report, one.tokens, one.sentences) for one in readings])
    timed(took, "of read: numbers", lambda: [_numbers(one) for one in readings])
    timed(took, "of read: places", lambda: [_places(one) for one in readings])
    said = timed(took, "extract", lambda: [extract.extract(reading, extract.RULES) for reading in readings])
    pairs = list(zip(readings, said, strict=True))
    timed(took, "rejections", lambda: [link.rejections(one.report, one.paragraphs, of) for one, of in pairs])
    entries = timed(
        took, "all of these, and wordings", lambda: [pipeline.digest(document, extract.RULES) for document in documents]
    )
    with Ledger(ledger, create=True) as opened:
        timed(took, "write", lambda: _append(opened, entries))
    return took


def _numbers(one: Reading) -> object:
    return find_quantities(one.report, one.tokens, one.sentences, one.masks)


def _places(one: Reading) -> object:
    return find_places(one.report, one.tokens, one.sentences, (one.entities, one.mentions), one.masks)


def _append(ledger: Ledger, entries: list[Entry]) -> None:
    for batch in _batches(entries):
        ledger.append(batch, link.near, link.may_be_near)


def _batches(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    rest = iter(entries)
    while batch := list(islice(rest, pipeline.BATCH)):
        yield batch


def _link(ledger: Ledger, entries: list[Entry], network: link.Network) -> None:
    relate, meets = pipeline.linking(network)
    for batch in _batches(entries):
        ledger.append(batch, link.near, link.may_be_near, relate, meets)


class Unread(Machine):
    """Finds statements by the rules, at once, and has them filed and linked as those of the default machine are."""

    __slots__ = ()

    def sight(self, reading: Reading) -> Sight:
        """What the rules find."""
        return Sight(reading, attributions(reading))


class Counted(OnnxPairs):
    """The network; how often it was asked of two statements, and how often it ran in all."""

    def __init__(self) -> None:
        super().__init__()
        self.pairs = self.runs = 0

    def likely(self, one: str, other: str, days: int = 0) -> link.Likely:
        """See `Network`."""
        self.pairs += 1
        return super().likely(one, other, days)

    def _run(self, encoded: Encoding) -> tuple[np.ndarray, np.ndarray]:
        self.runs += 1
        return super()._run(encoded)


def hold(reports: Path, ledger: Path) -> Figures:
    """File the statements of a folder of reports in a new ledger, with keys and vectors, and compare none of them.

    What a new statement meets there does not depend on what those that are there were to each other, and to compare them all
    would take hours.
    """
    clock = Clock()
    filed = Meets(lambda vector, others, telling: [None] * len(others))
    documents = (found for found in ingest.documents([reports]) if isinstance(found, ingest.Document))
    with Ledger(ledger, create=True) as opened:
        for batch in _batches(pipeline.digest(each, Unread()) for each in documents):
            opened.append(batch, link.near, link.may_be_near, lambda one, other: None, filed)
        counts = opened.counts()
    return {**clock.read(), "statements": counts.statements, "peak": peak()}


def linking(reports: Path, ledger: Path) -> Figures:
    """Add reports to a ledger, and what each part of linking costs: vectors, meeting and comparing, and how often it asks.

    Processor seconds; reading is done before. Vectors are made as often as reading asks for them.
    """
    documents = [found for found in ingest.documents([reports]) if isinstance(found, ingest.Document)]
    entries = [pipeline.digest(document, Unread()) for document in documents]
    said = [filing for entry in entries for page in entry.pages for filing in page.filings]
    texts = {page.report.id: page.report.text for entry in entries for page in entry.pages}
    contents = [" ".join(span.of(texts[span.report]) for span in each.statement.content) for each in said]
    took: Figures = {}
    network = Counted()  # one that has not been asked yet
    timed(took, "vectors", lambda: [network.vector(content) for content in contents])
    network.runs = 0
    with Ledger(ledger) as opened:
        before = opened.counts().statements
        timed(took, "linking", lambda: _link(opened, entries, network))
        added = opened.counts().statements - before
    again = network.runs - network.pairs
    return {**took, "held": before, "statements": added, "pairs": network.pairs, "again": again, "peak": peak()}


def timed(took: Figures, name: str, work: Callable[[], Result]) -> Result:
    """Do the work, and note how many processor seconds it took."""
    clock = Clock()
    done = work()
    took[name] = clock.read()["processor"]
    return done


def peak() -> float:
    """The most memory that this process has held, in MiB.

    Linux counts what the parent held when it started the child, so whoever starts a job loads nothing of Onrecord itself.
    """
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return used / (1024 * 1024 if sys.platform == "darwin" else 1024)


JOBS: dict[str, Callable[..., Figures]] = {
    "add": add,
    "encoder": encoder,
    "fold": fold,
    "addition": addition,
    "stages": stages,
    "hold": hold,
    "linking": linking,
}
WORDS: dict[str, dict[str, type]] = {
    "add": {"reports": Path, "ledger": Path, "processes": int, "extractor": str},
    "encoder": {"reports": Path, "rounds": int},
    "fold": {"ledger": Path},
    "addition": {"reports": Path, "ledger": Path, "scratch": Path, "rounds": int},
    "stages": {"reports": Path, "ledger": Path},
    "hold": {"reports": Path, "ledger": Path},
    "linking": {"reports": Path, "ledger": Path},
}


def main() -> None:
    """Do the job that the command line names, and print what was measured."""
    parser = argparse.ArgumentParser(description=__doc__)
    jobs = parser.add_subparsers(dest="job", required=True)
    for name, words in WORDS.items():
        one = jobs.add_parser(name)
        for word, kind in words.items():
            one.add_argument(word, type=kind)
    chosen = vars(parser.parse_args())
    print(json.dumps(JOBS[chosen.pop("job")](**chosen)))


if __name__ == "__main__":
    main()

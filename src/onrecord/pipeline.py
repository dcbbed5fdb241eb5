"""The whole flow on one screen: source -> ingest -> read -> extract -> link -> ledger -> show.

`digest` is the part that looks at one document alone; it is a pure function, so it maps over processes. `add` maps it over all
that the user names and appends what comes back. `Record` is a ledger with the claims that follow from what it holds, and
`write_brief` shows it.
"""

from __future__ import annotations

import hashlib
import time
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, cached_property, partial
from itertools import chain
from pathlib import Path
from typing import TextIO

from onrecord import extract, ids, ingest, link, read, show
from onrecord.dossier import Dossier, beside, rating
from onrecord.errors import Stop
from onrecord.ledger import Entry, Filed, Filing, Ledger, Meets, Page, Query, Relate
from onrecord.model import Claim, Judgement, Place, Problem, Profile, Reading, Report, Source, Span, Statement
from onrecord.parallel import ordered_map, seldom_collecting

_READER = (
    "Statements are found by a trained model, with rules beside it where they are more often right; each says which made it.",
    "Measured against attributions that people marked in 84 news articles (PolNeAR, development part): of a hundred that they "
    "marked, 78 are found with most of their words; of a hundred shown, 75 are among those marked; where the words are right, "
    "the words for the speaker are right nine times in ten.",
    "Measured against who said what in 45 whole articles (CED-1K): of a hundred utterances 94 are found, and 89 with the "
    "speaker's full name; of a hundred statements shown, 73 are among those marked.",
)
_RULES = (
    "Statements are found by rules over a lexicon of reporting words; no trained model takes part.",
    "Measured against attributions that people marked in 84 news articles (PolNeAR, development part): of a hundred that they "
    "marked, 56 are found with most of their words; of a hundred shown, 78 are among those marked; where the words are right, "
    "the words for the speaker are right nine times in ten.",
    "Measured against who said what in 45 whole articles (CED-1K): of a hundred utterances 90 are found, and 83 with the "
    "speaker's full name; of a hundred statements shown, 76 are among those marked.",
)
_LINKS = (
    "Origins and standing are counted by rules, over claims that rules and a trained model group. In 19 bundles of invented "
    "reports that neither was made on, the origins of a claim are counted exactly in 69 of a hundred, too many in 2 of a "
    "hundred, and the standing is exact in 57 of a hundred.",
)


def method(machines: Iterable[str]) -> tuple[str, ...]:
    """What a brief says of how its statements were made, by these machines, and how often they are wrong.

    The figures are those of `make eval`.
    """
    kinds = {machine == extract.RULES.version for machine in machines}
    return (_READER if False in kinds else ()) + (_RULES if True in kinds else ()) + _LINKS


BATCH, SECONDS = 256, 20.0
"""Entries a transaction, or the time it waits for them: what a killed run loses at most. Each transaction writes to the index
of likeness all over the file, whatever it brings, so that small ones cost a large ledger dear."""


@dataclass(slots=True)
class Run:
    """How a run goes: documents gone through and their bytes, how many of them were new, and what was wrong with them."""

    documents: int = 0
    new: int = 0
    bytes: int = 0
    problems: list[Problem] = field(default_factory=list)


def statements(
    text: str, outlet: str | None = None, *, machine: extract.Machine = extract.READER
) -> tuple[Statement, ...]:
    """What is said in a text, and by whom: the statements of one report, without a ledger.

    `machine` is `extract.READER`, or `extract.RULES` where a tenth of a second counts. Spans count the characters of `text`.
    Empty where the text is in a language that is not read yet.
    """
    report = Report(ids.report_id(text, None, outlet, None, None, None), "text", "", "text", text, outlet=outlet)
    return extract.extract(read.read(report), machine)


def digest(document: ingest.Document, machine: extract.Machine = extract.READER) -> Entry:
    """All that one document brings. Pure: the same bytes under the same name bring the same, read by the same machine."""
    found = list(ingest.reports(document))
    pages = tuple(_page(report, machine) for report in found if isinstance(report, Report))
    return Entry(
        _key(document, machine.version), pages, tuple(problem for problem in found if isinstance(problem, Problem))
    )


def _page(report: Report, machine: extract.Machine) -> Page:
    reading = read.read(report)
    said = extract.extract(reading, machine)
    ties = (*link.rejections(report, reading.paragraphs, said), *link.supports(report, reading.paragraphs, said))
    return Page(
        report,
        machine.version,
        reading.masks,
        reading.problems,
        tuple(_filings(reading, said, machine)),
        ties,
        times=reading.times,
        quantities=reading.quantities,
        places=reading.places,
    )


def _filings(reading: Reading, said: Sequence[Statement], machine: extract.Machine) -> Iterator[Filing]:
    text = reading.report.text
    network = _network(machine)

    @cache  # several statements stand in one sentence, and a narrated sentence is its own content
    def unscoped(words: str) -> link.Wording:
        return link.wording(words)

    def wording(words: str, scope: str) -> link.Wording:
        """Whose words they are tells only short passages apart, and those have no sketch."""
        found = unscoped(words)
        return found if found.sketch else link.wording(words, scope)

    @cache
    def vector_of(words: str) -> bytes:
        return network.vector(words) if network else b""

    def filed(places: tuple[Span, ...], scope: str) -> Filed:
        return Filed(places, *wording(" ".join(span.of(text) for span in places), scope))

    sentence = {each.id: " ".join(span.of(text) for span in _sentences(reading, each)) for each in said}
    manners = link.manners(reading.report, said, sentence)
    for statement in said:
        speaker = statement.speaker.source
        anonymous = speaker.kind in ("unnamed", "unknown")
        scope = reading.report.id if anonymous else speaker.id
        content = filed(statement.content, scope)
        words = " ".join(span.of(text) for span in statement.content)
        topics = link.topics(words, reading.report.published, single=network is not None)
        vector = vector_of(words) if topics.keys else b""
        yield Filing(
            statement,
            content._replace(topics=topics.keys, telling=topics.telling, vector=vector),
            filed(_sentences(reading, statement), scope),
            manners[statement.id].written(),
        )


def _network(machine: extract.Machine) -> link.Network | None:
    """What is asked how two contents relate; nothing where rules alone are to work."""
    return None if machine.name == "rules" else link.shipped()


def _sentences(reading: Reading, statement: Statement) -> tuple[Span, ...]:
    """The sentences in which a statement stands, as one span; its own words where there are none."""
    spans = statement.content + statement.cue
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    first = bisect_right(reading.sentences, start, key=lambda sentence: sentence.start) - 1
    last = bisect_left(reading.sentences, end, key=lambda sentence: sentence.start) - 1
    if 0 <= first <= last:
        start, end = min(start, reading.sentences[first].start), max(end, reading.sentences[last].end)
    return (Span(statement.report, start, end),)


def _key(document: ingest.Document, version: str) -> str:
    parts = [
        version,
        document.name,
        document.sha256,
        *(f"{name}={value}" for name, value in sorted(document.hints.items())),
    ]
    return hashlib.blake2b("\n".join(parts).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def add(
    places: Iterable[str | Path],
    ledger: Ledger,
    *,
    stdin: TextIO | None = None,
    processes: int = 1,
    machine: extract.Machine = extract.READER,
    told: Callable[[Run], None] = lambda run: None,
) -> Run:
    """Read what the user names into the ledger, and say how it went; `told` hears of it now and then.

    `machine` finds the statements; a report that another has read is read anew.

    What the ledger holds already is passed over, so that adding twice is adding once, and a run that was interrupted is
    completed by running it again. The order of the files and the number of processes make no difference to the result.
    """
    run = Run()
    ledger.log("add", f"begun: {machine.version}, {processes} processes")
    unopened: list[Entry] = []
    relate, meets = linking(_network(machine))
    todo = _todo(ingest.documents(places, stdin), ledger, machine, run, unopened)
    outcomes = ordered_map(partial(_digest_or_excuse, machine), todo, processes, partial(_killed, machine))
    with seldom_collecting():
        for batch in _batches(chain(outcomes, unopened), lambda: told(run)):
            ledger.append(batch, link.near, link.may_be_near, relate, meets)
            run.new += sum(entry.key is not None for entry in batch)
            run.problems += [problem for entry in batch for problem in _problems(entry)]
    told(run)
    ledger.log("add", f"ended: {run.documents} documents, {run.new} of them new, {len(run.problems)} problems")
    return run


def linking(network: link.Network | None) -> tuple[Relate, Meets]:
    """How contents are compared by this network, or by rules alone, and which of them are."""
    if network is None:
        return partial(link.relate, network=None), Meets(link.all_needed, link.nearest)
    remembering = link.Remembering(network)
    return partial(link.relate, network=remembering), Meets(link.all_needed, link.nearest, remembering.know)


def _todo(
    found: Iterable[ingest.Document | Problem],
    ledger: Ledger,
    machine: extract.Machine,
    run: Run,
    unopened: list[Entry],
) -> Iterator[ingest.Document]:
    """The documents that the ledger has not gone through; what could not be opened is put aside."""
    for item in found:
        if isinstance(item, Problem):
            unopened.append(Entry(None, problems=(item,)))
            continue
        run.documents += 1
        run.bytes += len(item.data)
        if not ledger.gone_through(_key(item, machine.version)):
            yield item


def _digest_or_excuse(machine: extract.Machine, document: ingest.Document) -> Entry:
    """A mistake of ours must not cost the user the other documents: what escapes `digest` becomes a Problem."""
    try:
        return digest(document, machine)
    except Exception as flaw:  # noqa: BLE001 - the one place where any flaw is caught: it is named, and kept in the ledger
        reason = f"Onrecord failed on this document ({type(flaw).__name__}: {flaw}); this is a defect, please report it"
        return Entry(_key(document, machine.version), problems=(Problem(document.name, "defect", reason),))


def _killed(machine: extract.Machine, document: ingest.Document) -> Entry:
    reason = "reading this document ended the process that did it; it may be damaged on purpose"
    return Entry(_key(document, machine.version), problems=(Problem(document.name, "defect", reason),))


def _problems(entry: Entry) -> Iterator[Problem]:
    yield from entry.problems
    for page in entry.pages:
        yield from page.report.problems
        yield from page.problems


def _batches(entries: Iterable[Entry], told: Callable[[], None]) -> Iterator[list[Entry]]:
    """The entries in groups of `BATCH`, or of what came in `SECONDS`; `told` is called at each entry."""
    batch: list[Entry] = []
    begun = time.monotonic()
    for entry in entries:
        batch.append(entry)
        told()
        if len(batch) >= BATCH or time.monotonic() - begun >= SECONDS:
            yield batch
            batch, begun = [], time.monotonic()
    if batch:
        yield batch


def changed(places: Iterable[str | Path], ledger: Ledger, *, stdin: TextIO | None = None) -> Iterator[str]:
    """Which documents are not as they were when the ledger read them, a sentence each."""
    versions = {*ledger.machines(), extract.READER.version, extract.RULES.version}
    for item in ingest.documents(places, stdin):
        if isinstance(item, Problem):
            yield f"{item.name}: {item.reason}"
        elif not any(ledger.gone_through(_key(item, version)) for version in versions):
            yield f"{item.name}: the ledger has not read these bytes under this name; it was changed since, or is new"


class Record(Ledger):
    """A ledger with what follows from it, as it stood when first asked for: claims, and sources that are one across reports.

    This is what the show stage reads. A source has the id and the side of its profile everywhere; its name is that of the report.
    """

    @cached_property
    def dossier(self) -> Dossier:
        """What the user says of the situation, in the file beside the ledger."""
        return beside(self.path)

    def claims(self) -> Iterator[Claim]:
        """Every claim: those of most origins first, then those of most statements, then by id."""
        return iter(self._claims)

    def claim_of(self, statement: str) -> str:
        """The id of the claim that a statement belongs to; raises KeyError where there is no such statement."""
        return self._claim_of[statement]

    def claim(self, key: str) -> Claim:
        """The claim of this id. A claim is named after one of its statements, so an id once given leads to it for good.

        Raises KeyError where there is none.
        """
        named = self._claim_of["s" + key[1:]]
        return next(claim for claim in self._claims if claim.id == named)

    def _named(self, key: str) -> str | None:
        """The id of the claim that an id leads to now, though another machine may have read its statement anew; else None."""
        statement = "s" + key[1:]
        return self._claim_of.get(statement) or self._claim_of.get(self.successor(statement) or "")

    def places(self, report: str) -> tuple[Place, ...]:
        """The places that a report names, linked by what its outlet reports from as well."""
        outlet = self._outlets[report]
        return link.at_home(super().places(report), self._homes[outlet], outlet)

    @cached_property
    def _outlets(self) -> dict[str, str]:
        """The outlet of each report, or its own id where it states none."""
        return {report.id: report.outlet or report.id for report in self.reports()}

    @cached_property
    def _homes(self) -> dict[str, link.Home]:
        return dict(link.homes((outlet, Ledger.places(self, key)) for key, outlet in self._outlets.items()))

    @cached_property
    def _claims(self) -> list[Claim]:
        return list(link.overridden(self._ruled, self.judgements(), self._named))

    @cached_property
    def _ruled(self) -> list[Claim]:
        """Every claim as the rules have it."""
        contents = self.contents()
        voices = [self._known(link.heard(fields)) for fields in self.voices()]
        alike = [link.Alike(*fields) for fields in self.alike()]
        found = link.claims(voices, alike, self.ties(), contents.__getitem__)
        return sorted(found, key=lambda claim: (-len(claim.origins), -len(claim.statements), claim.id))

    def profiles(self) -> Iterator[Profile]:
        """Every source across reports: those with most statements first, then by id."""
        return iter(self._profiles)

    def profile(self, key: str) -> Profile:
        """The profile of a source, by its id or by one that it has in a single report; raises KeyError where there is none."""
        return self._by_member[key]

    def sources(self) -> Iterator[tuple[Source, tuple[str, ...], int]]:
        """Every source that speaks, the names it goes by, and how often; most statements first, then by id."""
        return ((each.source, each.names, each.statements) for each in self._profiles if each.statements)

    def find(self, text: str) -> Profile:
        """The source that a person means by an id or a name; raises Stop where there is none, or several."""
        return self.profile(link.member(text, self._heard, self._profiles))

    def decide(self, verdict: str, what: Sequence[str], by: str) -> Judgement:
        """Keep what a person decides of sources or a claim; raises Stop, with nothing kept, where it cannot be done."""
        judgements = self.judgements()
        made = link.decision(verdict, what, self._heard, self._profiles, self._named)
        new = Judgement(len(judgements) + 1, "", by, *made)
        link.check(new, judgements, link.profiles(self._heard, [*judgements, new], self.dossier))
        self.judge(by, *made)
        for computed in ("_profiles", "_by_member", "_told_apart", "_ruled", "_claims", "_claim_of"):
            self.__dict__.pop(computed, None)
        self._sources.clear()
        return self.judgements()[-1]

    def judged(self) -> Iterator[link.Listed]:
        """All that people decided, in the order in which they did, each with its time and whether it is in force."""
        return link.listed(self.judgements(), {each.id: each.name or each.id for each in self._heard})

    def search(self, words: str, most: int) -> Iterator[Statement]:
        """The statements that hold these words, as `Query.search` finds them; their sources are those of their reports.

        A search is to be quick, and to know the sources across reports all reports must be gone through.
        """
        return Query(self.link).search(words, most)

    @cached_property
    def _profiles(self) -> list[Profile]:
        return link.profiles(self._heard, self.judgements(), self.dossier)

    @cached_property
    def _heard(self) -> list[link.Heard]:
        return [link.Heard(*fields) for fields in self.heard()]

    @cached_property
    def _by_member(self) -> Mapping[str, Profile]:
        return link.by_member(self._profiles)

    @cached_property
    def _told_apart(self) -> Mapping[str, frozenset[str]]:
        return link.told_apart(self.judgements(), self._by_member)

    def _source(self, n: int) -> Source:
        source = super()._source(n)
        known = self._by_member[source.id].source
        return replace(source, id=known.id, side=known.side)

    def _known(self, voice: link.Voice) -> link.Voice:
        """The voice as that of a source across reports."""
        known = self._by_member[voice.speaker].source
        apart = self._told_apart.get(known.id, frozenset())
        owner = rating(voice.outlet, self.dossier).owner if voice.witnessed and voice.outlet else None
        return voice._replace(speaker=known.id, side=known.side, told_apart=apart, owner=owner)

    @cached_property
    def _claim_of(self) -> dict[str, str]:
        return {statement: claim.id for claim in self._ruled for statement in claim.statements}


def sketch(ledger: Record, situation: str) -> str:
    """The text of a dossier drafted from all that a ledger holds. Raises Stop where it holds no report."""
    if not ledger.counts().reports:
        raise Stop(
            "init", "no report could be read, so there is nothing to draft from", "name files or folders of reports"
        )
    return show.sketch(ledger, situation)


def write_brief(ledger: Record, folder: str | Path, *, title: str, private_names: bool = False) -> None:
    """Write the brief of all that a ledger holds: index.html, brief.md and the data, each file whole or not at all.

    Raises Stop where the ledger holds no report, or a line of the brief would rest on nothing.
    """
    if not ledger.counts().reports:
        raise Stop(
            str(ledger.path), "no report could be read, so there is nothing to write a brief of", "see the problems"
        )
    made = show.build(ledger, title=title, private_names=private_names, method=method(ledger.machines()))
    show.write_folder(made, ledger, Path(folder), private_names=private_names)
    ledger.log("brief", f"written to {folder}")

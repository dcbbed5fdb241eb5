"""The nouns of Onrecord, in the order in which a run makes them.

A folder of files becomes `Report`s; a report is read into a `Reading`; a reading yields `Statement`s; statements are
grouped into `Claim`s and joined by `Tie`s. What is wrong with the material is a `Problem`. Every noun is frozen, and this
module imports nothing of ours, so that a type says how far a value has come.

All offsets count characters (Python code points) of a report's clean text; `end` is exclusive.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, NamedTuple

Act = Literal[
    "say", "claim", "confirm", "deny", "dispute", "accuse", "assess", "predict", "warn", "order", "demand", "urge", "ask",
    "propose", "promise", "agree", "refuse", "threaten", "announce", "praise", "believe", "intend", "report",
]  # fmt: skip
Quotation = Literal["direct", "indirect", "mixed"]
Polarity = Literal["positive", "negative"]
SourceKind = Literal["person", "organisation", "group", "outlet", "document", "place", "unnamed", "unknown"]
Side = Literal["own", "opposing", "third party", "unknown"]
Role = Literal["outlet", "relay", "speaker"]
DateKind = Literal["published", "modified", "archived", "dateline", "stated"]
ParagraphKind = Literal["prose", "heading", "item", "table", "turn", "byline"]
PlaceKind = Literal["settlement", "district", "region", "country", "continent", "area", "water", "seat", "facility"]
PlaceUse = Literal["place", "metonym"]
Precision = Literal["facility", "settlement", "district", "region", "country", "wide"]
TimeKind = Literal["date", "time", "duration", "set"]
TimeRole = Literal["since", "until", "by", "before", "after", "within"]
Comparator = Literal["=", ">", "<", ">=", "<=", "~"]
Change = Literal["up", "down"]
TieKind = Literal["same", "copies", "supports", "disputes", "denies", "corrects", "retracts", "updates"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """In report R, the characters from `start` up to `end`; `report.text[start:end]` is the evidence."""

    report: str
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span must hold at least one character: {self.start}..{self.end} in {self.report}")

    def of(self, text: str) -> str:
        """The words themselves, sliced from the report's clean text."""
        return text[self.start : self.end]


# --- ingest ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Problem:
    """In the material called `name`, this is wrong, for this reason; `kind` is a short stable word to count by.

    `name` is the name of the file, or of the record in it, as the user would look it up. `kind` is, for example,
    "empty", "unreadable", "encoding", "no text layer", "too large", "language not read".
    """

    name: str
    kind: str
    reason: str
    report: str | None = None


@dataclass(frozen=True, slots=True)
class StatedDate:
    """A date that the document itself states, as precise as it states it, and where it stands there.

    `value` is ISO 8601 (a year, a month, a day or a moment with its zone); `where` names the place it was read from,
    such as `meta article:published_time` or `header Date`.
    """

    kind: DateKind
    value: str
    where: str


class Piece(NamedTuple):
    """Clean text `start:end` stands in the source at `source_start:source_end`.

    Source offsets count characters of the decoded source (the HTML file, the mail's body, the page of a PDF). Where both
    lengths are equal, each character answers to one; where they differ (an entity, a mended hyphen) the piece answers as
    a whole. `page` counts from 1 and is None where the source has no pages.
    """

    start: int
    end: int
    source_start: int
    source_end: int
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """One document as it was published, under the name by which the user knows the file.

    `sha256` is that of the bytes read (of the record, where a file holds many). `id` comes from what was published (text,
    address, outlet, title, published), so the same document read twice, or exported and read again, is one report.
    """

    id: str
    name: str
    sha256: str
    format: str
    text: str
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    byline: str | None = None
    dateline: str | None = None
    published: str | None = None
    language: str | None = None
    dates: tuple[StatedDate, ...] = ()
    pieces: tuple[Piece, ...] = ()
    problems: tuple[Problem, ...] = ()


# --- read ------------------------------------------------------------------------------------------------------------


class Token(NamedTuple):
    """A word, a number or a mark of punctuation, with its place in the clean text."""

    start: int
    end: int
    text: str
    lower: str


class Paragraph(NamedTuple):
    """A block of the clean text; `label` is the speaker label of a transcript's turn ("THE PRESIDENT:")."""

    start: int
    end: int
    kind: ParagraphKind
    label: tuple[int, int] | None = None


class Sentence(NamedTuple):
    """A sentence: its characters, the paragraph it is in, and its tokens `first` up to `last` (exclusive)."""

    start: int
    end: int
    paragraph: int
    first: int
    last: int


class Quote(NamedTuple):
    """A quotation: `start:end` with its marks, `inner_start:inner_end` without them.

    `depth` is 0 for an outer quotation. A quotation that runs over paragraphs, each opened anew, is one Quote a paragraph,
    with `continues` true on all but the first. `closed` is False where no closing mark was found.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    depth: int
    closed: bool
    continues: bool = False


class Entity(NamedTuple):
    """Somebody or something that the report names: the fullest name it gives, of what kind, and in what role."""

    name: str
    kind: SourceKind
    role: str | None = None
    gender: Literal["f", "m"] | None = None


class Mention(NamedTuple):
    """Where an entity is named; `entity` is its index in `Reading.entities`."""

    start: int
    end: int
    entity: int


class Mask(NamedTuple):
    """Characters that shareable output must not show: a private person's name, a coordinate, a grid reference."""

    start: int
    end: int
    kind: Literal["private person", "coordinates"]


class Interval(NamedTuple):
    """From `start` to `end`, both included: days of ISO 8601, or moments, with their zone where it is known."""

    start: str
    end: str


class TimeExpression(NamedTuple):
    """Words that name a time, and what they mean: `interval` is None where they cannot be dated.

    `precision` is the unit that they name ("day", "month", "part of day"), `modifier` what grades it ("late", "about", "more
    than"), `duration` that of ISO 8601, for durations and for what recurs. `role` is what the time is to its clause: the
    beginning of something ("since"), or a deadline ("by", "until", "within", "before").
    """

    start: int
    end: int
    kind: TimeKind
    interval: Interval | None
    precision: str
    modifier: str | None = None
    duration: str | None = None
    role: TimeRole | None = None


@dataclass(frozen=True, slots=True)
class Quantity:
    """In report R, at these words, so many of this, for this scope.

    `words` are the comparator, the number and its unit of measure. `value` is the number, scaled ("$3.5bn" is 3500000000), or
    None for a range, whose ends are `low` and `high`. `unit` is normalised and never converted, `unit_words` are the report's.
    `counted` is what is counted or measured; `scope` what it holds for (a period, a rate, a place it is measured from); `as_of`
    the time as of which it is given. `polarity` is negative where the report says that it is not so many. `change` tells the
    amount of a rise or a fall from a level.
    """

    words: Span
    value: float | None
    comparator: Comparator = "="
    low: float | None = None
    high: float | None = None
    ordinal: bool = False
    unit: str | None = None
    unit_words: Span | None = None
    counted: Span | None = None
    scope: tuple[Span, ...] = ()
    as_of: tuple[Span, ...] = ()
    polarity: Polarity = "positive"
    change: Change | None = None

    def __post_init__(self) -> None:
        if (self.value is None) == (self.low is None or self.high is None):
            raise ValueError(f"a quantity has a value or both ends of a range: {self.words}")


PRECISION: Mapping[PlaceKind, Precision] = MappingProxyType(
    {
        "facility": "facility",
        "seat": "settlement",
        "settlement": "settlement",
        "district": "district",
        "region": "region",
        "country": "country",
        "continent": "wide",
        "area": "wide",
        "water": "wide",
    }
)
"""How far around its point a place of each kind reaches."""


class Candidate(NamedTuple):
    """A place that a name may mean: `key` is "geonames:" with its number, or its key in the project's own lexicon.

    `country` is its ISO 3166 code (several, where it lies in several), `region` GeoNames' code of its first-level region.
    `score` says how much spoke for it in its report, in powers of ten of people: one more is as much as ten times the people.
    """

    key: str
    name: str
    kind: PlaceKind
    country: str
    region: str
    lat: float
    lon: float
    score: float


class Place(NamedTuple):
    """At `start:end` the report names a place, or somebody by it (`use` "metonym": "Kyiv said"); probably `name`.

    `lat` and `lon` are degrees from the gazetteer, rounded, never from the text; `precision` says how far around that point
    the place reaches ("wide": a sea, a continent). `candidates` are the places of that name, the likeliest first; `why` says
    why it was taken for a place and why for this one; `decided` where the words beside it say which one. `geonames` is None for
    what GeoNames does not give.
    """

    start: int
    end: int
    use: PlaceUse
    name: str
    geonames: int | None
    key: str
    kind: PlaceKind
    country: str
    lat: float
    lon: float
    precision: Precision
    why: str
    decided: bool = False
    candidates: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """A report divided into what an extractor works on; it decides nothing about statements.

    `read` is False where the language is not one that is read yet: the report is then kept, with its text and a Problem,
    and holds no sentences.
    """

    report: Report
    read: bool
    paragraphs: tuple[Paragraph, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    tokens: tuple[Token, ...] = ()
    quotes: tuple[Quote, ...] = ()
    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()
    masks: tuple[Mask, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    places: tuple[Place, ...] = ()
    problems: tuple[Problem, ...] = ()
    quantities: tuple[Quantity, ...] = ()


# --- extract ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Source:
    """Who speaks. Unnamed ("officials") and unknown (an unresolved "he") are values: `name` is then the words, or None."""

    id: str
    name: str | None
    kind: SourceKind
    side: Side = "unknown"


@dataclass(frozen=True, slots=True)
class Link:
    """One link of a chain: this source, in these words, with this cue and this distance kept from what follows.

    `candidates` are the names of those whom the words may stand for, where they may stand for several; they enter no id.
    """

    role: Role
    source: Source
    words: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    certainty: tuple[Span, ...] = ()
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Certainty:
    """The speaker's own hedge ("likely") and the reporter's distance ("reportedly", "without evidence"), as words."""

    speaker: tuple[Span, ...] = ()
    reporter: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Decided:
    """Which rules decided a statement's act, polarity and certainty, by name; "" where an earlier version decided.

    Several names are joined by "+": two negations, or a hedge and a distance.
    """

    act: str = ""
    polarity: str = ""
    certainty: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """In report R, at these words, source S (the last link of the chain) says P (the content), by this act.

    `chain` runs from the outlet inwards. `content` is where the words stand, exactly: the marks of a quotation belong to it, so
    that the slice itself shows what is quoted, and it has several spans where "he said" interrupts. `rule` names the rule,
    or the model and its version, that made the statement. `confidence` is how often (0 to 1) an attribution that the model is
    so sure of is one that a person marked; None where a rule made it. `said_when` are the words that tell when it was said
    ("late on Friday"), which stand outside the content; `decided` names what decided about it. There is no statement without
    content and chain.
    """

    id: str
    report: str
    chain: tuple[Link, ...]
    act: Act
    content: tuple[Span, ...]
    quotation: Quotation
    rule: str
    cue: tuple[Span, ...] = ()
    polarity: Polarity = "positive"
    certainty: Certainty = Certainty()
    condition: tuple[Span, ...] = ()
    confidence: float | None = None
    said_when: tuple[Span, ...] = ()
    decided: Decided = Decided()

    def __post_init__(self) -> None:
        if not self.content:
            raise ValueError(f"statement {self.id} has no content: a statement rests on words")
        if not self.chain:
            raise ValueError(f"statement {self.id} has no chain: somebody says what is said")
        if any(span.report != self.report for span in self.content + self.cue):
            raise ValueError(f"statement {self.id} rests on words of another report")

    @property
    def speaker(self) -> Link:
        """The innermost link: on whose word it rests."""
        return self.chain[-1]


# --- link ------------------------------------------------------------------------------------------------------------


class Judgement(NamedTuple):
    """At this time this person decided this: the `verdict` is merge, split, rename or side of a source, standing, or retract.

    `subject` is the source's id, `object` the other source's id, the name or the side; of a standing, the claim's id and how it
    stands; a retraction has the number of what it retracts for its subject. `number` counts within one ledger. The time is shown
    where judgements are listed, and nowhere else; beside a claim whose standing was set, the day is.
    """

    number: int
    at: str
    by: str
    verdict: str
    subject: str
    object: str


class Merge(NamedTuple):
    """The source `one` was found to be `other`, or was kept apart from it, by this rule, because of this."""

    one: str
    other: str
    why: str
    rule: str


class Member(NamedTuple):
    """A source as it is filed in single reports, under this name: in how many reports, with how many statements of its own."""

    id: str
    name: str | None
    kind: SourceKind
    reports: int
    statements: int


@dataclass(frozen=True, slots=True)
class Profile:
    """A source across reports: under which names it is heard, as whom, how often, and why all of that is one source.

    `source` has the name to show. `members` are what it is made of, the one that gives the id first; `names` their
    names, the most heard first; `roles` the words that introduce it. `merges` says why each member is one of them, `apart` from
    whom they were kept apart. `statements` counts those in which it is the speaker, `reports` all that it stands in.
    """

    source: Source
    members: tuple[Member, ...]
    names: tuple[str, ...]
    roles: tuple[str, ...]
    statements: int
    reports: int
    outlets: tuple[str, ...]
    merges: tuple[Merge, ...] = ()
    apart: tuple[Merge, ...] = ()
    judged: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Tie:
    """Between two statements, or two claims: `start` does this to `end`, with this score, because of this."""

    kind: TieKind
    start: str
    end: str
    score: float
    why: str
    rule: str


@dataclass(frozen=True, slots=True)
class Origin:
    """One independent beginning of a claim: the statements that fold into it, and why they do."""

    statements: tuple[str, ...]
    why: str


class Override(NamedTuple):
    """This standing was set by this person on this day (UTC), by the judgement of this number; `rules` is what the rules say."""

    standing: str
    by: str
    on: str
    judgement: int
    rules: str


@dataclass(frozen=True, slots=True)
class Claim:
    """What is said, apart from who says it: statements with the same content, and how the reporting stands.

    `standing` is about the reporting only: "one origin", "one-sided", "2 independent origins", "disputed", "denied",
    "conceded", "corrected", "retracted". `reasons` says in sentences how it came about. `credibility` is the 1-6 of the
    Admiralty code, from origins and disputes. Where a person set the standing, `judged` says who, and what the rules say; a word
    that only people use ("verified") never stands in `standing` without the person. `ties` are those with other claims, and
    `within` those between its own statements: what makes them one claim (same), and which report has it from which (copies).
    """

    id: str
    text: str
    statements: tuple[str, ...]
    origins: tuple[Origin, ...]
    standing: str
    reasons: tuple[str, ...]
    ties: tuple[Tie, ...] = ()
    credibility: int = 6
    judged: Override | None = None
    within: tuple[Tie, ...] = ()

    @property
    def reported(self) -> str:
        """How the reporting stands: as a person set it, unless by a word of their own, which leaves what the rules say."""
        own = self.judged is not None and self.judged.standing != self.standing
        return self.judged.rules if self.judged and own else self.standing

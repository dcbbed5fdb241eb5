"""What a brief is made of: sections, tables and rows, each row resting on statements, reports or files that can be looked up.

The views fill these in; the writers (HTML, Markdown) only set them. A row that rests on nothing cannot be made.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.errors import Stop
from onrecord.model import PlaceKind, Report, Statement
from onrecord.show.facets import Facet
from onrecord.show.figures import Chart

MARKS = frozenset("\"“”„«»‘’'‚‹›")


@dataclass(frozen=True, slots=True)
class Note:
    """Words of Onrecord's own."""

    text: str


@dataclass(frozen=True, slots=True)
class Aside:
    """A remark of Onrecord's own on what stands before it."""

    text: str


@dataclass(frozen=True, slots=True)
class Name:
    """A name as the material gives it: of a speaker, an outlet, a report, a file."""

    text: str
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """Slices of a report. `direct` if they stand there as somebody's own words; `cut` if more follows them there."""

    statement: str
    pieces: tuple[str, ...]
    direct: bool
    cut: bool
    language: str | None

    def unmarked(self, piece: str) -> bool:
        """Whether this piece is somebody's own words and does not bring its quotation marks along."""
        return self.direct and piece[:1] not in MARKS


@dataclass(frozen=True, slots=True)
class Node:
    """Somebody in a chain, by name or by the words that stand for a name; `lacks` says so where there is none."""

    name: str
    lacks: str = ""


@dataclass(frozen=True, slots=True)
class Chain:
    """How words came to be read: the reports that have them (`left` says how many more do), through whom, and the speaker."""

    reports: tuple[Citation, ...]
    through: tuple[Node, ...]
    speaker: Node
    left: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """How the reporting on a claim stands."""

    value: str


@dataclass(frozen=True, slots=True)
class Act:
    """What a speaker does with words, as a verb."""

    verb: str


@dataclass(frozen=True, slots=True)
class Citation:
    """Where the words of a statement stand; `label` is the outlet and the day."""

    statement: str
    label: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A report as a whole."""

    report: str
    label: str


@dataclass(frozen=True, slots=True)
class Origins:
    """Where a claim starts: each origin's speaker with the outlets that have it from there; and who is against it, and how."""

    claim: str
    origins: tuple[tuple[str, tuple[str, ...]], ...]
    against: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Missing:
    """Nothing, said plainly."""

    text: str


@dataclass(frozen=True, slots=True)
class Break:
    """What follows begins a new line."""


Part = Note | Aside | Name | Words | Chain | Standing | Act | Citation | Reference | Origins | Missing | Break
Cell = tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the brief, and what it rests on: statements, or (for who was read) reports, or the names of files.

    `facets` are the keys by which its section can be filtered. Raises Stop where it rests on nothing, or quotes what it does not.
    """

    cells: tuple[Cell, ...]
    statements: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    facets: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not (self.statements or self.reports or self.files):
            raise Stop(
                "brief", f"a line has no evidence: {self._line()!r}", "give the line the statements that it rests on"
            )
        used = {each.statement for part in self._parts() for each in _leading(part)}
        if not used <= set(self.statements):
            raise Stop(
                "brief", f"a line quotes what it does not rest on: {self._line()!r}", "add the statements it quotes"
            )

    def _parts(self) -> Iterator[Part]:
        return (part for cell in self.cells for part in cell)

    def _line(self) -> str:
        own = [part.text for part in self._parts() if isinstance(part, Note | Name)]
        return " ".join(own + [piece for part in self._parts() if isinstance(part, Words) for piece in part.pieces])[
            :120
        ]


def _leading(part: Part) -> tuple[Words | Citation, ...]:
    """What of a part leads to statements."""
    return part.reports if isinstance(part, Chain) else (part,) if isinstance(part, Words | Citation) else ()


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under one label; an empty label where the table has no groups."""

    label: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under the same columns. `more` says what was left out and where it stands.

    `about` is a line below the caption. Tables in a row with the same `part` stand under it as a heading, those with the same
    `fold` behind it, for the reader to open. A table that is `folded` shows its caption only, until it is opened; by its `key`
    it can be gone to. `chart` draws what the rows give. Raises Stop where a mark rests on no row.
    """

    caption: str
    columns: tuple[str, ...]
    groups: tuple[Group, ...]
    more: str | None = None
    key: str | None = None
    chart: Chart | None = None
    folded: bool = False
    about: str = ""
    part: str = ""
    fold: str = ""

    def __post_init__(self) -> None:
        shown = {mark.statement for mark in self.chart.marks} if self.chart else set()
        if not shown <= {key for row in self.rows() for key in row.statements}:
            raise Stop(
                "brief", f"a mark of {self.caption!r} leads to no line", "draw what the table beside it rests on"
            )
        if any(len(row.cells) != len(self.columns) for row in self.rows()):
            raise ValueError(f"each row of {self.caption!r} has {len(self.columns)} cells")

    def rows(self) -> Iterator[Row]:
        """The rows of all groups, in order."""
        return (row for group in self.groups for row in group.rows)


def lines(parts: Iterable[Part | None]) -> Cell:
    """Each part on a line of its own; what is None is left out."""
    broken = [part for each in parts if each is not None for part in (Break(), each)]
    return tuple(broken[1:])


def line_name(section: int, table: int, line: int) -> str:
    """The name of a line in the page, by which the evidence leads back to it."""
    return f"l{section}.{table}.{line}"


def rest(count: int, what: str, file: str) -> str | None:
    """What a table leaves out, and the file that holds it; nothing where nothing is left out."""
    return f"and {count:,} more {what}, see {file}".replace(" ,", ",") if count > 0 else None


@dataclass(frozen=True, slots=True)
class Dot:
    """A place on a map: how often it is named, `told` what its point is worth, and the line of the table that lists it.

    `short` is what is written on the map. `lat` and `lon` are the gazetteer's, rounded.
    """

    name: str
    short: str
    kind: PlaceKind
    lat: float
    lon: float
    mentions: int
    told: str
    line: int


@dataclass(frozen=True, slots=True)
class Map:
    """Places to be drawn, each of which stands in a line of its section's first table; `credit` names the data's makers."""

    caption: str
    dots: tuple[Dot, ...]
    credit: str


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the brief. `notes` say how to read it and what is not computed; `facets` by what its lines can be filtered."""

    key: str
    title: str
    notes: tuple[str, ...]
    tables: tuple[Table, ...] = ()
    after: tuple[str, ...] = ()
    map: Map | None = None
    facets: tuple[Facet, ...] = ()


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A report with the statements that the brief cites from it, in the order of the text."""

    report: Report
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """A brief, ready to be set: what it says, and the reports in which all of it can be looked up.

    Raises Stop where a line rests on a statement or a report that no exhibit holds. `left_out` counts the reports that nothing
    cites and whose text the brief therefore does not carry.
    """

    title: str
    figures: tuple[tuple[str, str], ...]
    period: str
    sections: tuple[Section, ...]
    exhibits: tuple[Exhibit, ...]
    left_out: int = 0

    def __post_init__(self) -> None:
        held = {statement.id for exhibit in self.exhibits for statement in exhibit.statements}
        for row in self.rows():
            lost = set(row.statements) - held
            if lost:
                raise Stop(
                    "brief", f"a line rests on {min(lost)}, which is not shown", "show every statement that is cited"
                )

    def rows(self) -> Iterator[Row]:
        """Every line of the brief."""
        return (row for section in self.sections for table in section.tables for row in table.rows())

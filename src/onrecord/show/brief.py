"""The brief: nine sections computed from a book, every line with the statements that it rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from onrecord.model import Statement
from onrecord.show.book import Book
from onrecord.show.dates import period
from onrecord.show.desk import Desk
from onrecord.show.files import write_folder
from onrecord.show.layout import Brief, Exhibit, Section
from onrecord.show.mask import shareable
from onrecord.show.sections import developments, glance, indicators, picture, places, positions, said, watch
from onrecord.show.sections import method as technique

__all__ = ["Brief", "build", "write_folder"]

SMALL = 200
SECTIONS: tuple[Callable[[Desk], Section], ...] = (
    glance.section,
    said.section,
    picture.section,
    developments.section,
    positions.section,
    indicators.section,
    places.section,
    watch.section,
)


def build(
    book: Book,
    *,
    title: str,
    private_names: bool = False,
    method: Sequence[str] = (),
) -> Brief:
    """Compute a brief. The same book gives the same brief, whenever it is built.

    `method` are sentences about how the records were made, such as measured error rates; they are printed with the limits.
    Coordinates are masked, and the names of private persons too unless `private_names`. Raises Stop where a line would have no
    evidence.
    """
    desk = Desk(shareable(book, private_names=private_names))
    sections = (*(view(desk) for view in SECTIONS), technique.section(desk, method))
    exhibits = _exhibits(desk, sections)
    left_out = len(desk.seen.days) - len(exhibits)
    return Brief(title, _figures(desk), _period(desk), sections, exhibits, left_out)


def _exhibits(desk: Desk, sections: Iterable[Section]) -> tuple[Exhibit, ...]:
    """The reports that lines rest on, or all where there are few, with the statements cited."""
    rows = [row for section in sections for table in section.tables for row in table.rows()]
    cited: dict[str, list[Statement]] = {}
    for key in desk.order(key for row in rows for key in row.statements):
        statement = desk.book.statement(key)
        cited.setdefault(statement.report, []).append(statement)
    few = len(desk.seen.days) <= SMALL
    return tuple(
        Exhibit(report, tuple(cited.get(report.id, ()))) for report in desk.book.reports() if few or report.id in cited
    )


def _period(desk: Desk) -> str:
    days = sorted(day for day in desk.seen.days.values() if day)
    return period(days[0], days[-1]) if days else period(None, None)


def _figures(desk: Desk) -> tuple[tuple[str, str], ...]:
    outlets = {report.outlet for report in desk.book.reports() if report.outlet}
    claims = desk.seen.by_claim.values()
    counted = (
        ("reports", len(desk.seen.days)),
        ("outlets", len(outlets)),
        ("speakers", sum(1 for said in desk.seen.by_speaker.values() if any(s.act != "report" for s in said))),
        ("statements", len(desk.seen.sights)),
        ("claims", len(claims)),
        ("problems", sum(1 for _ in desk.book.problems())),
    )
    told = [(name, count) for name, count in counted if count or name != "outlets"]
    return tuple((name if count != 1 else name.removesuffix("s"), f"{count:,}") for name, count in told)

"""Developments, made of a book: chosen, gathered, dated and ranked."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from onrecord.model import Statement
from onrecord.show.book import Book
from onrecord.show.developments.gather import Told, gathered
from onrecord.show.developments.matter import NOTHING, matter
from onrecord.show.developments.telling import HAPPENED
from onrecord.show.developments.which import is_development
from onrecord.show.survey import Sight
from onrecord.show.views import content
from onrecord.show.when import When, fineness, performed

LONGEST = 400  # characters of a slice that tells who did what by saying it
_LEANS = re.compile(r"(?:that|he|she|it|they|its|his|her|their)\b", re.IGNORECASE)
_BASES = ("stated", "said", "story", "published")
_NEW = 3  # days
_MOST = 3  # origins and reports beyond the first that count


@dataclass(frozen=True, slots=True)
class Development:
    """Something that happened, or was done by being said: the statements that tell of it, the one that tells it best first.

    `when` is the time that the words state, else that at which it was said, else the day of first publication, which is `day`.
    `claims` are those that it gathers, that of the first statement first. `rank` counts from 1, the most to be told first.
    """

    claims: tuple[str, ...]
    day: str | None
    when: When | None
    statements: tuple[str, ...]
    rank: int = 0

    @property
    def claim(self) -> str:
        """The claim of the statement that tells it best."""
        return self.claims[0]


def developments(sights: Iterable[Sight], book: Book) -> list[Development]:
    """What happened, in the order in which it did; the undated last."""
    claims = list(book.claims())
    origins = {claim.id: len(claim.origins) for claim in claims}
    mending = {tie.start for claim in claims for tie in claim.ties if tie.kind in ("corrects", "retracts")}
    by_act: dict[tuple[str, str], list[Sight]] = defaultdict(list)
    for sight in _outermost(sight for sight in sights if is_development(sight, sight.claim in mending)):
        by_act[sight.claim, sight.act if sight.performed else ""].append(sight)
    groups = gathered(_told(found, book) for found in by_act.values())
    weighed = sorted(groups, key=lambda group: _rank(group, origins))
    ranked = [_development(group, rank) for rank, group in enumerate(weighed, 1)]
    return sorted(ranked, key=_order)


def _outermost(sights: Iterable[Sight]) -> Iterator[Sight]:
    """Without what was done by being said inside what somebody tells of: "She said that he refused" is one development."""
    for _, group in groupby(sights, key=lambda sight: sight.report):
        here = list(group)
        tellers = [sight for sight in here if not sight.performed]
        yield from (sight for sight in here if not (sight.performed and any(_holds(one, sight) for one in tellers)))


def _holds(outer: Sight, inner: Sight) -> bool:
    return outer.start < inner.start and inner.end <= outer.end


def _told(sights: Sequence[Sight], book: Book) -> Told:
    when = _when(sights)
    best = min(sights, key=lambda sight: _telling(sight, when))
    others = (sight for sight in sights if sight is not best)
    about = NOTHING if best.performed else matter(content(book.statement(best.id), book))  # it gathers nothing
    return Told(when, about, (best, *others))


def _when(sights: Sequence[Sight]) -> When | None:
    """The time on which the words agree: stated before said, days before months, what most say, then the first report's."""
    dated = [sight.when for sight in sights if sight.when]
    if not dated:
        return None
    basis = min((when.basis for when in dated), key=_BASES.index)
    finest = min(fineness(when.precision) for when in dated if when.basis == basis)
    fit = [when for when in dated if when.basis == basis and fineness(when.precision) == finest]
    if basis != "stated":
        return min(fit, key=lambda when: when.start[:10])
    days = Counter((when.start[:10], when.end[:10]) for when in fit)
    return max(fit, key=lambda when: days[when.start[:10], when.end[:10]])


def _telling(sight: Sight, when: When | None) -> tuple[bool, bool, bool, int]:
    """Smallest for the statement that tells it best: a clause of what happened, with its time, not under another's words."""
    return sight.telling not in HAPPENED | {"was"}, sight.when != when, sight.depth > 2, sight.order


def _development(group: Sequence[Told], rank: int) -> Development:
    sights = [sight for told in group for sight in told.sights]
    first, *others = sights
    claims = tuple(dict.fromkeys(sight.claim for sight in sights))
    days = [sight.day for sight in sights if sight.day]
    ordered = (first, *sorted(others, key=lambda sight: sight.order))
    return Development(claims, min(days, default=None), group[0].when, tuple(each.id for each in ordered), rank)


def _order(each: Development) -> tuple[bool, str, str, bool, int]:
    """By the day, what the words date before what is dated by publication; the undated last."""
    if each.when is None:
        return True, "", "", False, each.rank
    return False, each.when.start[:10], each.when.end[:10], each.when.basis == "published", each.rank


def _rank(group: Sequence[Told], origins: dict[str, int]) -> tuple[int, int]:
    """Smallest for what is most to be told: by its weight, then by the order of the reports."""
    return -sum(points for points, _ in weight(group, origins)), group[0].sights[0].order


def weight(group: Sequence[Told], origins: dict[str, int]) -> Iterator[tuple[int, str]]:
    """What speaks for telling of a happening, each with its points and in words."""
    sights = [sight for told in group for sight in told.sights]
    when = group[0].when
    yield min(max(origins.get(sight.claim, 1) for sight in sights) - 1, _MOST) * 2, "independent origins"
    yield min(len({sight.voice for sight in sights}) - 1, _MOST), "sources that tell of it"
    yield min(len({sight.report for sight in sights}) - 1, _MOST), "reports that tell of it"
    yield 3 * any(sight.leads for sight in sights), "a report begins with it"
    yield 2 * (when is not None and when.basis == "stated"), "the words date it"
    yield (when is not None and when.basis == "said"), "the words date when it was said"
    yield 2 * _new(when, sights), "it was new when reported"
    yield sights[0].telling in HAPPENED or sights[0].performed, "something happened"


def _new(when: When | None, sights: Sequence[Sight]) -> bool:
    """Whether a report tells of it within a few days."""
    if when is None or when.basis in ("story", "published"):
        return False
    days = (_between(when.end[:10], sight.day) for sight in sights if sight.day)
    return any(passed is not None and passed <= _NEW for passed in days)


def _between(first: str, last: str) -> int | None:
    try:
        return (date.fromisoformat(last) - date.fromisoformat(first)).days
    except ValueError:
        return None


def told(statement: Statement, book: Book) -> str:
    """The words that tell of a development, a slice of its report.

    It begins with who says it where saying it is what happened, or where the words say "that" or "he".
    """
    text = book.report(statement.report).text
    if statement.cue and (performed(statement, text) or statement.act == "accuse" or _leans(statement, text)):
        spans = (*statement.speaker.words, *statement.cue, *statement.content)
        start, end = min(span.start for span in spans), max(span.end for span in spans)
        if end - start <= LONGEST and "\n" not in text[start:end]:
            return text[start:end]
    return content(statement, book)


def _leans(statement: Statement, text: str) -> bool:
    """Whether the content follows its cue and begins with a word that leans on what stands before it."""
    follows = statement.cue[0].start < statement.content[0].start
    return follows and bool(_LEANS.match(statement.content[0].of(text)))

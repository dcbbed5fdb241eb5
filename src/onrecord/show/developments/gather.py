"""One row per happening: claims of one day and one matter are told together, though no two of them have the same words.

In the order of the days each development joins the first that is of its matter and of its day, or stands for itself (a leader
algorithm, as for claims). Where the words state no day, it needs more in common; and what is dated by publication only may
join what happened up to two days before.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.show.developments.matter import ALIKE, SURER, Matter
from onrecord.show.survey import Sight
from onrecord.show.when import When

NEWS = 2  # days after a happening on which reports still tell of it as new
CROWD = 200  # developments of a day that share a sense: it tells nothing any more


@dataclass(frozen=True, slots=True)
class Told:
    """The statements of a claim that tell of a development, the one that tells it best first; its time and its matter."""

    when: When | None
    matter: Matter
    sights: tuple[Sight, ...]

    @property
    def gathers(self) -> bool:
        """Whether it can be one with others: who did what by saying it is as many happenings as people who said it."""
        return self.when is not None and not self.sights[0].performed


Key = tuple[str, str]


def gathered(told: Iterable[Told]) -> list[list[Told]]:
    """Those that tell of one happening together, the one that leads first; in the order given."""
    groups: list[list[Told]] = []
    places: dict[Key, list[int]] = defaultdict(list)
    for each in sorted(told, key=lambda one: one.when is None or one.when.basis == "published"):
        found = next((at for at in _candidates(each, places) if _is_one(groups[at][0], each)), None)
        if found is not None:
            groups[found].append(each)
            continue
        groups.append([each])
        if each.gathers:
            for key in _keys(each):
                places[key].append(len(groups) - 1)
    return groups


def _keys(each: Told) -> Iterator[Key]:
    """A day and a sense, for each sense, under which it is looked for."""
    return ((_days(each)[0], sense) for sense in sorted(each.matter.senses))


def _days(each: Told) -> tuple[str, ...]:
    """The day on which it begins; where that is only of its publication, the days before as well."""
    if each.when is None:
        return ("",)
    first = each.when.start[:10]
    if each.when.basis != "published" or each.when.precision != "day":
        return (first,)
    return (first, *(before for back in range(1, NEWS + 1) if (before := _earlier(first, back))))


def _earlier(day: str, back: int) -> str | None:
    try:
        return (date.fromisoformat(day) - timedelta(days=back)).isoformat()
    except (ValueError, OverflowError):
        return None


def _candidates(each: Told, places: dict[Key, list[int]]) -> list[int]:
    """The groups of its day that share a sense that tells, in their order."""
    if not each.gathers:
        return []
    found: set[int] = set()
    for day in _days(each):
        for sense in each.matter.senses:
            at = places.get((day, sense), ())
            found.update(at if len(at) <= CROWD else ())
    return sorted(found)


def _is_one(lead: Told, other: Told) -> bool:
    if lead.when is None or other.when is None:
        return False
    bases = {lead.when.basis, other.when.basis}
    exact = bases == {"stated"} and _stretch(lead.when) == _stretch(other.when)
    return "stated" in bases and lead.matter.is_that_of(other.matter, ALIKE if exact else SURER)


def _stretch(when: When) -> tuple[str, str]:
    return when.start[:10], when.end[:10]

"""What the reports lack: claims of one side only, claims that nobody independent touches, unanswered ones, unnamed ones.

A view over claims, sources and sides. It says what was not found in these reports, never that it is not so, and in doubt it says
nothing: whoever is on no known side may be independent, and then there is no gap.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Literal, NamedTuple

from onrecord.model import Act, Claim
from onrecord.show.answers import Answers
from onrecord.show.book import Book
from onrecord.show.camps import SIDES, Camps
from onrecord.show.survey import Sight, Survey

GapKind = Literal["not answered", "one side only", "nobody independent", "unnamed only"]

ASSERTING: frozenset[Act] = frozenset({"say", "claim", "confirm", "accuse", "assess", "announce", "warn"})
"""Acts by which somebody says that something is so; a wish or an order is one side's by its nature."""
CAPTIONS: dict[GapKind, str] = {
    "not answered": "Accused or contradicted, and no answer found",
    "one side only": "Said by one side only",
    "nobody independent": "Said by the sides, and by nobody independent",
    "unnamed only": "Resting on sources without a name only",
}
NO_SIDES = (
    "Nobody who speaks is on a known side, so what only one side says and what nobody independent has touched cannot be told: "
    "name the parties in dossier.toml, and mark one of them own."
)
FEW = 3  # names in a sentence
_SPOKESMAN = re.compile(r"\bspokes\w+", re.IGNORECASE)  # who speaks for a body is unnamed, and answerable all the same


class Gap(NamedTuple):
    """Of this claim, this is missing: `why` says what, in a sentence.

    `statements` make the claim and `against` speak against it, each in the order of the book. `whom` is the party, or the source,
    of which the gap is: the one side that says it, or who has not answered; "" where it is nobody's. `reports` is how many carry
    the claim.
    """

    kind: GapKind
    claim: str
    whom: str
    statements: tuple[str, ...]
    against: tuple[str, ...]
    why: str
    reports: int


class Scene(NamedTuple):
    """A claim with all that is said of it: who says it, and who speaks of it in a claim that is tied to it."""

    claim: Claim
    sights: list[Sight]
    spoken: list[Sight]
    others: list[Sight]

    @property
    def asserted(self) -> bool:
        """Whether anybody says that it is so."""
        return any(sight.act in ASSERTING for sight in self.spoken)

    @property
    def witnessed(self) -> bool:
        """Whether an outlet's own people saw it: bare narration makes no origin beside others, so one that does is more."""
        reported = {sight.id for sight in self.sights if sight.act == "report"}
        return len(self.claim.origins) > 1 and any(set(origin.statements) <= reported for origin in self.claim.origins)


class Finder:
    """A book, with its survey and the sides of its sources, asked for what is missing."""

    def __init__(self, book: Book, seen: Survey) -> None:
        self.book = book
        self.seen = seen
        self.camps = Camps(book)
        self._answers = Answers(book, seen, self.camps)

    def all(self) -> list[Gap]:
        """Every gap, kind by kind; in each kind those of which most is said first."""
        scenes = [self._scene(claim) for claim in self.book.claims()]
        found = [
            *(gap for scene in scenes for gap in self._not_answered(scene)),
            *(gap for rule in RULES for scene in scenes if scene.asserted for gap in rule(self, scene)),
        ]
        return sorted(found, key=lambda gap: (ORDER.index(gap.kind), *self._rank(gap)))

    def _rank(self, gap: Gap) -> tuple[int, int, int]:
        """By the reports that carry it, then by all that is said for and against it."""
        first = self.seen.sights[gap.statements[0]].order
        return -gap.reports, -len(gap.statements) - len(gap.against), first

    def _scene(self, claim: Claim) -> Scene:
        sights = [self.seen.sights[key] for key in claim.statements]
        spoken = [sight for sight in sights if sight.act != "report"]
        return Scene(claim, sights, spoken, list(self._tied(claim)))

    def _tied(self, claim: Claim) -> Iterator[Sight]:
        """What is said in claims that a tie of any kind leads to, or comes from, and by statements tied to those of this one."""
        for tie in claim.ties:
            yield from self.seen.by_claim.get(tie.start if tie.end == claim.id else tie.end, ())
        for key in claim.statements:
            ends = (*(tie.start for tie in self.seen.against.of(key)), *(tie.end for tie in self.seen.against.by(key)))
            yield from (self.seen.sights[end] for end in ends if end in self.seen.sights)

    def _not_answered(self, scene: Scene) -> Iterator[Gap]:
        for found in self._answers.lacking(scene.claim):
            yield self.gap("not answered", scene, found.whom, found.why, found.against)

    def gap(self, kind: GapKind, scene: Scene, whom: str, why: str, against: Iterable[Sight] = ()) -> Gap:
        """A gap in what is said of a claim."""
        keys, other = (_ordered(sights) for sights in (scene.sights, against))
        return Gap(kind, scene.claim.id, whom, keys, other, why, self.seen.reach(scene.claim.id))


def one_side_only(find: Finder, scene: Scene) -> Iterator[Gap]:
    """All who say it are of one side, and nobody else speaks of it."""
    sides = {find.camps.side(sight.speaker) for sight in (*scene.spoken, *_voiced(scene.others))}
    if len(sides) == 1 and sides <= set(SIDES) and not scene.witnessed:
        who = _names(find.camps.of(sight.speaker).name for sight in scene.spoken)
        told = f"said by {who} only ({sides.pop()} side), {_counted(scene)}"
        why = f"{told}; nobody else was found to say, dispute or assess it"
        yield find.gap("one side only", scene, who, why)


def nobody_independent(find: Finder, scene: Scene) -> Iterator[Gap]:
    """Both sides speak of it, and no third party."""
    others = _voiced(scene.others)
    sides = {find.camps.side(sight.speaker) for sight in (*scene.spoken, *others)}
    if sides == set(SIDES) and not scene.witnessed:
        said, beside = (
            _names(find.camps.of(sight.speaker).name for sight in sights) for sights in (scene.spoken, others)
        )
        also = f", and spoken of by {beside}" if beside else ""
        why = f"said by {said}, {_counted(scene)}{also}; no third party was found to say, dispute or assess it"
        yield find.gap("nobody independent", scene, "", why, others)


def unnamed_only(find: Finder, scene: Scene) -> Iterator[Gap]:
    """All who say it go without a name in the reports."""
    profiles = [find.book.profile(sight.speaker).source for sight in scene.spoken]
    if all(source.kind == "unnamed" and not _SPOKESMAN.search(source.name or "") for source in profiles):
        who = _names(source.name or "somebody not named" for source in profiles)
        why = f"said by {who} only, {_counted(scene)}; nobody who is named was found to say it"
        yield find.gap("unnamed only", scene, "", why)


RULES: tuple[Callable[[Finder, Scene], Iterator[Gap]], ...] = (one_side_only, nobody_independent, unnamed_only)
ORDER: tuple[GapKind, ...] = ("not answered", "one side only", "nobody independent", "unnamed only")


def gaps(book: Book, seen: Survey) -> list[Gap]:
    """What is missing in a book, kind by kind, those of which most is said first. Where no side is known, two kinds are empty."""
    return Finder(book, seen).all()


def untold(book: Book) -> tuple[str, ...]:
    """What keeps gaps from being seen in a book, in sentences."""
    return () if Camps(book).known else (NO_SIDES,)


def _voiced(sights: Iterable[Sight]) -> list[Sight]:
    """What somebody said: an outlet that narrates speaks for nobody."""
    return [sight for sight in sights if sight.act != "report"]


def _ordered(sights: Iterable[Sight]) -> tuple[str, ...]:
    return tuple(sight.id for sight in sorted(set(sights), key=lambda sight: sight.order))


def _counted(scene: Scene) -> str:
    """In how many statements and reports it is said, and in how many others it is narrated."""
    reports = {sight.report for sight in scene.spoken}
    narrated = len({sight.report for sight in scene.sights} - reports)
    beside = f" (and narrated in {_many(narrated, 'more report')})" if narrated else ""
    return f"in {_many(len(scene.spoken), 'statement')} of {_many(len(reports), 'report')}{beside}"


def _many(count: int, what: str) -> str:
    return f"{count:,} {what}{'s' * (count != 1)}"


def _names(names: Iterable[str]) -> str:
    listed = list(dict.fromkeys(names))
    shown = listed if len(listed) <= FEW else [*listed[: FEW - 1], f"{len(listed) - FEW + 1} more"]
    return " and ".join(part for part in (", ".join(shown[:-1]), *shown[-1:]) if part)

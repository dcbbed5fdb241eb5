"""Who has been accused or contradicted, and has not answered as far as these reports tell.

That somebody was silent is a heavy thing to say, so anything that may be an answer counts as one: a denial of anything in a
report that carries the accusation, a statement that shares words with it, a claim that is repeated after it was disputed.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property
from typing import NamedTuple

from onrecord.model import Claim, TieKind
from onrecord.show.book import Book
from onrecord.show.camps import Camps, Party
from onrecord.show.survey import Sight, Survey
from onrecord.show.views import content

SETTLED = ("conceded", "corrected", "retracted")
ANSWERING = ("person", "organisation", "place")  # a document does not answer, and who has no name cannot be asked
REJECTING = ("deny", "dispute", "refuse")
SHARED, SHARED_BY_ANY = 2, 3  # word stems that a rejection, and any other statement, has in common with what it answers
_STEM = re.compile(r"[^\W\d_]{5,}")


class Unanswered(NamedTuple):
    """Who has not answered, what stands against them beside the claim, and a sentence that says so."""

    whom: str
    against: tuple[Sight, ...]
    why: str


class Answers:
    """A book, asked of one claim after another whom it leaves without an answer."""

    def __init__(self, book: Book, seen: Survey, camps: Camps) -> None:
        self._book = book
        self._seen = seen
        self._camps = camps
        self._stems = cache(self._stems_of)

    def lacking(self, claim: Claim) -> Iterator[Unanswered]:
        """Those whom a claim accuses, and those whose claim somebody disputes, where no answer of theirs was found."""
        if claim.reported not in SETTLED:
            yield from self._accused(claim)
            yield from self._contradicted(claim)

    def _accused(self, claim: Claim) -> Iterator[Unanswered]:
        accusing: dict[Party, list[Sight]] = defaultdict(list)
        for sight in self._seen.by_claim[claim.id]:
            if sight.act == "accuse" and (whom := self._whom(sight)):
                accusing[whom].append(sight)
        for whom, sights in accusing.items():
            if not self._answered(whom, claim, sights):
                why = f"accused by {self._named(sights)}; no answer by {whom.name} was found in these reports"
                yield Unanswered(whom.name, (), why)

    def _whom(self, sight: Sight) -> Party | None:
        """Whom an accusation names first; nobody where it is not made, or made by the accused."""
        statement = self._book.statement(sight.id)
        whom = self._camps.named_first(content(statement, self._book))
        if whom is None or statement.polarity == "negative" or self._camps.speaks_for(sight.speaker, whom):
            return None
        return whom

    def _answered(self, whom: Party, claim: Claim, accusing: list[Sight]) -> bool:
        theirs = self._said_by[whom[1:]]
        against = {sight.id for sight in self._against(claim)}
        carrying = {sight.report for sight in self._seen.by_claim[claim.id]}
        if any(s.id in against or s.claim == claim.id or _rejects_in(s, carrying) for s in theirs):
            return True
        accusation = frozenset(stem for sight in accusing for stem in self._stems(sight.id))
        return any(self._speaks_of(sight, accusation) for sight in theirs)

    @cached_property
    def _said_by(self) -> dict[tuple[str | None, str | None], list[Sight]]:
        """What was said for each party, or by each source that is of none; narration is nobody's saying."""
        found: dict[tuple[str | None, str | None], list[Sight]] = defaultdict(list)
        for speaker, sights in self._seen.by_speaker.items():
            found[self._camps.of(speaker)[1:]] += [sight for sight in sights if sight.act != "report"]
        return found

    def _speaks_of(self, sight: Sight, accusation: frozenset[str]) -> bool:
        shared = len(self._stems(sight.id) & accusation)
        if shared < SHARED:
            return False
        rejects = sight.act in REJECTING or self._book.statement(sight.id).polarity == "negative"
        return rejects or shared >= SHARED_BY_ANY

    def _stems_of(self, key: str) -> frozenset[str]:
        """The longer words of a statement, by their first letters."""
        words = content(self._book.statement(key), self._book)
        return frozenset(word[:5].lower() for word in _STEM.findall(words))

    def _against(self, claim: Claim, kinds: Sequence[TieKind] = ("disputes", "denies")) -> list[Sight]:
        """What disputes or denies a claim."""
        starts = [tie.start for tie in claim.ties if tie.kind in kinds and tie.end == claim.id]
        found = [sight for start in starts for sight in self._seen.by_claim.get(start, ())]
        single = [tie.start for key in claim.statements for tie in self._seen.against.of(key) if tie.kind in kinds]
        return [*found, *(self._seen.sights[start] for start in single if start in self._seen.sights)]

    def _contradicted(self, claim: Claim) -> Iterator[Unanswered]:
        """Whoever made a claim that somebody else disputed later, and neither repeated it nor spoke against that since.

        A denial is the answer of the party concerned, and calls for none.
        """
        disputing = [sight for sight in self._against(claim, ("disputes",)) if sight.act not in ("report", "deny")]
        makers: dict[Party, list[Sight]] = defaultdict(list)
        for sight in self._seen.by_claim[claim.id] if disputing else ():
            if sight.act != "report" and sight.kind in ANSWERING:
                makers[self._camps.of(sight.speaker)].append(sight)
        for whom, said in makers.items():
            later = [s for s in disputing if s.order > said[0].order and not self._camps.speaks_for(s.speaker, whom)]
            if later and not self._spoke_since(whom, said, later):
                told = f"disputed by {self._named(later)}"
                why = f"{told}; nothing that {whom.name} said of it since was found in these reports"
                yield Unanswered(whom.name, tuple(later), why)

    def _spoke_since(self, whom: Party, said: Iterable[Sight], disputing: list[Sight]) -> bool:
        """Whether a party repeated it, or spoke against what disputes it, after that was first said (or on no day known)."""
        first = min(sight.order for sight in disputing)
        answers = [sight for key in {each.claim for each in disputing} for sight in self._against(self._claims[key])]
        own = [*said, *(sight for sight in answers if self._camps.speaks_for(sight.speaker, whom))]
        return any(sight.order > first or sight.day is None for sight in own)

    @cached_property
    def _claims(self) -> dict[str, Claim]:
        return {claim.id: claim for claim in self._book.claims()}

    def _named(self, sights: Iterable[Sight]) -> str:
        return " and ".join(dict.fromkeys(self._camps.called(sight.speaker) for sight in sights))


def _rejects_in(sight: Sight, reports: set[str]) -> bool:
    return sight.act in REJECTING and sight.report in reports

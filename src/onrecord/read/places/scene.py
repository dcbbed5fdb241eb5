"""A report as the rules for places look at it: its tokens, its spots, and who is named where."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from onrecord.model import Entity, Mention, Sentence, Token
from onrecord.read.capitals import is_capital
from onrecord.read.places.spots import Spot

_NOTHING = Token(0, 0, "", "")


@dataclass(frozen=True)
class Scene:
    """What is round a spot. `common` are the words that the report also writes small."""

    tokens: Sequence[Token]
    sentences: Sequence[Sentence]
    spots: Sequence[Spot]
    entities: Sequence[Entity]
    mentions: Sequence[Mention]
    outlet: str
    url: str
    dateline: str
    common: frozenset[str] = frozenset()
    _starts: tuple[int, ...] = ()
    _by_first: Mapping[int, Spot] = field(default_factory=dict)
    _by_last: Mapping[int, Spot] = field(default_factory=dict)

    @staticmethod
    def of(
        tokens: Sequence[Token],
        sentences: Sequence[Sentence],
        spots: Sequence[Spot],
        named: tuple[Sequence[Entity], Sequence[Mention]],
        about: tuple[str, str, str],
    ) -> Scene:
        """The scene of a report; `about` are its outlet, address and dateline."""
        return Scene(
            tokens, sentences, spots, *named, *about,
            frozenset(token.lower for token in tokens if token.text.islower()),
            tuple(mention.start for mention in named[1]),
            {spot.first: spot for spot in spots},
            {spot.last: spot for spot in spots},
        )  # fmt: skip

    def before(self, spot: Spot, back: int = 1) -> Token:
        """The token so many before a spot in its sentence; an empty one where there is none."""
        at = spot.first - back
        return self.tokens[at] if at >= self.sentences[spot.sentence].first else _NOTHING

    def after(self, spot: Spot, on: int = 0) -> Token:
        """The token so many after a spot in its sentence; an empty one where there is none."""
        at = spot.last + on
        return self.tokens[at] if at < self.sentences[spot.sentence].last else _NOTHING

    def opens(self, spot: Spot) -> bool:
        """Whether the spot opens its sentence, or a quotation in it."""
        return not self.before(spot).text or self.before(spot).text in "“\"‘«„'"

    def mention(self, spot: Spot) -> tuple[Mention, Entity] | None:
        """The mention of somebody or something that overlaps a spot, if any."""
        start, end = self.tokens[spot.first].start, self.tokens[spot.last - 1].end
        at = bisect_right(self._starts, end - 1) - 1
        if at < 0 or self.mentions[at].end <= start:
            return None
        return self.mentions[at], self.entities[self.mentions[at].entity]

    def ends_a_person(self, at: int) -> bool:
        """Whether a person's name ends before this token."""
        end = self.tokens[at - 1].end
        place = bisect_right(self._starts, end - 1) - 1
        return (
            place >= 0
            and self.mentions[place].end == end
            and self.entities[self.mentions[place].entity].kind == "person"
        )

    def reaches_beyond(self, spot: Spot, mention: Mention) -> bool:
        """Whether a mention has words that the spot has not."""
        return mention.start < self.tokens[spot.first].start or mention.end > self.tokens[spot.last - 1].end

    def spot_at(self, first: int) -> Spot | None:
        """The spot that begins at this token."""
        return self._by_first.get(first)

    def spot_before(self, last: int) -> Spot | None:
        """The spot that ends before this token."""
        return self._by_last.get(last)


def capital(token: Token) -> bool:
    """Whether there is a token, and it is written as a name would be."""
    return bool(token.text) and is_capital(token)

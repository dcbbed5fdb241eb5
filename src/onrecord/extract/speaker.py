"""Who is speaking: from the words that name a source, with what was said before, to a Source."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence

from onrecord.extract.antecedents import Spoken
from onrecord.extract.attribution import Place
from onrecord.extract.bodies import called_a_body
from onrecord.extract.descriptions import called_a_person, described_before, in_office
from onrecord.extract.issuers import issuer
from onrecord.extract.naming import headed_by_name, party_tag, turn_label, voice_of_a_body
from onrecord.extract.outlets import called_outlet
from onrecord.extract.pairs import both
from onrecord.extract.participles import has_subject_before
from onrecord.extract.partitives import some_of
from onrecord.extract.source_words import ARTICLES, RELATIVES, is_title, trimmed
from onrecord.extract.sources import Sources
from onrecord.lexicon.cues import CUES
from onrecord.lexicon.words import PRONOUNS, UNNAMED
from onrecord.model import Reading, Source, SourceKind, Token

_PHRASE = 40  # characters after a lone article in which its noun stands
_BODIES: frozenset[SourceKind] = frozenset({"organisation", "outlet", "group"})
_THINGS: frozenset[SourceKind] = frozenset({"organisation", "outlet", "document", "place"})
_SELF = frozenset({"i", "me", "myself", "my"})
_OURSELVES = frozenset({"we", "us", "our", "ourselves"})
_NOBODY = frozenset({"you", "your", "yours", "one", "this", "these", "those", "there", "here", "what"})

_WHO_TELL: frozenset[SourceKind] = frozenset({"person", "unnamed", "group"})
_PRONOUNS = PRONOUNS.keys() | RELATIVES | _NOBODY

Way = Callable[[Sources, Sequence[Token]], Spoken | None]
WAYS: tuple[Way, ...] = (
    party_tag,
    some_of,
    both,
    issuer,
    called_outlet,
    headed_by_name,
    turn_label,
    in_office,
    called_a_body,
    described_before,
    called_a_person,
    voice_of_a_body,
)
"""How words of more than a pronoun are understood: the first way that finds somebody decides."""


class Speakers:
    """The speakers of one report, resolved in the order of the text.

    `resolve` must be called in that order: "he" is the last speaker whom the word fits, or else whoever was named last and
    fits. What is not resolved stays an unnamed source with its words, or an unknown one: better that than wrong.
    """

    def __init__(self, reading: Reading) -> None:
        self._sources = Sources(reading)
        self._past = self._sources.past
        self._resolved: dict[tuple[Place, ...], Spoken] = {}

    def outlet(self) -> Source:
        """The outlet that published the report; its name is None where the report does not tell it."""
        return self._sources.outlet()

    def unknown(self) -> Source:
        """A source of whom nothing is told."""
        return self._sources.source("unknown", None)

    def resolve(self, words: tuple[Place, ...], relays: Sequence[Source] = ()) -> Source:
        """The source that these words name, at this point of the text; `relays` are those who carry what it says.

        A name is given in full; a pronoun or "the minister" is followed back to whom it stands for. A person's spokesman
        is not that person, and stays unnamed ("spokesman for Jo Marsh"), but an unnamed spokesman of a body is the voice of
        that body. Two people who speak together are a group. The same words are always the same source. Whom somebody only
        tells of is no speaker that "he" goes back to: of "Moss said that Bell refused" it is Moss.
        """
        tokens = self._tokens(words)
        if not tokens:
            return self.unknown()
        spoken = self._resolved.get(words) or self._identify(tokens)
        self._resolved[words] = spoken
        if not any(relay.kind in _WHO_TELL for relay in relays):
            self._past.remember(spoken)
        return spoken.source

    def candidates(self, words: tuple[Place, ...]) -> tuple[str, ...]:
        """The names of those whom words resolved before may stand for, where there are several."""
        return self._resolved[words].candidates if words in self._resolved else ()

    def understood(self, cue: tuple[Place, ...]) -> Source:
        """The source of a cue that stands without one: of "she said P, adding Q" who spoke last in the sentence."""
        tokens = [token for place in cue for token in self._sources.tokens(*place)]
        if not tokens or not has_subject_before(self._sources, tokens):
            return self.unknown()
        spoken = self._past.spoke_beside(tokens[0].start)
        return spoken.source if spoken is not None else self.unknown()

    def _tokens(self, words: tuple[Place, ...]) -> list[Token]:
        """The words of the source, with the name that follows where they stop at its title, or the noun after an article."""
        tokens = [token for place in words for token in self._sources.tokens(*place)]
        if tokens and all(token.lower in ARTICLES for token in tokens):
            tokens.extend(self._noun_after(tokens[-1].end))
        if tokens and is_title(tokens[-1]):
            mention = self._past.mention_after(tokens[-1].end)
            if mention is not None and mention.start <= tokens[-1].end + 2:
                tokens.extend(self._sources.tokens(mention.start, mention.end))
        return trimmed(tokens)

    def _noun_after(self, end: int) -> list[Token]:
        """The words up to the verb that follows an article."""
        following = self._sources.tokens(end, end + _PHRASE)
        return list(itertools.takewhile(lambda token: token.text[0].isalpha() and token.lower not in CUES, following))

    def _identify(self, tokens: list[Token]) -> Spoken:
        if len(tokens) == 1 and tokens[0].lower in _PRONOUNS:
            one = some_of(self._sources, tokens) or self._pronoun(tokens[0])
            return one or Spoken(tokens[0].start, self.unknown(), -1, people=False)
        found = (spoken for way in WAYS if (spoken := way(self._sources, tokens)) is not None)
        return next(found, None) or self._sources.of_words(tokens)

    # --- pronouns ----------------------------------------------------------------------------------------------------

    def _pronoun(self, token: Token) -> Spoken | None:
        """Whom a pronoun stands for: the author, the outlet, or somebody before; nothing where nobody fits."""
        if token.lower in _NOBODY:
            return None
        if token.lower in _SELF:
            return self._told("person", self._sources.reading.report.byline, token)
        if token.lower in _OURSELVES:
            ours = None if self._is_conversation() else self._sources.reading.report.outlet
            return self._told("outlet", ours, token)
        if token.lower in RELATIVES:
            return self._relative(token)
        gender = PRONOUNS[token.lower].gender
        if gender in ("f", "m"):
            return self._one_of(token, self._past.persons(token.start, gender))
        if gender == "n":
            return self._found(token, self._past.body(token.start, _is_thing))
        return self._found(token, self._past.spoke(token.start, _are_many))

    def _is_conversation(self) -> bool:
        """Whether somebody is addressed outside quotations, as in an interview, so that "we" may be anybody."""
        reading = self._sources.reading
        addressed = (token.start for token in reading.tokens if token.lower == "you")
        return any(not any(quote.start < at < quote.end for quote in reading.quotes) for at in addressed)

    def _told(self, kind: SourceKind, name: str | None, token: Token) -> Spoken | None:
        return Spoken(token.start, self._sources.source(kind, name), -1, people=False) if name else None

    def _one_of(self, token: Token, persons: Sequence[Spoken | int]) -> Spoken | None:
        """The only one whom a pronoun can stand for; of several who are as likely nobody, but their names."""
        found = [spoken for one in persons if (spoken := self._found(token, one)) is not None]
        if len(found) < 2:
            return found[0] if found else None
        names = tuple(sorted({one.source.name for one in found if one.source.name}))
        return Spoken(token.start, self.unknown(), -1, people=False, candidates=names)

    def _found(self, token: Token, found: Spoken | int | None) -> Spoken | None:
        if found is None:
            return None
        return (
            self._sources.of_entity(token.start, found) if isinstance(found, int) else found._replace(start=token.start)
        )

    def _relative(self, token: Token) -> Spoken | None:
        """Whom "who" goes back to: the unnamed right before it, or the nearest name of the fitting kind."""
        before = [one for one in self._sources.tokens(token.start - 40, token.start) if one.text != ","][-1:]
        if before and before[0].lower in UNNAMED and before[0].text.islower():
            return self._sources.of_words(before)
        people: frozenset[SourceKind] = frozenset({"person", "unknown"})
        return self._found(
            token, self._past.beside(token.start, people if token.lower != "which" else _THINGS - {"place"})
        )


def _is_thing(kind: SourceKind, name: str) -> bool:
    """Whether "it" may stand for something of this kind and name: "the government" is one, "the allies" are many."""
    return kind in _THINGS or (kind == "group" and not name.endswith("s") and " and " not in name)


def _are_many(spoken: Spoken) -> bool:
    return spoken.plural or spoken.source.kind in _BODIES

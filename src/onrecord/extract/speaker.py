"""Who is speaking: from the words that name a source, with what was said before, to a Source."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from onrecord.extract.antecedents import Antecedents, Spoken
from onrecord.extract.attribution import Place
from onrecord.extract.source_words import (
    ARTICLES,
    DEFINITE,
    QUANTIFIERS,
    RELATIVES,
    are_people,
    hangs_on_noun,
    head,
    is_modifier,
    is_plural,
    is_title,
    kind_of,
    trimmed,
)
from onrecord.ids import source_id
from onrecord.lexicon.words import (
    GIVEN_NAMES,
    ORGANISATION_HEADS,
    PREPOSITIONS,
    PRONOUNS,
    RANKS,
    ROLES,
    TITLES,
    UNNAMED,
)
from onrecord.model import Mention, Reading, Source, SourceKind, Token

_BODIES: frozenset[SourceKind] = frozenset({"organisation", "outlet", "document", "group"})
_PEOPLE: frozenset[SourceKind] = frozenset({"person", "unknown"})
_THINGS: frozenset[SourceKind] = frozenset({"organisation", "outlet", "document", "place"})
_PARTY_AND_STATE = re.compile(r"[DRI]-[A-Z][\w.]*$")  # "R-Fla." after a legislator's name
_SELF = frozenset({"i", "me", "myself", "my"})
_ANY_BODY = frozenset(
    "agency company firm group organisation organization body party union ministry department council".split()
)
_BODY_NOUNS = (
    _ANY_BODY
    | ORGANISATION_HEADS
    | {"force", "regulator", "watchdog", "tank", "supermarket", "retailer", "maker", "giant"}
)
_OURSELVES = frozenset({"we", "us", "our", "ourselves"})
_VOICES = frozenset({"spokesman", "spokeswoman", "spokesperson", "spokespeople", "spokesmen"})
_OUTLETS = frozenset(
    "newspaper paper magazine daily weekly broadcaster channel network station website site outlet wire".split()
)
_ROLE_WORDS = 4  # words of the longest description that is looked up as a role
_ASIDE = 60  # characters in which an apposition names what a body is
_BESIDE = 80  # characters between a relative pronoun and whom it goes back to


class Speakers:
    """The speakers of one report, resolved in the order of the text.

    `resolve` must be called in that order: "he" is the last speaker whom the word fits, or else whoever was named last and
    fits. What is not resolved stays an unnamed source with its words, or an unknown one: better that than wrong.
    """

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._starts = [token.start for token in reading.tokens]
        self._past = Antecedents(reading)
        self._resolved: dict[tuple[Place, ...], Spoken] = {}

    def outlet(self) -> Source:
        """The outlet that published the report; its name is None where the report does not tell it."""
        return self._source("outlet", self._reading.report.outlet)

    def unknown(self) -> Source:
        """A source of whom nothing is told."""
        return self._source("unknown", None)

    def resolve(self, words: tuple[Place, ...], verb: str = "") -> Source:
        """The source that these words name, at this point of the text; `verb` is the lemma of the cue.

        A name is given in full; a pronoun or "the minister" is followed back to whom it stands for. A person's spokesman
        is not that person, and stays unnamed ("spokesman for Jo Marsh"), but an unnamed spokesman of a body is the voice of
        that body. Two people who speak together are a group. The same words are always the same source.
        """
        tokens = self._tokens(words)
        if not tokens:
            return self.unknown()
        spoken = self._resolved.get(words) or self._identify(tokens)
        self._resolved[words] = spoken
        self._past.remember(spoken)
        return spoken.source

    def _source(self, kind: SourceKind, name: str | None) -> Source:
        return Source(source_id(kind, name, self._reading.report.id), name, kind)

    def _tokens(self, words: tuple[Place, ...]) -> list[Token]:
        """The words of the source, with the name that follows where they stop at its title."""
        tokens = [token for place in words for token in self._between(*place)]
        if tokens and is_title(tokens[-1]):
            mention = self._past.mention_after(tokens[-1].end)
            if mention is not None and mention.start <= tokens[-1].end + 2:
                tokens.extend(self._between(mention.start, mention.end))
        return trimmed(tokens)

    def _between(self, start: int, end: int) -> Sequence[Token]:
        return self._reading.tokens[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def _identify(self, tokens: list[Token]) -> Spoken:
        """Whom these words name: by pronoun, by name, by a description of somebody named before, or by nothing but them."""
        if len(tokens) == 1 and (tokens[0].lower in PRONOUNS or tokens[0].lower in RELATIVES):
            return self._pronoun(tokens[0])
        if _PARTY_AND_STATE.match(tokens[0].text) and (before := self._beside(tokens[0].start, _PEOPLE)):
            return before
        for way in (self._named, self._label, self._definite, self._spoken_for):
            if spoken := way(tokens):
                return spoken
        return self._described(tokens)

    # --- names -------------------------------------------------------------------------------------------------------

    def _named(self, tokens: list[Token]) -> Spoken | None:
        """The entity that heads the words; none where the names in them only belong to the one who speaks."""
        heads = self._heading(tokens)
        people = [at for at in heads if self._kind(heads[at]) == "person"]
        for at in people or heads:
            if at == 1 and tokens[0].lower in QUANTIFIERS and self._kind(heads[at]) in ("person", "group"):
                return None
            if at == 0 or not hangs_on_noun(tokens, at):
                return self._together(tokens, heads, at) or self._of_entity(tokens[0].start, heads[at])
        return None

    def _spoken_for(self, tokens: list[Token]) -> Spoken | None:
        """The body for which an unnamed spokesperson speaks: its voice, as a person's spokesman is not that person's."""
        if self._noun(tokens) not in _VOICES:
            return None
        named = [mention.entity for token in tokens if (mention := self._past.mention_at(token.start))]
        if not named or any(self._kind(entity) == "person" for entity in named):
            return None
        return self._of_entity(tokens[0].start, named[0])

    def _heading(self, tokens: Sequence[Token]) -> dict[int, int]:
        """The entities by the token at which they are named, without those that only own or modify."""
        found = {}
        for at, token in enumerate(tokens):
            mention = self._past.mention_at(token.start)
            if mention is not None:
                after = next((i for i in range(at, len(tokens)) if tokens[i].start >= mention.end), len(tokens))
                if not is_modifier(tokens, after):
                    found[at] = mention.entity
        return found

    def _together(self, tokens: Sequence[Token], heads: dict[int, int], first: int) -> Spoken | None:
        """Two who are named side by side, "Ms Marsh and Mr Odell": a group of both."""
        for at, entity in heads.items():
            between = [token.lower for token in tokens[first:at] if not is_title(token)]
            if (
                at <= first
                or between[-1:] != ["and"]
                or "," in between
                or self._kind(entity) != self._kind(heads[first])
            ):
                continue
            if entity != heads[first] and len(between) <= 6:
                names = " and ".join(self._reading.entities[one].name for one in (heads[first], entity))
                return Spoken(tokens[0].start, self._source("group", names), heads[first], plural=True)
        return None

    def _kind(self, entity: int) -> SourceKind:
        return self._reading.entities[entity].kind

    def _of_entity(self, start: int, index: int) -> Spoken:
        """Somebody named; of a lone name that nothing explains, one that speaks is most often a person."""
        entity = self._reading.entities[index]
        if entity.kind == "outlet" and _is_name_of(entity.name, self._reading.report.outlet):
            return Spoken(start, self.outlet(), index)
        kind = "person" if entity.kind == "unknown" else entity.kind
        return Spoken(start, self._source(kind, entity.name), index, plural=kind == "group")

    def _found(self, start: int, found: Spoken | int | None) -> Spoken | None:
        if found is None:
            return None
        return self._of_entity(start, found) if isinstance(found, int) else found._replace(start=start)

    def _label(self, tokens: list[Token]) -> Spoken | None:
        """A name in capitals, as a transcript labels its turns: somebody named elsewhere, or whoever bore a longer label."""
        words = [token.text for token in tokens if not is_title(token) and token.text[0].isalnum()]
        if not words or not all(word.isupper() and len(word) > 1 for word in words):
            return None
        wanted = [word.lower() for word in words]
        for index, entity in enumerate(self._reading.entities):
            if entity.kind == "person" and entity.name.lower().split()[-len(wanted) :] == wanted:
                return self._of_entity(tokens[0].start, index)
        spoke = self._past.ever_spoke(lambda one: (one.source.name or "").lower().split()[-len(wanted) :] == wanted)
        if spoke is not None or wanted[0] not in GIVEN_NAMES:
            return spoke
        return Spoken(tokens[0].start, self._source("person", " ".join(word.title() for word in words)), -1)

    # --- pronouns ----------------------------------------------------------------------------------------------------

    def _pronoun(self, token: Token) -> Spoken:
        lost = Spoken(token.start, self.unknown(), -1, people=False)
        if token.lower in _SELF:
            return lost._replace(source=self._author())
        if token.lower in _OURSELVES:
            return lost._replace(source=self.outlet() if self._reading.report.outlet else self.unknown())
        if token.lower in RELATIVES:
            return self._relative(token) or lost
        gender = PRONOUNS[token.lower].gender
        if gender in ("f", "m"):
            return self._found(token.start, self._past.person(token.start, gender)) or lost
        if gender == "n":
            return self._found(token.start, self._past.body(token.start, _THINGS)) or lost
        return self._found(token.start, self._past.spoke(token.start, _are_many)) or lost

    def _author(self) -> Source:
        byline = self._reading.report.byline
        return self._source("person", byline) if byline else self.unknown()

    def _relative(self, token: Token) -> Spoken | None:
        """Whom "who" goes back to: the unnamed right before it, or the nearest name of the fitting kind."""
        at = bisect_left(self._starts, token.start)
        before = next((t for t in self._reading.tokens[at - 1 : max(at - 3, 0) : -1] if t.text != ","), None)
        if before is not None and before.lower in UNNAMED and before.text.islower():
            return self._described([before])
        return self._beside(token.start, _PEOPLE if token.lower != "which" else _THINGS - {"place"})

    def _beside(self, start: int, kinds: frozenset[SourceKind]) -> Spoken | None:
        """The last entity of these kinds named before a place, if it stands near."""
        for mention in self._past.before(start):
            if start - mention.end > _BESIDE:
                return None
            if self._kind(mention.entity) in kinds:
                return self._of_entity(start, mention.entity)
        return None

    # --- descriptions ------------------------------------------------------------------------------------------------

    def _noun(self, tokens: Sequence[Token]) -> str:
        """The head noun of a description; the words of names in it are none, unless there are no others."""
        outside, end = [], -1
        for token in tokens:
            mention = self._past.mention_at(token.start)
            end = mention.end if mention is not None else end
            if token.start >= end:
                outside.append(token)
        return head(outside) or head(tokens)

    def _definite(self, tokens: list[Token]) -> Spoken | None:
        """ "The minister", "the agency": who of those named before bears that role or name."""
        if tokens[0].lower not in DEFINITE and not is_title(tokens[0]):
            return None
        noun = self._noun(tokens)
        wanted = [token.lower for token in tokens if token.lower not in DEFINITE]
        return self._by_role(tokens, noun) or self._by_body(tokens[0], noun) or self._again(tokens[0], wanted)

    def _by_role(self, tokens: Sequence[Token], noun: str) -> Spoken | None:
        """Who bears all the words of the description, or else, leaving out names in it ("the Ruritanian minister"), the rest."""
        wanted = [token for token in tokens if token.lower not in DEFINITE]
        if len(wanted) > _ROLE_WORDS or (noun not in TITLES and noun not in ROLES and noun not in RANKS):
            return None
        small = [token.lower for token in wanted if token.text.islower()]
        for words in (_spelt_out([token.lower for token in wanted]), small):
            for mention in self._past.long_before(tokens[0].start):
                role = self._reading.entities[mention.entity].role
                if role and _is_in_office(role, words):
                    return self._of_entity(tokens[0].start, mention.entity)
        return None

    def _by_body(self, token: Token, noun: str) -> Spoken | None:
        """The last body of which this noun is part of the name, or that it fits; "this newspaper" is the outlet itself."""
        if noun in _OUTLETS:
            if token.lower == "this":
                return Spoken(token.start, self.outlet(), -1, people=False)
            return self._found(token.start, self._past.body(token.start, frozenset({"outlet"})))
        if noun not in _BODY_NOUNS:
            return None
        for mention in self._past.long_before(token.start):
            entity = self._reading.entities[mention.entity]
            if entity.kind in ("organisation", "outlet") and (
                noun in entity.name.lower().split() or self._is_called(mention, noun)
            ):
                return self._of_entity(token.start, mention.entity)
        only = self._past.body(token.start, frozenset({"organisation"})) if noun in _ANY_BODY else None
        return self._found(token.start, only)

    def _is_called(self, mention: Mention, noun: str) -> bool:
        """Whether a body is introduced as one: "the charity Velna Shelter", "Velna Shelter, a housing charity,"."""
        text = self._reading.report.text
        if text.endswith(f"{noun} ", 0, mention.start):
            return True
        aside = text[mention.end : mention.end + _ASIDE].lower()
        words = aside[1:].split()
        return (
            aside[:1] == ","
            and words[:1] in (["a"], ["an"], ["the"])
            and noun in (word.strip(",.") for word in words[1:5])
        )

    def _again(self, token: Token, wanted: Sequence[str]) -> Spoken | None:
        """An unnamed source described before: "the spokesman" after "a spokesman for the port"."""
        again = self._past.ever_spoke(lambda spoken: spoken.entity < 0 and _bears(spoken.source.name or "", wanted))
        return again._replace(start=token.start) if again else None

    def _described(self, tokens: list[Token]) -> Spoken:
        """A source without a name: its words, with the names in them in full."""
        noun = self._noun(tokens)
        source = self._source(kind_of(noun), self._in_full(tokens))
        return Spoken(tokens[0].start, source, -1, is_plural(noun), are_people(noun))

    def _in_full(self, tokens: list[Token]) -> str:
        """The words of a description, without a leading article, each person in them as the report names them in full."""
        if tokens[0].lower in ARTICLES and len(tokens) > 1:
            tokens = tokens[1:]
        written, end = "", tokens[0].start
        for token in tokens:
            if token.start < end:
                continue
            mention = self._past.mention_at(token.start)
            if mention is not None and self._kind(mention.entity) != "person":
                mention = None
            space = " " if written and self._reading.report.text[token.start - 1].isspace() else ""
            written += space + (self._reading.entities[mention.entity].name if mention else token.text)
            end = mention.end if mention else token.end
        return written


def _are_many(spoken: Spoken) -> bool:
    return spoken.plural or spoken.source.kind in _BODIES


def _is_name_of(name: str, outlet: str | None) -> bool:
    """Whether a name is the outlet's own, in full or its last word: "the Courier" in the Wexcombe Courier."""
    if outlet is None:
        return False
    short, full = name.lower().removeprefix("the ").split(), outlet.lower().removeprefix("the ").split()
    return short == full or short == full[-1:]


def _spelt_out(words: Sequence[str]) -> list[str]:
    return [part for word in words for part in (("prime", "minister") if word == "pm" else (word,))]


def _is_in_office(role: str, wanted: Sequence[str]) -> bool:
    """Whether a role is the office wanted: the same head, "chief" is no "chief executive", and no deputy for the one himself."""
    words = role.lower().replace(",", " ").split()
    ends = next((at for at, word in enumerate(words) if word in PREPOSITIONS), len(words))
    title = _LONG_TITLES.get(words[ends - 1].strip("."), words[ends - 1]) if ends else ""
    second = any(word in ("vice", "deputy", "assistant") and word not in wanted for word in words)
    return bool(wanted) and title == wanted[-1] and not second and _bears(role, wanted)


def _bears(role: str, wanted: Sequence[str]) -> bool:
    """Whether a role or description holds all the words wanted, and some are; "Sen." is a senator's."""
    words = {word.strip(",.") for word in role.lower().split()}
    words |= {_LONG_TITLES.get(word, word) for word in words}
    return bool(wanted) and all(word in words for word in wanted)


_LONG_TITLES = {
    "sen": "senator",
    "rep": "representative",
    "gov": "governor",
    "gen": "general",
    "col": "colonel",
    "lt": "lieutenant",
}

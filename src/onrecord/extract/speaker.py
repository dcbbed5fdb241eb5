"""Who is speaking: from the words that name a source, with what was said before, to a Source."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import NamedTuple

from onrecord.extract.attribution import Place
from onrecord.ids import source_id
from onrecord.lexicon.words import (
    DOCUMENT_HEADS,
    GROUPS,
    HONORIFICS,
    ORGANISATION_HEADS,
    PREPOSITIONS,
    PRIVATE,
    PRONOUNS,
    ROLES,
    TITLES,
    UNNAMED,
    Gender,
)
from onrecord.model import Entity, Reading, Source, SourceKind, Token

_BODIES: frozenset[SourceKind] = frozenset({"organisation", "outlet", "document", "group"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "his", "her", "its", "their"})
_ARTICLES = frozenset({"a", "an", "the", "one", "another"})
_SELF = frozenset({"i", "me", "myself", "my"})
_RELATIVES = frozenset({"who", "which", "that", "whom"})
_ANY_BODY = frozenset(
    "agency company firm group organisation organization body party union ministry department council charity".split()
)
_REACH = 6  # paragraphs: how far back a pronoun looks for the one who spoke last


class Spoken(NamedTuple):
    """Somebody who spoke: where, as which source, and the entity (-1 where the report names nobody).

    `somebody` is False where the words are not known to name people.
    """

    start: int
    source: Source
    entity: int
    plural: bool
    somebody: bool = True


class _Place(NamedTuple):
    end: int
    entity: int


class Speakers:
    """The speakers of one report, resolved in the order of the text.

    `resolve` must be called in that order: "he" is the last speaker whom the word fits, or else whoever was named last and
    fits. What is not resolved stays an unnamed source with its words, or an unknown one: better that than wrong.
    """

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._text = reading.report.text
        self._starts = [token.start for token in reading.tokens]
        self._mention_starts = [mention.start for mention in reading.mentions]
        self._spoken: list[Spoken] = []
        self._resolved: dict[tuple[Place, ...], Spoken] = {}

    def outlet(self) -> Source:
        """The outlet that published the report; its name is None where the report does not tell it."""
        return self._source("outlet", self._reading.report.outlet)

    def unknown(self) -> Source:
        """A source of whom nothing is told."""
        return self._source("unknown", None)

    def resolve(self, words: tuple[Place, ...], verb: str = "") -> Source:
        """The source that these words name, at this point of the text; `verb` is the lemma of the cue.

        A name is given in full; a pronoun or "the minister" is followed back to whom it stands for. Somebody's
        spokesman is not that somebody, and stays unnamed ("spokesman for the port").
        """
        tokens = self._tokens(words)
        if not tokens:
            return self.unknown()
        spoken = self._resolved.get(words) or self._identify(tokens, verb)
        self._resolved[words] = spoken
        self._spoken.append(spoken)
        return spoken.source

    # --- the words -----------------------------------------------------------------------------------------------------

    def _tokens(self, words: tuple[Place, ...]) -> list[Token]:
        """The words of the source, without punctuation at its edges."""
        tokens = self._reading.tokens
        found = [
            tokens[at]
            for start, end in words
            for at in range(bisect_left(self._starts, start), bisect_left(self._starts, end))
        ]
        if found and _is_title(found[-1]):
            found.extend(self._name_after(found[-1].end))
        while found and not found[0].text[0].isalnum():
            found.pop(0)
        while found and not found[-1].text[0].isalnum() and found[-1].text != ".":
            found.pop()
        return found

    def _name_after(self, end: int) -> tuple[Token, ...]:
        """The name right after a title, where the words given stop at the title."""
        at = bisect_left(self._mention_starts, end)
        if at == len(self._mention_starts) or self._mention_starts[at] > end + 2:
            return ()
        mention = self._reading.mentions[at]
        return self._reading.tokens[bisect_left(self._starts, mention.start) : bisect_left(self._starts, mention.end)]

    def _identify(self, tokens: list[Token], verb: str) -> Spoken:
        first = tokens[0]
        if len(tokens) == 1 and (first.lower in PRONOUNS or first.lower in _RELATIVES):
            return self._pronoun(first, verb)
        named = self._named(tokens)
        if named is not None:
            return named
        return self._definite(tokens) or self._unnamed(tokens)

    def _source(self, kind: SourceKind, name: str | None) -> Source:
        return Source(source_id(kind, name, self._reading.report.id), name, kind)

    def _of_entity(self, start: int, index: int) -> Spoken:
        entity = self._reading.entities[index]
        return Spoken(start, self._source(entity.kind, entity.name), index, entity.kind == "group")

    # --- names ---------------------------------------------------------------------------------------------------------

    def _named(self, tokens: list[Token]) -> Spoken | None:
        """The entity that heads the words; none where a name in them only belongs to the one who speaks."""
        heads = [
            (at, mention.entity)
            for at, token in enumerate(tokens)
            if (mention := self._mention_at(token.start)) is not None and not self._is_owner(tokens, at, mention.end)
        ]
        people = [(at, e) for at, e in heads if self._reading.entities[e].kind == "person"]
        for at, entity in people or heads:
            if at == 0 or not self._depends(tokens, at):
                return self._of_entity(tokens[0].start, entity)
        return None

    def _mention_at(self, start: int) -> _Place | None:
        at = bisect_left(self._mention_starts, start)
        if at == len(self._mention_starts) or self._mention_starts[at] != start:
            return None
        mention = self._reading.mentions[at]
        return _Place(mention.end, mention.entity)

    def _is_owner(self, tokens: Sequence[Token], at: int, end: int) -> bool:
        """Whether a name is only an owner: "the port's director", "Marsh's lawyer"."""
        after = next((token for token in tokens[at:] if token.start >= end), None)
        return after is not None and after.lower in ("'s", "'") and after is not tokens[-1]

    def _depends(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a name hangs on a noun before it: "officials at the port", "a spokesman for Marsh"."""
        before = at - 1
        while before >= 0 and (tokens[before].lower in _DEFINITE or _is_title(tokens[before])):
            before -= 1
        return before > 0 and tokens[before].lower in PREPOSITIONS

    # --- pronouns ------------------------------------------------------------------------------------------------------

    def _pronoun(self, token: Token, verb: str) -> Spoken:
        word = token.lower
        if word in _SELF:
            return Spoken(token.start, self._author(), -1, False)
        if word in _RELATIVES:
            return self._nearest(token) or self._lost(token)
        pronoun = PRONOUNS[word]
        if pronoun.gender in ("f", "m"):
            return self._person(token, "f" if pronoun.gender == "f" else "m") or self._lost(token)
        if pronoun.gender == "n":
            return self._body(token, frozenset({"organisation", "outlet", "document", "place"})) or self._lost(token)
        return self._many(token) or self._lost(token)

    def _lost(self, token: Token) -> Spoken:
        return Spoken(token.start, self.unknown(), -1, False)

    def _author(self) -> Source:
        byline = self._reading.report.byline
        return self._source("person", byline) if byline else self.unknown()

    def _nearest(self, token: Token) -> Spoken | None:
        """The last entity named before a relative pronoun."""
        at = bisect_left(self._mention_starts, token.start) - 1
        if at < 0 or token.start - self._reading.mentions[at].end > 60:
            return None
        return self._of_entity(token.start, self._reading.mentions[at].entity)

    def _person(self, token: Token, gender: Gender) -> Spoken | None:
        """The last speaker who fits, unless somebody else who fits opened a sentence since; then whoever was named last."""
        said = self._last_spoken(token, lambda spoken: self._may_be(spoken, gender))
        since = said.start if said else self._paragraphs_back(token.start)
        subject = self._last_mention(since, token.start, gender, opening=True)
        if subject is not None and (said is None or subject != said.entity):
            return self._of_entity(token.start, subject)
        if said is not None:
            return said._replace(start=token.start)
        mention = self._last_mention(since, token.start, gender, opening=False)
        return self._of_entity(token.start, mention) if mention is not None else None

    def _may_be(self, spoken: Spoken, gender: Gender) -> bool:
        if spoken.entity < 0:
            return spoken.source.kind == "unnamed" and spoken.somebody and not spoken.plural
        return _is_person(self._reading.entities[spoken.entity], gender)

    def _last_spoken(self, token: Token, fits: Callable[[Spoken], bool]) -> Spoken | None:
        limit = self._paragraphs_back(token.start)
        for spoken in reversed(self._spoken):
            if spoken.start < limit:
                return None
            if fits(spoken):
                return spoken
        return None

    def _last_mention(self, since: int, before: int, gender: Gender, *, opening: bool) -> int | None:
        """The person named last between two places; with `opening`, near the beginning of a sentence."""
        for at in range(bisect_left(self._mention_starts, before) - 1, -1, -1):
            mention = self._reading.mentions[at]
            if mention.start < since:
                return None
            entity = self._reading.entities[mention.entity]
            if (
                entity.kind == "person"
                and entity.gender in (gender, None)
                and (not opening or self._opens(mention.start))
            ):
                return mention.entity
        return None

    def _opens(self, start: int) -> bool:
        """Whether a mention stands near the beginning of its sentence, where its subject stands."""
        sentences = self._reading.sentences
        at = bisect_left(sentences, start + 1, key=lambda sentence: sentence.start) - 1
        return at >= 0 and start - sentences[at].start < 40

    def _paragraphs_back(self, start: int) -> int:
        paragraphs = self._reading.paragraphs
        at = bisect_left(paragraphs, start + 1, key=lambda paragraph: paragraph.start) - 1
        return paragraphs[max(0, at - _REACH)].start if paragraphs else 0

    def _body(self, token: Token, kinds: frozenset[SourceKind]) -> Spoken | None:
        """The last body that spoke, or else that was named."""
        said = self._last_spoken(token, lambda spoken: spoken.source.kind in kinds)
        if said is not None:
            return said._replace(start=token.start)
        since = self._paragraphs_back(token.start)
        for at in range(bisect_left(self._mention_starts, token.start) - 1, -1, -1):
            mention = self._reading.mentions[at]
            if mention.start < since:
                return None
            if self._reading.entities[mention.entity].kind in kinds - {"place"}:
                return self._of_entity(token.start, mention.entity)
        return None

    def _many(self, token: Token) -> Spoken | None:
        """Those who spoke last and are many, or a body."""
        said = self._last_spoken(token, lambda spoken: spoken.plural or spoken.source.kind in _BODIES)
        return said._replace(start=token.start) if said else None

    # --- descriptions --------------------------------------------------------------------------------------------------

    def _definite(self, tokens: list[Token]) -> Spoken | None:
        """ "The minister", "the agency": who of those named before bears that role or name."""
        if tokens[0].lower not in ("the", "this", "that") and not _is_title(tokens[0]):
            return None
        head = _head(tokens)
        return self._by_role(tokens, head) or self._by_body(tokens[0], head) or self._said_before(tokens[0], head)

    def _by_role(self, tokens: list[Token], head: str) -> Spoken | None:
        if (head not in TITLES and head not in ROLES) or len(tokens) > 4:
            return None
        wanted = [token.lower for token in tokens if token.lower not in _DEFINITE]
        for at in range(bisect_left(self._mention_starts, tokens[0].start) - 1, -1, -1):
            mention = self._reading.mentions[at]
            role = self._reading.entities[mention.entity].role
            if role and _bears(role, wanted, head):
                return self._of_entity(tokens[0].start, mention.entity)
        return None

    def _by_body(self, token: Token, head: str) -> Spoken | None:
        if head not in ORGANISATION_HEADS and head not in _ANY_BODY:
            return None
        for at in range(bisect_left(self._mention_starts, token.start) - 1, -1, -1):
            mention = self._reading.mentions[at]
            entity = self._reading.entities[mention.entity]
            if entity.kind in ("organisation", "outlet") and head in entity.name.lower().split():
                return self._of_entity(token.start, mention.entity)
        return self._body(token, frozenset({"organisation"})) if head in _ANY_BODY else None

    def _said_before(self, token: Token, head: str) -> Spoken | None:
        """An unnamed source of the same description: "the spokesman" after "a spokesman for the port"."""
        for spoken in reversed(self._spoken):
            name = spoken.source.name
            if spoken.entity < 0 and name and head in name.lower().split():
                return spoken._replace(start=token.start)
        return None

    def _unnamed(self, tokens: list[Token]) -> Spoken:
        """A source without a name: its words, with the names in them in full."""
        head = _head(tokens)
        plural = head.endswith("s") or head in ("people", "police", "others", "many", "some")
        kind: SourceKind = "unnamed"
        if head in DOCUMENT_HEADS:
            kind = "document"
        elif head in GROUPS and head not in UNNAMED:
            kind = "group"
        elif head in ORGANISATION_HEADS:
            kind = "organisation"
        somebody = head in UNNAMED or head in ROLES or head in TITLES or head in PRIVATE
        return Spoken(tokens[0].start, self._source(kind, self._described(tokens)), -1, plural, somebody)

    def _described(self, tokens: list[Token]) -> str:
        """The words of a description, without a leading article, each name in them as the report gives it in full."""
        if tokens[0].lower in _ARTICLES and len(tokens) > 1:
            tokens = tokens[1:]
        words: list[str] = []
        end = -1
        for token in tokens:
            if token.start < end:
                continue
            mention = self._mention_at(token.start)
            glued = bool(words) and not self._text[token.start - 1].isspace()
            words.append(
                ("" if glued or not words else " ")
                + (self._reading.entities[mention.entity].name if mention else token.text)
            )
            end = mention.end if mention else token.end
        return "".join(words)


def _is_person(entity: Entity, gender: Gender) -> bool:
    """Whether "he" or "she" may stand for somebody: a person, known by more than a lone word, of no other gender."""
    known = entity.gender is not None or entity.role is not None or " " in entity.name
    return entity.kind == "person" and known and entity.gender in (gender, None)


def _is_title(token: Token) -> bool:
    return token.lower in TITLES or token.lower in HONORIFICS or token.text == "."


def _head(tokens: Sequence[Token]) -> str:
    """The head noun of a phrase: the last word before a preposition, a comma or a relative clause."""
    head = ""
    for at, token in enumerate(tokens):
        if at and (token.lower in PREPOSITIONS or token.lower in _RELATIVES or token.text in (",", "(", "–", "—")):
            break
        if token.text[0].isalnum():
            head = token.lower
    return head


def _bears(role: str, wanted: Sequence[str], head: str) -> bool:
    words = role.lower().replace(",", " ").split()
    return head in words and (len(wanted) == 1 or all(word in words for word in wanted))

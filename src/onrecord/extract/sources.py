"""Sources made from what a report says: from an entity that it names, or from nothing but the words themselves."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Sequence

from onrecord.extract.antecedents import Antecedents, Spoken
from onrecord.extract.source_words import ARTICLES, are_people, head, is_known, is_plural, kind_of, without_aside
from onrecord.ids import source_id
from onrecord.lexicon.words import CAPITALS, COUNTRIES, DEMONYMS, REGIONS
from onrecord.model import Reading, Source, SourceKind, Token

_STEM = 4  # letters of a place's name by which its people are told
_CAPITALISED = DEMONYMS | COUNTRIES | CAPITALS | REGIONS


class Sources:
    """What sources are made of in one report: its text and entities, and `past`, who has spoken so far."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.past = Antecedents(reading)
        self._sentences = [sentence.start for sentence in reading.sentences]
        self._starts = [token.start for token in reading.tokens]
        self._capitalised = frozenset(
            word for entity in reading.entities for word in entity.name.split() if word[0].isupper()
        )
        self._by_word: dict[str, list[int]] = {}
        for at, entity in enumerate(reading.entities):
            for word in {word.strip(",.") for word in f"{entity.name} {entity.role or ''}".lower().split()}:
                self._by_word.setdefault(word, []).append(at)

    def source(self, kind: SourceKind, name: str | None) -> Source:
        """A source with its id."""
        return Source(source_id(kind, name, self.reading.report.id), name, kind)

    def outlet(self) -> Source:
        """The outlet that published the report."""
        return self.source("outlet", self.reading.report.outlet)

    def kind(self, entity: int) -> SourceKind:
        """What an entity is."""
        return self.reading.entities[entity].kind

    def with_word(self, word: str) -> Sequence[int]:
        """The entities in whose name or role this word stands, in the order of the text."""
        return self._by_word.get(word, ())

    def tokens(self, start: int, end: int) -> Sequence[Token]:
        """The tokens that begin from one character up to another."""
        return self.reading.tokens[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def of_entity(self, start: int, index: int) -> Spoken:
        """Somebody named; of a lone name that nothing explains, one that speaks is most often a person."""
        entity = self.reading.entities[index]
        if entity.kind == "outlet" and _is_name_of(entity.name, self.reading.report.outlet):
            return Spoken(start, self.outlet(), index)
        kind = "person" if entity.kind == "unknown" else entity.kind
        return Spoken(start, self.source(kind, entity.name), index, plural=kind == "group")

    def of_words(self, tokens: Sequence[Token]) -> Spoken:
        """A source without a name: its words, with the names of people in them in full.

        One capitalised word that is no noun of the lexicon and no plural is taken for a name after all.
        """
        tokens = without_aside(tokens)
        noun = self.noun(tokens)
        if len(tokens) == 1 and tokens[0].text[0].isupper() and not is_known(noun):
            kind: SourceKind = "unnamed" if is_plural(noun) else "person"
            return Spoken(tokens[0].start, self.source(kind, tokens[0].text), -1, is_plural(noun))
        source = self.source(kind_of(noun), self._in_full(tokens))
        return Spoken(tokens[0].start, source, -1, is_plural(noun), are_people(noun) or _is_compound(tokens, noun))

    def noun(self, tokens: Sequence[Token]) -> str:
        """The head noun of a description; the words of names in it are none, unless there are no others."""
        outside, end = [], -1
        for token in tokens:
            mention = self.past.mention_at(token.start)
            end = mention.end if mention is not None else end
            if token.start >= end:
                outside.append(token)
        return head(outside) or head(tokens)

    def _in_full(self, tokens: Sequence[Token]) -> str:
        """The words, without a leading article, each person in them as the report names them in full."""
        if tokens[0].lower in ARTICLES and len(tokens) > 1:
            tokens = tokens[1:]
        written, end = "", tokens[0].start
        for token in tokens:
            if token.start < end:
                continue
            name, after = self._name_at(token)
            if written and name.startswith(
                f"{written.rsplit(maxsplit=1)[-1]} "
            ):  # "Lord" of "Lord Marsh" is written already
                written = written.rpartition(written.rsplit(maxsplit=1)[-1])[0].rstrip()
            space = " " if written and self.reading.report.text[token.start - 1].isspace() else ""
            written, end = written + space + name, after
        return written

    def _name_at(self, token: Token) -> tuple[str, int]:
        """The full name of the person whose name begins with this token, or else the token, and where it ends."""
        mention = self.past.mention_at(token.start)
        if mention is None:
            return (token.text.lower() if self._opens_sentence(token) else token.text), token.end
        if self.kind(mention.entity) != "person":
            return token.text, token.end
        return self.reading.entities[mention.entity].name, mention.end

    def _opens_sentence(self, token: Token) -> bool:
        """Whether a token is capitalised for no other reason than that a sentence begins with it."""
        at = bisect_left(self._sentences, token.start)
        opens = self._sentences[at : at + 1] == [token.start]
        known = token.lower.partition("-")[0] in _CAPITALISED or self._is_of_a_name(token)
        return opens and token.text[1:].islower() and not known

    def _is_of_a_name(self, token: Token) -> bool:
        """Whether a word keeps its capital everywhere: an owner ("Li's analysis"), a people of a place that is named here.

        "Velnan officials" are those of Velna, though no lexicon knows it.
        """
        if self.reading.report.text.startswith(("'s ", "’s "), token.end):
            return token.text in self._capitalised
        stem = token.text.removesuffix("ese").removesuffix("ian").removesuffix("an").removesuffix("i")
        return stem != token.text and len(stem) >= _STEM and any(name.startswith(stem) for name in self._capitalised)


def _is_compound(tokens: Sequence[Token], noun: str) -> bool:
    """Whether a head noun names people with the word before it: "seeker" does not, "asylum seeker" does."""
    return any(two.lower == noun and are_people(f"{one.lower} {noun}") for one, two in itertools.pairwise(tokens))


def _is_name_of(name: str, outlet: str | None) -> bool:
    """Whether a name is the outlet's own, in full or its last word: "the Courier" in the Wexcombe Courier."""
    if outlet is None:
        return False
    short, full = name.lower().removeprefix("the ").split(), outlet.lower().removeprefix("the ").split()
    return short == full or short == full[-1:]

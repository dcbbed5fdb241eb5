"""Whom "he", "they" or "the minister" stands for: those who spoke and those who were named before, the nearest that fits.

Recency and agreement, with those who spoke preferred over those who were only named, in the manner of knowledge-poor
pronoun resolution (Mitkov, "Robust pronoun resolution with limited knowledge", COLING 1998).
"""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from onrecord.extract.quoted import Quoted
from onrecord.extract.salience import Presence
from onrecord.extract.source_words import hangs_on_noun
from onrecord.lexicon.words import ROLES, Gender
from onrecord.model import Entity, Mention, Reading, Source, SourceKind, Token

_REACH = 6  # paragraphs: how far back a pronoun looks
_ALIKE = 0.15  # of weight: two who differ by less are as likely
_NAMED = 60  # mentions, or those who spoke: as many are weighed
_SUBJECTS = 3  # of somebody's last mentions, one of which may be a subject
_NEAR = 2  # paragraphs: how far back "the backbencher" looks
_FAR = 400  # mentions, or those who spoke: how far back a description looks
_INDEFINITE = frozenset({"a", "an", "another", "one"})
_FEMALE = frozenset("woman mother girl daughter sister widow wife grandmother".split())
_MALE = frozenset("man father boy son brother widower husband grandfather".split())
_PAIRED = 10  # tokens from one name to the other of a pair
_BESIDE = 80  # characters: how far from a name something still stands beside it
_SUBJECT = 40  # characters from the beginning of a sentence in which its subject stands


class Spoken(NamedTuple):
    """Somebody who spoke: where, as which source, and the entity (-1 where the report names nobody).

    `people` is False where the words are not known to name people. `candidates` are the names of all whom the words may stand
    for, where there are several.
    """

    start: int
    source: Source
    entity: int
    plural: bool = False
    people: bool = True
    candidates: tuple[str, ...] = ()


class Antecedents:
    """Who has spoken so far in one report, and who is named before a place."""

    def __init__(self, reading: Reading) -> None:
        self._tokens = reading.tokens
        self._entities = reading.entities
        self._mentions = reading.mentions
        self._starts = [mention.start for mention in reading.mentions]
        self._sentences = [sentence.start for sentence in reading.sentences]
        self._paragraphs = [paragraph.start for paragraph in reading.paragraphs]
        self._quoted = Quoted(reading)
        self._spoken: list[Spoken] = []

    def remember(self, spoken: Spoken) -> None:
        """Somebody has spoken."""
        self._spoken.append(spoken)

    def mention_at(self, start: int) -> Mention | None:
        """The mention that begins at this character."""
        at = bisect_left(self._starts, start)
        return self._mentions[at] if at < len(self._starts) and self._starts[at] == start else None

    def mention_after(self, end: int) -> Mention | None:
        """The next mention that begins at this character or later."""
        at = bisect_left(self._starts, end)
        return self._mentions[at] if at < len(self._starts) else None

    def before(self, start: int) -> Iterator[Mention]:
        """The mentions before a character, the nearest first, as far back as a pronoun looks.

        Whom a quotation names, only that quotation takes up again: who is spoken of in it is not who speaks behind it.
        """
        since = self._since(start)
        near = itertools.takewhile(lambda mention: mention.start >= since, self.long_before(start))
        return (mention for mention in near if self._quoted.are_heard(mention.start, start))

    def beside(self, start: int, kinds: frozenset[SourceKind]) -> int | None:
        """The last entity of these kinds named before a character, if it stands near."""
        near = itertools.takewhile(lambda mention: start - mention.end <= _BESIDE, self.before(start))
        return next((mention.entity for mention in near if self._entities[mention.entity].kind in kinds), None)

    def long_before(self, start: int) -> Iterator[Mention]:
        """The mentions before a character, the nearest first, as far back as a description looks."""
        last = bisect_left(self._starts, start)
        return (self._mentions[at] for at in range(last - 1, max(-1, last - _FAR - 1), -1))

    def spoke(self, start: int, fits: Callable[[Spoken], bool]) -> Spoken | None:
        """The last who spoke and fits, as far back as a pronoun looks."""
        since = self._since(start)
        recent = (one for one in reversed(self._spoken[-_FAR:]) if since <= one.start)
        heard = (one for one in recent if self._quoted.are_heard(one.start, start))
        return next((one for one in heard if fits(one)), None)

    def ever_spoke(self, fits: Callable[[Spoken], bool]) -> Spoken | None:
        """The last who spoke and fits, as far back as a description looks."""
        return next((spoken for spoken in reversed(self._spoken[-_FAR:]) if fits(spoken)), None)

    def spoke_beside(self, start: int) -> Spoken | None:
        """The last who spoke before a character in its sentence, or else in its paragraph."""
        for since in (_last_at(self._sentences, start), _last_at(self._paragraphs, start)):
            for one in reversed(self._spoken[-_FAR:]):
                if since <= one.start < start and self._quoted.are_heard(one.start, start):
                    return one
        return None

    def persons(self, start: int, gender: Gender) -> list[Spoken | int]:
        """Whom "he" or "she" stands for, who spoke or an entity's index: who is most present, and all who are so much as well.

        Who is never named is not present by mentions: "an asylum seeker" who spoke last is "he" until somebody is named.
        """
        if (unnamed := self._unnamed(start, gender)) is not None:
            return [unnamed]
        present = [(one.weight(), who) for who, one in self.present(start, gender)]
        most = max((weight for weight, _ in present), default=0.0)
        return [who for weight, who in present if weight > most - _ALIKE]

    def _unnamed(self, start: int, gender: Gender) -> Spoken | None:
        """The one without a name who spoke last, in the paragraph or the two before, if nobody who fits is named since."""
        last = next((one for one in self._recent(start) if not one.plural), None)
        if last is None or last.entity >= 0 or not self._may_be(last, gender) or last.start < self._since(start, _NEAR):
            return None
        first = next((one.start for one in self._spoken if one.source.id == last.source.id), last.start)
        if _gender_told(last.source.name or "") not in (gender, None) or not self._is_new(first):
            return None
        named = (mention for mention in self.before(start) if mention.start >= first)
        return None if any(is_person(self._entities[one.entity], gender) for one in named) else last

    def _is_new(self, start: int) -> bool:
        """Whether words bring in somebody new: not "the nominee", whose name may be known, nor ", an actor" behind a name."""
        at = bisect_left(self._tokens, start, key=lambda token: token.start)
        before = next(self.long_before(start), None)
        beside = before is not None and at > 0 and before.end == self._tokens[at - 1].start
        return at < len(self._tokens) and self._tokens[at].lower in _INDEFINITE and not beside

    def last_person(self, start: int, gender: Gender | None) -> Spoken | int | None:
        """Who of the last two paragraphs spoke last or was a subject since."""
        said = self.spoke(start, lambda spoken: self._may_be(spoken, gender))
        since = max(said.start if said else -1, self._since(start, _NEAR))
        named = (m for m in self.before(start) if m.start >= since and is_person(self._entities[m.entity], gender))
        subject = next((m.entity for m in named if self._is_subject(m.start)), None)
        if subject is not None:
            return subject
        return said if said is not None and said.start >= since else None

    def body(self, start: int, fits: Callable[[SourceKind, str], bool]) -> Spoken | int | None:
        """Whom "it" or "the agency" stands for: the last of a kind and name that fit who spoke, or else that was named."""
        said = self.spoke(start, lambda spoken: fits(spoken.source.kind, spoken.source.name or ""))
        named = (mention.entity for mention in self.before(start) if self._is_body(mention.entity, fits))
        return said or next(named, None)

    def _is_body(self, at: int, fits: Callable[[SourceKind, str], bool]) -> bool:
        entity = self._entities[at]
        return entity.kind != "place" and fits(entity.kind, entity.name)

    def people_beside(self, start: int) -> list[int]:
        """The people named in the two paragraphs before a character, in their order."""
        since = self._since(start, _NEAR - 1)
        near = [m.entity for m in self.before(start) if m.start >= since and self._entities[m.entity].kind == "person"]
        return list(dict.fromkeys(reversed(near)))

    def last_pair(self, start: int, joins: Callable[[Sequence[Token]], bool]) -> tuple[int, int] | None:
        """The last two people named side by side, as far back as a pronoun looks, whom the words between them join."""
        people = [one for one in self.before(start) if self._entities[one.entity].kind == "person"]
        for other, one in itertools.pairwise(people):
            first, last = (
                bisect_left(self._tokens, at, key=lambda token: token.start) for at in (one.end, other.start)
            )
            if one.entity != other.entity and last - first <= _PAIRED and joins(self._tokens[first:last]):
                return one.entity, other.entity
        return None

    def bodies_beside(self, start: int) -> list[int]:
        """The organisations that open the sentence before, or else one of its paragraph or of the one before that."""
        sentence = _last_at(self._sentences, start)
        for since in (_last_at(self._sentences, sentence - 1), self._since(start, 0), self._since(start, 1)):
            about = [m.entity for m in self.before(start) if m.start >= since and self._is_topic(m)]
            if about:
                return list(dict.fromkeys(about))
        return []

    def _is_topic(self, mention: Mention) -> bool:
        return self._entities[mention.entity].kind == "organisation" and self._is_subject(mention.start)

    def present(self, start: int, gender: Gender) -> list[tuple[int | Spoken, Presence]]:
        """Everybody whom "he" or "she" may stand for, as entities and who spoke last without a name, and how present each is."""
        said = [one for one in self._recent(start) if self._may_be(one, gender)]
        named: dict[int, list[Mention]] = {}
        for mention in itertools.islice(self.before(start), _NAMED):
            if is_person(self._entities[mention.entity], gender):
                named.setdefault(mention.entity, []).append(mention)
        last = said[0] if said else None
        found: list[tuple[int | Spoken, Presence]] = [
            (entity, self._presence(start, mentions, gender, last)) for entity, mentions in named.items()
        ]
        if last is not None and last.entity not in named:
            known = last.entity >= 0 and self._entities[last.entity].gender == gender
            gap = self._sentences_between(last.start, start)
            found.append((last, Presence(gap, True, False, False, spoke_last=True, mentions=1, known=known)))
        return found

    def _presence(self, start: int, mentions: Sequence[Mention], gender: Gender, last: Spoken | None) -> Presence:
        """How present somebody is who is named in these mentions, the nearest first."""
        nearest = mentions[0]
        return Presence(
            self._sentences_between(nearest.start, start),
            any(self._is_subject(mention.start) for mention in mentions[:_SUBJECTS]),
            self._hangs(nearest.start),
            self._owns(nearest.end),
            last is not None and last.entity == nearest.entity,
            len(mentions),
            self._entities[nearest.entity].gender == gender,
        )

    def _sentences_between(self, one: int, other: int) -> int:
        return bisect_left(self._sentences, other + 1) - bisect_left(self._sentences, one + 1)

    def _recent(self, start: int) -> list[Spoken]:
        """Those who spoke, the last first, as far back as a pronoun looks and as far as they are heard."""
        since = self._since(start)
        near = (one for one in reversed(self._spoken[-_NAMED:]) if since <= one.start)
        return [one for one in near if self._quoted.are_heard(one.start, start)]

    def _hangs(self, start: int) -> bool:
        at = bisect_left(self._tokens, start, key=lambda token: token.start)
        if [token.lower for token in self._tokens[max(0, at - 2) : at]] == ["according", "to"]:
            return False  # who is cited speaks, as a subject does
        return hangs_on_noun(self._tokens[max(0, at - 4) : at + 1], min(4, at))

    def _owns(self, end: int) -> bool:
        at = bisect_left(self._tokens, end, key=lambda token: token.start)
        return at < len(self._tokens) and self._tokens[at].lower in ("'s", "’s", "'", "’")

    def _may_be(self, spoken: Spoken, gender: Gender | None) -> bool:
        if spoken.entity < 0:
            return spoken.source.kind == "unnamed" and spoken.people and not spoken.plural
        return not spoken.plural and is_person(self._entities[spoken.entity], gender)

    def _is_subject(self, start: int) -> bool:
        """Whether a mention is the first of its sentence, near its beginning, and hangs on no preposition."""
        sentence = _last_at(self._sentences, start)
        before = bisect_left(self._starts, start) - 1
        if start - sentence >= _SUBJECT or (before >= 0 and self._starts[before] >= sentence):
            return False
        at = bisect_left(self._tokens, start, key=lambda token: token.start)
        return not hangs_on_noun(self._tokens[max(0, at - 4) : at + 1], min(4, at))

    def _since(self, start: int, reach: int = _REACH) -> int:
        at = bisect_left(self._paragraphs, start + 1) - 1
        return self._paragraphs[max(0, at - reach)] if self._paragraphs else 0


def _last_at(starts: Sequence[int], place: int) -> int:
    """The last of the sorted starts at or before a place; 0 before the first."""
    at = bisect_left(starts, place + 1) - 1
    return starts[at] if at >= 0 else 0


def _gender_told(words: str) -> Gender | None:
    """The gender that the first word of a description tells that tells one: "woman at the port", "spokesman"."""
    for word in words.lower().split():
        if word in _FEMALE or ROLES.get(word) == "f":
            return "f"
        if word in _MALE or ROLES.get(word) == "m":
            return "m"
    return None


def is_person(entity: Entity, gender: Gender | None) -> bool:
    """Whether "he" or "she" may stand for somebody: a person, known by more than a lone word, of no other gender."""
    known = is_known_person(entity) or " " in entity.name
    return entity.kind == "person" and known and (gender is None or entity.gender in (gender, None))


def is_known_person(entity: Entity) -> bool:
    """Whether a gender or a role tells that somebody is a person, and not only capitals."""
    return entity.kind == "person" and (entity.gender is not None or entity.role is not None)

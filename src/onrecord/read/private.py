"""What shareable output must not show: the names of private persons, and coordinates (guard-rails 2 and 3 of the design)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from onrecord.lexicon.words import BEFALLEN, BEFALLING, GIVEN_NAMES, PRIVATE, ROLES, TITLES
from onrecord.model import Entity, Mask, Mention, Report, Sentence, Token
from onrecord.read.grids import find_coordinates

_TEENS = "thirteen fourteen fifteen sixteen seventeen"
_MINOR = "|".join(f"one two three four five six seven eight nine ten eleven twelve {_TEENS} 1[0-7] [1-9]".split())
_MINOR_AFTER = re.compile(rf"\s?[,(]\s?(?:aged )?(?:{_MINOR})(?=[,).]| (?:and|was|were) )", re.IGNORECASE)
_MINOR_BEFORE = re.compile(rf"(?<![\w-])(?:{_MINOR})[- ]years?[- ]old\s+$", re.IGNORECASE)
_AGE_REACH = 24  # characters of "seventeen-year-old "
# A rank is no office, since prisoners and the fallen have ranks; these are.
_COMMAND = frozenset({"general", "gen", "admiral", "marshal", "commander", "brigadier"})
_NO_OFFICE = PRIVATE | {"mother", "father", "wife", "husband", "son", "daughter", "student", "driver"}
_OFFICES = ((TITLES | ROLES.keys()) - _NO_OFFICE) | _COMMAND
_ASIDE = 14  # tokens of an aside between a name and its predicate
_NEAR = 5  # tokens in which the head of an apposition must stand
_BEFALLEN = {tuple(phrase.split()) for phrase in BEFALLEN}
_OPENERS = {phrase[0] for phrase in _BEFALLEN}
_LONGEST = max(map(len, _BEFALLEN))
_CLAUSE = frozenset("who which said says told and but when while that . ; : ? !".split())


def find_masks(
    report: Report,
    entities: Sequence[Entity],
    mentions: Sequence[Mention],
    sentences: Sequence[Sentence],
    tokens: Sequence[Token],
) -> tuple[Mask, ...]:
    """The characters of a report that shareable output must not show, sorted.

    A private person is one whom the report shows as a victim, a survivor, a witness, a prisoner, a resident or a minor: by
    an apposition ("a resident of the village", "9"), by a word before the name ("witness ..."), or by what befell them ("was
    killed"). One who has a public office or a professional role anywhere in the report is none, unless a minor. All mentions of
    a private person are masked, and nothing else: neither the title nor the possessive.
    """
    private = _private(report.text, entities, mentions, tokens, sentences)
    names = [Mask(m.start, m.end, "private person") for m in mentions if m.entity in private]
    names += [Mask(start, end, "private person") for start, end in _stray(private, entities, mentions, tokens)]
    grids = [Mask(start, end, "coordinates") for start, end in find_coordinates(report.text)]
    return tuple(sorted({*names, *grids}))


def _private(
    text: str,
    entities: Sequence[Entity],
    mentions: Sequence[Mention],
    tokens: Sequence[Token],
    sentences: Sequence[Sentence],
) -> set[int]:
    """The entities that are private persons."""
    starts = [token.start for token in tokens]
    limits = [sentence.end for sentence in sentences]
    found: set[int] = set()
    for mention in mentions:
        entity = entities[mention.entity]
        if entity.kind != "person" or mention.entity in found:
            continue
        first, last = bisect_left(starts, mention.start), bisect_left(starts, mention.end)
        at = bisect_left(limits, mention.end)
        limit = sentences[at].last if at < len(sentences) else len(tokens)
        minor = _is_minor(text, mention)
        if minor or (not _is_public(entity) and _is_private_here(tokens, first, last, limit)):
            found.add(mention.entity)
    return found


def _is_public(entity: Entity) -> bool:
    """Whether somebody has an office or a professional role; a rank is none, since prisoners and the fallen have ranks."""
    words = (entity.role or "").lower().replace(",", " ").replace("-", " ").split()
    return any(word in _OFFICES for word in words)


def _is_private_here(tokens: Sequence[Token], first: int, last: int, limit: int) -> bool:
    if _is_given_name_with_age(tokens, first, last):
        return True
    return _called(tokens, first) or _in_apposition(tokens, last, limit) or _befallen(tokens, last, limit)


def _is_given_name_with_age(tokens: Sequence[Token], first: int, last: int) -> bool:
    """ "Olha, 61, said": one whom the report itself names by no surname."""
    if last - first > 1 or tokens[first].lower not in GIVEN_NAMES:
        return False
    after = [token.text for token in tokens[last : last + 3]]
    return len(after) == 3 and after[0] == after[2] == "," and after[1].isdigit() and int(after[1]) < 120


def _is_minor(text: str, mention: Mention) -> bool:
    """An age under 18 beside a given name: "Ilko, 9," "Ilko (9)", "nine-year-old Ilko"; a surname's, "Askew, 9," is a score."""
    before = text[max(0, mention.start - _AGE_REACH) : mention.start]
    words = text[mention.start : mention.end].split()
    given = len(words) > 1 or words[0].lower() in GIVEN_NAMES
    return bool((given and _MINOR_AFTER.match(text, mention.end)) or _MINOR_BEFORE.search(before))


def _called(tokens: Sequence[Token], first: int) -> bool:
    """Whether a word before the name, or an apposition before its comma, is one for private persons."""
    before = [token.lower for token in tokens[max(0, first - 3) : first]]
    for count in (3, 2, 1):
        words = " ".join(before[-count:])
        if words in PRIVATE or words in BEFALLING:
            return True
    if before[-1:] != [","]:
        return False
    return _heads(tokens, max(0, first - 1 - _NEAR), first - 1, backwards=True)


def _heads(tokens: Sequence[Token], first: int, last: int, *, backwards: bool) -> bool:
    """Whether a word for private persons stands here, in no other clause than the name's."""
    words = [token.lower for token in tokens[first:last]]
    if backwards:
        cut = max((at for at, word in enumerate(words) if word in _CLAUSE or word == ","), default=-1)
        words = words[cut + 1 :]
    for at, word in enumerate(words):
        if not backwards and (word in _CLAUSE or word == ","):
            return False
        if any(" ".join(words[at : at + count]) in PRIVATE for count in (1, 2, 3)):
            return word not in _OFFICES
    return False


def _in_apposition(tokens: Sequence[Token], last: int, limit: int) -> bool:
    """ ", 61, a resident of the village,": an aside after the name that says so."""
    if last >= limit or tokens[last].text not in (",", "(", "–", "—"):
        return False
    at = last + 1
    if at + 1 < limit and tokens[at].text.isdigit() and tokens[at + 1].text == ",":
        at += 2
    if at >= limit or tokens[at].lower not in ("a", "an", "the", "one", "another", "whose", "his", "her", "local"):
        return False
    end = min(limit, at + _ASIDE)
    return _heads(tokens, at, min(end, at + _NEAR), backwards=False) or _relative(tokens, at, end)


def _relative(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the aside has a relative clause that says what befell: ", a driver who left the city"."""
    who = next((at for at in range(first, last - 1) if tokens[at].lower == "who"), None)
    return who is not None and "," not in {t.text for t in tokens[first:who]} and _is_predicate(tokens, who + 1)


def _befallen(tokens: Sequence[Token], last: int, limit: int) -> bool:
    """Whether what befell a private person is said of the name: next to it, after an aside, or after "and" and a name."""
    at = _after_aside(tokens, last, limit)
    for _ in range(_NEAR):
        if at >= limit:
            return False
        if tokens[at].lower in _OPENERS and _is_predicate(tokens, at):
            return True
        if tokens[at].lower not in ("and", "also", "who") and not tokens[at].text[0].isupper():
            return False
        at += 1
    return False


def _after_aside(tokens: Sequence[Token], last: int, limit: int) -> int:
    """The token after ", 61, of the village," and the like; `last` itself where no aside begins."""
    if last >= limit or tokens[last].text not in (",", "("):
        return last
    closing = ")" if tokens[last].text == "(" else ","
    ends = [at for at in range(last + 1, min(limit, last + _ASIDE)) if tokens[at].text == closing]
    if not ends:
        return last + 1
    bare = len(ends) > 1 and ends[0] == last + 2 and tokens[last + 1].text.isdigit()
    after = ends[1] if bare and tokens[ends[0] + 1].lower not in _OPENERS else ends[0]
    return last + 1 if tokens[last + 1].lower == "who" else after + 1


def _is_predicate(tokens: Sequence[Token], at: int) -> bool:
    words = tuple(token.lower for token in tokens[at : at + _LONGEST])
    return any(words[:length] in _BEFALLEN for length in range(1, _LONGEST + 1))


def _stray(
    private: set[int], entities: Sequence[Entity], mentions: Sequence[Mention], tokens: Sequence[Token]
) -> Iterator[tuple[int, int]]:
    """Surnames of private persons where no mention was seen, unless somebody else bears the same."""
    surnames = {entities[at].name.lower().split()[-1] for at in sorted(private)}
    surnames -= {entity.name.lower().split()[-1] for at, entity in enumerate(entities) if at not in private}
    if not surnames:
        return
    seen = [(mention.start, mention.end) for mention in mentions]
    for token in tokens:
        if token.lower in surnames and token.text[0].isupper() and not _covered(seen, token):
            yield token.start, token.end


def _covered(places: Sequence[tuple[int, int]], token: Token) -> bool:
    at = bisect_left(places, (token.start + 1, 0)) - 1
    return at >= 0 and token.end <= places[at][1]

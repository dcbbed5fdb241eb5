"""Noun phrases beside a cue: who is named before it, and who after it, as far as closed-class words and punctuation tell.

No parser is at hand. A phrase is walked outwards from the cue, over names, nouns and adjectives, over "of", "for" and
other prepositions that join nouns, and over what is set off by commas behind a name ("Moss, the mayor of Vell,").
"""

from __future__ import annotations

from onrecord.extract.closed import (
    AUXILIARIES,
    COORDINATORS,
    DASHES,
    DAYS,
    DETERMINERS,
    INTERROGATIVES,
    IRREGULAR_PAST,
    NO_PAST,
    NOT,
    OBJECT_PRONOUNS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    STOPS,
    SUBJECTS,
    SUBORDINATORS,
    TIMES,
    UNNAMED,
)
from onrecord.extract.frames import Frame, Unit
from onrecord.extract.occurrences import is_adverb
from onrecord.lexicon.cues import CUES

Units = tuple[int, int]  # the first and the last unit (inclusive) of a phrase

_JOINING = frozenset(
    "of for in at from with on to by against behind near between among about around under over de".split()
)
_OPENERS = POSSESSIVES | frozenset("a an the this that these those every any no".split())  # a phrase begins at these
_LONGEST = 30  # units: no phrase that names a speaker is longer
_APPOSITION = 25
_OPENING = frozenset("when while if as because although though since after before once until".split())


def subject_before(frame: Frame, before: int) -> Units | None:
    """The phrase that ends right before this unit: the subject of a verb group that starts there."""
    end = _before_time(frame, before - 1)
    if end < 0:
        return None
    if frame.lower(end) in (",", ")") or frame.written(end) in DASHES or _ends_in_comma(frame, end):
        return _with_apposition(frame, end)
    return _phrase_before(frame, end)


def _before_time(frame: Frame, end: int) -> int:
    """The unit before words of time that stand between a subject and its verb: "Moss on Monday said", "Moss later said"."""
    while end >= 0:
        word = frame.lower(end)
        if is_adverb(word):
            end -= 1
        elif word in TIMES and end > 0:
            end -= 2 if frame.lower(end - 1) in ("on", "last", "this", "late", "early", "in") else 1
        elif word == "ago":
            end -= 4 if frame.lower(end - 3) == "than" else 3
        else:
            break
    return end


def _ends_in_comma(frame: Frame, at: int) -> bool:
    """Whether a unit is a quotation with a comma before its closing mark."""
    return frame.quote(at) is not None and frame.written(at).rstrip("\"'”’»").endswith(",")


def subject_after(frame: Frame, start: int, marked: bool = False) -> Units | None:
    """The phrase that begins at this unit, with what is set off behind it: "said Ana Moss, the mayor of Vell".

    Where a clause follows, only what is `marked` by an article or "who" is taken for a description and not for that clause.
    """
    if not 0 <= start < len(frame.units):
        return None
    head = phrase_after(frame, start)
    return None if head is None else (head[0], _apposition_end(frame, head[1], marked))


def phrase_after(frame: Frame, start: int) -> Units | None:
    """The noun phrase that begins at this unit, without what is set off behind it."""
    if frame.lower(start) in SUBJECTS or (frame.lower(start) in PRONOUNS and not _is_nominal(frame, start + 1)):
        return start, start
    end = start - 1
    while end + 1 < len(frame.units) and end - start < _LONGEST:
        at = end + 1
        if (
            _is_nominal(frame, at)
            or (frame.lower(at) in DETERMINERS and end < start)
            or (frame.lower(at) == "'s" and at > start)
        ):
            end = at
        elif _joins_rightwards(frame, start, at):
            end = at + 1
        else:
            break
    while end >= start and (is_adverb(frame.lower(end)) or frame.lower(end) in DAYS or frame.lower(end) in DETERMINERS):
        end -= 1
    return (start, end) if end >= start and _names_something(frame, start, end) else None


def leftmost_subject(frame: Frame, before: int) -> Units | None:
    """The subject of the main clause: the first phrase of the frame that a verb follows, before this unit."""
    at = _main_clause(frame, before)
    while at < before:
        if _may_begin(frame, at):
            found = phrase_after(frame, at)
            if found and found[1] + 1 < before and _verb_follows(frame, found[1] + 1):
                return found
            at = found[1] if found else at
        at += 1
    return None


def _main_clause(frame: Frame, before: int) -> int:
    """Where the main clause begins: behind the comma of a clause with "when", "while" or "if" at the start of the frame."""
    if frame.lower(0) not in _OPENING:
        return 0
    for at in range(2, before):
        if frame.lower(at) == "," and (found := phrase_after(frame, at + 1)) and _verb_follows(frame, found[1] + 1):
            return at + 1
    return 0


def is_verb(frame: Frame, at: int) -> bool:
    """Whether a word is, by its form and neighbours, the finite verb of a clause."""
    word = frame.lower(at)
    if not word or not word[0].isalpha():
        return False
    if word in AUXILIARIES:
        return True
    if frame.units[at].text[0].isupper() or frame.lower(at - 1) in DETERMINERS or frame.lower(at - 1) in ("of", "'s"):
        return False
    if word in IRREGULAR_PAST:
        return True
    cue = CUES.get(word)
    if cue is not None and cue.pos == "verb" and cue.form in ("past", "present"):
        return cue.strength == "strong" or cue.form == "past" or frame.lower(at + 1) not in (",", ".", "of", "and", "")
    return word.endswith("ed") and len(word) > 3 and word not in NO_PAST


def _verb_follows(frame: Frame, at: int) -> bool:
    while is_adverb(frame.lower(at)):
        at += 1
    return is_verb(frame, at)


def _may_begin(frame: Frame, at: int) -> bool:
    unit = frame.units[at]
    if not unit.is_word or frame.lower(at - 1) in PREPOSITIONS:
        return False
    return unit.named or unit.lower in DETERMINERS or unit.lower in SUBJECTS or at == 0 or frame.lower(at - 1) == ","


def _is_nominal(frame: Frame, at: int) -> bool:
    """Whether a unit may stand inside a noun phrase: no function word, no verb, no mark."""
    if not 0 <= at < len(frame.units):
        return False
    unit = frame.units[at]
    if unit.quote is not None:
        return _is_scare(unit)
    word = unit.lower
    if word == "-":
        return frame.units[at].end == frame.units[min(at + 1, len(frame.units) - 1)].start
    if word in ("%", "$", "£", "€", "&", "/", "’", "'") or word.endswith("."):
        return word not in STOPS
    if not unit.is_word or word in SUBJECTS or word in COORDINATORS or word in AUXILIARIES or word in NOT:
        return False
    if word in PREPOSITIONS or word in SUBORDINATORS or word in RELATIVES:
        return False
    if is_adverb(word) and not unit.named and frame.lower(at - 1) not in DETERMINERS:
        return False
    if word in _OPENERS:
        return False
    return not is_verb(frame, at)


def _is_scare(unit: Unit) -> bool:
    """Whether a quotation is a name or a few words inside a phrase ("the "Dawn" group") and not speech of its own."""
    return (
        len(unit.text) < 30
        and unit.text.count(" ") < 4
        and not unit.text.rstrip("\"'”’»").endswith((",", ".", "?", "!"))
    )


def _phrase_before(frame: Frame, end: int) -> Units | None:
    """The noun phrase that ends at this unit, walked leftwards."""
    word = frame.lower(end)
    if word in RELATIVES:
        return _relative(frame, end)
    if word in INTERROGATIVES:
        return None
    if word in SUBJECTS or (word in PRONOUNS and not _is_nominal(frame, end - 1)):
        return end, end
    start = _base_start(frame, end)
    if start is None:
        return None
    while start > 0 and end - start < _LONGEST:
        wider = _joined_leftwards(frame, start)
        if wider is None:
            break
        start = wider
    return None if frame.lower(start) in INTERROGATIVES else _without_opening(frame, start, end)


def _relative(frame: Frame, at: int) -> Units | None:
    """ "who" alone after a comma, else with the words that it takes up: "officials who"."""
    before = frame.lower(at - 1)
    if frame.lower(at) == "that" or at == 0:
        return None
    if before == "," or not _is_nominal(frame, at - 1):
        return (at, at) if frame.lower(at) != "which" or before == "," else None
    start = _base_start(frame, at - 1)
    return (at, at) if start is None else (start, at)


def _base_start(frame: Frame, end: int) -> int | None:
    """Where the run of names, nouns, adjectives and determiners that ends here begins; None where there is none."""
    if frame.lower(end) == ")":
        end = _bracket_start(frame, end) - 1
    at = end
    while at >= 0 and (_is_nominal(frame, at) or frame.lower(at) == "'s" or _is_bracket(frame, at)):
        at = _bracket_start(frame, at) - 1 if frame.lower(at) == ")" else at - 1
    if at >= 0 and frame.lower(at) in DETERMINERS:
        at -= 1
        if frame.lower(at) in ("all", "both", "such"):
            at -= 1
    return at + 1 if at < end and _names_something(frame, at + 1, end) else None


def _joined_leftwards(frame: Frame, start: int) -> int | None:
    """A wider start, where "of", "for", "and" or a participle ties what stands before to the phrase."""
    joint = frame.lower(start - 1)
    if joint in _JOINING and (_is_nominal(frame, start - 2) or frame.lower(start - 2) in UNNAMED):
        if joint != "of" and frame.lower(start - 2) in DAYS:
            return None
        return _base_start(frame, start - 2)
    if (
        joint in _JOINING
        and frame.lower(start - 3) in UNNAMED
        and frame.lower(start - 2).endswith(("ed", "iar", "close"))
    ):
        return _base_start(frame, start - 3)
    if joint == "and" and (frame.named(start) or frame.named(start + 1)) and _is_nominal(frame, start - 2):
        wider = _base_start(frame, start - 2)
        return (
            wider
            if wider is not None and (wider == 0 or frame.lower(wider - 1) in (",", "that", "but", "and"))
            else None
        )
    return None


def _joins_rightwards(frame: Frame, start: int, at: int) -> bool:
    """Whether a preposition or "and" at this unit ties what follows to the phrase."""
    if at > start and frame.lower(at) == "of" and frame.lower(at + 1) in OBJECT_PRONOUNS:
        return True
    if at <= start or not (_is_nominal(frame, at + 1) or frame.lower(at + 1) in DETERMINERS):
        return False
    word = frame.lower(at)
    if word in ("and", "&"):
        return frame.named(at + 1) and frame.named(at - 1) and not is_verb(frame, at + 2)
    return word in _JOINING and frame.lower(at + 1) not in DAYS and not (word == "to" and not frame.named(at + 1))


def _without_opening(frame: Frame, start: int, end: int) -> Units | None:
    """The phrase without a word that opens the sentence before it: "In Vell the mayor", "On Monday the mayor"."""
    if start > 0 and frame.lower(start - 1) in PREPOSITIONS and frame.lower(start - 1) not in ("than", "as", "like"):
        for at in range(start + 1, end + 1):
            opens = frame.lower(at) in DETERMINERS and frame.lower(at - 1) not in _JOINING
            opens = opens or frame.lower(at - 1) in DAYS or frame.lower(at - 1).isdigit()
            if opens:
                return at, end
        return (start, end) if frame.lower(start - 1) in ("with", "by", "among", "after", "before") else None
    while start < end and frame.lower(start) in DAYS | {"meanwhile", "earlier", "later", "however", "still"}:
        start += 1
    return start, end


def _with_apposition(frame: Frame, end: int) -> Units | None:
    """The phrase before a comma that closes what is set off: "Moss, the mayor of Vell," or "Moss (Vell)"."""
    if frame.lower(end) == ")":
        opening = _bracket_start(frame, end)
        found = _phrase_before(frame, opening - 1) if opening > 0 else None
        return found and (found[0], end)
    mark = "," if frame.quote(end) is not None else frame.written(end)
    for at in range(end - 1, max(end - _APPOSITION, 0), -1):
        if frame.written(at) == mark and (mark not in DASHES or at < end - 1):
            found = _phrase_before(frame, at - 1)
            if found and _set_off(frame, at + 1, end - 1):
                return found[0], end
            if found and _is_aside(frame, at + 1, end - 1) and _begins_clause(frame, found[0]):
                return found
            if found is None and frame.lower(at - 1) not in DAYS:
                return None
        elif frame.units[at].quote is not None and not _is_scare(frame.units[at]):
            return None
    return None


def _set_off(frame: Frame, first: int, last: int) -> bool:
    """Whether what stands between two commas describes the phrase before it, and is no clause of its own."""
    if last < first:
        return False
    word = frame.lower(first)
    if word in ("who", "whose", "which", "himself", "herself"):
        return True
    if word in SUBJECTS or word in COORDINATORS or word in SUBORDINATORS or word.endswith("ing"):
        return False
    return not _is_clause(frame, first, last + 1)


def _is_aside(frame: Frame, first: int, last: int) -> bool:
    """Whether what stands between two commas is a remark that names nobody: "though", "citing the weather", "in a letter"."""
    word = frame.lower(first)
    if last == first:
        return is_adverb(word) or word in ("though", "however", "meanwhile")
    return word.endswith("ing") or (word in PREPOSITIONS and not any(is_verb(frame, at) for at in range(first, last)))


def _begins_clause(frame: Frame, at: int) -> bool:
    before = frame.lower(at - 1)
    return at == 0 or before in COORDINATORS or before in SUBORDINATORS or before in (",", ";", ":")


def _apposition_end(frame: Frame, end: int, marked: bool) -> int:
    """How far what is set off behind a phrase reaches: to the comma before the next clause, or to the end."""
    if frame.lower(end + 1) == "(":
        closing = next((at for at in range(end + 2, min(end + 12, len(frame.units))) if frame.lower(at) == ")"), None)
        end = closing if closing is not None else end
    while (frame.lower(end + 1) == "," and _describes(frame, end + 2, marked)) or frame.lower(end + 1) == "who":
        at = end + 2
        while at < len(frame.units) and frame.lower(at) not in (",",) and frame.written(at) not in STOPS:
            if frame.units[at].quote is not None and not _is_scare(frame.units[at]):
                break
            at += 1
        if at - 1 <= end + 1 or _is_clause(frame, end + 2, at):
            break
        end = at - 1
    return end


def _is_clause(frame: Frame, first: int, last: int) -> bool:
    """Whether a verb stands between these units (`last` exclusive) outside a relative clause."""
    for at in range(first, last):
        if frame.lower(at) in RELATIVES or frame.lower(at) == "whose":
            return False
        if is_verb(frame, at) and frame.lower(at - 1) not in UNNAMED:
            return frame.lower(at) in AUXILIARIES or frame.lower(at) in IRREGULAR_PAST or frame.lower(at) in CUES
    return False


def _describes(frame: Frame, at: int, marked: bool) -> bool:
    """Whether the words from here describe the name before the comma."""
    if at >= len(frame.units):
        return False
    unit, word = frame.units[at], frame.lower(at)
    if word in ("who", "whose", "a", "an", "the", "one", "former") or word in POSSESSIVES or word.isdigit():
        return True
    if marked or not unit.is_word or word in PREPOSITIONS or word in SUBJECTS | COORDINATORS | SUBORDINATORS:
        return False
    return not word.endswith("ing") and not is_adverb(word) and word not in DAYS and word not in AUXILIARIES


def _names_something(frame: Frame, first: int, last: int) -> bool:
    """Whether a run of units holds a noun or a name and not only determiners, days and marks."""
    return any(
        frame.units[at].is_word and frame.lower(at) not in DAYS and frame.lower(at) not in DETERMINERS - PRONOUNS
        for at in range(first, last + 1)
    )


def _is_bracket(frame: Frame, at: int) -> bool:
    return frame.lower(at) == ")" and _bracket_start(frame, at) < at


def _bracket_start(frame: Frame, at: int) -> int:
    return next((left for left in range(at - 1, max(at - 10, -1), -1) if frame.lower(left) == "("), at)

"""Where reported content begins and ends beside a cue."""

from __future__ import annotations

from onrecord.extract.closed import (
    AUXILIARIES,
    COORDINATORS,
    DASHES,
    DAYS,
    DETERMINERS,
    INTERROGATIVES,
    OBJECT_PRONOUNS,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVES,
    TIMES,
)
from onrecord.extract.frames import Frame
from onrecord.extract.occurrences import is_adverb
from onrecord.extract.phrases import phrase_after
from onrecord.extract.verbs import is_verb
from onrecord.lexicon.cues import CUES

_THAT_WITHIN = 16  # units between a verb and its "that": "said on Monday after a meeting in Vell that"
_VERB_WITHIN = 14  # units between the subject of a clause and its verb
_INCLUDING = frozenset({"including", "especially", "particularly"})
_BREAKS_CLAUSE = RELATIVES | frozenset({".", ";", ":", "because", "after", "before", "when", "if"})
_SETTING = frozenset("in on at during after before from to via through by with as of for".split())
_OF_QUANTITY = frozenset(
    "only nearly roughly yet quite even rather too not".split()
)  # adverbs that belong to what follows
_ENDS = frozenset(".!?…;") | {"...", "...."}
_BREAKS_OBJECT = frozenset(
    "because after before when while as since during until if although though and but who which where".split()
)


def skip_setting(frame: Frame, at: int) -> int:
    """Past words that say when, where or how something was said: "on Monday in Vell", "during a visit"."""
    while at < len(frame.units) and (after := _setting_end(frame, at)) > at:
        at = after
    return at


def _setting_end(frame: Frame, at: int) -> int:
    """The unit behind one phrase of setting; the same unit where none begins."""
    word, following = frame.lower(at), frame.lower(at + 1)
    if following == "'s":
        return at
    if word == "and" and following in TIMES and frame.lower(at - 1) in TIMES:
        return at + 2
    if word in TIMES or (is_adverb(word) and word not in _OF_QUANTITY):
        return at + 1
    if following in TIMES and (
        word in ("last", "next", "this") or (word in _SETTING and following not in ("then", "again"))
    ):
        return at + 2
    found = phrase_after(frame, at + 1) if word in _SETTING else None
    return at if found is None or _verb_after(frame, found[1] + 1) else found[1] + 1


def find_that(frame: Frame, at: int) -> int | None:
    """The "that" which opens the content of a verb ending before this unit, over words of setting; None without one."""
    ahead = skip_setting(frame, at)
    if frame.lower(ahead) == ",":
        ahead = _past_parenthesis(frame, ahead)
    return ahead if frame.lower(ahead) == "that" and not _is_relative(frame, ahead) else None


def _past_parenthesis(frame: Frame, at: int) -> int:
    """Behind what two commas set off: "said, in a letter to the council, that"."""
    for ahead in range(at + 1, min(at + _THAT_WITHIN, len(frame.units))):
        if frame.lower(ahead) == "," and frame.lower(ahead + 1) == "that":
            return ahead + 1
        if frame.quote(ahead) is not None or frame.written(ahead) in _ENDS:
            break
    return at


def _is_relative(frame: Frame, at: int) -> bool:
    """Whether "that" takes up a noun before it: an auxiliary follows where a clause would have its subject."""
    return frame.lower(at + 1) in AUXILIARIES and frame.lower(at - 1) not in TIMES


def recipient_end(frame: Frame, at: int) -> int | None:
    """The unit after who is told ("told the council", "told me"), or None where nobody is."""
    if frame.lower(at) in OBJECT_PRONOUNS and frame.lower(at) not in POSSESSIVES:
        return at + 1
    if frame.lower(at) == "her":
        return at + 1
    found = phrase_after(frame, at) if frame.lower(at) not in INTERROGATIVES | {"that"} else None
    return None if found is None else found[1] + 1


def clause_end(frame: Frame, start: int, subordinate: bool = False) -> int:
    """The last unit (inclusive) of the content that starts here: where its sentence ends or another saying begins.

    Where the saying itself stands in a `subordinate` clause, its content ends where the main clause goes on.
    """
    at = start
    while at < len(frame.units):
        unit = frame.units[at]
        if unit.text in _ENDS and not _is_inner_stop(frame, at):
            break
        if at > start and unit.lower in (",", "and", "but") and _another_saying(frame, at):
            break
        if at > start and unit.text in DASHES and _another_saying(frame, at):
            break
        if subordinate and unit.lower == "," and _main_clause_follows(frame, at + 1):
            break
        if (
            unit.quote is not None
            and unit.text.rstrip("\"'”’»").endswith((".", "!", "?"))
            and at + 1 < len(frame.units)
        ):
            return at
        at += 1
    return trim(frame, start, at - 1)


def object_end(frame: Frame, start: int) -> int:
    """The last unit (inclusive) of a noun phrase that is what is demanded, praised or denied, with what belongs to it."""
    at = start
    while at < len(frame.units):
        unit = frame.units[at]
        if (
            unit.text in _ENDS
            or unit.text in DASHES
            or unit.lower == ":"
            or (unit.lower == "," and not _lists(frame, start, at))
            or (at > start and unit.lower in _BREAKS_OBJECT and not _joins_objects(frame, at))
        ):
            break
        if unit.lower in DAYS and at > start:
            at = at - 1 if frame.lower(at - 1) == "on" else at
            break
        at += 1
    return trim(frame, start, at - 1)


def _joins_objects(frame: Frame, at: int) -> bool:
    """Whether "and" ties another thing to an object, "repairs and a new line", and no other verb follows it."""
    found = phrase_after(frame, at + 1) if frame.lower(at) == "and" else None
    return found is not None and not is_verb(frame, at + 1) and not _verb_after(frame, found[1] + 1)


def _lists(frame: Frame, start: int, at: int) -> bool:
    """Whether a comma goes on with the phrase: ", including Vell, Harbour and Moss"."""
    if frame.lower(at + 1) in _INCLUDING:
        return True
    return any(frame.lower(left) in _INCLUDING for left in range(start, at)) and frame.named(at + 1)


def trim(frame: Frame, start: int, last: int) -> int:
    """Without the comma, dash or stop that a phrase ends in."""
    while (
        last > start
        and not frame.units[last].is_word
        and frame.units[last].quote is None
        and frame.written(last) not in ")]%"
    ):
        last -= 1
    return last


def begins_saying(frame: Frame, at: int) -> bool:
    """Whether behind this comma another act of saying begins: ", according to", ", Moss said"."""
    return _another_saying(frame, at)


_ENDING_IN_S = frozenset({"focus", "refocus", "canvas", "bus", "gas"})  # base forms that look like plurals


def opens_infinitive(frame: Frame, at: int) -> bool:
    """Whether "to" and a verb stand here, and not "to" and somebody or something."""
    following = frame.lower(at + 1)
    if frame.lower(at) != "to" or following in DETERMINERS or following in COORDINATORS or following in PREPOSITIONS:
        return False
    if frame.quote(at + 1) is not None:
        return True
    if following.endswith("s") and not following.endswith("ss") and following not in _ENDING_IN_S:
        return False  # "pledges to voters"
    return not frame.named(at + 1) and not following.endswith("ing") and following.isalpha()


def opens_clause(frame: Frame, at: int) -> bool:
    """Whether a clause with a subject and a verb of its own seems to begin here."""
    if at >= len(frame.units):
        return False
    found = phrase_after(frame, at) if frame.lower(at) not in INTERROGATIVES else (at, at)
    if found is None:
        return frame.lower(at) in (
            "there",
            "if",
            "in",
            "on",
            "by",
            "as",
            "at",
            "for",
            "when",
            "while",
            "with",
            "under",
        )
    for ahead in range(found[1] + 1, min(found[1] + _VERB_WITHIN, len(frame.units))):
        if is_verb(frame, ahead) or frame.quote(ahead) is not None or _is_plural_verb(frame, ahead):
            return True
        if frame.lower(ahead) in COORDINATORS or frame.lower(ahead) in _BREAKS_CLAUSE:
            return False
    return False


def _main_clause_follows(frame: Frame, at: int) -> bool:
    found = phrase_after(frame, at)
    return _verb_after(frame, at if found is None else found[1] + 1)


def _is_plural_verb(frame: Frame, at: int) -> bool:
    """Whether a base form of a reporting verb follows a plural: "residents want"."""
    cue = CUES.get(frame.lower(at))
    return cue is not None and cue.form == "base" and frame.lower(at - 1).endswith("s")


def _verb_after(frame: Frame, at: int) -> bool:
    return is_verb(frame, at) or (is_adverb(frame.lower(at)) and is_verb(frame, at + 1))


def _is_inner_stop(frame: Frame, at: int) -> bool:
    return frame.written(at) in ("…", "...", "....") and at + 1 < len(frame.units)


def _another_saying(frame: Frame, at: int) -> bool:
    """Whether behind a comma or "and" another act of saying begins: ", adding that", "and said", ", according to"."""
    ahead = at + 1
    while ahead < len(frame.units) and (
        is_adverb(frame.lower(ahead)) or frame.lower(ahead) in ("and", "but", "while", "as")
    ):
        ahead += 1
    word = frame.lower(ahead)
    if word == "according" and frame.lower(ahead + 1) == "to":
        return True
    cue = CUES.get(word)
    if cue is not None and cue.pos == "verb" and cue.form in ("gerund", "past", "present") and not frame.named(ahead):
        said = cue.strength == "strong" or frame.lower(ahead + 1) in ("that", ":") or frame.quote(ahead + 1) is not None
        return said and frame.lower(ahead - 1) != "by"
    return frame.lower(at) == "," and _clause_that_says(frame, ahead)


def _clause_that_says(frame: Frame, at: int) -> bool:
    """Whether ", Moss said", ", while others argued" or ", with Bell claiming" stands here."""
    found = phrase_after(frame, at + (frame.lower(at) == "with"))
    if found is None:
        return False
    if frame.lower(at) == "with":
        return any(_says(frame, ahead, "gerund") for ahead in range(found[0] + 1, found[1] + 2))
    verb = found[1] + 1
    while frame.lower(verb) in ("has", "have", "had", "also") or is_adverb(frame.lower(verb)):
        verb += 1
    return _says(frame, verb, "past", "present")


def _says(frame: Frame, at: int, *forms: str) -> bool:
    """Whether a word is, in one of these forms, a verb that reports speech by itself."""
    cue = CUES.get(frame.lower(at))
    if cue is None or cue.pos != "verb" or cue.strength == "weak" or cue.form not in forms:
        return False
    return "that" in cue.takes or "quote" in cue.takes

"""Cues that stand without a subject of their own, because that of the verb before them is theirs: "said P, adding Q"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.extract.closed import BE
from onrecord.extract.sources import Sources
from onrecord.lexicon.cues import CUES
from onrecord.model import Token

_HAVE = frozenset({"has", "have", "had", "having"})
_JOINING = frozenset({"and", "but", "then", "also", "later", "or"})


def has_subject_before(sources: Sources, cue: Sequence[Token]) -> bool:
    """Whether the subject of a cue is that of a verb before it: of a participle, or of a verb behind "and".

    What is passive has none: nobody tells who announced what "was announced".
    """
    words = [token.lower for token in cue if token.text[0].isalpha()]
    if not words or any(word in BE for word in words):
        return False
    if words[0].endswith("ing"):
        return words[0] in CUES or any(word in CUES for word in words)
    return _is_active(words) and _is_joined(sources, cue[0])


def _is_active(words: Sequence[str]) -> bool:
    verb = next((CUES[word] for word in words if word in CUES), None)
    return verb is not None and verb.pos == "verb" and (verb.form in ("past", "present") or words[0] in _HAVE)


def _is_joined(sources: Sources, first: Token) -> bool:
    before = [token.lower for token in sources.tokens(first.start - 30, first.start)][-2:]
    return bool(_JOINING.intersection(before)) and "," not in before[-1:]

"""Who issued what is cited: a statement, a letter or a post says what those say who made it."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.extract.antecedents import Spoken
from onrecord.extract.source_words import hangs_on_noun
from onrecord.extract.sources import Sources
from onrecord.model import Token

# What is no voice of its own; a report, a study or a poll is a source, whoever made it.
_TRANSPARENT = frozenset(
    "statement letter email message tweet post announcement comment comments remarks press-release release communique communiqué "
    "note speech address testimony interview memo".split()
)
_BY = frozenset({"by", "from", "of"})
# By whom a text was only handed on or read, who did not write it: "a memo seen by the Gazette".
_HANDLED = frozenset(
    "seen obtained reviewed read viewed carried quoted cited reported shared examined verified received heard intercepted".split()
)


def issuer(sources: Sources, tokens: Sequence[Token]) -> Spoken | None:
    """Whose statement it is: "a statement from the ministry", "the ministry's statement", or that of who was named in it last.

    "The statement" of whom nothing is told is that of the last who spoke, where nobody else did in its paragraph.
    """
    if sources.noun(tokens) not in _TRANSPARENT:
        return None
    owner = _owner(sources, tokens)
    if owner is not None:
        return sources.of_entity(tokens[0].start, owner)
    words = [token.lower for token in tokens]
    if len(words) == 2 and words[0] in ("the", "that", "this"):
        before = sources.past.spoke_beside(tokens[0].start)
        named = before is not None and before.source.kind not in ("unknown", "document")
        return before._replace(start=tokens[0].start) if before is not None and named else None
    return None


def _owner(sources: Sources, tokens: Sequence[Token]) -> int | None:
    """The one entity named in the words, where it owns the statement or is who it is by."""
    named = [(at, mention) for at, token in enumerate(tokens) if (mention := sources.past.mention_at(token.start))]
    if len(named) != 1:
        return None
    at, mention = named[0]
    behind = [token.lower for token in tokens if token.start >= mention.end][:1]
    owns = behind in (["'s"], ["’s"], ["'"], ["’"])
    before = {token.lower for token in tokens[max(0, at - 4) : at]}
    by = hangs_on_noun(tokens, at) and not _BY.isdisjoint(before) and _HANDLED.isdisjoint(before)
    return mention.entity if owns or by else None

"""Whether the words beside a name make it an outlet's: what it is called, or what it does."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.lexicon import outlets
from onrecord.lexicon.words import OUTLET_NOUNS
from onrecord.model import Token
from onrecord.read.capitals import Run, is_capital

_LONGEST = 2  # words of what an outlet is called
_ADVERBS = frozenset({"daily", "weekly"})
_REPORTS = frozenset({"reported", "reports", "cited", "quoted", "citing", "quoting"})


def is_called_outlet(tokens: Sequence[Token], run: Run) -> bool:
    """Whether a name is called one: "the Interfax news agency", "the newspaper Velna Bote"; not "Party newspaper Granma"."""
    before, behind = noun_before(tokens, run.first), noun_after(tokens, run.last)
    adverb = behind == 1 and tokens[run.last].lower in _ADVERBS  # "told Marsh daily" and "the Velna Bote daily"
    owned = run.first > 0 and tokens[run.first - 1].lower in ("the", "'s")
    return before > 0 or (behind > 0 and (owned or not adverb))


def noun_before(tokens: Sequence[Token], at: int) -> int:
    """How many words before a token are what an outlet is called; 0 where none are."""
    for length in range(min(_LONGEST, at), 0, -1):
        words = tokens[at - length : at]
        if words[-1].text.islower() and " ".join(token.lower for token in words) in OUTLET_NOUNS:
            return length
    return 0


def noun_after(tokens: Sequence[Token], at: int) -> int:
    """How many words from a token on are what an outlet is called; 0 where none are, or a name follows that they introduce."""
    for length in range(_LONGEST, 0, -1):
        words = tokens[at : at + length]
        if " ".join(token.lower for token in words) in OUTLET_NOUNS and words[0].text.islower():
            named = at + length < len(tokens) and is_capital(tokens[at + length])
            return 0 if named else length
    return 0


def acts_as_outlet(tokens: Sequence[Token], run: Run, phrase: str) -> bool:
    """Whether a name that means something else as often is an outlet's here: "The Hill reported", "the Dawn newspaper"."""
    article = run.first > 0 and tokens[run.first - 1].lower == "the"
    name = f"the {phrase}" if article and f"the {phrase}" in outlets.ambiguous() else phrase
    if name not in outlets.ambiguous() or run.last >= len(tokens):
        return False
    return tokens[run.last].lower in _REPORTS or is_called_outlet(tokens, run)


def with_article(name: str) -> str | None:
    """The name of an outlet that is known by its article, which a mention leaves out: "Guardian" is The Guardian."""
    full = f"the {name.lower()}"
    known = outlets.by_name().get(full) or outlets.ambiguous().get(full)
    return known.name if known else None

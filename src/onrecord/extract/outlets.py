"""An outlet that is named with what it is called: "the Interfax news agency" is Interfax."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.extract.antecedents import Spoken
from onrecord.extract.sources import Sources
from onrecord.lexicon.words import OUTLET_NOUNS
from onrecord.model import Token

_LONGEST = 2  # words of what an outlet is called
_PLAIN = frozenset(
    {"agency", "paper", "channel", "site", "website", "outlet"}
)  # of an outlet that is known by its name


def called_outlet(sources: Sources, tokens: Sequence[Token]) -> Spoken | None:
    """The outlet whose name stands before what it is called, where that ends the words."""
    for length in range(_LONGEST, 0, -1):
        called = " ".join(token.lower for token in tokens[-length:])
        if len(tokens) > length and (called in OUTLET_NOUNS or called in _PLAIN):
            return _named_before(sources, tokens, len(tokens) - length)
    return None


def _named_before(sources: Sources, tokens: Sequence[Token], at: int) -> Spoken | None:
    """The outlet whose name ends with the token before `at`."""
    end = tokens[at - 1].end
    for token in reversed(tokens[:at]):
        mention = sources.past.mention_at(token.start)
        if mention is not None:
            is_it = mention.end == end and sources.kind(mention.entity) == "outlet"
            return sources.of_entity(tokens[0].start, mention.entity) if is_it else None
    return None

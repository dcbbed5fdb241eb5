"""Whether the speaker puts the content forward or rejects it, or is said not to have said it.

Three things each turn it round, so that two of them cancel out: an act or an idiom that rejects ("denied", "ruled out"), words
that say of an act that it did not take place ("stopped short of", "dropped its demand"), and a negation ("did not", "nobody").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.extract.company import is_withdrawn, withheld_at
from onrecord.extract.cued import Cued
from onrecord.extract.lookup import tokens_before, tokens_in
from onrecord.lexicon.cues import CUES
from onrecord.lexicon.words import ASSERTED, NEGATIONS, NEGATIVE_CUES
from onrecord.model import Act, Polarity

_NEGATIVE_ACTS: frozenset[Act] = frozenset({"deny", "refuse", "dispute"})
# What follows an objection as a clause or a quotation is its reason, and is put forward.
_GIVE_REASONS = frozenset(
    "object/protest/disagree/dissent/demur/counter/push back/hit back/fire back/shoot back/objection/criticism".split(
        "/"
    )
)
_NOBODY = frozenset("nobody no none neither nothing hardly scarcely".split())
_IDIOMATIC = frozenset({"idiomatic", "plain_idiom"})  # rules whose idiom also settles the polarity


def polarity_of(seen: Cued, act: Act, rule: str) -> tuple[Polarity, str]:
    """The polarity, and the names of what turned it round; `act` and `rule` are the act and what decided it."""
    settled = seen.idiom.polarity if seen.idiom is not None and rule in _IDIOMATIC else None
    turns = list(_turns(seen, act, settled))
    if settled is not None:
        turned = (settled == "negative") != bool(len(turns) % 2)
        return ("negative" if turned else "positive"), "+".join(["idiom", *turns])
    return ("negative" if len(turns) % 2 else "positive"), "+".join(turns) or "put_forward"


def _turns(seen: Cued, act: Act, settled: Polarity | None) -> Iterator[str]:
    """The names of what turns the polarity round."""
    if _is_absent(seen, settled):
        yield "withheld"
        if _inner_rejects(seen):
            yield "rejects"
        return
    if settled is None and act in _NEGATIVE_ACTS and not _gives_reason(seen):
        yield "rejects"
    if act == "refuse" and _inner_rejects(seen):
        yield "what_is_refused"
    if withheld_at(seen) or (is_withdrawn(seen) and act != "deny"):
        yield "withheld"
    if _is_negated(seen, settled):
        yield "negated"


def _is_absent(seen: Cued, settled: Polarity | None) -> bool:
    """Whether words of the lexicon say that it was not said, as they stand: "neither confirmed nor denied".

    Where an idiom of the same words has settled that, it does not turn it round a second time.
    """
    phrase = f" {' '.join(_outside(seen, settled))} "
    return any(f" {absent} " in phrase for absent in NEGATIVE_CUES)


def _inner_rejects(seen: Cued) -> bool:
    """Whether what was not done, the last verb of the cue, would have rejected the content: "refused to rule out"."""
    for at in range(seen.head + 1, len(seen.words)):
        cue = CUES.get(" ".join(seen.words[at : at + 2])) or CUES.get(seen.words[at])
        if cue is not None and cue.act in ("deny", "dispute") and "nor" not in seen.words:
            return True
    return False


def _gives_reason(seen: Cued) -> bool:
    """Whether what follows says why somebody objects: a clause, or a quotation."""
    if seen.cue is None or seen.cue.lemma not in _GIVE_REASONS:
        return False
    return seen.opening[:1] == ("that",) or seen.quotation != "indirect" or not _follows(seen)


def _follows(seen: Cued) -> bool:
    """Whether the content stands behind the cue."""
    return not seen.one.cue or seen.one.content[0][0] >= seen.one.cue[0][0]


def _is_negated(seen: Cued, settled: Polarity | None) -> bool:
    """Whether the saying is negated: "did not say", "never claimed", "nobody has said"."""
    if _is_nobody(seen):
        return True
    words = list(_without_asserted([*seen.before, *_outside(seen, settled)]))
    return any(word in NEGATIONS or word.endswith(("n't", "n’t")) for word in _up_to_without(words))


def _is_nobody(seen: Cued) -> bool:
    """Whether nobody is said to speak: "no official", "not one minister"; who cites "no source" does."""
    if "citing" in seen.words or not seen.one.source:
        return False
    words = [*tokens_before(seen.reading, seen.one.source, 1), *tokens_in(seen.reading, seen.one.source)[:1]]
    return any(token.lower in _NOBODY or token.lower == "not" for token in words)


def _up_to_without(words: Sequence[str]) -> Sequence[str]:
    """The words of a cue before a "without" that stands behind its verb: "asserted, without elaborating" is no negation."""
    at = words.index("without") if "without" in words else 0
    return words[:at] if any(word in CUES and CUES[word].pos == "verb" for word in words[:at]) else words


def _outside(seen: Cued, settled: Polarity | None) -> Sequence[str]:
    """The words of a cue, without those of an idiom that has settled what its own negation means."""
    if settled is None or seen.idiom is None:
        return seen.words
    own = frozenset(seen.idiom.words)
    return [*seen.words[: seen.at], *(word for word in seen.words[seen.at :] if word not in own)]


def _without_asserted(words: Sequence[str]) -> Iterator[str]:
    """The words without those that hold a "no" and reject nothing: "in no uncertain terms", "not only"."""
    at = 0
    while at < len(words):
        length = next((n for n in (4, 3, 2) if " ".join(words[at : at + n]) in ASSERTED), 0)
        if not length:
            yield words[at]
        at += length or 1

"""A person's word on how a claim stands: it is kept above the verdict of the rules, which stays visible beside it.

The vocabulary is that of the rules, and a few words that no rule may use, since they speak of the world and not of the reporting:
these are only shown as the word of the person who set them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from onrecord.errors import Stop
from onrecord.lexicon.names import plain
from onrecord.link.judgements import in_force
from onrecord.model import Claim, Judgement, Override

STANDINGS = (
    "one origin",
    "one-sided",
    "disputed",
    "denied",
    "conceded",
    "corrected",
    "retracted",
    "not seen since",
)
"""What the rules say of a claim, and a person may say; "2 independent origins" and so on too."""
OWN_WORDS = ("true", "false", "verified", "confirmed")
"""What only a named person says, and is shown as that person's word."""

_SEVERAL = re.compile(r"([2-9]|[1-9]\d+) independent origins")


def standing(words: str) -> str:
    """The standing that a person means by these words; raises Stop where it is none of those that there are.

    >>> standing("One sided"), standing("2  independent origins"), standing("Verified")
    ('one-sided', '2 independent origins', 'verified')
    """
    meant = _meant(words)
    for known in (*STANDINGS, *OWN_WORDS):
        if known.replace("-", " ") == meant:
            return known
    if _SEVERAL.fullmatch(meant):
        return meant
    remedy = (
        f"choose one of: {', '.join(STANDINGS)}, 2 independent origins (or more), or with --by: {', '.join(OWN_WORDS)}"
    )
    raise Stop("judge standing", f"{words!r} is no standing", remedy)


def needs_a_name(verdict: str, what: Sequence[str]) -> bool:
    """Whether a judgement uses a word for which somebody has to give a name, a login not being enough."""
    return verdict == "standing" and _meant(what[-1] if what else "") in OWN_WORDS


def _meant(words: str) -> str:
    """Words as they are compared: small, without hyphens, one blank between them."""
    return " ".join(plain(words).replace("-", " ").split())


def overridden(
    claims: Iterable[Claim], judgements: Sequence[Judgement], named: Callable[[str], str | None]
) -> Iterator[Claim]:
    """The claims, those on which a person has decided with that person's word for their standing.

    `named` gives the claim that an id leads to now, None where its statement is gone. Of several judgements on one claim the
    latest stands, and the others are told. Origins, ties and credibility stay what the rules found.
    """
    judged: dict[str, list[Judgement]] = defaultdict(list)
    for each in in_force(judgements):
        if each.verdict == "standing" and (now := named(each.subject)):
            judged[now].append(each)
    for claim in claims:
        yield _overridden(claim, judged[claim.id]) if claim.id in judged else claim


def _overridden(claim: Claim, judged: Sequence[Judgement]) -> Claim:
    *earlier, last = judged
    override = Override(last.object, last.by, last.at[:10], last.number, claim.standing)
    told = [f"set by {last.by} on {override.on}; the rules say: {claim.standing}"]
    told += [f"before that, {each.by} set it to “{each.object}” on {each.at[:10]}" for each in reversed(earlier)]
    return replace(claim, standing=_shown(override), reasons=(*told, *claim.reasons), judged=override)


def _shown(override: Override) -> str:
    """The standing; a word that is nobody's but a person's never without the person."""
    own = override.standing in OWN_WORDS
    return f"“{override.standing}”, in the word of {override.by}" if own else override.standing

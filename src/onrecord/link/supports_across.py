"""Who supports what another report has: where a statement names whose account it supports, and what that is of.

Names of bodies are short ("the ministry"), so that one speaker alone may be meant, and both must speak of the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import date

from onrecord.link.names import may_be_one
from onrecord.link.parties import one_party
from onrecord.link.supports import ABOUT, VERSION, Account, account
from onrecord.link.terms import terms
from onrecord.link.voice import Voice
from onrecord.model import Tie

LONG_AGO = 60  # days after which it is another account that is meant
FEW = 3  # statements of one speaker that are meant at the most
SCORE = 0.7
_ASSERTING = frozenset("say claim confirm accuse assess predict warn announce believe".split())

Text = Callable[[str], str]


def ties(voices: Sequence[Voice], text: Text) -> tuple[Tie, ...]:
    """The ties of kind *supports* between statements of different reports; `text` gives a statement's content."""
    pointing = [(voice, found) for voice in voices if (found := _account(voice, text))]
    if not pointing:
        return ()
    by_name: dict[str, list[Voice]] = defaultdict(list)
    for voice in voices:
        if voice.act in _ASSERTING and voice.polarity == "positive" and voice.name and not voice.nameless:
            by_name[voice.name].append(voice)
    return tuple(sorted({tie for voice, found in pointing for tie in _ties(voice, found, by_name, text)}))


def _account(voice: Voice, text: Text) -> Account | None:
    if voice.act == "report" or voice.polarity == "negative" or voice.manner.refused:
        return None
    found = account(text(voice.statement), confirms=voice.act == "confirm")
    return found if found and len(found.about) >= ABOUT else None


def _ties(voice: Voice, found: Account, by_name: dict[str, list[Voice]], text: Text) -> Iterator[Tie]:
    named = (other for name, said in by_name.items() if may_be_one(found.whose, name) for other in said)
    meant = [other for other in named if _may_be_meant(voice, other) and _is_of(other, found, text)]
    if len({other.speaker for other in meant}) == 1:
        for other in sorted(meant, key=lambda other: other.when)[:FEW]:
            why = f"supports “{found.said}”, which {other.label} has"
            yield Tie("supports", voice.statement, other.statement, SCORE, why, f"{VERSION}:account_elsewhere")


def _is_of(other: Voice, found: Account, text: Text) -> bool:
    return len(terms(text(other.statement)).senses & found.about) >= ABOUT


def _may_be_meant(voice: Voice, other: Voice) -> bool:
    """Whether it was said in another report, not long before, and not by the same party."""
    if other.report == voice.report or one_party(voice, other):
        return False
    try:
        now, then = (date.fromisoformat((each.published or "")[:10]) for each in (voice, other))
    except ValueError:
        return False
    return 0 <= (now - then).days <= LONG_AGO

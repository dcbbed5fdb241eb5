"""Who is one party with whom: the same speaker, an organisation and those who speak for it, an outlet and itself, a side.

Sources that were merged across reports come in as equal `Voice.speaker`; sides that a person set come in by `sided`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from onrecord.link.names import may_be_one
from onrecord.link.voice import Voice
from onrecord.model import Side

OPPOSED: tuple[Side, ...] = ("own", "opposing")  # third parties are no side: each stands for itself
_LONG = 4  # letters of a word that can tell a body from others


def one_party(one: Voice, other: Voice) -> bool:
    """Whether two voices are of one speaker or one organisation, as far as names tell; in doubt yes."""
    if one.speaker == other.speaker and not one.nameless:
        return True
    if one.outlet and one.outlet == other.outlet and _its_own(one) and _its_own(other):
        return True
    return any(may_be_one(mine, theirs) for mine in parties(one) for theirs in parties(other))


@lru_cache(maxsize=65536)
def parties(voice: Voice) -> tuple[str, ...]:
    """The names under which a voice may be known: its own, and that of the body it speaks for."""
    own = (
        (voice.name,)
        if voice.name and not voice.nameless and not voice.manner.refused and not voice.narrated and not voice.witnessed
        else ()
    )
    return (*own, voice.manner.body) if voice.manner.body else own


def embodied(voices: Sequence[Voice]) -> list[Voice]:
    """The voices, each person with the body for which other reports say that the person speaks, where their own does not.

    "Voss said" in one report and "the Port Authority said" in another are one origin, because a third has "Port Authority
    spokeswoman Helen Voss". Of several bodies that which most say, then the one first told of.
    """
    told: dict[str, Counter[str]] = defaultdict(Counter)
    for voice in sorted(voices, key=lambda voice: voice.when):
        if voice.kind == "person" and voice.manner.body and not (voice.nameless or voice.manner.refused):
            told[voice.speaker][voice.manner.body] += 1
    known = {speaker: bodies.most_common(1)[0][0] for speaker, bodies in told.items()}
    return [
        voice
        if voice.manner.body or voice.speaker not in known
        else voice._replace(manner=voice.manner._replace(body=known[voice.speaker]))
        for voice in voices
    ]


def _its_own(voice: Voice) -> bool:
    return voice.narrated or voice.witnessed


def is_named_in(voice: Voice, text: str) -> bool:
    """Whether a passage names the speaker or the body for which the speaker speaks: the one whom it concerns."""
    words = {word.strip("“”\"'’.,;:()").casefold().removesuffix("'s").removesuffix("’s") for word in text.split()}
    own = {word.casefold() for name in parties(voice) for word in name.replace("’s", "").replace("'s", "").split()}
    return any(word in words or f"{word}s" in words for word in own if is_telling_name(word))


def is_telling_name(word: str) -> bool:
    """Whether a word of a name, in small letters, tells its bearer from others."""
    return len(word) >= _LONG and word not in _TOO_COMMON


def sided(voices: Iterable[Voice], sides: Mapping[str, Side]) -> Iterator[Voice]:
    """The voices with the sides that a person has set, by the name of a source; a body's side is that of its people."""
    named = sorted(sides.items())
    known: dict[tuple[str, ...], Side | None] = {}
    for voice in voices:
        names = parties(voice)
        if names not in known:
            known[names] = next((side for name, side in named if any(may_be_one(name, own) for own in names)), None)
        side = known[names]
        yield voice._replace(side=side) if side else voice


_TOO_COMMON = frozenset(
    "the city town national state central united ministry office party council agency board service".split()
)

"""Voices made by hand: the least that is needed to see how claims, origins and standing come about."""

from __future__ import annotations

from itertools import count

from onrecord.link import Alike, Manner, Voice, claims
from onrecord.model import Act, Claim, Side, SourceKind, Tie

_serial = count(1)
PLAIN = Manner()


def voice(
    name: str | None = "Mira Dolan",
    outlet: str = "Harbour Wire",
    *,
    wording: int = 1,
    passage: int | None = None,
    report: str | None = None,
    kind: SourceKind = "person",
    act: Act = "say",
    relays: tuple[str, ...] = (),
    published: str | None = "2031-03-04",
    address: str | None = None,
    side: Side = "unknown",
    manner: Manner = PLAIN,
) -> Voice:
    serial = next(_serial)
    return Voice(
        statement=f"s{serial:04}",
        report=report or f"r{outlet}",
        label=outlet,
        outlet=outlet,
        published=published,
        address=address,
        act=act,
        polarity="negative" if act in ("deny", "dispute") else "positive",
        speaker=f"p{name}",
        name=name,
        kind=kind,
        side=side,
        relays=relays,
        wording=wording,
        passage=passage or serial + 1000,
        manner=manner,
    )


def narration(outlet: str, *, wording: int = 1, passage: int | None = None) -> Voice:
    return voice(outlet, outlet, kind="outlet", act="report", wording=wording, passage=passage)


def said(contents: dict[str, str], *voices: Voice, alike: tuple[Alike, ...] = ()) -> list[Claim]:
    """The claims of these voices, whose words are these."""
    return sorted(claims(voices, alike, (), contents.__getitem__), key=lambda claim: claim.statements)


def fold(*voices: Voice, alike: tuple[Alike, ...] = (), ties: tuple[Tie, ...] = ()) -> list[Claim]:
    """The claims of these voices, the earliest first."""
    found = claims(voices, alike, ties, lambda statement: f"the words of {statement}")
    return sorted(found, key=lambda claim: claim.statements)

"""What a person decides of a source or a claim, checked before it is kept: what they mean, and whether it can be done."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from difflib import get_close_matches
from typing import NamedTuple, get_args

from onrecord.errors import Stop
from onrecord.lexicon.names import plain
from onrecord.link import overrides
from onrecord.link.heard import Heard
from onrecord.link.judgements import in_force, standing
from onrecord.link.profiles import by_member
from onrecord.model import Judgement, Profile, Side

FORMS: Mapping[str, tuple[str, ...]] = {
    "merge": ("SOURCE", "SOURCE"),
    "split": ("SOURCE", "SOURCE"),
    "rename": ("SOURCE", "NAME"),
    "side": ("SOURCE", "SIDE"),
    "standing": ("CLAIM", "STANDING"),
    "retract": ("NUMBER",),
}
"""What is said after each verdict."""

_SHOWN = 5


class Decision(NamedTuple):
    """A judgement that is not kept yet: the verdict, the source's or claim's id, and the other id, the name, side or standing."""

    verdict: str
    subject: str
    object: str


def decision(
    verdict: str,
    what: Sequence[str],
    heard: Sequence[Heard],
    profiles: Sequence[Profile],
    claim: Callable[[str], str | None] = lambda key: None,
) -> Decision:
    """What these words decide. Raises Stop where a word is missing, or names no source, or several, or no claim.

    `claim` gives the claim that an id leads to, None where there is none.
    """
    if len(what) != len(FORMS[verdict]):
        form = " ".join(("onrecord judge", verdict, *FORMS[verdict]))
        raise Stop(
            f"judge {verdict}",
            f"{len(what)} words follow it",
            f"write: {form} (a name of several words in quotation marks)",
        )
    if verdict == "retract":
        return Decision(verdict, what[0], "")
    if verdict == "standing":
        return Decision(verdict, _claim(what[0], claim), overrides.standing(what[1]))
    subject = member(what[0], heard, profiles)
    if verdict == "rename":
        if not what[1].strip():
            raise Stop("judge rename", "the name is empty", "give the name to show")
        return Decision(verdict, subject, " ".join(what[1].split()))
    if verdict == "side":
        return Decision(verdict, subject, _side(what[1]))
    other = member(what[1], heard, profiles)
    if subject == other:
        remedy = "name two spellings or ids, as `onrecord explain ID` lists them"
        raise Stop(f"judge {verdict}", f"{what[0]} and {what[1]} are one entry of the ledger", remedy)
    return Decision(verdict, subject, other)


def check(new: Judgement, before: Sequence[Judgement], outcome: Iterable[Profile]) -> None:
    """Raise Stop where a judgement would change nothing: what it takes back is not in force, or another stands against it."""
    if new.verdict == "retract":
        if new.subject not in {str(each.number) for each in standing(before)}:
            raise Stop(
                f"judge retract {new.subject}", "no judgement of this number is in force", "see: onrecord judge list"
            )
        return
    of = {each.id: profile.source.id for profile in outcome for each in profile.members}
    if new.verdict in ("merge", "split") and (of[new.subject] == of[new.object]) != (new.verdict == "merge"):
        against = ", ".join(str(each.number) for each in in_force(before) if each.verdict in ("merge", "split"))
        remedy = f"retract what stands against it first (in force: {against}; see: onrecord judge list)"
        raise Stop(
            f"judge {new.verdict}", "an earlier judgement on a source that is one with these says otherwise", remedy
        )


def _claim(key: str, named: Callable[[str], str | None]) -> str:
    found = named(key)
    if found is None:
        raise Stop(key, "the ledger holds no claim of this id", "take an id from a brief or `onrecord disputed`")
    return found


def _side(word: str) -> Side:
    for side in get_args(Side):
        if plain(word).replace("-", " ") in (side, side.split()[0]):
            return side  # type: ignore[no-any-return]  # one of the literals
    raise Stop("judge side", f"{word!r} is no side", f"choose one of: {', '.join(get_args(Side))}")


def member(text: str, heard: Sequence[Heard], profiles: Sequence[Profile]) -> str:
    """The id of the source that a person means by an id or a name; of a name that many have, the one that is heard most.

    Raises Stop where nobody goes by it, or sources that are not one do.
    """
    if any(each.id == text for each in heard):
        return text
    named = [each for each in heard if plain(each.name or "") == plain(text)]
    of = by_member(profiles)
    shown = [profile for profile in profiles if plain(profile.source.name or "") == plain(text)]
    meant = {profile.source.id: profile for profile in (*(of[each.id] for each in named), *shown)}
    if not meant:
        raise Stop(text, "no source goes by this name", _nearest(text, heard))
    if len(meant) > 1:
        raise Stop(text, f"{len(meant)} sources go by this name", f"give one of their ids: {_listed(meant.values())}")
    best = min(named, key=lambda each: (-each.statements, -each.reports, each.id), default=None)
    return best.id if best else next(iter(meant))


def _nearest(text: str, heard: Iterable[Heard]) -> str:
    names = {plain(each.name): each.name for each in heard if each.name}
    words = [name for small, name in sorted(names.items()) if plain(text) in small.split()]
    close = [names[small] for small in get_close_matches(plain(text), sorted(names), n=_SHOWN, cutoff=0.7)]
    found = list(dict.fromkeys([*words, *close]))[:_SHOWN]
    return f"did you mean {', '.join(found)}?" if found else "see `onrecord sources` for their names"


def _listed(profiles: Iterable[Profile]) -> str:
    ordered = sorted(profiles, key=lambda profile: (-profile.statements, profile.source.id))
    told = [f"{each.source.id} ({each.source.kind}, {each.statements} statements)" for each in ordered[:_SHOWN]]
    return ", ".join(told) + (f" and {len(ordered) - _SHOWN} more" if len(ordered) > _SHOWN else "")

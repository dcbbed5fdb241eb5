"""What a capitalised run names, with the title before it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from onrecord.lexicon.words import GIVEN_NAMES, Gender
from onrecord.model import SourceKind, Token
from onrecord.read.capitals import Run
from onrecord.read.kinds import is_short_outlet, kind_of
from onrecord.read.titles import is_office, title_of

_LONGEST_ADDRESSED = 4  # tokens of a name after a form of address


class Named(NamedTuple):
    """Tokens `first` up to `last` name something of this kind.

    `title_first` is where the title before the name begins (`first` where there is none). `sure` is False for a lone word
    that nothing but its capital makes a name; its kind is then what the words beside it hint at. `address` is True after
    a form of address ("Mr"), which a surname follows.
    """

    first: int
    last: int
    sentence: int
    kind: SourceKind
    title_first: int
    gender: Gender | None = None
    sure: bool = True
    address: bool = False


def named(tokens: Sequence[Token], run: Run, common: set[str]) -> Named | None:
    """What a run names, or nothing; `common` are the words that the report also writes small."""
    if _is_spelt_out(tokens, run):
        return Named(*run, "organisation", run.first, None, sure=True)
    if is_office(tokens, run) and not is_short_outlet(tokens, run):
        return None
    title = title_of(tokens, run)
    name = run._replace(first=title.last)
    kind, sure = kind_of(tokens, name, common, titled=title.first < title.last)
    if title.address and name.last - name.first <= _LONGEST_ADDRESSED:
        kind, sure = "person", True
    if kind == "person":
        gender = title.gender or GIVEN_NAMES.get(tokens[name.first].lower)
        return Named(*name, kind, title.first, gender, sure or title.first < title.last, title.address)
    if kind is None:
        return None
    kind, sure = kind_of(tokens, run, common, titled=False)
    return Named(*run, kind, run.first, None, sure) if kind else None


def _is_spelt_out(tokens: Sequence[Token], run: Run) -> bool:
    """Whether the initials of a run stand in brackets behind it, as a body's: "Council Leaders' Harbour Forum (CLHF)"."""
    if run.last + 2 >= len(tokens) or tokens[run.last].text != "(" or tokens[run.last + 2].text != ")":
        return False
    initials = "".join(t.text[0] for t in tokens[run.first : run.last] if t.text[0].isupper())
    acronym = tokens[run.last + 1].text
    return len(acronym) > 1 and acronym.isupper() and initials == acronym

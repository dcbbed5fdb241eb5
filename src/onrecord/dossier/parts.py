"""The parts of a dossier file, each made into its noun; what does not fit is kept on the sheet, and the rest goes on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import cast, get_args

from onrecord.dossier.lines import Path
from onrecord.dossier.nouns import Alias, Dossier, Indicator, Issue, Party, Rating, Reliability
from onrecord.dossier.sheet import Sheet, Table, meant
from onrecord.dossier.spelling import folded

TOP = ("situation", "party", "aliases", "display", "issue", "indicator", "outlet")
PARTY = ("name", "own", "opposes", "people", "organisations", "places", "outlets", "words")
DISPLAY = ("people", "places")
ISSUE = ("name", "words")
INDICATOR = ("name", "words", "unit")
OUTLET = ("name", "party", "owner", "reliability")
MEMBERS = ("people", "organisations", "places", "outlets")


def dossier(raw: Table, sheet: Sheet) -> Dossier:
    """The dossier that a file describes; complete only where the sheet is left without flaws."""
    top = sheet.table(raw, (), TOP)
    parties = tuple(_parties(top, sheet))
    display = sheet.table(top.get("display", {}), ("display",), DISPLAY)
    return Dossier(
        situation=sheet.text(top, (), "situation"),
        parties=parties,
        aliases=tuple(_aliases(top, sheet)),
        people=tuple(_shown(display, "people", sheet)),
        places=tuple(_shown(display, "places", sheet)),
        issues=tuple(_issues(top, sheet)),
        indicators=tuple(_indicators(top, sheet)),
        outlets=tuple(_outlets(top, parties, sheet)),
    )


def _parties(top: Table, sheet: Sheet) -> Iterator[Party]:
    found = list(sheet.tables(top, "party", PARTY))
    names = _each_once(((path, str(table["name"])) for path, table in found), "party", sheet)
    members: dict[str, str] = {}
    for path, table in found:
        name = " ".join(str(table["name"]).split())
        told = {key: sheet.texts(table, path, key) for key in (*MEMBERS, "words")}
        for key in (*MEMBERS, "words"):
            _in_one_party(name, told[key], (*path, key), members, sheet)
        opposes = tuple(_opposed(name, table, path, names, sheet))
        yield Party(name, sheet.flag(table, path, "own"), opposes, **told)


def _opposed(name: str, table: Table, path: Path, names: dict[str, str], sheet: Sheet) -> Iterator[str]:
    for other in sheet.texts(table, path, "opposes"):
        if folded(other) == folded(name):
            sheet.wrong((*path, "opposes"), f"{name!r} opposes itself", "name the other party")
        elif folded(other) not in names:
            remedy = meant(other, names.values())
            sheet.wrong((*path, "opposes"), f"{name!r} opposes {other!r}, which is no [[party]] here", remedy)
        else:
            yield names[folded(other)]


def _in_one_party(party: str, names: Iterable[str], path: Path, members: dict[str, str], sheet: Sheet) -> None:
    """Nobody speaks for two parties: sides would then depend on the order of the file."""
    for name in names:
        holder = members.setdefault(folded(name), party)
        if holder != party:
            sheet.wrong(path, f"{name!r} is of {holder!r} and of {party!r}", "leave it in one of them")


def _aliases(top: Table, sheet: Sheet) -> Iterator[Alias]:
    table = sheet.table(top.get("aliases", {}), ("aliases",), None)
    holders = {folded(name): name for name in table}
    for name in table:
        others = []
        for other in sheet.texts(table, ("aliases",), name):
            holder = holders.setdefault(folded(other), name)
            if folded(other) == folded(name):
                continue
            if holder != name:
                reason = f"{other!r} stands for {holder!r} and for {name!r}"
                sheet.wrong(("aliases", name), reason, "give each other name to one source")
            others.append(other)
        yield Alias(" ".join(name.split()), tuple(others))


def _shown(display: Table, key: str, sheet: Sheet) -> Iterator[tuple[str, str]]:
    path: Path = ("display", key)
    table = sheet.table(display.get(key, {}), path, None)
    for name in table:
        if shown := sheet.text(table, path, name):
            yield " ".join(name.split()), shown


def _issues(top: Table, sheet: Sheet) -> Iterator[Issue]:
    found = list(sheet.tables(top, "issue", ISSUE))
    _each_once(((path, str(table["name"])) for path, table in found), "issue", sheet)
    for path, table in found:
        yield Issue(" ".join(str(table["name"]).split()), _words(table, path, "issue", sheet))


def _indicators(top: Table, sheet: Sheet) -> Iterator[Indicator]:
    found = list(sheet.tables(top, "indicator", INDICATOR))
    _each_once(((path, str(table["name"])) for path, table in found), "indicator", sheet)
    for path, table in found:
        words = _words(table, path, "indicator", sheet)
        yield Indicator(" ".join(str(table["name"]).split()), words, sheet.text(table, path, "unit"))


def _words(table: Table, path: Path, noun: str, sheet: Sheet) -> tuple[str, ...]:
    """The words by which a text is about something; * stands at the end of a word and at least two letters before it."""
    words = sheet.texts(table, path, "words")
    if not table.get("words"):
        sheet.wrong(path, f"this {noun} has no words to know it by", 'give it some: words = ["...", "..."]')
    for word in words:
        if "*" in word[:-1] or len(word.rstrip("*")) < 2:
            sheet.wrong(
                (*path, "words"), f"{word!r} cannot be looked for", "end a word with * for any ending: generator*"
            )
    return words


def _outlets(top: Table, parties: tuple[Party, ...], sheet: Sheet) -> Iterator[Rating]:
    found = list(sheet.tables(top, "outlet", OUTLET))
    _each_once(((path, str(table["name"])) for path, table in found), "outlet", sheet)
    names = {folded(party.name): party.name for party in parties}
    listed = {folded(outlet): party.name for party in parties for outlet in party.outlets}
    for path, table in found:
        name = " ".join(str(table["name"]).split())
        party = sheet.text(table, path, "party")
        holder = listed.get(folded(name))
        if party and folded(party) not in names:
            remedy = meant(party, names.values())
            sheet.wrong((*path, "party"), f"{name!r} is of {party!r}, which is no [[party]] here", remedy)
        elif party and holder and folded(party) != folded(holder):
            sheet.wrong((*path, "party"), f"{name!r} is of {holder!r} and of {party!r}", "leave it in one of them")
        of = names.get(folded(party)) if party else holder
        yield Rating(name, of, sheet.text(table, path, "owner"), _reliability(table, path, sheet))


def _reliability(table: Table, path: Path, sheet: Sheet) -> Reliability:
    """A to F of the Admiralty code (NATO AJP-2.1); F, cannot be judged, where nothing is said."""
    letter = sheet.text(table, path, "reliability") or "F"
    if letter not in get_args(Reliability):
        remedy = "give A (completely reliable), B, C, D, E (unreliable) or F (cannot be judged)"
        sheet.wrong((*path, "reliability"), f"reliability is {letter!r}", remedy)
        return "F"
    return cast(Reliability, letter)


def _each_once(named: Iterable[tuple[Path, str]], noun: str, sheet: Sheet) -> dict[str, str]:
    """The names, folded, with their spelling; one that comes again is a mistake."""
    found: dict[str, str] = {}
    for path, name in named:
        spelt = " ".join(name.split())
        if folded(name) in found:
            sheet.wrong((*path, "name"), f"{spelt!r} is described twice", f"put both into one [[{noun}]]")
        found.setdefault(folded(name), spelt)
    return found

"""From a file to a Dossier: what TOML allows, then what a dossier allows, then what fits together; all mistakes at once."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from pathlib import Path

from onrecord.dossier.lines import lines
from onrecord.dossier.nouns import EMPTY, Dossier
from onrecord.dossier.parts import dossier
from onrecord.dossier.sheet import Flaw, Sheet
from onrecord.errors import Stop

FILE = "dossier.toml"
_SHOWN = 20
_AT = re.compile(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)$")


def beside(ledger: Path) -> Dossier:
    """The dossier in the folder of a ledger; EMPTY where there is none. Raises Stop where the file has a mistake."""
    path = ledger.with_name(FILE)
    return load(path) if path.exists() else EMPTY


def load(path: Path) -> Dossier:
    """The dossier in a file. Raises Stop where it cannot be read, and for all its mistakes together, each with its line."""
    text = _text(path)
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as flaw:
        raise _not_toml(path, str(flaw), text) from flaw
    except RecursionError as flaw:
        raise Stop(str(path), "lists stand too deep in each other", "write one list of names in brackets") from flaw
    sheet = Sheet(lines(text))
    made = dossier(raw, sheet)
    if sheet.flaws:
        raise _wrong(path, sorted(sheet.flaws))
    return made


def _text(path: Path) -> str:
    try:
        # Some editors begin a file with a mark of its encoding, and end lines as Windows does.
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except OSError as flaw:
        raise Stop(str(path), f"this dossier cannot be read ({flaw.strerror})", "name a dossier.toml") from flaw
    except UnicodeDecodeError as flaw:
        raise Stop(str(path), "this dossier is not in UTF-8", "save it as UTF-8 in your editor") from flaw


def _not_toml(path: Path, told: str, text: str) -> Stop:
    at = _AT.search(told)
    line = int(at[1]) if at and at[1] else text.count("\n") + 1
    reason = _AT.sub("", told)
    remedy = 'write key = "text" or key = ["text", "text"], a name with spaces before the = in quotation marks too'
    return Stop(f"{path}:{line}", f"this is not TOML ({reason[:1].lower()}{reason[1:]})", remedy)


def _wrong(path: Path, flaws: Sequence[Flaw]) -> Stop:
    if len(flaws) == 1:
        return Stop(f"{path}:{flaws[0].line}", flaws[0].reason, flaws[0].remedy)
    told = [f"  {path}:{flaw.line}: {flaw.reason}; {flaw.remedy}" for flaw in flaws[:_SHOWN]]
    if len(flaws) > _SHOWN:
        told.append(f"  and {len(flaws) - _SHOWN} more")
    return Stop(str(path), f"{len(flaws)} mistakes", "\n".join(["correct these:", *told]))

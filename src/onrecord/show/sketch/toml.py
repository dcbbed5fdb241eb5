"""How a drafted dossier is set: texts and lists in TOML, lists that stand in one line where they fit, remarks behind a #."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

WIDTH = 100
_AWKWARD = re.compile("[\x00-\x1f\x7f\ud800-\udfff]")

HEAD = """\
# The dossier of a situation, drafted from the reports that were read. Everything here is a guess: correct it, delete what is
# wrong, add what is missing. Lines that begin with # say nothing until the # is taken away.
# All keys: docs/dossier.md. Mistakes are told with their line when a command reads this file."""

TAIL = """\
# How names are shown in a brief; quotations keep theirs. People by their whole name, places wherever they stand in a name.
[display.people]
# "Name as reports have it" = "Name to show"

[display.places]
# "Kiev" = "Kyiv\""""


def text(words: str) -> str:
    """Words as a TOML string on one line."""
    return json.dumps(plain(words), ensure_ascii=False)


def plain(words: str) -> str:
    """Words on one line, without characters that TOML allows nowhere."""
    return _AWKWARD.sub("\ufffd", " ".join(words.split()))


def listed(key: str, words: Iterable[str], *, remark: bool = False) -> str:
    """A key with a list; an entry a line where they do not fit on one. As a remark, each line has its #."""
    entries = [text(each) for each in words]
    line = f"{key} = [{', '.join(entries)}]"
    if len(line) > WIDTH:
        line = "\n".join([f"{key} = [", *(f"  {entry}," for entry in entries), "]"])
    return remarked(line) if remark else line


def remarked(lines: str) -> str:
    """Lines that say nothing until their # is taken away."""
    return "\n".join(f"# {line}" for line in lines.splitlines())


def counted(count: int, noun: str) -> str:
    """A number with its noun.

    >>> counted(1, "statement"), counted(1200, "statement")
    ('1 statement', '1,200 statements')
    """
    return f"{count:,} {noun}{'' if count == 1 else 's'}"

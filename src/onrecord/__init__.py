"""Onrecord keeps a ledger of who said what in a folder of reports, and on whose word.

One report, from its text to what is said in it:

>>> import onrecord
>>> text = "The dam will hold, engineer Ilse Brandt said on Friday. \\"We have checked every gate,\\" she added."
>>> for statement in onrecord.statements(text):
...     print(statement.speaker.source.name, "|", statement.act, "|", statement.content[0].of(text))
Ilse Brandt | say | The dam will hold
Ilse Brandt | say | "We have checked every gate,"

A folder of reports, from its files to a brief:

>>> with onrecord.Record("brief/onrecord.ledger", create=True) as ledger:  # doctest: +SKIP
...     onrecord.add(["reports/"], ledger)
...     onrecord.write_brief(ledger, "brief/", title="The dam")
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from onrecord.errors import OnrecordError as OnrecordError
    from onrecord.errors import Skip as Skip
    from onrecord.errors import Stop as Stop
    from onrecord.model import Claim as Claim
    from onrecord.model import Problem as Problem
    from onrecord.model import Report as Report
    from onrecord.model import Source as Source
    from onrecord.model import Span as Span
    from onrecord.model import Statement as Statement
    from onrecord.pipeline import Record as Record
    from onrecord.pipeline import add as add
    from onrecord.pipeline import statements as statements
    from onrecord.pipeline import write_brief as write_brief

__version__ = "0.1.0"

# Where each name comes from; it is loaded when it is first used, so that importing Onrecord costs next to nothing.
_HOME = {
    "errors": ("OnrecordError", "Skip", "Stop"),
    "model": ("Claim", "Problem", "Report", "Source", "Span", "Statement"),
    "pipeline": ("Record", "add", "statements", "write_brief"),
}

__all__ = [
    "Claim",
    "OnrecordError",
    "Problem",
    "Record",
    "Report",
    "Skip",
    "Source",
    "Span",
    "Statement",
    "Stop",
    "add",
    "statements",
    "write_brief",
]


def __getattr__(name: str) -> Any:
    for home, names in _HOME.items():
        if name in names:
            return getattr(import_module(f"onrecord.{home}"), name)
    raise AttributeError(f"module 'onrecord' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])

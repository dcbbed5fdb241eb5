"""What makes the statements: the rules alone, or the reader with the rules beside it."""

from __future__ import annotations

from typing import Literal, NamedTuple, get_args

from onrecord.errors import Stop
from onrecord.extract.attribution import Attribution
from onrecord.extract.joined import joined
from onrecord.extract.named import named
from onrecord.extract.rules import VERSION as RULES_VERSION
from onrecord.extract.scan import attributions
from onrecord.extract.signed import signed
from onrecord.model import Reading

Name = Literal["reader", "rules"]
READER_VERSION = "reader/3"


class Sight(NamedTuple):
    """What a machine sees in a reading: the reading, with the names that it knows, and its attributions."""

    reading: Reading
    found: list[Attribution]


class Machine(NamedTuple):
    """An extractor by name, and how sure it must be (0 to 1) of what it makes; None leaves that to the model's own settings.

    A plain value, so that it goes to other processes; the network is loaded once in each, when it is first asked.
    """

    name: Name = "reader"
    least: float | None = None

    @property
    def version(self) -> str:
        """What a ledger notes of who read a report: another version reads it anew."""
        if self.name == "rules":
            return RULES_VERSION
        return f"{READER_VERSION}+{RULES_VERSION}" + (f"@{self.least:g}" if self.least is not None else "")

    def sight(self, reading: Reading) -> Sight:
        """Every attribution in a reading, inner ones with their relays, in the order of the text, and the names it knows."""
        ruled = attributions(reading, signed(reading))
        if self.name == "rules":
            return Sight(reading, ruled)
        from onrecord.extract.reader.network import shipped  # noqa: PLC0415 - takes a second, which rules alone need not wait for
        from onrecord.extract.reader.seen import seen  # noqa: PLC0415

        network = shipped()
        found, names, within = seen(reading, network, network.pieces, network.settings(self.least))
        return Sight(named(reading, names), joined(found, ruled, reading.report.text, within))


def machine(name: str, least: float | None = None) -> Machine:
    """The machine of this name; raises Stop where there is none, or where `least` is no share."""
    if name not in get_args(Name):
        raise Stop(name, "there is no such extractor", f"name one of: {', '.join(get_args(Name))}")
    if least is not None and not 0 <= least <= 1:
        raise Stop(
            f"{least:g}",
            "how sure an attribution must be is a number from 0 to 1",
            "leave it out, or name such a number",
        )
    return Machine("rules" if name == "rules" else "reader", least)


READER, RULES = Machine("reader"), Machine("rules")

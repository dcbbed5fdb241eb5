"""Floors under the figures, kept in floors.toml: they rise with `--raise`, and fall only with a reason that is written down."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from eval.measure import Figures

Floors = Mapping[str, Mapping[str, float]]
FILE = Path(__file__).with_name("floors.toml")
_SLACK = 0.0005  # figures are printed with three decimals

_HEAD = """\
# The least that each figure may be. `make eval` fails below it. Written by `python -m eval --raise`, which only ever raises a
# floor; `python -m eval --lower REASON` lowers floors to what was measured, and the reason is kept under [lowered].
"""


class Change(NamedTuple):
    """A figure beside its floor."""

    gold: str
    figure: str
    value: float
    floor: float | None

    @property
    def broken(self) -> bool:
        """Whether the figure is below its floor."""
        return self.floor is not None and self.value < self.floor - _SLACK

    def __str__(self) -> str:
        if self.floor is None:
            return f"{self.gold:13} {self.figure:27} {self.value:8.3f}"
        sign = "BROKEN" if self.broken else "gain" if self.value > self.floor + _SLACK else ""
        return f"{self.gold:13} {self.figure:27} {self.value:8.3f}   floor {self.floor:.3f} {self.value - self.floor:+.3f} {sign}"


def load(file: Path = FILE) -> tuple[dict[str, dict[str, float]], dict[str, str]]:
    """The floors by gold set and figure, and the reasons for which floors were lowered."""
    if not file.exists():
        return {}, {}
    table = tomllib.loads(file.read_text("utf8"))
    return table.get("floors", {}), table.get("lowered", {})


def compare(gold: str, measured: Figures, floors: Floors) -> Iterator[Change]:
    """Each figure of a gold set beside its floor."""
    held = floors.get(gold, {})
    for figure, value in measured.items():
        yield Change(gold, figure, value, held.get(figure))


def raised(floors: Floors, measured: Mapping[str, Figures]) -> dict[str, dict[str, float]]:
    """The floors, none lower than before, each that is held at what was measured if that is higher."""
    return {
        gold: {figure: max(floor, measured.get(gold, {}).get(figure, floor)) for figure, floor in held.items()}
        for gold, held in floors.items()
    }


def lowered(floors: Floors, measured: Mapping[str, Figures]) -> dict[str, dict[str, float]]:
    """The floors, each that was broken at what was measured."""
    return {
        gold: {figure: min(floor, measured.get(gold, {}).get(figure, floor)) for figure, floor in held.items()}
        for gold, held in floors.items()
    }


def save(floors: Floors, reasons: Mapping[str, str], file: Path = FILE) -> None:
    """Write the floors and the reasons for which some were lowered."""
    lines = [_HEAD]
    for gold, held in sorted(floors.items()):
        lines.append(f"\n[floors.{gold}]\n")
        lines += [f"{figure} = {value:.3f}\n" for figure, value in held.items()]
    if reasons:
        lines.append("\n[lowered]\n")
        lines += [f"{_key(when)} = {_key(why)}\n" for when, why in sorted(reasons.items())]
    file.write_text("".join(lines), "utf8")


def _key(words: str) -> str:
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ") + '"'

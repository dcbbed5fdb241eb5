"""A gold set to figures: read and extract its reports, export them, and let the shared scorer judge."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from eval.gold import Gold
from eval.shelf import Shelf
from onrecord.extract import READER, Machine

Figures = dict[str, float]


def missing(gold: Gold, shared: Path) -> list[str]:
    """What of the shared folder this measurement needs and does not find."""
    return [name for name in ("tools/score.py", *gold.needs) if not (shared / name).exists()]


def measure(gold: Gold, shared: Path, build: Path, machine: Machine = READER) -> Figures:
    """The figures of one gold set read by one machine, in the scorer's order. Leaves what was scored in `build`."""
    folder = build / named(gold.name, machine)
    Shelf(gold.reports(shared), machine).write(folder)
    command = [
        sys.executable,
        str(shared / "tools/score.py"),
        gold.scorer,
        str(gold.gold(shared, folder)),
        str(folder),
    ]
    scored = subprocess.run(command, capture_output=True, text=True, check=True)
    return figures(scored.stdout)


def named(gold: str, machine: Machine) -> str:
    """What the figures of a gold set go by: its own name for the machine that is asked unless the user says otherwise."""
    return gold if machine == READER else f"{gold}_{machine.name}"


def figures(printed: str) -> Figures:
    """The scorer's lines, `name value`, as numbers."""
    rows = (line.split() for line in printed.splitlines() if line.strip())
    return {name: float(value) for name, value in rows}

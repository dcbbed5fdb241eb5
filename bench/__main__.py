"""Measure what Onrecord costs, print tables, and write them as JSON: `python -m bench --shared DIR [--full] [--install]`."""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from bench import measure
from bench.measure import Row, Workplace
from bench.tables import table

QUICK, FULL = [100, 1_000], [100, 1_000, 10_000]  # reports
LINKED = [1_000, 10_000]  # statements


def main() -> None:
    """Run the measurements one after another, each alone on the machine."""
    chosen = _arguments()
    sizes = FULL if chosen.full else QUICK
    found: dict[str, list[Row]] = {}

    def note(title: str, rows: list[Row]) -> None:
        found[title] = rows
        print(f"\n{title}\n{table(rows) if rows else '(not at hand)'}", flush=True)

    print(json.dumps(machine()))
    with tempfile.TemporaryDirectory(prefix="onrecord-bench-") as folder:
        place = Workplace(Path(folder), chosen.shared)
        note("Import", measure.importing(place))
        note("The reader", measure.reader(place))
        note("The reader, processes", measure.processes(place, measure.READ, "reader"))
        note("Stages, generated reports, rules alone", measure.stages(place))
        note("Volume, generated reports, rules alone, one process", measure.volume(place, sizes))
        note("Adding to a ledger, rules alone", measure.addition(place, sizes[-1]))
        note("Linking with the network", measure.linking(place, [*LINKED, 100_000] if chosen.full else LINKED))
        note("Processes, rules alone", measure.processes(place, QUICK[-1], "rules"))
        note("Real reports, rules alone, one process", measure.real_reports(place, "rules"))
        if chosen.full:
            note("Real reports, the reader, one process", measure.real_reports(place, "reader"))
        if chosen.install:
            note("Plain install", measure.install(place))
    chosen.out.parent.mkdir(parents=True, exist_ok=True)
    chosen.out.write_text(json.dumps({"machine": machine(), "figures": found}, indent=1) + "\n", encoding="utf8")
    print(f"\nwritten: {chosen.out}", file=sys.stderr)


def machine() -> dict[str, str | int | None]:
    """The class of machine that the figures are from, and the day."""
    return {
        "date": datetime.now(UTC).date().isoformat(),
        "machine": platform.machine(),
        "system": platform.system(),
        "processors": os.cpu_count(),
        "python": platform.python_version(),
    }


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="where the shared data lies")
    parser.add_argument("--full", action="store_true", help="also 10,000 reports, and linking to 100,000 statements")
    parser.add_argument("--install", action="store_true", help="also the size of a plain install (needs a registry)")
    parser.add_argument("--out", type=Path, default=Path("build/bench.json"), help="where the JSON goes")
    return parser.parse_args()


if __name__ == "__main__":
    main()

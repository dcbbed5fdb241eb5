"""`python -m eval --shared DIR`: measure, compare with the floors, and fail where one is broken."""

from __future__ import annotations

import argparse
import datetime
import sys
from pathlib import Path

from eval import acts, ecb, floors, names, nested, places, quantities, standing, timeline, timenorm, times, timeset
from eval.gold import LGL, SETS
from eval.measure import Figures, measure, missing, named
from onrecord.extract import READER, RULES


def main(arguments: list[str] | None = None) -> int:
    """Measure every gold set that is there; the exit status is 1 where a floor is broken."""
    asked = _parser().parse_args(arguments)
    measured: dict[str, Figures] = {
        "acts": acts.measure("dev"),
        "names": names.measure("dev"),
        "places": places.measure("dev"),
        "quantities": quantities.measure("dev"),
        "standing": standing.measure("dev"),
        "timeline": timeline.measure("dev"),
    }
    for machine in (READER, RULES):
        measured[named("nested", machine)] = nested.measure("dev", machine)
        for gold in SETS:
            if lacks := missing(gold, asked.shared):
                print(f"{named(gold.name, machine)}: not measured, {asked.shared} holds no {', '.join(lacks)}")
            else:
                measured[named(gold.name, machine)] = measure(gold, asked.shared, asked.build, machine)
    measured["nested_fresh"] = nested.measure("fresh-dev", READER)
    measured["times"] = times.measure("dev")
    for outside in (timenorm, ecb, timeset):
        name = outside.__name__.rpartition(".")[2]
        if (asked.shared / outside.NEEDS).exists():
            measured[name] = outside.measure(asked.shared)
        else:
            print(f"{name}: not measured, {asked.shared} holds no {outside.NEEDS}")
    if lacks := missing(LGL, asked.shared):
        print(f"lgl: not measured, {asked.shared} holds no {', '.join(lacks)}")
    else:
        measured["lgl"] = measure(LGL, asked.shared, asked.build, RULES)
    held, reasons = floors.load(asked.floors)
    changes = [change for name in measured for change in floors.compare(name, measured[name], held)]
    print(*changes, sep="\n")
    if asked.lower:
        reasons[datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")] = asked.lower
        floors.save(floors.lowered(held, measured), reasons, asked.floors)
        return 0
    if asked.lift:
        floors.save(floors.raised(held, measured), reasons, asked.floors)
    return int(any(change.broken for change in changes))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m eval", description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="where the gold sets and the scorer lie")
    parser.add_argument("--build", type=Path, default=Path("build/eval"), help="where what was scored is left")
    parser.add_argument("--floors", type=Path, default=floors.FILE, help="the file of floors")
    parser.add_argument("--raise", dest="lift", action="store_true", help="raise the floors to what was measured")
    parser.add_argument("--lower", metavar="REASON", help="lower broken floors to what was measured, for this reason")
    return parser


if __name__ == "__main__":
    sys.exit(main())

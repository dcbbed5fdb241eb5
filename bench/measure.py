"""What is measured: each measurement a function from a workplace to rows of figures."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import venv
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from bench import generate, matters, real

Row = dict[str, Any]

SEED = 1
LATER = 50_000  # number of the first report that is added to a ledger which holds others
ROUNDS = 5
IMPORTS = 15
READ = 200  # reports that the reader is timed on
STAGED = 200  # reports that are timed stage by stage
NEW = 12  # reports of `matters` that are linked to what a ledger holds, and how often: others each time
TIMES = 3
# A network's run over one statement costs the same whatever is held: figures of a busy machine may be compared by it.
LINKING = {
    "its vector, ms": ("vectors", 1000),
    "the rest, ms": ("linking", 1000),
    "calls of the network": ("pairs", 1),
    "vectors made again": ("again", 1),
}


class Workplace(NamedTuple):
    """Where the measurements put what they need, and where the shared data lies (or not)."""

    folder: Path
    shared: Path

    def generated(self, count: int, start: int = 0) -> Path:
        """A folder of generated reports, made when it is first asked for."""
        folder = self.folder / f"reports-{count}-{start}"
        if not folder.exists():
            generate.write(folder, count, SEED, start)
        return folder

    def ledger(self, count: int) -> Path:
        """Where the ledger of so many generated reports lies."""
        return self.folder / f"{count}.ledger"


def volume(place: Workplace, sizes: list[int]) -> list[Row]:
    """Reports a second and core in one process, peak memory and size, for ledgers of these sizes.

    Growth is the time for each report against that in the smallest ledger: 1 is linear.
    """
    rows: list[Row] = []
    for size in sizes:
        figures = job("add", place.generated(size), place.ledger(size), 1, "rules")
        folded = job("fold", place.ledger(size))
        rows.append(
            {
                "reports": size,
                "seconds": figures["seconds"],
                "reports per processor second": size / figures["processor"],
                "peak MiB": figures["peak"],
                "statements": figures["statements"],
                "ledger bytes per statement": figures["bytes"] / figures["statements"],
                "claims": folded["claims"],
                "claims seconds": folded["seconds"],
                "claims peak MiB": folded["peak"],
            }
        )
    for row in rows:
        row["growth"] = rows[0]["reports per processor second"] / row["reports per processor second"]
    return rows


def addition(place: Workplace, held: int, brought: int = 100) -> list[Row]:
    """Adding new reports to a ledger that holds many, against adding them to an empty one; medians, taken by turns."""
    new = place.generated(brought, LATER)
    scratch = place.folder / "scratch"
    scratch.mkdir(exist_ok=True)
    taken = job("addition", new, place.ledger(held), scratch, ROUNDS)
    row: Row = {"held": held, "brought": brought}
    for unit in ("processor", "seconds"):
        empty, full = (statistics.median(figures[unit] for figures in taken[kind]) for kind in ("empty", "full"))
        row |= {f"empty, {unit}": empty, f"full, {unit}": full, f"ratio, {unit}": full / empty}
    return [row]


def reader(place: Workplace) -> list[Row]:
    """What reading with the model costs: the whole pipeline against the encoder's own forward pass.

    That is over the same windows, and over the same pieces each once: windows overlap, and share a fifth of what they hold.
    """
    took = job("encoder", place.generated(READ), 3)
    whole, alone, once = (statistics.median(took[name]) for name in ("pipeline", "encoder", "once"))
    return [
        {
            "reports": took["reports"],
            "reports per processor second": took["reports"] / whole,
            "encoder alone": took["reports"] / alone,
            "pieces per second, encoder": took["pieces"] / alone,
            "pipeline / encoder": whole / alone,
            "pipeline / encoder, each piece once": whole / once,
            "peak MiB": took["peak"],
        }
    ]


def processes(place: Workplace, size: int, extractor: str) -> list[Row]:
    """The same reports with one process and with two."""
    rows: list[Row] = []
    for count in (1, 2):
        target = place.folder / f"processes-{count}.ledger"
        figures = job("add", place.generated(size), target, count, extractor)
        rows.append({"processes": count, "reports": size, "reports per second": size / figures["seconds"]})
        target.unlink()
    return rows


def linking(place: Workplace, sizes: list[int]) -> list[Row]:
    """What linking a new statement costs against ledgers of so many statements, with the network; medians.

    The reports are those of `matters`, read by the rules and linked as the default machine does it.
    """
    rows: list[Row] = []
    for size in sizes:
        held = size // matters.SAID
        folder, ledger = place.folder / f"matters-{size}", place.folder / f"matters-{size}.ledger"
        matters.write(folder, held, SEED)
        filled = job("hold", folder, ledger)
        taken = []
        for at in range(TIMES):
            new = place.folder / f"matters-{size}-new-{at}"
            matters.write(new, NEW, SEED, held + at * NEW)
            taken.append(job("linking", new, ledger))
        rows.append({"held": filled["statements"], "linked": sum(figures["statements"] for figures in taken)})
        for name, (key, unit) in LINKING.items():
            rows[-1][name] = statistics.median(unit * figures[key] / figures["statements"] for figures in taken)
        rows[-1]["peak MiB"] = max(figures["peak"] for figures in taken)
    return rows


def stages(place: Workplace) -> list[Row]:
    """Milliseconds of processor time a report in each stage, one process, warm."""
    took = job("stages", place.generated(STAGED), place.folder / "stages.ledger")
    return [{"stage": stage, "ms per report": 1000 * seconds / STAGED} for stage, seconds in took.items()]


def real_reports(place: Workplace, extractor: str) -> list[Row]:
    """Reports and words a second and core on real reports, one process; no rows where they are not at hand."""
    return list(_real(place, extractor))


def _real(place: Workplace, extractor: str) -> Iterator[Row]:
    for name, texts in real.SETS.items():
        folder = place.folder / f"real-{name.split()[0]}"
        words = real.write(folder, texts(place.shared))
        if words:
            figures = job("add", folder, folder.with_suffix(".ledger"), 1, extractor)
            yield {
                "set": name,
                "reports": figures["reports"],
                "words each": words / figures["reports"],
                "reports per processor second": figures["reports"] / figures["processor"],
                "words per processor second": words / figures["processor"],
                "statements each": figures["statements"] / figures["reports"],
                "peak MiB": figures["peak"],
            }


def importing(place: Workplace) -> list[Row]:
    """Seconds that `import onrecord` takes in a fresh interpreter: median and worst of several."""
    del place
    code = "import time; t = time.perf_counter(); import onrecord; print(time.perf_counter() - t)"
    taken = [float(_output([sys.executable, "-c", code])) for _ in range(IMPORTS)]
    return [{"import onrecord, median s": statistics.median(taken), "worst s": max(taken), "runs": IMPORTS}]


def install(place: Workplace) -> list[Row]:
    """How many MiB a plain install brings into a fresh environment, and which packages are the largest. Needs a registry."""
    target = place.folder / "environment"
    venv.create(target, with_pip=True, clear=True)
    root = Path(__file__).parent.parent
    pip = [str(target / "bin" / "pip"), "install", "-q", "--disable-pip-version-check"]
    _output([*pip, "--require-hashes", "-r", str(root / "requirements" / "pip.txt")])
    packages = next(target.glob("lib/python*/site-packages"))
    before = {path.name for path in packages.iterdir()}
    _output([*pip, str(root)])
    sizes = {path.name: _size(path) for path in packages.iterdir() if path.name not in before}
    rows: list[Row] = [{"package": "all of them", "MiB": sum(sizes.values()) / 2**20}]
    largest = sorted(sizes, key=lambda name: (-sizes[name], name))[:8]
    return rows + [{"package": name, "MiB": sizes[name] / 2**20} for name in largest]


def job(*words: object) -> Row:
    """Run a job of `bench.job` in a process of its own; what it measured."""
    figures: Row = json.loads(_output([sys.executable, "-m", "bench.job", *map(str, words)]))
    return figures


def _output(command: list[str]) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def _size(path: Path) -> int:
    return (
        sum(file.stat().st_size for file in path.rglob("*") if file.is_file()) if path.is_dir() else path.stat().st_size
    )

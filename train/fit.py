"""The training loop, and reading articles with what came of it."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor, distributed
from torch.nn import functional

from onrecord.extract.reader.around import around
from onrecord.extract.reader.pieces import Pieces, Word
from train.articles import Article, Attribution, Run
from train.augment import fragment, named, varied
from train.network import Reader
from train.windows import Batch, Window, batches, read_labels, windows

FRAGMENTS = 0.3  # sentences shown alone, a window


class Plan(NamedTuple):
    """How a network is trained."""

    passes: int = 6
    budget: int = 4096  # pieces a step
    rate: float = 1.5e-4
    head_rate: float = 1e-3
    warm: float = 0.1
    decay: float = 0.01
    noise: float = 0.05
    kept: float = 0.995  # of the running mean of the weights, at each step
    reading: float = 2.0  # weight of the second head's loss
    seed: int = 1


class Group(NamedTuple):
    """Which of several processes this is. Two with a thread each get through a third more than one with two threads."""

    rank: int = 0
    size: int = 1

    def shared(self, parameters: Sequence[Tensor]) -> None:
        """Make each gradient the mean of those of all processes."""
        if self.size == 1:
            return
        held = [p for p in parameters if p.grad is not None]
        flat = torch.cat([p.grad.flatten() for p in held if p.grad is not None])
        distributed.all_reduce(flat)
        flat /= self.size
        for p, part in zip(held, flat.split([p.numel() for p in held]), strict=True):
            p.grad = part.view_as(p)


def fit(
    model: Reader,
    lesson: Callable[[int], Sequence[Article]],
    pieces: Pieces,
    plan: Plan,
    group: Group,
    told: Callable[[str, Reader], None] = lambda line, mean: print(line, flush=True),
) -> Reader:
    """The running mean of the weights that training passes through; `told` hears of it, and gets that mean after each pass.

    `lesson` gives what a pass shows, passes counted from 0.
    """
    torch.manual_seed(plan.seed + group.rank)
    dice = random.Random(plan.seed)
    sources = [tuple(a.words[s:e]) for a in lesson(0) for one in a.attributions for s, e in one.source]
    sources = [source for source in sources if named(source)]
    heads = [*model.flat.parameters(), *model.head.parameters()]
    model.encoder.words.weight.requires_grad = False
    body = [p for p in model.encoder.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(
        [{"params": body, "lr": plan.rate}, {"params": heads, "lr": plan.head_rate}],
        weight_decay=plan.decay,
        fused=True,
    )
    mean = deepcopy(model)
    step, begun, losses = 0, time.monotonic(), [0.0]
    for at in range(plan.passes):
        found = list(_shown(lesson(at), pieces, dice, sources))
        todo = list(batches(found, pieces, plan.budget, dice, plan.noise))
        todo = todo[: len(todo) // group.size * group.size][group.rank :: group.size]
        for number, batch in enumerate(todo):
            scale = _scale((at + number / len(todo)) / plan.passes, plan.warm)
            for part, rate in zip(optimizer.param_groups, (plan.rate, plan.head_rate), strict=True):
                part["lr"] = rate * scale
            loss = _loss(model, batch, plan)
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]  # torch has no types for it
            group.shared([*body, *heads])
            torch.nn.utils.clip_grad_norm_([*body, *heads], 1.0)
            optimizer.step()
            losses.append(loss.item())
            step += 1
            _follow(mean, model, min(plan.kept, step / (step + 10)))
            if step % 50 == 0 and not group.rank:
                spent = time.monotonic() - begun
                told(
                    f"pass {at + 1} step {number + 1} of {len(todo)} loss {np.mean(losses[-50:]):.4f} {spent:.0f} s",
                    mean,
                )
        if not group.rank:
            told(f"pass {at + 1} done", mean)
    return mean.eval()


def _shown(
    articles: Sequence[Article], pieces: Pieces, dice: random.Random, sources: Sequence[tuple[Word, ...]]
) -> Iterator[Window]:
    """What a pass shows: all of each article, varied, and now and then a sentence of it alone."""
    for article in articles:
        for window in windows(article, pieces, dice):
            yield varied(window, dice, sources)
            alone = fragment(window, dice) if dice.random() < FRAGMENTS else None
            if alone is not None:
                yield varied(alone, dice, sources)


def _scale(done: float, warm: float) -> float:
    return done / warm if done < warm else max(0.02, (1 - done) / (1 - warm))


@torch.no_grad()
def _follow(mean: Reader, model: Reader, kept: float) -> None:
    old = [p for p in mean.parameters() if p.requires_grad]
    new = [p for p in model.parameters() if p.requires_grad]
    torch._foreach_lerp_(old, new, 1 - kept)


def _loss(model: Reader, batch: Batch, plan: Plan) -> Tensor:
    model.train()
    with _sixteen_bits():
        words = model.words(batch.pieces, batch.there, batch.begins)
        flat = model.flat(words)
    loss = functional.cross_entropy(flat.float().flatten(0, 1), batch.flat.flatten(), ignore_index=-1)
    cues = list(_to_read(batch, flat.detach()))
    if not cues:
        return loss
    row, first, last, near, far, labels = _reading(batch, cues)
    with _sixteen_bits():
        read = model.head(words, row, first, last, near, far)
    return loss + plan.reading * functional.cross_entropy(read.float().flatten(0, 1), labels.flatten(), ignore_index=-1)


def _sixteen_bits() -> torch.autocast:
    """Half the time where processors multiply in 16 bits; elsewhere these are made from 32 bits, at sixty times the cost."""
    able = bool(torch.ops.mkldnn._is_mkldnn_bf16_supported())
    return torch.autocast("cpu", dtype=torch.bfloat16, enabled=able)


def _to_read(batch: Batch, flat: Tensor) -> list[tuple[int, Run, Attribution | None]]:
    """The cues that annotators marked, and those that the network takes for cues: these with nothing to be read."""
    found: list[tuple[int, Run, Attribution | None]] = []
    false: list[tuple[int, Run, Attribution | None]] = []
    said = flat.argmax(-1).numpy()
    for row, window in enumerate(batch.windows):
        found += [(row, one.cue, one) for one in window.attributions]
        gold = np.zeros(len(window.words), bool)
        for one in (*window.attributions, *window.outside):
            gold[slice(*one.cue)] = True
        for start, end in runs(said[row, : len(window.words)], 3):
            if not gold[start:end].any():
                false.append((row, (start, end), None))
            else:
                exact = next((o for o in window.attributions if o.cue[0] < end and start < o.cue[1]), None)
                if exact is not None and exact.cue != (start, end):
                    false.append((row, (start, end), exact))
    return found + false[: len(batch.windows)]  # at first the network takes many words for cues


def runs(labels: np.ndarray, begins: int) -> list[Run]:
    """The runs of a kind: a label `begins` starts one, `begins + 1` goes on, or starts one where none is."""
    found: list[Run] = []
    open_ = None
    for at, label in enumerate([*labels, 0]):
        if open_ is not None and label != begins + 1:
            found.append((open_, at))
            open_ = None
        if label == begins or (label == begins + 1 and open_ is None):
            open_ = at
    return found


def _reading(batch: Batch, cues: Sequence[tuple[int, Run, Attribution | None]]) -> tuple[Tensor, ...]:
    counts = [len(batch.windows[row].words) for row, _, _ in cues]
    near, far, there = around([cue for _, cue, _ in cues], counts)
    labels = np.full(near.shape, -1, np.int64)
    for at, (_, _, one) in enumerate(cues):
        mask = there[at]
        labels[at, mask] = read_labels(one, near[at, mask].tolist()) if one is not None else 0
    row = torch.tensor([row for row, _, _ in cues])
    first = torch.tensor([cue[0] for _, cue, _ in cues])
    last = torch.tensor([cue[1] - 1 for _, cue, _ in cues])
    return row, first, last, torch.from_numpy(near), torch.from_numpy(far), torch.from_numpy(labels)

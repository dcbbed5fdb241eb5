"""The figures of `tools/score.py` for what was read in words: exact spans, content by word, attributions."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.extract.reader.decode import Found
from train.articles import Article, Attribution, Run


def _held(runs: Sequence[Run], sizes: Sequence[int]) -> dict[int, int]:
    return {at: sizes[at] for a, b in runs for at in range(a, b)}


def f1(hit: float, said: float, gold: float) -> float:
    """Harmonic mean of precision and recall."""
    return 2 * hit / (said + gold) if said + gold else 0.0


def measure(articles: Sequence[Article], read: Sequence[Sequence[Found]]) -> dict[str, float]:
    """Figures by name, as score.py computes them, but that content counts the letters of words and not blanks."""
    tally = {kind: [0, 0, 0] for kind in ("source", "cue", "content")}
    letters = [0, 0, 0]
    matched = right = n_gold = n_said = 0
    for article, said in zip(articles, read, strict=True):
        sizes = [len(word.text) + word.spaced for word in article.words]
        gold = article.attributions
        for kind, places in tally.items():
            g, p = ({run for one in found for run in _places(one, kind)} for found in (gold, said))
            places[:] = [a + b for a, b in zip(places, (len(g & p), len(p), len(g)), strict=True)]
        gc, pc = (_held([run for one in found for run in one.content], sizes) for found in (gold, said))
        both = sum(size for at, size in gc.items() if at in pc)
        letters = [a + b for a, b in zip(letters, (both, sum(pc.values()), sum(gc.values())), strict=True)]
        n_gold, n_said = n_gold + len(gold), n_said + len(said)
        for one, at in matches(article, said).items():
            matched += 1
            gs, ps = _held(gold[one].source, sizes), _held(said[at].source, sizes)
            right += not (gs or ps) or _jaccard(gs, ps) >= 0.5
    figures = {f"{kind}_exact": f1(*places) for kind, places in tally.items()}
    return figures | {
        "content_chars": f1(*letters),
        "precision": matched / max(n_said, 1),
        "recall": matched / max(n_gold, 1),
        "attribution": f1(matched, n_said, n_gold),
        "with_source": f1(right, n_said, n_gold),
    }


def matches(article: Article, said: Sequence[Found]) -> dict[int, int]:
    """Which attribution that was read, if any, is the like of each marked one: content Jaccard over 0.5."""
    sizes = [len(word.text) + word.spaced for word in article.words]
    free = {at: _held(one.content, sizes) for at, one in enumerate(said)}
    found: dict[int, int] = {}
    for at, one in enumerate(article.attributions):
        held = _held(one.content, sizes)
        best = max(((_jaccard(held, other), -k) for k, other in free.items()), default=(0.0, 0))
        if best[0] > 0.5:
            found[at] = -best[1]
            free.pop(-best[1])
    return found


def _places(one: Attribution | Found, kind: str) -> tuple[Run, ...]:
    return {"source": one.source, "cue": (one.cue,), "content": one.content}[kind]


def _jaccard(some: dict[int, int], others: dict[int, int]) -> float:
    both = sum(size for at, size in some.items() if at in others)
    return both / (sum(some.values()) + sum(others.values()) - both) if both else 0.0

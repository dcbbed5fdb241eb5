"""The encoder's vocabulary, cut to what news in Latin and Cyrillic letters needs, so that the model fits a package.

XLM-R's 250,002 pieces serve a hundred languages. Kept are the most probable pieces in Latin and in Cyrillic letters, all
marks and digits, and every piece that the English texts of the shared data use when divided word by word.
"""

from __future__ import annotations

import gzip
import json
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tokenizers import Tokenizer

from onrecord.read.tokens import tokenize

LATIN, CYRILLIC = 30_000, 20_000
SPACES = {"type": "Metaspace", "replacement": "\u2581", "prepend_scheme": "never", "split": True}
"""A blank before a word becomes the mark that pieces begin with; nothing is put before a word that has none."""
_TEXTS = (
    "polnear/train/text/*.txt", "wikinews/*.csv", "nli/*", "geo/lgl.reports.jsonl", "gum/conllu/*", "ecb/train.json.gz",
    "unscon/conflict_annotations.csv", "plover/*.txt",
)  # fmt: skip


def cut(tokenizer: Path, shared: Path) -> tuple[dict[str, Any], list[int]]:
    """The tokenizer's description with the kept pieces only, and the old index of each kept piece, in order."""
    whole = json.loads(tokenizer.read_text(encoding="utf-8"))
    pieces = whole["model"]["vocab"]
    kept = set(range(4)) | _probable(pieces) | _used(whole, shared)
    order = sorted(kept)
    whole["model"]["vocab"] = [pieces[at] for at in order]
    whole |= {"pre_tokenizer": SPACES, "post_processor": None, "decoder": None}
    whole["truncation"] = whole["padding"] = None
    whole["added_tokens"] = [token for token in whole["added_tokens"] if token["id"] < 4]
    return whole, order


def _probable(pieces: list[list[Any]]) -> set[int]:
    by_script: dict[str, list[tuple[float, int]]] = {"latin": [], "cyrillic": [], "marks": []}
    for at, (piece, score) in enumerate(pieces):
        if (script := _script(piece)) is not None:
            by_script[script].append((-score, at))
    most = {"latin": LATIN, "cyrillic": CYRILLIC, "marks": len(pieces)}
    return {at for script, found in by_script.items() for _, at in sorted(found)[: most[script]]}


def _script(piece: str) -> str | None:
    names = {unicodedata.name(letter, "?").split(" ")[0] for letter in piece if letter.isalpha()}
    if not names:
        return "marks"
    return {frozenset({"LATIN"}): "latin", frozenset({"CYRILLIC"}): "cyrillic"}.get(frozenset(names))


def _used(whole: dict[str, Any], shared: Path) -> set[int]:
    tokenizer = Tokenizer.from_str(json.dumps(whole | {"pre_tokenizer": SPACES, "post_processor": None}))
    words = {word for text in _texts(shared) for token in tokenize(text) for word in (token.text, token.text.lower())}
    spelled = sorted({form for word in words for form in (word, " " + word)})
    found: set[int] = set()
    for start in range(0, len(spelled), 50_000):
        batch = [[word] for word in spelled[start : start + 50_000]]
        for encoded in tokenizer.encode_batch(batch, is_pretokenized=True, add_special_tokens=False):
            found.update(encoded.ids)
    return {at for at in found if _script(whole["model"]["vocab"][at][0]) in ("latin", "marks")}


def _texts(shared: Path) -> Iterator[str]:
    for pattern in _TEXTS:
        for file in sorted((shared / "data").glob(pattern)):
            data = file.read_bytes()
            yield (gzip.decompress(data) if file.suffix == ".gz" else data).decode("utf-8", "replace")

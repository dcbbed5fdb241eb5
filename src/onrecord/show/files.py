"""A brief's folder: the page, the Markdown, the data; each file written beside its place and then moved there whole."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TextIO

from onrecord.show import html, markdown
from onrecord.show.book import Book
from onrecord.show.export import KINDS, write
from onrecord.show.layout import Brief
from onrecord.show.mask import shareable


def write_folder(brief: Brief, book: Book, folder: Path, *, private_names: bool = False) -> None:
    """Write index.html, brief.md and the records of every kind; the reports as a copy that may be passed on."""
    folder.mkdir(parents=True, exist_ok=True)
    shown = shareable(book, private_names=private_names)
    _whole(folder / "index.html", lambda out: html.write(brief, out))
    _whole(folder / "brief.md", lambda out: markdown.write(brief, out))
    for name, kind in KINDS.items():
        # Defaults bind this round's values; mypy wants the one parameter that the signature names.
        _whole(folder / kind.file, lambda out, name=name, kind=kind: write(name, kind.rows(shown), out))  # type: ignore[misc]


def _whole(file: Path, fill: Callable[[TextIO], object]) -> None:
    """Fill a file out of sight, then put it in its place at once; what stood there stays if filling fails."""
    beside = file.with_name(f".{file.name}.part")
    try:
        with beside.open("w", encoding="utf8", newline="\n") as out:
            fill(out)
        beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)

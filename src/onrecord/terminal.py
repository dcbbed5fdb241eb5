"""What a person sees while a command runs: progress on a terminal, nothing in a pipe."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import Self, TextIO

EVERY = 0.2  # seconds between two drawings


class Meter:
    """A line that says how far a run is, how fast, and how long it will take; drawn only where somebody can see it.

    `total` is the number of bytes to go through, or 0 where it is not known.
    """

    def __init__(self, total: int, out: TextIO | None = None, *, quiet: bool = False) -> None:
        self.out = out or sys.stderr
        self.seen = not quiet and self.out.isatty()
        self.total, self.begun, self.drawn = total, time.monotonic(), 0.0

    def show(self, documents: int, done: int) -> None:
        """Say that so many documents, of `done` bytes together, have been gone through."""
        now = time.monotonic()
        if self.seen and now - self.drawn >= EVERY:
            self.drawn = now
            self.out.write(f"\r\x1b[K{self.line(documents, done, now - self.begun)}")
            self.out.flush()

    def line(self, documents: int, done: int, seconds: float) -> str:
        """The line itself: `1,204 reports   38/s   61 %   about 20 s left`."""
        rate = documents / seconds if seconds > 0 else 0.0
        parts = [f"{documents:,} reports", f"{rate:,.0f}/s"]
        share = min(done / self.total, 1.0) if self.total else 0.0
        if share > 0:
            parts += [f"{share:.0%}", f"about {_duration(seconds * (1 - share) / share)} left"]
        return "   ".join(parts)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.seen:
            self.out.write("\r\x1b[K")
            self.out.flush()


def _duration(seconds: float) -> str:
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"


def table(rows: list[tuple[str, str]]) -> str:
    """Two columns, the first as wide as its widest cell."""
    width = max((len(name) for name, _ in rows), default=0)
    return "\n".join(f"{name:<{width}}  {value}" for name, value in rows)

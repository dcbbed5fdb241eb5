"""Which statement holds the words: the innermost whose content does."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from onrecord.model import Span, Statement


def holders(words: Sequence[Span], statements: Iterable[Statement]) -> list[str | None]:
    """For each of these words, all of one report and in its order, the id of the innermost statement that holds them.

    Innermost is the statement of least content; None where no statement's content holds the words. One pass over both, so
    that a long report costs what its length does.
    """
    said = sorted(
        (
            (span.start, span.end, sum(part.end - part.start for part in one.content), one.id)
            for one in statements
            for span in one.content
        ),
    )
    found: list[str | None] = []
    open_now: list[tuple[int, int, int, str]] = []
    at = 0
    for span in words:
        while at < len(said) and said[at][0] <= span.start:
            open_now.append(said[at])
            at += 1
        open_now = [piece for piece in open_now if piece[1] > span.start]
        holding = [(length, key) for _, end, length, key in open_now if end >= span.end]
        found.append(min(holding)[1] if holding else None)
    return found

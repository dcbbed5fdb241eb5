"""Private persons' names, and other masked words, where no offset leads to them: in names of sources and in sentences of ours."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from onrecord.model import Link, Mask, Span

BLOCK = "█"
WITHHELD = "[name withheld]"

Words = tuple[str, ...]


def withheld(link: Link, masks: list[Mask], private: frozenset[Words]) -> Link:
    """The link without its source's name, where that name is private or stands under a mask."""
    name = link.source.name
    if name is None or link.source.kind == "outlet":
        return link
    under = bool(link.words) and all(_covered(span, masks) for span in link.words)
    if not under and not is_private(name, private):
        return link
    return replace(link, source=replace(link.source, name=WITHHELD))


def _covered(span: Span, masks: list[Mask]) -> bool:
    return any(mask.start <= span.start and span.end <= mask.end for mask in masks)


def is_private(name: str, private: frozenset[Words]) -> bool:
    """Whether this is a private person's name, or holds one of two words or more ("the mother of Ana Lind")."""
    words = tokens(name)
    runs = (words[i:j] for i in range(len(words)) for j in range(i + 2, len(words) + 1))
    return bool(private) and (words in private or any(run in private for run in runs))


def tokens(name: str) -> Words:
    """A name as lower-case words, to compare it however it is written."""
    return tuple(re.findall(r"\w+", name.casefold()))


def quiet(prose: str, hidden: Iterable[str]) -> str:
    """Prose of ours without the masked words, wherever it repeats them, however it is cased and spaced."""
    for words in hidden:
        anyhow = r"\s+".join(re.escape(word) for word in words.split())
        prose = re.sub(rf"(?<!\w){anyhow}(?!\w)", lambda found: BLOCK * len(found[0]), prose, flags=re.IGNORECASE)
    return prose


def nameless(prose: str, private: frozenset[Words]) -> str:
    """Prose of ours without private names. A single word is one only where no other name stands beside it."""
    if not private:
        return prose
    found = list(re.finditer(r"\w+", prose))
    for first in range(len(found)):
        for last in range(min(first + 6, len(found)), first, -1):
            run = tuple(word[0].casefold() for word in found[first:last])
            if run in private and (len(run) > 1 or not _beside_a_name(found, first)):
                start, end = found[first].start(), found[last - 1].end()
                prose = prose[:start] + BLOCK * (end - start) + prose[end:]
    return prose


def _beside_a_name(words: list[re.Match[str]], place: int) -> bool:
    before, after = words[max(0, place - 1) : place], words[place + 1 : place + 2]
    return any(word[0][:1].isupper() for word in before + after)

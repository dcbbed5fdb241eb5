"""A seeded generator of news reports, to measure on: about 700 words each, with the habits of real ones.

Direct, indirect and mixed quotation, relays, unnamed officials, denials, orders, numbers and plain narration, in a town that
does not exist. A share of the reports are reprints: an earlier report with light edits under another name. A report depends on
the seed and its number alone, so any stretch of the sequence can be made anywhere, in any order.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from bench import words
from bench.story import Story, content, deed, image, thing, when

LENGTH = 700  # words
REPRINTED = 0.15  # share of reports that are reprints
REACH = 400  # how far back a reprint looks for what it prints
FIRST_DAY = datetime(2024, 1, 1, 6, tzinfo=UTC)


class Article(NamedTuple):
    """A generated report."""

    number: int
    outlet: str
    title: str
    published: datetime
    paragraphs: tuple[str, ...]

    @property
    def text(self) -> str:
        """The body: paragraphs parted by blank lines."""
        return "\n\n".join(self.paragraphs)


# --- how it is said --------------------------------------------------------------------------------------------------


def narrated(story: Story) -> str:
    return f"{_capital(content(story))}, and {content(story)}."


def indirect(story: Story) -> str:
    verb = story.pick(["said", "said", "added", "argued", "warned", "claimed", "insisted", "acknowledged"])
    return f"{story.speaker()} {verb} that {content(story)}."


def direct(story: Story) -> str:
    return f"“{_capital(image(story))}, and {content(story)},” {story.speaker()} said {when(story)}."


def inverted(story: Story) -> str:
    return f"“{_capital(content(story))},” said {story.speaker().rstrip(',')}."


def interrupted(story: Story) -> str:
    return f"“{_capital(image(story))},” {story.pronoun()} said, “and {image(story)}.”"


def mixed(story: Story) -> str:
    form = story.pick(["called {} “{}”", "described {} as “{}”", "dismissed {} as “{}”", "saw in {} “{}”"])
    return f"{story.speaker()} {form.format(thing(story), image(story))}."


def relayed(story: Story) -> str:
    said = f"{story.speaker()} said that {content(story)}"
    match story.dice.randrange(3):
        case 0:
            return f"According to {story.paper()}, {said}."
        case 1:
            return f"{said}, {story.paper()} reported."
        case _:
            return f"{_capital(story.paper())} quoted {story.speaker()} as saying that {content(story)}."


def by_statement(story: Story) -> str:
    form = story.pick(
        ["said in a statement", "announced", "told reporters", "wrote to its members", "said", "confirmed"]
    )
    return f"{_capital(content(story))}, {story.body()} {form}."


def unnamed(story: Story) -> str:
    verb = story.pick(["said", "said", "believed", "feared that", "suggested", "confirmed that"])
    return f"{_capital(story.pick(words.UNNAMED))} {verb} {content(story)}."


def denied(story: Story) -> str:
    return f"{_capital(story.body())} denied that {content(story)}."


def ordered(story: Story) -> str:
    verb = story.pick(["ordered", "urged", "told", "asked", "instructed"])
    return f"{story.speaker()} {verb} {story.body()} to {deed(story)}."


def at_length(story: Story) -> str:
    """A quotation over two paragraphs, the second opened anew."""
    first = f"“{_capital(image(story))}. {_capital(content(story))},” {story.speaker()} said."
    return f"{first}\n\n“{_capital(image(story))}. {_capital(image(story))}.”"


SENTENCES: tuple[tuple[Callable[[Story], str], int], ...] = (
    (narrated, 14),
    (indirect, 6),
    (direct, 4),
    (inverted, 3),
    (interrupted, 2),
    (mixed, 2),
    (relayed, 2),
    (by_statement, 3),
    (unnamed, 3),
    (denied, 1),
    (ordered, 2),
    (at_length, 1),
)
_MAKERS = [make for make, weight in SENTENCES for _ in range(weight)]


# --- the reports -----------------------------------------------------------------------------------------------------


def article(seed: int, number: int) -> Article:
    """Report `number` of the sequence that `seed` begins."""
    dice = random.Random(f"{seed}/{number}")
    if number and dice.random() < REPRINTED:
        return _reprint(_original(seed, max(0, number - dice.randint(1, REACH))), number, dice)
    return _original(seed, number)


def articles(count: int, seed: int = 1, start: int = 0) -> Iterator[Article]:
    """`count` reports of the sequence, from number `start` on."""
    return (article(seed, number) for number in range(start, start + count))


def write(folder: Path, count: int, seed: int = 1, start: int = 0) -> int:
    """The reports as text files with a head, a thousand to a folder; the number of words written."""
    total = 0
    for made in articles(count, seed, start):
        path = folder / f"{made.number // 1000:03}" / f"{made.number:06}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        head = f"Outlet: {made.outlet}\nTitle: {made.title}\nPublished: {made.published.isoformat()}\n\n"
        path.write_text(f"{head}{made.text}\n", encoding="utf8")
        total += len(made.text.split())
    return total


def _original(seed: int, number: int) -> Article:
    dice = random.Random(f"{seed}/{number}/text")
    story = Story(dice)
    paragraphs: list[str] = []
    length = 0
    while length < LENGTH:
        paragraph = " ".join(
            _MAKERS[int(dice.random() * len(_MAKERS))](story) for _ in range(dice.choice((1, 1, 2, 2, 3)))
        )
        paragraphs += paragraph.split("\n\n")
        length += len(paragraph.split())
    outlet = f"{story.place} {story.pick(words.PAPERS)}"
    return Article(number, outlet, _title(story), _moment(number), tuple(paragraphs))


def _title(story: Story) -> str:
    return f"{story.pick(words.PLACES)}: {content(story)}"


def _reprint(original: Article, number: int, dice: random.Random) -> Article:
    """The same report under another name, some words changed and the end cut."""
    story = Story(dice)
    kept = original.paragraphs[: max(4, len(original.paragraphs) - dice.randint(0, 4))]
    edited = [_edit(paragraph, dice) for paragraph in kept]
    outlet = f"{story.place} {story.pick(words.PAPERS)}"
    return Article(number, outlet, _title(story), _moment(number), tuple(edited))


def _edit(paragraph: str, dice: random.Random) -> str:
    """A light edit: nothing, a synonym, or a sub-editor's taste."""
    old, new = dice.choice(((" more than ", " over "), (" had been ", " was "), (" said that ", " said "), ("", "")))
    return paragraph.replace(old, new) if old else paragraph


def _moment(number: int) -> datetime:
    return FIRST_DAY + timedelta(minutes=7 * number)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]

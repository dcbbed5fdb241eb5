"""A seeded stream of reports whose statements return to matters told before, to measure linking on.

The reports of `generate` are each about something else, and linking finds next to nothing to compare in them. Here several
situations are under way at a time. Each has its own people and a few words of its own, so that its statements are of like words
and near vectors; most of them tell of a matter for the first time, and three in ten tell again, in other words or with another
figure, what a recent report of the situation told. Situations and matters grow with the number of reports, as in life. A report
depends on the seed and its number alone.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from datetime import timedelta
from functools import lru_cache
from pathlib import Path

from bench import words
from bench.generate import FIRST_DAY, Article
from bench.story import Story, content, manner, when

SAID = 25  # statements a report
APART = timedelta(minutes=29)  # fifty reports a day
BEGUN = 25  # reports after which another situation begins
AT_FIRST = 3  # situations
FEW = 10  # of each sort of words (places, nouns, syllables of names) belong to a situation
AGAIN = 0.3  # share of statements that tell of a matter again
REACH = 150  # reports back in which a matter is looked for to be told again
DENIED = 0.1  # share of what is told again that is denied

# What one reporter writes and another writes otherwise; the first that is in a content may be exchanged.
_OTHERWISE = (
    (" would ", " will "),
    (" could not ", " was unable to "),
    (" had cost ", " had swallowed "),
    (" promised to ", " vowed to "),
    (" may ", " might "),
    (" looked ", " seemed "),
    (" resembled ", " was much like "),
    ("every ", "each "),
)


class Situation(Story):
    """What a report is about, with the cast of its situation, made of the few words that belong to it."""

    def __init__(self, dice: random.Random, name: str) -> None:
        self.name = name
        super().__init__(random.Random(name))
        self.dice = dice

    def pick(self, choices: Sequence[str]) -> str:
        """One of those that belong to the situation."""
        return super().pick(_own(self.name, tuple(choices)))


@lru_cache(maxsize=4096)
def _own(name: str, choices: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(random.Random(f"{name}/{choices[0]}").sample(choices, min(FEW, len(choices))))


def article(seed: int, number: int) -> Article:
    """Report `number` of the sequence that `seed` begins."""
    dice = random.Random(f"{seed}/{number}/report")
    situation = Situation(dice, _situation(seed, number))
    earlier = _earlier(seed, number)
    said = [_told(situation, _content(seed, number, at, earlier)) for at in range(SAID)]
    outlet = f"{dice.choice(words.PLACES)} {dice.choice(words.PAPERS)}"
    return Article(number, outlet, _content(seed, number, 0, ()), FIRST_DAY + number * APART, tuple(said))


def write(folder: Path, count: int, seed: int = 1, start: int = 0) -> None:
    """The reports as text files with a head, a thousand to a folder."""
    for number in range(start, start + count):
        made = article(seed, number)
        path = folder / f"{number // 1000:03}" / f"{number:06}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        head = f"Outlet: {made.outlet}\nTitle: {made.title}\nPublished: {made.published.isoformat()}\n\n"
        path.write_text(f"{head}{made.text}\n", encoding="utf8")


@lru_cache(maxsize=2 * REACH)
def _situation(seed: int, number: int) -> str:
    """The situation of a report: mostly one of the latest, now and then one of long ago."""
    begun = AT_FIRST + number // BEGUN
    back = int(random.Random(f"{seed}/{number}/situation").paretovariate(1.0)) - 1
    return f"{seed}/{(begun - 1 - back) % begun}"


def _earlier(seed: int, number: int) -> tuple[int, ...]:
    """The recent reports of the same situation."""
    situation = _situation(seed, number)
    return tuple(at for at in range(max(0, number - REACH), number) if _situation(seed, at) == situation)


def _content(seed: int, number: int, at: int, earlier: Sequence[int]) -> str:
    """What the statement of this place in a report says: something new, or a matter of an earlier report in other words."""
    dice = random.Random(f"{seed}/{number}/{at}")
    if earlier and dice.random() < AGAIN:
        told = random.Random(f"{seed}/{dice.choice(earlier)}/{dice.randrange(SAID)}/new")
        return _otherwise(content(Situation(told, _situation(seed, number))), Situation(dice, _situation(seed, number)))
    return content(Situation(random.Random(f"{seed}/{number}/{at}/new"), _situation(seed, number)))


def _otherwise(told: str, situation: Situation) -> str:
    """The same matter as another tells it: other words, more or less of it, another figure."""
    dice = situation.dice
    for old, new in _OTHERWISE:
        if old in told and dice.random() < 0.5:
            told = told.replace(old, new, 1)
    told = " ".join(_figure(word, dice) if word.isdigit() else word for word in told.split(" "))
    shorter = [word for word in told.split(" ") if word not in words.ADJECTIVES]
    match dice.randrange(4):
        case 0:
            return " ".join(shorter)
        case 1:
            return f"{told} {when(situation)}"
        case 2:
            return f"{told} {manner(situation)}"
        case _:
            return told


def _figure(figure: str, dice: random.Random) -> str:
    return str(int(figure) + dice.randint(1, 9)) if dice.random() < 0.3 else figure


def _told(situation: Situation, said: str) -> str:
    verb = "denied" if situation.dice.random() < DENIED * AGAIN else "said"
    return f"{situation.speaker()} {verb} that {said}."


def articles(count: int, seed: int = 1, start: int = 0) -> Iterator[Article]:
    """`count` reports of the sequence, from number `start` on."""
    return (article(seed, number) for number in range(start, start + count))

"""What the generated reports talk about: a story's cast, the things in it, and the clauses that can be said of them.

Shapes are many and the vocabulary is wide, so that unrelated sentences are taken for alike about as seldom as in the news. Of a
thousand wordings held, each new one has to be compared with 0.002, as many as in PolNeAR and Wikinews; were the
vocabulary narrow, the time spent on comparing would be the generator's doing.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import NamedTuple

from bench import words

CAST = 6  # people who speak in a report


class Person(NamedTuple):
    """Somebody who speaks, as a report names them first and afterwards."""

    full: str
    short: str
    pronoun: str


class Story:
    """What one report is about: its cast and the dice it is made with."""

    def __init__(self, dice: random.Random) -> None:
        self.dice = dice
        self.place = dice.choice(words.PLACES)
        self.cast = [self._person() for _ in range(CAST)]
        self.introduced: set[Person] = set()

    def pick(self, choices: Sequence[str]) -> str:
        """One of these."""
        return choices[int(self.dice.random() * len(choices))]

    def body(self) -> str:
        """An organisation with its place, as in "the Dunmere Water Board"."""
        return f"the {self.pick(words.PLACES)} {self.pick(words.BODIES)}"

    def paper(self) -> str:
        """An outlet's name."""
        return f"the {self.pick(words.PLACES)} {self.pick(words.PAPERS)}"

    def speaker(self) -> str:
        """Somebody of the cast: in full with their office the first time, by surname later."""
        person = self.dice.choice(self.cast)
        if person in self.introduced:
            return person.short
        self.introduced.add(person)
        return person.full

    def pronoun(self) -> str:
        """He or she, whoever spoke last."""
        return self.dice.choice(self.cast).pronoun

    def _person(self) -> Person:
        name, last = self.pick(words.FIRST), self.pick(words.LAST)
        pronoun = self.pick(["he", "she"])
        if self.dice.random() < 0.5:
            return Person(f"{self.pick(words.TITLES)} {name} {last}", last, pronoun)
        return Person(f"{name} {last}, {self.pick(words.ROLES)} {self.body()},", last, pronoun)


def name(story: Story) -> str:
    """A name of a street, a firm or a ship, seldom met twice."""
    return story.pick(words.ONSETS) + story.pick(words.MIDDLES) + story.pick(words.CODAS)


def thing(story: Story) -> str:
    """What a clause is about: a noun phrase of one of many shapes."""
    noun, adjective = story.pick(words.NOUNS), story.pick(words.ADJECTIVES)
    match story.dice.randrange(9):
        case 0:
            return f"the {adjective} {name(story)} {noun}"
        case 1:
            return f"{story.pick(words.PLACES)}'s {adjective} {noun}"
        case 2:
            return f"every {noun} in {story.pick(words.PLACES)}"
        case 3:
            return f"{story.dice.randint(2, 960)} {adjective} {story.pick(words.THINGS)}"
        case 4:
            return f"{name(story)} {noun} and {name(story)} {story.pick(words.NOUNS)}"
        case 5:
            return f"{adjective} {noun} plans near {story.pick(words.PLACES)}"
        case 6:
            return story.body()
        case 7:
            return f"{name(story)}'s {story.pick(words.THINGS)}"
        case _:
            return f"{adjective} {story.pick(words.THINGS)} of {name(story)} {story.pick(words.NOUNS)}"


def when(story: Story) -> str:
    """A time, exact or not."""
    match story.dice.randrange(4):
        case 0:
            return story.pick(words.TIMES)
        case 1:
            return f"on {story.dice.randint(1, 28)} {story.pick(words.MONTHS)}"
        case 2:
            return f"{story.dice.randint(2, 40)} {story.pick(['hours', 'days', 'weeks', 'years'])} ago"
        case _:
            return f"{story.pick(['by', 'on', 'before', 'until'])} {story.pick(words.DAYS)}"


def manner(story: Story) -> str:
    """A way of doing things."""
    match story.dice.randrange(5):
        case 0:
            return story.pick(words.MANNERS)
        case 1:
            return f"without {story.pick(words.ADJECTIVES)} {story.pick(words.THINGS)}"
        case 2:
            return f"like any {story.pick(words.NOUNS)}"
        case 3:
            return f"for {story.pick(words.THINGS)} and {story.pick(words.THINGS)}"
        case _:
            return f"in {story.pick(words.PLACES)}"


def deed(story: Story) -> str:
    """Something to do: a verb and what it is done to."""
    return f"{story.pick(words.VERBS)} {thing(story)}"


def predicate(story: Story) -> str:
    """What a clause says of its subject."""
    match story.dice.randrange(9):
        case 0:
            return f"would {deed(story)}"
        case 1:
            return story.pick(words.INTRANSITIVE)
        case 2:
            return f"could not {deed(story)}"
        case 3:
            return f"had cost {story.dice.randint(2, 90)} {story.pick(words.THINGS)}"
        case 4:
            return f"looked {story.pick(words.ADJECTIVES)}"
        case 5:
            return f"promised to {deed(story)}"
        case 6:
            return f"resembled {thing(story)}"
        case 7:
            return f"only {story.pick(words.VERBS)} {story.pick(words.ADJECTIVES)} {story.pick(words.THINGS)}"
        case _:
            return f"may {deed(story)}"


def content(story: Story) -> str:
    """A clause that somebody might say: subject and predicate, and when, how or on what condition."""
    clause = f"{thing(story)} {predicate(story)}"
    match story.dice.randrange(7):
        case 0 | 1:
            return f"{clause} {when(story)}"
        case 2:
            return f"{clause} {manner(story)}"
        case 3:
            return f"{clause} {story.pick(words.LINKS)} {thing(story)} {story.pick(words.INTRANSITIVE)}"
        case 4:
            return f"{clause}, {story.pick(words.LINKS)} {thing(story)} {predicate(story)}"
        case 5:
            return f"{when(story)} {clause} {manner(story)}"
        case _:
            return clause


def image(story: Story) -> str:
    """What people say who want to be quoted."""
    match story.dice.randrange(6):
        case 0:
            return f"{name(story)} {story.pick(words.DEEDS)} {story.pick(words.AMID)}"
        case 1:
            return f"I would sooner {deed(story)} than {deed(story)}"
        case 2:
            return f"{deed(story)} and you {deed(story)}"
        case 3:
            return f"we {deed(story)}, they {deed(story)}"
        case 4:
            return f"{thing(story)} is {thing(story)} with {story.pick(words.THINGS)}"
        case _:
            return f"whoever {story.pick(words.DEEDS)} should {deed(story)}, {manner(story)}"

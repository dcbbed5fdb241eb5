"""The parties of a draft: the countries for which somebody is told to speak, and who has no party yet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from onrecord.dossier import Dossier, Party, folded, party_of
from onrecord.lexicon.countries import by_code, by_word
from onrecord.show.book import Book
from onrecord.show.sketch.heard import Voice
from onrecord.show.sketch.toml import counted, listed, plain, remarked, text
from onrecord.show.ties import KINDS

MOST = 8
FEWEST = 2  # statements of a party
NAMED = 12  # people of a party
WORDS = 6  # of a name that is shown as an example
WITHOUT = 25  # sources of no party that are shown
INTRODUCTION = """\
# Parties and who speaks for them. own = true marks the party from which sides are seen (it takes no side); opposes makes two
# parties opponents; all others are third parties. A party with the name of a country has its capital and adjectives without
# saying so: "Ruritanian officials" speak for Ruritania."""


def parties(voices: Iterable[Voice], book: Book) -> str:
    """The part of a dossier that says who speaks for whom."""
    voices = list(voices)
    of = spoken_for(voices)
    members: dict[str, list[Voice]] = defaultdict(list)
    placed: dict[str, str] = {}
    for voice in voices:
        # Whoever is told to speak for two by two spellings of a name is left with the first: nobody speaks for two parties.
        if voice in of and placed.setdefault(folded(plain(voice.name)), of[voice]) == of[voice]:
            members[of[voice]].append(voice)
    ranked = sorted(members.items(), key=lambda pair: (-_weight(pair[1]), pair[0]))
    chosen = [(name, theirs) for name, theirs in ranked[:MOST] if _weight(theirs) >= FEWEST]
    against = _opponents(book, {(voice.name, voice.kind): party for voice, party in of.items()})
    names = [name for name, _ in chosen]
    drafted = [_party(name, theirs, [one for one in names if one in against[name]]) for name, theirs in chosen]
    left = [voice for voice in voices if of.get(voice) not in names]
    return "\n\n".join([INTRODUCTION, *drafted, *_without(left)])


def spoken_for(voices: Iterable[Voice]) -> Mapping[Voice, str]:
    """The country that each source is told to speak for, by the words with its name; those of whom none is told are left out."""
    voices = list(voices)
    written = {word for voice in voices for words in (voice.name, *voice.mentions) for word in _words(words)}
    countries = sorted({country.code for word, country in by_word().items() if word.split()[0] in written})
    provisional = Dossier(parties=tuple(Party(by_code()[code].name) for code in countries))
    told = ((voice, party_of(voice.name, voice.kind, provisional, voice.mentions)) for voice in voices)
    return {voice: party.name for voice, party in told if party}


def _words(phrase: str) -> list[str]:
    return [word.removesuffix("'s").removesuffix("’s") for word in phrase.lower().replace("-", " ").split()]


def _weight(voices: Iterable[Voice]) -> int:
    return sum(voice.statements for voice in voices)


def _party(name: str, voices: list[Voice], against: list[str]) -> str:
    people = _full([voice.name for voice in voices if voice.kind == "person"])[:NAMED]
    rest = dict.fromkeys(voice.name for voice in voices if voice.kind != "person" and len(voice.name.split()) <= WORDS)
    lines = [f"[[party]]  # {counted(_weight(voices), 'statement')}", f"name = {text(name)}", "# own = true"]
    if against:
        lines.append(listed("opposes", against) + "  # one denies or disputes what the other says")
    else:
        lines.append('# opposes = ["..."]')
    lines += [listed("people", people)] if people else []
    if rest:
        lines.append(f"# Told by their own words: {_named(list(rest)[:NAMED])}")
    return "\n".join(lines)


def _full(people: list[str]) -> list[str]:
    """The names without lone surnames of somebody who is there in full."""
    surnames = {name.split()[-1] for name in people if " " in name}
    return [name for name in people if name not in surnames]


def _named(names: Iterable[str]) -> str:
    return ", ".join(map(plain, names))


def _opponents(book: Book, of: Mapping[tuple[str, str], str]) -> Mapping[str, set[str]]:
    """For each party, those whose people deny or dispute what its people say, or the other way round."""
    found: dict[str, set[str]] = defaultdict(set)
    for tie in book.ties():
        if tie.kind in KINDS:
            one, other = (of.get(_speaker(book, key)) for key in (tie.start, tie.end))
            if one and other and one != other:
                found[one].add(other)
                found[other].add(one)
    return found


def _speaker(book: Book, statement: str) -> tuple[str, str]:
    source = book.statement(statement).speaker.source
    return source.name or "", source.kind


def _without(voices: Iterable[Voice]) -> list[str]:
    """The sources that are heard most and of whom no party is told, for a person to place."""
    left = [voice for voice in voices if voice.kind in ("person", "organisation", "group") and voice.statements > 1]
    if not left:
        return []
    shown = [
        f"  {_named([voice.name])}: {voice.kind}, {counted(voice.statements, 'statement')}" for voice in left[:WITHOUT]
    ]
    more = [f"  and {len(left) - WITHOUT:,} more"] if len(left) > WITHOUT else []
    head = (
        "Heard often and in no party above: move who belongs to one into its people or organisations, or make a party."
    )
    example = '[[party]]\nname = "Mediators"\norganisations = ["..."]'
    return ["\n".join([remarked("\n".join([head, *shown, *more])), remarked(example)])]

"""Ways in which a definite description stands for somebody named or described before: "the minister", "the agency"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.extract.antecedents import Spoken
from onrecord.extract.source_words import DEFINITE, is_definite
from onrecord.extract.sources import Sources
from onrecord.lexicon.words import PREPOSITIONS, RANKS, ROLES, TITLES, Gender
from onrecord.model import Token

_OFFICES = TITLES | ROLES.keys() | RANKS
_ROLE_WORDS = 4  # words of the longest description that is looked up as a role
_ANYBODY: Mapping[str, Gender | None] = {
    **dict.fromkeys("man father dad husband grandfather widower businessman sportsman".split(), "m"),
    **dict.fromkeys("woman mother mum mom wife grandmother widow businesswoman".split(), "f"),
    **dict.fromkeys("father-of-one father-of-two father-of-three father-of-four".split(), "m"),
    **dict.fromkeys("mother-of-one mother-of-two mother-of-three mother-of-four".split(), "f"),
    **dict.fromkeys("veteran star pensioner teenager".split()),
}
_POLITICIANS = frozenset(
    "politician lawmaker legislator parliamentarian backbencher frontbencher mp msp mep peer republican democrat "
    "conservative tory candidate nominee incumbent".split()
)
_POLITICAL = frozenset(
    "minister leader senator representative congressman congresswoman governor mayor councillor councilor mp msp mep peer "
    "lord baroness chancellor secretary president premier lawmaker legislator politician deputy speaker whip sen rep gov "
    "cllr nominee candidate member taoiseach".split()
)
_TRADES = frozenset(
    "judge lawyer solicitor barrister attorney doctor scientist researcher academic professor analyst economist engineer "
    "activist campaigner author writer journalist reporter columnist actor actress singer musician artist farmer teacher "
    "nurse priest bishop pastor imam general colonel commander officer detective inspector prosecutor diplomat ambassador "
    "envoy historian expert executive entrepreneur billionaire tycoon coach player striker captain manager pilot driver "
    "owner founder".split()
)
_LONG_TITLES = {"sen": "senator", "rep": "representative", "gov": "governor", "gen": "general", "cllr": "councillor"}


def in_office(sources: Sources, tokens: Sequence[Token]) -> Spoken | None:
    """Who bears the role: all its words, or else those that are no names ("the Ruritanian minister")."""
    wanted = [token for token in tokens if token.lower not in DEFINITE]
    if not is_definite(tokens) or len(wanted) > _ROLE_WORDS or sources.noun(tokens) not in _OFFICES:
        return None
    small = [token.lower for token in wanted if token.text.islower()]
    for words in (_spelt_out([token.lower for token in wanted]), small):
        bearers = [
            mention.entity
            for mention in sources.past.long_before(tokens[0].start)
            if _is_borne(sources.reading.entities[mention.entity].role, words)
        ]
        if bearers:
            names = sorted({sources.reading.entities[one].name for one in bearers})
            last = sources.of_entity(tokens[0].start, bearers[0])
            return last._replace(candidates=tuple(names) if len(names) > 1 else ())
    return _only_one_in_office(sources, tokens[0].start, _spelt_out([token.lower for token in wanted]))


def _is_borne(role: str | None, words: Sequence[str]) -> bool:
    return role is not None and _is_headed_alike(role, words)


def _only_one_in_office(sources: Sources, start: int, words: Sequence[str]) -> Spoken | None:
    """Who is named only later, where one person in the report bears the role and it says more than a single word."""
    if len(words) < 2:
        return None
    bearers = [at for at in sources.with_word(words[-1]) if _is_borne(sources.reading.entities[at].role, words)]
    return sources.of_entity(start, bearers[0]) if len(bearers) == 1 else None


def _spelt_out(words: Sequence[str]) -> list[str]:
    return [part for word in words for part in (("prime", "minister") if word == "pm" else (word,))]


def _is_headed_alike(role: str, wanted: Sequence[str]) -> bool:
    """Whether a role is the one wanted: of the same head, so that "chief" is no "chief executive", and no deputy for the one."""
    words = role.lower().replace(",", " ").split()
    ends = next((at for at, word in enumerate(words) if word in PREPOSITIONS), len(words))
    title = _LONG_TITLES.get(words[ends - 1].strip("."), words[ends - 1]) if ends else ""
    second = any(word in ("vice", "deputy", "assistant") and word not in wanted for word in words)
    return bool(wanted) and title == wanted[-1] and not second and _bears(role, wanted)


def described_before(sources: Sources, tokens: Sequence[Token]) -> Spoken | None:
    """An unnamed source described before: "the spokesman" after "a spokesman for the port"."""
    wanted = [token.lower for token in tokens if token.lower not in DEFINITE]
    if not is_definite(tokens):
        return None
    again = sources.past.ever_spoke(
        lambda spoken: spoken.entity < 0 and _is_headed_alike(spoken.source.name or "", wanted)
    )
    return again._replace(start=tokens[0].start) if again else None


def called_a_person(sources: Sources, tokens: Sequence[Token]) -> Spoken | None:
    """Who spoke last, taken up by what that person is: "the backbencher", "the 45-year-old", "the Velna politician".

    Only a word for anybody of an age or a sex, or for any politician, is so understood, and one of a trade where nothing
    else is told of the person: "the president" is not whoever spoke last.
    """
    noun = sources.noun(tokens)
    if tokens[0].lower not in DEFINITE or len(tokens) > _ROLE_WORDS or tokens[-1].lower in ("'s", "’s"):
        return None
    anybody = noun in _ANYBODY or noun.endswith("year-old")
    small = [token for token in tokens[1:] if token.text.islower() and token.lower != noun]
    if not anybody and noun not in _POLITICIANS and (noun not in _TRADES or small):
        return None
    gender = _ANYBODY.get(noun)
    found = sources.past.last_person(tokens[0].start, gender)
    if anybody and isinstance(found, Spoken) and found.entity < 0:
        return found._replace(start=tokens[0].start)
    at = found if isinstance(found, int) else found.entity if found is not None else -1
    if at < 0 or not (anybody or _may_be(sources.reading.entities[at].role, noun)):
        at = _only_politician(sources, tokens[0].start, noun)
    return sources.of_entity(tokens[0].start, at) if at >= 0 else None


def _only_politician(sources: Sources, start: int, noun: str) -> int:
    """The only one named just before whose office makes a politician, though neither a subject nor a speaker; else -1."""
    if noun not in _POLITICIANS:
        return -1
    beside = [(at, sources.reading.entities[at].role) for at in sources.past.people_beside(start)]
    fitting = [at for at, role in beside if role is not None and _may_be(role, noun)]
    return fitting[0] if len(fitting) == 1 else -1


def _may_be(role: str | None, noun: str) -> bool:
    """Whether somebody of this role can be called by the noun."""
    if role is None:
        return True
    words = {word.strip(".,") for word in role.lower().split()}
    return noun in words or (noun in _POLITICIANS and bool(words & _POLITICAL))


def _bears(role: str, wanted: Sequence[str]) -> bool:
    """Whether a role or description holds all the words wanted, and some are; "Sen." is a senator's."""
    words = {word.strip(",.") for word in role.lower().split()}
    words |= {_LONG_TITLES.get(word, word) for word in words}
    return bool(wanted) and all(word in words for word in wanted)

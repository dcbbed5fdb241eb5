"""The dossier: what a user says of their situation in one file, `dossier.toml` beside the ledger. A noun, as `model` is.

    dossier = load(path)                        Stop with every mistake of the file, its line and what to write instead
    dossier = beside(ledger)                    that of the ledger's folder; EMPTY, which changes nothing, where there is none
    dossier.parties, .aliases, .issues, .indicators, .outlets, .people, .places      as the file gives them, frozen

    canonical(name, dossier)                    the one name of a source with many: "Zelenskiy" -> "Volodymyr Zelenskyy"
    display(name, dossier)                      as a brief shows a name: "Kiev city council" -> "Kyiv city council"
    party_of(name, kind, dossier, words=())     the Party that a source speaks for, or None; `words` are those around its name
    side_of(name, kind, dossier, words=())      own, opposing, third party or unknown, seen from the parties marked own
    between(party, other, dossier)              the same, seen from any party
    rating(outlet, dossier)                     what is said of an outlet: party, owner, reliability (F where nothing is)
    issues_in(text, dossier)                    the issues whose words stand in a text, in the order of the file

Nothing here changes an id: what is read into a ledger is the same with a dossier and without, and what it says is applied
where claims are linked and shown.
"""

from onrecord.dossier.forms import canonical, display, issues_in, rating
from onrecord.dossier.nouns import EMPTY, Alias, Dossier, Indicator, Issue, Party, Rating, Reliability
from onrecord.dossier.reader import FILE, beside, load
from onrecord.dossier.sides import between, party_of, side_of

__all__ = [
    "EMPTY",
    "FILE",
    "Alias",
    "Dossier",
    "Indicator",
    "Issue",
    "Party",
    "Rating",
    "Reliability",
    "beside",
    "between",
    "canonical",
    "display",
    "issues_in",
    "load",
    "party_of",
    "rating",
    "side_of",
]

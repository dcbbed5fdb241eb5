"""Who speaks for which party, and how parties stand to each other; in doubt for nobody."""

from dataclasses import replace
from pathlib import Path

import pytest

from dossier.files import whole
from onrecord.dossier import EMPTY, Dossier, Party, between, party_of, side_of
from onrecord.model import SourceKind


@pytest.fixture
def dossier(tmp_path: Path) -> Dossier:
    return whole(tmp_path)


OF_A_PARTY: tuple[tuple[str, SourceKind, str], ...] = (
    ("Ilya Marsh", "person", "Ruritania"),
    ("ilya  marsh", "person", "Ruritania"),
    ("Ilja Marsch", "person", "Ruritania"),
    ("Odell", "person", "Ruritania"),
    ("Osk Varran", "person", "Graustark"),
    ("the Lock Authority", "organisation", "Ruritania"),
    ("Lake Forum", "organisation", "Mediators"),
    ("Strelsau", "place", "Ruritania"),
    ("Graustark", "place", "Graustark"),
    ("Ruritanian Wire", "outlet", "Ruritania"),
    ("Tarsk Courier", "outlet", "Graustark"),
    ("Ruritanian officials", "unnamed", "Ruritania"),
    ("senior Ruritanian officials", "unnamed", "Ruritania"),
    ("Ruritanian", "unnamed", "Ruritania"),
    ("Ruritanian foreign ministry", "organisation", "Ruritania"),
    ("Ruritanian Ministry of Defence", "organisation", "Ruritania"),
    ("Ministry of Defence of Ruritania", "organisation", "Ruritania"),
    ("General Staff of the Ruritanian armed forces", "organisation", "Ruritania"),
    ("Graustark's delegation", "group", "Graustark"),
    ("Ruritania's foreign ministry spokesman", "unnamed", "Ruritania"),
    ("spokesman for the Lock Authority", "unnamed", "Ruritania"),
    ("officials in Strelsau", "unnamed", "Ruritania"),
    ("Graustarker ambassador to Ruritania", "unnamed", "Graustark"),
    ("a Ruritanian source, who asked not to be named", "unnamed", "Ruritania"),
    ("Ruritanian-installed authorities", "group", "Ruritania"),
)

OF_NOBODY: tuple[tuple[str | None, SourceKind], ...] = (
    (None, "unknown"),
    ("officials", "unnamed"),
    ("Marsha Marsh", "person"),
    ("Mira Dolan", "person"),
    ("Ruritanian residents", "unnamed"),
    ("Ruritanian analysts", "unnamed"),
    ("Ruritanian opposition leader", "unnamed"),
    ("former Ruritanian minister", "unnamed"),
    ("Ruritanian Museum", "organisation"),
    ("pro-Ruritanian officials", "unnamed"),
    ("Ruritanian-backed forces", "group"),
    ("critics of Ruritania", "unnamed"),
    ("Ruritanian and Graustarker officials", "unnamed"),
    ("officials close to the talks with Graustark", "unnamed"),
    ("families of Ruritanian soldiers", "unnamed"),
    ("allies of Graustark", "group"),
    ("ambassador to Ruritania", "unnamed"),
    ("Ruritania report", "document"),
    ("Ruritanian Gazette", "outlet"),
)


@pytest.mark.parametrize(("name", "kind", "party"), OF_A_PARTY)
def test_who_is_listed_or_named_after_a_party_speaks_for_it(
    name: str, kind: SourceKind, party: str, dossier: Dossier
) -> None:
    found = party_of(name, kind, dossier)
    assert found is not None
    assert found.name == party


@pytest.mark.parametrize(("name", "kind"), OF_NOBODY)
def test_in_doubt_a_source_speaks_for_nobody(name: str | None, kind: SourceKind, dossier: Dossier) -> None:
    assert party_of(name, kind, dossier) is None
    assert side_of(name, kind, dossier) == "unknown"


def test_a_surname_that_two_listed_people_have_tells_nothing(dossier: Dossier) -> None:
    first, second, third = dossier.parties
    crowded = replace(dossier, parties=(first, second._replace(people=("Osk Odell",)), third))
    assert party_of("Odell", "person", crowded) is None
    assert party_of("Osk Odell", "person", crowded) == crowded.parties[1]


@pytest.mark.parametrize(
    ("words", "party"),
    [
        ("Graustarker Defence Minister Tom Reed", "Graustark"),
        ("Tom Reed, the Graustarker ambassador to Ruritania", "Graustark"),
        ("Tom Reed, who met the Graustarker ambassador", None),
        ("Graustarker ambassador Tom Reed", "Graustark"),
        ("Graustark's president, Tom Reed", "Graustark"),
        ("President of Graustark Tom Reed", "Graustark"),
        ("Graustarker novelist Tom Reed", None),
        ("former Graustarker minister Tom Reed", None),
        ("Tom Reed", None),
    ],
)
def test_a_title_in_a_mention_tells_for_whom_a_person_speaks(words: str, party: str | None, dossier: Dossier) -> None:
    found = party_of("Tom Reed", "person", dossier, [words])
    assert (found.name if found else None) == party


def test_mentions_that_tell_two_parties_tell_none(dossier: Dossier) -> None:
    words = ["Graustarker Minister Tom Reed", "Ruritanian Minister Tom Reed"]
    assert party_of("Tom Reed", "person", dossier, words) is None
    assert party_of("Tom Reed", "person", dossier, words[:1] * 2) == dossier.party("Graustark")


def test_sides_are_seen_from_the_parties_marked_own(dossier: Dossier) -> None:
    assert side_of("Ilya Marsh", "person", dossier) == "own"
    assert side_of("Osk Varran", "person", dossier) == "opposing"
    assert side_of("Lake Forum", "organisation", dossier) == "third party"
    assert side_of("Mira Dolan", "person", dossier) == "unknown"


def test_sides_can_be_seen_from_any_party(dossier: Dossier) -> None:
    ruritania, graustark, mediators = dossier.parties
    assert between(ruritania, graustark, dossier) == "opposing"
    assert between(graustark, graustark, dossier) == "own"
    assert between(mediators, graustark, dossier) == "third party"
    assert between(ruritania, mediators, dossier) == "third party"


def test_while_no_party_is_own_only_those_outside_the_dispute_are_on_a_side(dossier: Dossier) -> None:
    parties = tuple(party._replace(own=False) for party in dossier.parties)
    nobodys = replace(dossier, parties=parties)
    assert side_of("Ilya Marsh", "person", nobodys) == "unknown"
    assert side_of("Lake Forum", "organisation", nobodys) == "third party"
    assert between(parties[0], parties[1], nobodys) == "opposing"


def test_two_parties_marked_own_are_seen_as_one(dossier: Dossier) -> None:
    first, second, third = dossier.parties
    allied = replace(dossier, parties=(first, second, third._replace(own=True)))
    assert side_of("Lake Forum", "organisation", allied) == "own"
    assert between(allied.parties[2], first, allied) == "own"
    assert between(second, allied.parties[2], allied) == "opposing"


def test_a_party_with_the_name_of_a_country_has_its_capital_and_adjectives() -> None:
    known = Dossier(parties=(Party("Iceland", own=True), Party("us")))
    assert side_of("Icelandic officials", "unnamed", known) == "own"
    assert side_of("Reykjavik", "place", known) == "own"
    assert side_of("White House officials", "unnamed", known) == "third party"
    assert side_of("officials who told us", "unnamed", known) == "unknown"


def test_what_the_file_says_stands_above_what_is_known_of_a_country() -> None:
    harbour = Dossier(parties=(Party("Iceland"), Party("Harbour Board", own=True, places=("Reykjavik",))))
    assert side_of("Reykjavik", "place", harbour) == "own"


def test_without_a_dossier_nobody_is_on_a_side() -> None:
    assert side_of("Icelandic officials", "unnamed", EMPTY) == "unknown"

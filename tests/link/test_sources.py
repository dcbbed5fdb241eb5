"""Which sources of different reports are one, which are kept apart, and that neither order nor chains make a difference."""

from __future__ import annotations

import random
from itertools import permutations

import pytest
from eval import names

from onrecord.dossier import EMPTY, Alias, Dossier, Party
from onrecord.link import Heard, profiles, sources
from onrecord.link.bodies import body, place
from onrecord.link.heard import Known
from onrecord.link.judgements import in_force
from onrecord.link.sources import Judged
from onrecord.link.transliteration import latin, sound
from onrecord.model import Judgement, SourceKind


def heard(name: str, called: str = "", kind: SourceKind = "person", *, reports: int = 1, statements: int = 1) -> Heard:
    words = (f"{called} {name}",) if called else ()
    return Heard(f"p {name} {called} {kind}", name, kind, words, reports, statements)


def together(*those: Heard, judged: tuple[Judged, ...] = ()) -> list[set[str | None]]:
    """The names in each group of two members or more."""
    return [{member.name for member in group.members} for group in sources(those, judged) if len(group.members) > 1]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Taras Nebuvalenko", "Taras Nebuvalenka"),
        ("Siarhei Kalmykou", "Sergei Kolmykov"),
        ("Oleg Likhashchyov", "Oleh Likhashchev"),
        ("Serhiy Voskresenskyi", "Sergei Voskresensky"),
        ("Oleh Khmarnyi", "Oleg Khmarny"),
        ("Dragan Đurašević", "Dragan Djurasevic"),
        ("Mohammed al-Tarwani", "Muhammad Al Tarwani"),
        ("Giorgi Varkelashvili", "George Varqelashvili"),
        ("Zhou Mingde", "Chou Ming-te"),
        ("Jürgen Möller", "Juergen Moeller"),
        ("Varga Eszter", "Eszter Varga"),
        ("J. K. Tolland", "JK Tolland"),
        ("Colonel Ada Fennick", "Ada Fennick"),
        ("Ada Maria Fennick", "Ada Fennick"),
    ],
)
def test_spellings_of_a_full_name_are_one_source(one: str, other: str) -> None:
    assert together(heard(one), heard(other)) == [{one, other}]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (heard("Mira Dolan"), heard("Osk Dolan")),
        (heard("Taras Nebuvalenko"), heard("Taras Nebuvalska")),
        (heard("Ivan Khmarov"), heard("Ivan Khmarova")),
        (heard("Queen Isolde"), heard("Sister Isolde")),
        (heard("Oleg Garin"), heard("Oleg Gorin")),
        (heard("Hassan Salim"), heard("Hassan Salam")),
        (heard("Al Frame"), heard("Hassan Freme")),
        (heard("Steve Morris"), heard("Stephen Morris")),
        (heard("Peter Lund Jr."), heard("Peter Lund Sr.")),
        (heard("Mrs Orlen"), heard("Tomas Orlen")),
        (heard("Kim Do Yun"), heard("Kim Do Hyun")),
        (heard("Ana Torvik", "mayor of Velm"), heard("Ana Torvik", "mayor of Tarsk")),
        (heard("Jan Torvik", "Polish minister"), heard("Jan Torvik", "Norwegian skier")),
        (heard("Smith"), heard("Jane Smith")),
        (heard("Torvik", "nurse"), heard("Jan Torvik", "banker")),
        (heard("Rosa Pell"), heard("Rosa Pell Foundation", kind="organisation")),
        (heard("officials", kind="unnamed"), heard("officials", "the", kind="unnamed")),
        (heard("Velm Defence Ministry", kind="organisation"), heard("Tarsk Defence Ministry", kind="organisation")),
        (heard("University of Velm", kind="organisation"), heard("Velm University", kind="organisation")),
        (heard("Courier", kind="outlet"), heard("Tarsk Courier", kind="outlet")),
        (heard("Kharkiv", kind="place"), heard("Kherson", kind="place")),
    ],
)
def test_who_is_not_the_same_stays_apart(one: Heard, other: Heard) -> None:
    assert together(one, other) == []


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("organisation", "Ministry of Health of Ukraine", "Ukraine’s Health Ministry"),
        ("organisation", "the IAEA", "International Atomic Energy Agency"),
        ("organisation", "Tarsk Harbour Workers Union", "THWU"),
        ("organisation", "Varnhold Steel Ltd", "Varnhold Steel"),
        ("organisation", "Centre for Flood Defence", "Center for Flood Defense"),
        ("organisation", "Zaporizhzhya Port Authority", "Zaporizhia Port Authority"),
        ("outlet", "The Harbour Wire", "Harbour Wire"),
        ("outlet", "BBC News", "bbc.co.uk"),
        ("group", "the Lowland rebels", "Lowland rebels"),
        ("place", "Kiev", "Kyiv"),
    ],
)
def test_names_of_one_body_outlet_or_place_are_one_source(kind: SourceKind, one: str, other: str) -> None:
    assert together(heard(one, kind=kind), heard(other, kind=kind)) == [{one, other}]


def test_a_body_that_publishes_and_is_quoted_is_one_source() -> None:
    found = sources([heard("Halden Monitor", kind="outlet"), heard("Halden Monitor", "the", kind="organisation")])
    assert [len(group.members) for group in found] == [2]


def test_two_surnames_alone_are_one_only_if_rare_or_of_one_role() -> None:
    assert together(heard("Smith", "the banker"), heard("Smith", "the nurse")) == []
    assert together(heard("Smith"), heard("Smith", "the")) == []
    assert together(heard("Nebuvalenko"), heard("Nebuvalenka")) == [{"Nebuvalenko", "Nebuvalenka"}]


def test_a_surname_leads_to_nobody_where_two_bear_it() -> None:
    assert together(heard("Torvik"), heard("Jan Torvik")) == [{"Torvik", "Jan Torvik"}]
    three = (heard("Torvik"), heard("Jan Torvik"), heard("Ana Torvik"))
    assert together(*three) == []
    alone = next(group for group in sources(three) if group.members[0].name == "Torvik")
    assert {merge.why for merge in alone.apart} == {
        "may be Ana Torvik, and others may be meant as well",
        "may be Jan Torvik, and others may be meant as well",
    }


def test_a_shared_role_tells_which_of_two_a_surname_means() -> None:
    three = (heard("Torvik", "engineer"), heard("Jan Torvik", "goalkeeper"), heard("Ana Torvik", "chief engineer"))
    assert together(*three) == [{"Torvik", "Ana Torvik"}]


def test_a_surname_alone_means_the_one_who_is_far_better_known() -> None:
    known = heard("Jan Torvik", reports=40)
    assert together(heard("Torvik"), known, heard("Ana Torvik", reports=2)) == [{"Torvik", "Jan Torvik"}]
    assert together(heard("Torvik"), known, heard("Ana Torvik", reports=8)) == []


def test_an_acronym_of_two_bodies_is_neither() -> None:
    bodies = [heard(name, kind="organisation") for name in ("TWU", "Tarsk Waterworks Union", "Transport Workers Union")]
    assert together(*bodies) == []


def test_merging_does_not_chain() -> None:
    """A. Torvik may be Ana or Arne, who are two."""
    three = (heard("A. Torvik"), heard("Ana Torvik"), heard("Arne Torvik"))
    assert all(together(*order) == [] for order in permutations(three))


def test_the_order_in_which_sources_are_given_makes_no_difference() -> None:
    gold = [each for item in names.items("dev") for each in (item.one, item.other)]
    everybody = [each._replace(id=f"p{at:03}") for at, each in enumerate(gold)]
    first = sources(everybody)
    rng = random.Random(3)
    for _ in range(3):
        rng.shuffle(everybody)
        assert sources(everybody) == first


def test_each_merge_says_why_and_by_which_rule() -> None:
    (group,) = sources([heard("Sergei Voskresensky"), heard("Serhiy Voskresenskyi")])
    (merge,) = group.merges
    assert merge.rule == "sources/1:same_surname"
    assert "spellings of one name" in merge.why


def test_names_of_other_scripts_are_read() -> None:
    assert latin("Тарас Небуваленко") == "taras nebuvalenko"
    assert together(heard("Тарас Небуваленко"), heard("Taras Nebuvalenko")) == [
        {"Тарас Небуваленко", "Taras Nebuvalenko"}
    ]


def test_english_names_are_not_read_as_transliterations() -> None:
    assert together(heard("Alexander Gale"), heard("Alexander Hale")) == []
    assert sound("gale", None) == "gale"


def test_titles_are_no_part_of_a_name_and_tell_the_role() -> None:
    who = Known(heard("Foreign Minister Ada Fennick"))
    assert who.person.words == ("ada", "fennick")
    assert "minister" in who.roles.words


@pytest.mark.parametrize(
    "name", ["", "-", "...", "Jr.", "Mr", "the", "de la", "’s", "J.", "()", "Al", "1", "ІІ", "x" * 5000]
)
@pytest.mark.parametrize("kind", ["person", "organisation", "outlet", "group", "place"])
def test_odd_names_are_no_accident(name: str, kind: SourceKind) -> None:
    groups = sources([Heard("p1", name, kind), Heard("p2", "Mira Dolan", "person"), Heard("p3", None, "unknown")])
    assert sum(len(group.members) for group in groups) == 3
    assert body(name).words
    assert place(name) is not None


# --- judgements and the dossier


def judgement(number: int, verdict: str, subject: str, other: str = "") -> Judgement:
    return Judgement(number, "2031-03-04T06:10:00+00:00", "Ada", verdict, subject, other)


JAN, ANA, LONE = heard("Jan Torvik", reports=2, statements=4), heard("Ana Torvik"), heard("Torvik")


def test_a_person_merges_and_splits_above_the_rules() -> None:
    merged = profiles([JAN, ANA], [judgement(1, "merge", JAN.id, ANA.id)], EMPTY)
    assert [profile.names for profile in merged] == [("Jan Torvik", "Ana Torvik")]
    assert merged[0].merges[0].why == "Ada judged them to be one (judgement 1)"
    split = profiles([JAN, LONE], [judgement(1, "split", LONE.id, JAN.id)], EMPTY)
    assert {profile.names for profile in split} == {("Jan Torvik",), ("Torvik",)}


def test_the_later_judgement_on_a_pair_stands() -> None:
    both = [judgement(1, "merge", JAN.id, ANA.id), judgement(2, "split", ANA.id, JAN.id)]
    assert len(profiles([JAN, ANA], both, EMPTY)) == 2
    again = [*both, judgement(3, "merge", JAN.id, ANA.id)]
    assert len(profiles([JAN, ANA], again, EMPTY)) == 1


def test_a_retraction_takes_a_judgement_back_and_may_be_taken_back() -> None:
    made = [judgement(1, "merge", JAN.id, ANA.id), judgement(2, "retract", "1")]
    assert len(profiles([JAN, ANA], made, EMPTY)) == 2
    assert [each.number for each in in_force([*made, judgement(3, "retract", "2")])] == [1]


def test_two_judged_apart_never_meet_by_way_of_a_third() -> None:
    made = [judgement(1, "split", LONE.id, JAN.id), judgement(2, "merge", LONE.id, ANA.id)]
    found = profiles([JAN, ANA, LONE], made, EMPTY)
    assert {profile.names for profile in found} == {("Jan Torvik",), ("Ana Torvik", "Torvik")}


def test_names_and_sides_are_as_judged() -> None:
    made = [judgement(1, "rename", JAN.id, "J. Torvik"), judgement(2, "side", LONE.id, "third party")]
    (profile,) = profiles([JAN, LONE], made, EMPTY)
    assert (profile.source.name, profile.source.side) == ("J. Torvik", "third party")
    assert profile.judged == (
        "judgement 1, by Ada: Jan Torvik is to be named J. Torvik",
        "judgement 2, by Ada: the side of Torvik is: third party",
    )


def test_sides_come_from_the_dossier_by_name_and_by_the_words_around_it() -> None:
    dossier = Dossier(
        parties=(
            Party("Velm", own=True, opposes=("Tarsk",), people=("Jan Torvik",), words=("Velmian",)),
            Party("Tarsk", words=("Tarskan",)),
        )
    )
    those = [JAN, LONE, heard("Tarskan officials", kind="unnamed"), heard("Ilan Reth", "Tarskan President")]
    sides = {profile.source.name: profile.source.side for profile in profiles(those, [], dossier)}
    assert sides == {"Jan Torvik": "own", "Tarskan officials": "opposing", "Ilan Reth": "opposing"}


def test_names_that_the_dossier_gives_as_one_are_one() -> None:
    dossier = Dossier(aliases=(Alias("Jan Torvik", ("the harbour chief",)),))
    nameless = heard("the harbour chief", kind="unnamed")
    (profile,) = profiles([JAN, nameless], [], dossier)
    assert profile.source.name == "Jan Torvik"
    assert profile.merges[0].why == "the dossier names them as Jan Torvik"


def test_the_gold_pairs_hold_what_their_card_says() -> None:
    figures = names.measure("dev")
    assert figures["same_precision"] == 1.0
    assert figures["same_recall"] >= 0.9

"""A drafted dossier loads as it stands, says on what it rests, and puts nobody on a side whom the words do not put there."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from onrecord.dossier import Alias, Dossier, Issue, load
from onrecord.model import Mask, Profile, SourceKind
from onrecord.show.sketch import sketch
from onrecord.show.sketch.heard import introductions
from onrecord.show.sketch.phrases import singular
from show.fake import FakeBook, at, link, person, report, statement, tie

KINDS: tuple[SourceKind, ...] = ("person", "organisation", "outlet", "unnamed", "group")
FIRST = report(
    "Icelandic Fisheries Minister Ilse Brandt said that trawl quotas would fall. "
    "Norwegian officials denied that trawl quotas would fall. "
    "The International Atomic Energy Agency said 12 trawlers had left. "
    "Brandt said the trawl quotas were fair.",
    "The Quay",
)
SECOND = report(
    "Mira Dolan, the Norwegian fisheries minister, said that the trawl quota was unfair. "
    "The IAEA said 14 trawlers had left. Osk Varran said nothing of the trawl quota. "
    "Iceland's Minister Elsa Brand warned that the quota was final.",
    "Tarsk Courier",
    "2031-03-05",
)
SAID = (
    statement(FIRST, "that trawl quotas would fall", person(FIRST, "Ilse Brandt")),
    statement(
        FIRST,
        "that trawl quotas would fall. The",
        link(FIRST, "speaker", ("Norwegian officials", "unnamed"), "Norwegian officials", "denied"),
        "deny",
    ),
    statement(
        FIRST,
        "12 trawlers had left",
        link(FIRST, "speaker", ("International Atomic Energy Agency", "organisation"), "The International", "said"),
    ),
    statement(FIRST, "the trawl quotas were fair", link(FIRST, "speaker", ("Brandt", "person"), "Brandt", "said")),
    statement(SECOND, "that the trawl quota was unfair", person(SECOND, "Mira Dolan")),
    statement(SECOND, "14 trawlers had left", link(SECOND, "speaker", ("IAEA", "organisation"), "IAEA", "said")),
    statement(SECOND, "nothing of the trawl quota", person(SECOND, "Osk Varran")),
    statement(
        SECOND,
        "that the quota was final",
        person(SECOND, "Elsa Brand", cue="warned"),
        "warn",
        relays=(link(SECOND, "relay", ("Reuters", "outlet")),),
    ),
)


def book(hidden: dict[str, tuple[Mask, ...]] | None = None) -> FakeBook:
    ties = [tie("denies", SAID[1], SAID[0], "rejects it")]
    return FakeBook([FIRST, SECOND], list(SAID), tied=ties, hidden=hidden or {})


@pytest.fixture
def drafted(tmp_path: Path) -> Dossier:
    path = tmp_path / "dossier.toml"
    path.write_text(sketch(book(), 'The "quota" \\ talks\n'), "utf8")
    return load(path)


def test_a_draft_loads_as_it_stands_whatever_the_situation_is_called(drafted: Dossier) -> None:
    assert drafted.situation == 'The "quota" \\ talks'


def test_who_is_told_to_speak_for_a_country_is_drafted_as_its_party(drafted: Dossier) -> None:
    people = {party.name: party.people for party in drafted.parties}
    assert people == {"Iceland": ("Elsa Brand", "Ilse Brandt"), "Norway": ("Mira Dolan",)}


def test_who_denies_whom_are_drafted_as_opponents_and_nobody_is_drafted_as_own(drafted: Dossier) -> None:
    assert {party.name: party.opposes for party in drafted.parties} == {"Iceland": ("Norway",), "Norway": ("Iceland",)}
    assert not any(party.own for party in drafted.parties)


def test_whom_no_words_put_on_a_side_is_left_to_the_user() -> None:
    text = sketch(book(), "Quotas")
    assert "Osk Varran" not in text
    twice = FakeBook(
        [FIRST, SECOND], [*SAID, statement(SECOND, "the trawl quota", person(SECOND, "Osk Varran"), "deny")]
    )
    assert "#   Osk Varran: person, 2 statements" in sketch(twice, "Quotas")


def test_a_known_acronym_is_folded_and_what_is_less_sure_is_a_remark(drafted: Dossier) -> None:
    assert drafted.aliases == (Alias("International Atomic Energy Agency", ("IAEA",)),)
    assert '# "Ilse Brandt" = ["Brandt"]  # the only one here with this surname' in sketch(book(), "Quotas")


def test_what_recurs_in_several_reports_is_drafted_as_an_issue(drafted: Dossier) -> None:
    assert drafted.issues == (Issue("Trawl quota", ("trawl quota", "trawl quotas")),)


def test_what_is_counted_in_several_reports_is_a_remark_on_indicators() -> None:
    assert '# name = "Trawlers"\n# words = ["trawler*"]' in sketch(book(), "Quotas")


def test_outlets_read_and_cited_are_drafted_with_facts_and_without_a_rating(drafted: Dossier) -> None:
    assert {rated.name: (rated.reliability, rated.party) for rated in drafted.outlets} == {
        "Tarsk Courier": ("F", None),
        "The Quay": ("F", None),
        "Reuters": ("F", None),
    }
    assert "[[outlet]]  # cited in 1 statement; agency, head office in United Kingdom" in sketch(book(), "Quotas")


def test_a_draft_depends_on_the_reports_alone() -> None:
    backwards = FakeBook([SECOND, FIRST], list(reversed(SAID)), tied=[tie("denies", SAID[1], SAID[0], "rejects it")])
    assert sketch(backwards, "Quotas") == sketch(book(), "Quotas")


def test_names_of_private_persons_are_left_out() -> None:
    (name,) = at(SECOND, "Mira Dolan")
    hidden = book(hidden={SECOND.id: (Mask(name.start, name.end, "private person"),)})
    assert "Dolan" not in sketch(hidden, "Quotas")


def test_a_draft_of_nothing_said_loads_too(tmp_path: Path) -> None:
    path = tmp_path / "dossier.toml"
    path.write_text(sketch(FakeBook([report("Nothing.", None)]), "Nothing"), "utf8")
    assert load(path) == Dossier(situation="Nothing")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("On Friday Icelandic Prime Minister Ilse Brandt left.", {"Icelandic Prime Minister Ilse Brandt"}),
        ("Ilse Brandt, the Icelandic minister, left.", {"Ilse Brandt, the Icelandic minister"}),
        ("Norwegian officials told President Ilse Brandt to leave.", {"President Ilse Brandt"}),
        ("Ilse Brandt, the Norwegian minister said, had left.", set()),
        ("Nobody but Ilse Brandt left.", set()),
        ("It ended. Ilse Brandt left the U.S. Senator Ilse Brandt too.", {"U.S. Senator Ilse Brandt"}),
    ],
)
def test_a_name_is_introduced_by_its_titles_and_its_apposition(text: str, found: set[str]) -> None:
    assert introductions("Ilse Brandt", report(text)) == found


@pytest.mark.parametrize(
    ("plural", "one"), [("gates", "gate"), ("crises", "crise"), ("parties", "party"), ("gas", "gas"), ("loss", "loss")]
)
def test_a_plural_counts_with_its_singular(plural: str, one: str) -> None:
    assert singular(plural) == one


names = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
strange = st.sampled_from(
    ["ILSE BRANDT", "Ilse  Brandt", "The Quay", "the quay", 'A "b" \\', "a\x00b", "\x7f", "\u00ad", "#", "]"]
)


@example([("a", "person", "a"), ("b", "outlet", "\x7f"), ("c", "person", "\x1b")])
@given(st.lists(st.tuples(names | strange, st.sampled_from(KINDS), names | strange), min_size=1, max_size=5))
def test_a_draft_loads_whatever_sources_and_outlets_are_called(heard: list[tuple[str, SourceKind, str]]) -> None:
    reports, said = [], []
    for name, kind, outlet in heard:
        made = report(f"Icelandic Minister {name} said it. Norwegian Minister {name} said it.", outlet)
        reports.append(made)
        said.append(statement(made, "said it", link(made, "speaker", (name, kind))))
    made_once = list({each.id: each for each in reports}.values())
    book = FakeBook(made_once, list({each.id: each for each in said}.values()))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "dossier.toml"
        path.write_text(sketch(book, heard[0][2]), "utf8", newline="\n")
        load(path)


def test_spellings_that_the_ledger_knows_for_one_source_are_no_question_in_a_draft() -> None:
    one, other = SAID[0].speaker.source, SAID[3].speaker.source

    class Merged(FakeBook):
        def profile(self, key: str) -> Profile:
            return super().profile(one.id if key == other.id else key)

    text = sketch(Merged([FIRST, SECOND], list(SAID)), "Quotas")
    assert '"Ilse Brandt" = ["Brandt"]' not in text
    assert '[[party]]  # 3 statements\nname = "Iceland"' in text


def test_a_short_noun_may_be_an_issue() -> None:
    held = [report(f"Ilse Brandt said the dam would hold. So it did on day {day}.") for day in "123"]
    told = [statement(made, "the dam would hold", person(made, "Ilse Brandt")) for made in held]
    assert 'name = "Dam"' in sketch(FakeBook(held, told), "Dam")

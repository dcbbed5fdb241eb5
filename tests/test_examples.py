"""What a careful reader finds in the example dossier, by hand, against what Onrecord finds.

examples/README.md says what each report is there to show; the tests go through it in that order.
"""

from __future__ import annotations

import io
import json
import runpy
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from onrecord import extract, pipeline, show

REPORTS = Path(__file__).parent.parent / "examples" / "reports"
Row = dict[str, Any]

# The two PDFs print a day; the moment in their metadata is when the file was made, not when it was published.
FOUND = {
    "2025-09-29-meridian-wire.txt": ("Meridian Wire", "2025-09-29T16:40:00+00:00"),
    "2025-09-30-harbour-gazette.html": ("Harbour Gazette", "2025-09-30T06:10:00+01:00"),
    "2025-09-30-northfield-courier.html": ("Northfield Courier", "2025-09-30T07:45:00+00:00"),
    "2025-09-30-lantern-post.html": ("The Lantern Post", "2025-09-30T12:20:00+02:00"),
    "2025-10-02-eastgate-bulletin.html": ("Eastgate Daily Bulletin", "2025-10-02T05:00:00-04:00"),
    "2025-10-03-eastgate-bulletin-correction.html": ("Eastgate Daily Bulletin", "2025-10-03T05:00:00-04:00"),
    "2025-10-06-tarnhollow-briefing.pdf": ("Tarnhollow Institute for Reactor Safety", "2025-10-06"),
    "2025-10-08-marrow-street-gazette.txt": ("Marrow Street Gazette", "2025-10-08T05:15:00+01:00"),
    "2025-10-09-continental-forum.eml": ("Continental Forum on Reactor Safety", "2025-10-09T11:02:31+02:00"),
    "2025-10-10-quayside-ledger.md": ("Quayside Ledger", "2025-10-10T07:30:00+02:00"),
    "2025-10-11-wexcombe-review.html": ("The Wexcombe Review", "2025-10-11T09:00:00+01:00"),
    "2025-12-26-saltmarsh-observer.txt": ("Saltmarsh Observer", "2025-12-26T09:20:00+00:00"),
    "2025-12-26-volga-standard.html": ("Volga Standard", "2025-12-26T09:05:00+03:00"),
    "2025-12-26-dnipro-sentinel.html": ("Dnipro Sentinel", "2025-12-26T10:30:00+02:00"),
    "2025-12-26-vymyshlennyi-vestnik.html": ("Вымышленный вестник", "2025-12-26T11:40:00+03:00"),
    "2025-12-27-halden-row-note.pdf": ("Halden Row Conflict Monitor", "2025-12-27"),
    "2025-12-28-signal-and-tide-live.html": ("Signal & Tide", "2025-12-28T14:00:00Z"),
    "2025-12-29-radio-estuary-transcript.txt": ("Radio Estuary", "2025-12-29T08:05:00+00:00"),
    "2025-12-29-vyhadanyi-kurier.txt": ("Вигаданий кур'єр", "2025-12-29T10:15:00+02:00"),
    "cordage-news.xml#1": ("Cordage News", "2025-09-24T06:15:00+00:00"),
    "cordage-news.xml#2": ("Cordage News", "2025-12-27T17:40:00+00:00"),
    "cordage-news.xml#3": ("Cordage News", "2025-12-29T05:50:00+00:00"),
    "cordage-news.xml#4": ("Cordage News", "2025-12-29T15:25:00+00:00"),
    "fennmoor-times-state-council.txt": ("Fennmoor Times", "2025-12-25T19:45:00+00:00"),
    "kestrel-daily-guarantees.txt": ("Kestrel Daily", "2025-12-30T06:00:00+01:00"),
    "lowmoor-echo-night-shift.html": ("Lowmoor Echo", "2025-10-04"),
    "pinnacle-despatch-reading-the-plant.txt": ("Pinnacle Despatch", "2025-12-27T11:00:00+00:00"),
}
CLUTTER = (
    "Accept all", "Advertisement", "ADVERTISEMENT", "Never miss a tide", "Most read", "Tide tables", "nine days once",
    "Powered by", "Skip to content", "free articles left", "You may also like", "Log in to join", "RATES:", "Share:",
    "Support the Sentinel", "By continuing you agree", "Load older", "Читайте также", "Unsubscribe", "Return-Path",
)  # fmt: skip
REAL_WORDS = ("not sustainable", "continue the offensive", "maybe very close", "95%", "agreed on the fly", "Vostok")
REAL = ("Putin", "Trump", "Zelensk", "International Atomic Energy Agency", "IAEA", "United Nations", "Kommersant")


class Dossier(NamedTuple):
    """The exports of the dossier's ledger, as anybody would read them."""

    reports: list[Row]
    statements: list[Row]
    claims: list[Row]
    problems: list[Row]

    def text(self, outlet: str) -> str:
        return "\n".join(report["text"] for report in self.reports if report["outlet"] == outlet)

    def said(self, words: str, outlet: str = "") -> list[Row]:
        """The attributed statements (not bare narration) in whose content these words stand."""
        return [
            statement
            for statement in self.statements
            if len(statement["chain"]) > 1 and words in exact(statement) and outlet in statement["report"]["outlet"]
        ]

    def one(self, words: str, outlet: str) -> Row:
        """The statement of one outlet that holds these words, the shortest where they nest."""
        found = self.said(words, outlet)
        assert found, f"no statement in {outlet} holds “{words}”"
        return min(found, key=lambda statement: (len(exact(statement)), len(statement["chain"])))

    def claim(self, words: str, outlet: str) -> Row:
        """The claim that holds this statement."""
        key = self.one(words, outlet)["claim"]
        return next(claim for claim in self.claims if claim["id"] == key)

    def origin(self, words: str, outlet: str) -> tuple[str, ...]:
        """The statements of the origin in which this statement is counted."""
        key = self.one(words, outlet)["id"]
        return next(tuple(o["statements"]) for o in self.claim(words, outlet)["origins"] if key in o["statements"])


def exact(statement: Row) -> str:
    return " ".join(part["exact"] for part in statement["content"])


def chain(statement: Row) -> list[str | None]:
    return [link["source"]["name"] for link in statement["chain"]]


def _rows(kind: str, ledger: pipeline.Record) -> list[Row]:
    out = io.StringIO()
    show.export(kind, ledger, out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


@pytest.fixture(scope="module", params=[extract.READER, extract.RULES], ids=["reader", "rules"])
def dossier(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Iterator[Dossier]:
    with pipeline.Record(tmp_path_factory.mktemp("dossier") / "examples.ledger", create=True) as ledger:
        pipeline.add([REPORTS], ledger, machine=request.param)
        yield Dossier(*(_rows(kind, ledger) for kind in ("reports", "statements", "claims", "problems")))


def test_the_pdfs_are_what_their_sources_make(tmp_path: Path) -> None:
    script = runpy.run_path(str(REPORTS.parent / "make_pdf.py"))
    script["main"](tmp_path)
    made = sorted(path.name for path in tmp_path.iterdir())
    assert made == sorted(path.name for path in REPORTS.glob("*.pdf"))
    assert [(tmp_path / name).read_bytes() for name in made] == [(REPORTS / name).read_bytes() for name in made]


def test_the_guide_names_every_file() -> None:
    guide = (REPORTS.parent / "README.md").read_text(encoding="utf8")
    assert [path.name for path in sorted(REPORTS.iterdir()) if f"| `{path.name}` |" not in guide] == []


# --- what was read ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", sorted(FOUND))
def test_each_report_is_found_with_its_outlet_and_its_moment_as_stated(dossier: Dossier, name: str) -> None:
    found = [report for report in dossier.reports if Path(report["name"]).name == name]
    assert [(report["outlet"], report["published"]) for report in found] == [FOUND[name]]


def test_nothing_else_is_found(dossier: Dossier) -> None:
    assert sorted(Path(report["name"]).name for report in dossier.reports) == sorted(FOUND)


def test_every_report_says_that_it_is_invented(dossier: Dossier) -> None:
    silent = [report["name"] for report in dossier.reports if "dossier" not in report["text"]]
    assert silent == []


@pytest.mark.parametrize("words", CLUTTER)
def test_what_surrounds_an_article_is_not_read(dossier: Dossier, words: str) -> None:
    assert [report["name"] for report in dossier.reports if words in report["text"]] == []


def test_two_reports_in_other_languages_are_kept_and_said_not_to_be_read(dossier: Dossier) -> None:
    assert {(problem["name"], problem["kind"]) for problem in dossier.problems} == {
        ("reports/2025-12-26-vymyshlennyi-vestnik.html", "language not read"),
        ("reports/2025-12-29-vyhadanyi-kurier.txt", "language not read"),
    }
    assert "Запорожской АЭС" in dossier.text("Вымышленный вестник")
    assert "Зеленський наголосив" in dossier.text("Вигаданий кур'єр")
    assert not [said for said in dossier.statements if said["report"]["outlet"].startswith("В")]


def test_a_division_at_the_end_of_a_line_and_a_second_column_are_mended(dossier: Dossier) -> None:
    text = dossier.text("Tarnhollow Institute for Reactor Safety")
    assert "eight emergency diesel generators were running during the outage" in " ".join(text.split())
    assert text.index("1. What runs?") < text.index("4. Who says that it cannot go on?") < text.index("What to watch")


def test_a_quotation_that_runs_over_a_page_is_one(dossier: Dossier) -> None:
    said = dossier.one("An institute that says what nobody asked", "Tarnhollow")
    assert " ".join(exact(said).split()).strip("“”,") == (
        "An institute that says what nobody asked will soon be asked nothing"
    )
    assert said["speaker"]["name"] == "Ruben Castellane"


# --- who says it -----------------------------------------------------------------------------------------------------


def test_nobody_real_is_given_words(dossier: Dossier) -> None:
    for said in dossier.statements:
        name = said["speaker"]["name"] or ""
        if said["quotation"] == "direct" and any(real in name for real in REAL):
            assert any(words in exact(said) for words in REAL_WORDS), f"{name}: {exact(said)}"


def test_an_agency_is_quoted_in_its_own_words(dossier: Dossier) -> None:
    found = dossier.said("not sustainable", "Meridian Wire")
    said = [one for one in found if one["speaker"]["name"] == "International Atomic Energy Agency"]
    assert [one["quotation"] for one in said] in (["direct"], ["mixed"])


def test_the_head_of_a_text_file_is_nobodys_statement(dossier: Dossier) -> None:
    heads = ("https://", "Outlet:", "Title:", "Published:", "By:")
    assert [exact(said) for said in dossier.statements if any(head in exact(said) for head in heads)] == []


def test_a_dateline_is_no_part_of_what_somebody_said(dossier: Dossier) -> None:
    assert [exact(said) for said in dossier.said("VIENNA") + dossier.said("KYIV –") + dossier.said("MOSCOW,")] == []


def test_a_document_speaks(dossier: Dossier) -> None:
    said = dossier.one("Eight emergency diesel generators were running", "Meridian Wire")
    assert said["speaker"]["kind"] == "document"


def test_interrupted_words_are_one_statement(dossier: Dossier) -> None:
    said = dossier.one("Not a commission", "Lantern Post")
    assert "Two people and a clock" in exact(said)
    assert said["speaker"]["name"] == "Bram Oosterling"


def test_a_paper_that_cites_the_wire_is_a_relay(dossier: Dossier) -> None:
    said = dossier.one("Eight emergency diesel generators were running", "Lantern Post")
    assert "Meridian Wire" in chain(said)[1:]


def test_unnamed_officials_are_kept_as_such(dossier: Dossier) -> None:
    said = dossier.one("would last four days", "Marrow Street Gazette")
    assert said["chain"][-1]["source"]["kind"] == "unnamed" or any(
        link["source"]["kind"] == "unnamed" for link in said["chain"]
    )


def test_a_quotation_over_three_paragraphs_keeps_its_speaker(dossier: Dossier) -> None:
    for words in ("It has habits", "You start to sleep with your boots on", "how many nights of sleep there are"):
        assert dossier.one(words, "Wexcombe")["speaker"]["name"] == "Ilse Varnhagen", words


def test_a_statement_at_third_hand_keeps_who_relayed_it(dossier: Dossier) -> None:
    said = dossier.one("in direct talks on managing", "Saltmarsh Observer")
    assert chain(said) == ["Saltmarsh Observer", "Kommersant", "Vladimir Putin"]


def test_both_sides_carry_one_statement_of_one_origin(dossier: Dossier) -> None:
    words = "supplying electricity to Ukraine was under discussion"
    for outlet in ("Volga Standard", "Dnipro Sentinel", "Saltmarsh Observer"):
        assert dossier.one(words, outlet)["speaker"]["name"] == "Vladimir Putin"
        assert dossier.claim(words, outlet)["id"] == dossier.claim(words, "Volga Standard")["id"]
    assert len(dossier.claim(words, "Volga Standard")["origins"]) == 1


def test_the_second_half_of_what_was_said_is_said_too(dossier: Dossier) -> None:
    assert dossier.one("now hold Russian passports", "Volga Standard")["speaker"]["name"] == "Vladimir Putin"
    assert dossier.one("now held Russian passports", "Dnipro Sentinel")["speaker"]["name"] == "Vladimir Putin"


def test_a_shift_of_tense_makes_no_other_claim(dossier: Dossier) -> None:
    ours, theirs = dossier.claim("now hold", "Volga Standard"), dossier.claim("now held", "Dnipro Sentinel")
    assert ours["id"] == theirs["id"]


def test_the_verb_tells_the_two_sides_apart(dossier: Dossier) -> None:
    assert dossier.one("supplying electricity to Ukraine", "Volga Standard")["act"] == "say"
    assert dossier.one("supplying electricity to Ukraine", "Dnipro Sentinel")["act"] == "claim"


@pytest.mark.parametrize(
    ("outlet", "words", "act", "speaker"),
    [
        ("Cordage News", "continue the offensive", "order", "Vladimir Putin"),
        ("Fennmoor Times", "all of Donbas", "demand", "Vladimir Putin"),
        ("Cordage News", "went further than the pictures did", "assess", "Halden Row Conflict Monitor"),
        ("Saltmarsh Observer", "the question of staff would prove harder", "predict", "Leopold Anstey"),
        ("Lantern Post", "name one engineer each", "propose", "Bram Oosterling"),
        ("Kestrel Daily", "a deadline would make both sides", "warn", "Anselm Truegood"),
        ("Quayside Ledger", "both sides to publish what they had", "urge", "Annika Sorrel"),
    ],
)
def test_the_act_is_that_of_the_verb(dossier: Dossier, outlet: str, words: str, act: str, speaker: str) -> None:
    said = dossier.one(words, outlet)
    assert (said["act"], said["speaker"]["name"]) == (act, speaker)


def test_a_label_names_who_speaks_in_a_transcript(dossier: Dossier) -> None:
    assert dossier.one("It is a share of a list", "Radio Estuary")["speaker"]["name"] == "Hanne Lindqvar"
    assert dossier.one("Ninety-five per cent sounds like a lot", "Radio Estuary")["speaker"]["name"] == "Dunstan Ferro"


# --- how it hangs together -------------------------------------------------------------------------------------------


def test_the_reprints_of_a_wire_story_share_an_origin_with_it(dossier: Dossier) -> None:
    for words in ("Every hour on diesel", "Eight emergency diesel generators were running"):
        wire = dossier.origin(words, "Meridian Wire")
        assert dossier.one(words, "Harbour Gazette")["id"] in wire, words
        assert dossier.one(words, "Northfield Courier")["id"] in wire, words


def test_two_experts_who_say_the_same_apart_are_two_origins(dossier: Dossier) -> None:
    words = "should not depend on diesel for more than a week"
    claim = dossier.claim(words, "Lantern Post")
    assert claim["id"] == dossier.claim(words, "Eastgate")["id"]
    assert (claim["standing"], len(claim["origins"])) == ("2 independent origins", 2)


def test_nobody_disputes_what_the_agency_said(dossier: Dossier) -> None:
    for said in dossier.said("not sustainable"):
        claim = next(claim for claim in dossier.claims if claim["id"] == said["claim"])
        assert claim["standing"] not in ("disputed", "denied"), claim["reasons"]


def test_who_cites_the_wire_adds_no_origin(dossier: Dossier) -> None:
    words = "Eight emergency diesel generators were running"
    assert dossier.one(words, "Lantern Post")["id"] in dossier.origin(words, "Meridian Wire")


def test_a_wrong_number_makes_another_claim(dossier: Dossier) -> None:
    eleven = dossier.claim("Eleven emergency diesel generators", "Eastgate")
    assert eleven["id"] != dossier.claim("Eight emergency diesel generators", "Meridian Wire")["id"]


@pytest.mark.xfail(reason="corrections are not linked to what they correct yet", strict=True)
def test_a_corrected_number_stands_as_corrected(dossier: Dossier) -> None:
    assert dossier.claim("Eleven emergency diesel generators", "Eastgate")["standing"] == "corrected"


def test_a_denial_stands_beside_what_it_denies(dossier: Dossier) -> None:
    assert dossier.claim("would last four days", "Quayside Ledger")["standing"] == "denied"


def test_the_body_that_a_claim_is_about_denies_it_by_name(dossier: Dossier) -> None:
    found = dossier.said("would last four days", "Continental Forum")
    assert {(said["act"], said["speaker"]["name"]) for said in found} >= {
        ("deny", "Continental Forum on Reactor Safety")
    }


def test_whoever_denies_having_said_a_thing_is_no_origin_of_it(dossier: Dossier) -> None:
    for said in dossier.said("would last four days", "Continental Forum"):
        assert said["act"] == "deny" or said["polarity"] == "negative", chain(said)


@pytest.mark.parametrize("outlet", ["Cordage News", "Radio Estuary", "Signal & Tide"])
def test_a_dispute_stands_beside_the_distance_that_it_disputes(dossier: Dossier, outlet: str) -> None:
    claim = dossier.claim("their troops at about 15", outlet)
    assert claim["standing"] == "disputed"
    assert "mapping" in " ".join(claim["reasons"])


def test_the_number_of_students_is_not_the_number_of_generators(dossier: Dossier) -> None:
    assert not [said for said in dossier.said("eleven students") if "generators" in exact(said)]


# --- what must not be shown ------------------------------------------------------------------------------------------


def test_coordinates_stay_in_the_working_copy(dossier: Dossier) -> None:
    assert "54.2500" in dossier.text("Signal & Tide")
    assert "54.2500" not in json.dumps([dossier.statements, dossier.claims])


def test_a_private_person_is_not_named_in_what_can_be_shared(dossier: Dossier) -> None:
    assert "Vyhadana" in dossier.text("Radio Estuary")  # the working copy
    assert "Vyhadana" not in json.dumps([dossier.statements, dossier.claims], ensure_ascii=False)


def test_a_coordinate_has_its_length_when_it_is_masked(dossier: Dossier) -> None:
    text = dossier.text("Signal & Tide")
    narrated = [part for said in dossier.statements for part in said["content"] if "lightship" in part["exact"]]
    assert narrated
    assert all(len(part["exact"]) == part["end"] - part["start"] for part in narrated)
    assert text.count("lightship moored at 54.2500, 3.1000") == 1

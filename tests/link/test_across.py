"""Ties across reports, folds, and standing: who contradicts whom, and how many origins are left."""

from __future__ import annotations

import pytest

from link.stage import fold, said, voice
from onrecord.link import Alike, Manner, Voice, relate, sided
from onrecord.link.manner import admits, body, mending
from onrecord.model import Claim


def told(*pairs: tuple[Voice, str]) -> list[Claim]:
    """The claims of voices with these words, compared as a ledger would."""
    words = {each.wording: text for each, text in pairs}
    numbers = sorted(words)
    alike = tuple(
        Alike(one, other, *verdict)
        for at, one in enumerate(numbers)
        for other in numbers[at + 1 :]
        if (verdict := relate(words[one], words[other]))
    )
    return said({each.statement: text for each, text in pairs}, *(each for each, _ in pairs), alike=alike)


def test_rival_figures_of_the_same_day_dispute_each_other() -> None:
    one, other = told(
        (voice("Bea Sorrel", wording=1), "Eighty thousand people marched on the weir"),
        (
            voice("City Police", "Evening Quay", wording=2, kind="organisation"),
            "No more than 15,000 people marched on the weir",
        ),
    )
    assert (one.standing, other.standing) == ("disputed", "disputed")
    assert any("figures exclude each other" in tie.why for tie in one.ties)


def test_yesterday_eight_and_today_six_is_an_update_and_no_dispute() -> None:
    one, other = told(
        (voice("Juno Vane", wording=1), "Eight pumps of the weir are running"),
        (voice("Ilan Reth", wording=2, published="2031-03-05"), "Six pumps of the weir are running"),
    )
    assert (one.standing, other.standing) == ("one origin", "one origin")
    assert {tie.kind for tie in one.ties} == {"updates"}


def test_an_outlet_that_narrates_disputes_nothing() -> None:
    narrated = voice("Evening Quay", "Evening Quay", kind="outlet", act="report", wording=2)
    one, _ = told(
        (voice("Juno Vane", wording=1), "Eight pumps of the weir are running"),
        (narrated, "Six pumps of the weir are running"),
    )
    assert one.standing == "one origin"


def test_the_party_that_a_claim_names_denies_it_whatever_the_verb() -> None:
    one, _ = told(
        (voice("Bea Sorrel", wording=1), "The police fired live rounds at the weir"),
        (voice("Tomas Rell", "Quay", wording=2, manner=Manner(body="police")), "No live rounds were fired at the weir"),
    )
    assert one.standing == "denied"


def test_a_denial_in_another_report_stands_against_the_claim() -> None:
    one, _ = told(
        (voice("Bea Sorrel", wording=1), "Guards opened the sluice gates at Velm during the night"),
        (voice("Ilan Reth", "Quay", wording=2, act="deny"), "that guards had opened the sluice gates"),
    )
    assert one.standing == "denied"


def test_who_only_tells_of_a_rejection_is_not_rejected_by_it() -> None:
    finding = "a doctor's finding that the pilot of the ferry was unfit to sail"
    one, other = (
        voice("Ann Reth", wording=1),
        voice("the jury", wording=2, act="dispute", relays=("Ann Reth",)),
    )
    other = other._replace(report=one.report)
    made = told((one, f"that after a short trial a jury contradicted {finding}"), (other, finding))
    assert [tie for claim in made for tie in claim.ties if tie.kind == "disputes"] == []
    alone = told((one, f"that after a short trial a jury heard of {finding}"), (other._replace(relays=()), finding))
    assert {tie.kind for claim in alone for tie in claim.ties} == {"disputes"}


def test_a_party_that_denied_and_then_admits_has_conceded() -> None:
    claims = told(
        (voice("Bea Sorrel", wording=1), "Guards opened the sluice gates at Velm during the night"),
        (voice("Ilan Reth", "Quay", wording=2, act="deny"), "that guards had opened the sluice gates"),
        (
            voice(
                "Ilan Reth",
                "Quay",
                wording=3,
                act="confirm",
                published="2031-03-08",
                report="r9",
                manner=Manner(admits=True),
            ),
            "that guards opened the sluice gates at Velm during the night",
        ),
    )
    (conceded,) = (claim for claim in claims if claim.standing == "conceded")
    assert len(conceded.origins) == 2
    assert "denied by Ilan Reth" in conceded.reasons  # what was said before is not wiped out


@pytest.mark.parametrize(("mends", "standing"), [("corrects", "corrected"), ("retracts", "retracted")])
def test_whoever_takes_it_back_has_corrected_or_retracted_it(mends: str, standing: str) -> None:
    manner = Manner(mends="corrects" if mends == "corrects" else "retracts")
    wrong = "The mill on the weir lost 40 million crowns last year"
    right = wrong if mends == "retracts" else wrong.replace("40", "14")
    claims = told(
        (voice("Rolf Aske", wording=1), wrong),
        (
            voice("Rolf Aske", wording=2, published="2031-03-08", report="r9", manner=manner),
            f"that {right[0].lower()}{right[1:]}",
        ),
    )
    assert standing in [claim.standing for claim in claims]


def test_one_who_speaks_for_a_body_and_the_body_are_one_origin() -> None:
    (claim,) = fold(
        voice("Tomas Rell", manner=Manner(body="police")), voice("City Police", "Evening Quay", kind="organisation")
    )
    assert claim.standing == "one origin"
    assert "speak for one organisation" in claim.origins[0].why


def test_those_of_one_side_are_one_origin_and_the_claim_is_one_sided() -> None:
    (claim,) = fold(voice("Mira Dolan", side="own"), voice("Osk Varran", "Evening Quay", side="own"))
    assert (claim.standing, len(claim.origins)) == ("one-sided", 1)
    (claim,) = fold(voice("Mira Dolan", side="third party"), voice("Osk Varran", "Evening Quay", side="third party"))
    assert claim.standing == "2 independent origins"
    assert claim.credibility == 1


def test_sides_that_a_person_sets_come_in_by_name_and_by_body() -> None:
    voices = (voice("Mira Dolan"), voice("Osk Varran", manner=Manner(body="River Board")), voice("Ilan Reth"))
    assert [each.side for each in sided(voices, {"River Board": "own", "Dolan": "opposing"})] == [
        "opposing",
        "own",
        "unknown",
    ]


def test_two_who_read_out_a_joint_statement_are_one_origin() -> None:
    joint = Manner(joint=True)
    (claim,) = fold(voice("Mira Dolan", manner=joint), voice("Osk Varran", "Evening Quay", manner=joint))
    assert claim.standing == "one origin"
    assert "joint statement" in claim.origins[0].why


def test_what_an_outlets_own_people_saw_is_an_origin_and_one_only() -> None:
    seen = [
        voice("Evening Quay", "Evening Quay", kind="outlet", act="report", manner=Manner(seen=True)) for _ in range(2)
    ]
    (claim,) = fold(voice("Mira Dolan"), *seen)
    assert claim.standing == "2 independent origins"


def test_what_the_later_version_of_the_only_report_dropped_is_not_seen_since() -> None:
    address = "https://quay.example/1"
    first = voice("officials", kind="unnamed", report="r1", address=address, wording=1)
    kept = voice("Mira Dolan", report="r2", address=address, wording=2, published="2031-03-05")
    assert [claim.standing for claim in fold(first, kept)] == ["not seen since", "one origin"]


def test_an_office_of_a_named_body_is_somebody_and_officials_are_nobody() -> None:
    head = voice("head of the Valley Council", kind="unnamed", manner=Manner(body="Valley Council"))
    assert not head.nameless
    assert voice("officials", kind="unnamed").nameless
    assert voice("UN agency", kind="organisation").nameless  # which one is not said
    assert voice("report in Thursday’s edition", kind="document").nameless  # its capital is the calendar's
    assert not voice("UN report", kind="document").nameless


@pytest.mark.parametrize(
    ("words", "name", "found"),
    [
        ("army spokeswoman Petra Sund", "Petra Sund", "army"),
        ("Ines Falk of the relief group Open Hands", "Ines Falk", "Open Hands"),
        ("Vera Kast, of the Hydrological Institute,", "Vera Kast", "Hydrological Institute"),
        ("Joost Emmer, a ferryman", "Joost Emmer", None),
    ],
)
def test_for_whom_a_person_speaks_is_read_from_the_words_beside_the_name(
    words: str, name: str, found: str | None
) -> None:
    assert body(words, name) == found


def test_words_that_take_back_put_right_or_grant() -> None:
    assert mending("withdrew its statement that the weir was safe", "") == "retracts"
    assert mending("the loss was 14 million", "That was wrong: the loss was 14 million.") == "corrects"
    assert mending("the weir is safe", "The weir is safe, she said.") is None
    assert admits("acknowledged")
    assert not admits("claimed")


@pytest.mark.parametrize(
    ("said_", "rejected", "kinds"),
    [
        ("A new plea agreement is on the table", "one plea agreement", set()),
        ("The driver had passed a red signal", "that a red signal was passed by the driver", {"denies"}),
        ("The Velm plea agreement is on the table", "the plea agreement of Velm", {"denies"}),
    ],
)
def test_a_rejection_in_another_report_is_of_the_same_matter_or_of_nothing(
    said_: str, rejected: str, kinds: set[str]
) -> None:
    one, *_ = told(
        (voice("Bea Sorrel", wording=1), said_),
        (voice("Tomas Rell", "Quay", wording=2, act="deny"), rejected),
    )
    assert {tie.kind for tie in one.ties} == kinds


def test_the_same_words_in_quotation_marks_are_one_utterance_under_whatever_name() -> None:
    quoted = Manner(verbatim=True)
    one, other = voice("Bea Sorrel", manner=quoted), voice("Tomas Rell", "Quay", manner=quoted)
    (claim,) = said({one.statement: "“x”", other.statement: "“x”"}, one, other)
    assert len(claim.origins) == 1
    assert "the same words in quotation marks" in claim.origins[0].why
    apart = [each._replace(manner=Manner()) for each in (one, other)]
    (claim,) = said({one.statement: "x", other.statement: "x"}, *apart)
    assert len(claim.origins) == 2


def test_who_retracts_is_not_counted_as_denying_what_others_say() -> None:
    board, mill, back = told(
        (voice("River Board", kind="organisation", wording=1), "Dye has reached the weir at Velm"),
        (voice("Osk Marr", "Quay", wording=2, manner=Manner(body="Marr Mill")), "No dye has reached the weir at Velm"),
        (
            voice(
                "Marr Mill",
                "Evening Quay",
                wording=3,
                kind="organisation",
                act="deny",
                published="2031-03-06",
                manner=Manner(mends="retracts"),
            ),
            "that no dye had reached the weir at Velm",
        ),
    )
    assert (mill.standing, back.standing) == ("retracted", "one origin")
    assert not any(tie.start == back.id for tie in board.ties)


def test_a_body_without_a_name_may_be_the_one_that_it_seems_to_contradict() -> None:
    one, other = told(
        (voice("Osk Marr", wording=1), "Sixty tonnes of dye leaked at the weir"),
        (voice("company", "Quay", wording=2, kind="organisation"), "Forty tonnes of dye leaked at the weir"),
    )
    assert (one.standing, other.standing) == ("one origin", "one origin")


def test_an_outlet_corrects_what_its_own_earlier_version_had_and_no_other_figure() -> None:
    former = Manner(mends="corrects", former=True)
    monday, tuesday, _ = told(
        (voice("Bea Sorrel", "Quay", wording=1), "2,500 dockers were on strike at Velm"),
        (voice("Bea Sorrel", "Quay", wording=2, published="2031-03-05"), "1,800 dockers were on strike at Velm"),
        (
            voice(
                "earlier version", "Quay", wording=3, kind="unnamed", published="2031-03-06", report="r3", manner=former
            ),
            "1,800 dockers were still on strike at Velm",
        ),
    )
    assert (monday.standing, tuesday.standing) == ("one origin", "corrected")
    assert tuesday.reasons[0] == "corrected by Quay"


def test_a_headline_adds_no_origin_to_what_the_text_below_tells() -> None:
    (claim,) = fold(
        voice("River Board", kind="organisation"),
        voice("Laboratory", "Quay", kind="organisation", manner=Manner(headline=True)),
    )
    assert claim.standing == "one origin"


def test_a_person_speaks_for_the_body_that_another_report_tells() -> None:
    found = fold(
        voice("Port Authority", kind="organisation", wording=1),
        voice("Helen Voss", "Quay", wording=1),
        voice("Helen Voss", "Evening Quay", wording=2, manner=Manner(body="Port Authority")),
    )
    assert [claim.standing for claim in found] == ["one origin", "one origin"]


def test_whoever_disputes_it_in_several_claims_is_named_once() -> None:
    one, *_ = told(
        (voice("Osk Marr", wording=1), "Eight pumps of the weir are running"),
        (voice("Bea Sorrel", "Quay", wording=2), "Six pumps of the weir are running"),
        (voice("Juno Vane", "Quay", wording=2), "Six pumps of the weir are running"),
        (voice("Bea Sorrel", "Evening Quay", wording=3), "No more than five pumps of the weir are running"),
    )
    assert sorted(one.reasons[0].removeprefix("disputed by ").split(", ")) == ["Bea Sorrel", "Juno Vane"]
    assert len([tie for tie in one.ties if tie.end == one.id]) == 2


def test_what_two_outlets_of_one_owner_saw_is_one_origin() -> None:
    seen = [
        voice(outlet, outlet, kind="outlet", act="report", manner=Manner(seen=True))._replace(owner=owner)
        for outlet, owner in (("Quay", "Tarsk Holdings"), ("Evening Quay", "Tarsk Holdings"), ("Velm Post", None))
    ]
    (claim,) = fold(*seen)
    assert [len(origin.statements) for origin in claim.origins] == [2, 1]
    assert "Quay and Evening Quay belong to one owner (Tarsk Holdings)" in claim.origins[0].why

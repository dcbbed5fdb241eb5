"""Which statements are one claim, how many origins it has, and how the reporting on it stands."""

from __future__ import annotations

from itertools import permutations

from link.stage import fold, narration, said, voice
from onrecord.link import Alike, Manner
from onrecord.link.version import VERSION
from onrecord.model import Tie


def standing(*args: object, **more: object) -> str:
    (only,) = fold(*args, **more)  # type: ignore[arg-type]
    return only.standing


def test_two_people_who_say_the_same_are_two_origins() -> None:
    assert standing(voice("Mira Dolan"), voice("Osk Varran", "Tarsk Courier")) == "2 independent origins"


def test_one_speaker_in_five_outlets_is_one_origin() -> None:
    (claim,) = fold(*(voice("Mira Dolan", f"Outlet {at}") for at in range(5)))
    assert claim.standing == "one origin"
    assert claim.origins[0].why == "Outlet 0, Outlet 1, Outlet 2, Outlet 3 and Outlet 4 quote Mira Dolan"


def test_a_reprinted_sentence_is_no_second_origin_even_if_the_speaker_was_lost() -> None:
    one = voice("Mira Dolan", passage=7)
    other = voice("the engineer", "Evening Quay", passage=8)
    assert standing(one, other, alike=(Alike(7, 8, 0.9, False),)) == "one origin"


def test_a_surname_alone_is_no_second_speaker() -> None:
    assert standing(voice("Mira Dolan"), voice("Dolan", "Evening Quay")) == "one origin"
    assert standing(voice("Mira Dolan"), voice("Osk Dolan", "Evening Quay")) == "2 independent origins"


def test_an_acronym_is_no_second_speaker() -> None:
    authority = voice("Orvane Dam Authority", kind="organisation")
    assert standing(authority, voice("ODA", "Evening Quay", kind="organisation")) == "one origin"


def test_one_sentence_is_one_origin_whoever_is_taken_for_its_speaker() -> None:
    assert standing(voice("Osk Varran", passage=7), voice("accounts of the briefing", passage=7)) == "one origin"


def test_who_cites_an_outlet_is_folded_into_it() -> None:
    one = voice("Mira Dolan", "Harbour Wire")
    other = voice("the dam's chief engineer", "Evening Quay", relays=("Harbour Wire",))
    (claim,) = fold(one, other)
    assert claim.standing == "one origin"
    assert "Evening Quay has it from Harbour Wire" in claim.origins[0].why


def test_who_quotes_an_outlet_as_the_speaker_is_folded_into_it() -> None:
    one = voice("Mira Dolan", "Harbour Wire")
    other = voice("Harbour Wire", "Evening Quay", kind="outlet")
    assert standing(one, other) == "one origin"


def test_a_document_known_by_common_words_is_nobody_to_tell_apart() -> None:
    assert standing(voice("Mira Dolan"), voice("same report", "Evening Quay", kind="document")) == "one origin"


def test_two_who_cite_the_same_outlet_are_one_origin() -> None:
    one = voice("Mira Dolan", "Evening Quay", relays=("Harbour Wire",))
    other = voice("Osk Varran", "Tarsk Courier", relays=("Harbour Wire",))
    assert standing(one, other) == "one origin"


def test_unnamed_officials_cannot_be_told_from_anybody() -> None:
    officials = voice("officials", "Evening Quay", kind="unnamed")
    others = voice("two officials", "Lowland Post", kind="unnamed")
    assert standing(officials, others) == "one origin"
    assert standing(officials, others, voice("Mira Dolan")) == "one origin"
    assert standing(officials, voice("Mira Dolan"), voice("Osk Varran", "Tarsk Courier")) == "2 independent origins"


def test_bare_narration_is_no_origin_of_its_own() -> None:
    assert standing(narration("Evening Quay"), narration("Lowland Post")) == "one origin"
    assert standing(narration("Evening Quay"), voice("Mira Dolan")) == "one origin"


def test_two_versions_of_a_report_are_one_origin() -> None:
    one = voice("the engineer", report="r1", address="https://wire.invalid/1", kind="person")
    other = voice("Mira Dolan", report="r2", address="https://wire.invalid/1", kind="person")
    assert standing(one, other) == "one origin"


def test_reports_that_share_many_passages_are_one_origin() -> None:
    shared = [
        narration(outlet, wording=at, passage=at) for outlet in ("Harbour Wire", "Evening Quay") for at in (51, 52, 53)
    ]
    cut = [voice("Mira Dolan", wording=60), voice("the engineer", "Evening Quay", wording=60)]
    claim = next(c for c in fold(*shared, *cut) if cut[0].statement in c.statements)
    assert claim.standing == "one origin"
    assert "reprints much of" in claim.origins[0].why


def test_a_sentence_that_everybody_carries_makes_nobody_a_reprint() -> None:
    everywhere = [narration(f"Outlet {n}", wording=at, passage=at) for n in range(30) for at in (51, 52, 53)]
    mine = [voice("Mira Dolan", "Outlet 1", wording=60), voice("Osk Varran", "Outlet 2", wording=60)]
    claim = next(c for c in fold(*everywhere, *mine) if mine[0].statement in c.statements)
    assert claim.standing == "2 independent origins"


def test_a_denial_is_a_claim_of_its_own_and_stands_against_the_other() -> None:
    said, denied = voice("Osk Varran"), voice("Ilan Reth", "Lowland Post", act="deny")
    asserted, rejected = fold(said, denied)
    assert asserted.standing == "denied"
    assert asserted.reasons[0] == "denied by Ilan Reth"
    assert [tie.kind for tie in rejected.ties] == ["denies"]
    assert rejected.ties[0].end == asserted.id


def test_a_tie_between_statements_is_a_tie_between_their_claims() -> None:
    said, disputed = voice("Osk Varran", wording=1), voice("The Observatory", wording=2, act="dispute")
    tie = Tie("disputes", disputed.statement, said.statement, 0.8, "both speak of the sluice house", "test")
    asserted, _ = fold(said, disputed, ties=(tie,))
    assert asserted.standing == "disputed"
    assert asserted.reasons == ("disputed by The Observatory", "Osk Varran, in Harbour Wire")


def test_grouping_does_not_chain() -> None:
    first, second, third = (voice(f"Speaker {at}", wording=at, published=f"2031-03-0{at}") for at in (1, 2, 3))
    alike = (Alike(1, 2, 0.8, True), Alike(2, 3, 0.8, True))
    assert [claim.statements for claim in fold(first, second, third, alike=alike)] == [
        (first.statement, second.statement),
        (third.statement,),
    ]


def test_a_later_report_does_not_rename_a_claim() -> None:
    first = voice("Mira Dolan", published="2031-03-04")
    (before,) = fold(first)
    (after,) = fold(first, voice("Osk Varran", published="2031-03-05"))
    assert before.id == after.id


def test_the_order_of_the_voices_makes_no_difference() -> None:
    voices = (
        voice("Mira Dolan", wording=1),
        voice("officials", "Evening Quay", wording=2, kind="unnamed"),
        voice("Ilan Reth", "Lowland Post", wording=1, act="deny"),
        narration("Tarsk Courier", wording=3),
    )
    alike = (Alike(1, 2, 0.9, True), Alike(1, 3, 0.8, True), Alike(2, 3, 0.7, True))
    assert len({str(fold(*order, alike=alike)) for order in permutations(voices)}) == 1


def test_two_origins_are_credible_at_most_probably_while_their_sides_are_not_known() -> None:
    (claim,) = fold(voice("Mira Dolan"), voice("Osk Varran", "Tarsk Courier"))
    assert claim.credibility == 2
    assert fold(voice("Mira Dolan"))[0].credibility == 6


def test_who_is_against_a_thing_disputes_nothing_that_is_said_of_it() -> None:
    tax = voice("Mira Dolan", wording=1)
    farmers = voice("the farmers", "Evening Quay", wording=2, kind="group", act="dispute")
    words = {tax.statement: "The new tax on diesel is put off", farmers.statement: "the new tax on diesel"}
    claims = said(words, tax, farmers, alike=(Alike(1, 2, 0.9, same=True),))
    assert {claim.standing for claim in claims} == {"one origin"}


def test_a_copy_is_a_tie_with_its_score_and_a_reason() -> None:
    first = voice("Mira Dolan", passage=1)
    later = voice("Mira Dolan", "Quay", passage=2, published="2031-03-05")
    (claim,) = fold(first, later, alike=(Alike(1, 2, 0.8, same=False),))
    (tie,) = claim.within
    assert (tie.kind, tie.start, tie.end, tie.score) == ("copies", later.statement, first.statement, 0.8)
    assert tie.why == "Quay carries the passage of Harbour Wire"


def test_who_credits_another_has_it_from_there_whatever_the_dates() -> None:
    paper = voice("Mira Dolan", "Quay", passage=1, published="2031-03-03", manner=Manner(credit="Harbour Wire"))
    wire = voice("Osk Marr", "Harbour Wire", passage=1)
    (claim,) = fold(paper, wire)
    assert [(tie.start, tie.end) for tie in claim.within] == [(paper.statement, wire.statement)]
    assert "Quay carries the passage of Harbour Wire" in claim.origins[0].why


def test_what_says_the_same_in_other_words_is_a_tie_with_a_reason() -> None:
    first, other = voice("Mira Dolan", wording=1), voice("Osk Marr", "Quay", wording=2, published="2031-03-05")
    (claim,) = fold(
        first, other, alike=(Alike(1, 2, 0.7, True, None, "network", "a network takes them to say the same"),)
    )
    (tie,) = claim.within
    assert (tie.kind, tie.start, tie.end, tie.score) == ("same", other.statement, first.statement, 0.7)
    assert (tie.why, tie.rule) == ("a network takes them to say the same", f"{VERSION}:network")


def test_the_score_of_a_reprint_is_the_part_of_its_passages_that_it_shares() -> None:
    shared = [
        voice("Mira Dolan", outlet, wording=10 + at, passage=at)
        for at in range(1, 4)
        for outlet in ("Harbour Wire", "Quay")
    ]
    own = (
        voice("Osk Marr", "Quay", wording=9, published="2031-03-05"),
        voice("Osk Marr", wording=9),
        voice("Bea Sorrel", wording=8),
    )
    found = [tie for each in fold(*shared, *own) for tie in each.within if tie.rule.endswith("reprinted")]
    assert [(tie.score, tie.why) for tie in found] == [(0.75, "Quay reprints much of Harbour Wire")]

"""A person's word on how a claim stands: above the rules, with name and day, and taken back without a trace being lost."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from flow.morning import exported
from onrecord import extract, link, pipeline, show
from onrecord.cli import DONE, STOPPED, main
from onrecord.errors import Stop
from onrecord.model import Claim, Judgement

TEXT = "The northern sluice had failed, the Velm River Board said. Mira Dolan said that two pumps were running."


def reports(folder: Path, *texts: str) -> Path:
    rows = [
        {
            "name": f"n{n}",
            "outlet": f"Quay {n}",
            "published": f"2031-03-0{n}",
            "language": "en",
            "text": text,
            "url": f"https://quay.invalid/{n}",
        }
        for n, text in enumerate(texts, 4)
    ]
    path = folder / "desk.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf8")
    return path


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    path = tmp_path / "a.ledger"
    with pipeline.Record(path, create=True) as record:
        pipeline.add([reports(tmp_path, TEXT)], record, machine=extract.RULES)
    return path


@pytest.fixture
def record(ledger: Path) -> Iterator[pipeline.Record]:
    with pipeline.Record(ledger) as opened:
        yield opened


def sluice(record: pipeline.Record) -> Claim:
    (claim,) = [claim for claim in record.claims() if "sluice had failed" in claim.text]
    return claim


def test_the_word_of_a_person_stands_and_the_verdict_of_the_rules_stays_beside_it(record: pipeline.Record) -> None:
    before = sluice(record)
    made = record.decide("standing", [before.id, "Disputed"], "Ada Holm")
    after = sluice(record)
    assert (before.standing, after.standing) == ("one origin", "disputed")
    assert after.reasons == (f"set by Ada Holm on {made.at[:10]}; the rules say: one origin", *before.reasons)
    assert (after.origins, after.credibility) == (before.origins, before.credibility)


def test_it_is_kept_when_reports_are_read_again_and_when_others_come(record: pipeline.Record, tmp_path: Path) -> None:
    record.decide("standing", [sluice(record).id, "denied"], "Ada Holm")
    earlier = "The northern sluice had failed, the Velm River Board said."
    pipeline.add([reports(tmp_path, TEXT, earlier)], record)  # by the reader, whose statements have other ids
    with pipeline.Record(record.path) as again:
        assert sluice(again).judged is not None
        assert sluice(again).standing == "denied"


def test_of_two_people_the_later_one_stands_and_the_earlier_one_is_told(record: pipeline.Record) -> None:
    record.decide("standing", [sluice(record).id, "denied"], "Ada Holm")
    record.decide("standing", [sluice(record).id, "2 independent origins"], "Osk Reth")
    claim = sluice(record)
    assert claim.standing == "2 independent origins"
    assert "before that, Ada Holm set it to “denied”" in claim.reasons[1]


def test_taken_back_the_rules_speak_again_and_the_list_keeps_both(record: pipeline.Record) -> None:
    made = record.decide("standing", [sluice(record).id, "denied"], "Ada Holm")
    record.decide("retract", [str(made.number)], "Ada Holm")
    assert (sluice(record).standing, sluice(record).judged) == ("one origin", None)
    listed = [each.told for each in record.judged()]
    assert listed[0].endswith("is: denied (taken back)")
    assert len(listed) == 2


def test_verified_is_never_shown_without_the_person_whose_word_it_is(record: pipeline.Record, tmp_path: Path) -> None:
    key = sluice(record).id
    record.decide("standing", [key, "verified"], "Ada Holm")
    assert sluice(record).standing == "“verified”, in the word of Ada Holm"
    (row,) = [json.loads(line) for line in exported(record.path)["claims"].splitlines() if key in line]
    assert row["standing"] == "“verified”, in the word of Ada Holm"
    assert {name: row["judged"][name] for name in ("standing", "by", "rules")} == {
        "standing": "verified",
        "by": "Ada Holm",
        "rules": "one origin",
    }
    pipeline.write_brief(record, tmp_path / "brief", title="The sluice")
    page = (tmp_path / "brief" / "index.html").read_text(encoding="utf8")
    assert "“verified”, in the word of Ada Holm" in page
    assert page.count("verified") == page.count("“verified”, in the word of Ada Holm")


def test_what_is_no_standing_and_what_is_no_claim_are_refused(record: pipeline.Record) -> None:
    key = sluice(record).id
    for what, reason in (
        ([key, "plausible"], "is no standing"),
        ([key, "1 independent origins"], "is no standing"),
        (["c7aaaa", "disputed"], "no claim of this id"),
        ([key], "words follow it"),
    ):
        with pytest.raises(Stop, match=reason):
            record.decide("standing", what, "Ada Holm")
    assert record.judgements() == []


def test_the_words_that_no_rule_says_ask_for_a_name(ledger: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pipeline.Record(ledger) as record:
        key = sluice(record).id
    assert main(["judge", "standing", key, "true", "--ledger", str(ledger)]) == STOPPED
    assert "give your name with --by" in capsys.readouterr().err
    assert main(["judge", "standing", key, "true", "--by", "Ada Holm", "--ledger", str(ledger)]) == DONE
    assert f"judgement 1, by Ada Holm: the standing of {key} is: true" in capsys.readouterr().out


def test_the_claim_command_says_who_set_it_and_what_the_outlets_are_worth(
    ledger: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rated = '[[outlet]]\nname = "Quay 4"\nreliability = "B"\n'
    ledger.with_name("dossier.toml").write_text(rated, encoding="utf8")
    with pipeline.Record(ledger) as record:
        key = sluice(record).id
        record.decide("standing", [key, "disputed"], "Ada Holm")
    assert main(["claim", key, "--ledger", str(ledger)]) == DONE
    told = capsys.readouterr().out
    assert "set by Ada Holm on " in told
    assert "6 of 1 to 6 (Admiralty code), from origins and disputes" in told
    assert "Quay 4 B (of the outlets" in told
    assert main(["disputed", "--ledger", str(ledger)]) == DONE
    assert "disputed*" in capsys.readouterr().out


def test_the_brief_gives_credibility_and_reliability_apart(ledger: Path) -> None:
    ledger.with_name("dossier.toml").write_text('[[outlet]]\nname = "Quay 4"\nreliability = "D"\n', encoding="utf8")
    with pipeline.Record(ledger) as record:
        brief = show.build(record, title="The sluice")
    told = [str(getattr(part, "text", "")) for row in brief.rows() for cell in row.cells for part in cell]
    assert "credibility 6" in told
    assert "reliability Quay 4 D" in told


def test_what_a_person_calls_disputed_is_listed_with_the_contested_until_it_is_taken_back(
    record: pipeline.Record,
) -> None:
    key = sluice(record).id
    record.decide("standing", [key, "disputed"], "Ada Holm")
    assert [claim.id for claim in show.contested(record)] == [key]
    record.decide("retract", ["1"], "Ada Holm")
    assert show.contested(record) == []


def test_how_the_reporting_stands_is_not_touched_by_a_word_of_ones_own() -> None:
    disputed = Claim("c1", "it fell", ("s1",), (), "disputed", ("disputed by Osk",))
    judged = Judgement(1, "2031-03-04T10:00:00+00:00", "Ada Holm", "standing", "c1", "false")
    (claim,) = link.overridden([disputed], [judged], lambda key: key)
    assert (claim.standing, claim.reported) == ("“false”, in the word of Ada Holm", "disputed")
    (claim,) = link.overridden([disputed], [judged._replace(object="one-sided")], lambda key: key)
    assert (claim.standing, claim.reported) == ("one-sided", "one-sided")


def test_a_name_is_text_wherever_a_standing_carries_it(record: pipeline.Record, tmp_path: Path) -> None:
    record.decide("standing", [sluice(record).id, "false"], "<b>Ada*</b>")
    pipeline.write_brief(record, tmp_path / "brief", title="The sluice")
    assert "<b>Ada" not in (tmp_path / "brief" / "index.html").read_text(encoding="utf8")
    assert "<b>Ada" not in (tmp_path / "brief" / "brief.md").read_text(encoding="utf8")

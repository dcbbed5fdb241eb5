"""The gold of pairs, copies, origins and standing holds together, and what measures it counts as it says."""

from __future__ import annotations

from collections import Counter

import pytest
from eval import standing
from eval.standing import Marked, Outcome

PARTS = ("dev", "test")


@pytest.mark.parametrize("part", PARTS)
def test_every_marked_slice_is_in_its_report(part: str) -> None:
    for bundle in standing.rows(f"bundles.{part}"):
        texts = {report["name"]: report["text"] for report in bundle["reports"]}
        for claim in bundle["claims"]:
            for said in [*(s for o in claim["origins"] for s in o["statements"]), *claim["against"], *claim["mended"]]:
                assert texts[said["report"]][said["start"] : said["end"]] == said["words"]
        for place in (place for passage in bundle["passages"] for place in passage):
            assert texts[place["report"]][place["start"] : place["end"]] == place["exact"]
        for row in bundle["timeline"]:
            assert all(row["words"] in texts[name] for name in row["reports"])


@pytest.mark.parametrize("part", PARTS)
def test_a_number_of_origins_is_that_of_the_origins_marked(part: str) -> None:
    for bundle in standing.rows(f"bundles.{part}"):
        assert 4 <= len(bundle["reports"]) <= 9
        for claim in bundle["claims"]:
            if claim["standing"].endswith("independent origins"):
                assert claim["standing"].startswith(f"{len(claim['origins'])} ")
            if claim["standing"] in ("one origin", "one-sided", "not seen since"):
                assert len(claim["origins"]) == 1


def test_no_first_sentence_is_in_both_halves() -> None:
    first = [{row["a"]["text"] for row in standing.rows(f"pairs.{part}")} for part in PARTS]
    assert not first[0] & first[1]
    labels = Counter(row["label"] for part in PARTS for row in standing.rows(f"pairs.{part}"))
    assert sum(labels.values()) >= 500
    assert set(labels) == set(standing.LABELS)


def test_a_claim_that_was_not_found_has_no_origin_too_many_and_is_not_exact() -> None:
    claim = Marked("c", (), 1, "one origin")
    outcomes = [Outcome(claim, None, None), Outcome(claim, 2, "2 independent origins"), Outcome(claim, 1, "one origin")]
    figures = standing._figures(outcomes, "")
    assert figures["claims_found"] == pytest.approx(2 / 3)
    assert figures["origins_exact"] == pytest.approx(1 / 3)
    assert figures["never_more_origins"] == pytest.approx(2 / 3)
    assert figures["standing_exact"] == pytest.approx(1 / 3)

"""What a content meets, and what is kept at hand to find it."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.ledger import Ledger, Meets, meeting
from onrecord.ledger.entry import Filed


def test_the_contents_of_a_few_times_are_kept_at_hand_however_many_there_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(meeting, "TIMES", 3)
    content = Filed((), "a", (), vector=b"\x01\x02")
    with Ledger(tmp_path / "a.ledger", create=True) as ledger:
        ledger.link.execute("PRAGMA foreign_keys = OFF")
        found = meeting.Meeting(ledger.link, Meets())
        for n in range(1, 20):
            topics = [(-n, n)]
            assert list(found.of(n, topics, content)) == []
            found.file(n, topics, content)
            assert len(found._times) <= 3


def test_a_time_that_was_put_away_is_found_again_with_all_that_was_filed_since(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(meeting, "TIMES", 1)
    seen: list[bytes] = []

    def nearest(vector: bytes, others: bytes) -> tuple[int, ...]:
        seen.append(others)
        return ()

    with Ledger(tmp_path / "a.ledger", create=True) as ledger:
        ledger.link.execute("PRAGMA foreign_keys = OFF")
        found = meeting.Meeting(ledger.link, Meets(nearest=nearest))
        for n, time in enumerate((-1, -2, -1, -2, -1), 1):
            content = Filed((), str(n), (), vector=bytes([n]))
            list(found.of(n, [(time, time)], content))
            found.file(n, [(time, time)], content)
    assert seen == [b"", b"", b"\x01", b"\x02", b"\x01\x03"]

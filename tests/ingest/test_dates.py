"""Dates become ISO 8601 as precise as they are stated: nothing is added, and what can be read two ways is not read."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.ingest.dates import find_written, iso


@pytest.mark.parametrize(
    ("stated", "read"),
    [
        ("2025", "2025"),
        ("2025-12", "2025-12"),
        ("2025-12-28", "2025-12-28"),
        ("2025-12-28T14:05:00+02:00", "2025-12-28T14:05:00+02:00"),
        ("2025-12-28T14:05:00Z", "2025-12-28T14:05:00Z"),
        ("2025-12-28T14:05:00.250Z", "2025-12-28T14:05:00.250Z"),
        ("2025-12-28T14:05", "2025-12-28T14:05:00"),
        ("2025-12-28 14:05:00 +0200", "2025-12-28T14:05:00+02:00"),
        ("2025-12-28 14:05:00 UTC", "2025-12-28T14:05:00Z"),
        ("20251228", "2025-12-28"),
        ("20251228T140500Z", "2025-12-28T14:05:00Z"),
        ("2025/12/28", "2025-12-28"),
        ("28.12.2025", "2025-12-28"),
        ("Sun, 28 Dec 2025 14:05:00 +0200", "2025-12-28T14:05:00+02:00"),
        ("Sun, 28 Dec 2025 14:05:00 GMT", "2025-12-28T14:05:00Z"),
        ("Sun, 28 Dec 2025 14:05:00 -0000", "2025-12-28T14:05:00Z"),
        ("Sun,28 Dec 2025 14:05 +0200 (EET)", "2025-12-28T14:05:00+02:00"),
        ("Sun, 28 Dec 2025 14:05:00 EST", "2025-12-28T14:05:00-05:00"),
        ("28 December 2025, 14:05 EET", "2025-12-28T14:05:00+02:00"),
        ("2025-12-28 14:05 CEST", "2025-12-28T14:05:00+02:00"),
        ("28 Dec 2025 14:05", "2025-12-28T14:05:00"),
        ("28 December 2025", "2025-12-28"),
        ("December 28th, 2025", "2025-12-28"),
        ("Sunday, Dec. 28, 2025 at 2:05 p.m.", "2025-12-28T14:05:00"),
        ("28 December 2025, 14:05 GMT+2", "2025-12-28T14:05:00+02:00"),
        ("28 December 2025 | 12.05 am", "2025-12-28T00:05:00"),
        ("Sept 5, 2025", "2025-09-05"),
    ],
)
def test_a_date_is_read_as_it_is_stated(stated: str, read: str) -> None:
    assert iso(stated) == read


NO_DATES = """today|two days ago|03/04/2025|2025-13-01|2025-02-30|31 June 2025|28 December|25:61|99999999|Sun, 0 Foo 2025 1:1"""


@pytest.mark.parametrize("stated", ["", *NO_DATES.split("|")])
def test_what_is_no_full_and_certain_date_is_none(stated: str) -> None:
    assert iso(stated) is None


@given(st.dates(date(1000, 1, 1), date(2999, 12, 31)), st.times(), st.sampled_from(["", "Z", "+02:00", "-04:30"]))
def test_what_is_in_iso_8601_stays_as_it_is(day: date, moment: time, zone: str) -> None:
    stated = f"{day.isoformat()}T{moment.replace(microsecond=0).isoformat()}{zone}"
    assert iso(stated) == stated
    assert iso(day.isoformat()) == day.isoformat()


@given(st.text(max_size=60))
def test_what_is_read_once_is_read_again_as_itself(stated: str) -> None:
    read = iso(stated)
    assert read is None or iso(read) == read


def test_the_first_date_in_a_line_is_found() -> None:
    assert (
        find_written("Harbour Office | Bulletin 9 | 6 October 2025, page 1 of 2, replaces 5 May 2024") == "2025-10-06"
    )
    assert find_written("Updated 6 October 2025, 14:05 GMT+2 by the office") == "2025-10-06T14:05:00+02:00"
    assert find_written("Bulletin 9, page 1") is None

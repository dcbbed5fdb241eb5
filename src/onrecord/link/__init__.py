"""Stage 4, statements to claims and ties: copies, the same claim, who rejects what, independent origins, standing.

`wording` and `rejections` look at one report and are pure, so they map over reports. `near` compares two passages that the
ledger's index brings together. `homes` and `at_home` link places by where an outlet reports from. `claims` folds all that a
ledger holds, or any part of it that has no tie to the rest.
"""

from onrecord.link.claims import claims
from onrecord.link.near import Nearness, near
from onrecord.link.places import Home, at_home, homes
from onrecord.link.rejections import rejections
from onrecord.link.voice import Alike, Voice
from onrecord.link.wording import Wording, may_be_near, wording

__all__ = [
    "Alike",
    "Home",
    "Nearness",
    "Voice",
    "Wording",
    "at_home",
    "claims",
    "homes",
    "may_be_near",
    "near",
    "rejections",
    "wording",
]

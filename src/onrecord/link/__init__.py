"""Stage 4, statements to claims and ties: copies, the same claim, who rejects what, independent origins, standing.

`wording` and `rejections` look at one report and are pure, so they map over reports. `near` compares two passages that the
ledger's index brings together. `claims` folds all that a ledger holds, or any part of it that has no tie to the rest.
"""

from onrecord.link.claims import claims
from onrecord.link.judge import relate
from onrecord.link.manner import Manner, admits, manners, mending
from onrecord.link.near import Nearness, near
from onrecord.link.parties import sided
from onrecord.link.passages import Passage, passages
from onrecord.link.rejections import rejections
from onrecord.link.topics import topics
from onrecord.link.voice import Alike, Voice, heard
from onrecord.link.wording import Wording, may_be_near, wording

__all__ = [
    "Alike",
    "Manner",
    "Nearness",
    "Passage",
    "Voice",
    "Wording",
    "admits",
    "claims",
    "heard",
    "manners",
    "may_be_near",
    "mending",
    "near",
    "passages",
    "rejections",
    "relate",
    "sided",
    "topics",
    "wording",
]

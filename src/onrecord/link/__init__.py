"""Stage 4, statements to claims and ties: copies, the same claim, who rejects what, independent origins, standing.

`wording` and `rejections` look at one report and are pure, so they map over reports. `near` compares two passages that the
ledger's index brings together. `claims` folds all that a ledger holds, or any part of it that has no tie to the rest.
"""

from onrecord.link.claims import claims
from onrecord.link.heard import Heard
from onrecord.link.near import Nearness, near
from onrecord.link.profiles import by_member, in_force, profiles, told_apart
from onrecord.link.rejections import rejections
from onrecord.link.sources import Group, Judged, sources
from onrecord.link.voice import Alike, Voice
from onrecord.link.wording import Wording, may_be_near, wording

__all__ = [
    "Alike",
    "Group",
    "Heard",
    "Judged",
    "Nearness",
    "Voice",
    "Wording",
    "by_member",
    "claims",
    "in_force",
    "may_be_near",
    "near",
    "profiles",
    "rejections",
    "sources",
    "told_apart",
    "wording",
]

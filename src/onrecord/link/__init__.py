"""Stage 4, statements to claims and ties: copies, the same claim, who rejects what, independent origins, standing.

`wording`, `rejections` and `supports` look at one report and are pure, so they map over reports. `near` compares two passages
that the ledger's index brings together. `homes` and `at_home` link places by where an outlet reports from. `claims` folds all
that a ledger holds, or any part of it that has no tie to the rest.
"""

from onrecord.link.claims import claims
from onrecord.link.heard import Heard
from onrecord.link.judgements import Listed, listed
from onrecord.link.judging import FORMS, check, decision, member
from onrecord.link.likely import Likely, Network
from onrecord.link.manner import Manner, admits, manners, mending
from onrecord.link.near import Nearness, near
from onrecord.link.needed import all_needed, nearest, needed, shipped
from onrecord.link.overrides import needs_a_name, overridden
from onrecord.link.parties import sided
from onrecord.link.passages import Passage, passages
from onrecord.link.places import Home, at_home, homes
from onrecord.link.profiles import by_member, profiles, told_apart
from onrecord.link.rejections import rejections
from onrecord.link.relate import Related, relate, relation
from onrecord.link.remembering import Remembering
from onrecord.link.sources import Group, Judged, sources
from onrecord.link.supports import supports
from onrecord.link.topics import topics
from onrecord.link.voice import Alike, Voice, heard
from onrecord.link.wording import Wording, may_be_near, wording

__all__ = [
    "FORMS",
    "Alike",
    "Group",
    "Heard",
    "Home",
    "Judged",
    "Likely",
    "Listed",
    "Manner",
    "Nearness",
    "Network",
    "Passage",
    "Related",
    "Remembering",
    "Voice",
    "Wording",
    "admits",
    "all_needed",
    "at_home",
    "by_member",
    "check",
    "claims",
    "decision",
    "heard",
    "homes",
    "listed",
    "manners",
    "may_be_near",
    "member",
    "mending",
    "near",
    "nearest",
    "needed",
    "needs_a_name",
    "overridden",
    "passages",
    "profiles",
    "rejections",
    "relate",
    "relation",
    "shipped",
    "sided",
    "sources",
    "supports",
    "told_apart",
    "topics",
    "wording",
]

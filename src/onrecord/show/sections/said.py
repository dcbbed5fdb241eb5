"""2, what was said and ordered: by speaker, most-spoken first, grouped by act, with the chain of who relayed it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from onrecord.model import Act as Saying
from onrecord.show.desk import Desk, verb
from onrecord.show.layout import Act, Aside, Break, Cell, Group, Name, Note, Part, Row, Section, Table, rest
from onrecord.show.survey import NAMELESS, Sight
from onrecord.show.views import UNVOICED

SPEAKERS = 24
LINES = 24
A_GROUP = 8
NAMELESS_ONES = "Speakers without a name"
NOT_VOICED = " (nobody is reported to have heard it said)"
COLUMNS = ("Words", "By way of", "Reported")


def section(desk: Desk) -> Section:
    """A table for each speaker, the nameless together in a last one."""
    named, nameless = _speakers(desk)
    tables = [_table(desk, desk.speaker(sights[0].id), sights) for sights in named[:SPEAKERS]]
    if nameless:
        tables.append(_table(desk, NAMELESS_ONES, nameless))
    others = named[SPEAKERS:]
    after = rest(sum(map(len, others)), f"statements by {len(others)} speakers", "statements.jsonl")
    notes = (
        "What somebody is reported to believe or to mean to do, and not to have said, stands last under each name.",
        "Words inside quotation marks stand in the report as the speaker's own; words without them are the report's account.",
    )
    return Section("said", "What was said and ordered", notes, tuple(tables), (after,) if after else ())


def _speakers(desk: Desk) -> tuple[list[list[Sight]], list[Sight]]:
    """What each named speaker said, most-spoken first, and what all the nameless said; narration is nobody's saying."""
    named = []
    nameless: list[Sight] = []
    for said in desk.seen.by_speaker.values():
        spoken = [sight for sight in said if sight.act != "report"]
        if spoken and spoken[0].kind in NAMELESS:
            nameless += spoken
        elif spoken:
            named.append(spoken)
    named.sort(key=lambda spoken: (-len(spoken), spoken[0].order))
    return named, sorted(nameless, key=lambda sight: sight.order)


def _table(desk: Desk, speaker: str, sights: Sequence[Sight]) -> Table:
    acts: dict[Saying, dict[tuple[str, str], list[Sight]]] = defaultdict(lambda: defaultdict(list))
    for sight in sights:
        acts[sight.act][sight.claim, sight.voice].append(sight)
    groups = []
    room = LINES
    for act, claims in sorted(acts.items(), key=lambda pair: (pair[0] in UNVOICED, -len(pair[1]), pair[0])):
        said = sorted(claims.values(), key=lambda together: (-len(together), together[0].order))[: min(A_GROUP, room)]
        room -= len(said)
        if said:
            heading = verb(act, plural=speaker == NAMELESS_ONES) + (NOT_VOICED if act in UNVOICED else "")
            groups.append(Group(heading, tuple(_row(desk, together) for together in said)))
    lines = sum(map(len, acts.values()))
    shown = sum(len(group.rows) for group in groups)
    more = rest(lines - shown, "by this speaker", "statements.jsonl")
    return Table(_caption(speaker, sights), COLUMNS, tuple(groups), more)


def _caption(speaker: str, sights: Sequence[Sight]) -> str:
    """Who speaks, how often, and how much besides is told of what they hold in mind."""
    held = sum(sight.act in UNVOICED for sight in sights)
    counts = ((len(sights) - held, "statement"), (held, "belief or intention not voiced"))
    return ", ".join([speaker, *(f"{count} {_many(what, count)}" for count, what in counts if count)])


def _many(what: str, count: int) -> str:
    if count == 1:
        return what
    return f"{what}s" if what == "statement" else "beliefs or intentions not voiced"


def _row(desk: Desk, together: Sequence[Sight]) -> Row:
    """The same claim by the same speaker, in however many reports."""
    lead = desk.seen.nearest(together)
    sources, cited = desk.citations([sight.id for sight in together])
    rejected, rests_on = _rejects(desk, lead.id)
    keys = desk.order({lead.id, *cited, *rests_on})
    return Row(
        ((desk.words(lead.id), *_kept(desk, lead), *rejected), desk.trails([lead.id, *cited]), sources), tuple(keys)
    )


def _kept(desk: Desk, lead: Sight) -> Cell:
    """How certain it was said to be."""
    hedges = desk.hedges(lead.id)
    return (Break(), Aside(hedges)) if hedges else ()


def _rejects(desk: Desk, key: str) -> tuple[Cell, list[str]]:
    """What a denial or dispute speaks against, so that it never stands alone."""
    parts: list[Part] = []
    rests_on = []
    for tie in desk.seen.against.by(key)[:3]:
        if tie.end in desk.seen.sights:
            parts += [
                Break(),
                Note(f"{tie.kind} "),
                Name(desk.speaker(tie.end)),
                Note(", who "),
                Act(desk.verb(tie.end)),
            ]
            parts += [Note(": "), desk.words(tie.end)]
            rests_on.append(tie.end)
    return tuple(parts), rests_on

"""1, at a glance: the claims that matter most, contested ones first, then those with most origins and reports."""

from __future__ import annotations

import heapq

from onrecord.model import Claim
from onrecord.show.desk import Desk
from onrecord.show.layout import Act, Break, Cell, Group, Name, Note, Row, Section, Standing, Table, rest
from onrecord.show.sections.stakes import stake

CONTESTED = ("disputed", "denied", "conceded", "corrected", "retracted")
MOST = 12
UNSUPPORTED = 6
CLAUSES = 3


def section(desk: Desk) -> Section:
    """The table that a reader with one minute reads."""
    count = 0

    def rank(claim: Claim) -> tuple[bool, int, bool, int, int]:
        nonlocal count
        count += 1
        lead = desk.lead(claim)
        reach = desk.seen.reach(claim.id)
        return claim.standing not in CONTESTED, -len(claim.origins), lead.act == "report", -reach, -lead.order

    chosen = heapq.nsmallest(MOST, (claim for claim in desk.book.claims() if not _rejection(desk, claim)), key=rank)
    chosen = [claim for place, claim in enumerate(chosen) if place < UNSUPPORTED or _stands_out(desk, claim)]
    more = rest(count - len(chosen), "claims", "claims.jsonl")
    columns = ("Issue", "Where it stands now", "What is at stake", "Sources")
    table = Table("Contested claims first, then those with the most origins", columns, _rows(desk, chosen), more)
    note = "Standing is about the reporting only: who says it, who rejects it, from how many independent origins."
    return Section("glance", "At a glance", (note,), (table,) if chosen else ())


def _stands_out(desk: Desk, claim: Claim) -> bool:
    """Whether it is contested, or stands in more reports than one."""
    return claim.standing in CONTESTED or desk.seen.reach(claim.id) > 1


def _rejection(desk: Desk, claim: Claim) -> bool:
    """Whether nobody says this but to reject it; it then stands beside what it rejects."""
    return all(desk.seen.sights[key].act in ("deny", "dispute") for key in claim.statements)


def _rows(desk: Desk, chosen: list[Claim]) -> tuple[Group, ...]:
    return (Group("", tuple(_row(desk, claim) for claim in chosen)),)


def _row(desk: Desk, claim: Claim) -> Row:
    lead = desk.lead(claim)
    issue: Cell = (Name(desk.speaker(lead.id)), Note(" "), Act(desk.verb(lead.id)), Break(), desk.words(lead.id))
    stands: list[Standing | Break | Note] = [Standing(claim.standing)]
    for reason in claim.reasons:
        stands += [Break(), Note(sentence(reason))]
    at_stake, says_so = stake(desk, (desk.seen.sights[key] for key in claim.statements))
    sources, cited = desk.citations(desk.order(claim.statements))
    return Row((issue, tuple(stands), at_stake, sources), tuple(desk.order({lead.id, *cited, *says_so})))


def sentence(reason: str) -> str:
    """A reason as a sentence of its own: a capital first, a full stop last, and of many clauses the first few."""
    clauses = reason.split("; ")
    if len(clauses) > CLAUSES:
        reason = "; ".join(clauses[:CLAUSES]) + f"; and {len(clauses) - CLAUSES} more"
    return reason[:1].upper() + reason[1:] + ("" if reason.endswith((".", "!", "?", "…")) else ".")

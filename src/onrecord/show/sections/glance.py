"""1, at a glance: the claims that matter most, contested ones first, then those with most origins and reports."""

from __future__ import annotations

import heapq

from onrecord.model import Claim
from onrecord.show.desk import Desk
from onrecord.show.layout import Act, Break, Cell, Group, Name, Note, Row, Section, Standing, Table, lines, rest
from onrecord.show.sections.stakes import stake

CONTESTED = ("disputed", "denied", "conceded", "corrected", "retracted")
MOST = 12
UNSUPPORTED = 6
CLAUSES = 3
COLUMNS = ("Issue", "Where it stands now", "What is at stake", "Sources")


def section(desk: Desk) -> Section:
    """The table that a reader with one minute reads."""
    claims = (claim for claim in desk.book.claims() if not _rejection(desk, claim))
    first = heapq.nsmallest(MOST, claims, key=lambda claim: _rank(desk, claim))
    chosen = [claim for place, claim in enumerate(first) if place < UNSUPPORTED or _stands_out(desk, claim)]
    more = rest(len(desk.seen.by_claim) - len(chosen), "claims", "claims.jsonl")
    rows = tuple(_row(desk, claim) for claim in chosen)
    table = Table("Contested claims first, then those with the most origins", COLUMNS, (Group("", rows),), more)
    note = "Standing is about the reporting only: who says it, who rejects it, from how many independent origins."
    return Section("glance", "At a glance", (note,), (table,) if rows else ())


def _rank(desk: Desk, claim: Claim) -> tuple[bool, int, bool, int, int]:
    """Smallest for what matters most: contested, of many origins, spoken, in many reports, new."""
    lead = desk.lead(claim)
    narrated, reach = lead.act == "report", desk.seen.reach(claim.id)
    return claim.standing not in CONTESTED, -len(claim.origins), narrated, -reach, -lead.order


def _stands_out(desk: Desk, claim: Claim) -> bool:
    """Whether it is contested, or stands in more reports than one."""
    return claim.standing in CONTESTED or desk.seen.reach(claim.id) > 1


def _rejection(desk: Desk, claim: Claim) -> bool:
    """Whether nobody says this but to reject it; it then stands beside what it rejects."""
    return all(desk.seen.sights[key].act in ("deny", "dispute") for key in claim.statements)


def _row(desk: Desk, claim: Claim) -> Row:
    lead = desk.lead(claim)
    issue: Cell = (Name(desk.speaker(lead.id)), Note(" "), Act(desk.verb(lead.id)), Break(), desk.words(lead.id))
    at_stake, says_so = stake(desk, (desk.seen.sights[key] for key in claim.statements))
    sources, cited = desk.citations(desk.order(claim.statements))
    return Row((issue, stands(claim), at_stake, sources), tuple(desk.order({lead.id, *cited, *says_so})))


def stands(claim: Claim) -> Cell:
    """Where a claim stands, and why, a reason a line."""
    return lines([Standing(claim.standing), *(Note(_sentence(reason)) for reason in claim.reasons)])


def _sentence(reason: str) -> str:
    """A reason as a sentence of its own: a capital first, a full stop last, and of many clauses the first few."""
    clauses = reason.split("; ")
    if len(clauses) > CLAUSES:
        reason = "; ".join(clauses[:CLAUSES]) + f"; and {len(clauses) - CLAUSES} more"
    return reason[:1].upper() + reason[1:] + ("" if reason.endswith((".", "!", "?", "…")) else ".")

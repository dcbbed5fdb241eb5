"""1, at a glance: the claims that matter most, contested ones first, then those with most origins and reports."""

from __future__ import annotations

import heapq
from collections.abc import Iterable

from onrecord.dossier import Dossier, issues_in
from onrecord.model import Claim
from onrecord.show.desk import Desk
from onrecord.show.layout import Act, Aside, Break, Cell, Group, Name, Note, Row, Section, Standing, Table, lines, rest
from onrecord.show.reliability import in_words, one_by_one, rated
from onrecord.show.sections.stakes import stake

CONTESTED = ("disputed", "denied", "conceded", "corrected", "retracted")
MOST = 12
UNSUPPORTED = 6
A_GROUP, ONES = 5, 3  # the same two in each of several groups
OTHER = "Other matters"
CLAUSES = 3
NOTES = (
    "Standing is about the reporting only: who says it, who rejects it, from how many independent origins.",
    "Credibility, from 1 to 6 (which cannot be judged), is counted from origins and disputes; reliability, from A to F, is what "
    "the dossier says of an outlet. They are two scales of the Admiralty code, and never one.",
)
COLUMNS = ("Issue", "Where it stands now", "What is at stake", "Sources")


def section(desk: Desk) -> Section:
    """The table that a reader with one minute reads; by issue where the dossier names issues."""
    claims = [claim for claim in desk.book.claims() if not _rejection(desk, claim)]
    chosen = [(issue, _chosen(desk, of_it, len(issue) > 0)) for issue, of_it in by_issue(desk.dossier, claims)]
    groups = tuple(Group(issue, tuple(_row(desk, claim) for claim in of_it)) for issue, of_it in chosen if of_it)
    shown = sum(len(of_it) for _, of_it in chosen)
    more = rest(len(desk.seen.by_claim) - shown, "claims", "claims.jsonl")
    table = Table("Contested claims first, then those with the most origins", COLUMNS, groups, more)
    return Section("glance", "At a glance", NOTES, (table,) if groups else ())


def by_issue(dossier: Dossier, claims: Iterable[Claim]) -> list[tuple[str, list[Claim]]]:
    """The claims under the first issue that their words tell, in the order of the dossier, and those under none in the end.

    Without issues, all claims under an empty label.
    """
    groups: dict[str, list[Claim]] = {issue.name: [] for issue in dossier.issues}
    other = OTHER if groups else ""
    groups[other] = []
    for claim in claims:
        groups[next(iter(issues_in(claim.text, dossier)), other)].append(claim)
    return list(groups.items())


def _chosen(desk: Desk, claims: Iterable[Claim], grouped: bool) -> list[Claim]:
    """The first few, and of those that follow the ones that stand out; fewer where there are several groups."""
    most, unsupported = (A_GROUP, ONES) if grouped else (MOST, UNSUPPORTED)
    first = heapq.nsmallest(most, claims, key=lambda claim: _rank(desk, claim))
    return [claim for place, claim in enumerate(first) if place < unsupported or _stands_out(desk, claim)]


def _rank(desk: Desk, claim: Claim) -> tuple[bool, int, bool, int, int]:
    """Smallest for what matters most: contested, of many origins, spoken, in many reports, new."""
    lead = desk.lead(claim)
    narrated, reach = lead.act == "report", desk.seen.reach(claim.id)
    return claim.reported not in CONTESTED, -len(claim.origins), narrated, -reach, -lead.order


def _stands_out(desk: Desk, claim: Claim) -> bool:
    """Whether it is contested, or stands in more reports than one."""
    return claim.reported in CONTESTED or desk.seen.reach(claim.id) > 1


def _rejection(desk: Desk, claim: Claim) -> bool:
    """Whether nobody says this but to reject it; it then stands beside what it rejects."""
    return all(desk.seen.sights[key].act in ("deny", "dispute") for key in claim.statements)


def _row(desk: Desk, claim: Claim) -> Row:
    lead = desk.lead(claim)
    issue: Cell = (Name(desk.speaker(lead.id)), Note(" "), Act(desk.verb(lead.id)), Break(), desk.words(lead.id))
    at_stake, says_so = stake(desk, (desk.seen.sights[key] for key in claim.statements))
    sources, cited = desk.citations(desk.order(claim.statements))
    return Row((issue, stands(desk, claim), at_stake, sources), tuple(desk.order({lead.id, *cited, *says_so})))


def stands(desk: Desk, claim: Claim) -> Cell:
    """Where a claim stands, and why, a reason a line; then its credibility, and what the user says of the outlets."""
    why = [Note(_sentence(desk.prose(reason))) for reason in claim.reasons]
    return lines([Standing(claim.standing), *why, Aside(f"credibility {claim.credibility}"), _reliability(desk, claim)])


def _reliability(desk: Desk, claim: Claim) -> Aside | None:
    """What the dossier says of the outlets that carry a claim; nothing where it says nothing of any."""
    found = rated(claim, one_by_one(desk.book), desk.dossier)
    known = any(each.reliability != "F" for each in found)
    return Aside(f"reliability {in_words(found, desk.shown)}") if known else None


def _sentence(reason: str) -> str:
    """A reason as a sentence of its own: a capital first, a full stop last, and of many clauses the first few."""
    clauses = reason.split("; ")
    if len(clauses) > CLAUSES:
        reason = "; ".join(clauses[:CLAUSES]) + f"; and {len(clauses) - CLAUSES} more"
    return reason[:1].upper() + reason[1:] + ("" if reason.endswith((".", "!", "?", "…")) else ".")

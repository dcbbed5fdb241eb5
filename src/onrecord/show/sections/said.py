"""2, what was said and ordered: by side and source, most-spoken first, by act, each line with the chain it came by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from onrecord.model import Act as Saying
from onrecord.model import Profile, Side
from onrecord.show.desk import Desk
from onrecord.show.developments.which import UNVOICED
from onrecord.show.layout import Act, Aside, Break, Cell, Group, Name, Note, Part, Row, Section, Table, rest
from onrecord.show.survey import NAMELESS, Sight
from onrecord.show.verbs import verb

OPEN = 10  # sources of a side that are read without opening anything
FOLDED = 120  # sources of a side behind the fold; what is beyond stands in the data
LINES, LINES_FOLDED = 24, 4
A_GROUP = 8
NAMELESS_ONES = "Speakers without a name"
NOT_VOICED = " (nobody is reported to have heard it said)"
COLUMNS = ("Words", "By way of")
SIDES: dict[Side, str] = {
    "own": "Own side",
    "opposing": "Opposing side",
    "third party": "Third parties",
    "unknown": "Side not known",
}
NO_SIDES = (
    "No side is known: name the parties in dossier.toml, or judge sources one by one, and they are grouped here by side.",
)
HOW_TO_READ = (
    "What somebody is reported to believe or to mean to do, and not to have said, stands last under each name.",
    "Words inside quotation marks stand in the report as the speaker's own; words without them are the report's account. "
    "Beside them, from top to bottom: the reports that have them, through whom, and the speaker.",
)


class Spoken(NamedTuple):
    """What a source said, in the order of the book."""

    profile: Profile
    sights: list[Sight]


def section(desk: Desk) -> Section:
    """The sources of each side with what they said, the long tail folded, those without a name together at the end."""
    spoken = list(_spoken(desk))
    sides = [side for side in SIDES if any(each.profile.source.side == side for each in spoken)]
    tables: list[Table] = []
    left: list[Spoken] = []
    for side in sides:
        here = [each for each in spoken if each.profile.source.side == side]
        named = [each for each in here if each.profile.source.kind not in NAMELESS]
        part = SIDES[side] if sides != ["unknown"] else ""
        tables += _side(desk, named, [each for each in here if each not in named], part)
        left += named[OPEN + FOLDED :]
    after = rest(sum(len(each.sights) for each in left), f"statements by {len(left)} speakers", "statements.jsonl")
    notes = HOW_TO_READ + (NO_SIDES if sides == ["unknown"] else ())
    return Section("said", "What was said and ordered", notes, tuple(tables), (after,) if after else ())


def _spoken(desk: Desk) -> Iterator[Spoken]:
    """What each source said, most-spoken first; narration is nobody's saying."""
    found = []
    for speaker, sights in desk.seen.by_speaker.items():
        spoken = [sight for sight in sights if sight.act != "report"]
        if spoken:
            found.append(Spoken(desk.book.profile(speaker), spoken))
    yield from sorted(found, key=lambda each: (-len(each.sights), each.sights[0].order))


def _side(desk: Desk, named: Sequence[Spoken], nameless: Sequence[Spoken], part: str) -> Iterator[Table]:
    """The tables of one side: the sources heard most, the others behind a fold, then those without a name."""
    for each in named[:OPEN]:
        yield _table(desk, each, part, "", LINES)
    folded = named[OPEN : OPEN + FOLDED]
    fold = f"{len(folded):,} more sources, {_count(sum(len(each.sights) for each in folded))}"
    if len(folded) == 1:
        fold = f"One more source, {_count(len(folded[0].sights))}"
    for each in folded:
        yield _table(desk, each, part, fold, LINES_FOLDED)
    if nameless:
        together = sorted((sight for each in nameless for sight in each.sights), key=lambda sight: sight.order)
        caption = _caption(NAMELESS_ONES, together)
        groups, more = _groups(desk, together, LINES, plural=True)
        about = "Not named by the report, or not resolved: shown as the report calls them, and each in its report only."
        yield Table(caption, COLUMNS, groups, more, about=about, part=part)


def _table(desk: Desk, spoken: Spoken, part: str, fold: str, most: int) -> Table:
    name = spoken.profile.source.name or desk.speaker(spoken.sights[0].id)
    groups, more = _groups(desk, spoken.sights, most, plural=False)
    caption = _caption(desk.shown(name), spoken.sights)
    return Table(caption, COLUMNS, groups, more, about=_about(spoken.profile), part=part, fold=fold)


def _groups(desk: Desk, sights: Sequence[Sight], most: int, *, plural: bool) -> tuple[tuple[Group, ...], str | None]:
    """The lines by act, and what was left out; one claim of one voice is one line, however many reports have it.

    What somebody did not say, or did not deny, stands under a heading that says so.
    """
    acts: dict[tuple[Saying, bool], dict[tuple[str, str], list[Sight]]] = defaultdict(lambda: defaultdict(list))
    for sight in sights:
        acts[sight.act, desk.undone(sight.id)][sight.claim, sight.voice].append(sight)
    groups = []
    room = most
    ordered = sorted(acts.items(), key=lambda pair: (pair[0][0] in UNVOICED, -len(pair[1]), pair[0]))
    for (act, undone), claims in ordered:
        said = sorted(claims.values(), key=lambda together: (-len(together), together[0].order))[: min(A_GROUP, room)]
        room -= len(said)
        if said:
            heading = verb(act, plural=plural, undone=undone) + (NOT_VOICED if act in UNVOICED else "")
            groups.append(Group(heading, tuple(_row(desk, together) for together in said)))
    lines = sum(map(len, acts.values()))
    shown = sum(len(group.rows) for group in groups)
    return tuple(groups), rest(lines - shown, "by this speaker" if not plural else "", "statements.jsonl")


def _count(statements: int) -> str:
    return f"{statements:,} statement{'' if statements == 1 else 's'}"


def _about(profile: Profile) -> str:
    """As what, under which other names and in how many reports the source is heard."""
    others = [name for name in profile.names if name != profile.source.name]
    facts = (
        profile.source.kind,
        _few("called", profile.roles),
        _few("also", others),
        f"in {profile.reports:,} reports" if profile.reports > 1 else "",
    )
    return "; ".join(fact for fact in facts if fact)


def _few(label: str, names: Iterable[str]) -> str:
    """The first of these names, in one line."""
    listed = list(dict.fromkeys(names))
    more = f" and {len(listed) - 4} more" if len(listed) > 4 else ""
    return f"{label} {', '.join(listed[:4])}{more}" if listed else ""


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
    others = [sight.id for sight in together if sight is not lead]
    chains, cited = desk.chains([lead.id, *others])
    rejected, rests_on = _rejects(desk, lead.id)
    cells = ((desk.words(lead.id), *_kept(desk, lead), *rejected), chains)
    return Row(cells, tuple(desk.order({lead.id, *cited, *rests_on})))


def _kept(desk: Desk, lead: Sight) -> Cell:
    """How certain it was said to be, and on what condition, where that stands outside the words."""
    hedges, condition = desk.hedges(lead.id), desk.condition_apart(lead.id)
    kept: list[Part] = [Break(), Aside(hedges)] if hedges else []
    return (*kept, Break(), Note("on condition: "), condition) if condition else tuple(kept)


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

"""Filters of a section without scripts: a choice a facet, and a style sheet that hides the lines that do not have its value.

The rules lean on the selector `:has()`. Where a browser lacks it, no filter is offered and every line shows; on paper the chosen
values are named and the lines are those in sight.
"""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.show.facets import Facet, Value
from onrecord.show.layout import Brief, Section
from onrecord.show.markup import Html, tag


def offered(section: Section) -> Html | None:
    """The choices of a section, all lines chosen at first; nothing where it has no facets."""
    if not section.facets:
        return None
    names = [facet.name.lower() for facet in section.facets]
    sets = [_choice(section.key, facet) for facet in section.facets]
    named = " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))
    return tag("details", tag("summary", f"Filter by {named}"), *sets, class_="filters")


def _choice(section: str, facet: Facet) -> Html:
    name = f"{section}-{facet.key}"
    everything = tag(
        "label", tag("input", type="radio", name=name, value="all", checked=True, autocomplete="off"), " all"
    )
    values = tag("div", everything, *(_value(name, each) for each in facet.values))
    return tag("fieldset", tag("legend", facet.name), values)


def _value(name: str, value: Value) -> Html:
    button = tag("input", type="radio", name=name, value=value.key, id=f"{name}-{value.key}", autocomplete="off")
    return tag("label", button, " ", tag("bdi", value.name), " ", tag("span", f"{value.lines:,}", class_="aside"))


def hidden(brief: Brief) -> str:
    """The style sheet by which a choice hides lines, with their groups, tables and folds; keys are of our own making."""
    rules = [
        f"#{section.key}:has(#{section.key}-{facet.key}-{value.key}:checked) "
        f":is(tr.line, tbody, table, .folded):not(.{value.key}, :has(.{value.key})) {{ display: none; }}"
        for section in brief.sections
        for facet in section.facets
        for value in facet.values
    ]
    return "\n".join(["@supports selector(:has(*)) {", *rules, "}", ""]) if rules else ""


def classes(facets: Iterable[str]) -> str | None:
    """The classes of a line with these keys; none where it has no facets."""
    keys = " ".join(facets)
    return f"line {keys}" if keys else None

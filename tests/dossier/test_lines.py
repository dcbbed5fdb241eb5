"""Every entry of a TOML file is found on its line, whatever strings and brackets stand around it."""

import tomllib
from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from onrecord.dossier.lines import Path, lines

HARD = '''# a comment with = and [brackets]
name = "a # no comment"   # one
dotted.key."with space" = 'literal \\ back'
list = [ # first
  "one", [2, 3],

  {inner = "]", "}" = """
text with "quotes" and ]
"""},
]
many = """
= [[no]]
\\""" still in it""""
literal = \'\'\'
[also.no]
\'\'\'
date = 1979-05-27T07:32:00Z # trailing
[table]
a = 1
[[rows]]
a = {b = {c = 1}, d = []}
[[rows]]
[rows.sub]
x = -1.5e3
[[rows.subs]]
y = true
[[rows.subs]]
y = false
'''


def paths(value: object, path: Path = ()) -> Iterator[Path]:
    """The path to every entry of what was parsed."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield (*path, key)
            yield from paths(inner, (*path, key))
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield (*path, at)
            yield from paths(inner, (*path, at))


def test_every_entry_has_a_line_and_nothing_else_has() -> None:
    assert set(lines(HARD)) == set(paths(tomllib.loads(HARD)))


def test_the_lines_are_those_on_which_the_entries_begin() -> None:
    found = lines(HARD)
    told = HARD.splitlines()
    assert told[found[("list", 1)] - 1].startswith('  "one", [2')
    assert told[found[("list", 2, "}")] - 1].startswith("  {inner")
    assert told[found[("date",)] - 1].startswith("date")
    assert told[found[("rows", 1, "subs", 1, "y")] - 1] == "y = false"
    assert found[("rows", 1, "subs", 1)] == found[("rows", 1, "subs", 1, "y")] - 1


texts = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=12)
quoted = texts.map(lambda text: '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"')
values = st.recursive(
    quoted | st.integers().map(str) | st.sampled_from(["true", "'''\na\n'''", '"""#"""']),
    lambda inner: st.lists(inner, max_size=3).map(lambda many: "[" + ",\n".join(many) + "]"),
    max_leaves=6,
)


@given(st.lists(st.tuples(st.sampled_from(["", "\n", "# [x]\n"]), values), max_size=6))
def test_keys_are_found_on_their_lines_whatever_stands_between(rows: list[tuple[str, str]]) -> None:
    text, expected = "", []
    for number, (before, value) in enumerate(rows):
        text += before
        expected.append(text.count("\n") + 1)
        text += f"key{number} = {value}\n"
    found = lines(text)
    assert [found[(f"key{number}",)] for number in range(len(rows))] == expected
    assert set(found) == set(paths(tomllib.loads(text)))

"""What is generated for the documentation, and what is found wrong with it."""

from __future__ import annotations

import argparse
import runpy
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def docs() -> dict[str, Any]:
    return runpy.run_path(str(ROOT / "docs" / "generate.py"))


@pytest.fixture
def parser() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(
        prog="tool", description="A tool.", epilog="example: tool go\n\nexit status: 0 well; 1 not"
    )
    one = top.add_subparsers().add_parser("go", description="Go somewhere.", epilog="example: tool go home --fast")
    one.add_argument("places", nargs="+", metavar="PLACES", help="where to, A|B")
    one.add_argument("-f", "--fast", action="store_true", help="do not walk")
    one.add_argument("--via", required=True, metavar="PLACE", help="a place between")
    return top


def page(folder: Path, text: str) -> Path:
    """A page in a folder that looks like the project's."""
    file = folder / "page.md"
    file.write_text(text, encoding="utf8")
    return file


def test_the_reference_has_a_section_for_each_command(docs: dict[str, Any], parser: argparse.ArgumentParser) -> None:
    text = docs["reference"](parser)
    assert "- [tool go](#tool-go)" in text
    assert "## tool go\n\nGo somewhere.\n\n```console\n$ tool go home --fast\n```" in text
    assert "| `PLACES...` | where to, A\\|B |" in text
    assert "| `--fast` | do not walk |" in text
    assert "| `--via PLACE` | a place between (required) |" in text
    assert "- 0 well\n- 1 not" in text


def test_the_reference_does_not_depend_on_the_terminal(
    docs: dict[str, Any], parser: argparse.ArgumentParser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    narrow = docs["reference"](parser)
    monkeypatch.setenv("COLUMNS", "200")
    assert docs["reference"](parser) == narrow


def test_a_block_that_is_run_shows_what_its_commands_print(docs: dict[str, Any]) -> None:
    stale = "Before.\n\n```console run\n$ echo one; \\\n  echo two\nold output\n$ echo three\n```\n\nAfter.\n"
    fresh = "Before.\n\n```console run\n$ echo one; \\\n  echo two\none\ntwo\n$ echo three\nthree\n```\n\nAfter.\n"
    assert docs["run_blocks"](stale) == fresh
    assert docs["run_blocks"](fresh) == fresh


def test_other_blocks_are_left_alone(docs: dict[str, Any]) -> None:
    text = "```console\n$ exit 3\nas it was\n```\n"
    assert docs["run_blocks"](text) == text


def test_a_command_that_fails_stops_the_making(docs: dict[str, Any]) -> None:
    with pytest.raises(SystemExit, match="ended with 3"):
        docs["run_blocks"]("```console run\n$ exit 3\n```\n")


def test_the_blocks_of_a_page_share_a_folder_with_the_examples(docs: dict[str, Any]) -> None:
    text = "```console run\n$ ls > list\n```\n\n```console run\n$ cat list\n```\n"
    assert "examples\nlist\n" in docs["run_blocks"](text)


def test_a_link_that_leads_nowhere_is_found(docs: dict[str, Any], tmp_path: Path) -> None:
    docs["broken_links"].__globals__["ROOT"] = tmp_path
    text = "[a](other.md) [b](page.md#the-end-of-it) [c](page.md#nothing) [d](https://example.org/x) `[e](code.md)`\n\n"
    flaws = list(docs["broken_links"](page(tmp_path, text + "# The end, of it\n")))
    assert flaws == ["page.md: nothing is at other.md", "page.md: no heading answers to page.md#nothing"]


@pytest.mark.parametrize(
    ("command", "refused"),
    [
        ("onrecord brief reports/ --out brief/", False),
        ("cat list | onrecord add - --ledger my.ledger > log", False),
        ("onrecord brif reports/ --out brief/", True),
        ("onrecord brief reports/ --output-to brief/", True),
        ("onrecord explain \"$(onrecord search dam | cut -d' ' -f1)\"", False),
        ("make demo", False),
    ],
)
def test_a_command_that_the_parser_would_refuse_is_found(
    docs: dict[str, Any], tmp_path: Path, command: str, refused: bool
) -> None:
    docs["unknown_commands"].__globals__["ROOT"] = tmp_path
    flaws = list(docs["unknown_commands"](page(tmp_path, f"```console\n$ {command}\n```\n")))
    assert bool(flaws) == refused

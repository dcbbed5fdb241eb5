"""Every run-time dependency is explained, and none is asked for that nothing uses."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
ASKED = [
    re.split(r"[<>=!~ ]", line)[0]
    for line in tomllib.loads((ROOT / "pyproject.toml").read_text("utf8"))["project"]["dependencies"]
]
SOURCE = "\n".join(path.read_text("utf8") for path in sorted((ROOT / "src").rglob("*.py")))


def test_the_page_has_a_row_for_each_and_for_no_other() -> None:
    rows = re.findall(r"^\| \[([\w-]+)\]\(", (ROOT / "docs" / "dependencies.md").read_text("utf8"), re.MULTILINE)
    assert sorted(rows) == sorted(ASKED)


@pytest.mark.parametrize("name", ASKED)
def test_each_is_used(name: str) -> None:
    module = name.replace("-", "_")
    assert re.search(rf"^\s*(from|import) {module}\b", SOURCE, re.MULTILINE), f"nothing imports {name}"


@pytest.mark.parametrize("name", ASKED)
def test_each_is_in_the_notice(name: str) -> None:
    assert re.search(rf"^  {re.escape(name)} ", (ROOT / "NOTICE").read_text("utf8"), re.MULTILINE)

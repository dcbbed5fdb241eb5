"""A stage imports the nouns and no other stage; only the pipeline, the command line and the façade know the order."""

import ast
from pathlib import Path

import pytest

import onrecord

ROOT = Path(onrecord.__file__).parent
STAGES = {"ingest", "read", "extract", "link", "ledger", "show"}
NOUNS = {"model", "ids", "errors", "lexicon", "dossier"}
FREE = {"pipeline", "cli", "__init__", "__main__"}


def imported(file: Path) -> set[str]:
    """The parts of Onrecord that a file imports, wherever in the file it does so."""
    found = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf8"))):
        names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        names += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom) and node.module == "onrecord":
            names = [f"onrecord.{alias.name}" for alias in node.names]
        found |= {name.split(".")[1] for name in names if name.startswith("onrecord.")}
    return found


@pytest.mark.parametrize("file", sorted(ROOT.rglob("*.py")), ids=lambda file: str(file.relative_to(ROOT)))
def test_a_stage_imports_the_nouns_and_no_other_stage(file: Path) -> None:
    part = file.relative_to(ROOT).parts[0].removesuffix(".py")
    if part in FREE:
        return
    allowed = NOUNS | {part} if part in STAGES else NOUNS - {"model"} if part == "model" else NOUNS
    assert imported(file) <= allowed, f"{file.relative_to(ROOT)} reaches into {sorted(imported(file) - allowed)}"


def test_the_nouns_import_nothing_of_ours() -> None:
    assert imported(ROOT / "model.py") == set()

"""The dossier of the example and the one in the reference load, and say what the reference says that they do."""

import re
from pathlib import Path

from dossier.files import written
from onrecord.dossier import load, rating, side_of
from onrecord.dossier.parts import DISPLAY, INDICATOR, ISSUE, OUTLET, PARTY, TOP

ROOT = Path(__file__).parent.parent.parent


def test_the_example_has_every_part_and_its_sides() -> None:
    dossier = load(ROOT / "examples" / "dossier.toml")
    parts = (dossier.parties, dossier.aliases, dossier.people, dossier.places, dossier.issues, dossier.indicators)
    assert all((*parts, dossier.outlets, dossier.situation))
    assert side_of("Russian officials", "unnamed", dossier) == "opposing"
    assert side_of("Kyiv", "place", dossier) == "own"
    assert side_of("IAEA", "organisation", dossier) == "third party"
    assert rating("Volga Standard", dossier).party == "Russia"


def test_the_reference_loads_and_names_every_key(tmp_path: Path) -> None:
    reference = (ROOT / "docs" / "dossier.md").read_text("utf8")
    (block,) = re.findall(r"^```toml\n(.*?)^```$", reference, re.MULTILINE | re.DOTALL)
    dossier = load(written(tmp_path, block))
    assert dossier.parties[0].words == ("Ruritanian",)
    for key in {*TOP, *PARTY, *DISPLAY, *ISSUE, *INDICATOR, *OUTLET}:
        assert re.search(rf"\b{key}\b", block), key


def test_no_outlet_that_the_example_rates_is_a_real_one() -> None:
    dossier = load(ROOT / "examples" / "dossier.toml")
    reports = "\n".join(path.read_text("utf8", "replace") for path in (ROOT / "examples" / "reports").iterdir())
    assert all(rated.name in reports for rated in dossier.outlets)

"""A dossier of an invented situation, written as a user would write it."""

from pathlib import Path

from onrecord.dossier import Dossier, load

WHOLE = """
# Who is who, for the morning desk.
situation = "The strike at the Strelsau locks"

[[party]]
name = "Ruritania"
own = true
opposes = ["Graustark"]
people = ["Ilya Marsh", "Vera Odell"]
organisations = ["Lock Authority"]
places = ["Strelsau"]
outlets = ["Ruritanian Wire"]
words = ["Ruritanian"]

[[party]]
name = "Graustark"
people = ["Osk Varran"]
words = ["Graustarker", "Graustark's"]

[[party]]
name = "Mediators"
organisations = ["Lake Forum"]

[aliases]
"Ilya Marsh" = ["Ilja Marsch", "I. Marsh"]

[display.people]
"Ilya Marsh" = "Ilya March"

[display.places]
Strelzau = "Strelsau"
"Upper Strelzau" = "Strelsau Heights"

[[issue]]
name = "Pay"
words = ["wage*", "strike pay"]

[[issue]]
name = "Safety of the gates"
words = ["gate", "gates", "US"]

[[indicator]]
name = "Gates open"
words = ["gates"]
unit = "gates"

[[outlet]]
name = "Tarsk Courier"
party = "graustark"
owner = "Tarsk Holdings"
reliability = "C"

[[outlet]]
name = "Ruritanian Wire"
reliability = "B"
"""


def written(folder: Path, text: str) -> Path:
    """The text as the dossier.toml of a folder."""
    path = folder / "dossier.toml"
    path.write_text(text, "utf8")
    return path


def whole(folder: Path) -> Dossier:
    """The dossier above, read."""
    return load(written(folder, WHOLE))

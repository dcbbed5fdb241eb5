"""An outlet is told by its name, by what it is called beside it, or by what it does where the name means something else too."""

import pytest

from onrecord.model import Report
from onrecord.read import read


def kinds_in(text: str) -> dict[str, str]:
    reading = read(Report("r1", "made-up.txt", "0" * 64, "text", text, language="en"))
    return {entity.name: entity.kind for entity in reading.entities}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It was carried by the Tarskaya Zarya news agency on Friday.", "Tarskaya Zarya"),
        ("It was carried by the Velna Bote newspaper on Friday.", "Velna Bote"),
        ("It was carried by the newspaper Velna Bote on Friday.", "Velna Bote"),
        ("It was carried by state broadcaster Velna Uno on Friday.", "Velna Uno"),
        ("It was carried by the Velna Uno television channel on Friday.", "Velna Uno"),
        ("On Friday The Hill reported nothing of the kind.", "The Hill"),
        ("On Friday Pakistan's Dawn newspaper carried it.", "Dawn"),
        ("It was carried by the Velna Bote daily on Friday.", "Velna Bote"),
        ("It was carried by the TASS agency on Friday.", "TASS"),
        ("It was carried by Ukrainska Pravda on Friday.", "Ukrainska Pravda"),
    ],
)
def test_what_stands_beside_a_name_makes_it_an_outlets(text: str, name: str) -> None:
    assert kinds_in(text)[name] == "outlet"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("On Friday Dawn Brandt carried it.", "Dawn Brandt"),
        ("It was read in the newspaper by Oksana Brell on Friday.", "Oksana Brell"),
        ("It was read by newspaper reader Oksana Brell on Friday.", "Oksana Brell"),
        ("The Velna Workers Party newspaper Zarya was read.", "Velna Workers Party"),
        ("They walked up the Hill on Friday.", "Hill"),
        ("A Moscow newspaper was read.", "Moscow"),
        ("They wrote to Ms Brell daily and to Brandt weekly.", "Brell"),
        ("They wrote to Ms Brell daily and to Brandt weekly.", "Brandt"),
    ],
)
def test_other_names_beside_such_words_are_no_outlets(text: str, name: str) -> None:
    assert kinds_in(text).get(name) != "outlet"

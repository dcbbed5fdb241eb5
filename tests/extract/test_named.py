"""What rules and the network know of a report's names, joined."""

from __future__ import annotations

from dataclasses import replace

from onrecord.extract.named import Named, named
from onrecord.model import Entity, Reading, Report
from onrecord.read import read

TEXT = "Orrick held the bridge on Monday. The mill at Sarnby burned, and Lady Quill of Sarnby left. Later Vessin came."


def reading() -> Reading:
    return read(Report("r1", "made-up.txt", "0" * 64, "text", TEXT, language="en"))


def kinds(made: Reading) -> dict[str, str]:
    return {entity.name: entity.kind for entity in made.entities}


def at(words: str, kind: str, sure: float, start: int = 0) -> Named:
    begin = TEXT.index(words, start)
    return Named(begin, begin + len(words), kind, sure)


def test_without_names_nothing_changes() -> None:
    assert named(reading(), []) is not None
    assert kinds(named(reading(), [])) == kinds(reading())


def test_a_kind_that_rules_do_not_know_is_the_networks() -> None:
    assert kinds(reading())["Orrick"] == "unknown"
    assert kinds(named(reading(), [at("Orrick", "organisation", 0.7)]))["Orrick"] == "organisation"
    assert kinds(named(reading(), [at("Orrick", "organisation", 0.5)]))["Orrick"] == "unknown"


def test_a_name_that_no_rule_saw_is_added_once_and_mentions_stay_in_order() -> None:
    unseen = "mill"
    made = named(reading(), [at(unseen, "place", 0.95), at("Monday", "place", 0.3)])
    assert kinds(made)[unseen] == "place"
    assert list(made.mentions) == sorted(made.mentions)
    assert len(made.mentions) == len(reading().mentions) + 1
    assert "Monday" not in kinds(made)


def test_a_last_name_that_no_rule_saw_is_that_of_the_one_person_who_bears_it() -> None:
    text = "Mira Dolan is here.\n\nDOLAN: It holds.\n\nWe thank Mira Dolan."
    bare = read(Report("r1", "made-up.txt", "0" * 64, "text", text, language="en"))
    label = text.index("DOLAN")
    unnamed = replace(bare, mentions=tuple(each for each in bare.mentions if each.start != label))
    made = named(unnamed, [Named(label, label + 5, "person", 0.95)])
    mention = next(each for each in made.mentions if each.start == label)
    assert made.entities[mention.entity].name == "Mira Dolan"
    two = replace(unnamed, entities=(*unnamed.entities, Entity("Ann Dolan", "person")))
    made = named(two, [Named(label, label + 5, "person", 0.95)])
    mention = next(each for each in made.mentions if each.start == label)
    assert made.entities[mention.entity].name == "DOLAN"

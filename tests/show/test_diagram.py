"""The origin diagram says in words what it draws, and draws without script or address."""

from __future__ import annotations

import xml.etree.ElementTree as ET

from onrecord.show.diagram import described, drawn
from onrecord.show.layout import Origins

PART = Origins(
    "c1", (("Mira Dolan", ("Harbour Wire", "Quay & Co")), ("<b>", ("Lowland Post",))), (("Osk Varran", "denies"),)
)


def test_the_diagram_names_origins_outlets_and_who_is_against() -> None:
    root = ET.fromstring(drawn(PART).markup)
    assert [each.text for each in root.iter("text")] == [
        "Mira Dolan", "Harbour Wire", "Quay & Co", "<b>", "Lowland Post", "denies: Osk Varran",
    ]  # fmt: skip


def test_who_does_not_see_it_has_a_title_and_a_description() -> None:
    root = ET.fromstring(drawn(PART).markup)
    ids = {each.get("id"): each.text for each in root if each.tag in ("title", "desc")}
    named = (root.get("aria-labelledby") or "").split()
    assert [ids[name] for name in named] == ["Origins of the claim", described(PART)]
    assert described(PART).startswith("2 origins: Mira Dolan, in Harbour Wire, Quay & Co; ")
    assert root.get("role") == "img"


def test_a_long_name_is_cut_in_the_drawing_and_whole_in_words() -> None:
    part = Origins("c2", (("A" * 90, ("Quay",)),))
    root = ET.fromstring(drawn(part).markup)
    assert max(len(each.text or "") for each in root.iter("text")) < 40
    assert "A" * 90 in described(part)

"""The page: escaped, self-contained, every line one click from the words it rests on, readable by ear and by keyboard."""

from __future__ import annotations

import io
import re
from importlib import resources
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.show import html
from onrecord.show.brief import build
from onrecord.show.markup import join, tag, text
from show import dossier, page
from show.fake import FakeBook, claim, person, report, statement


def written(book: FakeBook, title: str = "The dam at Orvane") -> str:
    out = io.StringIO()
    html.write(build(book, title=title), out)
    return out.getvalue()


@pytest.fixture(scope="module")
def dam() -> page.Element:
    return page.read(written(dossier.book()))


def without_numbers(mark: page.Element) -> str:
    """The words of a mark, the numbers of its cards left out."""
    return "".join(
        part if isinstance(part, str) else "" if "ref" in str(part.attributes.get("class")) else without_numbers(part)
        for part in mark.parts
    )


def test_every_link_leads_to_a_place_in_the_page(dam: page.Element) -> None:
    ids = [each.attributes["id"] for each in dam.all() if "id" in each.attributes]
    links = [each.attributes["href"] for each in dam.all() if "href" in each.attributes]
    assert len(ids) == len(set(ids))
    assert {str(link) for link in links} <= {f"#{key}" for key in ids}


def test_nothing_is_loaded_from_anywhere_and_no_script_runs(dam: page.Element) -> None:
    assert not dam.all("script")
    assert not [
        each for each in dam.all() if {"src", "srcset", "action", "formaction", "poster"} & set(each.attributes)
    ]
    assert not [name for each in dam.all() for name in each.attributes if name.startswith("on")]
    style = "".join(each.text() for each in dam.all("style"))
    assert not re.search(r"url\(|@import|expression", style)


def test_every_cited_statement_is_marked_in_its_report_with_exactly_its_words(dam: page.Element) -> None:
    for said in (dossier.NEED, dossier.TAKEN, dossier.SHUT, dossier.FAIL):
        source = dossier.book().report(said.report)
        assert without_numbers(dam.by_id(said.id)) == said.content[0].of(source.text)


def test_every_line_leads_to_the_words_it_rests_on(dam: page.Element) -> None:
    marks = {str(each.attributes["id"]) for each in dam.all("mark") if "id" in each.attributes}
    lines = [row for row in dam.by_id("brief").all("tr") if "id" in row.attributes]
    assert lines
    for line in lines:
        targets = {str(link.attributes["href"]).removeprefix("#") for link in line.all("a")}
        reports = {target for target in targets if target.startswith("r")}
        assert targets <= marks | reports
        assert targets or "orvane/" in line.text()


def test_every_mark_has_a_card_with_chain_act_rule_and_a_way_back(dam: page.Element) -> None:
    card = dam.by_id(f"card-{dossier.TAKEN_RELAYED.id}")
    assert [item.text() for item in card.of_class("trail")[0].all("li")] == [
        "Harbour Wire",
        "Tarsk Courier",
        "General Osk Varran",
    ]
    assert "claims" in card.text()
    assert "cue.after/1" in card.text()
    assert "TextQuoteSelector" in card.text()
    assert any(str(back.attributes["href"]).startswith("#l") for back in card.of_class("back")[0].all("a"))


def test_source_text_is_data() -> None:
    text = '<script>alert(1)</script> & "more", said <b>Evil</b> Holt.'
    hostile = report(text, "<img src=x onerror=alert(2)>", title="</title><script>")
    said = statement(hostile, "<script>alert(1)</script>", person(hostile, "<b>Evil</b> Holt"))
    tree = page.read(written(FakeBook([hostile], [said]), "<script>x</script>"))
    assert not tree.all("script")
    assert not tree.all("img")
    assert "<script>alert(1)</script>" in tree.by_id(said.id).text()


def test_direct_words_are_in_quotation_marks_and_the_report_s_account_is_not(dam: page.Element) -> None:
    def line_with(words: str) -> page.Element:
        return next(each for each in dam.of_class("words") if words in each.text())

    assert line_with("We have one pump").all("q")
    assert not line_with("the gates would stay shut").all("q")


def test_words_that_bring_their_quotation_marks_get_no_second_pair() -> None:
    one = report("“We need two,” said Mira Dolan.")
    said = statement(one, "“We need two,”", person(one, "Mira Dolan"), quotation="direct")
    tree = page.read(written(FakeBook([one], [said])))
    assert not [words for words in tree.of_class("words") if words.all("q")]


def test_statements_that_overlap_are_both_marked_whole() -> None:
    one = report("Reth said Varran said the gates were shut for good.")
    outer = statement(one, "Varran said the gates were shut", person(one, "Reth"))
    inner = statement(one, "the gates were shut for good", person(one, "Varran"))
    tree = page.read(written(FakeBook([one], [outer, inner])))
    for said in (outer, inner):
        marked = [mark for mark in tree.of_class(said.id) if mark.name == "mark"]
        assert "".join(map(without_numbers, marked)) == said.content[0].of(one.text)


def test_words_in_several_pieces_light_up_together() -> None:
    one = report("“We wait,” said Holt, “and we see.”")
    said = statement(one, ("We wait,", "and we see."), person(one, "Holt"), quotation="direct")
    shown = written(FakeBook([one], [said]))
    tree = page.read(shown)
    assert [without_numbers(mark) for mark in tree.of_class(said.id) if mark.name == "mark"] == [
        "We wait,",
        "and we see.",
    ]
    assert f".exhibit:has(#{said.id}:target) .{said.id}" in shown


def test_foreign_text_carries_its_language(dam: page.Element) -> None:
    title = next(each for each in dam.all("h3") if each.text() == "Плотина Орване")
    assert title.all("bdi")[0].attributes["lang"] == "ru"


def test_text_that_turns_direction_is_isolated() -> None:
    turned = report("\u202eevil said Holt", "\u202etelluO", title="\u202eeltit")
    said = statement(turned, "\u202eevil", person(turned, "Holt"))
    tree = page.read(written(FakeBook([turned], [said]), "\u202etitle"))
    for each in tree.all():
        own = "".join(part for part in each.parts if isinstance(part, str))
        if "\u202e" in own and each.name not in ("title", "pre"):
            assert _isolated(tree, each), f"<{each.name}> {own!r}"


def _isolated(tree: page.Element, element: page.Element) -> bool:
    around = [each for each in tree.all() if element in each.all()]
    return any(each.name == "bdi" or "dir" in each.attributes for each in around)


def test_a_standing_is_said_in_words_and_has_a_shape_that_needs_no_colour(dam: page.Element) -> None:
    standing = dam.of_class("standing")[0]
    assert "denied" in standing.text()
    assert standing.all("use")[0].attributes["href"] == "#shape-denied"
    assert standing.all("svg")[0].attributes["aria-hidden"] == "true"


STANDINGS = [
    "one origin",
    "one-sided",
    "3 independent origins",
    "conceded",
    "corrected",
    "retracted",
    "disputed",
    "denied",
]


@pytest.mark.parametrize("standing", STANDINGS)
def test_every_standing_has_a_shape(standing: str) -> None:
    one = report("It fell, Holt said.")
    said = statement(one, "It fell", person(one, "Holt"))
    tree = page.read(written(FakeBook([one], [said], [claim("It fell", said, standing=standing)])))
    shapes = {str(symbol.attributes["id"]) for symbol in tree.all("symbol")}
    assert {str(use.attributes["href"])[1:] for use in tree.all("use")} <= shapes


def test_headings_descend_by_one_and_there_is_one_first(dam: page.Element) -> None:
    levels = [int(each.name[1]) for each in dam.all() if re.fullmatch(r"h\d", each.name)]
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_tables_say_what_they_are_and_what_each_cell_is_of(dam: page.Element) -> None:
    for table in dam.all("table"):
        assert table.all("caption")[0].text()
        assert all(head.attributes.get("scope") for head in table.all("th"))
        columns = [head.text() for head in table.all("thead")[0].all("th")]
        for row in [row for row in table.all("tr") if row.all("td")]:
            assert [cell.attributes["data-label"] for cell in row.all("td")] == columns


def test_landmarks_and_a_way_past_the_masthead_are_there(dam: page.Element) -> None:
    assert [len(dam.all(name)) for name in ("main", "nav", "footer", "h1")] == [1, 1, 1, 1]
    assert dam.of_class("skip")[0].attributes["href"] == "#brief"
    assert dam.all("html")[0].attributes["lang"] == "en"


def test_the_page_forbids_itself_the_network(dam: page.Element) -> None:
    (policy,) = [meta for meta in dam.all("meta") if meta.attributes.get("http-equiv") == "Content-Security-Policy"]
    assert str(policy.attributes["content"]).startswith("default-src 'none'")


def test_a_very_long_report_is_shown_in_the_passages_that_are_cited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.show.evidence.ROOM", 1)
    long = report("Nothing happens here.\n\n" * 400 + "The gates are shut, Holt said.")
    said = statement(long, "The gates are shut", person(long, "Holt"))
    tree = page.read(written(FakeBook([long], [said])))
    assert "Only the passages that are cited" in tree.by_id(long.id).text()
    assert len(tree.by_id(long.id).of_class("text")) == 1
    assert tree.by_id(said.id).name == "mark"


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_text_has_the_contrast_of_wcag_aa_in_both_schemes(scheme: int) -> None:
    style = resources.files("onrecord.show").joinpath("brief.css").read_text(encoding="utf8")
    schemes = [
        dict(re.findall(r"--(\w+): (#[0-9a-f]{6});", block)) for block in re.findall(r":root \{([^}]*)\}", style)
    ]
    colours = schemes[scheme]
    for ground in ("paper", "sheet", "mark", "lit"):
        for ink in ("ink", "soft", "link", "accent") if ground in ("paper", "sheet") else ("ink", "accent"):
            assert contrast(colours[ink], colours[ground]) >= 4.5, f"{ink} on {ground}"


@settings(max_examples=40)
@given(st.text(st.characters(), min_size=1, max_size=60), st.text(st.characters(), min_size=1, max_size=40))
def test_any_text_gives_a_page_whose_links_hold(before: str, words: str) -> None:
    one = report(before + words, outlet=words, title=before)
    said = statement(one, words, person(one, before, "", cue=""))
    shown = written(FakeBook([one], [said]), before)
    shown.encode("utf8")
    tree = page.read(shown)
    assert tree.by_id(said.id).name == "mark"
    ids = {str(each.attributes.get("id")) for each in tree.all()}
    assert {str(each.attributes["href"])[1:] for each in tree.all("a")} <= ids


@given(st.lists(st.text(st.characters())))
def test_text_reads_back_as_it_was_and_never_as_markup(pieces: list[str]) -> None:
    tree = page.read(tag("p", join(pieces, " | "), title=pieces[0] if pieces else None).markup)
    (paragraph,) = tree.all("p")
    assert paragraph.text() == page.read(text(" | ".join(pieces)).markup).text()
    assert len(tree.all()) == 2


def test_a_folded_month_is_reached_by_a_link_to_what_is_inside_the_fold() -> None:
    days = [f"2031-{1 + n // 28:02}-{1 + n % 28:02}" for n in range(80)]
    held = [report(f"On day {n} the crossing at Velm was closed.", f"Outlet {n}", day) for n, day in enumerate(days)]
    read = page.read(written(FakeBook(held, [statement(each, each.text) for each in held])))
    (months,) = [nav for nav in read.all("nav") if nav.attributes.get("class") == "months"]
    folds = [each for each in read.all("details") if each.attributes.get("class") == "folded"]
    inside = {str(each.attributes["id"]) for fold in folds for each in fold.all() if "id" in each.attributes}
    links = [str(link.attributes["href"]).removeprefix("#") for link in months.all("a")]
    assert len(links) == len(folds) == 2
    assert set(links) <= inside


def test_a_chain_is_drawn_from_the_reports_to_the_speaker(dam: page.Element) -> None:
    chains = [
        each for each in dam.of_class("chain") if "Tarsk Courier" in each.text() and "Harbour Wire" in each.text()
    ]
    (chain,) = chains
    assert [step.text() for step in chain.all("li")] == [
        "Harbour Wire, 4\xa0Mar\xa02031",
        "Tarsk Courier",
        "General Osk Varran",
    ]
    assert [step.attributes.get("class") for step in chain.all("li")] == ["first", None, "last"]
    (link,) = chain.all("a")
    assert link.attributes["href"] == f"#{dossier.TAKEN_RELAYED.id}"


def test_the_tail_of_the_sources_stands_behind_one_fold_and_is_linked_to_all_the_same() -> None:
    texts = [report(f"Speaker{n} Holt said it was day {n}.", f"Paper {n}") for n in range(14)]
    said = [statement(one, f"it was day {n}", person(one, f"Speaker{n} Holt")) for n, one in enumerate(texts)]
    shown = page.read(written(FakeBook(texts, said)))
    (fold,) = shown.of_class("fold")
    assert fold.all("summary")[0].text() == "4 more sources, 4 statements"
    assert len(fold.all("table")) == 4
    inside = {str(each.attributes["id"]) for each in fold.all("tr") if "id" in each.attributes}
    back = {str(each.attributes["href"]).removeprefix("#") for each in shown.of_class("cards")[0].all("a")}
    assert len(inside) == 4
    assert back


def test_sides_are_headings_and_names_of_sources_are_escaped() -> None:
    one = report("It fell, <b>Holt</b> said.")
    book = FakeBook([one], [statement(one, "It fell", person(one, "<b>Holt</b>"))])
    book.sides = {book.said[0].speaker.source.id: "third party"}
    shown = page.read(written(book))
    assert [each.text() for each in shown.of_class("side")] == ["Third parties"]
    assert not shown.of_class("part")[1].all("b")

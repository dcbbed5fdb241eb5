"""An invented quarrel over an invented dam, in the words of invented outlets: what the pages and exports are tried on."""

from __future__ import annotations

from onrecord.model import Mask, Problem
from show.fake import FakeBook, at, claim, link, person, report, statement, tie

WIRE = report(
    "Orvane dam loses second pump as river rises\n\n"
    "VELM — The Orvane dam lost its second pump on Monday, the Dam Authority said, leaving one pump running.\n\n"
    "“We have one pump and we need two,” said Mira Dolan, the authority's chief engineer. “If the river rises again, "
    "we will open the lower gates.”\n\n"
    "According to the Tarsk Courier, General Osk Varran said his troops had taken the eastern sluice house. The Lowland "
    "Council disputes that. The loss of the pumps could lead to flooding in Velm, a town of some nine thousand.",
    "Harbour Wire",
    "2031-03-04T06:10:00+01:00",
    title="Orvane dam loses second pump as river rises",
    name="orvane/wire-0304.txt",
)
COURIER = report(
    "Troops hold the sluice house, general says\n\n"
    "Our troops took the eastern sluice house before dawn, General Osk Varran said.\n\n"
    "He ordered the garrison to hold the crest road. “Nobody opens a gate without my word,” the general said.\n\n"
    "A man fishing below the wall, Bertil Aask, said he had heard no shots.",
    "Tarsk Courier",
    "2031-03-03",
    title="Troops hold the sluice house, general says",
    name="orvane/courier.html",
)
POST = report(
    "Council: sluice house is ours\n\n"
    "The Lowland Council rejected the claim that the eastern sluice house had fallen. “It did not fall,” said council "
    "spokesman Ilan Reth, who demanded that the general withdraw his guns from 51.2044, 4.4102 at once.\n\n"
    "Reth promised that the gates would stay shut if observers were let in.\n\n"
    "The International Water Observatory assessed that neither side controlled the sluice house on Tuesday.",
    "Lowland Post",
    "2031-03-04",
    title="Council: “sluice house is ours”",
    name="orvane/post.jsonl#2",
)
EVENING = report(
    "Second pump lost at Orvane\n\nThe Orvane dam has lost its second pump, the Dam Authority said. Officials warned that "
    "the third pump is likely to fail within the week.",
    "Evening Quay",
    "2031-03-05",
    name="orvane/evening.txt",
)
FOREIGN = report(
    "Плотина Орване осталась с одним насосом.",
    "Велмский листок",
    None,
    title="Плотина Орване",
    name="orvane/listok.txt",
    language="ru",
)

dolan = ("Mira Dolan", "person")
varran = ("General Osk Varran", "person")
reth = ("Ilan Reth", "person")
authority = ("Dam Authority", "organisation")

PUMP_WIRE = statement(
    WIRE,
    "The Orvane dam lost its second pump on Monday",
    link(WIRE, "speaker", ("Dam Authority", "organisation"), "the Dam Authority", "said"),
    "announce",
)
NEED = statement(
    WIRE,
    "We have one pump and we need two,",
    person(WIRE, "Mira Dolan", "Mira Dolan, the authority's chief engineer"),
    quotation="direct",
)
GATES = statement(
    WIRE,
    "If the river rises again, we will open the lower gates.",
    person(WIRE, "Mira Dolan", "Mira Dolan, the authority's chief engineer"),
    "intend",
    quotation="direct",
    condition="If the river rises again",
)
TAKEN_RELAYED = statement(
    WIRE,
    "his troops had taken the eastern sluice house",
    person(WIRE, "General Osk Varran"),
    "claim",
    relays=(link(WIRE, "relay", ("Tarsk Courier", "outlet"), "the Tarsk Courier", "According to"),),
)
FLOOD = statement(WIRE, "The loss of the pumps could lead to flooding in Velm, a town of some nine thousand.")
TAKEN = statement(
    COURIER,
    "Our troops took the eastern sluice house before dawn",
    person(COURIER, "General Osk Varran"),
    "claim",
)
HOLD = statement(
    COURIER,
    "to hold the crest road",
    person(COURIER, "General Osk Varran", "He", cue="ordered"),
    "order",
)
SHOTS = statement(
    COURIER,
    "he had heard no shots",
    person(COURIER, "Bertil Aask", "A man fishing below the wall, Bertil Aask"),
)
FELL_NOT = statement(
    POST,
    "It did not fall,",
    person(POST, "Ilan Reth", "council spokesman Ilan Reth"),
    "deny",
    quotation="direct",
)
WITHDRAW = statement(
    POST,
    "that the general withdraw his guns from 51.2044, 4.4102 at once",
    person(POST, "Ilan Reth", "who", cue="demanded"),
    "demand",
)
SHUT = statement(
    POST,
    "that the gates would stay shut",
    person(POST, "Ilan Reth", "Reth", cue="promised"),
    "promise",
    condition="if observers were let in",
)
NEITHER = statement(
    POST,
    "that neither side controlled the sluice house on Tuesday",
    link(
        POST,
        "speaker",
        ("International Water Observatory", "organisation"),
        "The International Water Observatory",
        "assessed",
    ),
    "assess",
)
PUMP_EVENING = statement(
    EVENING,
    "The Orvane dam has lost its second pump",
    link(EVENING, "speaker", ("Dam Authority", "organisation"), "the Dam Authority", "said"),
    "announce",
)
FAIL = statement(
    EVENING,
    "that the third pump is likely to fail within the week",
    link(EVENING, "speaker", ("Officials", "unnamed"), "Officials", "warned"),
    "warn",
    hedge="likely",
)

COORDINATES = Mask(at(POST, "51.2044, 4.4102")[0].start, at(POST, "51.2044, 4.4102")[0].end, "coordinates")
FISHERMAN = Mask(at(COURIER, "Bertil Aask")[0].start, at(COURIER, "Bertil Aask")[0].end, "private person")


def book() -> FakeBook:
    """The whole quarrel."""
    denial = tie("denies", FELL_NOT, TAKEN, "Ilan Reth rejects what General Osk Varran says")
    assessed = tie("disputes", NEITHER, TAKEN, "the observatory finds that neither side holds it")
    return FakeBook(
        held=[WIRE, COURIER, POST, EVENING, FOREIGN],
        said=[
            *(PUMP_WIRE, NEED, GATES, TAKEN_RELAYED, FLOOD, TAKEN, HOLD, SHOTS),
            *(FELL_NOT, WITHDRAW, SHUT, NEITHER, PUMP_EVENING, FAIL),
        ],
        grouped=[
            claim(
                "Our troops took the eastern sluice house before dawn",
                *(TAKEN, TAKEN_RELAYED),
                standing="denied",
                reasons=["Both statements are General Osk Varran's: one origin.", "Ilan Reth rejects it."],
            ),
            claim(
                "The Orvane dam lost its second pump on Monday",
                *(PUMP_WIRE, PUMP_EVENING),
                reasons=["Two outlets give the same words of the Dam Authority."],
            ),
        ],
        tied=[denial, assessed],
        hidden={POST.id: (COORDINATES,), COURIER.id: (FISHERMAN,)},
        flaws=[
            Problem(FOREIGN.name, "language not read", "Russian is not read yet; the text is kept", FOREIGN.id),
            Problem("orvane/empty.txt", "empty", "the file has no characters"),
        ],
    )

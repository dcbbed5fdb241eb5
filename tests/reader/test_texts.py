"""Whatever kind of text comes, what is found in it slices to words of it; and a plain sentence is read however it is written."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.model import Span, Statement
from reader.told import check, told, words

ARTICLE = """Ferry to Orvane halted after hull is found cracked

By Tilde Maroon

VELM — The ferry between Velm and Orvane will not sail before June, the Harbour Office said on Monday.

“We found a crack as long as my arm,” said Ilse Brandt, who leads the inspection. “Nobody sails on that.”

The operator denied that it had been warned. Its director, Bertil Aask, told reporters that the hull was checked in
March and that no fault was seen. He added: “We would never put a passenger at risk.”

According to a letter seen by the Tarsk Courier, two engineers asked for a second inspection a year ago.

The island has nine hundred inhabitants. A loaf costs 4.20 there, twice what it costs in Velm.
"""
WIRE = """TARSK, March 4 (Harbour Wire) - Troops of General Osk Varran have left the eastern sluice house, the Lowland
Council said on Tuesday, a claim that could not be verified.

* "They went at dawn," council spokesman Ilan Reth told Harbour Wire by telephone.
* The general's staff declined to comment. (Reporting by Tam Leclair in Tarsk; Editing by Sunniva Okoro)
"""
OFFICIAL = """Statement by the Ministry of Waterways

The Ministry strongly condemns the closure of the crest road and calls on all parties to reopen it without delay.

We reiterate that the gates belong to all the people of the valley. The Ministry stresses that talks remain possible.

For immediate release. Contact: press@waterways.invalid, +00 000 0000.
"""
RESOLUTION = """The Security Assembly,

Recalling its resolutions 11 (2029) and 14 (2030),

Noting with concern the report of the Secretary that the dam's second pump has failed,

1. Demands that the parties refrain from any act that endangers the dam;

2. Requests the Secretary to report within thirty days;

3. Decides to remain seized of the matter.

12. The Observatory informed the Commission that access to the spillway had been refused on three occasions.
"""
TRANSCRIPT = """THE PRESIDENT: Good morning. We have agreed on a date.

Q: Will the general attend?

THE PRESIDENT: I told him that the door is open. He said he would think about it.

MR. RETH: (Laughter.) I believe the council will come.

[00:14:05] DOLAN: Two pumps. I said two.
"""
LIVE = """18:42 GMT — River falls by a hand, says Dam Authority

18:40
Mira Dolan: "The second pump is running."

18:31 We're getting reports of a loud bang near the sluice house. More as we have it.

18:05 What we know so far
• The Lowland Council says nobody was hurt
• General Varran denies shelling the road
"""
HEADLINES = """Council: sluice house is ours
Troops hold sluice house, general says
'We need two pumps' - chief engineer
Orvane dam 'may not last the week'
Varran: No gate opens without my word
River up | Bread dear | Ferry halted
"""
SHOUTED = """COUNCIL SAYS DAM WILL HOLD

THE LOWLAND COUNCIL SAID ON MONDAY THAT THE DAM WOULD HOLD. MIRA DOLAN DENIED IT. "IT WILL NOT," SHE TOLD THE COURIER.
"""
WITHOUT_MARKS = """The dam will hold, Ilse Brandt said on Friday. She told the council that every gate had been checked. We are
not afraid, added her deputy. Officials say the river falls; fishermen believe it will rise again.
"""
UNBALANCED = """“The gate is shut, Dolan said. “It stays shut. "Nobody opens it, said Varran”. 'We wait, he added, "and we watch.

»No«, said Reth. He said "" and then said ". The Courier wrote ‘that it was “over.
"""
LIGATURES = """The oﬃce conﬁrmed the ﬁnding on Friday. “The ﬂood was oﬀ the charts,” said Ilse Brandt, chief of staﬀ."""
HYPHENS = (
    "The Har\u00adbour Of\u00adfice said\u00ad on Mon\u00adday that \u00adthe ferry would not sail. "
    "“No,” ad\u00added Brandt\u00ad."
)
EMOJI = "🚨🚨 BREAKING: “It holds 💪🏽,” Mira Dolan said 🌊. 👩‍👩‍👧 Reth told us 🇺🇳 that nobody came ❤️‍🔥. 🎉"
DIRECTIONS = (
    "\u202bIlan Reth\u202c said \u2067the gate\u2069 was shut\u200f. "
    "\u200e“No\u200f,”\u200e said \u202aDolan\u202c.\ufeff \u202e.yako dias eH"
)
TABLE = "Day | Level | Pumps\n" + "\n".join(f"{day} | {day * 1.25:.2f} | {day % 3}" for day in range(1, 60))
NUMBERS = " ".join(str(number * 7919 % 10007) for number in range(900))
TEXTS = {
    "an article": ARTICLE,
    "wire copy": WIRE,
    "an official statement": OFFICIAL,
    "a resolution": RESOLUTION,
    "a transcript": TRANSCRIPT,
    "a live blog": LIVE,
    "headlines": HEADLINES,
    "capitals": SHOUTED,
    "no quotation marks": WITHOUT_MARKS,
    "unbalanced marks": UNBALANCED,
    "ligatures": LIGATURES,
    "soft hyphens": HYPHENS,
    "emoji": EMOJI,
    "directions": DIRECTIONS,
    "carriage returns": ARTICLE.replace("\n", "\r\n"),
    "one line": " ".join(ARTICLE.split()),
    "a line a word": "\n".join(WITHOUT_MARKS.split()),
    "a cut article": ARTICLE[:311],
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_what_is_found_slices_to_words_of_the_text(text: str) -> None:
    assert check(text)


NOTHING = {
    "nothing": "",
    "blanks": " \n\n\t \u00a0",
    "punctuation": '... "!" – — «»“”, ;:?! (--) ' * 9,
    "quotation marks": "“”" * 60 + '"' * 61,
    "steering marks": "\u200f\u200e\u202b\ufeff\u00ad\u200b" * 20,
    "emoji": "🌊" * 300,
    "an endless word": "ab1x" * 20_000,
    "an endless number": "9" * 50_000,
    "a table": TABLE,
    "numbers": NUMBERS,
    "lines": "\n-\n" * 200,
}


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING.keys())
def test_nobody_says_anything_where_there_are_no_words(text: str) -> None:
    assert [one for one in check(text) if one.act != "report"] == []


@pytest.mark.parametrize("text", ["said " * 3_000, "Moss said that " * 800, "“" * 2_000 + " said", "that, " * 3_000])
def test_words_without_end_are_gone_through(text: str) -> None:
    check(text)


junk = st.text(st.sampled_from("ab Z.,;:!?…\"'“”‘’«»„()[]-–—\n\t\u00ad\u200b\u200f\u202eﬁ🙂é0 9İß"), max_size=200)
tangle = st.lists(
    st.sampled_from(
        ["Ana Moss", "said", "that", "the bridge", "was", "closed", '"', "“", "”", '."', ',”', "'", "'s", ",", ".", "\n\n",
         "MR. BELL:", "he", "according to", "the council", "told", "and", "...", "- ", "to", "(", ")", "claim", "\u200f",
         "asked", "whether", "denied", "not", "is", "reported", "it", ":", "SAID", "adding", "\u00ad", "🌊", "—"]
    ),
    max_size=50,
)  # fmt: skip


@settings(max_examples=60)
@given(junk | tangle.map(" ".join) | tangle.map("".join))
def test_no_tangle_of_words_and_marks_makes_a_statement_without_its_words(text: str) -> None:
    check(text)


# --- the same sentence, written otherwise

PLAIN = (
    "Mira Dolan said on Monday that the bridge over the river would stay closed until the spring.",
    "“The bridge will stay closed until the spring,” Mira Dolan said on Monday.",
    "The bridge over the river would not open before the spring, Mira Dolan told reporters on Friday.",
)


STEERING = "\u00ad\u200e\u200f\u202b\u202c\u2067\u2069"


def shape(found: list[Statement], text: str, plain: str) -> list[tuple[list[str], ...]]:
    """Speaker, cue and content of each statement, as the words of the plain text that stand where they do."""
    kept = [at for at, letter in enumerate(text) if letter not in STEERING]
    assert len(kept) == len(plain)

    def same(span: Span) -> str:
        return plain[bisect_left(kept, span.start) : bisect_left(kept, span.end)]

    parts = ((one.speaker.words, one.cue, one.content) for one in found)
    return [tuple([same(span) for span in spans] for spans in three) for three in parts]


def hyphened(text: str) -> str:
    return " ".join(
        word[:3] + "\u00ad" + word[3:] if word.isalpha() and len(word) > 5 else word for word in text.split(" ")
    )


VARIANTS: dict[str, Callable[[str], str]] = {
    "capitals": str.upper,
    "soft hyphens": hyphened,
    "a mark of direction before each word": lambda text: "\u200f" + text.replace(" ", " \u200f"),
    "a mark of direction behind each word": lambda text: (
        text.replace(" ", "\u200e ").replace(".", "\u200f.") + "\u200e"
    ),
    "a name set from right to left": lambda text: text.replace("Mira Dolan", "\u202bMira Dolan\u202c"),
    "isolates": lambda text: text.replace("the bridge", "\u2067the bridge\u2069"),
}


@pytest.mark.parametrize("plain", PLAIN)
@pytest.mark.parametrize("variant", VARIANTS)
def test_a_plain_sentence_is_read_alike_however_it_is_written(plain: str, variant: str) -> None:
    text = VARIANTS[variant](plain)
    expected = shape(told(plain), plain, plain)
    (((speaker,), (cue,), (content,)),) = expected
    assert speaker == "Mira Dolan"
    assert cue.split()[0] in ("said", "told")
    assert len(content.split()) >= 8
    assert shape(told(text), text, plain) == expected


def test_a_sentence_is_found_where_it_stands_in_a_longer_text() -> None:
    text = f"{WITHOUT_MARKS}\n\n{PLAIN[0]}\n\n{RESOLUTION}"
    at = text.index(PLAIN[0])
    (found,) = [one for one in told(text) if at <= one.cue[0].start < at + len(PLAIN[0])]
    assert words(found.speaker.words, text) == ["Mira Dolan"]
    assert "would stay closed until the spring" in found.content[0].of(text)

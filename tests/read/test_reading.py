import time
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from onrecord import ids
from onrecord.model import Reading, Report
from onrecord.read import read

# What clean text can hold, and what it should not: marks of all kinds, hidden characters, ligatures, emoji.
JUNK = st.text(st.sampled_from("ab Z.,;:!?…\"'“”‘’«»„‚‹›``()[]-–—\n\t\u00ad\u200b\u200f\u202eﬁ🙂é0 9İß"), max_size=200)
WORDS = st.lists(
    st.sampled_from(
        ["Ana Moss", "said", "that", "the bridge", "was", "closed", '"', "“", "”", "'", "’s", ",", ".", "\n\n", "MR. BELL:", "he",
         "according to", "U.S.", "told", "and", "...", "- ", "ordered", "to", "(", ")", "Moss's", "claim", "THE", "🙂"]
    ),
    max_size=60,
).map(" ".join)  # fmt: skip


def reading_of(text: str) -> Reading:
    return read(Report(ids.report_id(text, None, None, None, None, "en"), "a", "", "text", text, language="en"))


@given(JUNK | WORDS)
def test_everything_found_lies_inside_the_text_and_in_order(text: str) -> None:
    reading = reading_of(text)
    for found in (reading.paragraphs, reading.sentences, reading.tokens, reading.quotes):
        starts = [one.start for one in found]
        assert starts == sorted(starts)
        assert all(0 <= one.start < one.end <= len(text) for one in found)


@given(JUNK | WORDS)
def test_tokens_are_slices_and_sentences_hold_whole_tokens(text: str) -> None:
    reading = reading_of(text)
    assert all(text[token.start : token.end] == token.text for token in reading.tokens)
    for one in reading.sentences:
        inside = reading.tokens[one.first : one.last]
        assert inside
        assert one.start <= inside[0].start
        assert inside[-1].end <= one.end
        assert reading.paragraphs[one.paragraph].start <= one.start < one.end <= reading.paragraphs[one.paragraph].end


@given(JUNK | WORDS)
def test_sentences_do_not_overlap_and_quotations_nest(text: str) -> None:
    reading = reading_of(text)
    assert all(a.end <= b.start for a, b in pairwise(reading.sentences))
    outer = [quote for quote in reading.quotes if quote.depth == 0]
    assert all(a.end <= b.start for a, b in pairwise(outer))
    assert all(quote.start <= quote.inner_start < quote.inner_end <= quote.end for quote in reading.quotes)


def test_time_grows_with_the_length_and_no_faster() -> None:
    page = "The bridge closed. \"It is 'closed',\" Ana Moss said. “We don’t know…\n\n“It opens in May,” said Tom Bell, 40.\n\n"

    def seconds(copies: int) -> float:
        start = time.process_time()
        reading_of(page * copies)
        return time.process_time() - start

    seconds(50)
    assert seconds(800) < 40 * max(seconds(50), 0.005)

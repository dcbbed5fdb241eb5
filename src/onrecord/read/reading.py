"""A report to its reading: what is English is divided into paragraphs, sentences, tokens and quotations, and names are found."""

from __future__ import annotations

from onrecord.model import Reading, Report
from onrecord.read.language import is_read, not_read
from onrecord.read.names import find_names
from onrecord.read.paragraphs import find_paragraphs
from onrecord.read.places import find_places
from onrecord.read.private import find_masks
from onrecord.read.quantities import find_quantities
from onrecord.read.quotes import find_quotes
from onrecord.read.sentences import find_sentences
from onrecord.read.times import find_times
from onrecord.read.tokens import tokenize


def read(report: Report) -> Reading:
    """Divide a report into what an extractor works on.

    A report in a language that is not read yet comes back with `read` False, nothing found in it, and a Problem that says so.
    Time grows with the length of the text and no faster.
    """
    if not is_read(report):
        return Reading(report, read=False, problems=(not_read(report),))
    text = report.text
    tokens = tokenize(text)
    paragraphs = find_paragraphs(text)
    sentences = find_sentences(text, paragraphs, tokens)
    entities, mentions = find_names(report, tokens, sentences)
    masks = find_masks(report, entities, mentions, sentences, tokens)
    times = find_times(report, tokens, sentences)
    return Reading(
        report,
        read=True,
        paragraphs=paragraphs,
        sentences=sentences,
        tokens=tokens,
        quotes=find_quotes(text, paragraphs),
        entities=entities,
        mentions=mentions,
        times=times,
        masks=masks,
        quantities=find_quantities(report, tokens, sentences, masks, times),
        places=find_places(report, tokens, sentences, (entities, mentions), masks),
    )

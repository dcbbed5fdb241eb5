"""Stage 2, a report to its reading: paragraphs, sentences, tokens, quotation marks, names. Decides nothing about statements."""

from onrecord.read.reading import read

__all__ = ["read"]

"""Whether a report is in a language that is read: English, so far."""

from __future__ import annotations

import re

from onrecord.model import Problem, Report

READ = frozenset({"en", "eng", "english"})
_SAMPLE = 20_000  # characters judged
_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
# Function words of English that are rare as words of other languages in Latin script.
_FUNCTION = frozenset(
    "the of and to that is was with for by this from have has had are were which they not be it as on at he she his her "
    "their will would but who been said after about more than its".split()
)
_LATIN_SHARE = 0.6
_FUNCTION_SHARE = 0.08
_TOO_SHORT = 12  # words: a headline cannot be judged by its function words


def is_read(report: Report) -> bool:
    """Whether this report is in a language that is read: by the language it states, else by its letters and words."""
    words = _WORD.findall(report.text[:_SAMPLE])
    if not report.language:
        return _is_latin(words) and _is_english(words)
    return _primary(report.language) in READ and _is_latin(words)


def _primary(language: str) -> str:
    return re.split(r"[-_]", language.lower())[0]


def looks_english(text: str) -> bool:
    """Whether most words are in Latin letters and, in a text long enough to tell, function words of English are common.

    >>> looks_english("The council said on Monday that the bridge was closed to traffic after the storm.")
    True
    >>> looks_english("Рада повідомила, що міст закрито.")
    False
    """
    words = _WORD.findall(text[:_SAMPLE])
    return _is_latin(words) and _is_english(words)


def not_read(report: Report) -> Problem:
    """The problem that says that this report is kept, and why nothing was read out of it."""
    stated = f"its language is given as {report.language!r}" if report.language else "it does not look like English"
    if report.language and _primary(report.language) in READ:
        stated += ", but most of it is not in Latin letters"
    return Problem(report.name, "language not read", f"{stated}; only English is read yet, the text is kept", report.id)


def _is_latin(words: list[str]) -> bool:
    return sum(1 for word in words if _LATIN.match(word)) >= _LATIN_SHARE * len(words)


def _is_english(words: list[str]) -> bool:
    if len(words) < _TOO_SHORT:
        return True
    return sum(1 for word in words if word.lower() in _FUNCTION) >= _FUNCTION_SHARE * len(words)

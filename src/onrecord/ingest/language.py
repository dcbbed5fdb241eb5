"""Which language a text is written in: py3langid (after Lui and Baldwin 2012, langid.py), loaded once in each worker."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

SAMPLE = 1000  # characters: more changes no verdict and costs time
ENOUGH = 20  # letters below which the names in a text decide, and not its language
SURE = 0.5  # of all the probability that the model shares out over 114 languages
TAG = re.compile(r"([A-Za-z]{2,3})(?:[-_].*)?", re.DOTALL)


def language(text: str, declared: str | None = None) -> str | None:
    """The ISO 639-1 code of the text's language; where the text does not tell, of what it declares (BCP 47), or None.

    >>> language("The minister said that the line to the plant had been repaired."), language("42"), language("42", "de-AT")
    ('en', None, 'de')
    """
    sample = text[:SAMPLE]
    if sum(map(str.isalpha, sample)) >= ENOUGH:
        code, confidence = _identifier().classify(sample.encode("utf-8", "replace"))
        if confidence >= SURE:
            return str(code)
    return primary(declared)


def primary(tag: str | None) -> str | None:
    """The language of a tag such as `en-GB`; None for what is no tag."""
    match = TAG.fullmatch(tag.strip()) if tag else None
    return match[1].lower() if match else None


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - heavy: paid in workers only

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages([code for code in identifier.labels if len(code) == 2])
    return identifier

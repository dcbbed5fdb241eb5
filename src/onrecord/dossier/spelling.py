"""How names are compared: without case, articles, spacing and the shapes of apostrophes and dashes."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_MARKS = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "‑": "-", "–": "-", "\u00ad": None})
_ARTICLE = re.compile(r"the\s+(?=\S)")


@lru_cache(maxsize=16384)  # a source is asked after with each of its statements
def folded(name: str) -> str:
    """A name as it is compared.

    >>> folded("The  People’s Gazette") == folded("people's gazette")
    True
    """
    plain = " ".join(unicodedata.normalize("NFKC", name).translate(_MARKS).casefold().split())
    return _ARTICLE.sub("", plain, count=1) if plain.startswith("the ") else plain

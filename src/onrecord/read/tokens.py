"""Words, numbers and marks of punctuation, each with its place: one pass of one expression over the text."""

from __future__ import annotations

import re

from onrecord.model import Token

# A word keeps its inner hyphens and apostrophes ("cease-fire", "O'Brien", "didn't"), but "'s" and its like stand alone, so
# that "Trump's" and "he's" begin with the name and the pronoun. A soft hyphen does not part a word.
_TOKEN = re.compile(
    r"""
      (?:https?://|www\.)[^\s<>"”»]*[^\s<>"”».,;:!?)\]]      # an address
    | [@#]\w+                                                # a handle, a tag
    | (?:[^\W\d_]\.){2,}                                     # U.S.  e.g.
    | \d+(?:[.,:]\d+)*(?:[^\W\d_]+)?                         # 1,200  3.5  10:30  20th
    | ['’](?:s|ll|re|ve|d|m)\b                               # clitics
    | [^\W_]+(?:(?:[-\u2010\u2011\u00ad&]|['’](?!(?:s|ll|re|ve|d|m)\b))[^\W_]+)*
    | \.{2,} | --+ | `` | ''
    | [^\w\s] | _
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PLAIN = str.maketrans({"’": "'", "\u00ad": None, "\u2010": "-", "\u2011": "-"})


def tokenize(text: str) -> tuple[Token, ...]:
    """The tokens of a text, in order; `lower` has straight apostrophes and no soft hyphens.

    >>> [token.text for token in tokenize("The U.S. didn't sign Kim's 3.5-page cease-fire.")]
    ['The', 'U.S.', "didn't", 'sign', 'Kim', "'s", '3.5', '-', 'page', 'cease-fire', '.']
    """
    make = Token._make
    return tuple(
        make((match.start(), match.end(), word := match.group(), word.lower().translate(_PLAIN)))
        for match in _TOKEN.finditer(text)
    )

"""A dossier drafted from what was read: who speaks and for which country, what is written about, who published it.

Every part is a guess that a person is to correct, says on what it rests, and loads as it stands. What is not told by the words of
the reports is left as a comment: nobody is put on a side for the country of a head office, and nothing says who is right.
"""

from __future__ import annotations

from onrecord.show.book import Book
from onrecord.show.mask import shareable
from onrecord.show.sketch.aliases import aliases
from onrecord.show.sketch.heard import heard
from onrecord.show.sketch.indicators import indicators
from onrecord.show.sketch.issues import issues
from onrecord.show.sketch.outlets import outlets
from onrecord.show.sketch.parties import parties
from onrecord.show.sketch.toml import HEAD, TAIL, plain, text

__all__ = ["sketch"]


def sketch(book: Book, situation: str) -> str:
    """The text of a dossier.toml; the same reports give the same text, in whatever order they were read.

    Names of private persons are left out.
    """
    shown = shareable(book)
    voices = heard(shown)
    parts = (
        f"situation = {text(plain(situation) or 'Reports')}",
        parties(voices, shown),
        aliases(voices),
        TAIL,
        issues(shown),
        indicators(shown),
        outlets(shown),
    )
    return "\n\n".join([HEAD, *(part for part in parts if part)]) + "\n"

"""What trafilatura (Barbaresi 2021, https://aclanthology.org/2021.acl-demo.15) takes for the main text of a page.

A module of its own, because importing trafilatura takes longer than reading ten pages: only workers that meet a page do.
"""

from __future__ import annotations

import logging

from trafilatura import bare_extraction

# It warns of every page in which it finds nothing, which is for us to say; without a handler that goes to standard error.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())

PARAGRAPHS = ("p", "head", "item", "quote", "cell", "code", "ab", "lb")


def main_text(source: str) -> list[str] | None:
    """The paragraphs of a page's main text, or None where none is found. Its guesses at dates and authors are not asked for."""
    page = bare_extraction(source, include_comments=False, include_tables=True, with_metadata=False)
    if page is None or isinstance(page, dict) or page.body is None:
        return None
    return ["".join(map(str, element.itertext())) for element in page.body.iter(*PARAGRAPHS)]

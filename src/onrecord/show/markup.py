"""HTML that is escaped by construction: a string becomes text, and only `tag` makes markup."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

# What HTML cannot hold, even as a character reference: controls, lone surrogates, noncharacters. One character for one.
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0d\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_EMPTY = frozenset({"meta", "br", "hr", "link", "input"})


@dataclass(frozen=True, slots=True)
class Html:
    """Markup that may stand in a page as it is. Made by `tag` and `join`; never from a source's text."""

    markup: str


Child = Html | str | None
Attribute = str | bool | None


def text(words: str) -> Html:
    """Words as text: escaped, and what HTML cannot hold replaced, one character for one.

    >>> text("a < b & c").markup
    'a &lt; b &amp; c'
    """
    return Html(escape(_UNFIT.sub("\ufffd", words), quote=True))


def tag(name: str, /, *children: Child, **attributes: Attribute) -> Html:
    """An element. Underscores in attribute names stand for hyphens, a last one for nothing (`class_`); None leaves out.

    >>> tag("a", "R&D", href="#x", class_="k", aria_label=None).markup
    '<a href="#x" class="k">R&amp;D</a>'
    """
    opened = name + "".join(_attribute(key, value) for key, value in attributes.items())
    if name in _EMPTY:
        return Html(f"<{opened}>")
    return Html(f"<{opened}>{join(children).markup}</{name}>")


def join(children: Iterable[Child], between: str = "") -> Html:
    """Children one after the other, `between` as text between them."""
    parts = [child if isinstance(child, Html) else text(child) for child in children if child is not None]
    return Html(text(between).markup.join(part.markup for part in parts))


def foreign(language: str | None) -> str | None:
    """The language of a text, where it is not that of the page, English."""
    return language if language and language.split("-")[0] != "en" else None


def _attribute(key: str, value: Attribute) -> str:
    name = key.rstrip("_").replace("_", "-")
    if value is None or value is False:
        return ""
    return f" {name}" if value is True else f' {name}="{text(value).markup}"'

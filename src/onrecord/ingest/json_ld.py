"""What a page says about its article in JSON-LD, in the words of schema.org."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

ARTICLE: Final = re.compile(r"(?:\w*Article|\w*Posting|Report|Review|Statement|PressRelease|VideoObject)")
WAYS_DOWN: Final = ("@graph", "mainEntity", "mainEntityOfPage", "hasPart")
LOOSE = re.compile(r'"(headline|datePublished|dateModified)"\s*:\s*"((?:[^"\\]|\\.)*)"')
MAX_NODES: Final = 2000


@dataclass(frozen=True, slots=True)
class Article:
    """The article of a page; empty strings where JSON-LD is silent."""

    headline: str = ""
    author: str = ""
    publisher: str = ""
    language: str = ""
    url: str = ""
    published: str = ""
    modified: str = ""


def article(script: str) -> Article | None:
    """The first article that a script of JSON-LD describes, or None. Of broken JSON, what can be told without doubt."""
    text = html.unescape(script) if "&quot;" in script else script
    try:
        root = json.loads(text.strip().removeprefix("<!--").removesuffix("-->").strip(" \t\r\n;"), strict=False)
    except (ValueError, RecursionError):
        return _loosely(text)
    return next((_described(node) for node in _nodes(root) if _is_article(node)), None)


def _nodes(root: object) -> Iterator[Mapping[str, Any]]:
    """The objects that may describe the page itself, in order; not those of lists of other pages."""
    waiting, seen = [root], 0
    while waiting and seen < MAX_NODES:
        node = waiting.pop(0)
        seen += 1
        if isinstance(node, list):
            waiting = node + waiting
        elif isinstance(node, dict):
            yield node
            waiting = [node[key] for key in WAYS_DOWN if isinstance(node.get(key), (dict, list))] + waiting


def _is_article(node: Mapping[str, Any]) -> bool:
    kinds = node.get("@type")
    return any(isinstance(kind, str) and ARTICLE.fullmatch(kind.rpartition("/")[2]) for kind in _listed(kinds))


def _described(node: Mapping[str, Any]) -> Article:
    return Article(
        headline=_text(node.get("headline")) or _text(node.get("name")),
        author=", ".join(dict.fromkeys(filter(None, map(_name, _listed(node.get("author")))))),
        publisher=next(filter(None, map(_name, _listed(node.get("publisher")))), ""),
        language=_name(node.get("inLanguage")),
        url=_text(node.get("url")),
        published=_text(node.get("datePublished")) or _text(node.get("dateCreated")) or _text(node.get("uploadDate")),
        modified=_text(node.get("dateModified")),
    )


def _loosely(text: str) -> Article | None:
    """The fields of an article in JSON that does not parse, where each stands there once."""
    found: dict[str, set[str]] = {}
    for key, value in LOOSE.findall(text):
        found.setdefault(key, set()).add(_text(value))
    once = {key: values.pop() for key, values in found.items() if len(values) == 1}
    if not once:
        return None
    return Article(
        once.get("headline", ""), published=once.get("datePublished", ""), modified=once.get("dateModified", "")
    )


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def _name(value: object) -> str:
    """The name of a person, an organisation or a language, given as text or as an object."""
    return _text(value.get("name") or value.get("alternateName")) if isinstance(value, dict) else _text(value)


def _text(value: object) -> str:
    """A text value with its references resolved; an address is no name and stays out where it is asked for as one."""
    return " ".join(html.unescape(value).split()) if isinstance(value, str) else ""

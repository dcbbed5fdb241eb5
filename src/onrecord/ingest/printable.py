"""Names of files as they can be written anywhere: in a terminal, in JSON, in a database."""

from __future__ import annotations


def printable(name: str) -> str:
    """A name in which bytes that are no UTF-8 are shown as `\\xNN` and control characters as Python writes them.

    >>> printable("caf\\udce9.txt")
    'caf\\\\xe9.txt'
    """
    return "".join(character if character.isprintable() else _escaped(character) for character in name)


def _escaped(character: str) -> str:
    """A character as Python would write it; the undecodable bytes that Python keeps as surrogates as those bytes."""
    code = ord(character)
    return f"\\x{code - 0xDC00:02x}" if 0xDC80 <= code <= 0xDCFF else character.encode("unicode_escape").decode("ascii")

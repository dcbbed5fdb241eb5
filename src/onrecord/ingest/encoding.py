"""Bytes to characters: byte order mark, then UTF-8, then what is declared where it is plausible, then detection.

A declaration is a claim, checked before it is believed: pages that say ISO-8859-1 and are Windows-1251 are common. What is
not strictly decodable is decoded with U+FFFD in the gaps and said to be so.
"""

from __future__ import annotations

import codecs
import re
from typing import Final, NamedTuple

from onrecord.ingest.language import language

BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# The WHATWG Encoding Standard: what pages call Latin-1 or ASCII is read as Windows-1252, and so on.
READ_AS: Final = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "tis-620": "cp874",
}
CYRILLIC: Final = ("cp1251", "koi8-u", "iso8859-5", "cp866")
COMMON_CYRILLIC: Final = frozenset("оеаинтсрві")
ENOUGH_CYRILLIC: Final = 0.45  # of the letters: Russian, Ukrainian, Bulgarian and Serbian have 0.53 to 0.65 of them
# Code pages of the Latin alphabet besides Windows-1252, and the languages that are written in them.
LATIN: Final = (("cp1250", "pl cs sk hu hr sl ro bs"), ("cp1254", "tr az"), ("cp1257", "lt lv"))
UNDEFINED: Final = frozenset(b"\x81\x8d\x8f\x90\x9d")  # bytes that Windows-1252 does not use
CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
HIGH = re.compile(rb"[\x80-\xff]")
ASCII_LETTER = re.compile(rb"[A-Za-z]")
SAMPLE: Final = 65536
MAX_CONTROLS: Final = 0.02  # of the characters; real text holds a stray one, a binary file many


class Decoded(NamedTuple):
    """A text, the encoding it was read in, and how many characters could not be decoded (each now U+FFFD)."""

    text: str
    encoding: str
    lost: int


def decode(data: bytes, declared: str | None = None) -> Decoded | None:
    """The text that the bytes hold, without its byte order mark; None where they are no text in any encoding.

    `declared` is what the document or its carrier says (HTTP, a meta element, an XML declaration, a mail header).
    """
    for bom, encoding in BOMS:
        if data.startswith(bom):
            return _text(data[len(bom) :], encoding)
    if wide := _wide(data):
        return _text(data, wide)
    try:
        return _checked(Decoded(data.decode("utf-8"), "utf-8", 0))
    except UnicodeDecodeError:
        return _text(data, _single_or_multibyte(data, declared))


def glance(head: bytes) -> str:
    """The beginning of a file as text, good enough to see its structure."""
    for bom, encoding in BOMS:
        if head.startswith(bom):
            return head[len(bom) :].decode(encoding, "replace")
    return head.decode(_wide(head) or "utf-8", "replace")


def _text(data: bytes, encoding: str) -> Decoded | None:
    text = data.decode(encoding, "replace")
    # A replacement character may also have stood in the source; only what decoding adds is lost.
    kept = 0 if "\ufffd" not in text else data.decode(encoding, "ignore").count("\ufffd")
    return _checked(Decoded(text, encoding, text.count("\ufffd") - kept))


def _checked(decoded: Decoded) -> Decoded | None:
    """None for what decodes and still is no text."""
    sample = decoded.text[:SAMPLE]
    flaws = len(CONTROLS.findall(sample)) + (sample.count("\ufffd") if decoded.lost else 0)
    return decoded if flaws <= MAX_CONTROLS * len(sample) or (flaws == 1 and len(sample) > 8) else None


def _wide(data: bytes) -> str | None:
    """UTF-16 without a byte order mark: every other byte is the zero, the Cyrillic or the punctuation plane."""
    sample = data[:SAMPLE]
    half = len(sample) // 2
    if half < 2 or b"\x00" not in sample:
        return None
    for encoding, high in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
        planes = sum(high.count(plane) for plane in (b"\x00", b"\x04", b"\x20"))
        if planes >= 0.95 * half and high.count(b"\x00") >= 0.02 * half:
            return encoding
    return None


def _single_or_multibyte(data: bytes, declared: str | None) -> str:
    """The encoding of bytes that are not clean UTF-8."""
    sample = data[:SAMPLE]
    if _damaged_utf8(sample):
        return "utf-8"
    if _mostly_high(sample):
        return _believed(declared, sample) or _detected(sample)
    name = _codec(declared)
    # Latin-1 is what servers say that have not been told.
    return name if name and name != "cp1252" else _european(data)


def _damaged_utf8(sample: bytes) -> bool:
    """Whether most sequences of high bytes are good UTF-8, so that the others are damage."""
    text = sample.decode("utf-8", "replace")
    lost = text.count("\ufffd")
    return sum(character > "\x7f" for character in text) - lost >= 2 * lost


def _mostly_high(sample: bytes) -> bool:
    """Whether the words are written in high bytes, as Cyrillic, Greek, Arabic, Hebrew and Chinese are."""
    high = len(HIGH.findall(sample))
    return high > 0.3 * (high + len(ASCII_LETTER.findall(sample)))


def _codec(declared: str | None) -> str | None:
    """The Python codec for a declared name, or None where there is none for text."""
    if not declared:
        return None
    try:
        found = codecs.lookup(declared.strip(" \t\r\n\"';").lower())
        "".encode(found.name)  # hex and its like are no encodings of text
    except (LookupError, ValueError):
        return None
    name = READ_AS.get(found.name, found.name)
    return None if name.startswith(("utf", "idna", "punycode", "unicode", "raw", "undefined")) else name


def _believed(declared: str | None, sample: bytes) -> str | None:
    """The declared encoding, unless it turns words of high bytes into the accents of Windows-1252."""
    name = _codec(declared)
    if name in (None, "cp1252", "cp1250", "cp1254", "latin-1", "iso8859-15", "iso8859-2"):
        return None
    if name in CYRILLIC or name in ("koi8-r", "mac-cyrillic"):
        best = _cyrillic(sample)
        return name if best is None or _score(sample, name) >= 0.8 * _score(sample, best) else best
    text = sample.decode(name, "replace")
    return name if text.count("\ufffd") <= 0.01 * len(text) else None


def _detected(sample: bytes) -> str:
    if best := _cyrillic(sample):
        return best
    from charset_normalizer import from_bytes  # noqa: PLC0415 - seldom needed

    match = from_bytes(sample).best()
    return match.encoding if match else "cp1252"


def _cyrillic(sample: bytes) -> str | None:
    """The Cyrillic encoding in which the words read best, where they read as Cyrillic at all."""
    best = max(CYRILLIC, key=lambda encoding: _score(sample, encoding))
    return best if _score(sample, best) > ENOUGH_CYRILLIC else None


def _score(sample: bytes, encoding: str) -> float:
    """The share of common lower-case letters among the characters that are not ASCII: see `ENOUGH_CYRILLIC`."""
    high = [character for character in sample.decode(encoding, "replace") if character > "\x7f"]
    return sum(character in COMMON_CYRILLIC for character in high) / max(1, len(high))


def _european(data: bytes) -> str:
    """Of Latin text with a few high bytes: the code page of the language that it turns out to be in, else Windows-1252."""
    sample = data[:SAMPLE]
    for encoding, languages in LATIN:
        if language(sample.decode(encoding, "replace")) in languages.split():
            return encoding
    return "cp1252" if UNDEFINED.isdisjoint(data) else "utf-8"

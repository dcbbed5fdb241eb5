"""Coordinates and grid references in a text: degrees, MGRS, UTM, open location codes, words. Not versions, prices or scores.

Notations: ISO 6709 (degrees, decimal or with minutes and seconds); NGA.STND.0037 (MGRS and UTM grid references); the Open
Location Code specification ("plus codes").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_DEGREE = r"(?:\s?[°º˚]|\s?deg(?:rees?)?\b\.?)"
_HEMISPHERE = r"(?:[NSEW]\b|[Nn]orth\b|[Ss]outh\b|[Ee]ast\b|[Ww]est\b)"
_BEFORE_NUMBER = r"(?:[NSEW](?=\s?[-+−]?\d)|[Nn]orth\s|[Ss]outh\s|[Ee]ast\s|[Ww]est\s)"
_NUMBER = r"[-+−]?\d{1,3}(?:[.,]\d{1,8})?"
_APART = r"\s{0,2}[,;/|]?\s{0,2}(?:and\s|by\s|lon(?:gitude|g)?\b[.:=]?\s?)?"
_BEFORE = r"(?<![\w.,$€£¥₴₽%])(?<!\d[-+−])"
_AFTER = r"(?![\w%]|\.\d|[,;] ?-?\d{1,3}\.\d{4})"

_MINUTES = re.compile(
    rf"{_BEFORE}[-+−]?\d{{1,3}}\s?[°º˚]\s?\d{{1,2}}(?:\.\d{{1,6}})?\s?(?:['′’‘]\s?(?:\d{{1,2}}(?:\.\d{{1,6}})?\s?(?:[\"″”]|''|′′))?)"
    rf"\s?{_HEMISPHERE}?"
)
# One of a pair, with a sign of degrees, a hemisphere, or both.
_MARKED = rf"(?:{_BEFORE_NUMBER}\s?{_NUMBER}{_DEGREE}?|{_NUMBER}{_DEGREE}?\s?{_HEMISPHERE}|{_NUMBER}{_DEGREE})"
_MARKED_PAIR = re.compile(rf"{_BEFORE}{_MARKED}{_APART}{_MARKED}(?![\w%])")
_MARKED_ONE = re.compile(rf"{_BEFORE}[-+−]?\d{{1,3}}\.\d{{2,8}}{_DEGREE}?\s?{_HEMISPHERE}(?![\w%])")
_BARE_PAIR = re.compile(
    rf"{_BEFORE}(?<!\d[,;])(?<!\d[,;] )"
    rf"([-+−]?\d{{1,2}}\.(\d{{2,9}}))\s{{0,2}}[,;/ ]\s{{0,2}}([-+−]?\d{{1,3}}\.(\d{{2,9}})){_AFTER}"
)
_POSITION = re.compile(
    r"(?:co-?ordinates?|lat(?:itude)?|gps|geo|position|located|location|grid|point|@|q=|ll=)\W{0,3}\w{0,12}\W{0,3}$",
    re.I,
)
_MGRS = re.compile(
    rf"{_BEFORE}(?:[1-9]|[1-5]\d|60)\s?[C-HJ-NP-X]\s?[A-HJ-NP-Z]{{2}}\s?(\d{{3,5}}\s\d{{3,5}}|\d{{6}}|\d{{8}}|\d{{10}})(?!\w)"
)
_UTM = re.compile(
    r"(?<!\w)(?:(?:zone\s)?(?:[1-9]|[1-5]\d|60)\s?[C-HJ-NP-X]\s)?\d{6}(?:\.\d+)?\s?(?:m?E)?[\s,]{1,2}\d{7}(?:\.\d+)?\s?(?:m?N)?(?!\w)"
)
_UTM_SIGN = re.compile(r"(?:[1-9]|[1-5]\d|60)\s?[C-HJ-NP-X]\s|\dm?\s?E\b|\butm\b", re.I)
_GRID = re.compile(
    r"\b(?:grid(?:\s(?:ref(?:erence)?s?|squares?|co-?ordinates?))?|map\sref(?:erence)?|mgrs|utm)\W{1,3}(?:of\s|is\s|at\s|no\W{1,2})?"
    r"((?:[A-Z]{2}\s?)?(?:\d{3,5}[\s-]\d{3,5}|\d{4}|\d{6}|\d{8}|\d{10}))(?!\w)",
    re.I,
)
_FINE = r"([-+−]?\d{1,3}[.,]\d{2,9})(?![\w%])"
_LATITUDE, _LONGITUDE = (
    r"\blat(?:itude)?\b\W{0,3}(?:is\s|of\s)?",
    r"\b(?:lon(?:g(?:itude)?)?|lng)\b\W{0,3}(?:is\s|of\s)?",
)
_LABELLED = re.compile(
    rf"{_LATITUDE}{_FINE}\W{{1,4}}(?:and\s(?:the\s|a\s)?)?{_LONGITUDE}{_FINE}|{_LONGITUDE}{_FINE}\W{{1,4}}(?:and\s(?:the\s|a\s)?)?{_LATITUDE}{_FINE}",
    re.I,
)
# A comma before four figures parts no thousands.
_COMMA_PAIR = re.compile(
    rf"{_BEFORE}[-+−]?\d{{1,2}},\d{{4,9}}\s{{0,2}}[;/ ]\s{{0,2}}[-+−]?\d{{1,3}},\d{{4,9}}(?![\w%])"
)
_SPACED = re.compile(
    rf"{_BEFORE}\d{{1,2}}[ -]\d{{1,2}}(?:[ -]\d{{1,2}}(?:\.\d{{1,6}})?|\.\d{{2,6}})\s?[NS]\W{{0,3}}"
    r"\d{1,3}[ -]\d{1,2}(?:[ -]\d{1,2}(?:\.\d{1,6})?|\.\d{2,6})\s?[EW](?!\w)"
)
_COMPACT = re.compile(rf"{_BEFORE}\d{{4,6}}(?:\.\d{{1,4}})?[NS][\s,/]{{0,2}}\d{{5,7}}(?:\.\d{{1,4}})?[EW](?!\w)")
_PLANE = re.compile(r"\bx\s?[=:]\s?\d{6,8}(?:\.\d+)?\W{1,3}y\s?[=:]\s?\d{6,8}(?:\.\d+)?(?!\w)", re.I)
_THREE_WORDS = re.compile(r"///[^\W\d_]{2,}\.[^\W\d_]{2,}\.[^\W\d_]{2,}")
# What a notation cannot be written without: most reports hold none of it, and need not be searched for the whole.
_DIGIT = re.compile(r"\d")
_SIGN = re.compile(r"[°º˚]")
_DECIMALS = re.compile(r"\d\.\d\d")
_LONG_NUMBER = re.compile(r"\d{6}")
_PLUS_CODE = re.compile(r"(?<!\w)[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}(?!\w)")


def find_coordinates(text: str) -> list[tuple[int, int]]:
    """Where coordinates and grid references stand, sorted, none inside another; time grows with the text's length."""
    if not (_DIGIT.search(text) or "///" in text):
        return []
    return _apart(
        sorted(
            {*_degrees(text), *_pairs(text), *_written(text), *_references(text)},
            key=lambda place: (place[0], -place[1]),
        )
    )


def _degrees(text: str) -> Iterator[tuple[int, int]]:
    if _SIGN.search(text):
        yield from (match.span() for match in _MINUTES.finditer(text))
    if _DECIMALS.search(text):
        yield from (match.span() for match in _MARKED_ONE.finditer(text))
    for match in _MARKED_PAIR.finditer(text):
        if _is_marked(match.group()):
            yield match.span()


def _is_marked(pair: str) -> bool:
    """Whether a pair is one of degrees: hemispheres on both sides, or decimals with signs of degrees; "20 E 30 N" is none."""
    hemispheres = re.findall(rf"{_BEFORE_NUMBER}|{_HEMISPHERE}", pair)
    degrees = len(re.findall(_DEGREE, pair))
    decimals = len(re.findall(r"\d[.,]\d{2,}", pair))
    if len(hemispheres) >= 2:
        latitudes = [h[0].lower() in "ns" for h in hemispheres]
        return latitudes[0] != latitudes[1] and (degrees > 0 or decimals > 0)
    return degrees == 2 and decimals == 2


def _pairs(text: str) -> Iterator[tuple[int, int]]:
    """Two bare decimals: four places or more in each, or two where the words before speak of a position."""
    for match in _BARE_PAIR.finditer(text) if _DECIMALS.search(text) else ():
        latitude, places, longitude, more = match.groups()
        if abs(_degree(latitude)) > 90 or abs(_degree(longitude)) > 180:
            continue
        fewest = min(len(places), len(more))
        if fewest >= 4 or _POSITION.search(text, max(0, match.start() - 40), match.start()):
            yield match.span()


def _written(text: str) -> Iterator[tuple[int, int]]:
    """Pairs that labels, hemispheres or their form alone make coordinates: "lat 48.51, long 37.99", "48 30 20 N 37 50 10 E"."""
    for match in _LABELLED.finditer(text):
        yield from (match.span(group) for group in range(1, 5) if match[group])
    for notation in (_COMMA_PAIR, _SPACED, _COMPACT, _PLANE):
        yield from (match.span() for match in notation.finditer(text))


def _degree(words: str) -> float:
    return float(words.replace("−", "-"))


def _references(text: str) -> Iterator[tuple[int, int]]:
    for match in _MGRS.finditer(text):
        halves = match.group(1).split()
        if len(halves) == 1 or len(halves[0]) == len(halves[1]):
            yield match.span()
    for match in _UTM.finditer(text) if _LONG_NUMBER.search(text) else ():
        if _UTM_SIGN.search(text, max(0, match.start() - 12), match.end()):
            yield match.span()
    for match in _GRID.finditer(text):
        yield match.span(1)
    for match in _PLUS_CODE.finditer(text) if "+" in text else ():
        yield match.span()
    for match in _THREE_WORDS.finditer(text) if "///" in text else ():
        yield match.span()


def _apart(places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Sorted places, those that overlap joined."""
    found: list[tuple[int, int]] = []
    for start, end in places:
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found

"""What a page says about itself: address, outlet, title, author, language, and every date with the place where it stands.

Read are JSON-LD (schema.org), Open Graph and other meta elements, microdata and time elements, and nothing is guessed: a
date that the page does not state as its own (a copyright line, a part of its address) is none.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from typing import Final, TypedDict
from urllib.parse import urljoin, urlsplit

from onrecord.ingest import dates
from onrecord.ingest.json_ld import Article, article
from onrecord.ingest.markup import Tag, attributes, tags
from onrecord.ingest.publisher import outlet_at
from onrecord.model import DateKind, StatedDate

TITLES: Final = ("og:title", "twitter:title", "dc.title", "headline", "sailthru.title", "parsely-title")
OUTLETS: Final = ("og:site_name", "dc.publisher", "publisher", "application-name", "citation_journal_title")
AUTHORS: Final = (
    "author",
    "article:author_name",
    "dc.creator",
    "byl",
    "sailthru.author",
    "parsely-author",
    "citation_author",
)
LANGUAGES: Final = ("content-language", "og:locale", "dc.language", "language")
PUBLISHED: Final = (
    "article:published_time", "og:published_time", "og:article:published_time", "article.published", "datepublished", "date",
    "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "dc.date", "dc.date.issued", "dcterms.date",
    "dcterms.issued", "dcterms.created", "sailthru.date", "parsely-pub-date", "citation_publication_date", "datecreated",
    "cxenseparse:recs:publishtime",
)  # fmt: skip
MODIFIED: Final = (
    "article:modified_time", "og:updated_time", "og:modified_time", "datemodified", "dcterms.modified", "dc.date.modified",
    "last-modified", "lastmod", "revised",
)  # fmt: skip
# What browsers and crawlers write at the top of a page that they save.
SAVED = re.compile(
    r"<!--\s*(?:saved from url=\(\d+\)|mirrored from\s+|page saved with singlefile\s+url:\s*)(https?://\S+)",
    re.IGNORECASE,
)
SUFFIX = re.compile(r"\s+(?:[|·•—–-]|::?|»)\s+")
MAX_NAME: Final = 80  # characters of an author's name
PUBLISHED_TIME = re.compile(r"publi|posted|entry-date|date-?line|\bdate\b|created|pubdate", re.IGNORECASE)
MODIFIED_TIME = re.compile(r"modif|updat", re.IGNORECASE)


class Fields(TypedDict):
    """The metadata of a draft."""

    url: str | None
    outlet: str | None
    title: str | None
    byline: str | None
    published: str | None
    language: str | None


class About:
    """What the tags of a page have said so far."""

    def __init__(self, url: str | None, headline: str) -> None:
        self.dates: list[StatedDate] = []
        self._found_at = url
        self._headline = headline
        self._meta: dict[str, str] = {}
        self._canonical = self._language = self._heading = self._author = ""
        self._article = Article()
        self._times: list[StatedDate] = []

    def fields(self) -> Fields:
        """The page's metadata, the more deliberate statement before the less."""
        return Fields(
            url=self._url(),
            outlet=self._outlet(),
            title=self.title,
            byline=self._article.author or self._first(AUTHORS) or self._author or None,
            published=next((date.value for date in self.dates if date.kind == "published"), None),
            language=self._article.language or self._language or self._first(LANGUAGES) or None,
        )

    @property
    def title(self) -> str | None:
        """The headline: as JSON-LD or Open Graph state it, else the title element without the outlet's name beside it."""
        shown = self._headline if self._beside_headline() else ""
        return self._article.headline or self._first(TITLES) or shown or self._without_outlet(self._heading) or None

    def see(self, tag: Tag, source: str) -> None:
        """Take in one start tag."""
        if tag.closing:
            return
        if tag.name == "meta":
            self._see_meta(attributes(tag))
        elif tag.name == "script" and "ld+json" in tag.attributes:
            described = article(_content(tag, source))
            if described and self._article == Article():
                self._article = described
        elif tag.name == "title" and not self._heading:
            self._heading = " ".join(html.unescape(_content(tag, source)).split())
        elif tag.name == "html":
            self._language = attributes(tag).get("lang", "")
        elif tag.name == "link" and "canonical" in tag.attributes:
            self._canonical = self._canonical or _if_rel(attributes(tag), "canonical")
        elif tag.name == "time":
            self._see_time(tag, source)
        elif not self._author and ("author" in tag.attributes):
            self._see_author(tag, source)

    def close(self) -> None:
        """Put the dates in order once all tags were seen: what describes the page before what stands on it."""
        self._state("published", self._article.published, "json-ld datePublished")
        self._state("modified", self._article.modified, "json-ld dateModified")
        for kind, names in (("published", PUBLISHED), ("modified", MODIFIED)):
            for name in names:
                self._state(kind, self._meta.get(name, ""), f"meta {name}")  # type: ignore[arg-type]  # mypy widens the two to str
        alone = len({date.value for date in self._times}) == 1
        for date in self._times:
            stated = StatedDate("published", date.value, date.where) if alone and date.kind == "stated" else date
            if stated not in self.dates:
                self.dates.append(stated)
        self.dates.sort(key=lambda date: date.kind == "stated")

    def _see_meta(self, stated: Mapping[str, str]) -> None:
        content = stated.get("content", "")
        for key in ("property", "name", "itemprop", "http-equiv"):
            if content and key in stated:
                self._meta.setdefault(stated[key].lower(), content)

    def _see_time(self, tag: Tag, source: str) -> None:
        stated = attributes(tag)
        moment = dates.iso(stated.get("datetime", "")) or dates.iso(_following(source, tag))
        if not moment:
            return
        hints = " ".join(stated.get(key, "") for key in ("itemprop", "class", "id")) + (
            " pubdate" if "pubdate" in stated else ""
        )
        kind: DateKind = (
            "published" if PUBLISHED_TIME.search(hints) else "modified" if MODIFIED_TIME.search(hints) else "stated"
        )
        where = f"time {stated['itemprop']}" if stated.get("itemprop") else "time"
        self._times.append(StatedDate(kind, moment, where))

    def _see_author(self, tag: Tag, source: str) -> None:
        stated = attributes(tag)
        if "author" in " ".join(stated.get(key, "") for key in ("rel", "itemprop", "class")).split():
            written = " ".join(_following(source, tag).split())
            self._author = stated.get("content") or (written if len(written) <= MAX_NAME else "")

    def _state(self, kind: DateKind, stated: str, where: str) -> None:
        moment = dates.iso(stated) if stated else None
        if moment:
            self.dates.append(StatedDate(kind, moment, where))

    def _first(self, names: tuple[str, ...]) -> str:
        return next((" ".join(self._meta[name].split()) for name in names if self._meta.get(name, "").strip()), "")

    def _outlet(self) -> str | None:
        """The outlet by name; where the page does not say it, who is known to publish at its domain, else the domain."""
        host = _host(self._url()).removeprefix("www.")
        beside = self._beside_headline()
        alike = beside if not host or any(word in host for word in re.findall(r"\w{3,}", beside.lower())) else ""
        return self._first(OUTLETS) or self._article.publisher or alike or outlet_at(self._url()) or host or None

    def _beside_headline(self) -> str:
        """What the title element holds besides the headline that the page shows: most put their own name there."""
        if not self._headline:
            return ""
        before, _, after = self._heading.partition(self._headline)
        if after and not before and SUFFIX.match(after):
            return SUFFIX.split(after)[-1].strip()
        return SUFFIX.split(before)[0].strip() if before and not after and SUFFIX.split(before)[-1] == "" else ""

    def _url(self) -> str | None:
        """The page's own address: the canonical one, unless that leads to another site than the page was found at."""
        stated = self._canonical or self._meta.get("og:url", "") or self._article.url
        url = _joined(self._found_at, stated)
        elsewhere = self._found_at and _site(url) != _site(self._found_at)
        return self._found_at if elsewhere or not _host(url) else url

    def _without_outlet(self, title: str) -> str:
        """A title element without the name of the outlet that most put before or after the headline."""
        names = {name.casefold() for name in (self._first(OUTLETS), self._article.publisher) if name}
        parts = SUFFIX.split(title)
        kept = [part for part in parts if part.casefold() not in names]
        if len(kept) == len(parts) or not kept:
            return title
        return title[title.find(kept[0]) : title.rfind(kept[-1]) + len(kept[-1])]


def read(source: str, url: str | None = None, headline: str = "") -> About:
    """Everything that the page's source says about the page.

    `url` is where it was found, if that is known; `headline` is the one that its text shows, if it shows one.
    """
    saved = SAVED.search(source, 0, 4096)
    about = About(url or (saved[1] if saved else None), headline)
    for tag in tags(source):
        about.see(tag, source)
    about.close()
    return about


def _following(source: str, tag: Tag) -> str:
    """The text between a tag and the next one."""
    end = source.find("<", tag.end)
    return html.unescape(source[tag.end : end if end >= 0 else len(source)])


def _content(tag: Tag, source: str) -> str:
    """The content of an element that holds no markup."""
    return source[tag.inner : tag.end].rpartition("</")[0]


def _if_rel(stated: Mapping[str, str], rel: str) -> str:
    return stated.get("href", "") if rel in stated.get("rel", "").lower().split() else ""


def _joined(base: str | None, address: str) -> str:
    """An address made whole by the one it was found at; empty for what is none."""
    try:
        return urljoin(base or "", address)
    except ValueError:
        return ""


def _host(url: str | None) -> str:
    """The host of a web address, empty for all else."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return ""
    return (parts.hostname or "") if parts.scheme in ("http", "https") else ""


def _site(url: str | None) -> str:
    """The part of a host that tells sites apart, near enough: its last two names."""
    return ".".join(_host(url).split(".")[-2:])

"""The outlets of a draft: those that were read, with what the lexicon knows of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from onrecord.dossier import folded
from onrecord.lexicon import countries
from onrecord.lexicon.outlets import called
from onrecord.show.book import Book
from onrecord.show.sketch.toml import counted, plain, text

MOST = 60
INTRODUCTION = """\
# Outlets that were read or are cited. reliability: A completely reliable, B usually, C fairly, D not usually, E unreliable,
# F cannot be judged; it stands beside what an outlet reports and is never part of a claim's credibility. Two more keys:
# party = "..." is whom it speaks for, if anybody (the country of its head office alone puts it on no side); owner = "..."."""


def outlets(book: Book) -> str:
    """The part of a dossier on who publishes."""
    read = Counter(report.outlet for report in book.reports() if report.outlet)
    cited = Counter(_cited(book))
    names = {folded(plain(name)): name for name in sorted({**cited, **read}) if folded(name)}
    ordered = sorted(names.values(), key=lambda name: (-read[name], -cited[name], name))
    shown = [_outlet(name, read[name], cited[name]) for name in ordered[:MOST]]
    more = [f"# and {len(ordered) - MOST:,} more outlets"] if len(ordered) > MOST else []
    return "\n\n".join([INTRODUCTION, *shown, *more]) if shown else ""


def _cited(book: Book) -> Iterator[str]:
    """The outlets through which another has something, once a statement."""
    for statement in book.statements():
        for link in statement.chain[1:]:
            if link.source.kind == "outlet" and link.source.name:
                yield link.source.name


def _outlet(name: str, read: int, cited: int) -> str:
    known = called(name)
    country = countries.by_code().get(known.country) if known else None
    facts = [counted(read, "report")] * (read > 0) + [f"cited in {counted(cited, 'statement')}"] * (cited > 0)
    facts += [f"{known.kind}, head office in {country.name}"] if known and country else []
    return f'[[outlet]]  # {"; ".join(facts)}\nname = {text(name)}\nreliability = "F"'

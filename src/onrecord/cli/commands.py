"""What each command does, once it is known what was asked: each returns its exit status."""

from __future__ import annotations

import argparse
import getpass
import json
import sys
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.errors import Stop
from onrecord.terminal import Meter, table

if TYPE_CHECKING:
    from onrecord.model import Claim
    from onrecord.pipeline import Record, Run
    from onrecord.show import Book

DONE, FLAWED, STOPPED, INTERRUPTED = 0, 1, 2, 130


def brief(chosen: argparse.Namespace) -> int:
    """Read reports and write a brief of them."""
    from onrecord import pipeline  # noqa: PLC0415 - what a command needs is loaded when it runs, so that help is quick

    path: Path = chosen.ledger or chosen.out / "onrecord.ledger"
    with _opened(chosen, path, create=True) as ledger:
        run = _add(chosen, ledger)
        if run.problems and not ledger.counts().reports:
            first = run.problems[0]
            raise Stop(first.name, first.reason, "no other report could be read: name files or folders of reports")
        title = chosen.title or ledger.dossier.situation or _title(chosen.reports)
        pipeline.write_brief(ledger, chosen.out, title=title, private_names=chosen.private_names)
        _summary(chosen, ledger, run, str(chosen.out / "index.html"))
        return _status(run)


def add(chosen: argparse.Namespace) -> int:
    """Read reports into a ledger."""
    with _opened(chosen, chosen.ledger, create=True) as ledger:
        run = _add(chosen, ledger)
        _summary(chosen, ledger, run, None)
        return _status(run)


def init(chosen: argparse.Namespace) -> int:
    """Draft a dossier."""
    import tempfile  # noqa: PLC0415

    from onrecord import pipeline  # noqa: PLC0415

    remedy = "move it away, or name another file with --out"
    taken = Stop(str(chosen.out), "there is a file of this name, and a draft never overwrites one", remedy)
    if chosen.out.exists():
        raise taken
    with tempfile.TemporaryDirectory() as folder, pipeline.Record(Path(folder) / "draft.ledger", create=True) as ledger:
        run = _add(chosen, ledger)
        drafted = pipeline.sketch(ledger, _title(chosen.reports))
    try:
        with chosen.out.open("x", encoding="utf8", newline="\n") as out:
            out.write(drafted)
    except FileExistsError as there:
        raise taken from there
    except OSError as flaw:
        raise Stop(str(chosen.out), f"it cannot be written ({flaw.strerror})", "name another file with --out") from flaw
    _told(chosen, run, drafted)
    return _status(run)


def search(chosen: argparse.Namespace) -> int:
    """Find statements."""
    from onrecord import show  # noqa: PLC0415

    with _opened(chosen, chosen.ledger) as ledger:
        book = show.shareable(ledger)
        found = list(ledger.search(" ".join(chosen.words), chosen.most))
        if chosen.json:
            for row in show.rows_of((book.statement(each.id) for each in found), book):
                sys.stdout.write(show.line(row))
        else:
            for statement in found:
                print(show.one_line(statement, book))
        if not found:
            print("onrecord: no statement has all of these words", file=sys.stderr)
        return DONE if found else FLAWED


def sources(chosen: argparse.Namespace) -> int:
    """List who speaks."""
    from onrecord import show  # noqa: PLC0415

    with _opened(chosen, chosen.ledger) as ledger:
        if chosen.json:
            show.export("sources", ledger, sys.stdout, private_names=chosen.private_names)
        else:
            book = show.shareable(ledger, private_names=chosen.private_names)
            print(*show.roster(book, chosen.most), sep="\n")
        return DONE


def source(chosen: argparse.Namespace) -> int:
    """Show what one source said."""
    from onrecord import show  # noqa: PLC0415
    from onrecord.dossier import issues_in  # noqa: PLC0415

    with _opened(chosen, chosen.ledger) as ledger:
        book = show.shareable(ledger, private_names=chosen.private_names)
        profile = book.profile(ledger.find(chosen.source).source.id)
        issues = partial(issues_in, dossier=ledger.dossier)
        if chosen.json:
            sys.stdout.writelines(map(show.line, show.source_rows(profile, book, issues)))
        else:
            print(*show.one_source(profile, book, issues), sep="\n")
        return DONE


def judge(chosen: argparse.Namespace) -> int:
    """Decide what sources are or how a claim stands, or list what was decided."""
    with _opened(chosen, chosen.ledger) as ledger:
        if chosen.verdict == "list":
            told = list(ledger.judged())
        else:
            made = ledger.decide(chosen.verdict, chosen.what, _who(chosen))
            told = [each for each in ledger.judged() if each.number == made.number]
        if chosen.json:
            sys.stdout.writelines(json.dumps(each._asdict(), ensure_ascii=False) + "\n" for each in told)
        elif told:
            print(table([(each.at, each.told) for each in told]))
        return DONE


def _who(chosen: argparse.Namespace) -> str:
    """Who decides; raises Stop where a word is chosen that has to be shown as somebody's own, and nobody gives a name."""
    from onrecord import link  # noqa: PLC0415

    by = " ".join((chosen.by or "").split())
    if not by and link.needs_a_name(chosen.verdict, chosen.what):
        raise Stop("judge standing", "no rule says this, so it is shown as somebody's word", "give your name with --by")
    return by or _login()


def _login() -> str:
    """The name by which the user is logged in; raises Stop where the system does not tell it."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError) as unknown:
        raise Stop("judge", "the system does not say who you are", "give your name with --by") from unknown


def explain(chosen: argparse.Namespace) -> int:
    """Say what a report, statement, claim or source rests on."""
    from onrecord import extract, show  # noqa: PLC0415

    with _opened(chosen, chosen.ledger) as ledger:
        told = show.explain(chosen.id, show.shareable(ledger), extract.describe)
        print(json.dumps(told, ensure_ascii=False) if chosen.json else table(told))
        return DONE


def claim(chosen: argparse.Namespace) -> int:
    """Show a claim."""
    from onrecord import link, show  # noqa: PLC0415

    with _opened(chosen, chosen.ledger) as ledger:
        book = show.shareable(ledger)
        if chosen.json:
            sys.stdout.write(show.line(show.claim_row(show.found(chosen.id, book), book)))
        else:
            print(table(show.whole(chosen.id, book, link.passages)))
    return DONE


def disputed(chosen: argparse.Namespace) -> int:
    """List contested claims."""
    from onrecord import show  # noqa: PLC0415

    return _claims(chosen, show.contested, "no claim is contested in these reports, as far as the rules see")


def single_origin(chosen: argparse.Namespace) -> int:
    """List claims that many reports have from one origin."""
    from onrecord import show  # noqa: PLC0415

    return _claims(chosen, show.single, "no claim of one origin stands in more reports than one")


def gaps(chosen: argparse.Namespace) -> int:
    """List what the reports lack."""
    from onrecord import show  # noqa: PLC0415

    with _opened(chosen, chosen.ledger) as ledger:
        book, most = show.shareable(ledger), max(0, chosen.most)
        if chosen.json:
            sys.stdout.writelines(map(show.line, show.gap_rows(book, most)))
        else:
            print(*show.gap_lines(book, most), sep="\n")
    return DONE


def _claims(chosen: argparse.Namespace, select: Callable[[Book], list[Claim]], none: str) -> int:
    from onrecord import show  # noqa: PLC0415

    with _opened(chosen, chosen.ledger) as ledger:
        book = show.shareable(ledger)
        every = select(book)
        found = every[: max(0, chosen.most)]
        if chosen.json:
            for each in found:
                sys.stdout.write(show.line(show.claim_row(each, book)))
        elif found:
            print(show.lines(found))
            if len(every) > len(found):
                print(f"and {len(every) - len(found)} more: --most {len(every)}")
        else:
            print(f"onrecord: {none}", file=sys.stderr)
    return DONE


def export(chosen: argparse.Namespace) -> int:
    """Write the ledger's data."""
    from onrecord import show  # noqa: PLC0415

    show.of_kind(chosen.kind)
    with _opened(chosen, chosen.ledger) as ledger:
        output = chosen.out.open("w", encoding="utf8", newline="\n") if chosen.out else nullcontext(sys.stdout)
        with output as out:
            show.export(chosen.kind, ledger, out, private_names=chosen.private_names, form=chosen.format)
    return DONE


def lint(chosen: argparse.Namespace) -> int:
    """Check a draft."""
    from onrecord import pipeline, show  # noqa: PLC0415

    with pipeline.Record(chosen.ledger) as ledger:
        return _findings(
            chosen, [str(finding) for finding in show.check(_text(chosen.draft), ledger)], "the draft holds"
        )


def verify(chosen: argparse.Namespace) -> int:
    """Check a ledger."""
    from onrecord import pipeline  # noqa: PLC0415

    with pipeline.Record(chosen.ledger) as ledger:
        counts = ledger.counts()
        well = f"{counts.reports:,} reports and {counts.statements:,} statements hash and slice to what they were"
        return _findings(chosen, [*ledger.verify(), *pipeline.changed(chosen.reports, ledger, stdin=sys.stdin)], well)


def gazetteer(chosen: argparse.Namespace) -> int:
    """Build a country's pack of places."""
    from onrecord.lexicon.gazetteer import pack  # noqa: PLC0415

    print(f"{pack.make(chosen.country, chosen.out):,} places in {chosen.out}")
    return DONE


# --- what several commands do


def _opened(chosen: argparse.Namespace, path: Path, *, create: bool = False) -> Record:
    """The ledger with the dossier that applies; raises Stop for a mistake in it before anything is read."""
    from onrecord import dossier, pipeline  # noqa: PLC0415

    named: Path | None = chosen.dossier
    found = [place for place in (path.with_name(dossier.FILE), Path(dossier.FILE)) if place.exists()]
    told = dossier.load(named or found[0]) if named or found else dossier.EMPTY
    ledger = pipeline.Record(path, create=create)
    ledger.dossier = told
    return ledger


def _add(chosen: argparse.Namespace, ledger: Record) -> Run:
    from onrecord import extract, pipeline  # noqa: PLC0415

    if chosen.processes < 1:
        raise Stop("--processes", f"{chosen.processes} is no number of processes", "name 1 or more")
    with Meter(_bytes(chosen.reports), quiet=chosen.quiet or chosen.json) as meter:
        return pipeline.add(
            chosen.reports,
            ledger,
            stdin=sys.stdin,
            processes=chosen.processes,
            machine=extract.machine(chosen.extractor, chosen.least),
            told=lambda run: meter.show(run.documents, run.bytes),
        )


def _bytes(places: Sequence[str]) -> int:
    """How much there is to read, as far as the file system tells; 0 where a place is a list, a glob or not there."""
    total = 0
    for place in map(Path, places):
        if not place.exists():
            return 0
        files = (file for file in place.rglob("*") if file.is_file()) if place.is_dir() else [place]
        total += sum(file.stat().st_size for file in files)
    return total


def _title(places: Sequence[str]) -> str:
    return "Reports" if places[0] == "-" else Path(places[0]).resolve().stem.replace("_", " ").capitalize()


def _summary(chosen: argparse.Namespace, ledger: Record, run: Run, page: str | None) -> None:
    if chosen.json:
        counts = ledger.counts()._asdict()
        problems = [[problem.name, problem.kind, problem.reason] for problem in run.problems]
        told = {"documents": run.documents, "new": run.new, "problems": problems, "ledger": counts, "page": page}
        print(json.dumps(told, ensure_ascii=False))
    elif not chosen.quiet:
        from onrecord import show  # noqa: PLC0415

        print(table(show.summary(ledger, run.documents, run.new)))
        if page:
            print(table([("Brief", page), ("Ledger", str(ledger.path))]))


def _told(chosen: argparse.Namespace, run: Run, drafted: str) -> None:
    """How a draft came about."""
    parts = {noun: drafted.count(f"\n[[{noun}]]") for noun in ("party", "issue", "outlet")}
    if chosen.json:
        problems = [[problem.name, problem.kind, problem.reason] for problem in run.problems]
        told = {"documents": run.documents, "problems": problems, "dossier": str(chosen.out), **parts}
        print(json.dumps(told, ensure_ascii=False))
    elif not chosen.quiet:
        guessed = ", ".join(f"{noun} {count:,}" for noun, count in parts.items()) + "; all of it is for you to correct"
        print(table([("Read", f"{run.documents:,} documents"), ("Drafted", guessed), ("Dossier", str(chosen.out))]))


def _status(run: Run) -> int:
    """A report that is kept with a problem is no failure; a file that no report came of is."""
    return FLAWED if any(problem.report is None for problem in run.problems) else DONE


def _findings(chosen: argparse.Namespace, found: list[str], well: str) -> int:
    if chosen.json:
        print(json.dumps(found, ensure_ascii=False))
    else:
        print("\n".join(found) or well)
    return FLAWED if found else DONE


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf8")
    except (OSError, UnicodeDecodeError) as flaw:
        raise Stop(str(path), f"this draft cannot be read ({flaw})", "name a text file in UTF-8") from flaw

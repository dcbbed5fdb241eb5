"""Make the parts of the documentation that are generated, and check what the rest claims: python docs/generate.py [--check]

- `docs/cli.md` is written from the command line's own parser, attribute by attribute, so that neither the width of a terminal nor
  the version of Python changes it.
- In a block that begins with ```console run, each line that begins with `$` is run by a shell in a scratch folder beside a link
  to `examples/`, and what it prints is put below it. The blocks of one file share the folder, in order.
- A `sql` block that a `text` block follows is asked of the `onrecord.ledger` in that folder, and its answer put there.
- Every relative link must lead to a file, and to a heading in it where it names one.
- In every other `console` block, `$ onrecord ...` must be something that the parser accepts.

With --check nothing is written; whatever would change, or is wrong, is listed, and the exit status is 1.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import re
import shlex
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from onrecord.cli import parser

ROOT = Path(__file__).resolve().parent.parent
REFERENCE = ROOT / "docs" / "cli.md"
BLOCK = re.compile(r"^```console(?P<run> run)?\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
QUERY = re.compile(r"^```sql\n(?P<query>.*?)^```\n\n```text\n.*?^```$", re.MULTILINE | re.DOTALL)
LIVE = re.compile(f"(?m:^```console run$)|{QUERY.pattern}", QUERY.flags)
LINK = re.compile(r"(?<!\!)\[[^\]]*\]\((?P<target>[^)\s]+)\)|!\[[^\]]*\]\((?P<picture>[^)\s]+)\)")
FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"`[^`\n]*`")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
FOLDERS = ("", "docs", "examples")  # where documentation lies


def main(arguments: list[str] | None = None) -> int:
    """Write what is generated, or check it; returns the exit status."""
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("--check", action="store_true", help="write nothing; say what is stale or wrong")
    check = options.parse_args(arguments).check
    fresh = {REFERENCE: reference(parser())}
    fresh |= {page: run_blocks(text) for page in pages() if LIVE.search(text := page.read_text("utf8"))}
    flaws = []
    for page, text in fresh.items():
        if check and (not page.exists() or page.read_text("utf8") != text):
            flaws.append(f"{page.relative_to(ROOT)} is stale: run `make docs` and look at what changed")
        elif not check:
            page.write_text(text, "utf8")
    flaws += [flaw for page in pages() for flaw in (*broken_links(page), *unknown_commands(page))]
    print("\n".join(flaws) or "the documentation holds")
    return 1 if flaws else 0


def pages() -> list[Path]:
    """Every page of documentation."""
    return [page for folder in FOLDERS for page in sorted((ROOT / folder).glob("*.md"))]


# --- the reference of the command line -------------------------------------------------------------------------------


def reference(top: argparse.ArgumentParser) -> str:
    """The reference as Markdown: a section for each command."""
    example, _, status = (top.epilog or "").partition("\n\n")
    head = f"# The command line\n\n*Made by `docs/generate.py` from the parser; do not edit.*\n\n{top.description}\n"
    all_commands = subcommands(top)
    index = "".join(f"- [{command.prog}](#{_anchor(command.prog)})\n" for command in all_commands)
    sections = "".join(section(command) for command in all_commands)
    return f"{head}\n{_code(example)}\n{index}{sections}\n## Exit status\n\n{_sentence(status)}\n"


def subcommands(top: argparse.ArgumentParser) -> list[argparse.ArgumentParser]:
    """The parsers of the commands, in their order."""
    groups = [action for action in top._actions if isinstance(action, argparse._SubParsersAction)]
    return [command for group in groups for command in group.choices.values()]


def section(command: argparse.ArgumentParser) -> str:
    """What a command does, how it is called, and its arguments."""
    example = (command.epilog or "").partition("\n\n")[0]
    return f"\n## {command.prog}\n\n{command.description}\n\n{_code(example)}\n{table(command)}"


def table(command: argparse.ArgumentParser) -> str:
    """The arguments of a command, as a table."""
    rows = [f"| `{_call(action)}` | {_meaning(action)} |" for action in command._actions if _told(action)]
    return "\n".join(["| argument | meaning |", "| --- | --- |", *rows, ""])


def _told(action: argparse.Action) -> bool:
    return not isinstance(action, argparse._HelpAction)


def _call(action: argparse.Action) -> str:
    value = str(action.metavar or action.dest.upper()) if action.nargs != 0 else ""
    many = "..." if action.nargs in ("+", "*") else ""
    return " ".join([*action.option_strings[-1:], *([value + many] if value else [])])


def _meaning(action: argparse.Action) -> str:
    needed = " (required)" if action.required and action.option_strings else ""
    return f"{action.help or ''}{needed}".replace("|", "\\|")


def _code(example: str) -> str:
    return f"```console\n$ {example.removeprefix('example: ')}\n```\n"


def _sentence(status: str) -> str:
    text = " ".join(status.split()).removeprefix("exit status: ")
    return "".join(f"- {part.strip().rstrip('.')}\n" for part in text.split("; ")).rstrip()


# --- blocks that are run ---------------------------------------------------------------------------------------------


def run_blocks(text: str) -> str:
    """The page with the output of its commands, and the answers to its queries, as they are now."""
    with tempfile.TemporaryDirectory(prefix="onrecord-docs-") as scratch:
        folder = Path(scratch)
        (folder / "examples").symlink_to(ROOT / "examples")

        def rerun(block: re.Match[str]) -> str:
            if block["query"]:
                return f"```sql\n{block['query']}```\n\n```text\n{_answer(block['query'], folder)}```"
            if not block["run"]:
                return block[0]
            told = "".join(_run(command, folder) for command in commands(block["body"]))
            return f"```console run\n{told}```"

        return re.sub(f"{BLOCK.pattern}|{QUERY.pattern}", rerun, text, flags=BLOCK.flags)


def _answer(query: str, folder: Path) -> str:
    with contextlib.closing(sqlite3.connect(folder / "onrecord.ledger")) as ledger:
        rows = ledger.execute(query).fetchall()
    return "".join(" | ".join(map(str, row)) + "\n" for row in rows)


def commands(body: str) -> Iterator[str]:
    """The commands of a console block; one that goes on after a backslash is one command."""
    lines = iter(body.splitlines())
    for line in lines:
        if line.startswith("$ "):
            command = line[2:]
            while command.endswith("\\"):
                command += f"\n{next(lines)}"
            yield command


def _run(command: str, folder: Path) -> str:
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", os.defpath)])
    done = subprocess.run(
        ["sh", "-c", command],
        cwd=folder,
        env=os.environ | {"PATH": path, "COLUMNS": "100", "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf8",
        check=False,
    )
    if done.returncode not in (0, 1):
        raise SystemExit(f"`{command}` ended with {done.returncode}:\n{done.stdout}")
    return f"$ {command}\n{done.stdout}"


# --- what can be wrong with a page -----------------------------------------------------------------------------------


def broken_links(page: Path) -> Iterator[str]:
    """The relative links that lead nowhere."""
    prose = CODE.sub("", FENCE.sub("", page.read_text("utf8")))
    for link in LINK.finditer(prose):
        target = link["target"] or link["picture"]
        if re.match(r"[a-z]+:", target):
            continue
        path, _, heading = target.partition("#")
        aim = (page.parent / path).resolve() if path else page
        if not aim.exists():
            yield f"{page.relative_to(ROOT)}: nothing is at {target}"
        elif heading and heading not in anchors(aim.read_text("utf8")):
            yield f"{page.relative_to(ROOT)}: no heading answers to {target}"


def anchors(text: str) -> set[str]:
    """The names under which a page's headings can be linked to, as the common forges make them."""
    return {_anchor(title) for title in HEADING.findall(FENCE.sub("", text))}


def _anchor(title: str) -> str:
    return re.sub(r"[^\w\- ]", "", title.lower()).strip().replace(" ", "-")


def unknown_commands(page: Path) -> Iterator[str]:
    """The `onrecord` commands in console blocks that the parser would refuse."""
    for block in BLOCK.finditer(page.read_text("utf8")):
        for command in commands(block["body"]):
            for call in _calls(command):
                if flaw := _refused(call):
                    yield f"{page.relative_to(ROOT)}: `onrecord {shlex.join(call)}` is refused: {flaw}"


def _calls(command: str) -> Iterator[list[str]]:
    """The arguments of each call of `onrecord` in a shell command."""
    tokens = shlex.shlex(command.replace("\\\n", " "), posix=True, punctuation_chars="|<>;()&")
    tokens.whitespace_split = True
    call: list[str] | None = None
    for token in [*tokens, "|"]:
        if set(token) <= set("|<>;()&"):
            if call is not None:
                yield call
            call = None
        elif token == "onrecord" and call is None:
            call = []
        elif call is not None:
            call.append(token)


def _refused(call: list[str]) -> str:
    """Why the parser refuses these arguments; empty where it takes them."""
    told = io.StringIO()
    try:
        with contextlib.redirect_stderr(told), contextlib.redirect_stdout(io.StringIO()):
            parser().parse_args(call)
    except SystemExit as end:
        return told.getvalue().strip().splitlines()[-1] if end.code else ""
    return ""


if __name__ == "__main__":
    raise SystemExit(main())

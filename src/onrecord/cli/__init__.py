"""The command line: `asked` says what may be asked of each command, `commands` what it does."""

from onrecord.cli.asked import JUDGEMENTS, KINDS, main, parser
from onrecord.cli.commands import DONE, FLAWED, INTERRUPTED, STOPPED

__all__ = ["DONE", "FLAWED", "INTERRUPTED", "JUDGEMENTS", "KINDS", "STOPPED", "main", "parser"]

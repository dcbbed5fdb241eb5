"""Stage 6, the ledger to what people see: the brief as a page and as Markdown, the exports, answers in a terminal, draft lint."""

from onrecord.show.brief import build
from onrecord.show.explain import explain, one_line, summary
from onrecord.show.export import KINDS, export, line, of_kind
from onrecord.show.files import write_folder
from onrecord.show.mask import shareable

__all__ = ["KINDS", "build", "explain", "export", "line", "of_kind", "one_line", "shareable", "summary", "write_folder"]

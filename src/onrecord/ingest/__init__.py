"""Stage 1, bytes to reports: find the documents in what the user names, then make a Report of each.

Two steps, so that the second can run in many processes: `documents` opens files, folders, archives and feeds and yields each
document's bytes under a name; `reports` is a pure function from one document to the reports in it. What cannot be used is a
Problem in the stream, and the rest goes on. `locate` leads from a report's clean text back to its source.
"""

from onrecord.ingest.document import Document
from onrecord.ingest.find import documents
from onrecord.ingest.locate import SourcePlace, locate
from onrecord.ingest.parse import reports

__all__ = ["Document", "SourcePlace", "documents", "locate", "reports"]

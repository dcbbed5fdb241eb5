-- The ledger: who said what, in which report, at which words. One SQLite file; version 1.
--
-- Facts are appended and never changed: triggers at the end of this file refuse UPDATE and DELETE. What is computed from
-- them (claims, origins, standing) is not stored, so it can never disagree with them.
--
-- `n` is a row's number in this file and means nothing outside it; `id` comes from content and is the same everywhere.
-- A place in a text is [start, end], in characters of report.text, end exclusive; places are JSON lists of such pairs.

-- A document as it was published. What makes a report the same report is here; how it was come by is in `sighting`.
CREATE TABLE report (
  n         INTEGER PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE,
  url       TEXT,                       -- null for a file that names no address
  outlet    TEXT,
  title     TEXT,
  published TEXT,                       -- ISO 8601 with the zone that was stated; null if no date was stated
  language  TEXT,                       -- ISO 639-1
  text      TEXT NOT NULL               -- the clean text: all places in this file count its characters
) STRICT;
CREATE INDEX report_by_url ON report (url);

-- Each place where a report was found. The report shows the sighting whose name sorts first.
CREATE TABLE sighting (
  report   INTEGER NOT NULL REFERENCES report (n),
  name     TEXT NOT NULL,               -- as the user would look it up: folder/file, archive#member
  sha256   TEXT NOT NULL,               -- of the bytes that were read
  format   TEXT NOT NULL,
  byline   TEXT,
  dateline TEXT,
  dates    TEXT NOT NULL,               -- JSON: [[kind, value, where], ...], every date that the document states
  pieces   BLOB NOT NULL,               -- zlib of JSON: [[start, end, source_start, source_end, page], ...]
  PRIMARY KEY (report, name, sha256)
) STRICT, WITHOUT ROWID;

-- A document that has been gone through to the end by this machine: a second run need not look at it again.
CREATE TABLE document (
  key TEXT PRIMARY KEY                  -- hash of name, bytes, hints and machine
) STRICT, WITHOUT ROWID;

-- What is wrong with the material.
CREATE TABLE problem (
  name   TEXT NOT NULL,                 -- of the file or record
  kind   TEXT NOT NULL,                 -- a short stable word to count by
  reason TEXT NOT NULL,
  report TEXT NOT NULL                  -- the report's id; '' where no report came of it
, PRIMARY KEY (name, kind, reason, report)
) STRICT, WITHOUT ROWID;

-- One pass of one machine (rules or model, with version) over a report. The latest pass is the one that is shown.
CREATE TABLE reading (
  n       INTEGER PRIMARY KEY,
  report  INTEGER NOT NULL REFERENCES report (n),
  machine TEXT NOT NULL,
  masks   TEXT NOT NULL,                -- JSON: [[start, end, kind], ...], what shareable output must not show
  UNIQUE (report, machine)
) STRICT;

-- Who speaks. A source without a name of its own is a source of one report only.
CREATE TABLE source (
  n    INTEGER PRIMARY KEY,
  id   TEXT NOT NULL UNIQUE,
  name TEXT,                            -- the fullest name given, or the words for one unnamed; null if not resolved
  kind TEXT NOT NULL,
  side TEXT NOT NULL
) STRICT;

-- A passage's words, apart from where they stand: equal but for white space, one row.
CREATE TABLE wording (
  n      INTEGER PRIMARY KEY,
  key    TEXT NOT NULL UNIQUE,
  report INTEGER NOT NULL REFERENCES report (n),
  places TEXT NOT NULL,                 -- where, in that report, the words can be read
  sketch BLOB NOT NULL                  -- a byte of each MinHash, to tell at a glance what cannot be alike; may be empty
) STRICT;

-- MinHash bands: two wordings that share a band are candidates for being alike. Hashes fall anywhere, so that each batch
-- would rewrite nearly all of a large index: new bands go into a small one, `fresh`, which is merged into `band` when it has
-- grown to a share of it. A band is in one of the two.
CREATE TABLE band (
  hash    INTEGER NOT NULL,
  wording INTEGER NOT NULL REFERENCES wording (n),
  PRIMARY KEY (hash, wording)
) STRICT, WITHOUT ROWID;
CREATE TABLE fresh (
  hash    INTEGER NOT NULL,
  wording INTEGER NOT NULL REFERENCES wording (n),
  PRIMARY KEY (hash, wording)
) STRICT, WITHOUT ROWID;

-- Two wordings that were compared and found alike; one < other.
CREATE TABLE alike (
  one   INTEGER NOT NULL REFERENCES wording (n),
  other INTEGER NOT NULL REFERENCES wording (n),
  score REAL NOT NULL,                  -- Jaccard index over words and word pairs, 0.6 to 1
  same  INTEGER NOT NULL,               -- 1 where one may stand for the other: no number, name or negation differs
  PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX alike_by_other ON alike (other);

-- One act of saying.
CREATE TABLE statement (
  n         INTEGER PRIMARY KEY,
  id        TEXT NOT NULL,
  reading   INTEGER NOT NULL REFERENCES reading (n),
  speaker   INTEGER NOT NULL REFERENCES source (n),   -- the last link of the chain
  act       TEXT NOT NULL,
  polarity  TEXT NOT NULL,
  quotation TEXT NOT NULL,
  rule      TEXT NOT NULL,              -- what made it: rules/1:according_to
  start     INTEGER NOT NULL,           -- of the content, to read a report's statements in the order of its text
  content   TEXT NOT NULL,              -- places; never empty
  cue       TEXT NOT NULL,              -- places
  chain     TEXT NOT NULL,              -- JSON, outermost first: [[role, source.n, words, cue, certainty, candidates?], ...]
  hedge     TEXT NOT NULL,              -- places of the speaker's own certainty
  distance  TEXT NOT NULL,              -- places of the reporter's distance
  condition TEXT NOT NULL,              -- places
  wording   INTEGER NOT NULL REFERENCES wording (n),  -- of the content
  passage   INTEGER NOT NULL REFERENCES wording (n),  -- of the sentence or sentences around it
  UNIQUE (reading, id)
) STRICT;
CREATE INDEX statement_by_id ON statement (id);
CREATE INDEX statement_by_speaker ON statement (speaker);
CREATE INDEX statement_by_wording ON statement (wording);

-- Between two statements, by id: start does this to end.
CREATE TABLE tie (
  kind  TEXT NOT NULL,                  -- same, copies, supports, disputes, denies, corrects, retracts, updates
  start TEXT NOT NULL,
  "end" TEXT NOT NULL,
  rule  TEXT NOT NULL,                  -- what made it: link/1:those_claims
  score REAL NOT NULL,                  -- 0 to 1
  why   TEXT NOT NULL,                  -- a sentence
  PRIMARY KEY (kind, start, "end", rule)
) STRICT, WITHOUT ROWID;
CREATE INDEX tie_by_end ON tie ("end");

-- Every step taken, with its time (UTC). The only clock in the file, and in no export.
CREATE TABLE log (
  n      INTEGER PRIMARY KEY,
  at     TEXT NOT NULL,
  step   TEXT NOT NULL,
  detail TEXT NOT NULL
) STRICT;

-- Full-text search over contents, speakers and outlets; rowid = statement.n. Holds an index and no second copy of the words.
CREATE VIRTUAL TABLE search USING fts5 (content, speaker, outlet, content='', tokenize='unicode61 remove_diacritics 2');

-- The latest reading of each report, and its statements: what is shown.
CREATE VIEW current AS SELECT n, report FROM reading g WHERE n = (SELECT max(n) FROM reading WHERE report = g.report);

-- Append, never change.
CREATE TRIGGER report_stays     BEFORE UPDATE ON report    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER report_rests     BEFORE DELETE ON report    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER sighting_stays   BEFORE UPDATE ON sighting  BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER sighting_rests   BEFORE DELETE ON sighting  BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER problem_stays    BEFORE UPDATE ON problem   BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER problem_rests    BEFORE DELETE ON problem   BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER reading_stays    BEFORE UPDATE ON reading   BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER reading_rests    BEFORE DELETE ON reading   BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER source_stays     BEFORE UPDATE ON source    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER source_rests     BEFORE DELETE ON source    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER wording_stays    BEFORE UPDATE ON wording   BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER wording_rests    BEFORE DELETE ON wording   BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER statement_stays  BEFORE UPDATE ON statement BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER statement_rests  BEFORE DELETE ON statement BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER tie_stays        BEFORE UPDATE ON tie       BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER tie_rests        BEFORE DELETE ON tie       BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER log_stays        BEFORE UPDATE ON log       BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER log_rests        BEFORE DELETE ON log       BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

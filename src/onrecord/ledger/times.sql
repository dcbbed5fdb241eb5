-- Version 3: the times that a text names.

-- Words that name a time, and what they mean. A reading that an earlier version made has none.
CREATE TABLE time (
  reading   INTEGER NOT NULL REFERENCES reading (n),
  start     INTEGER NOT NULL,           -- of the words, in characters of report.text
  "end"     INTEGER NOT NULL,
  kind      TEXT NOT NULL,              -- date, time, duration, set
  earliest  TEXT,                       -- ISO 8601: a day, or a moment; null where the words cannot be dated
  latest    TEXT,                       -- the last day, included, or the moment
  precision TEXT NOT NULL,              -- the unit that is named: day, month, part of day
  modifier  TEXT,                       -- early, mid, late, about, more than
  duration  TEXT,                       -- ISO 8601: how long, or how often it recurs
  role      TEXT,                       -- since, until, by, before, after, within
  PRIMARY KEY (reading, start, "end")
) STRICT, WITHOUT ROWID;

CREATE TRIGGER time_stays BEFORE UPDATE ON time BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER time_rests BEFORE DELETE ON time BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

-- Quantities: numbers read out of the text, with what they count and what they hold for.

CREATE TABLE quantity (
  reading    INTEGER NOT NULL REFERENCES reading (n),
  start      INTEGER NOT NULL,          -- of the words: comparator, number and unit of measure
  "end"      INTEGER NOT NULL,
  value      REAL,                      -- scaled; null for a range
  comparator TEXT NOT NULL,             -- = > < >= <= ~
  low        REAL,                      -- both ends of a range, else null
  high       REAL,
  ordinal    INTEGER NOT NULL,          -- 1 for "tenth"
  unit       TEXT,                      -- normalised, never converted; null for a plain count
  unit_words TEXT NOT NULL,             -- places of the unit as the report writes it
  counted    TEXT NOT NULL,             -- places of what is counted or measured
  scope      TEXT NOT NULL,             -- places of the period, the rate, the point measured from
  as_of      TEXT NOT NULL,             -- places of the time as of which it is given
  polarity   TEXT NOT NULL,
  change     TEXT,                      -- up or down for an amount of rise or fall; null for a level
  PRIMARY KEY (reading, start)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER quantity_stays BEFORE UPDATE ON quantity BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER quantity_rests BEFORE DELETE ON quantity BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

-- Version 8: what a claim rests on beyond equal words.

-- How a statement was made, as far as its sentence tells: JSON with what is so of body (for whom the speaker speaks), seen (the
-- outlet's own people saw it), joint, mends ("corrects", "retracts"), admits, refused, verbatim; null where none is.
ALTER TABLE statement ADD COLUMN manner TEXT;

-- What a content speaks of: a hash for each two of its telling words and the weeks in which it was published (`window`, which is
-- part of the hash too). Contents that share enough of them are compared, whatever their other words.
CREATE TABLE topic (
  hash    INTEGER NOT NULL,
  wording INTEGER NOT NULL REFERENCES wording (n),
  window  INTEGER NOT NULL,             -- counted from the year 1; -1 where no day is known
  telling INTEGER NOT NULL,             -- how many words and figures of the wording make keys
  PRIMARY KEY (hash, wording)
) STRICT, WITHOUT ROWID;

-- Two contents that shared enough of them when the later was filed, and what they are to each other; one < other. Keys that many
-- share later on no longer count, so that it makes no difference which came first: see `Query.alike`.
CREATE TABLE related (
  one      INTEGER NOT NULL REFERENCES wording (n),
  other    INTEGER NOT NULL REFERENCES wording (n),
  window   INTEGER NOT NULL,
  score    REAL NOT NULL,               -- 0 to 1
  same     INTEGER NOT NULL,            -- 1 where one may stand for the other
  relation TEXT,                        -- else "contradicts", "about" (of one matter), or null
  needed   INTEGER NOT NULL,            -- how many keys they must share
  keys     TEXT NOT NULL,               -- JSON: those that they shared
  PRIMARY KEY (one, other, window)
) STRICT, WITHOUT ROWID;

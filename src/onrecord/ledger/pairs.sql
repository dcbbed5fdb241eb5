-- Version 9: contents are found and judged by a network too.

-- Keys in `topic` that are below zero stand for a time alone: more contents may share them (see `WHOLE`).

-- A content as 384 numbers of eight bits: near where two speak of one matter. None where no network was asked.
CREATE TABLE vector (
  wording INTEGER PRIMARY KEY REFERENCES wording (n),
  numbers BLOB NOT NULL
) STRICT;
CREATE TRIGGER vector_stays BEFORE UPDATE ON vector BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER vector_rests BEFORE DELETE ON vector BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

-- What judged two related contents, and why in a sentence; null where an earlier version did, which did not keep it.
ALTER TABLE related ADD COLUMN judge TEXT;
ALTER TABLE related ADD COLUMN why TEXT;
-- Which of the two would be an update, if it was said later: 1 one, 2 other, 3 either, 0 neither.
ALTER TABLE related ADD COLUMN updates INTEGER NOT NULL DEFAULT 0;

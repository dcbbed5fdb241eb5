-- Version 6: what people decide of sources and claims stands beside what rules found, and above it.
--
-- Appended like everything else: a judgement is taken back by another row, whose verdict is "retract".
CREATE TABLE judgement (
  n       INTEGER PRIMARY KEY,          -- counts in this file, in the order in which it was judged
  at      TEXT NOT NULL,                -- UTC; shown where judgements are listed, and in no export
  by      TEXT NOT NULL,                -- the person's name, as they gave it
  verdict TEXT NOT NULL,                -- merge, split, rename, side, standing, retract
  subject TEXT NOT NULL,                -- a source's id, or a claim's; of a retraction, the number of what it retracts
  object  TEXT NOT NULL                 -- the other source's id, the name, the side, the standing; empty for a retraction
) STRICT;
CREATE TRIGGER judgement_stays  BEFORE UPDATE ON judgement BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER judgement_rests  BEFORE DELETE ON judgement BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

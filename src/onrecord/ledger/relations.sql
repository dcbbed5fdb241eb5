-- Version 8: what a claim rests on beyond equal words.

-- How a statement was made, as far as its sentence tells: JSON with what is so of body (for whom the speaker speaks), seen (the
-- outlet's own people saw it), joint, mends ("corrects", "retracts"), admits; null where none is.
ALTER TABLE statement ADD COLUMN manner TEXT;

-- What else two wordings are to each other: "contradicts", "about" (of one matter, and neither stands for the other); else null.
ALTER TABLE alike ADD COLUMN relation TEXT;

-- What a content speaks of: a hash for each two of its telling words and the weeks in which it was published. Contents that share
-- enough are compared, whatever their other words.
CREATE TABLE topic (
  hash    INTEGER NOT NULL,
  wording INTEGER NOT NULL REFERENCES wording (n),
  telling INTEGER NOT NULL,             -- how many words and figures of the wording make keys
  PRIMARY KEY (hash, wording)
) STRICT, WITHOUT ROWID;

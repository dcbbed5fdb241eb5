-- Version 7: the places that a report names.

-- A name of a place in a report, as one pass of a machine read it. A report read by an earlier version has none.
CREATE TABLE place (
  reading    INTEGER NOT NULL REFERENCES reading (n),
  start      INTEGER NOT NULL,
  "end"      INTEGER NOT NULL,
  use        TEXT NOT NULL,             -- place; metonym where it speaks for somebody ("Kyiv said")
  name       TEXT NOT NULL,             -- of the likeliest place, as the gazetteer shows it
  geonames   INTEGER,                   -- its number in GeoNames; null for what the project's own lexicon adds
  key        TEXT NOT NULL,
  kind       TEXT NOT NULL,
  country    TEXT NOT NULL,             -- ISO 3166, several joined by blanks
  lat        REAL NOT NULL,             -- degrees, from the gazetteer and rounded, never from the text
  lon        REAL NOT NULL,
  precision  TEXT NOT NULL,
  why        TEXT NOT NULL,
  decided    INTEGER NOT NULL,          -- 1 where the words beside the name say which place is meant
  candidates TEXT NOT NULL,             -- JSON: [[key, name, kind, country, region, lat, lon, score], ...], the likeliest first
  PRIMARY KEY (reading, start)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER place_stays BEFORE UPDATE ON place BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER place_rests BEFORE DELETE ON place BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

-- A gazetteer: places, and the names that they go by. Built by build.py and never changed; read only.

CREATE TABLE place (
  id         INTEGER PRIMARY KEY,  -- the number in GeoNames; below zero for what the project's own lexicon adds
  key        TEXT,                 -- the key in the project's own lexicon; null for what GeoNames has
  name       TEXT NOT NULL,        -- as it is shown
  kind       TEXT NOT NULL,        -- settlement, district, region, country, continent, area, water, seat, facility
  country    TEXT NOT NULL,        -- ISO 3166; several for what lies in several; '' where none is told
  region     TEXT NOT NULL,        -- first-level region's code in GeoNames; '' where none
  lat        INTEGER NOT NULL,     -- hundredths of a degree: rounded, never finer
  lon        INTEGER NOT NULL,
  population INTEGER NOT NULL      -- as GeoNames has it; of a region and district the sum of its settlements; 0 if not known
) STRICT;

CREATE TABLE name (
  folded TEXT NOT NULL,            -- see fold.py
  place  INTEGER NOT NULL,
  rank   INTEGER NOT NULL,         -- 0 the name, 1 another spelling of it, 2 another name, 3 a name only beside "county"
  PRIMARY KEY (folded, place)
) STRICT, WITHOUT ROWID;

-- Version 2: how sure the model was.

ALTER TABLE statement ADD COLUMN confidence REAL;  -- 0 to 1, calibrated; null where a rule made it, or an earlier version

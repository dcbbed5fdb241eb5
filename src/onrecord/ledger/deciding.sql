-- When something was said, and what decided about it.

ALTER TABLE statement ADD COLUMN said_when TEXT NOT NULL DEFAULT '[]';  -- places, outside the content
ALTER TABLE statement ADD COLUMN decided TEXT NOT NULL DEFAULT '';  -- act polarity certainty: the rules that decided them, a blank between

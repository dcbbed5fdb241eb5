"""The reader: a small network that finds source, cue and content of attributions in running text."""

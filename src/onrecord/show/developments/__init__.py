"""Developments: what happened or was done by being said, one row per happening, dated by the words, ranked, with why it matters.

`telling` looks at words, `which` decides what is a development, `gather` brings together what tells of one happening, `build`
makes them of a book.
"""

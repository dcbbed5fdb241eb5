"""The nine sections of a brief, one view a file; each is a function from the desk to a Section."""

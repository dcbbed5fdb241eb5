"""The kinds of names that the network tells apart, in the order of its labels."""

KINDS = ("person", "organisation", "place", "other")

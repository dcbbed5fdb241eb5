"""The version of the rules that tie statements: part of each tie's rule, so that a ledger tells which made it."""

VERSION = "link/5"

"""Onrecord keeps a ledger of who said what, and on whose word."""

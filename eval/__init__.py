"""The gate: what reading and extraction score on gold sets, held against floors that only rise."""

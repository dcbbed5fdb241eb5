"""What can go wrong, named by its consequence.

A flaw in the material is no exception that reaches the user but a `model.Problem` in the ledger. Inside a stage, `Skip`
carries it to where the rest can go on. `Stop` ends the run, with a way out for the person who reads it.
"""

from __future__ import annotations

from onrecord.model import Problem


class OnrecordError(Exception):
    """The root of the tree: catch this to catch everything that Onrecord raises on purpose."""


class Skip(OnrecordError):
    """This item cannot be used; the rest goes on. Carries the Problem that goes into the ledger."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(f"{problem.name}: {problem.reason}")
        self.problem = problem


class Stop(OnrecordError):
    """This run cannot go on. `subject` is what it is about, `reason` what is wrong, `remedy` what to do."""

    def __init__(self, subject: str, reason: str, remedy: str) -> None:
        super().__init__(f"{subject}: {reason}; {remedy}")
        self.subject = subject
        self.reason = reason
        self.remedy = remedy

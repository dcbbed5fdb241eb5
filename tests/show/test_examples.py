"""The examples in the docstrings of the show stage hold."""

import doctest
from importlib import import_module

import pytest


@pytest.mark.parametrize("module", ["dates", "verbs", "markup", "mask", "export.sheet"])
def test_the_examples_hold(module: str) -> None:
    result = doctest.testmod(import_module(f"onrecord.show.{module}"))
    assert result.attempted
    assert not result.failed

"""The examples in the docstrings of ingest are true."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import pytest

import onrecord.ingest

MODULES = sorted(module.name for module in pkgutil.iter_modules(onrecord.ingest.__path__, "onrecord.ingest."))


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_are_true(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0

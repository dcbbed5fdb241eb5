# make demo: a brief from the example dossier.   make test: everything that must hold.   Both set up what they need.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# Where the shared evaluation data lies, if it does; without it the measurements say so and the tests pass.
ONRECORD_SHARED ?= ../shared

.PHONY: demo test lint types unit docs docs-check eval bench train card lock clean

demo: $(VENV)/.demo
	@$(BIN)/onrecord brief examples/reports --dossier examples/dossier.toml --out build/brief --ledger build/demo.ledger
	@echo
	@echo "Open build/brief/index.html. On a folder of your own:"
	@echo "  $(BIN)/onrecord brief REPORTS/ --out brief/"

test: lint types unit docs-check

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.dev
	$(BIN)/mypy

unit: $(VENV)/.dev
	ONRECORD_SHARED=$(ONRECORD_SHARED) $(BIN)/python -m pytest

docs: $(VENV)/.dev
	$(BIN)/python docs/generate.py

docs-check: $(VENV)/.dev
	$(BIN)/python docs/generate.py --check

eval: $(VENV)/.dev
	$(BIN)/python -m eval --shared $(ONRECORD_SHARED)

bench: $(VENV)/.dev
	$(BIN)/python -m bench --shared $(ONRECORD_SHARED)

# The shipped weights from the shared data, in an environment of its own, since training needs torch and running does not.
train: requirements/train.txt requirements/pip.txt requirements/runtime.txt
	$(PYTHON) -m venv build/train-venv
	build/train-venv/bin/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements/pip.txt
	build/train-venv/bin/pip install -q --no-deps --require-hashes -r requirements/runtime.txt
	build/train-venv/bin/pip install -q -r requirements/train.txt
	PYTHONPATH=src build/train-venv/bin/python -m train --shared $(ONRECORD_SHARED)
	PYTHONPATH=src build/train-venv/bin/python -m train.pairing --shared $(ONRECORD_SHARED)
	$(MAKE) card

# The figures in the model's card, measured anew.
card: $(VENV)/.dev
	$(BIN)/python -m train.card --shared $(ONRECORD_SHARED)

# The lock files are made from pyproject.toml, with the hashes of every file for every platform.
lock:
	$(PYTHON) -m venv build/lock && build/lock/bin/pip install -q uv==0.13.9
	build/lock/bin/uv pip compile -q --universal --generate-hashes --no-header pyproject.toml -o requirements/runtime.txt
	build/lock/bin/uv pip compile -q --universal --generate-hashes --no-header pyproject.toml --group dev -o requirements/dev.txt
	build/lock/bin/uv pip compile -q --universal --generate-hashes --no-header requirements/build.in -o requirements/build.txt
	echo "pip" | build/lock/bin/uv pip compile -q --universal --generate-hashes --no-header - -o requirements/pip.txt

# pip 23 cannot install lxml's extras, so pip itself comes first, from its own lock.
$(VENV)/.pip: requirements/pip.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements/pip.txt
	@touch $@

$(VENV)/.demo: $(VENV)/.pip requirements/runtime.txt requirements/build.txt pyproject.toml
	$(BIN)/pip install -q --no-deps --require-hashes -r requirements/runtime.txt
	$(BIN)/pip install -q --require-hashes -r requirements/build.txt
	$(BIN)/pip install -q --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.dev: $(VENV)/.demo requirements/dev.txt
	$(BIN)/pip install -q --no-deps --require-hashes -r requirements/dev.txt
	@touch $@

clean:
	rm -rf build dist $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis

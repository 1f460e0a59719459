# make demo   from nothing to the report: three designs of a firm in the same thirty worlds
# make test   everything the continuous check runs
# make page NAME=tipping   a computed page of the documentation, its runs taken from the store if it has them
# make test-lowest   the least that must work with the lowest allowed versions of the packages (Python 3.11)
PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
# Hundreds of tests start a process: without bytecode on disk each would compile every source file again.
export PYTHONDONTWRITEBYTECODE :=

.PHONY: demo test test-lowest format docs page page-age odd systems dock facts tip calibration customers winners markets picture bench speed fault-campaign batch-figures clean
.DEFAULT_GOAL := demo

# The stamp is written last: a half-made environment has none and is made again from the start.
# Editable, so that an edited scenario or rule counts in the next run without installing again.
$(VENV)/.ready: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(0 if (3, 11) <= sys.version_info < (3, 14) else "ccsim needs Python 3.11 to 3.13: make PYTHON=python3.11")'
	$(PYTHON) -m venv --clear $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	touch $@

$(VENV)/.ready-dev: $(VENV)/.ready
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev,docs]'
	touch $@

demo: $(VENV)/.ready
	$(BIN)/ccsim compare

test: $(VENV)/.ready-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/deptry .
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet --site-dir $(VENV)/site
	$(BIN)/pytest -n 2 --no-loadscope-reorder

# The lowest allowed versions: every module, the golden figures, a comparison with report and figures, a sweep.
$(VENV)-lowest/.ready: pyproject.toml constraints-lowest.txt
	$(PYTHON) -m venv --clear $(VENV)-lowest
	$(VENV)-lowest/bin/python -m pip install --quiet --disable-pip-version-check -c constraints-lowest.txt -e '.[postgres]' pytest
	touch $@

test-lowest: $(VENV)-lowest/.ready
	$(VENV)-lowest/bin/python -m pytest -o filterwarnings= -o addopts=--import-mode=importlib tests/golden tests/test_smallest.py

format: $(VENV)/.ready-dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

docs: $(VENV)/.ready-dev
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict
	@echo "Open site/index.html"

# The computed pages: docs/pages has a module for each. `make tip` is short for `make page NAME=tipping`.
page: $(VENV)/.ready
	$(BIN)/python -m docs.pages $(NAME)

# Every computed page says whether the model has changed since it was computed.
page-age: $(VENV)/.ready
	$(BIN)/python -m docs.pages age

odd systems dock facts calibration markets winners picture speed: $(VENV)/.ready
	$(BIN)/python -m docs.pages $@

tip: $(VENV)/.ready
	$(BIN)/python -m docs.pages tipping

customers: $(VENV)/.ready-dev
	$(BIN)/python -m docs.pages customers

bench: $(VENV)/.ready
	$(BIN)/ccsim bench

fault-campaign: $(VENV)/.ready-dev
	$(BIN)/python -m tests.batch.campaign --kills 50

batch-figures: $(VENV)/.ready-dev
	$(BIN)/python -m tests.batch.figures

clean:
	rm -rf $(VENV) $(VENV)-lowest site build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

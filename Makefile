# make run     set everything up, build the snapshot, and open the guide in the browser
# make test    set everything up, and run everything that CI runs
# Both work on a fresh clone with nothing but Python 3.11 (or newer) and make.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
DATA   := $(shell find data -type f 2>/dev/null)

.DEFAULT_GOAL := test
.PHONY: setup run tour screenshots test lint unit postgres evals bench audit docs clean

setup: $(VENV)/.done

$(VENV)/.done: pyproject.toml constraints.txt scripts/setup.sh
	@PYTHON="$(PYTHON)" VENV="$(VENV)" sh scripts/setup.sh
	@touch $@

var/yeoun.sqlite: $(VENV)/.done $(DATA) $(shell find src/yeoun -name '*.py' 2>/dev/null)
	@$(BIN)/yeoun build

run: setup var/yeoun.sqlite
	@$(BIN)/yeoun serve --open

# A few questions, answered by the command line.
tour: setup var/yeoun.sqlite
	@sh scripts/tour.sh "$(BIN)/yeoun"

screenshots: setup var/yeoun.sqlite
	$(BIN)/python scripts/screenshots.py

test: setup lint unit postgres evals

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/python scripts/make_name_tables.py --check
	$(BIN)/python scripts/make_phrase_tables.py --check
	$(BIN)/python scripts/make_messages.py --check
	$(BIN)/python scripts/make_reference.py --check
	$(BIN)/python scripts/audit_dependencies.py
	$(BIN)/yeoun check

unit: setup
	$(BIN)/pytest

# The people's tests once more, on a PostgreSQL of their own; without one this says so.
postgres: setup
	@scripts/with_postgres.sh $(BIN)/pytest tests/site/people

evals: setup var/yeoun.sqlite
	$(BIN)/python evals/search.py
	$(BIN)/python evals/suggest.py
	$(BIN)/python evals/reading.py

bench: setup
	$(BIN)/python benchmarks/search.py

# Whether a vulnerability is known of a version we pin; needs the network, and fails without an answer.
audit: setup
	$(BIN)/python scripts/audit_dependencies.py
	@$(PYTHON) -m venv var/audit && var/audit/bin/python -m pip install --quiet pip-audit
	@var/audit/bin/pip-audit --strict --disable-pip --no-deps --requirement constraints.txt

docs: setup
	$(BIN)/python scripts/make_name_tables.py
	$(BIN)/python scripts/make_phrase_tables.py
	$(BIN)/python scripts/make_messages.py
	$(BIN)/python scripts/make_reference.py

clean:
	rm -rf $(VENV) var build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

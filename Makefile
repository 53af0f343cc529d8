# make run · make test · make drill · make lint · make score · make golden · make bench · make bench-desk
# PORT=8123 make run · make test ARGS="-k dates" · make score ERRORS=participants
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.PHONY: run test drill lint format score golden bench bench-desk install install-dev
# What one process has compiled serves the next: the tests start dozens.
unexport PYTHONDONTWRITEBYTECODE

PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip install --disable-pip-version-check --progress-bar off
# The name of each library as it is fetched, not pip's dozen lines about it.
NAMES := sed -nu 's/^Collecting \([^ ]*\).*/  \1/p'

run: install
	@exec $(BIN)/python manage.py run

# The browser tests use the system's Chromium, and rather its headless shell where there is one.
test: install-dev
	@command -v chromium-headless-shell chromium > /dev/null || { echo "Chromium manque aux tests : apt install chromium-headless-shell" >&2; exit 1; }
	@exec $(BIN)/python -m pytest -n auto --dist worksteal $(ARGS)

# The same code as in the tests, at the full counts: minutes, not part of CI.
drill: install-dev
	@exec $(BIN)/python -m pytest -m drill $(ARGS)

lint: install-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports

format: install-dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

score: install
	@exec $(BIN)/python manage.py score $(if $(ERRORS),--errors $(ERRORS)) $(ARGS)

# The twenty golden readings, written anew: read the difference before you commit it.
golden: install-dev
	@exec $(BIN)/python -m tests.archive.extract.golden

bench: .venv-bench/installed
	@exec .venv-bench/bin/python -m benchmarks.reading

# Five minutes: a throw-away archive of 100,000 dispatches.
bench-desk: install-dev
	@exec $(BIN)/python -m benchmarks.desk

install: .venv/installed
install-dev: .venv/installed-dev

.venv/installed: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Il faut Python 3.11 ou plus ; $$($(PYTHON) --version 2>&1). Un autre : make run PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2> /dev/null || \
	  { echo "Le module venv de Python manque : apt install python3-venv" >&2; exit 1; }
	@echo "Bibliothèques : installation dans .venv (une minute environ)…"
	@$(PYTHON) -m venv .venv
	@$(PIP) -r requirements.txt | $(NAMES) || \
	  { echo "L’installation des bibliothèques a échoué : voir ci-dessus (réseau, disque, ou machine sans PostgreSQL embarqué)" >&2; exit 1; }
	@touch $@

.venv/installed-dev: requirements-dev.txt .venv/installed
	@echo "Outils de test : installation dans .venv (une minute environ)…"
	@$(PIP) -r requirements-dev.txt | $(NAMES)
	@touch $@

.venv-bench/installed: requirements-bench.txt
	@echo "Ce à quoi la lecture est comparée : installation dans .venv-bench (une minute environ)…"
	@$(PYTHON) -m venv .venv-bench
	@.venv-bench/bin/python -m pip install --disable-pip-version-check --progress-bar off -r requirements-bench.txt | $(NAMES)
	@touch $@

# What can be done here: `make help`. Everything lives in .venv and build/; `make clean` removes both.
# A lane of `make check` or `make test` is skipped only by name: SKIP=browser make test

BIN := .venv/bin
TEST := $(BIN)/python -m pytest -n logical
UNIT := --ignore=tests/browser
CHECKS := style types imports templates unit
LANES := $(CHECKS) postgres browser

comma := ,
skipped := $(subst $(comma), ,$(SKIP))
unknown := $(filter-out $(LANES),$(skipped))
$(if $(unknown),$(error SKIP knows no lane $(unknown); the lanes are: $(LANES)))
said_last = $(if $(skipped),@printf '\nPassed$(comma) but skipped by name: $(skipped)\n',@printf '\nPassed.\n')
title = @printf '\n── %s ──\n'

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help run check test test-all $(LANES) format coverage bench torture screenshots messages lock system clean

help: ## say what can be done here
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 20

run: .venv/.has-core ## set up, then start Inroad and print its address
	@exec $(BIN)/inroad serve $(ARGS)

check: .venv/.has-dev $(filter-out $(skipped),$(CHECKS)) ## the fast lane, for every edit: style, types, imports, templates, tests
	$(said_last)

test: system .venv/.has-dev $(filter-out $(skipped),$(LANES)) ## everything: check, then the tests on PostgreSQL and in a browser
	$(said_last)

test-all: test ## test, then with the oldest allowed dependencies and on every Python found
	@scripts/test-everywhere $(UNIT)

# The lanes, each of which can be run alone.

style: .venv/.has-dev
	$(title) 'style: ruff'
	@$(BIN)/ruff format --check --quiet --diff .
	@$(BIN)/ruff check --quiet .

types: .venv/.has-dev
	$(title) 'types: mypy'
	@$(BIN)/mypy

imports: .venv/.has-dev
	$(title) 'imports: import-linter'
	@$(BIN)/lint-imports --no-logo

templates: .venv/.has-dev
	$(title) 'templates: djade'
	@git ls-files -z --cached --others --exclude-standard -- 'src/*.html' | xargs -0r $(BIN)/djade --check --target-version 5.2

unit: .venv/.has-dev
	$(title) 'unit and property tests, on SQLite'
	@$(TEST) $(UNIT)

postgres: .venv/.has-dev
	$(title) 'the same tests, on PostgreSQL'
	@$(BIN)/python scripts/with_postgres.py $(TEST) $(UNIT)

browser: .venv/.has-dev
	$(title) 'browser tests, in Chromium'
	@$(TEST) --dist loadfile -p no:randomly tests/browser

# Chores.

format: .venv/.has-dev ## lay out the code and the templates
	@$(BIN)/ruff format --quiet .
	@$(BIN)/ruff check --quiet --fix .
	@git ls-files -z -- 'src/*.html' | xargs -0r $(BIN)/djade --target-version 5.2

coverage: .venv/.has-dev ## which lines of practice, content and adapters no test runs
	@$(TEST) $(UNIT) --cov --cov-report=
	@$(BIN)/coverage report --include='src/inroad/practice/*,src/inroad/content/*,src/inroad/adapters/*'

bench: .venv/.has-dev ## measure against the numbers promised, as JSON
	@$(BIN)/python -m bench $(ARGS)

torture: .venv/.has-dev ## kill Inroad 300 times while it writes, and look at the book after each kill
	@$(BIN)/python -m torture $(ARGS)

screenshots: system .venv/.has-dev ## take the pictures that the README shows
	@$(BIN)/python scripts/screenshots.py

messages: .venv/.has-dev ## gather the words of the interface and compile the catalogues
	@$(BIN)/python scripts/messages.py

lock: ## renew the lock files; releases younger than seven days wait
	@scripts/lock

system: ## the Debian packages that the tests need
	@scripts/system $(if $(filter browser,$(skipped)),,browser)

clean: ## remove all that make has made; your book is elsewhere and stays
	@rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage*

# A stamp says that .venv holds what a lock file names, so that nothing is looked up a second time.
.venv/.has-core: pyproject.toml locks/core.txt scripts/install
	@scripts/system
	@scripts/install core .venv
	@touch $@

.venv/.has-dev: pyproject.toml locks/dev.txt scripts/install
	@scripts/system
	@scripts/install dev .venv
	@touch $@ .venv/.has-core

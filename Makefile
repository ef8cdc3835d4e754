# Every task by name; `make` alone lists them.
BIN := .venv/bin

.DEFAULT_GOAL := help
.PHONY: help setup demo test test-slow lint check format lexicon lock clean

help: ## list the tasks
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' Makefile | expand -t 20

setup: .venv/.ready ## make .venv from the lock file

.venv/.ready: pyproject.toml uv.lock tools/setup.sh
	@bash tools/setup.sh

demo: setup ## show what the guard does with a few conversations
	@$(BIN)/doorstep demo

test: setup ## run the tests that take no longer than a moment
	@$(BIN)/pytest -q -m "not slow"

test-slow: setup ## run the tests that take seconds
	@$(BIN)/pytest -q -m slow || [ $$? -eq 5 ] # 5: there is none

lint: setup ## formatting, ruff, types, import contracts
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

check: lint test-slow test ## all that must pass before a change is merged

format: setup ## put formatting right
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

lexicon: setup ## compile the word lists and the helplines
	@$(BIN)/python tools/compile_helplines.py
	@$(BIN)/python tools/compile_lexicon.py

lock: setup ## renew uv.lock after a change of dependencies
	@$(BIN)/uv lock

clean: ## remove everything that was made here
	@rm -rf .venv .cache .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis build dist

# Each target does all the set-up it needs, on a bare Debian 12 too; `make help` lists them.
#
# make run ARGS="--fullscreen" the program's own arguments
# make test ARGS="-k floor"   pytest's own arguments

.DEFAULT_GOAL := help
.PHONY: help run test check bench package pictures deps pins texts fonts clean

ARGS ?=
FONTS ?=
ADD ?=

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' Makefile | expand -t 16

run: ## start the wallboard (without a display: its view in the terminal)
	@sh packaging/setup.sh run
	@.venv/bin/python -m wallboard $(ARGS)

test: ## run the tests
	@sh packaging/setup.sh test
	@bash packaging/test.sh $(ARGS)

check: ## run every check, the tests among them
	@bash packaging/check.sh

bench: ## measure speed and print the figures
	@sh packaging/setup.sh test
	@.venv/bin/python -m pytest tests/bench -m bench -s -p no:randomly $(ARGS)

package: ## build dist/wallboard, a folder that runs without an installed Python
	@sh packaging/setup.sh test
	@.venv/bin/python -m PyInstaller --noconfirm --log-level ERROR packaging/wallboard.spec
	@echo "dist/wallboard/wallboard is ready; what it is made of is under the licences in dist/wallboard/licences."

pictures: ## paint the pictures of the documentation and of the tests anew
	@sh packaging/setup.sh test
	@.venv/bin/python packaging/pictures.py
	@.venv/bin/python -m tests.ui.pictures

deps: ## install the Debian packages that are missing (asks for root)
	@sh packaging/debian.sh

pins: ## write the requirements files anew from pyproject.toml (UPGRADE=1: newest versions)
	@UPGRADE=$(UPGRADE) sh packaging/pins.sh

texts: ## collect the translatable texts into resources/i18n (ADD=hu begins a language)
	@sh packaging/setup.sh test
	@.venv/bin/python packaging/texts.py $(ADD)

fonts: ## build the wall's fonts from a folder of Inter: make fonts FONTS=folder
	@sh packaging/setup.sh test
	@.venv/bin/python packaging/fonts.py "$(FONTS)" resources/fonts

clean: ## remove everything that make made
	rm -rf .venv .cache build dist test-report htmlcov .coverage .coverage.* *.egg-info
	rm -rf .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

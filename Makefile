# Each target does its own set-up. It needs Python 3.11 or newer, git and make, nothing else.

SHELL  = /bin/sh
PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$name && break; \
	done)
BIN    = .venv/bin
READY  = .venv/.ready
PORT   = 8000

export PIP_DISABLE_PIP_VERSION_CHECK = 1
export NO_MKDOCS_2_WARNING = 1

# A PYTHON that was asked for, and is not the environment's own, means a new environment.
ifneq ($(filter command environment,$(origin PYTHON)),)
ifneq ($(shell $(PYTHON) --version 2>/dev/null),$(shell $(BIN)/python --version 2>/dev/null))
RENEW = --clear
.PHONY: $(READY)
endif
endif

.DEFAULT_GOAL = help
.PHONY: help site serve check test bench fuzz pages pictures lock clean
.SILENT:

help: ## this list
	awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-9s%s\n", $$1, $$2}' $(MAKEFILE_LIST)

# Not --quiet: MkDocs counts no warnings then, and --strict lets everything pass.
site: $(READY) ## build the site into site/, after the parity check of all locales; ZIPS=1 adds a zip of each
	mkdir -p .build
	echo "Checking all languages and building the site"
	$(BIN)/mkdocs build --strict --site-dir .build/site >.build/site.log 2>&1 || \
		{ grep -v '^INFO ' .build/site.log >&2; exit 1; }
	rm -rf .build/previous
	if [ -d site ]; then mv site .build/previous; fi
	mv .build/site site
	rm -rf .build/previous
	echo "The site is in site/. To read it (search does not work from file://):"
	echo "    $(BIN)/python -m http.server --directory site $(PORT)"
	echo "and open http://localhost:$(PORT)/"

serve: $(READY) ## preview the site, rebuilt on each save; LOCALES="fr ar" for these and the source
	$(BIN)/mkdocs serve

check: $(READY) ## check the parity of all locales
	$(BIN)/hexapla check

test: $(READY) ## run the linters, the type checker and the tests
	.ci/browser $(BIN)/python
	$(BIN)/ruff check --quiet
	$(BIN)/ruff format --check --quiet
	$(BIN)/mypy --strict --no-error-summary
	$(BIN)/pytest

bench: $(READY) ## measure speed, parity and weight, and write SPEED.md, PARITY.md and WEIGHT.md in benchmarks/
	$(BIN)/python -m benchmarks $(BENCH)

fuzz: $(READY) ## try a million made-up inputs on every parser; FUZZ="--seconds 60" for less
	$(BIN)/python -m tests.fuzz $(FUZZ)

pages: $(READY) ## write the pages of the rules, and the schema of the front matter
	$(BIN)/python -m hexapla.work.rule_pages tests/rules docs/en/contribute/checks
	$(BIN)/hexapla schema >docs/shared/front-matter.schema.json

pictures: site ## take the pictures of the README from the site
	$(BIN)/python -m benchmarks.screenshots

# uv reads no pip configuration: it is told of this machine's package index here, and the file is not.
lock: ## pin the dependencies anew; UPGRADE=1 moves all of them to their newest
	$(need-python)
	$(PYTHON) -m venv --clear .build/uv
	.build/uv/bin/python -m pip install -qq uv
	index=$${PIP_INDEX_URL:-$$(.build/uv/bin/python -m pip config get global.index-url 2>/dev/null)}; \
	if [ -n "$$index" ]; then UV_DEFAULT_INDEX=$$index; export UV_DEFAULT_INDEX; fi; \
	.build/uv/bin/uv pip compile --quiet --system-certs $(if $(UPGRADE),--upgrade) \
		--output-file requirements.lock pyproject.toml

clean: ## remove all that these commands have made
	rm -rf .venv .build .cache site .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache

# The lock first, the build backend in it: pip cannot check the hash of an editable install,
# nor does it compile one, which would be a sixth of a second in each command where Python writes no bytecode.
$(READY): requirements.lock pyproject.toml
	$(need-python)
	echo "Setting up .venv, which takes about a minute"
	if [ -n "$(RENEW)" ] || ! $(BIN)/python -m pip --version >/dev/null 2>&1; then \
		$(PYTHON) -m venv --clear .venv; fi
	$(BIN)/python -m pip install -qq --only-binary :all: --require-hashes -r requirements.lock
	$(BIN)/python -m pip install -qq --no-deps --no-build-isolation --editable .
	$(BIN)/python -m compileall -q src hooks
	touch $@

define need-python
if [ -z "$(PYTHON)" ] || ! ($(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))') 2>/dev/null; then \
	echo "Hexapla needs Python 3.11 or newer: install it, or name it as in: make PYTHON=python3.12" >&2; \
	exit 1; fi
if ! $(PYTHON) -c 'import ensurepip, venv' 2>/dev/null; then \
	echo "Python's venv is missing: install it (on Debian and Ubuntu, apt-get install python3-venv)" >&2; \
	exit 1; fi
endef

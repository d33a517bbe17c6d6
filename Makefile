# The two commands for a new checkout: `make run` and `make test`. Everything else is for building and releasing.
PYTHON ?= python3
VENV := .venv/bin/python
SETUP := $(PYTHON) tools/set_up.py
# env -i: the packaged program must not lean on anything of the machine that built it.
CLEAN := env -i PATH=/usr/bin:/bin LANG=C.UTF-8 QT_QPA_PLATFORM=offscreen
MEASURE := QT_QPA_PLATFORM=offscreen $(VENV)
ARGS ?=

.DEFAULT_GOAL := help
.PHONY: help run test check bundle deb icons lock bench bench-quick proof proof-quick prove-fresh clean

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1	\2/p' Makefile | expand -t 20

run: ## set up what is missing and open BoneHome (or draw its pages to build/tour where there is no display)
	@$(PYTHON) tools/open_app.py

test: ## set up what is missing and run all tests; ARGS="-k player" runs some
	@$(SETUP)
	QT_QPA_PLATFORM=offscreen $(VENV) -m pytest -n 2 --dist loadfile $(ARGS)

check: ## style, types, import contracts and the content files
	@$(SETUP)
	$(VENV) -m ruff check .
	$(VENV) -m ruff format --check .
	$(VENV) -m mypy bonehome tools build_spec
	.venv/bin/lint-imports --no-logo
	QT_QPA_PLATFORM=offscreen $(VENV) -m pytest -q tests/test_architecture.py
	$(VENV) -m bonehome check-content resources

bundle: ## the stand-alone program in dist/BoneHome, tried once
	@$(SETUP) --bundle
	$(VENV) -m PyInstaller --noconfirm --log-level WARN --distpath dist --workpath build/pyinstaller build_spec/bonehome.spec
	$(CLEAN) HOME="$$(mktemp -d)" dist/BoneHome/BoneHome --smoke

deb: bundle ## the Debian package in dist/, made from the bundle
	$(VENV) build_spec/linux/build_deb.py

icons: ## all pictures that are made from icons/bonehome.svg
	@$(SETUP)
	QT_QPA_PLATFORM=offscreen $(VENV) tools/make_icons.py

lock: ## requirements.lock and tools/bootstrap.lock from pyproject.toml (needs uv on the PATH)
	uv pip compile --universal --generate-hashes --no-emit-index-url --no-header --python-version 3.11 \
		pyproject.toml --group dev -o requirements.lock
	$(PYTHON) tools/make_bootstrap_lock.py

bench: ## all speed measurements and the long runs
	@$(SETUP)
	$(MEASURE) -m benchmarks.kill_runs
	$(MEASURE) -m benchmarks.catalogue
	$(MEASURE) -m benchmarks.planning
	$(MEASURE) -m benchmarks.population
	$(MEASURE) benchmarks/figure.py
	$(MEASURE) benchmarks/exercises.py
	$(MEASURE) -m benchmarks.library_page
	$(MEASURE) -m benchmarks.contact_sheets
	$(MEASURE) -m benchmarks.startup

bench-quick: ## the same with few rounds; a goal missed here is said, but only a lost set is a failure
	@$(SETUP)
	$(MEASURE) -m benchmarks.kill_runs 5
	-$(MEASURE) -m benchmarks.catalogue
	-$(MEASURE) -m benchmarks.planning
	-$(MEASURE) -m benchmarks.population
	-$(MEASURE) benchmarks/figure.py 600 1
	-$(MEASURE) benchmarks/exercises.py 600 1
	-$(MEASURE) -m benchmarks.library_page --runs 3
	-$(MEASURE) -m benchmarks.contact_sheets
	-$(MEASURE) -m benchmarks.startup --runs 3

proof: ## 2,000 invented people live a year, every week checked (a quarter of an hour on two cores)
	@$(SETUP)
	$(MEASURE) -m bonehome simulate --people 2000 --weeks 52 --seed 1

proof-quick: ## the same with 60 people
	@$(SETUP)
	$(MEASURE) -m bonehome simulate --people 60 --weeks 52 --seed 2

prove-fresh: ## try the README's commands and the Debian package in a bare Debian 12 (root only)
	tools/prove_fresh.sh

clean: ## everything that was made here, the virtual environment too
	rm -rf build dist .venv .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis

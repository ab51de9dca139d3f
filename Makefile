# The developer's front door. Each target works on a fresh clone with a Python 3.11 or later and
# a C compiler: what else it needs goes into .venv, .tox and build, all below this folder.

.DEFAULT_GOAL := help
SHELL := /bin/sh
# the tools are started many times: what Python compiles is kept, also for those who keep it nowhere
unexport PYTHONDONTWRITEBYTECODE
.PHONY: help matrix picture test test-network lint format codegen bench sanitize tables qemu cibuildwheel clean

# which Pythons `make matrix` uses: default (install what is missing), found, or 3.9,3.14,…
PYTHONS ?= default
# the ways to compile, and the modes to load with: universal,hybrid,cpython; universal,debug,trace
ABIS ?= universal
MODES ?= universal
# how much at once
JOBS ?= 2
# seconds for the suite on one interpreter
TIMEOUT ?= 300
# of make sanitize: address or valgrind; suite, nomemory, host; empty: the newest Python that can
CHECKER ?= address
PARTS ?= suite nomemory host
SANITIZED ?=
# processors for make qemu
QEMU ?= aarch64 riscv64
# of make cibuildwheel: the interpreters of the image to use; empty: all that are in it
WHEELS_FOR ?=
# the Python to make .venv of; empty: the first that is 3.11 or later
PYTHON ?=

VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready
CANDIDATES = $(PYTHON) python3 python3.14 python3.13 python3.12 python3.11 python3.15 python \
	$$HOME/.pyenv/versions/3.1[1-9]*/bin/python3

help:
	@echo 'make matrix    one binary on every Python here: the table, and build/matrix/'
	@echo '                 PYTHONS=default  install what is missing of 3.9 to 3.15 and PyPy 7.3'
	@echo '                 PYTHONS=found    take what is on this machine'
	@echo '                 PYTHONS=3.9,3.14 take these'
	@echo '                 ABIS=universal,hybrid,cpython   MODES=universal,debug,trace'
	@echo 'make test      the tests of all three distributions, on every Python here'
	@echo 'make test-network   those that fetch packages to try things on, and are slow'
	@echo 'make lint      ruff, clang-format, mypy, and zizmor on the workflows'
	@echo 'make format    lay out the sources as make lint wants them'
	@echo 'make codegen   write the generated C files from runtime/abi/hpy0.toml'
	@echo 'make bench     what calls cost beside the C API, into docs/performance.md'
	@echo '                 PYTHONS=3.11,3.14'
	@echo 'make sanitize  the suite under AddressSanitizer and UndefinedBehaviorSanitizer'
	@echo '                 CHECKER=valgrind   PARTS="suite nomemory host"   SANITIZED=cp312'
	@echo 'make qemu      the suite, cross compiled, on other processors under qemu-user, into build/qemu'
	@echo '                 QEMU="aarch64 riscv64"'
	@echo 'make tables    write docs/conformance.md and docs/deviations.md'
	@echo '                 REPORTS="R314.json …": of python -m hpy_conformance --json, or what'
	@echo '                 make matrix left in build/matrix/cells; the reference first'
	@echo 'make picture   copy the last matrix into docs/matrix.svg, for the README'
	@echo 'make cibuildwheel  all three kinds of wheels, for Linux x86-64, into wheelhouse/'
	@echo '                 WHEELS_FOR=cp39,cp314,pp311; as root on Debian or Ubuntu: it makes the'
	@echo '                 image if it is missing, with podman, which it installs if that is'
	@echo 'make clean     remove all that these made'

matrix: $(READY)
	$(BIN)/hpy-abi matrix --pythons '$(PYTHONS)' --jobs $(JOBS) --timeout $(TIMEOUT) \
	  --abi '$(ABIS)' --modes '$(MODES)'

picture:
	@test -f build/matrix/matrix.svg || { echo 'make picture: run make matrix first' >&2; exit 1; }
	mkdir -p docs
	cp build/matrix/matrix.svg docs/matrix.svg

test: $(READY)
	$(BIN)/tox run-parallel --parallel $(JOBS) --parallel-no-spinner -m test

test-network: $(READY)
	$(BIN)/tox run -e unit -- -m network --junitxml=build/test/network.xml

lint: $(READY)
	$(BIN)/tox run-parallel --parallel $(JOBS) --parallel-no-spinner -e lint,types

format: $(READY)
	$(BIN)/ruff format
	$(BIN)/ruff check --fix
	$(BIN)/python -m pip install --quiet clang-format==20.1.8
	$(BIN)/python .ci/c_files.py $(BIN)/clang-format -i

codegen: $(READY)
	cd runtime && ../$(BIN)/python -m codegen
	$(BIN)/python -m hpy_abi.artifact.members runtime/abi/hpy0.toml

$(READY): pyproject.toml Makefile
	@found=; for python in $(CANDIDATES); do \
	  "$$python" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' \
	    2>/dev/null && { found=$$python; break; }; \
	done; \
	if [ -z "$$found" ]; then \
	  echo 'make: no Python 3.11 or later with its venv module was found.' >&2; \
	  echo '      Install one (on Debian also its python3-venv package), or name one:' >&2; \
	  echo '      make PYTHON=/path/to/python3 …' >&2; \
	  exit 1; \
	fi; \
	echo "making $(VENV) of $$found"; \
	"$$found" -m venv --clear $(VENV)
	@# uv is only for speed: pip does the same where there is no wheel of it
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --only-binary uv uv \
	  || echo 'no uv for this machine: pip will do'
	@{ [ -x $(BIN)/uv ] && $(BIN)/uv pip install --quiet --python $(BIN)/python \
	     --editable . --group dev; } || \
	 { $(BIN)/python -m pip install --quiet --upgrade 'pip>=25.1' && \
	   $(BIN)/python -m pip install --quiet --editable . --group dev; }
	@touch $@

bench: $(READY)
	@{ [ -x $(BIN)/uv ] && $(BIN)/uv pip install --quiet --python $(BIN)/python --group bench; } || \
	 $(BIN)/python -m pip install --quiet --group bench
	$(BIN)/python -m benchmarks --jobs $(JOBS) --output docs/performance.md \
	  $(if $(filter default found,$(PYTHONS)),,--pythons '$(PYTHONS)')
	$(BIN)/python -m benchmarks.direct --output docs/direct-access.md \
	  $(if $(filter default found,$(PYTHONS)),,--pythons '$(PYTHONS)')

sanitize: $(READY)
	$(BIN)/python .ci/sanitize.py $(CHECKER) $(if $(SANITIZED),--python $(SANITIZED)) \
	  $(foreach part,$(PARTS),--part $(part))

qemu: $(READY)
	$(BIN)/python wheels/qemu.py $(QEMU)

tables: $(READY)
	cd conformance && ../$(BIN)/python -m tables $(REPORTS)

cibuildwheel: $(READY)
	$(BIN)/python -m wheels.image --missing --install
	$(BIN)/python -m wheels.local --pythons '$(WHEELS_FOR)'

clean:
	rm -rf $(VENV) .tox build wheelhouse runtime/build conformance/build
	rm -rf .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name __pycache__ -not -path './.git/*' -prune -exec rm -rf {} +
	rm -rf *.egg-info runtime/*.egg-info conformance/*.egg-info

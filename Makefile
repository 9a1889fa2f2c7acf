# The two commands of the README: `make run` and `make test`. Both start from a fresh Debian 12 machine.
SHELL := /bin/bash
SCENARIO ?= scenarios/library/all_together.json
SCALE ?= 0.05
OUT ?= results/all_together.h5
PACKAGES := cmake ninja-build g++ make pkg-config libboost-dev libtbb-dev libhdf5-dev nlohmann-json3-dev \
            catch2 libcli11-dev libspdlog-dev libfmt-dev libssl-dev libxlsxwriter-dev
# Node bundles the page of the verb report. A Node from elsewhere, with which Debian's npm would not go, serves as well.
PACKAGES += $(if $(shell command -v npm),,nodejs npm)
SUDO := $(shell [ "$$(id -u)" = 0 ] || command -v sudo)

.PHONY: run test build packages sanitize docs validation format tidy check clean

run: build ## installs what is needed, builds, runs an example scenario beside the baseline, prints the headline
	@mkdir -p $(dir $(OUT))
	build/release/bin/lifechances run $(SCENARIO) --out $(OUT) --scale $(SCALE)
	@build/release/bin/lifechances summary $(OUT)
	@echo "Results: $(OUT)"

test: build sanitize ## installs what is needed, builds and passes all tests, contract tests with sanitizers too
	ctest --preset release
	build/sanitize/bin/contract_test

build: packages ## the program, at build/release/bin/lifechances, and the tests
	cmake --preset release
	cmake --build --preset release

sanitize: packages ## the contract tests, which run every process, with address and undefined-behaviour sanitizers
	cmake --preset sanitize
	cmake --build --preset sanitize --target contract_test

packages: ## Debian packages, only when one is missing
	@missing=$$(for p in $(PACKAGES); do dpkg-query -W -f='$${Status}' $$p 2>/dev/null | grep -q 'ok installed' || echo $$p; done); \
	if [ -n "$$missing" ]; then \
	  echo "installing" $$missing; \
	  $(SUDO) apt-get -o DPkg::Lock::Timeout=300 update -qq && \
	  DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get -o DPkg::Lock::Timeout=300 install -y -qq $$missing; \
	fi

docs: build ## writes what comes from the declarations of levers: their pages and the schema of scenarios
	build/release/bin/lifechances levers --pages docs/levers
	build/release/bin/lifechances schema scenario > configs/schema/scenario.schema.json.new
	mv configs/schema/scenario.schema.json.new configs/schema/scenario.schema.json

validation: build ## compares a run of the baseline with published public accounts and writes the page
	@mkdir -p results
	build/release/bin/lifechances run --out results/validation.h5 --scale 0.1 --years 1
	build/release/bin/lifechances validation results/validation.h5 --markdown > docs/validation.md.new
	mv docs/validation.md.new docs/validation.md

format: ## lays out the sources with clang-format
	git ls-files '*.cpp' '*.hpp' | xargs clang-format -i

check: ## what a reviewer need not look for: layout, layers, names
	tests/tools/check_sources

tidy: build ## clang-tidy over the program's sources
	run-clang-tidy -quiet -p build/release '(model|scenarios|analysis|runner)/.*\.cpp$$'

clean:
	rm -rf build results

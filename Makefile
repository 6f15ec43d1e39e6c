# Two commands do everything: `make run` and `make test`. One build, in release mode, serves both.

SWIFT ?= swift
BUILD := $(SWIFT) build -c release
BIN = $(shell $(SWIFT) build -c release --show-bin-path)
PREFIX ?= /usr/local
# Measured texts that are not part of the project; tests that use them say so when they are left out.
ONOMA_REFERENCE ?= $(if $(wildcard ../shared/corpora),$(abspath ../shared),)

.PHONY: run test test-python test-spark site bench sanitize fuzz build lint install setup examples clean

run: build
	$(BIN)/onoma run Examples/Documents --fresh -o Output/Examples

test:
	@Scripts/setup.sh tests
	Scripts/test.sh "$(ONOMA_REFERENCE)"

# The integrations, in environments that pip fills; left out, with a line that says so, where it cannot.
# ONOMA_EXECUTABLE names a program that is built already.
test-python: $(if $(ONOMA_EXECUTABLE),,build)
	ONOMA_EXECUTABLE="$(or $(ONOMA_EXECUTABLE),$(BIN)/onoma)" Scripts/python-tests.sh Python

test-spark: $(if $(ONOMA_EXECUTABLE),,build)
	ONOMA_EXECUTABLE="$(or $(ONOMA_EXECUTABLE),$(BIN)/onoma)" Scripts/python-tests.sh Spark

# The documentation as web pages, in Output/site; needs Python's package `markdown`.
site:
	Scripts/make-site.py Output/site

# The tests under the thread and the address sanitizer: two more builds, a quarter of an hour each.
sanitize: setup
	Scripts/sanitize.sh

# All that reads foreign bytes, ten minutes each: `make fuzz ENTRY=html SECONDS=60`, `Scripts/fuzz.sh list`.
fuzz: setup
	Scripts/fuzz.sh $(ENTRY) $(SECONDS)

# Speed beside others, some minutes: `make bench PAGES=folder [TEXTS=folder] [ROUNDS=5]` writes Documentation/Performance.md.
PAGES ?= $(if $(ONOMA_REFERENCE),$(ONOMA_REFERENCE)/corpora/html,$(error PAGES=folder of HTML pages))
BENCH := .build/benchmarks
bench: build $(BENCH)/dom $(BENCH)/peers
	$(BENCH)/peers/bin/python Benchmarks/bench.py "$(PAGES)" --onoma $(BIN)/onoma --dom $(BENCH)/dom \
	  $(if $(TEXTS),--texts "$(TEXTS)") $(if $(ROUNDS),--rounds $(ROUNDS)) $(if $(SCALE),--scale "$(SCALE)")

$(BENCH)/dom: Benchmarks/dom.c
	mkdir -p $(BENCH)
	$(CC) -O2 -Wall -Wextra -Werror $< -o $@ $$(pkg-config --cflags --libs libxml-2.0)

$(BENCH)/peers: Benchmarks/requirements.txt
	python3 -m venv $@
	$@/bin/pip install --quiet -r $<
	touch $@

build: setup
	$(BUILD) --product onoma

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests Fuzzing Examples/Library
	Scripts/lint.sh

install: build
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/onoma
	install $(BIN)/onoma $(DESTDIR)$(PREFIX)/bin/onoma
	cp -r Gazetteers Pipelines $(DESTDIR)$(PREFIX)/share/onoma/

.PHONY: package test-package

# A Debian package and a tarball in .build/package: Documentation/Installing.md.
package: setup
	Scripts/package.sh

# The package in a minimal Debian of its own: needs root and debootstrap, and says so where they are missing.
test-package: build package
	Scripts/test-package.sh

setup:
	@Scripts/setup.sh

clean:
	$(SWIFT) package clean
	rm -rf Examples/Library/.build .build/static .build/package

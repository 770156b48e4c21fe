# Review Desk. `make help` explains the targets for people.

VAR ?= var
PORT ?= 8080
B ?= build
export VAR PORT AT DEMO RESTORE
.DELETE_ON_ERROR:

# What is being built, a line each; V=1 shows the commands whole.
Q = $(if $(V),,@)
say = $(if $(V),,@echo '$(1)')

# What the build needs is installed before anything below is looked up.
NO_PACKAGES = stop status clock clean help show-flags
ifeq ($(findstring n,$(firstword -$(MAKEFLAGS))),)
ifneq ($(filter-out $(NO_PACKAGES),$(or $(MAKECMDGOALS),all)),)
SECTIONS = build $(if $(filter check% units,$(MAKECMDGOALS)),test) \
	$(if $(filter check-long fuzzers,$(MAKECMDGOALS)),long) \
	$(if $(filter bench callgrind,$(MAKECMDGOALS)),bench)
ifneq ($(shell conf/install $(SECTIONS) && echo ok),ok)
$(error the packages above are missing)
endif
endif
endif

CC = gcc
CXX = g++
WARN = -Wall -Wextra -Wshadow -Wpointer-arith -Wvla -Wformat=2 -Wundef
HARDEN = -fstack-protector-strong -D_FORTIFY_SOURCE=2 -fPIE
ifdef FUZZER
CC = clang
CXX = clang++
OPT = -O1 -g -fno-omit-frame-pointer -fPIE \
	-fsanitize=fuzzer-no-link,address,undefined \
	-fno-sanitize-recover=undefined
LDSAN = -fsanitize=fuzzer,address,undefined
else ifdef SANITIZE
OPT = -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined \
	-fno-sanitize-recover=undefined -fPIE
LDSAN = -fsanitize=address,undefined
else
OPT = -O2 -g $(HARDEN)
endif
PKGS = libfcgi libctemplate libmariadb libcurl libsodium libcrypto gmime-3.0 \
	liburiparser jansson libical libmagic
pkg = $(shell pkg-config --cflags $(filter-out libfcgi libmagic,$(PKGS)) 2>/dev/null)
PKG_CFLAGS := $(pkg)
CPPFLAGS = -D_GNU_SOURCE -Icgi -I$(B)/gen $(PKG_CFLAGS)
CFLAGS = -std=c17 $(OPT) $(WARN) -Wstrict-prototypes -Wmissing-prototypes
CXXFLAGS = -std=c++17 $(OPT) $(WARN)
LDFLAGS = -pie -Wl,-z,relro,-z,now $(LDSAN)
LDLIBS = -lctemplate -lfcgi -lmariadb -lcurl -lsodium -lcrypto -lgmime-3.0 \
	-lgobject-2.0 -lglib-2.0 -luriparser -ljansson -lical -lmagic -lpthread -lm

PARTS = base law record http vault files mail view letter store app portal
PROGRAMS = operator office public notifier keeper supervisor
BINS = $(PROGRAMS:%=bin/rd-%) bin/reviewdesk

objs = $(patsubst cgi/%.c,$(B)/obj/%.o,$(wildcard cgi/$(1)/*.c)) \
	$(patsubst cgi/%.cc,$(B)/obj/%.o,$(wildcard cgi/$(1)/*.cc))
LIB_OBJS = $(foreach p,$(PARTS),$(call objs,$(p)))

.PHONY: all
all: $(foreach p,$(PROGRAMS),$(if $(wildcard cgi/$(p)/main.c),bin/rd-$(p))) \
	$(if $(wildcard cgi/admin/main.c),bin/reviewdesk)

# Pages and assets: the templates of each language, the style sheets, and the
# names of the template keys for C, which must be there before compiling.
PYTHON = /usr/bin/python3
TEMPLATES = $(shell find templates -name '*.tpl' -o -name '*.py' -o -type d) \
	templates/translate
KEYS = $(B)/gen/view/keys.h

all: $(B)/static/.made $(B)/templates/.made

$(B)/gen/view/.made: $(TEMPLATES)
	$(PYTHON) templates/translate --keys $(KEYS)
	@touch $@

$(B)/static/.made: static/assemble static/package-lock.json \
		$(wildcard static/*.css static/*.svg)
	static/assemble build/npm $(@D)
	@touch $@

$(B)/templates/.made: $(TEMPLATES) $(wildcard templates/po/zh/*.po) \
		$(B)/static/.made
	$(PYTHON) templates/translate --build $(@D) --static $(B)/static
	@touch $@

$(B)/obj/%.o: cgi/%.c | $(B)/gen/view/.made
	@mkdir -p $(@D)
	$(call say,cc $<)
	$(Q)$(CC) $(CPPFLAGS) $(CFLAGS) -MMD -MP -c -o $@ $<

$(B)/obj/%.o: cgi/%.cc | $(B)/gen/view/.made
	@mkdir -p $(@D)
	$(call say,cc $<)
	$(Q)$(CXX) $(CPPFLAGS) $(CXXFLAGS) -MMD -MP -c -o $@ $<

$(B)/libreviewdesk.a: $(LIB_OBJS)
	@rm -f $@
	$(call say,ar $@)
	$(Q)ar rcs $@ $(LIB_OBJS)

define program
$(1): $$(call objs,$(2)) $$(B)/libreviewdesk.a
	@mkdir -p $$(@D)
	$$(call say,ld $$@)
	$$(Q)$$(CXX) $$(LDFLAGS) -o $$@ $$(call objs,$(2)) $$(B)/libreviewdesk.a $$(LDLIBS)
endef
$(foreach p,$(PROGRAMS),$(eval $(call program,bin/rd-$(p),$(p))))
$(eval $(call program,bin/reviewdesk,admin))

# Unit tests: tests/PART/test_*.c, each a program of its own. With them those
# that talk to a running copy, and the fuzz targets with their corpora.
built = $(patsubst tests/%.c,$(B)/tests/%,$(wildcard $(1)))
UNIT = $(call built,tests/*/test_*.c tests/http/live_*.c)
FUZZ = $(call built,tests/fuzz/fuzz_*.c)

# libFuzzer brings a main() of its own.
REPLAY = $(if $(FUZZER),,$(B)/tests/fuzz/replay.o)

$(B)/tests/fuzz/%.o: tests/fuzz/%.c | $(B)/gen/view/.made
	@mkdir -p $(@D)
	$(call say,cc $<)
	$(Q)$(CC) $(CPPFLAGS) $(CFLAGS) -MMD -MP -c -o $@ $<

$(FUZZ): $(B)/tests/fuzz/%: $(B)/tests/fuzz/%.o $(REPLAY) \
		$(B)/libreviewdesk.a
	$(call say,ld $@)
	$(Q)$(CXX) $(LDFLAGS) -o $@ $< $(REPLAY) $(B)/libreviewdesk.a $(LDLIBS)

.PHONY: fuzzers
fuzzers: $(FUZZ)

# Tests that look at every statement need all of the store, called or not.
$(B)/tests/store/test_statements $(B)/tests/app/test_lists: \
	WHOLE = -Wl,--whole-archive \
	$(B)/libreviewdesk.a -Wl,--no-whole-archive

$(B)/tests/%: tests/%.c $(B)/libreviewdesk.a
	@mkdir -p $(@D)
	$(call say,cc $<)
	$(Q)$(CC) $(CPPFLAGS) -Itests $(CFLAGS) -MMD -MP -MT $@ -c -o $@.o $<
	$(Q)$(CXX) $(LDFLAGS) -o $@ $@.o $(WHOLE) $(B)/libreviewdesk.a -lcmocka \
		$(LDLIBS)

.PHONY: units
units: $(UNIT) $(FUZZ) $(B)/templates/.made

# What the tests in a browser need, as locked in tests/package-lock.json.
browser = $(if $(wildcard tests/package-lock.json),build/browser/installed)
build/browser/installed: tests/package.json tests/package-lock.json
	@mkdir -p $(@D)
	cp tests/package.json tests/package-lock.json $(@D)
	cd $(@D) && npm ci --ignore-scripts --no-audit --no-fund
	@touch $@

.PHONY: check
check: all $(browser)
	@$(MAKE) --no-print-directory SANITIZE=1 B=build/san units
	@tests/support/check $(ONLY)

# What takes longer: every page in the browser; every parser under the fuzzer
# for FUZZ_SECONDS each, and what else the tests do at length.
.PHONY: check-browser
check-browser: all $(browser)
	@tests/support/check --set=browser $(ONLY)

.PHONY: check-long
check-long: all $(browser)
	@$(MAKE) --no-print-directory SANITIZE=1 B=build/san units
	@$(MAKE) --no-print-directory FUZZER=1 B=build/fuzz fuzzers
	@tests/support/check --set=long $(ONLY)

# Speed, beside the least that a page, an act or a mail can cost.
$(B)/tests/bench/%: tests/bench/%.c
	@mkdir -p $(@D)
	$(call say,cc $<)
	$(Q)$(CC) $(CPPFLAGS) $(CFLAGS) -pie -o $@ $< -lfcgi -lmariadb -lcurl -lpthread

.PHONY: bench callgrind
bench: all $(B)/tests/bench/bare $(B)/tests/bench/mails
	@tests/support/copy tests/bench/bench.py
callgrind: all
	@tests/support/copy tests/bench/callgrind.py

-include $(shell find $(B) -name '*.d' 2>/dev/null)

# For tests/check-house.
.PHONY: show-flags
show-flags:
	@echo $(CPPFLAGS) $(CFLAGS)

.PHONY: run start stop status clock
run start: all
run start stop status clock:
	@conf/run/copy $@

.PHONY: clean
clean:
	rm -rf bin build

.PHONY: help
help:
	@echo 'make          build into bin/ and build/; V=1 shows the commands'
	@echo 'make run      build, start everything, stay; Ctrl-C stops it all'
	@echo 'make start    the same in the background'
	@echo 'make stop     stop what make start started'
	@echo 'make status   is it running, and is it well?'
	@echo 'make clock    AT="2026-08-20 09:00:00" moves the clock of a copy'
	@echo '              that was started with AT'
	@echo 'make check    every test; ONLY="law mail" those of such names,'
	@echo '              JOBS=1 one after the other'
	@echo 'make check-browser  every page, in both languages, light, dark, small'
	@echo 'make check-long     the fuzzer, 1,000 kills, 20,000 broken records;'
	@echo '                    takes one to two hours;'
	@echo '                    FUZZ_SECONDS=600 for each parser'
	@echo 'make bench    speed of pages, acts, uploads and mails, as ratios to'
	@echo '              the least they can cost; CASES=1000000 for more'
	@echo 'make callgrind  instructions that a queue page takes'
	@echo 'make clean    take away what make built; VAR stays'
	@echo
	@echo 'PORT=8080 and VAR=var choose the port and the folder of the data,'
	@echo 'DEMO=no starts without the demo, AT="2026-08-20 09:00:00" starts'
	@echo 'at that moment of Beijing, RESTORE=DIR with what reviewdesk backup'
	@echo 'wrote, if VAR is new.'

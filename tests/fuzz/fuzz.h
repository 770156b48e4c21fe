#ifndef TESTS_FUZZ_H
#define TESTS_FUZZ_H

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

/* Each fuzz_NAME.c has one; replay.c and libFuzzer call it. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* What must hold for every input; unlike assert, never compiled out. */
#define MUST(what) ((what) ? (void)0 : abort())

#endif

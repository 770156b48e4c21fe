#ifndef SUPPORT_CMOCKA_H
#define SUPPORT_CMOCKA_H

/* cmocka with what it wants included before it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define RUN(tests) (cmocka_run_group_tests((tests), NULL, NULL) != 0)

#endif

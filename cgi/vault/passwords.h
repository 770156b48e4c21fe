#ifndef VAULT_PASSWORDS_H
#define VAULT_PASSWORDS_H

#include <stddef.h>

/* What is inside struct passwords: for the files of this folder only. */
struct passwords {
	char **refused;		/* sorted, lower case */
	size_t refused_n;
	int memory_mb;
	const char *nobody;	/* the hash unknown accounts are held against */
};

#endif

#include <sodium.h>
#include <string.h>

#include "app/report_inner.h"
#include "base/overlap.h"

enum { PARTS = REPORT_HOW - REPORT_WHAT + 1 };

const char **
report_said(struct arena *a, const struct report_view *v)
{
	const char **out = NEW_ARRAY(a, PARTS + (size_t)v->n_letters + 1,
	    const char *);
	int n = 0;

	for (int i = REPORT_WHAT; i <= REPORT_HOW; i++)
		out[n++] = v->text.parts[i];
	for (int i = 0; i < v->n_letters; i++)
		if (!v->letters[i].from_office)
			out[n++] = v->letters[i].text;
	out[n] = NULL;
	return out;
}

struct bytes
report_prints(struct arena *a, const struct seal_pair *pair,
    const struct report_view *v)
{
	const char **said = report_said(a, v);
	unsigned char key[PRINTS_KEY], *bits;
	size_t runs = 0, size;

	for (int i = 0; said[i] != NULL; i++)
		runs += overlap_runs(overlap_read(a, NULL, said[i]));
	size = prints_size(runs);
	bits = arena_alloc(a, size);
	memset(bits, 0, size);
	prints_key(pair->secret_key, sizeof(pair->secret_key), key);
	for (int i = 0; said[i] != NULL; i++) {
		const struct overlap_text *t = overlap_read(a, NULL, said[i]);

		for (size_t k = 0; k < overlap_runs(t); k++) {
			uint32_t run[OVERLAP_RUN];

			overlap_run(t, k, run);
			prints_put(bits, size, prints_hash(key, run,
			    sizeof(run)));
		}
	}
	sodium_memzero(key, sizeof(key));
	return (struct bytes){ bits, size };
}

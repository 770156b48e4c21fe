#ifndef FILES_BELT_H
#define FILES_BELT_H

#include "base/arena.h"
#include "base/err.h"
#include "files/disk.h"

/*
 * A belt on which a few trays of bytes go round past stations that work at
 * the same time: for the files of this folder only.
 *
 * The first station fills an empty tray, the others each do something with
 * it, and it comes back empty. A tray is one station's alone from when it
 * comes until the work on it is done. The first station works in the thread
 * of the caller, each other one in a thread of its own, so that the first
 * alone may use the caller's arena.
 */
struct tray {
	unsigned char *bytes;	/* TRAY, at a multiple of DISK_ALIGN */
	size_t n;
	int is_last;		/* said by the first station */
};

enum {
	TRAY = 512 * 1024,
	TRAYS = 4,
	STATIONS_MAX = 4
};

/* One station's work on one tray. Its error stops the belt. */
struct station {
	enum err (*work)(void *ctx, struct tray *t);
};

/*
 * Runs until the last tray has passed all n stations or one of them fails,
 * whose error it returns; nobody works any more then. What fits one tray is
 * done without further threads. ERR_INTERNAL: no thread could be had.
 */
enum err
belt_run(struct arena *a, const struct station stations[], int n, void *ctx)
    MUST_CHECK;

#endif

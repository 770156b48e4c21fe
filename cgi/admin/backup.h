#ifndef ADMIN_BACKUP_H
#define ADMIN_BACKUP_H

#include "admin/verbs.h"
#include "base/settings.h"

/*
 * What backup writes and restore reads. DIR holds database.sql, files/ and
 * mail/; keys.sha256, the digests of the keys; SHA256SUMS, a line for each of
 * all these; and SHA256SUMS.sha256, the digest of that. KEYS holds the key
 * files.
 */
extern const char backup_sums[], backup_end[], backup_keys[],
    backup_database[], backup_accounts[];

/* A folder of an installation, and its name in the backup. */
struct backup_part {
	const char *name;
	enum setting setting;
	const char *below;	/* folder below the setting's; NULL: itself */
	const char *skip;	/* what begins so is left out; NULL: nothing */
};

enum { BACKUP_PARTS = 2 };

extern const struct backup_part backup_parts[BACKUP_PARTS];

/* Where that part of this installation lies. */
const char *
backup_place(struct arena *a, const struct settings *s,
    const struct backup_part *part);

struct backup_places {
	const char *dir, *keys;
};

/* Reads "DIR [--keys DIR]"; wrong ones end the program. */
void
backup_arguments(const struct verb_call *call, int argc, char **argv,
    const char *about, struct backup_places *out);

/* All files of one folder into the other. ERR_STORAGE. */
enum err
backup_copy_keys(struct arena *a, const char *from, const char *to)
    MUST_CHECK;

#endif

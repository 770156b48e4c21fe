#ifndef BASE_SETTINGS_H
#define BASE_SETTINGS_H

#include "base/arena.h"
#include "base/err.h"

/*
 * Every setting of the installation is one row of the table in settings.c
 * (key, type, default, meaning). conf/reviewdesk.conf.example lists the same
 * rows; a test compares the two. The law's parameters are not here but in the
 * rule sets (law/rules.h).
 */
enum setting {
	SET_VAR,		/* folder of everything that changes */
	SET_PORT,		/* TCP port of nginx, as it stands in links */
	SET_SCHEME,		/* http or https, as it stands in links */
	SET_HOST_OPERATOR,	/* host names of the portals */
	SET_HOST_OFFICE,
	SET_HOST_REPORT,
	SET_TEMPLATES,		/* folder of the translated templates */
	SET_STATIC,		/* folder of the built assets */
	SET_RULES_DIR,
	SET_RULES_ACTIVE,	/* rule set for newly lodged cases */
	SET_DB_SOCKET,
	SET_DB_NAME,
	SET_DB_PASSWORD_DIR,	/* one file per database account */
	SET_FILES_DIR,		/* encrypted files */
	SET_KEYS_DIR,		/* keys of the vault, mode 0700 */
	SET_FILE_MAX_MB,
	SET_VIRUS_SCANNER,	/* unix socket of a clamd */
	SET_VIRUS_WAIT_S,
	SET_MAIL_URL,		/* smtp://host:port */
	SET_MAIL_FROM,
	SET_MAIL_USER,
	SET_MAIL_PASSWORD_FILE,
	SET_MAIL_TLS,		/* never, starttls */
	SET_MAIL_CA_FILE,
	SET_MAIL_FINDING,	/* attach, link */
	SET_OFFICE_NAME_ZH,
	SET_OFFICE_NAME_EN,
	SET_OFFICE_PHONE,
	SET_LETTER_REMEDY_ZH,
	SET_LETTER_REMEDY_EN,
	SET_DOCUMENT_PREFIX,	/* agency code of document numbers */
	SET_THREADS,		/* per worker process */
	SET_WORKERS,		/* processes of a portal */
	SET_UPLOAD_PATIENCE_S,	/* until its speed counts */
	SET_UPLOAD_SPEED_KB,	/* the least then, KiB/s */
	SET_SESSION_IDLE_MIN,
	SET_SESSION_MAX_H,
	SET_HASH_MEMORY_MB,	/* Argon2id */
	SET_SECOND_FACTOR_ROLES,
	SET_PASSWORDS_REFUSED,	/* list of passwords nobody may choose */
	SET_KEEPER_INTERVAL_S,	/* between two passes of the keeper */
	SET_KEEPER_SWEEP_MIN,
	SET_KEEPER_KEEP_D,	/* of used links and forms carried out */
	SET_KEEPER_FILE_H,	/* age of a file that may be an orphan */
	SET_KEEPER_DIGEST_HOUR,	/* of Beijing */
	SET_REPORT_FILES_MAX,	/* files with one public report */
	SET_REPORT_FILE_MAX_MB,
	SET_REPORT_SENDS_HOUR,	/* whoever sends them */
	SET_REPORT_FILES_HOUR,
	SET__MAX
};

struct settings;

/*
 * Reads "key = value" lines (# begins a comment) on top of the defaults.
 * path NULL: the file named by REVIEWDESK_CONF, or the defaults alone.
 * ERR_FORMAT: an unknown key, a doubled key or a bad value, with the place
 * and the reason in *why; ERR_NOT_FOUND: no such file.
 */
enum err
settings_load(struct arena *a, const char *path, struct settings **out,
    const char **why) MUST_CHECK;

const char *
setting_text(const struct settings *s, enum setting key);

int
setting_int(const struct settings *s, enum setting key);

/* The table itself, for the check of the example file and for --help. */
const char *
setting_key(enum setting key);

const char *
setting_default(enum setting key);

const char *
setting_meaning(enum setting key);

#endif

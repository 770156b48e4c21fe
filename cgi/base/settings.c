#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/settings.h"
#include "base/text.h"

enum type { TEXT, NUMBER, CHOICE, CHOICES };

struct settings {
	const char *text[SET__MAX];
	int number[SET__MAX];
};

static const struct row {
	const char *key;
	enum type type;
	const char *value;	/* the default */
	int min, max;		/* of a NUMBER */
	const char *choices;	/* of CHOICE and CHOICES, separated by '|' */
	const char *meaning;
} rows[SET__MAX] = {
	[SET_VAR] = { "var", TEXT, "var", 0, 0, 0,
	    "folder of everything that changes" },
	[SET_PORT] = { "port", NUMBER, "8080", 1, 65535, 0,
	    "port of the web server, as it stands in links" },
	[SET_SCHEME] = { "scheme", CHOICE, "http", 0, 0, "http|https",
	    "how links in mails begin" },
	[SET_HOST_OPERATOR] = { "host.operator", TEXT, "operator.localhost",
	    0, 0, 0, "host name of the operators' portal" },
	[SET_HOST_OFFICE] = { "host.office", TEXT, "office.localhost",
	    0, 0, 0, "host name of the Office's portal" },
	[SET_HOST_REPORT] = { "host.report", TEXT, "report.localhost",
	    0, 0, 0, "host name of the public portal" },
	[SET_TEMPLATES] = { "templates", TEXT, "build/templates", 0, 0, 0,
	    "folder of the translated templates" },
	[SET_STATIC] = { "static", TEXT, "build/static", 0, 0, 0,
	    "folder of the built style sheets and pictures" },
	[SET_RULES_DIR] = { "rules.dir", TEXT, "conf/rules", 0, 0, 0,
	    "folder of the rule sets" },
	[SET_RULES_ACTIVE] = { "rules.active", TEXT, "draft-2019", 0, 0, 0,
	    "rule set under which new cases are lodged" },
	[SET_DB_SOCKET] = { "db.socket", TEXT, "var/run/mariadb.sock", 0, 0, 0,
	    "unix socket of the database server" },
	[SET_DB_NAME] = { "db.name", TEXT, "reviewdesk", 0, 0, 0,
	    "name of the database" },
	[SET_DB_PASSWORD_DIR] = { "db.password.dir", TEXT, "var/secrets",
	    0, 0, 0, "folder with one file per database account" },
	[SET_FILES_DIR] = { "files.dir", TEXT, "var/files", 0, 0, 0,
	    "folder of the encrypted files" },
	[SET_KEYS_DIR] = { "keys.dir", TEXT, "var/keys", 0, 0, 0,
	    "folder of the keys; whoever loses it loses the files" },
	[SET_FILE_MAX_MB] = { "files.max.mb", NUMBER, "200", 1, 2000, 0,
	    "largest file that may be uploaded, in MiB" },
	[SET_VIRUS_SCANNER] = { "virus.scanner", TEXT, "", 0, 0, 0,
	    "unix socket of the clamd that looks at files before anyone may "
	    "open them; empty: nothing does" },
	[SET_VIRUS_WAIT_S] = { "virus.wait.s", NUMBER, "120", 1, 3600, 0,
	    "seconds that the virus scanner may be silent" },
	[SET_MAIL_URL] = { "mail.url", TEXT, "smtp://127.0.0.1:2525", 0, 0, 0,
	    "SMTP server" },
	[SET_MAIL_FROM] = { "mail.from", TEXT, "office@reviewdesk.example",
	    0, 0, 0, "sender of all mails" },
	[SET_MAIL_USER] = { "mail.user", TEXT, "", 0, 0, 0,
	    "user at the SMTP server; empty: no AUTH" },
	[SET_MAIL_PASSWORD_FILE] = { "mail.password.file", TEXT, "", 0, 0, 0,
	    "file that holds the password of mail.user" },
	[SET_MAIL_TLS] = { "mail.tls", CHOICE, "never", 0, 0,
	    "never|starttls", "starttls: refuse to send without it; never: for "
	    "a server on this machine alone" },
	[SET_MAIL_CA_FILE] = { "mail.ca.file", TEXT, "", 0, 0, 0,
	    "certificates to trust; empty: those of the system" },
	[SET_MAIL_FINDING] = { "mail.finding", CHOICE, "attach", 0, 0,
	    "attach|link", "whether a finding's letter travels in the mail" },
	[SET_OFFICE_NAME_ZH] = { "office.name.zh", TEXT,
	    "网络安全审查办公室", 0, 0, 0, "name of the Office in Chinese" },
	[SET_OFFICE_NAME_EN] = { "office.name.en", TEXT,
	    "Cybersecurity Review Office", 0, 0, 0,
	    "name of the Office in English" },
	[SET_OFFICE_PHONE] = { "office.phone", TEXT, "010-00000000", 0, 0, 0,
	    "telephone of the Office in letters and on pages" },
	[SET_LETTER_REMEDY_ZH] = { "letter.remedy.zh", TEXT, "", 0, 0, 0,
	    "what findings say of remedies, in Chinese; empty: not chosen" },
	[SET_LETTER_REMEDY_EN] = { "letter.remedy.en", TEXT, "", 0, 0, 0,
	    "what findings say of remedies, in English; empty: not chosen" },
	[SET_DOCUMENT_PREFIX] = { "document.prefix", TEXT, "网审", 0, 0, 0,
	    "agency code at the head of document numbers" },
	[SET_THREADS] = { "threads", NUMBER, "2", 1, 64, 0,
	    "threads of each worker process" },
	[SET_WORKERS] = { "workers", NUMBER, "2", 1, 64, 0,
	    "worker processes of each portal" },
	[SET_UPLOAD_PATIENCE_S] = { "upload.patience.s", NUMBER, "30", 1, 3600,
	    0, "seconds after which an upload must keep up upload.speed.kb" },
	[SET_UPLOAD_SPEED_KB] = { "upload.speed.kb", NUMBER, "16", 1, 10000,
	    0, "mean speed below which an upload is broken off, in KiB a "
	    "second" },
	[SET_SESSION_IDLE_MIN] = { "session.idle.min", NUMBER, "30", 1, 1440,
	    0, "minutes without a request after which a session ends" },
	[SET_SESSION_MAX_H] = { "session.max.h", NUMBER, "12", 1, 72, 0,
	    "hours after which every session ends" },
	[SET_HASH_MEMORY_MB] = { "hash.memory.mb", NUMBER, "64", 8, 1024, 0,
	    "memory of one password hash (Argon2id), in MiB" },
	[SET_SECOND_FACTOR_ROLES] = { "second.factor.roles", CHOICES, "", 0, 0,
	    "case_officer|chief|deputy_chief|liaison|member_signatory|expert|"
	    "commission_secretary|auditor|administrator",
	    "roles of the Office's portal that must have a second factor, "
	    "such as chief,administrator; empty: everybody may, nobody must" },
	[SET_PASSWORDS_REFUSED] = { "passwords.refused", TEXT,
	    "conf/passwords-refused.txt", 0, 0, 0,
	    "list of the usual passwords, which are refused" },
	[SET_KEEPER_INTERVAL_S] = { "keeper.interval.s", NUMBER, "60", 1,
	    3600, 0, "seconds between two passes of the keeper" },
	[SET_KEEPER_SWEEP_MIN] = { "keeper.sweep.min", NUMBER, "60", 1, 1440,
	    0, "minutes between two sweeps of rows and files" },
	[SET_KEEPER_KEEP_D] = { "keeper.keep.d", NUMBER, "7", 3, 365, 0,
	    "days for which used links and forms carried out are known" },
	[SET_KEEPER_FILE_H] = { "keeper.file.h", NUMBER, "24", 1, 720, 0,
	    "hours after which a file that no row knows is removed" },
	[SET_KEEPER_DIGEST_HOUR] = { "keeper.digest.hour", NUMBER, "8", 0, 23,
	    0, "hour of the day, in Beijing, from which reminders are sent" },
	[SET_REPORT_FILES_MAX] = { "report.files.max", NUMBER, "10", 1, 20,
	    0, "files that may go with one public report" },
	[SET_REPORT_FILE_MAX_MB] = { "report.file.max.mb", NUMBER, "50", 1,
	    250, 0, "largest file with a public report, in MiB" },
	[SET_REPORT_SENDS_HOUR] = { "report.sends.hour", NUMBER, "600", 1,
	    100000, 0, "public reports and messages an hour, from everybody "
	    "together" },
	[SET_REPORT_FILES_HOUR] = { "report.files.hour", NUMBER, "600", 1,
	    100000, 0, "files for public reports an hour, from everybody "
	    "together" },
};

static int
is_choice(const char *choices, const char *value, size_t n)
{
	for (const char *p = choices; *p != '\0'; p += *p == '|') {
		size_t len = strcspn(p, "|");

		if (len == n && memcmp(p, value, n) == 0)
			return 1;
		p += len;
	}
	return 0;
}

/* Several, separated by commas alone; or none. */
static int
are_choices(const char *choices, const char *value)
{
	for (const char *p = value; *p != '\0'; ) {
		size_t n = strcspn(p, ",");

		if (!is_choice(choices, p, n))
			return 0;
		p += n + (p[n] == ',');
	}
	return 1;
}

/* NULL, or what is wrong with the value. */
static const char *
set(struct settings *s, int key, const char *value)
{
	const struct row *r = &rows[key];
	int64_t n;

	/* a folder of no name would be that of the whole machine */
	if (*value == '\0' && *r->value != '\0')
		return "gives no value";
	if (r->type == CHOICE && !is_choice(r->choices, value, strlen(value)))
		return "is not one of the values allowed";
	if (r->type == CHOICES && !are_choices(r->choices, value))
		return "names what is none of the values allowed";
	if (r->type == NUMBER) {
		if (int_parse(value, r->min, r->max, &n) != ERR_OK)
			return "is not a whole number in the range allowed";
		s->number[key] = (int)n;
	}
	s->text[key] = value;
	return NULL;
}

static int
find(const char *key)
{
	for (int i = 0; i < SET__MAX; i++)
		if (strcmp(rows[i].key, key) == 0)
			return i;
	return -1;
}

/* NULL, or what is wrong with the line. */
static const char *
read_line(struct arena *a, struct settings *s, char *line, int seen[])
{
	char *value, *key = text_clean(a, line);
	int i;

	if (!text_is_utf8(line, strlen(line)))
		return "is not UTF-8";
	if (*key == '\0' || *key == '#')
		return NULL;
	if ((value = strchr(key, '=')) == NULL)
		return "is not of the form key = value";
	*value++ = '\0';
	key = text_clean(a, key);
	if ((i = find(key)) < 0)
		return arena_printf(a, "names no setting: %s", key);
	if (seen[i]++)
		return arena_printf(a, "sets %s a second time", key);
	return set(s, i, text_clean(a, value));
}

static enum err
read_file(struct arena *a, struct settings *s, const char *path,
    const char **why)
{
	FILE *f = fopen(path, "re");
	int seen[SET__MAX] = { 0 }, number = 0;
	const char *wrong = NULL;
	char line[4096];

	if (f == NULL) {
		*why = arena_printf(a, "%s: cannot be read", path);
		return ERR_NOT_FOUND;
	}
	while (wrong == NULL && fgets(line, sizeof(line), f) != NULL) {
		number++;
		wrong = read_line(a, s, line, seen);
	}
	fclose(f);
	if (wrong == NULL)
		return ERR_OK;
	*why = arena_printf(a, "%s: line %d %s", path, number, wrong);
	return ERR_FORMAT;
}

enum err
settings_load(struct arena *a, const char *path, struct settings **out,
    const char **why)
{
	struct settings *s = NEW(a, struct settings);

	for (int i = 0; i < SET__MAX; i++)
		if (set(s, i, rows[i].value) != NULL)
			abort();
	*out = s;
	if (path == NULL)
		path = getenv("REVIEWDESK_CONF");
	return path ? read_file(a, s, path, why) : ERR_OK;
}

const char *
setting_text(const struct settings *s, enum setting key)
{
	return s->text[key];
}

int
setting_int(const struct settings *s, enum setting key)
{
	return s->number[key];
}

const char *
setting_key(enum setting key)
{
	return rows[key].key;
}

const char *
setting_default(enum setting key)
{
	return rows[key].value;
}

const char *
setting_meaning(enum setting key)
{
	return rows[key].meaning;
}

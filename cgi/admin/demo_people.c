#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "admin/authorities.h"
#include "app/designation.h"
#include "base/csv.h"
#include "admin/demo.h"
#include "app/actor.h"
#include "app/confidentiality.h"
#include "app/people.h"
#include "base/buf.h"
#include "base/clock.h"
#include "vault/random.h"

/* Operators beyond these are in the registry, without accounts. */
enum { OPERATORS_WITH_PEOPLE = 6, PASSWORD_CHARS = 20, TSV_MAX = 64 * 1024 };

static const struct account_row {
	int kind;		/* of the organisation */
	const char *login;	/* %s: its code */
	unsigned roles;
} rows[] = {
	{ ORGANISATION_OPERATOR, "editor-%s", ROLE_BIT(ROLE_OPERATOR_EDITOR) },
	{ ORGANISATION_OPERATOR, "signatory-%s",
	    ROLE_BIT(ROLE_OPERATOR_SIGNATORY) },
	{ ORGANISATION_OFFICE, "officer-1", ROLE_BIT(ROLE_CASE_OFFICER) },
	{ ORGANISATION_OFFICE, "officer-2", ROLE_BIT(ROLE_CASE_OFFICER) },
	{ ORGANISATION_OFFICE, "chief", ROLE_BIT(ROLE_CHIEF) },
	{ ORGANISATION_OFFICE, "deputy", ROLE_BIT(ROLE_DEPUTY_CHIEF) },
	{ ORGANISATION_OFFICE, "auditor", ROLE_BIT(ROLE_AUDITOR) },
	{ ORGANISATION_OFFICE, "admin-1", ROLE_BIT(ROLE_ADMINISTRATOR) },
	{ ORGANISATION_OFFICE, "admin-2", ROLE_BIT(ROLE_ADMINISTRATOR) },
	{ ORGANISATION_MEMBER, "liaison-%s", ROLE_BIT(ROLE_LIAISON) },
	{ ORGANISATION_MEMBER, "signatory-%s",
	    ROLE_BIT(ROLE_MEMBER_SIGNATORY) },
	{ ORGANISATION_COMMISSION, "secretary-1",
	    ROLE_BIT(ROLE_COMMISSION_SECRETARY) },
	{ ORGANISATION_COMMISSION, "secretary-2",
	    ROLE_BIT(ROLE_COMMISSION_SECRETARY) },
	{ ORGANISATION_EXPERT, "expert-1", ROLE_BIT(ROLE_EXPERT) },
	{ ORGANISATION_EXPERT, "expert-2", ROLE_BIT(ROLE_EXPERT) },
};

/* Made-up people: a family name and a given name for each in turn. */
static const char *const families[] = {
	"林", "周", "沈", "顾", "许", "何", "罗", "宋", "谢", "唐", "韩", "冯", "邓",
	"曹", "彭", "曾", "萧", "田", "董",
};

static const char *const givens[] = {
	"知远", "明澈", "若溪", "景行", "怀瑾", "予安", "书白", "清和", "思齐", "云舒",
	"望舒", "嘉树", "南星", "以宁", "维桢", "秋实", "乐山",
};

struct making {
	struct arena *a;
	struct app *app;
	struct buf tsv;
	struct instant now;
	int n;			/* people so far */
	struct organisation undesignated;	/* Article 18 */
};

static enum err
fail(struct making *m, enum err e, const struct people_fault *f,
    const char *about)
{
	return program_say(e, e == ERR_INPUT ? arena_printf(m->a, "%s, %s: %s",
	    about, f->field, f->words->in[LANG_EN]) : about);
}

static const char *
full_name(struct making *m)
{
	return arena_printf(m->a, "%s%s",
	    families[m->n % (int)(sizeof(families) / sizeof(*families))],
	    givens[m->n % (int)(sizeof(givens) / sizeof(*givens))]);
}

static void
write_row(struct making *m, const struct new_person *p, unsigned roles,
    const struct organisation *o)
{
	buf_printf(&m->tsv, "%s\t%s\t%s\t%s\t%s\t-\n",
	    o->kind == ORGANISATION_OPERATOR ? "operator" : "office",
	    role_name((enum role)__builtin_ctz(roles)), o->code, p->login,
	    p->password);
}

/* The place of the organisation's code, if the pattern has one. */
static const char *
login_of(struct making *m, const char *pattern, const char *code)
{
	const char *mark = strstr(pattern, "%s");

	return mark == NULL ? pattern : arena_printf(m->a, "%.*s%s",
	    (int)(mark - pattern), pattern, code);
}

/* People of the demo have undertaken secrecy; others are asked to. */
static enum err
undertake(struct making *m, const char *login)
{
	struct actor who;
	enum err e = app_actor_by_login(m->app, m->a, login, LANG_ZH, &who);
	int year = date_year(date_of(m->now));

	return e != ERR_OK || !undertaking_is_due(&who, year) ? e :
	    undertaking_sign(m->app, &who, year, m->now);
}

static enum err
make_person(struct making *m, const struct account_row *row,
    const struct organisation *o)
{
	const char *login = login_of(m, row->login, o->code);
	struct new_person p = { .organisation_id = o->id, .login = login,
	    .name = full_name(m), .lang = LANG_ZH, .roles = row->roles,
	    .phone = "" };
	struct actor nobody = actor_nobody(LANG_ZH);
	struct people_fault f;
	int64_t id;
	enum err e;

	p.email = arena_printf(m->a, "%s@%s.example", login, o->code);
	p.password = arena_memdup(m->a, random_token(m->a), PASSWORD_CHARS);
	e = person_create(m->app, m->a, &p, &nobody, m->now, &id,
	    &f);
	if (e != ERR_OK)
		return fail(m, e, &f, login);
	m->n++;
	write_row(m, &p, row->roles, o);
	return undertake(m, login);
}

static enum err
make_people(struct making *m, const struct organisation *o)
{
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		enum err e;

		if (rows[i].kind == o->kind &&
		    (e = make_person(m, &rows[i], o)) != ERR_OK)
			return e;
	}
	return ERR_OK;
}

static enum err
make_organisation(struct making *m, struct organisation *o)
{
	struct people_fault f;
	enum err e = organisation_create(m->app, o, 0, m->now, &f);

	return e == ERR_OK ? e : fail(m, e, &f, o->code);
}

/* code, two names, credit code, sector, two names of the CII, … */
enum { CSV_FIELDS = 10 };

static enum err
make_operator(struct making *m, const char *const f[CSV_FIELDS], int people)
{
	struct organisation o = { .kind = ORGANISATION_OPERATOR,
	    .code = f[0], .name = WORDS(f[1], f[2]), .uscc = f[3],
	    .sector = f[4], .address = "" };
	struct designation d = { .cii = WORDS(f[5], f[6]),
	    .department = f[7], .number = f[8] };
	enum err e;

	if (*f[8] == '\0') {
		e = make_organisation(m, &o);
		m->undesignated = o;
		return e;
	}
	if ((e = date_parse(f[9], &d.designated_on)) != ERR_OK)
		return program_say(e, "conf/demo/operators.csv: a date");
	if ((e = make_organisation(m, &o)) != ERR_OK)
		return e;
	d.organisation_id = o.id;
	if ((e = designation_create(m->app, &d)) != ERR_OK)
		return program_say(e, f[8]);
	return people ? make_people(m, &o) : ERR_OK;
}

static enum err
make_operators(struct making *m, const char *path)
{
	const char *text, *fields[CSV_FIELDS];
	char *rest;
	enum err e = file_text(m->a, path, &text);
	int n = 0;

	if (e != ERR_OK)
		return program_say(e, path);
	rest = arena_strdup(m->a, text);
	if (csv_line(&rest, fields, CSV_FIELDS) != CSV_FIELDS)
		return program_say(ERR_FORMAT, path);
	while (e == ERR_OK && csv_line(&rest, fields, CSV_FIELDS) ==
	    CSV_FIELDS)
		e = make_operator(m, fields, n++ < OPERATORS_WITH_PEOPLE);
	return e;
}

static enum err
make_staff(void *arg, const struct organisation *o)
{
	return make_people(arg, o);
}

/* For its owner alone, and whole or not at all. */
static enum err
write_file(struct making *m)
{
	const char *path = arena_printf(m->a, "%s/demo-accounts.tsv",
	    setting_text(m->app->settings, SET_VAR));
	const char *new = arena_printf(m->a, "%s.new", path);
	int fd = open(new, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
	ssize_t n = fd < 0 ? -1 : write(fd, m->tsv.data, m->tsv.len);

	if (fd >= 0 && close(fd) != 0)
		n = -1;
	if (n != (ssize_t)m->tsv.len || rename(new, path) != 0)
		return program_say(ERR_STORAGE, path);
	printf("%d accounts, in %s\n", m->n, path);
	return buf_end(&m->tsv);
}

enum err
demo_people(const struct verb_call *call, struct app *app)
{
	struct making m = { .a = call->arena, .app = app,
	    .now = clock_now() };
	enum err e;

	printf("making accounts\n");
	fflush(stdout);
	buf_init(&m.tsv, m.a, TSV_MAX);
	buf_puts(&m.tsv, "portal\trole\torganisation\tlogin\tpassword\t"
	    "totp_secret\n");
	if ((e = make_operators(&m, arena_printf(m.a,
	    "%s/demo/operators.csv", call->conf))) != ERR_OK ||
	    (e = authorities_each(app, m.a, make_staff, &m)) != ERR_OK ||
	    (e = make_people(&m, &m.undesignated)) != ERR_OK)
		return e;
	return write_file(&m);
}

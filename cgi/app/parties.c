#include <string.h>

#include "app/answers.h"
#include "app/parties.h"
#include "app/proposal.h"
#include "base/text.h"
#include "store/application.h"
#include "store/case.h"
#include "store/case_operator.h"
#include "store/tie.h"

enum { NAME_CHARS_MIN = 4 };

/* Endings that say what kind of company it is, longest first. */
static const char *const forms[] = { "股份有限公司", "有限责任公司",
	"集团有限公司", "有限公司", "公司", "集团", "corporation", "limited",
	"company", "coltd", "gmbh", "corp", "ltd", "inc", "llc", "plc" };

static char *
without_form(char *name)
{
	size_t n = strlen(name);

	for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++) {
		size_t form = strlen(forms[i]);

		if (n <= form || strcmp(name + n - form, forms[i]) != 0)
			continue;
		name[n - form] = '\0';
		return name;
	}
	return name;
}

/* A name as it is compared. */
static const char *
plain_name(struct arena *a, const char *name)
{
	return without_form(text_without(a, text_lower(a, text_narrow(a,
	    name)), " .,()-_'\"&/"));
}

static int
is_same_name(struct arena *a, const char *one, const char *other)
{
	const char *x = plain_name(a, one), *y = plain_name(a, other);

	if (*x == '\0' || *y == '\0')
		return 0;
	if (strcmp(x, y) == 0)
		return 1;
	return (text_length(x) >= NAME_CHARS_MIN && strstr(y, x) != NULL) ||
	    (text_length(y) >= NAME_CHARS_MIN && strstr(x, y) != NULL);
}

int
party_is(struct arena *a, const struct party *p, const char *name,
    const char *uscc)
{
	if (p->uscc != NULL && uscc != NULL && strcmp(p->uscc, uscc) == 0)
		return 1;
	for (int lang = 0; lang < LANG__MAX; lang++)
		if (is_same_name(a, p->name.in[lang], name))
			return 1;
	return 0;
}

static enum err
add_providers(struct arena *a, const char *content, struct party *out,
    int *n)
{
	struct answers *s;
	enum err e = answers_parse(a, content, &s);

	if (e != ERR_OK)
		return e;
	for (int i = 1; i <= answers_items(s, SECTION_PROVIDERS); i++) {
		const char *name = answers_get(s, arena_printf(a,
		    "provider.%d.name", i));
		const char *code = answers_get(s, arena_printf(a,
		    "provider.%d.code", i));

		out[(*n)++] = (struct party){ .name = { { name, name } },
		    .uscc = *code != '\0' ? code : NULL, .is_provider = 1 };
	}
	return ERR_OK;
}

/* Of a member's proposal (Article 19): its operators, and the provider. */
static enum err
parties_of_proposal(struct db *db, struct arena *a, int64_t case_id,
    struct party **out, int *n)
{
	struct case_operator *operators;
	struct proposal_view v;
	const char *name, *code;
	enum err e = case_operators(db, a, case_id, &operators, n);

	if (e == ERR_OK)
		e = proposal_read(db, a, case_id, &v);
	if (e != ERR_OK)
		return e;
	*out = NEW_ARRAY(a, (size_t)*n + 1, struct party);
	for (int i = 0; i < *n; i++)
		(*out)[i] = (struct party){ .name = operators[i].name,
		    .uscc = operators[i].uscc };
	name = v.content.provider;
	code = v.content.provider_code;
	(*out)[(*n)++] = (struct party){ .name = { { name, name } },
	    .uscc = *code != '\0' ? code : NULL, .is_provider = 1 };
	return ERR_OK;
}

enum err
case_parties(struct app *app, struct arena *a, int64_t case_id,
    struct party **out, int *n)
{
	struct application_version *versions;
	struct case_row row;
	int n_versions;
	enum err e = case_by_id(app->db, a, case_id, &row);

	if (e == ERR_OK && row.operator_id == 0)
		return parties_of_proposal(app->db, a, case_id, out, n);
	if (e == ERR_OK)
		e = application_versions(app->db, a, case_id, &versions,
		    &n_versions);
	if (e != ERR_OK)
		return e;
	*out = NEW_ARRAY(a, PROVIDERS_MAX + 1, struct party);
	(*out)[0] = (struct party){ .name = row.operator_name,
	    .uscc = row.operator_uscc };
	*n = 1;
	return n_versions == 0 ? ERR_OK : add_providers(a,
	    versions[n_versions - 1].content, *out, n);
}

/* The first party that the name or code means, if any. */
static int
meets(struct arena *a, const struct party *parties, int n, const char *name,
    const char *uscc, struct conflict *out)
{
	for (int i = 0; i < n; i++)
		if (party_is(a, &parties[i], name, uscc)) {
			out->party = parties[i].name;
			out->tie = name;
			return 1;
		}
	return 0;
}

static void
meet_ties(struct arena *a, const struct party *parties, int n,
    const struct tie *ties, int n_ties, struct conflict *out)
{
	for (int i = 0; i < n_ties; i++)
		if (meets(a, parties, n, ties[i].name, ties[i].uscc, out))
			return;
}

enum err
conflict_among(struct app *app, struct arena *a, const struct party *parties,
    int n, const struct expert *x, struct conflict *out)
{
	struct tie *ties;
	int n_ties;
	enum err e = ties_standing(app->db, a, x->person_id, &ties, &n_ties);

	*out = (struct conflict){ .tie = NULL };
	if (e == ERR_OK && !meets(a, parties, n, x->employer,
	    x->employer_uscc, out))
		meet_ties(a, parties, n, ties, n_ties, out);
	return e;
}

enum err
conflict_find(struct app *app, struct arena *a, int64_t case_id,
    const struct expert *x, struct conflict *out)
{
	struct party *parties;
	int n;
	enum err e = case_parties(app, a, case_id, &parties, &n);

	return e == ERR_OK ? conflict_among(app, a, parties, n, x, out) : e;
}

enum err
conflict_of_person(struct app *app, struct arena *a, int64_t case_id,
    int64_t person_id, struct conflict *out)
{
	struct party *parties;
	struct tie *ties;
	int n, n_ties;
	enum err e = ties_standing(app->db, a, person_id, &ties, &n_ties);

	*out = (struct conflict){ .tie = NULL };
	/* hardly anybody has one: the parties need not be read then */
	if (e != ERR_OK || n_ties == 0 ||
	    (e = case_parties(app, a, case_id, &parties, &n)) != ERR_OK)
		return e;
	meet_ties(a, parties, n, ties, n_ties, out);
	return ERR_OK;
}

enum err
case_untied(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id)
{
	struct conflict c;
	enum err e;

	if (who->organisation_kind == ORGANISATION_OPERATOR ||
	    who->person_id == 0 || who->is_untied)
		return ERR_OK;
	e = conflict_of_person(app, a, case_id, who->person_id, &c);
	return e == ERR_OK && c.tie != NULL ? ERR_TIED : e;
}

#include <stdio.h>
#include <string.h>

#include "app/actor.h"
#include "base/clock.h"
#include "base/log.h"
#include "http/server.h"
#include "portal/inner.h"
#include "vault/keyfile.h"
#include "vault/keyring.h"
#include "vault/password.h"

/* What the threads of a portal share. */
struct process {
	const struct portal *portal;
	struct arena *arena;
	struct settings *settings;
	struct view *view;
	struct passwords *passwords;
	struct file_store *files;
	unsigned char key[APP_KEY];
	struct file_lock *lock;
	struct route *routes;
	size_t n_routes;
};

/* What one thread has of its own. */
struct desk {
	const struct process *process;
	struct arena *arena;
	struct app *app;
	struct same *same;
};

static void
collect_routes(struct process *pr)
{
	const struct route_set *const *set;

	for (set = pr->portal->sets; *set != NULL; set++)
		pr->n_routes += (*set)->n;
	pr->routes = NEW_ARRAY(pr->arena, pr->n_routes, struct route);
	pr->n_routes = 0;
	for (set = pr->portal->sets; *set != NULL; set++) {
		memcpy(&pr->routes[pr->n_routes], (*set)->routes,
		    (*set)->n * sizeof(struct route));
		pr->n_routes += (*set)->n;
	}
}

/* A name of its own for what the portals that know people share. */
static enum err
open_secrets(struct process *pr)
{
	const char *why = "";
	enum err e;

	if (!pr->portal->has_accounts)
		return ERR_OK;
	e = keyfile_load_or_make(setting_text(pr->settings, SET_KEYS_DIR),
	    "portal.key", pr->key, sizeof(pr->key));
	if (e == ERR_OK)
		e = lock_master(pr->arena, setting_text(pr->settings,
		    SET_KEYS_DIR), &pr->lock);
	if (e != ERR_OK)
		return e;
	e = passwords_open(pr->arena,
	    setting_text(pr->settings, SET_PASSWORDS_REFUSED),
	    setting_int(pr->settings, SET_HASH_MEMORY_MB), &pr->passwords,
	    &why);
	return e != ERR_OK ? log_fault(e, "portal.passwords", why) : e;
}

static enum err
open_process(struct process *pr)
{
	const char *why = "";
	enum err e;

	if ((e = settings_load(pr->arena, NULL, &pr->settings, &why)) !=
	    ERR_OK)
		return log_fault(e, "portal.settings", why);
	if ((e = view_open(pr->arena, setting_text(pr->settings,
	    SET_TEMPLATES), &pr->view)) != ERR_OK ||
	    (e = open_secrets(pr)) != ERR_OK)
		return e;
	return pr->portal->open_files == NULL ? ERR_OK :
	    pr->portal->open_files(pr->arena, pr->settings, &pr->files);
}

static enum err
open_desk(void *arg, void **ctx)
{
	const struct process *pr = arg;
	struct arena *a = arena_new();
	struct desk *d = NEW(a, struct desk);
	enum err e;

	d->process = pr;
	d->arena = a;
	d->same = same_new(a);
	e = app_open(a, pr->settings, pr->portal->account, &d->app);
	if (e != ERR_OK) {
		arena_free(&a);
		return e;
	}
	d->app->view = pr->view;
	d->app->files = pr->files;
	d->app->passwords = pr->passwords;
	d->app->key = pr->key;
	d->app->lock = pr->lock;
	*ctx = d;
	return ERR_OK;
}

static void
close_desk(void *ctx)
{
	struct desk *d = ctx;
	struct arena *a = d->arena;

	arena_free(&a);
}

static void
page_begin(struct desk *d, struct request *req, struct response *resp,
    struct page *p)
{
	struct actor *nobody = NEW(req->arena, struct actor);
	struct form *empty = NEW(req->arena, struct form);

	*nobody = actor_nobody(req->lang);
	form_init(empty, req->arena);
	*p = (struct page){ .arena = req->arena, .req = req, .resp = resp,
	    .app = d->app, .portal = d->process->portal, .who = nobody,
	    .form = empty, .lang = req->lang, .now = clock_now(),
	    .dict = dict_new(req->arena) };
}

/*
 * A fault behind a commit leaves the person in doubt: to say that nothing was
 * changed would be untrue, and sending the form again settles it.
 */
static enum err
honest(const struct page *p, enum err e)
{
	return p->req->method == METHOD_POST && p->app->has_written &&
	    e != ERR_END && err_status(e) >= 500 ? ERR_IN_DOUBT : e;
}

static enum err
serve(void *ctx, struct request *req, struct response *resp)
{
	struct desk *d = ctx;
	struct page p;
	enum err e;

	page_begin(d, req, resp, &p);
	d->app->is_ready = 0;
	e = gate_pass(&p, d->process->routes, d->process->n_routes);
	d->app->has_written = 0;
	if (e == ERR_OK)
		e = honest(&p, same_or_handler(d->same, &p));
	return e == ERR_OK || e == ERR_END ? ERR_OK : page_error(&p, e, NULL);
}

static enum err
refuse(void *ctx, struct request *req, struct response *resp, enum err cause)
{
	struct page p;

	page_begin(ctx, req, resp, &p);
	return page_error(&p, cause, NULL);
}

static int
print_routes(const struct process *pr)
{
	route_print(stdout, pr->routes, pr->n_routes, gate_needs_name);
	return fflush(stdout) == 0 ? 0 : 1;
}

static int
run(struct process *pr, int argc, char **argv)
{
	struct http_server server = { .policy = pr->portal->policy,
	    .open = open_desk, .close = close_desk, .serve = serve,
	    .refuse = refuse, .arg = pr };

	collect_routes(pr);
	if (argc == 2 && strcmp(argv[1], "--routes") == 0)
		return print_routes(pr);
	if (argc != 1) {
		fprintf(stderr, "usage: rd-%s [--routes]\n",
		    pr->portal->name);
		return 2;
	}
	if (open_process(pr) != ERR_OK)
		return 1;
	server.threads = setting_int(pr->settings, SET_THREADS);
	server.policy.patience_s = setting_int(pr->settings,
	    SET_UPLOAD_PATIENCE_S);
	server.policy.speed = setting_int(pr->settings, SET_UPLOAD_SPEED_KB) *
	    1024;
	return http_serve(&server);
}

int
portal_main(const struct portal *portal, int argc, char **argv)
{
	struct process pr = { .portal = portal, .arena = arena_new() };
	int status;

	log_program(portal->name);
	status = run(&pr, argc, argv);
	arena_free(&pr.arena);
	return status;
}

#include <string.h>

#include "portal/upload.h"
#include "public/draft.h"

/* The files of a report that is being written: one a time, each removable. */

enum err
files_show(struct page *p, struct draft *d)
{
	draft_list(p, d);
	draft_keep(p, d);
	dict_show(p->dict, d->sent.n_files < report_files_max(p->app) ?
	    K_FILES_MORE : K_FILES_FULL);
	upload_fields(p, K_FIELDS);
	return page_show(p, "public/files.tpl");
}

enum err
step_files(struct page *p)
{
	return draft_then(p, files_show);
}

/* As they came, without asking the database. */
static enum err
show_as_sent(struct page *p)
{
	struct draft d;

	draft_take(p, &d);
	return files_show(p, &d);
}

enum err
step_remove(struct page *p)
{
	enum err e = report_file_drop(p->app, p->arena,
	    form_text(p->form, "remove"));
	struct draft d;

	if (e != ERR_OK)
		return show_again(p, e, 0, show_as_sent);
	draft_take(p, &d);
	draft_drop(&d, form_text(p->form, "remove"));
	e = draft_judge(p, &d);
	return e != ERR_OK ? show_again(p, e, 0, show_as_sent) :
	    files_show(p, &d);
}

/* The rest of what was refused is read away, so that the answer arrives. */
static enum err
failed(struct page *p, enum err e, int wait_s)
{
	enum err end;

	if (e == ERR_BAD_REQUEST)
		return e;
	end = multipart_end(p->upload);
	return end == ERR_BAD_REQUEST ? end :
	    show_again(p, e, wait_s, show_as_sent);
}

static enum err
refused(struct page *p, struct draft *d, enum err e,
    const struct report_upload *up)
{
	enum err judged;

	if (!upload_refused(p, &e, &up->why))
		return failed(p, e, up->wait_s);
	judged = draft_judge(p, d);
	return judged != ERR_OK ? show_again(p, judged, 0, show_as_sent) :
	    upload_shown(p, e, files_show(p, d));
}

static enum err
take(struct page *p, const struct draft *d, struct report_upload *up)
{
	struct upload file;
	enum err e = upload_open(p, &file);

	memset(up, 0, sizeof(*up));
	if (e != ERR_OK)
		return e;
	/* one too many is never asked for by our page */
	if (d->sent.n_files >= report_files_max(p->app))
		return ERR_BAD_REQUEST;
	return report_file_put(p->app, p->arena, file.name, file.source,
	    date_of(p->now), up);
}

static enum err
show_judged(struct page *p, struct draft *d,
    enum err (*show)(struct page *p, struct draft *d))
{
	enum err e = draft_judge(p, d);

	return e != ERR_OK ? show_again(p, e, 0, show_as_sent) :
	    draft_show(p, d, show);
}

enum err
files_add(struct page *p)
{
	struct report_upload up;
	struct draft d;
	enum err e;

	draft_take(p, &d);
	if ((e = take(p, &d, &up)) != ERR_OK)
		return refused(p, &d, e, &up);
	(void)draft_add(&d, up.token, up.name, up.size);
	return show_judged(p, &d, files_show);
}

enum err
files_continue(struct page *p)
{
	struct report_upload up;
	struct draft d;
	enum err e;

	draft_take(p, &d);
	e = take(p, &d, &up);
	if (e != ERR_OK && e != ERR_END)
		return refused(p, &d, e, &up);
	if (e == ERR_OK)
		(void)draft_add(&d, up.token, up.name, up.size);
	return show_judged(p, &d, check_show);
}

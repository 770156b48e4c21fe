#ifndef OFFICE_ASKED_H
#define OFFICE_ASKED_H

#include "app/answers.h"
#include "app/reference.h"
#include "office/office.h"

/* One question of an application as it was answered. */
struct asked {
	const struct question *question;	/* NULL: a kind of document */
	const char *key;		/* "provider.2.name", "file.contract" */
	enum section section;
	const char *label, *article;	/* in the language of the page */
	const char *text;		/* the answer as people read it */
};

/*
 * All questions that were asked, in the order of the table, and a row for
 * each kind of document. Languages and references are those of the page.
 */
enum err
asked_list(struct page *p, const struct answers *answers,
    const struct document *documents, int n_documents, struct asked **out,
    int *n) MUST_CHECK;

/* The question of a key, "Provider 2 · Name"; NULL: it is none. */
const char *
asked_label(struct page *p, const char *key);

/* The answers of the version with that number; ERR_NOT_FOUND. */
enum err
version_answers(struct page *p, const struct case_view *v, int number,
    struct answers **out) MUST_CHECK;

#endif

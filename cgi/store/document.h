#ifndef STORE_DOCUMENT_H
#define STORE_DOCUMENT_H

#include "record/document.h"
#include "store/db.h"

/* A new row for a file that is in the store already. Sets d->id. */
enum err
document_insert(struct tx *tx, struct document *d) MUST_CHECK;

/* Those of an application that were not removed, in order of upload. */
enum err
documents_of_application(struct db *db, struct arena *a,
    int64_t application_id, struct document **out, int *n) MUST_CHECK;

/* Those lodged with a case or attached to it since. */
enum err
documents_of_case(struct db *db, struct arena *a, int64_t case_id,
    struct document **out, int *n) MUST_CHECK;

/* Those of that kind that the case does not hold yet, in order of upload. */
enum err
documents_waiting(struct db *db, struct arena *a, int64_t case_id,
    int64_t organisation_id, const char *kind, struct document **out, int *n)
    MUST_CHECK;

/* ERR_NOT_FOUND. Says nothing about who may see it. */
enum err
document_find(struct db *db, struct arena *a, int64_t id,
    struct document *out) MUST_CHECK;

/* ERR_NOT_FOUND while it belongs to drafts alone. */
enum err
document_in_a_case(struct db *db, struct arena *a, int64_t id) MUST_CHECK;

/* Takes it out of its application; its row stays for what was lodged. */
enum err
document_remove(struct tx *tx, int64_t id, struct instant now) MUST_CHECK;

/* Puts a document into a case, as part of that version of what was lodged. */
enum err
case_document_insert(struct tx *tx, int64_t case_id, int64_t document_id,
    int version) MUST_CHECK;

/* 1 if a row refers to that file of the store, 0 if none, -1: cannot say. */
int
document_knows_file(struct db *db, struct arena *a, const char *cipher_name);

/* Which file of the store a row refers to, and what it is. */
struct document_file {
	int64_t id;
	const char *cipher_name;
	const void *file_key;		/* wrapped */
	int64_t file_key_n;		/* 0: withheld (Article 20) */
	unsigned char plain_sha[32];
};

/*
 * The next ones behind that id, for a program; none: the end. Not those that
 * were destroyed (Article 20).
 */
enum err
document_files(struct db *db, struct arena *a, int64_t after,
    struct document_file **out, int *n) MUST_CHECK;

/* One that is not withheld. ERR_NOT_FOUND: there is none. */
enum err
document_any_file(struct db *db, struct arena *a, struct document_file *out)
    MUST_CHECK;

#endif

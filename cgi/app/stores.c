#include <sodium.h>

#include "app/report_inner.h"
#include "app/stores.h"
#include "files/store.h"
#include "files/type.h"
#include "store/db.h"

enum err
app_case_files(struct arena *a, const struct settings *s,
    struct file_store **out)
{
	struct file_lock *lock;
	enum err e = lock_master(a, setting_text(s, SET_KEYS_DIR), &lock);

	return e != ERR_OK ? e : files_store_open(a,
	    setting_text(s, SET_FILES_DIR), lock, out);
}

enum err
app_sealed_files(struct arena *a, const struct settings *s,
    struct file_store **out)
{
	unsigned char key[SEAL_KEY];
	enum err e = seal_public_load(setting_text(s, SET_KEYS_DIR),
	    report_pair, key);

	return e != ERR_OK ? e : files_store_open(a,
	    setting_text(s, SET_FILES_DIR), lock_sealed(a, key), out);
}

enum err
app_swept_files(struct arena *a, const struct settings *s,
    struct file_store **out)
{
	return files_store_open(a, setting_text(s, SET_FILES_DIR), NULL, out);
}

enum err
app_make_keys(const struct settings *s)
{
	struct seal_pair pair;
	enum err e = seal_pair_open(setting_text(s, SET_KEYS_DIR),
	    report_pair, &pair);

	sodium_memzero(&pair, sizeof(pair));
	return e;
}

enum err
app_type_checker(struct app *app)
{
	return app->types != NULL ? ERR_OK :
	    type_checker_open(app->arena, &app->types);
}

enum err
app_healthy(struct app *app)
{
	enum err e = db_ping(app->db);

	if (e == ERR_OK && app->files != NULL)
		e = files_healthy(app->files);
	return e;
}

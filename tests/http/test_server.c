#include "http_test.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/buf.h"
#include "http/form.h"
#include "http/server.h"

/* A whole program behind a socket; this file speaks FastCGI as nginx does. */
struct running {
	char folder[64], log[96];
	struct sockaddr_un address;
	pid_t pid;
};

enum { FCGI_BEGIN = 1, FCGI_END = 3, FCGI_PARAMS = 4, FCGI_STDIN = 5,
	FCGI_STDOUT = 6 };

static enum err
open_context(void *arg, void **ctx)
{
	*ctx = arg;
	return ERR_OK;
}

static enum err
no_context(void *arg, void **ctx)
{
	(void)arg;
	(void)ctx;
	return ERR_DATABASE;
}

static struct memory_source download;

static enum err
serve(void *ctx, struct request *req, struct response *resp)
{
	struct form f;
	enum err e;

	(void)ctx;
	resp->route = "/pattern/:id";
	if (strcmp(req->rest, "/fail") == 0)
		return ERR_CONFLICT;
	if (strcmp(req->rest, "/slow") == 0)
		usleep(700 * 1000);
	if (strcmp(req->rest, "/download") == 0) {
		response_download(resp, "a.txt", "text/plain",
		    memory_source(&download, "12345", 5), 5);
		return ERR_OK;
	}
	if ((e = form_read(req, NULL, &f)) != ERR_OK)
		return e;
	buf_printf(&resp->body, "%s|%s|%s|%s", method_name(req->method),
	    req->path, form_text(&f, "a"),
	    req->address != NULL ? req->address : "nobody");
	return ERR_OK;
}

static void
start(struct running *p, int is_anonymous, long max_requests,
    enum err (*open)(void *arg, void **ctx))
{
	struct http_server server = { .threads = 2,
	    .max_requests = max_requests,
	    .policy = { "same-origin", is_anonymous, 1, 4096 }, .open = open,
	    .serve = serve };
	const char *tmp = getenv("TMPDIR");
	int fd = socket(AF_UNIX, SOCK_STREAM, 0);

	snprintf(p->folder, sizeof(p->folder), "%s/http-XXXXXX",
	    tmp != NULL && strlen(tmp) < 40 ? tmp : "/tmp");
	assert_non_null(mkdtemp(p->folder));
	snprintf(p->log, sizeof(p->log), "%s/log", p->folder);
	p->address.sun_family = AF_UNIX;
	snprintf(p->address.sun_path, sizeof(p->address.sun_path), "%s/s",
	    p->folder);
	assert_int_equal(bind(fd, (struct sockaddr *)&p->address,
	    sizeof(p->address)), 0);
	assert_int_equal(listen(fd, 64), 0);
	if ((p->pid = fork()) == 0) {
		/* a failed test must not leave it behind */
		prctl(PR_SET_PDEATHSIG, SIGKILL);
		dup2(fd, 0);
		if (freopen(p->log, "w", stderr) == NULL)
			_exit(9);
		_exit(http_serve(&server));
	}
	close(fd);
}

/* Waits at most five seconds; the exit status, or -1. */
static int
finish(struct running *p)
{
	int status = -1;

	for (int i = 0; i < 500; i++) {
		if (waitpid(p->pid, &status, WNOHANG) == p->pid) {
			unlink(p->log);
			unlink(p->address.sun_path);
			rmdir(p->folder);
			return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
		}
		usleep(10 * 1000);
	}
	kill(p->pid, SIGKILL);
	waitpid(p->pid, &status, 0);
	return -1;
}

static int
stop(struct running *p)
{
	kill(p->pid, SIGTERM);
	return finish(p);
}

static void
record(struct buf *b, int type, const void *p, size_t n)
{
	const unsigned char head[8] = { 1, (unsigned char)type, 0, 1,
	    (unsigned char)(n >> 8), (unsigned char)n, 0, 0 };

	buf_add(b, head, sizeof(head));
	buf_add(b, p, n);
}

static void
param(struct buf *b, const char *name, const char *value)
{
	buf_putc(b, (char)strlen(name));
	buf_putc(b, (char)strlen(value));
	buf_puts(b, name);
	buf_puts(b, value);
}

static void
put_request(struct buf *b, const char *method, const char *uri,
    const char *length, const char *body)
{
	struct buf params;

	buf_init(&params, arena, 60000);
	param(&params, "REQUEST_METHOD", method);
	param(&params, "REQUEST_URI", uri);
	param(&params, "CONTENT_LENGTH", length);
	param(&params, "CONTENT_TYPE", "application/x-www-form-urlencoded");
	param(&params, "REMOTE_ADDR", "192.0.2.77");
	buf_init(b, arena, 200000);
	record(b, FCGI_BEGIN, "\0\1\0\0\0\0\0\0", 8);
	record(b, FCGI_PARAMS, params.data, params.len);
	record(b, FCGI_PARAMS, "", 0);
	if (*body != '\0')
		record(b, FCGI_STDIN, body, strlen(body));
	record(b, FCGI_STDIN, "", 0);
}

static int
send_request(const struct running *p, const struct buf *b)
{
	int fd = socket(AF_UNIX, SOCK_STREAM, 0);

	assert_int_equal(connect(fd, (const struct sockaddr *)&p->address,
	    sizeof(p->address)), 0);
	assert_int_equal(write(fd, b->data, b->len), b->len);
	return fd;
}

/* Everything on standard output until the end of the request. */
static const char *
read_answer(int fd)
{
	unsigned char head[8], body[65535 + 255];
	struct buf out;

	buf_init(&out, arena, 1024 * 1024);
	while (recv(fd, head, 8, MSG_WAITALL) == 8 && head[1] != FCGI_END) {
		ssize_t n = head[4] << 8 | head[5], all = n + head[6];

		if (all > 0 && recv(fd, body, (size_t)all, MSG_WAITALL) != all)
			break;
		if (head[1] == FCGI_STDOUT)
			buf_add(&out, body, (size_t)n);
	}
	close(fd);
	return out.data;
}

static const char *
ask(const struct running *p, const char *method, const char *uri,
    const char *length, const char *body)
{
	struct buf b;

	put_request(&b, method, uri, length, body);
	return read_answer(send_request(p, &b));
}

static const char *
body_of(const char *answer)
{
	const char *end = strstr(answer, "\r\n\r\n");

	return end != NULL ? end + 4 : "no answer";
}

static const char *
read_log(const struct running *p)
{
	FILE *f = fopen(p->log, "r");
	char text[8192];
	size_t n = fread(text, 1, sizeof(text), f);

	fclose(f);
	return arena_memdup(arena, text, n);
}

static void
test_server__requests__are_answered(void **state)
{
	struct running p;
	const char *a;

	(void)state;
	start(&p, 0, 0, open_context);
	a = ask(&p, "GET", "/zh/x", "", "");
	assert_int_equal(strncmp(a, "Status: 200 OK\r\n", 16), 0);
	assert_string_equal(body_of(a), "GET|/zh/x||192.0.2.77");
	assert_string_equal(body_of(ask(&p, "POST", "/en/y", "3", "a=1")),
	    "POST|/en/y|1|192.0.2.77");
	a = ask(&p, "HEAD", "/zh/x", "", "");
	assert_non_null(strstr(a, "\r\nContent-Length: 21\r\n"));
	assert_string_equal(body_of(a), "");
	assert_string_equal(body_of(ask(&p, "GET", "/zh/download", "", "")),
	    "12345");
	assert_string_equal(body_of(ask(&p, "HEAD", "/zh/download", "", "")),
	    "");
	assert_int_equal(stop(&p), 0);
}

static void
test_server__what_cannot_be_served__says_why(void **state)
{
	static const struct {
		const char *method, *uri, *length, *body, *status;
	} rows[] = {
		{ "GET", "/zh/../x", "", "", "Status: 400 " },
		{ "GET", "/zh/fail", "", "", "Status: 409 " },
		{ "POST", "/zh/x", "2097153", "a=1", "Status: 413 " },
		{ "POST", "/zh/x", "10", "a=1", "Status: 400 " },
		{ "POST", "/zh/x", "nine", "a=1", "Status: 400 " },
		{ "POST", "/zh/x", "5", "a=%00", "Status: 400 " },
	};
	struct running p;

	(void)state;
	start(&p, 0, 0, open_context);
	for (size_t i = 0; i < COUNT(rows); i++) {
		const char *a = ask(&p, rows[i].method, rows[i].uri,
		    rows[i].length, rows[i].body);

		assert_int_equal(strncmp(a, rows[i].status, 12), 0);
		assert_non_null(strstr(a, "Content-Security-Policy: "));
	}
	assert_int_equal(stop(&p), 0);
}

/* Byte after byte until there is an answer. */
static void
test_server__body_that_drips__refused(void **state)
{
	struct timeval no_wait = { 0, 50 * 1000 };
	struct running p;
	struct buf b;
	char c;
	int fd;

	(void)state;
	start(&p, 0, 0, open_context);
	put_request(&b, "POST", "/zh/x", "100000", "a");
	/* all but the record that ends the body */
	b.len -= 8;
	fd = send_request(&p, &b);
	setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &no_wait, sizeof(no_wait));
	for (int i = 0; i < 600 && recv(fd, &c, 1, MSG_PEEK) != 1; i++) {
		buf_init(&b, arena, 16);
		record(&b, FCGI_STDIN, "a", 1);
		(void)!send(fd, b.data, b.len, MSG_NOSIGNAL);
	}
	assert_int_equal(strncmp(read_answer(fd), "Status: 408 ", 12), 0);
	assert_int_equal(stop(&p), 0);
}

static void
test_server__log__has_pattern_never_path(void **state)
{
	struct running p;
	const char *log;

	(void)state;
	start(&p, 0, 0, open_context);
	ask(&p, "GET", "/zh/secret?token=canary", "", "");
	usleep(50 * 1000);
	log = read_log(&p);
	assert_non_null(strstr(log, " what=request id="));
	assert_non_null(strstr(log,
	    " method=GET route=/pattern/:id status=200 us="));
	assert_null(strstr(log, "secret"));
	assert_null(strstr(log, "canary"));
	assert_null(strstr(log, "192.0.2.77"));
	assert_int_equal(stop(&p), 0);
}

static void
test_server__anonymous__knows_and_logs_nobody(void **state)
{
	struct running p;
	const char *log;

	(void)state;
	start(&p, 1, 0, open_context);
	assert_string_equal(body_of(ask(&p, "POST", "/zh/secret", "8",
	    "a=canary")), "POST|/zh/secret|canary|nobody");
	usleep(50 * 1000);
	log = read_log(&p);
	assert_non_null(strstr(log,
	    " what=request route=/pattern/:id status=200\n"));
	assert_null(strstr(log, " id="));
	assert_null(strstr(log, " us="));
	assert_null(strstr(log, "192.0.2"));
	assert_int_equal(stop(&p), 0);
}

static void
test_server__term__lets_a_request_finish(void **state)
{
	struct running p;
	struct buf b;
	int fd;

	(void)state;
	start(&p, 0, 0, open_context);
	put_request(&b, "GET", "/zh/slow", "", "");
	fd = send_request(&p, &b);
	usleep(200 * 1000);
	kill(p.pid, SIGTERM);
	assert_string_equal(body_of(read_answer(fd)),
	    "GET|/zh/slow||192.0.2.77");
	assert_int_equal(finish(&p), 0);
}

static void
test_server__client_gone__is_no_end(void **state)
{
	struct running p;
	struct buf b;

	(void)state;
	start(&p, 0, 0, open_context);
	put_request(&b, "GET", "/zh/slow", "", "");
	close(send_request(&p, &b));
	buf_init(&b, arena, 100);
	buf_puts(&b, "\1\1");
	close(send_request(&p, &b));
	usleep(900 * 1000);
	assert_string_equal(body_of(ask(&p, "GET", "/zh/x", "", "")),
	    "GET|/zh/x||192.0.2.77");
	assert_int_equal(stop(&p), 0);
}

static void
test_server__max_requests__ends_by_itself(void **state)
{
	struct running p;

	(void)state;
	start(&p, 0, 3, open_context);
	for (int i = 0; i < 3; i++)
		assert_string_equal(body_of(ask(&p, "GET", "/x", "", "")),
		    "GET|/x||192.0.2.77");
	assert_int_equal(finish(&p), 0);
}

static void
test_server__no_context__ends_with_failure(void **state)
{
	struct running p;

	(void)state;
	start(&p, 0, 0, no_context);
	assert_int_equal(finish(&p), 1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_server__requests__are_answered),
		TEST(test_server__what_cannot_be_served__says_why),
		TEST(test_server__body_that_drips__refused),
		TEST(test_server__log__has_pattern_never_path),
		TEST(test_server__anonymous__knows_and_logs_nobody),
		TEST(test_server__term__lets_a_request_finish),
		TEST(test_server__client_gone__is_no_end),
		TEST(test_server__max_requests__ends_by_itself),
		TEST(test_server__no_context__ends_with_failure),
	};

	return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}

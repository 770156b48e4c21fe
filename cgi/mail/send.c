#include <curl/curl.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>

#include "base/text.h"
#include "mail/address.h"
#include "mail/send.h"

enum { CONNECT_TIMEOUT_MS = 30 * 1000, TIMEOUT_MS = 120 * 1000 };

struct mailer {
	CURL *curl;
	struct mailer_config config;
	const char *url;		/* with our name as its path */
	/* of the mail under way */
	const char *bytes;
	size_t n, taken;
	int (*is_open)(void *ctx);	/* the gate; NULL: none */
	void *gate;
	int withheld;			/* it was shut */
	int mail_begun;			/* MAIL FROM was sent */
	int all_taken;			/* libcurl has read to the end */
	char reply[MAIL_REPLY_MAX];
	size_t reply_len;
	int reply_ended;		/* the next line begins another */
	int quitting;			/* that one answers QUIT only */
	char error[CURL_ERROR_SIZE];
};

/* What libcurl says, where it means more than the code of the server. */
static const struct {
	CURLcode curl;
	enum err err;
} meanings[] = {
	{ CURLE_OK, ERR_OK },
	{ CURLE_LOGIN_DENIED, ERR_CRYPTO },
	{ CURLE_AUTH_ERROR, ERR_CRYPTO },
	{ CURLE_USE_SSL_FAILED, ERR_CRYPTO },
	{ CURLE_PEER_FAILED_VERIFICATION, ERR_CRYPTO },
	{ CURLE_SSL_CACERT_BADFILE, ERR_CRYPTO },
	{ CURLE_SSL_CERTPROBLEM, ERR_CRYPTO },
	{ CURLE_SSL_CIPHER, ERR_CRYPTO },
	{ CURLE_SSL_ISSUER_ERROR, ERR_CRYPTO },
	{ CURLE_SSL_INVALIDCERTSTATUS, ERR_CRYPTO },
	{ CURLE_SSL_ENGINE_NOTFOUND, ERR_CRYPTO },
	{ CURLE_SSL_ENGINE_SETFAILED, ERR_CRYPTO },
	{ CURLE_SSL_ENGINE_INITFAILED, ERR_CRYPTO },
};

/* Codes about login and TLS (RFC 4954, 3207), whichever command they follow. */
static const int login_codes[] = { 530, 534, 535, 538 };

static int
is_login_code(long code)
{
	for (size_t i = 0; i < sizeof(login_codes) / sizeof(int); i++)
		if (login_codes[i] == code)
			return 1;
	return 0;
}

/*
 * A 4xx is for now, whatever went wrong; a 5xx is for good only once the mail
 * itself was spoken of: before that, it is the server that does not serve.
 */
static enum err
judge(const struct mailer *m, CURLcode rc, long code)
{
	if (rc != CURLE_OK && code >= 400 && code < 500)
		return ERR_TEMPORARY;
	for (size_t i = 0; i < sizeof(meanings) / sizeof(meanings[0]); i++)
		if (meanings[i].curl == rc)
			return meanings[i].err;
	if (is_login_code(code))
		return ERR_CRYPTO;
	return code >= 500 && m->mail_begun ? ERR_PERMANENT : ERR_TEMPORARY;
}

static size_t
give_bytes(char *p, size_t size, size_t count, void *arg)
{
	struct mailer *m = arg;
	size_t cap = size * count, left = m->n - m->taken;
	size_t n = left < cap ? left : cap;

	m->withheld = m->taken == 0 && m->is_open != NULL &&
	    !m->is_open(m->gate);
	if (m->withheld)
		return CURL_READFUNC_ABORT;
	memcpy(p, m->bytes + m->taken, n);
	m->taken += n;
	m->all_taken = m->taken == m->n;
	return n;
}

/* One line of a reply: "250-first", "250 last" and CRLF. */
static void
note_reply(struct mailer *m, const char *s, size_t n)
{
	if (m->quitting) {
		m->quitting = 0;
		return;
	}
	if (m->reply_ended)
		m->reply_len = 0;
	m->reply_ended = !(n > 3 && s[3] == '-');
	while (n > 0 && (s[n - 1] == '\r' || s[n - 1] == '\n'))
		n--;
	if (m->reply_len > 0 && m->reply_len + 1 < sizeof(m->reply))
		m->reply[m->reply_len++] = ' ';
	if (n > sizeof(m->reply) - 1 - m->reply_len)
		n = sizeof(m->reply) - 1 - m->reply_len;
	memcpy(m->reply + m->reply_len, s, n);
	m->reply_len += n;
	m->reply[m->reply_len] = '\0';
}

/* libcurl's own view of the dialogue; nothing of it is printed. */
static int
listen_in(CURL *curl, curl_infotype type, char *p, size_t n, void *arg)
{
	struct mailer *m = arg;

	(void)curl;
	if (type == CURLINFO_HEADER_IN)
		note_reply(m, p, n);
	else if (type == CURLINFO_HEADER_OUT && n >= 4) {
		m->mail_begun |= memcmp(p, "MAIL", 4) == 0;
		m->quitting = memcmp(p, "QUIT", 4) == 0;
	}
	return 0;
}

static void
start(void)
{
	curl_global_init(CURL_GLOBAL_DEFAULT);
}

static int
is_host_name(const char *s)
{
	return s[strspn(s, "abcdefghijklmnopqrstuvwxyz"
	    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-")] == '\0';
}

static int
is_set(const char *s)
{
	return s != NULL && *s != '\0';
}

static int
is_loopback(const char *host)
{
	return strcmp(host, "localhost") == 0 ||
	    strcmp(host, "[::1]") == 0 || (text_starts(host, "127.") &&
	    host[strspn(host, "0123456789.")] == '\0');
}

/* Whether no wire lies between: the server is on this machine. */
static int
is_here(const char *url)
{
	CURLU *parts = curl_url();
	char *host = NULL;
	int here = parts != NULL && curl_url_set(parts, CURLUPART_URL, url,
	    CURLU_NON_SUPPORT_SCHEME) == CURLUE_OK &&
	    curl_url_get(parts, CURLUPART_HOST, &host, 0) == CURLUE_OK &&
	    is_loopback(host);

	curl_free(host);
	curl_url_cleanup(parts);
	return here;
}

/* Mails and the password leave this machine under TLS alone. */
static int
is_private(const struct mailer_config *c)
{
	return c->tls != MAIL_TLS_NEVER || text_starts(c->url, "smtps://") ||
	    is_here(c->url);
}

enum err
mailer_open(struct arena *a, const struct mailer_config *config,
    struct mailer **out)
{
	static pthread_once_t once = PTHREAD_ONCE_INIT;
	struct mailer *m = NEW(a, struct mailer);
	struct mailer_config *c = &m->config;
	const char *ehlo = is_set(config->ehlo) ? config->ehlo : "";
	size_t n = strlen(config->url);

	if ((!text_starts(config->url, "smtp://") &&
	    !text_starts(config->url, "smtps://")) || !is_host_name(ehlo))
		return ERR_FORMAT;
	if (!is_private(config))
		return ERR_CRYPTO;
	*c = *config;
	c->user = arena_strdup(a, config->user);
	c->password = arena_strdup(a, config->password);
	c->ca_file = arena_strdup(a, config->ca_file);
	if (c->connect_timeout_ms == 0)
		c->connect_timeout_ms = CONNECT_TIMEOUT_MS;
	if (c->timeout_ms == 0)
		c->timeout_ms = TIMEOUT_MS;
	while (n > 0 && config->url[n - 1] == '/')
		n--;
	m->url = arena_printf(a, "%.*s/%s", (int)n, config->url, ehlo);
	pthread_once(&once, start);
	m->curl = curl_easy_init();
	if (m->curl == NULL)
		return ERR_INTERNAL;
	*out = m;
	return ERR_OK;
}

static void
set_connection(struct mailer *m)
{
	const struct mailer_config *c = &m->config;
	CURL *h = m->curl;

	curl_easy_setopt(h, CURLOPT_URL, m->url);
	curl_easy_setopt(h, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
	curl_easy_setopt(h, CURLOPT_PROXY, "");		/* nor by environment */
	curl_easy_setopt(h, CURLOPT_NOSIGNAL, 1L);
	curl_easy_setopt(h, CURLOPT_CONNECTTIMEOUT_MS, c->connect_timeout_ms);
	curl_easy_setopt(h, CURLOPT_TIMEOUT_MS, c->timeout_ms);
	curl_easy_setopt(h, CURLOPT_USE_SSL, c->tls == MAIL_TLS_STARTTLS ?
	    (long)CURLUSESSL_ALL : (long)CURLUSESSL_NONE);
	curl_easy_setopt(h, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
	if (is_set(c->ca_file))
		curl_easy_setopt(h, CURLOPT_CAINFO, c->ca_file);
	if (is_set(c->user)) {
		curl_easy_setopt(h, CURLOPT_USERNAME, c->user);
		curl_easy_setopt(h, CURLOPT_PASSWORD,
		    c->password != NULL ? c->password : "");
	}
}

static void
set_mail(struct mailer *m, const char *from, const struct curl_slist *to)
{
	CURL *h = m->curl;

	curl_easy_setopt(h, CURLOPT_MAIL_FROM, from);
	curl_easy_setopt(h, CURLOPT_MAIL_RCPT, to);
	curl_easy_setopt(h, CURLOPT_UPLOAD, 1L);
	curl_easy_setopt(h, CURLOPT_INFILESIZE_LARGE, (curl_off_t)m->n);
	curl_easy_setopt(h, CURLOPT_READFUNCTION, give_bytes);
	curl_easy_setopt(h, CURLOPT_READDATA, m);
	curl_easy_setopt(h, CURLOPT_ERRORBUFFER, m->error);
	curl_easy_setopt(h, CURLOPT_DEBUGFUNCTION, listen_in);
	curl_easy_setopt(h, CURLOPT_DEBUGDATA, m);
	curl_easy_setopt(h, CURLOPT_VERBOSE, 1L);
}

/* Copies what may come in any character set to what may go to a table. */
static void
set_reply(struct mail_result *r, const char *s)
{
	int utf8 = text_is_utf8(s, strlen(s));

	snprintf(r->reply, sizeof(r->reply), "%s", s);
	for (char *p = r->reply; *p != '\0'; p++)
		if ((unsigned char)*p < 0x20 || *p == 0x7f ||
		    (!utf8 && (unsigned char)*p >= 0x80))
			*p = '?';
}

static enum err
refuse(struct mail_result *r, const char *why)
{
	r->err = ERR_PERMANENT;
	set_reply(r, why);
	return r->err;
}

static void
set_result(const struct mailer *m, CURLcode rc, struct mail_result *r)
{
	const char *said = m->error[0] != '\0' ? m->error :
	    curl_easy_strerror(rc);
	long code = 0;

	curl_easy_getinfo(m->curl, CURLINFO_RESPONSE_CODE, &code);
	r->code = (int)code;
	r->err = judge(m, rc, code);
	/* 354 asked for the mail: what came of it was never answered */
	r->unknown = rc != CURLE_OK && m->all_taken && code == 354;
	set_reply(r, rc == CURLE_OK || code >= 400 ? m->reply : said);
}

/*
 * After a time-out behind the data libcurl keeps the connection for the next
 * mail, with an answer still to come that would be taken for the answer to
 * that one; and QUIT would wait for it. So no line outlives a failure.
 */
static void
break_line(struct mailer *m)
{
	curl_socket_t fd = CURL_SOCKET_BAD;

	if (curl_easy_getinfo(m->curl, CURLINFO_ACTIVESOCKET, &fd) ==
	    CURLE_OK && fd != CURL_SOCKET_BAD)
		shutdown(fd, SHUT_RDWR);
}

void
mailer_gate(struct mailer *m, int (*is_open)(void *ctx), void *ctx)
{
	m->is_open = is_open;
	m->gate = ctx;
}

enum err
mailer_send(struct mailer *m, const char *from, const char *to,
    const void *bytes, size_t n, struct mail_result *result)
{
	struct curl_slist *rcpt;
	CURLcode rc;

	memset(result, 0, sizeof(*result));
	if (!mail_address_is_valid(from) || !mail_address_is_valid(to))
		return refuse(result, "not an address; nothing was sent");
	rcpt = curl_slist_append(NULL, to);
	if (rcpt == NULL)
		return result->err = ERR_INTERNAL;
	m->bytes = bytes;
	m->n = n;
	m->taken = m->reply_len = 0;
	m->mail_begun = m->all_taken = m->quitting = m->withheld = 0;
	m->reply[0] = m->error[0] = '\0';
	m->reply_ended = 1;
	curl_easy_reset(m->curl);	/* keeps the connection */
	set_connection(m);
	set_mail(m, from, rcpt);
	rc = curl_easy_perform(m->curl);
	set_result(m, rc, result);
	result->withheld = m->withheld;
	if (rc != CURLE_OK)
		break_line(m);
	/* closing may still say QUIT, and then listens to no one else's list */
	curl_easy_setopt(m->curl, CURLOPT_MAIL_RCPT, NULL);
	curl_slist_free_all(rcpt);
	return result->err;
}

void
mailer_close(struct mailer **mp)
{
	if (*mp == NULL)
		return;
	curl_easy_cleanup((*mp)->curl);
	*mp = NULL;
}

/*
 * The two ends of a mail, as bare as can be.
 *
 * usage: mails sink
 *        mails send PORT N FILE
 *
 * sink takes mails on a free port of the loopback, which it prints, drops
 * them, and prints their number so far when a byte comes on its standard
 * input. send hands the bytes of FILE to that port N times, one after the
 * other, with one curl handle and its line kept, and prints the seconds.
 */
#include <arpa/inet.h>
#include <curl/curl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { MAIL_MAX = 1 << 20, LINE = 4096 };

static atomic_long taken;

static void
say(FILE *f, const char *line)
{
	fputs(line, f);
	fflush(f);
}

/* Until the lone dot. */
static void
take_text(FILE *f)
{
	char line[LINE];

	while (fgets(line, sizeof(line), f) != NULL)
		if (strcmp(line, ".\r\n") == 0)
			break;
	taken++;
}

static void *
talk(void *arg)
{
	int fd = (int)(intptr_t)arg;
	FILE *in = fdopen(fd, "r"), *out = fdopen(dup(fd), "w");
	char line[LINE];

	say(out, "220 sink\r\n");
	while (fgets(line, sizeof(line), in) != NULL) {
		if (strncasecmp(line, "DATA", 4) == 0) {
			say(out, "354 go on\r\n");
			take_text(in);
			say(out, "250 taken\r\n");
		} else if (strncasecmp(line, "EHLO", 4) == 0)
			say(out, "250-sink\r\n250-8BITMIME\r\n"
			    "250 SMTPUTF8\r\n");
		else if (strncasecmp(line, "QUIT", 4) == 0)
			break;
		else
			say(out, "250 OK\r\n");
	}
	fclose(in);
	fclose(out);
	return NULL;
}

static void *
listen_for_ever(void *arg)
{
	int fd = (int)(intptr_t)arg, line;
	pthread_t id;

	while ((line = accept(fd, NULL, NULL)) >= 0)
		if (pthread_create(&id, NULL, talk,
		    (void *)(intptr_t)line) == 0)
			pthread_detach(id);
	return NULL;
}

static int
sink(void)
{
	struct sockaddr_in at = { .sin_family = AF_INET };
	socklen_t n = sizeof(at);
	int fd = socket(AF_INET, SOCK_STREAM, 0);
	pthread_t id;

	at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	if (bind(fd, (struct sockaddr *)&at, sizeof(at)) != 0 ||
	    listen(fd, 64) != 0 ||
	    getsockname(fd, (struct sockaddr *)&at, &n) != 0 ||
	    pthread_create(&id, NULL, listen_for_ever,
	    (void *)(intptr_t)fd) != 0)
		return 1;
	printf("%d\n", ntohs(at.sin_port));
	fflush(stdout);
	while (getchar() != EOF) {
		printf("%ld\n", taken);
		fflush(stdout);
	}
	return 0;
}

struct mail {
	char *bytes;
	size_t n, at;
};

static size_t
give(char *to, size_t size, size_t count, void *arg)
{
	struct mail *m = arg;
	size_t n = m->n - m->at < size * count ? m->n - m->at : size * count;

	memcpy(to, m->bytes + m->at, n);
	m->at += n;
	return n;
}

static int
send_all(const char *port, long times, const char *path)
{
	struct mail m = { malloc(MAIL_MAX), 0, 0 };
	struct curl_slist *to = curl_slist_append(NULL, "<to@bench.example>");
	struct timespec begun, ended;
	CURL *c = curl_easy_init();
	FILE *f = fopen(path, "rb");
	char url[64];

	if (f == NULL || m.bytes == NULL || c == NULL)
		return 1;
	m.n = fread(m.bytes, 1, MAIL_MAX, f);
	fclose(f);
	snprintf(url, sizeof(url), "smtp://127.0.0.1:%s", port);
	clock_gettime(CLOCK_MONOTONIC, &begun);
	for (long i = 0; i < times; i++) {
		m.at = 0;
		curl_easy_reset(c);
		curl_easy_setopt(c, CURLOPT_URL, url);
		curl_easy_setopt(c, CURLOPT_MAIL_FROM, "<from@bench.example>");
		curl_easy_setopt(c, CURLOPT_MAIL_RCPT, to);
		curl_easy_setopt(c, CURLOPT_UPLOAD, 1L);
		curl_easy_setopt(c, CURLOPT_READFUNCTION, give);
		curl_easy_setopt(c, CURLOPT_READDATA, &m);
		if (curl_easy_perform(c) != CURLE_OK)
			return 1;
	}
	clock_gettime(CLOCK_MONOTONIC, &ended);
	printf("%.6f\n", (double)(ended.tv_sec - begun.tv_sec) +
	    (double)(ended.tv_nsec - begun.tv_nsec) / 1e9);
	return 0;
}

int
main(int argc, char **argv)
{
	if (argc == 2 && strcmp(argv[1], "sink") == 0)
		return sink();
	if (argc == 5 && strcmp(argv[1], "send") == 0)
		return send_all(argv[2], atol(argv[3]), argv[4]);
	return 2;
}

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/log.h"
#include "base/text.h"
#include "supervisor/supervisor.h"

static const char usage[] =
    "usage: rd-supervisor [options] SOCKET PROGRAM [ARGUMENT...]\n"
    "       rd-supervisor [options] - PROGRAM [ARGUMENT...]\n"
    "\n"
    "Keeps PROGRAM running, started again for ever when it ends; with SOCKET\n"
    "as many as -n says, each with the listening socket as descriptor 0.\n"
    "SIGHUP replaces them gently, SIGTERM ends them and then us.\n"
    "\n"
    "  -n NUMBER   processes (1)\n"
    "  -m MODE     of the socket, octal (0660)\n"
    "  -M MIB      memory for the data of one process (no limit)\n"
    "  -t SIGNAL   that asks a process to end: TERM, QUIT, INT (TERM)\n"
    "  -g SECONDS  until a process that was asked is killed (10)\n"
    "  -l FILE     that takes the output, appended\n"
    "  -p FILE     that holds our process id while we run\n";

static const struct {
	const char *name;
	int number;
} signals[] = {
	{ "TERM", SIGTERM }, { "QUIT", SIGQUIT }, { "INT", SIGINT },
};

static void
refuse(const char *why, const char *what)
{
	fprintf(stderr, "rd-supervisor: %s: %s\n%s", why, what, usage);
	exit(2);
}

static int
read_int(const char *s, int64_t min, int64_t max)
{
	int64_t v;

	if (int_parse(s, min, max, &v) != ERR_OK)
		refuse("not a number in its range", s);
	return (int)v;
}

static mode_t
read_mode(const char *s)
{
	char *end;
	unsigned long mode = strtoul(s, &end, 8);

	if (*s == '\0' || *end != '\0' || mode > 0777)
		refuse("not a mode", s);
	return (mode_t)mode;
}

static int
read_signal(const char *s)
{
	for (size_t i = 0; i < sizeof(signals) / sizeof(signals[0]); i++)
		if (strcmp(signals[i].name, s) == 0)
			return signals[i].number;
	refuse("not one of the signals", s);
	return 0;
}

static void
read_option(struct options *o, int option)
{
	switch (option) {
	case 'n':
		o->workers = read_int(optarg, 1, WORKERS_MAX);
		break;
	case 'm':
		o->socket_mode = read_mode(optarg);
		break;
	case 'M':
		o->memory_mib = read_int(optarg, 1, 1024 * 1024);
		break;
	case 't':
		o->term_signal = read_signal(optarg);
		break;
	case 'g':
		o->grace_s = read_int(optarg, 1, 3600);
		break;
	case 'l':
		o->log = optarg;
		break;
	case 'p':
		o->pid_file = optarg;
		break;
	default:
		fputs(usage, stderr);
		exit(2);
	}
}

static void
read_options(int argc, char **argv, struct options *o)
{
	int option;

	while ((option = getopt(argc, argv, "+n:m:M:t:g:l:p:")) != -1)
		read_option(o, option);
	if (argc - optind < 2) {
		fputs(usage, stderr);
		exit(2);
	}
	if (strcmp(argv[optind], "-") != 0)
		o->socket = argv[optind];
	else if (o->workers != 1)
		refuse("a program without a socket runs once", argv[optind + 1]);
	o->argv = argv + optind + 1;
}

int
main(int argc, char **argv)
{
	struct options o = {
		.workers = 1, .socket_mode = 0660, .term_signal = SIGTERM,
		.grace_s = 10
	};
	struct supervisor s = { .options = &o, .listener = -1 };

	log_program("supervisor");
	read_options(argc, argv, &o);
	await_signals(&s);
	if (o.socket != NULL &&
	    bind_socket(o.socket, o.socket_mode, &s.listener) != ERR_OK)
		return 1;
	if (o.log != NULL && open_log(o.log) != ERR_OK)
		return 1;
	if (o.pid_file != NULL && write_pid_file(o.pid_file) != ERR_OK)
		return 1;
	supervise(&s);
	if (o.socket != NULL)
		unbind_socket(o.socket);
	if (o.pid_file != NULL)
		unlink(o.pid_file);
	return 0;
}

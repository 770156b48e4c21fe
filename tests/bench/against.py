"""What a running copy is measured against, and what is ended with the run."""
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(TOP / "tests/support"), str(TOP / "tests/http")]
from insides import processes, send, sql, until  # noqa: E402
from web import VAR  # noqa: E402

BUILT = TOP / "build/tests/bench"

# so that a stop of the copy finds and ends whatever an accident left behind
os.environ["REVIEWDESK_COPY"] = str(VAR)

home = Path(tempfile.mkdtemp(prefix="bench-", dir=VAR))
started, halted = [], []


def halt(*names):
    """Who would work beside what is measured: they wait until the end."""
    halted.extend(pid for n, pid in processes() if n in names)
    send(signal.SIGSTOP, halted)


def used_by_all():
    """{process: (parent, ticks of the CPU)}"""
    found = {}
    for pid in filter(str.isdigit, os.listdir("/proc")):
        try:
            fields = Path("/proc/%s/stat" % pid).read_text() \
                .rpartition(")")[2].split()
        except OSError:
            continue
        found[int(pid)] = int(fields[1]), int(fields[11]) + int(fields[12])
    return found


def cpu():
    """Seconds that all these programs have worked, the clients apart."""
    found = used_by_all()
    ours = {pid for _, pid in processes()} | {p.pid for p in started}
    # nginx says nothing of where it belongs, but its parent does
    while more := {pid for pid, (parent, _) in found.items() if parent in
            ours and pid not in ours}:
        ours |= more
    return sum(found[pid][1] for pid in ours if pid in found) / \
        os.sysconf("SC_CLK_TCK")


def end_all():
    send(signal.SIGCONT, halted)
    for process in started:
        process.terminate()
    for process in started:
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()


def start(command, **more):
    p = subprocess.Popen([str(c) for c in command], **more)
    started.append(p)
    return p


def supervised(name, mode, answer, statements=None):
    """A bare responder with as many processes and threads as a portal."""
    (home / (name + ".answer")).write_bytes(answer)
    command = [TOP / "bin/rd-supervisor", "-n", 2, home / (name + ".sock"),
        BUILT / "bare", 2, mode, home / (name + ".answer")]
    if statements is not None:
        (home / (name + ".sql")).write_bytes(
            b"".join(s + b"\0" for s in statements))
        command.append(home / (name + ".sql"))
    start(command)
    until(name, 20, (home / (name + ".sock")).exists)


def bare_nginx():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        port = s.getsockname()[1]
    for d in ("static", "body", "fastcgi", "proxy", "scgi", "uwsgi"):
        (home / d).mkdir()
    text = (TOP / "tests/bench/nginx.conf.in").read_text()
    for name, value in (("DIR", home), ("TOP", TOP), ("PORT", port),
            ("USER", "user root;" if os.getuid() == 0 else "")):
        text = text.replace("@%s@" % name, str(value))
    (home / "nginx.conf").write_text(text)
    start(["/usr/sbin/nginx", "-p", home, "-c", home / "nginx.conf", "-e",
        home / "nginx.log"])
    return port


LOGGED = re.compile(rb"^(?:\d{6} [ \d]\d:\d\d:\d\d)?\t+\s*(\d+) (\w+)\t?")


def statements_of(account, ask):
    """
    Exactly what the database was asked while ask() ran, in order; without
    the note of every few minutes that a session was seen.
    """
    for _ in range(20):		# each thread has read what it keeps
        ask()
    log = home / "general.log"
    log.unlink(missing_ok=True)
    sql("SET GLOBAL general_log_file = '%s'; SET GLOBAL general_log = 1" %
        log)
    # values are logged of statements that were prepared while logging
    for (link,) in sql("SELECT id FROM information_schema.processlist "
            "WHERE user = '%s'" % account):
        sql("KILL " + link)
    ask()
    sql("SET GLOBAL general_log = 0")
    links, found, entry = set(), [], None
    for line in log.read_bytes().split(b"\n"):
        m = LOGGED.match(line)
        if m is None and entry is not None:
            entry.append(line)
        if m is None:
            continue
        entry, rest = None, line[m.end():]
        if m.group(2) == b"Connect" and rest.startswith(account.encode()):
            links.add(m.group(1))
        elif m.group(2) == b"Execute" and m.group(1) in links and \
                rest.startswith(b"SELECT"):
            entry = [rest]
            found.append(entry)
    return [b"\n".join(e).rstrip(b"\n") for e in found]


def whole(status, headers, raw):
    """The answer as a responder sends it, with our own headers."""
    kept = [("Status", str(status))] + [(k, v) for k, v in headers.items()
        if k not in ("Server", "Date", "Connection", "Transfer-Encoding",
        "Content-Length")]
    return b"".join(b"%s: %s\r\n" % (k.encode(), v.encode())
        for k, v in kept) + b"\r\n" + raw

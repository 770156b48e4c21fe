"""A running copy from inside: its database and its processes.

For tests that hurt a copy and then compare what is there with what it had
said. PORT and VAR come from the environment, as tests/support/copy sets them.
"""
import getpass
import http.client
import os
import subprocess
import time

from web import PORT, VAR

HOSTS = ("operator", "office", "report")


def socket_of(name):
    elsewhere = VAR / "run/sockets"
    folder = elsewhere.read_text().strip() if elsewhere.exists() else \
        VAR / "run"
    return "%s/%s.sock" % (folder, name)


def sql(text, account=None, seconds=60):
    """
    The rows, each a list of texts; as the server's administrator, or as one
    of the seven accounts. Who meets the programs in a deadlock tries again.
    """
    word = (VAR / "secrets" / account).read_text() if account else ""
    for _ in range(5):
        said = subprocess.run(["mariadb", "--no-defaults", "-u",
            account or getpass.getuser(), "-S", socket_of("mariadb"), "-N",
            "-B", "reviewdesk", "-e", text], capture_output=True, text=True,
            timeout=seconds, env=dict(os.environ, MYSQL_PWD=word))
        if "ERROR 1213" not in said.stderr:
            break
    if said.returncode != 0:
        raise subprocess.CalledProcessError(said.returncode, text,
            said.stdout, said.stderr)
    return [line.split("\t") for line in said.stdout.splitlines()]


def processes():
    """(name of the program, process number) of all that belongs to it."""
    mark = b"REVIEWDESK_COPY=%s\0" % os.fsencode(VAR)
    for pid in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open("/proc/%s/environ" % pid, "rb") as f:
                if mark not in f.read():
                    continue
            with open("/proc/%s/cmdline" % pid, "rb") as f:
                line = f.read()
            # "(deleted)": it was built anew meanwhile
            name = os.path.basename(os.readlink("/proc/%s/exe" %
                pid)).removesuffix(" (deleted)")
        except OSError:
            continue
        yield "catcher" if b"/mail-catcher" in line else name, int(pid)


def send(number, pids):
    for pid in pids:
        try:
            os.kill(pid, number)
        except ProcessLookupError:
            pass


def is_well(portal):
    c = http.client.HTTPConnection("127.0.0.1", PORT, timeout=30)
    try:
        c.request("GET", "/healthz", headers={
            "Host": "%s.localhost:%d" % (portal, PORT)})
        return c.getresponse().status == 200
    except (OSError, http.client.HTTPException):
        return False
    finally:
        c.close()


def until(what, seconds, condition, pause=0.05):
    """Waits until the condition is true and returns what it is."""
    end = time.monotonic() + seconds
    while True:
        value = condition()
        if value:
            return value
        assert time.monotonic() < end, "%s: not within %d s" % (what,
            seconds)
        time.sleep(pause)


def healed(seconds=90):
    """Three times in a row, because a portal has several workers."""
    until("the copy is well again", seconds, lambda: all(is_well(h)
        for h in HOSTS * 3))

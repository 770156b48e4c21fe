#!/usr/bin/env python3
"""usage: tests/support/copy tests/bench/callgrind.py [PAGE]

Prints how many instructions the Office's program takes for one request of
the queue, signed in, with a page full of cases; PAGE is another one of PAGES.
300 requests less 100, divided by 200: the figure repeats on a busy machine, so
it shows what a change brought. FUNCTIONS=30 also lists the dearest functions.
"""
import os
import re
import socket
import struct
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(TOP / "tests/support"), str(TOP / "tests/http")]
import test_office as office  # noqa: E402
from fill import fill  # noqa: E402
from insides import until  # noqa: E402
from web import PORT, VAR, Browser  # noqa: E402

# (host, path, account, what the page must hold)
PAGES = {
    "queue": ("office", "/en/queue?view=all", office.OFFICER, b"CR-"),
    "case": ("office", "/en/cases/CR-2026-0001", office.OFFICER, b"CR-"),
    "report": ("report", "/en/report", None, b"govuk-textarea"),
    "sign-in": ("office", "/en/sign-in", None, b"password"),
}
HOST, PATH, LOGIN, MARK = PAGES[sys.argv[1] if len(sys.argv) > 1 else "queue"]
PROGRAM = "rd-public" if HOST == "report" else "rd-" + HOST
FUNCTIONS = int(os.environ.get("FUNCTIONS", "0"))
home = Path(tempfile.mkdtemp(prefix="callgrind-", dir=VAR))


def record(kind, content=b""):
    return struct.pack(">BBHHBx", 1, kind, 1, len(content), 0) + content


def pair(name, value):
    n, v = name.encode(), value.encode()
    return struct.pack(">II", len(n) | 1 << 31, len(v) | 1 << 31) + n + v


def ask(path, browser):
    """One request over FastCGI; the answer's bytes."""
    query = PATH.partition("?")[2]
    params = {"REQUEST_METHOD": "GET", "REQUEST_URI": PATH, "QUERY_STRING":
        query, "SERVER_NAME": HOST + ".localhost", "SERVER_PORT": str(PORT),
        "SERVER_PROTOCOL": "HTTP/1.1", "REQUEST_SCHEME": "http",
        "REMOTE_ADDR": "127.0.0.1", "REQUEST_ID": "callgrind",
        "HTTP_HOST": browser.host, "HTTP_COOKIE": "; ".join("%s=%s" % c
        for c in browser.cookies.items())}
    with socket.socket(socket.AF_UNIX) as s:
        s.connect(str(path))
        s.sendall(record(1, struct.pack(">HB5x", 1, 0)) + record(4, b"".join(
            pair(k, v) for k, v in params.items())) + record(4) + record(5))
        said = b""
        while True:
            more = s.recv(65536)
            if not more:
                return said
            said += more


def instructions(n, browser):
    """Of each function, from the program's start to its end: n requests."""
    sock, out = home / ("%d.sock" % n), home / ("%d.out" % n)
    p = subprocess.Popen([TOP / "bin/rd-supervisor", "-g", "120", sock,
        "valgrind", "--tool=callgrind", "--callgrind-out-file=%s" % out,
        TOP / "bin" / PROGRAM], cwd=TOP, stderr=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, env=dict(os.environ,
        REVIEWDESK_CONF=str(VAR / "run/reviewdesk.conf")))
    until("the socket", 20, sock.exists)
    for _ in range(n):
        assert MARK in ask(sock, browser), "another page"
    p.terminate()
    p.wait()
    said = subprocess.run(["callgrind_annotate", "--threshold=100",
        "--auto=no", out], check=True, capture_output=True, text=True).stdout
    return Counter({name: int(count.replace(",", "")) for count, name in
        re.findall(r"(?m)^ *([\d,]+) \([ \d.]+%\)  (.*)$", said)})


def main():
    fill(1000)
    browser = office.person(LOGIN) if LOGIN else Browser(HOST)
    few, many = instructions(100, browser), instructions(300, browser)
    each = {name: (many[name] - few[name]) // 200 for name in many}
    print("%s: %d instructions a request" % (PATH,
        each.pop("PROGRAM TOTALS")))
    for name in sorted(each, key=each.get, reverse=True)[:FUNCTIONS]:
        print("%12d  %s" % (each[name], name[:110]))


if __name__ == "__main__":
    main()

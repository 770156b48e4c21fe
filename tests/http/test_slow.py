#!/usr/bin/env python3
"""Slow and greedy clients: whatever they hold, pages come to everybody else,
and what they hold is taken from them."""
import contextlib
import re
import socket
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
from applying import (EDITOR, OTHER, PDF, ensure, person,  # noqa: E402
    start)
from edges import plain  # noqa: E402
from web import PORT, Browser, run  # noqa: E402

PORTALS = ("operator", "office", "report")
# More than the workers of a portal have threads, and than nginx has workers.
MANY, UPLOADS = 200, 12
# What nginx gives a client: header 10 s, body of a form 20 s.
HEADER_S, BODY_S, PATIENCE_S = 10, 20, 45


def connection(host, data):
    s = socket.create_connection(("127.0.0.1", PORT), timeout=PATIENCE_S)
    s.sendall(data.replace(b"HOST", b"%s.localhost:%d" % (host.encode(),
        PORT)))
    return s


@contextlib.contextmanager
def held(connections):
    try:
        yield connections
    finally:
        for s in connections:
            s.close()


def pages_come():
    for portal in PORTALS:
        for _ in range(6):
            r = plain("GET", portal, "/en/")
            assert r.status in (200, 303), (portal, r.status)


def is_ended(s, until):
    """Whether the other side ends it by then; what was said is read."""
    s.settimeout(max(until - time.monotonic(), 0.1))
    try:
        while s.recv(65536):
            pass
    except (ConnectionResetError, BrokenPipeError):
        pass
    except TimeoutError:
        return False
    return True


def test_headers_and_forms__that_never_end__keep_nobody_waiting():
    head = b"GET /en/sign-in HTTP/1.1\r\nHost: HOST\r\nX-A: 1"
    form = b"POST /en/sign-in HTTP/1.1\r\nHost: HOST\r\nContent-Length: " \
        b"9000\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\na=b"
    begun = time.monotonic()
    with held([connection(PORTALS[i % 3], head if i % 2 else form) for i in
            range(MANY)]) as slow:
        pages_come()
        late = begun + BODY_S + PATIENCE_S
        left = [i for i, s in enumerate(slow) if not is_ended(s, late)]
        assert not left, "%d are still open" % len(left)
        pages_come()


def begun_upload(b):
    """The path, and a request that stops within the file."""
    path = "/applications/%d/files/contract/upload" % start(b)
    page = b.get(path)
    fields = dict(page.form("/upload")["fields"], file_secrets="no")
    begin = "".join('--x\r\nContent-Disposition: form-data; name="%s"\r\n\r\n'
        "%s\r\n" % f for f in fields.items()) + '--x\r\nContent-Disposition: '\
        'form-data; name="file"; filename="a.pdf"\r\n\r\n'
    head = "POST /en%s HTTP/1.1\r\nHost: HOST\r\nOrigin: http://%s\r\n" \
        "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: " \
        "100000000\r\nCookie: __Host-session=%s\r\n\r\n" % (path, b.host,
        b.cookies["__Host-session"])
    return path, head.encode() + begin.encode() + PDF


def is_waiting(s):
    s.settimeout(1)
    try:
        s.recv(1, socket.MSG_PEEK)
        return False
    except TimeoutError:
        return True


def test_uploads__that_stand_still__hold_three_places_and_no_page():
    b, other = person(EDITOR), person(OTHER)
    path, begun = begun_upload(b)
    with held([connection("operator", begun) for _ in range(UPLOADS)]) as all:
        waiting = [s for s in all if is_waiting(s)]
        assert len(waiting) == 3, "%d hold a place" % len(waiting)
        for s in set(all) - set(waiting):
            said = b""
            while b"</html>" not in said:
                said += s.recv(65536)
            head, _, body = said.partition(b"\r\n\r\n")
            assert head.startswith(b"HTTP/1.1 503 "), head
            assert b"\r\nRetry-After: 60\r\n" in head, head
            assert b"\r\nContent-Security-Policy: " in head, head
            assert "同时上传的文件过多".encode() in body, body
            assert b"Your file was not stored" in body, body
        pages_come()
        r = b.get("/applications/%s" % re.search(r"\d+", path).group())
        ensure(r.status == 200, r, "a page of the same portal")
        ensure(b.get(path).status == 200, r, "the page that asks for a file")
        page = other.get("/applications/%d/files/contract/upload" %
            start(other))
        ensure(other.upload(page, "c.pdf", PDF).status == 303, page,
            "somebody else's upload")
    # they went away: what they held is free
    ensure(b.upload(b.get(path), "b.pdf", PDF).status == 303, page, "upload")
    page = b.get(path)
    ensure("a.pdf" not in page.body and "b.pdf" in page.body, page, "files")


def test_uploads__that_drip__broken_off_with_a_reason():
    b = person(EDITOR)
    _, begun = begun_upload(b)
    with held([connection("operator", begun)]) as (s,):
        end = time.monotonic() + PATIENCE_S + 30
        while is_waiting(s) and time.monotonic() < end:
            s.sendall(b"x")
        said = s.recv(65536)
        assert said.startswith(b"HTTP/1.1 408 "), said[:200]


def test_uploads__of_strangers__are_refused_before_they_hold_anything():
    head = b"POST /en/applications/1/files/contract/upload HTTP/1.1\r\n" \
        b"Host: HOST\r\nContent-Type: multipart/form-data; boundary=x\r\n" \
        b"Content-Length: 100000000\r\n\r\n--x\r\n"
    with held([connection("operator", head) for _ in range(UPLOADS)]) as all:
        for s in all:
            assert s.recv(100).startswith(b"HTTP/1.1 401"), "not refused"
        pages_come()


def test_answers__not_fetched__keep_nobody_waiting():
    ask = b"GET /en/help/statute HTTP/1.1\r\nHost: HOST\r\n\r\n" * 20
    with held([connection("report", ask) for _ in range(MANY)]):
        time.sleep(0.5)
        pages_come()


def test_requests__pipelined_and_broken_off__answered_or_dropped():
    for data in (b"GET / HTTP/1.1\r\nHost: HOST\r\n\r\n" * 100,
            b"GET / HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: chunked\r\n"
            b"Content-Length: 5\r\n\r\n0\r\n\r\nGET /x HTTP/1.1\r\n\r\n",
            b"POST /en/sign-in HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: "
            b"chunked\r\n\r\nffffffffffffffff\r\nx",
            b"POST /en/sign-in HTTP/1.1\r\nHost: HOST\r\nExpect: x\r\n\r\n",
            b"GET /en/sign-in HTTP/1.1\r\nHost: HOST\r\n" + b"".join(
            b"X-%d: y\r\n" % i for i in range(3000)) + b"\r\n"):
        s = connection("operator", data)
        said = s.recv(65536)
        assert re.match(rb"HTTP/1\.1 (303|4\d\d) ", said), said[:80]
        s.close()
    pages_come()


if __name__ == "__main__":
    words = sys.argv[1:]
    sys.exit(run([f for n, f in list(globals().items())
        if n.startswith("test_") and
        (not words or any(w in n for w in words))]))

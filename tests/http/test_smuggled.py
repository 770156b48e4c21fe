#!/usr/bin/env python3
"""A request within another is never carried out; TRACE gives nothing back."""
import re
import socket
import sys
import uuid
from pathlib import Path
from urllib.parse import urlencode

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
from applying import ensure  # noqa: E402
from edges import plain, sign_out_form  # noqa: E402
from web import PORT, VAR, Browser, run  # noqa: E402

PORTALS = ("operator", "office", "report")
LOGIN = "editor-s02"
# Where forms are held until they are whole, and where files stream through.
PATHS = ("/zh/sign-in", "/zh/applications/1/files/contract/upload")


def spoken(data):
    """What the server says to these bytes until it ends the connection."""
    said = b""
    with socket.create_connection(("127.0.0.1", PORT), timeout=60) as s:
        s.sendall(data)
        try:
            while chunk := s.recv(65536):
                said += chunk
        except ConnectionResetError:
            pass
    return said


def request(method, path, body=b"", *more):
    lines = ["%s %s HTTP/1.1" % (method, path),
        "Host: operator.localhost:%d" % PORT,
        "Content-Type: application/x-www-form-urlencoded", *more]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def length(n):
    return "Content-Length: %d" % n


def quiet_and_loud(b, mark):
    """Two requests that leave a trace: a line of the log, and the end of
    the session."""
    f = sign_out_form(b.get("/account"))
    body = urlencode(f["fields"]).encode()
    last = "Connection: close"
    return request("GET", "/zh/" + mark, b"", last), request("POST",
        f["action"], body, last, length(len(body)),
        "Cookie: __Host-session=" + b.cookies["__Host-session"])


def wrapped(path, inner):
    """Requests whose end is not the same for all who read them."""
    rest = b"0\r\n\r\n" + inner
    chunk = b"%x\r\n%s\r\n0\r\n\r\n" % (len(inner), inner)
    chunked = "Transfer-Encoding: chunked"
    for te in (chunked, "Transfer-Encoding:\tchunked",
            "Transfer-Encoding: identity, chunked",
            "Transfer-Encoding: xchunked", "Transfer-Encoding : chunked"):
        yield request("POST", path, rest, length(len(rest)), te)
        yield request("POST", path, rest, te, length(len(rest)))
    head = chunk.index(b"\r\n") + 2
    yield request("POST", path, chunk, length(head), chunked)
    yield request("POST", path, chunk, chunked, length(head))
    yield request("POST", path, inner, length(0), length(len(inner)))
    yield request("POST", path, inner, length(len(inner)), length(0))


def logged(mark):
    return mark in (VAR / "log/access.log").read_text()


def test_request__two_lengths__the_one_within_is_not_carried_out():
    mark = "canary-" + uuid.uuid4().hex
    b = Browser("operator").sign_in(LOGIN)
    inner = quiet_and_loud(b, mark)
    for path in PATHS:
        for one in inner:
            for data in wrapped(path, one):
                said = spoken(data)
                assert re.match(rb"HTTP/1\.1 [45]\d\d ", said), (data, said)
                assert said.count(b"HTTP/1.1 ") == 1, (data, said)
                assert not logged(mark), data
                page = b.get("/account")
                ensure(page.status == 200, page, "still signed in: %r" % data)
    # behind a request whose end is plain, both are carried out
    for one in inner:
        said = spoken(request("POST", PATHS[0], b"a=b", length(3)) + one)
        assert said.count(b"HTTP/1.1 ") == 2, said
    assert logged(mark) and b.get("/account").status == 303


def test_trace__every_portal__refused_and_nothing_echoed():
    mark = uuid.uuid4().hex
    for portal in PORTALS:
        for path in ("/", "/zh/", *PATHS):
            r = plain("TRACE", portal, path, {"X-Canary": mark,
                "Cookie": "__Host-session=" + mark, "Max-Forwards": "0"})
            assert r.status == 405, (portal, path, r.status)
            assert mark not in r.text + str(r.headers), (portal, path)
            assert r.headers["Content-Type"].startswith("text/html"), path


if __name__ == "__main__":
    words = sys.argv[1:]
    sys.exit(run([f for n, f in list(globals().items())
        if n.startswith("test_") and
        (not words or any(w in n for w in words))]))

#!/usr/bin/env python3
"""FastCGI records as no web server sends them, to the sockets of a live copy.

Whoever can write to a portal's socket may say what he likes: records of wrong
length, kind, version and number, cut off, padded, in pieces of one byte, and
good ones with bits turned over. Whatever comes, an honest request is answered
afterwards, and half a form is carried out by nobody. No worker ends, but for
one reason: libfcgi gives up, and its process with it, where a variable is
announced that no memory can hold; the supervisor then brings another.

RUNS (200) says how many turned-over requests, SEED repeats them.
"""
import os
import random
import re
import socket
import struct
import sys
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
from database import state  # noqa: E402
from edges import OFFICER, person, token_of  # noqa: E402
from insides import is_well, processes, socket_of, until  # noqa: E402
from web import PORT, VAR, run  # noqa: E402

RUNS = int(os.environ.get("RUNS", "200"))
SEED = int(os.environ.get("SEED", "0")) or int(time.time())
BEGIN, ABORT, END, PARAMS, STDIN, STDOUT, STDERR, DATA, GET_VALUES = \
    range(1, 10)
RESPONDER, AUTHORIZER, FILTER = 1, 2, 3
PORTALS = {"operator": "operator", "office": "office", "report": "public"}
# Nobody waits longer for an answer that never comes.
PATIENCE_S = 10

chance = random.Random(SEED)


def record(kind, content=b"", request=1, padding=0, version=1, length=None):
    return struct.pack(">BBHHBB", version, kind, request,
        len(content) if length is None else length, padding, 0) + content + \
        b"\0" * padding


def begin(role=RESPONDER, keep=0, request=1):
    return record(BEGIN, struct.pack(">HB5x", role, keep), request)


def length_of(n):
    return struct.pack("B", n) if n < 128 else struct.pack(">I",
        n | 1 << 31)


def pairs(values):
    return b"".join(length_of(len(k)) + length_of(len(v)) + k + v for k, v in
        values.items())


def params(portal, method=b"GET", path=b"/en/sign-in", **more):
    return pairs({b"REQUEST_METHOD": method, b"REQUEST_URI": path,
        b"QUERY_STRING": b"", b"CONTENT_TYPE": b"", b"CONTENT_LENGTH": b"",
        b"SERVER_NAME": b"%s.localhost" % portal.encode(),
        b"HTTP_HOST": b"%s.localhost:%d" % (portal.encode(), PORT),
        b"REQUEST_SCHEME": b"http", b"REMOTE_ADDR": b"127.0.0.1",
        **{k.encode(): v for k, v in more.items()}})


def request(portal, body=b"", **more):
    return begin() + record(PARAMS, params(portal, **more)) + \
        record(PARAMS) + (record(STDIN, body) if body else b"") + \
        record(STDIN)


def ask(portal, *pieces, shut=True):
    """All that the portal says to these bytes; what it says of its own."""
    s = socket.socket(socket.AF_UNIX)
    s.settimeout(PATIENCE_S)
    s.connect(socket_of(PORTALS[portal]))
    said = b""
    try:
        for piece in pieces:
            s.sendall(piece)
        if shut:
            s.shutdown(socket.SHUT_WR)
        while chunk := s.recv(65536):
            said += chunk
    except (BrokenPipeError, ConnectionResetError):
        pass
    finally:
        s.close()
    return said


def page_of(said):
    """(status, text) of an answer in whole records; None: there is none."""
    out, at, ended = b"", 0, False
    while at < len(said):
        version, kind, _, n, padding, _ = struct.unpack_from(">BBHHBB", said,
            at)
        assert version == 1 and len(said) >= at + 8 + n + padding, said[at:]
        if kind == STDOUT:
            out += said[at + 8:at + 8 + n]
        ended |= kind == END
        at += 8 + n + padding
    if not out:
        return None
    assert ended, "no end: %r" % out[-100:]
    head, _, text = out.partition(b"\r\n\r\n")
    return int(re.match(rb"Status: (\d+)", head).group(1)), text


def endings():
    """How workers ended, and how often libfcgi had no memory."""
    return logged(r"what=child-ended pid=\d+ by=(\w+ number=\d+)"), \
        logged(r"fcgiapp\.c:\d+: (Malloc: Assertion)")


def workers():
    return sorted(pid for name, pid in processes() if name in
        ("rd-operator", "rd-office", "rd-public"))


def logged(what):
    """How often each text of that shape stands in the portals' logs."""
    return Counter(found for portal in PORTALS.values() for found in
        re.findall(what, (VAR / "log" / (portal + ".log")).read_text(
        errors="replace")))


def unhurt(test):
    """
    As many workers as before, each that ended for the one reason, and each
    portal answers, with all its threads.
    """
    def wrapped():
        before, n = endings(), len(workers())
        test()
        until("all workers are there", 60, lambda: len(workers()) == n)
        for portal in PORTALS:
            for _ in range(8):
                until("it answers", 30, lambda: is_well(portal))
        ended, no_memory = (now - then for now, then in zip(endings(),
            before))
        assert set(ended) <= {"signal number=6"} and \
            sum(ended.values()) == sum(no_memory.values()), ended
        if ended:
            print("# %d workers ended by libfcgi" % sum(ended.values()))
    wrapped.__name__ = test.__name__
    return wrapped


def test_sockets__nobody_else__may_write_to_them():
    for portal in PORTALS.values():
        for name in (portal, portal + "-upload"):
            path = Path(socket_of(name))
            assert path.stat().st_mode & 0o007 == 0, path
            assert path.parent.stat().st_mode & 0o077 == 0, path.parent


@unhurt
def test_good__in_any_pieces__the_same_page():
    for portal in PORTALS:
        path = b"/en/" if portal == "report" else b"/en/sign-in"
        p = params(portal, path=path)
        whole = request(portal, path=path)
        end = record(PARAMS) + record(STDIN)
        status, text = page_of(ask(portal, whole))
        assert status == 200 and b"<main" in text, (portal, status)
        length = len(text)
        for what, pieces in (
                ("byte by byte", [whole[i:i + 1] for i in
                    range(len(whole))]),
                ("padded", [begin(), record(PARAMS, p, padding=255),
                    record(PARAMS, padding=7), record(STDIN, padding=1)]),
                ("one byte a record", [begin()] + [record(PARAMS,
                    p[i:i + 1]) for i in range(len(p))] + [end]),
                ("a kind that nobody knows between", [begin(),
                    record(PARAMS, p), record(77, b"x" * 9), end]),
                ("more behind it", [whole, whole])):
            got = page_of(ask(portal, *pieces))
            assert got and got[0] == 200 and len(got[1]) == length, (portal,
                what, got)


@unhurt
def test_bad__lengths_kinds_numbers_and_ends__no_harm():
    huge = struct.pack(">I", 0xffffffff)
    for portal in PORTALS:
        p = params(portal)
        for pieces in (
                [b""], [b"\0"], [b"\xff" * 4096], [b"GET / HTTP/1.1\r\n\r\n"],
                [record(0)], [record(255, b"x")], [record(STDIN)],
                [record(BEGIN, b"")], [record(BEGIN, b"x" * 99)],
                [begin(AUTHORIZER)], [begin(FILTER), record(DATA)],
                [begin(99)], [begin(), begin()], [begin(), begin(request=2)],
                [record(BEGIN, struct.pack(">HB5x", 1, 0), version=9)],
                [begin(), record(ABORT)], [begin(), record(PARAMS, p),
                    record(ABORT)],
                [begin(), record(PARAMS, p), record(PARAMS), record(ABORT)],
                [begin(), record(PARAMS, p, request=2), record(PARAMS)],
                [begin(), record(PARAMS, p, length=len(p) + 1000)],
                [begin(), record(PARAMS, p, length=10)],
                [begin(), record(PARAMS, p, length=65535)],
                [begin(), record(PARAMS, p[:-3]), record(PARAMS),
                    record(STDIN)],
                [begin(), record(PARAMS, huge + huge + b"x" * 50),
                    record(PARAMS), record(STDIN)],
                [begin(), record(PARAMS, huge + b"\1" + b"x" * 50)],
                [begin(), record(PARAMS, b"\1" + huge + b"x" * 50)],
                [begin(), record(PARAMS, b"\0\0" * 1000), record(PARAMS),
                    record(STDIN)],
                [begin(), record(PARAMS, b"\3\0A=B" * 1000), record(PARAMS),
                    record(STDIN)],
                [begin(), record(PARAMS), record(STDIN)],
                [begin(), record(PARAMS, pairs({b"X": b"\0" * 200})),
                    record(PARAMS), record(STDIN)],
                [begin()] + [record(PARAMS, pairs({b"X%d" % i: b"y" * 900}))
                    for i in range(2000)] + [record(PARAMS), record(STDIN)],
                [record(GET_VALUES, pairs({b"FCGI_MAX_CONNS": b""}),
                    request=0)],
                [record(GET_VALUES, b"\xff" * 20, request=0)]):
            page_of(ask(portal, *pieces))


@unhurt
def test_body__shorter_or_longer_than_said__nothing_carried_out():
    b = person(OFFICER)
    body = b"lang=en&form_key=%s&csrf=%s" % (b"7" * 32, token_of(b).encode())
    before = state()
    for what, length, parts in (
            ("cut off", len(body) + 50, [record(STDIN, body)]),
            ("ended", len(body) + 50, [record(STDIN, body), record(STDIN)]),
            ("aborted", len(body) + 50, [record(STDIN, body),
                record(ABORT)]),
            ("not sent", len(body), []),
            ("of no length", -5, [record(STDIN, body), record(STDIN)]),
            ("of any length", b"1e9", [record(STDIN, body), record(STDIN)]),
            ("shorter than it is", 20, [record(STDIN, body),
                record(STDIN)])):
        n = length if isinstance(length, bytes) else b"%d" % length
        got = page_of(ask("office", begin(), record(PARAMS, params("office",
            b"POST", b"/en/account/language", CONTENT_LENGTH=n,
            CONTENT_TYPE=b"application/x-www-form-urlencoded",
            HTTP_COOKIE=b"__Host-session=" + b.cookies["__Host-session"]
            .encode())), record(PARAMS), *parts))
        assert got is None or got[0] in (400, 403, 413), (what, got)
    assert state() == before, "half a form was carried out"


@unhurt
def test_turned_over__bits_of_a_good_request__no_harm():
    print("# seed %d, %d requests" % (SEED, RUNS), flush=True)
    for i in range(RUNS):
        portal = chance.choice(list(PORTALS))
        data = bytearray(request(portal, path=b"/en/sign-in?x=%d" % i,
            body=b"a=b&c=d" * chance.randrange(50)))
        for _ in range(chance.randrange(1, 6)):
            at = chance.randrange(len(data))
            way = chance.randrange(4)
            if way == 0:
                data[at] ^= 1 << chance.randrange(8)
            elif way == 1:
                data[at] = chance.choice((0, 1, 127, 128, 255))
            elif way == 2:
                del data[at:at + chance.randrange(1, 40)]
            else:
                data[at:at] = chance.randbytes(chance.randrange(1, 40))
            if not data:
                break
        try:
            page_of(ask(portal, bytes(data)))
        except TimeoutError:
            raise AssertionError("seed %d, request %d: stuck on %r" % (SEED,
                i, bytes(data))) from None


if __name__ == "__main__":
    sys.exit(run([f for n, f in list(globals().items())
        if n.startswith("test_")]))

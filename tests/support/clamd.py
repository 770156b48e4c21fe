"""A clamd for tests that knows one virus, the EICAR test file.

usage: /usr/bin/python3 clamd.py SOCKET

Says "ready" when it listens on SOCKET, and runs until its standard input
ends. Of each stream it writes the SHA-256 to SOCKET.seen, a line each. A word
in SOCKET.mode, read anew for each stream, has it do something else than its
work: "error" answers that it could not, "size" refuses after the first chunk,
"hang" never answers, "cut" closes the line before the answer, "early" after
the first chunk, "half" in the middle of the answer, "rude" answers with bytes
that are no text, "held" waits until the word is another one.
"""
import hashlib
import os
import socketserver
import sys
import threading
import time
from pathlib import Path

PATH = sys.argv[1]
# In two halves, so that no scanner takes this file for the real thing.
EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STAND" + \
    b"ARD-ANTIVIRUS-TEST-FILE!$H+H*"


def mode():
    try:
        return Path(PATH + ".mode").read_text().strip()
    except OSError:
        return ""


class Broken(Exception):
    pass


class Handler(socketserver.StreamRequestHandler):
    def exactly(self, n):
        data = self.rfile.read(n)
        if len(data) < n:
            raise Broken
        return data

    def chunks(self):
        while n := int.from_bytes(self.exactly(4), "big"):
            yield self.exactly(n)

    def verdict(self, chunks):
        digest, tail, found = hashlib.sha256(), b"", False
        for c in chunks:
            digest.update(c)
            tail = tail[-len(EICAR):] + c
            found = found or EICAR in tail
        with open(PATH + ".seen", "a", encoding="ascii") as f:
            f.write(digest.hexdigest() + "\n")
        return b"stream: Eicar-Test-Signature FOUND\0" if found else \
            b"stream: OK\0"

    def handle(self):
        if self.exactly(10) != b"zINSTREAM\0":
            return self.wfile.write(b"UNKNOWN COMMAND\0")
        chunks = self.chunks()
        if mode() in ("size", "early"):
            next(chunks)
            if mode() == "size":
                self.wfile.write(b"INSTREAM size limit exceeded. ERROR\0")
            return None
        answer = self.verdict(chunks)
        while mode() in ("hang", "held"):
            time.sleep(0.02)
        return self.wfile.write({"error": b"stream: Can't scan ERROR\0",
            "cut": b"", "half": answer[:-1], "rude": b"\xff\n\x01 ERROR\0"}
            .get(mode(), answer))


class Server(socketserver.ThreadingMixIn, socketserver.UnixStreamServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        if not isinstance(sys.exc_info()[1], (Broken, OSError)):
            super().handle_error(request, client_address)


if os.path.exists(PATH):
    os.unlink(PATH)
with Server(PATH, Handler) as server:
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print("ready", flush=True)
    sys.stdin.read()

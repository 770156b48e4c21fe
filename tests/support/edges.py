"""What the tests of the portals' edges share."""
import http.client
import re
import subprocess
from contextlib import contextmanager
from pathlib import Path

from web import PORT, VAR, Browser, accounts

TOP = Path(__file__).resolve().parent.parent.parent


def routes(program):
    """[method, pattern, rights, flags] of each row of rd-PROGRAM."""
    out = subprocess.run([str(TOP / "bin" / ("rd-" + program)), "--routes"],
        capture_output=True, text=True, check=True).stdout
    return [line.split("\t") for line in out.splitlines()]


def sign_out_form(page):
    return next(f for f in page.forms() if (f["action"] or "").endswith(
        "/sign-out"))


def token_of(b):
    """A token that serves in this session."""
    return dict(sign_out_form(b.get("/account"))["fields"])["csrf"]


OFFICER, ADMIN = "officer-1", "admin-1"

people = {}


def person(login):
    portal = next(a["portal"] for a in accounts() if a["login"] == login)
    if login not in people:
        people[login] = Browser(portal).sign_in(login)
    return people[login].clone()


def plain(method, portal, path, headers=None, body=None, source=None):
    """One request without anything that a browser adds."""
    c = http.client.HTTPConnection("127.0.0.1", PORT, timeout=60,
        source_address=source and (source, 0))
    c.request(method, path, body, dict({"Host": "%s.localhost:%d" % (portal,
        PORT)}, **(headers or {})))
    r = c.getresponse()
    r.raw = r.read()
    r.text = r.raw.decode("utf-8", "replace")
    c.close()
    return r


@contextmanager
def portal_gone(name):
    """The program's socket is not there, as while it is restarted."""
    path = re.search(r"upstream %s \{ server \"unix:([^\"]*)" % name,
        (VAR / "run/nginx.conf").read_text()).group(1)
    away = Path(path + ".away")
    Path(path).rename(away)
    try:
        yield
    finally:
        away.rename(path)

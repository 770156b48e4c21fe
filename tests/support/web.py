"""A browser without a screen, for tests that talk to a running copy.

Knows cookies, forms and redirects, and nothing of what any page is about.
PORT and VAR come from the environment, as tests/support/copy sets them.
"""
import csv
import html
import http.client
import os
import re
import urllib.parse
import uuid
from html.parser import HTMLParser
from pathlib import Path

from tap import run  # noqa: F401

PORT = int(os.environ["PORT"])
VAR = Path(os.environ["VAR"])


class Forms(HTMLParser):
    """Every form of a page: its action, its enctype and its fields."""

    def __init__(self):
        super().__init__()
        self.forms, self.form, self.text, self.select = [], None, None, None

    def handle_starttag(self, tag, attrs):
        a = dict(attrs)
        if tag == "form":
            self.form = {"action": a.get("action"), "fields": [],
                "method": a.get("method", "get")}
            self.forms.append(self.form)
        elif self.form is None:
            return
        elif tag == "input" and a.get("name"):
            kind = a.get("type", "text")
            if kind not in ("radio", "checkbox", "file") or "checked" in a:
                self.form["fields"].append((a["name"], a.get("value", "")))
        elif tag == "textarea":
            self.text = [a.get("name"), ""]
        elif tag == "select":
            self.select = [a.get("name"), None]
        elif tag == "option" and self.select is not None:
            if self.select[1] is None or "selected" in a:
                self.select[1] = a.get("value", "")

    def handle_data(self, data):
        if self.text is not None:
            self.text[1] += data

    def handle_endtag(self, tag):
        if tag == "form":
            self.form = None
        elif tag == "textarea" and self.text is not None:
            # HTML drops the first line end of a textarea
            self.form["fields"].append((self.text[0],
                re.sub(r"^\n", "", self.text[1])))
            self.text = None
        elif tag == "select" and self.select is not None:
            self.form["fields"].append((self.select[0],
                self.select[1] or ""))
            self.select = None


class Answer:
    def __init__(self, status, headers, body, path):
        self.status, self.headers, self.raw = status, headers, body
        self.path = path
        self.body = body.decode("utf-8", "replace")
        # words alone, for assertions on what people read
        self.words = " ".join(html.unescape(re.sub(r"<[^>]*>", " ",
            re.sub(r"(?s)<head>.*?</head>", "", self.body))).split())

    @property
    def where(self):
        return self.headers.get("Location", "")

    def forms(self):
        p = Forms()
        p.feed(self.body)
        return p.forms

    def form(self, action=None):
        """The form with that end of its action; None: the page's own."""
        forms = [f for f in self.forms() if
            not (f["action"] or "").endswith("/sign-out")]
        if action is None:
            forms.sort(key=lambda f: f["action"] is not None)
        for f in forms:
            if action is None or (f["action"] or "").endswith(action):
                return f
        raise AssertionError("no form %s on %s (%d)" % (action, self.path,
            self.status))


class Browser:
    def __init__(self, portal, lang="en", source=None, headers=None):
        self.host = "%s.localhost:%d" % (portal, PORT)
        self.lang, self.cookies = lang, {}
        # the loopback address to come from, and what else to say each time
        self.source, self.more = source, headers or {}

    def clone(self):
        b = type(self)("x", self.lang)
        b.host, b.cookies = self.host, dict(self.cookies)
        b.source, b.more = self.source, self.more
        return b

    def request(self, method, path, body=None, kind=None):
        c = http.client.HTTPConnection("127.0.0.1", PORT, timeout=120,
            source_address=self.source and (self.source, 0))
        headers = {"Host": self.host, "Origin": "http://" + self.host,
            **self.more}
        if self.cookies:
            headers["Cookie"] = "; ".join("%s=%s" % x for x in
                self.cookies.items())
        if kind:
            headers["Content-Type"] = kind
        c.request(method, path, body, headers)
        r = c.getresponse()
        for value in r.headers.get_all("Set-Cookie") or []:
            name, _, rest = value.partition("=")
            text = rest.split(";")[0]
            if text:
                self.cookies[name] = text
            else:
                self.cookies.pop(name, None)
        answer = Answer(r.status, r.headers, r.read(), path)
        c.close()
        return answer

    def url(self, path):
        return path if re.match(r"/(zh|en)(/|$)", path) else \
            "/%s%s" % (self.lang, path)

    def get(self, path):
        return self.request("GET", self.url(path))

    def post(self, path, fields):
        pairs = fields.items() if isinstance(fields, dict) else fields
        return self.request("POST", self.url(path),
            urllib.parse.urlencode(list(pairs)),
            "application/x-www-form-urlencoded")

    @staticmethod
    def filled(page, values=None, action=None):
        """Where a form of the page goes, and its fields with these values."""
        f, values = page.form(action), dict(values or {})
        kept = [x for x in f["fields"] if x[0] not in values]
        return f["action"] or page.path.split("?")[0], \
            kept + list(values.items())

    def submit(self, page, values=None, action=None):
        """Sends a form of the page with these values typed into it."""
        return self.post(*self.filled(page, values, action))

    def upload(self, page, name, content, action="/upload", to=None,
            secrets="no"):
        """Sends the page's upload form with that file; None: no file. to:
        where the button that is pressed sends it instead. secrets: what is
        answered to the question of Article 20; None: nothing."""
        f, mark = page.form(action), uuid.uuid4().hex
        fields = [x for x in f["fields"] if x[0] != "file_secrets"] + \
            ([("file_secrets", secrets)] if secrets else [])
        parts = [b'--%s\r\nContent-Disposition: form-data; name="%s"\r\n\r\n'
            b"%s\r\n" % (mark.encode(), k.encode(), v.encode())
            for k, v in fields]
        parts.append(b'--%s\r\nContent-Disposition: form-data; name="file"; '
            b'filename="%s"\r\nContent-Type: application/octet-stream\r\n'
            b"\r\n" % (mark.encode(), (name or "").encode()))
        parts.append(content or b"")
        parts.append(b"\r\n--%s--\r\n" % mark.encode())
        return self.request("POST", to or f["action"] or page.path,
            b"".join(parts),
            "multipart/form-data; boundary=" + mark)

    def follow(self, answer):
        assert answer.status == 303, "%s: %d, not 303: %s" % (answer.path,
            answer.status, answer.words[:600])
        return self.get(answer.where)

    def sign_in(self, login):
        page = self.get("/sign-in")
        r = self.submit(page, {"login": login,
            "password": password_of(login)})
        assert r.status == 303, "sign-in of %s: %d" % (login, r.status)
        return self


class Reader(Browser):
    """One of the Office who says what he reads a case for when asked
    (Article 15)."""

    def get(self, path):
        r = super().get(path)
        if r.status == 303 and "/readers/own?" in r.where:
            r = self.submit(super().get(r.where), {"purpose": "decide"})
            assert r.status == 303, "the purpose: %s" % r.words[:300]
            r = super().get(path)
        return r


def accounts():
    with open(VAR / "demo-accounts.tsv", encoding="utf-8") as f:
        return list(csv.DictReader(f, delimiter="\t"))


def password_of(login):
    return next(a["password"] for a in accounts() if a["login"] == login)

#!/usr/bin/env python3
"""The edges of the three portals: headers, cookies, forms and links."""
import http.client
import io
import re
import socket
import sys
import urllib.parse
import uuid
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(TOP / "tests/support"))
sys.path.insert(0, str(TOP / "tests/http"))
import test_report as reports  # noqa: E402
from applying import EDITOR, PDF, PURCHASE, ensure, start  # noqa: E402
from database import ask, state  # noqa: E402
from edges import (ADMIN, OFFICER, people, person, plain,  # noqa: E402
    portal_gone, routes, sign_out_form, token_of)
from web import PORT, VAR, Browser, password_of, run  # noqa: E402

PORTALS = ("operator", "office", "report")


def raw(data):
    """Bytes to the web server, and the head of what it says."""
    s = socket.create_connection(("127.0.0.1", PORT), timeout=20)
    s.sendall(data)
    answer = b""
    try:
        while chunk := s.recv(65536):
            answer += chunk
            if b"</html>" in answer:
                break
    except (TimeoutError, ConnectionResetError):
        pass
    s.close()
    head, _, body = answer.partition(b"\r\n\r\n")
    lines = head.decode("latin-1").split("\r\n")
    status = int(lines[0].split()[1]) if lines[0] else 0
    return status, http.client.parse_headers(io.BytesIO(
        head.partition(b"\r\n")[2] + b"\r\n\r\n")), body.decode()


def check_headers(headers, what):
    csp = headers.get("Content-Security-Policy", "")
    rules = dict((p.split() + [""])[:2] for p in csp.split(";"))
    assert rules.get("default-src") == "'none'", "%s: CSP %s" % (what, csp)
    assert rules.get("base-uri") == "'none'", "%s: CSP %s" % (what, csp)
    assert rules.get("frame-ancestors") == "'none'", "%s: %s" % (what, csp)
    assert "form-action" in rules, "%s: CSP %s" % (what, csp)
    assert "unsafe" not in csp and "*" not in csp, "%s: %s" % (what, csp)
    age = re.search(r"max-age=(\d+)", headers.get(
        "Strict-Transport-Security", ""))
    assert age and int(age.group(1)) >= 31536000, what + ": HSTS"
    assert headers.get("X-Content-Type-Options") == "nosniff", what
    assert headers.get("Referrer-Policy") in ("no-referrer",
        "same-origin"), what + ": Referrer-Policy"
    assert headers.get("Cross-Origin-Opener-Policy") == "same-origin", what
    assert headers.get("Server") == "nginx", what + ": Server"
    for name in ("X-Powered-By", "Access-Control-Allow-Origin", "Via"):
        assert name not in headers, "%s: %s" % (what, name)
    for name in ("Content-Security-Policy", "Strict-Transport-Security",
            "X-Content-Type-Options", "Referrer-Policy", "Cache-Control"):
        assert len(headers.get_all(name) or []) <= 1, what + ": twice " + name


def in_both_languages(text, what):
    assert re.search("[\u4e00-\u9fff]", text) and 'lang="en"' in text, \
        what + ": not in both languages"


def test_headers__every_kind_of_answer__complete():
    multipart = {"Content-Type": "multipart/form-data"}
    upload = "/zh/applications/1/files/contract/upload"
    for portal in PORTALS + ("",):
        where = portal + "." if portal else ""
        host = (where + "localhost").encode()
        for method, path, extra in (("GET", "/", {}), ("GET", "/zh/", {}),
                ("GET", "/zh/sign-in", {}), ("GET", "/en/nothing", {}),
                ("HEAD", "/zh/sign-in", {}), ("PUT", "/zh/sign-in", {}),
                ("TRACE", "/", {}), ("OPTIONS", "*", {}),
                ("GET", "/healthz", {}), ("GET", "/robots.txt", {}),
                ("GET", "/static/nothing.css", {}), ("GET", "/%00", {}),
                ("GET", "/errors/404.html", {}), ("GET", "/%ff%fe", {}),
                ("GET", "/zh/../../etc/passwd", {}),
                ("POST", "/zh/sign-in", multipart),
                ("POST", upload, multipart)):
            r = plain(method, portal, path, extra, b"x" if method == "POST"
                else None) if portal else plain_landing(method, path)
            check_headers(r.headers, "%s %s%s (%d)" % (method, where, path,
                r.status))
        for data, want in (
                (b"GET /" + b"a" * 20000 + b" HTTP/1.1\r\nHost: %s\r\n\r\n"
                % host, 414), (b"GET / HTTP/1.1\r\nHost: %s\r\nX: %s\r\n\r\n"
                % (host, b"y" * 40000), 400), (b"NONSENSE\r\n\r\n", 400),
                (b"GET / HTTP/1.1\r\nHost: %s\r\nContent-Length: x\r\n\r\n"
                % host, 400), (b"POST /zh/sign-in HTTP/1.1\r\nHost: %s\r\n"
                b"Content-Length: 4000000000\r\n\r\n" % host, 413)):
            if want == 413 and not portal:
                continue
            status, headers, body = raw(data)
            assert status == want, (data[:40], status)
            check_headers(headers, "%s: %d" % (portal, status))
            in_both_languages(body, str(status))
    for path in ("/zh/cases", "/zh/account", "/zh/applications/new",
            "/zh/cases/CR-0-0"):
        check_headers(person(EDITOR).get(path).headers, path)


def plain_landing(method, path):
    c = http.client.HTTPConnection("127.0.0.1", PORT, timeout=20)
    c.request(method, path, headers={"Host": "localhost:%d" % PORT})
    r = c.getresponse()
    r.raw = r.read()
    c.close()
    return r


def test_headers__program_away_and_unknown_host__complete():
    with portal_gone("operator"):
        r = plain("GET", "operator", "/zh/sign-in")
    assert r.status == 502, r.status
    check_headers(r.headers, "502")
    in_both_languages(r.text, "502")
    assert plain("GET", "operator", "/zh/sign-in").status == 200
    b = person(EDITOR)
    page = b.get("/applications/%d/files/other/upload" % start(b))
    with portal_gone("operator_upload"):
        r = b.upload(page, "a.pdf", PDF + b"\0" * (3 << 20))
    assert r.status == 502, (r.status, r.words)
    check_headers(r.headers, "502 of an upload")
    in_both_languages(r.body, "502 of an upload")
    r = plain("GET", "evil", "/")
    assert r.status == 421, r.status
    check_headers(r.headers, "421")


def test_report__reading_the_public_pages__no_cookie():
    for path in ("/", "/zh/", "/en/", "/zh/report", "/zh/mailbox",
            "/zh/nothing", "/healthz"):
        r = plain("GET", "report", path)
        assert "Set-Cookie" not in r.headers, path
    r = plain("GET", "report", "/zh/report")
    assert r.headers["Referrer-Policy"] == "no-referrer"
    assert "no-store" in r.headers["Cache-Control"]


def test_sign_in_page__unchanged__not_sent_again():
    first = plain("GET", "office", "/zh/sign-in")
    tag = {"If-None-Match": first.headers["ETag"]}
    assert "no-cache" in first.headers["Cache-Control"]
    for _ in range(9):		# several threads, each with pages of its own
        r = plain("GET", "office", "/zh/sign-in", tag)
        assert (r.status, r.raw) == (304, b""), r.status
    assert plain("GET", "office", "/en/sign-in", tag).status == 200


def test_sign_in_page__asked_with_anything__kept_for_nobody():
    whole = plain("GET", "office", "/zh/sign-in").raw
    for _ in range(9):
        r = plain("GET", "office", "/zh/sign-in?next=/zh/cases/secret")
        assert b"/zh/cases/secret" in r.raw and "ETag" not in r.headers
        r = plain("GET", "office", "/zh/sign-in",
            {"Cookie": "__Host-session=none"})
        assert r.status == 200 and "ETag" not in r.headers
        assert "no-store" in r.headers["Cache-Control"]
        assert plain("GET", "office", "/zh/sign-in").raw == whole


def test_report_page__kept__the_same_and_never_stored():
    whole = plain("GET", "report", "/zh/report").raw
    for _ in range(9):
        assert b"typed" in plain("GET", "report",
            "/zh/report?about=typed").raw
        r = plain("GET", "report", "/zh/report")
        assert r.raw == whole
        assert "ETag" not in r.headers
        assert r.headers["Cache-Control"] == "no-store"


def test_cookie__of_a_session__host_bound_and_for_http_alone():
    b = Browser("office")
    page = b.get("/sign-in")
    r = b.submit(page, {"login": OFFICER, "password": password_of(OFFICER)})
    cookie = next(c for c in r.headers.get_all("Set-Cookie")
        if c.startswith("__Host-session="))
    parts = {p.strip().lower() for p in cookie.split(";")[1:]}
    assert {"secure", "httponly", "path=/"} <= parts, cookie
    assert parts & {"samesite=lax", "samesite=strict"}, cookie
    assert not any(p.startswith("domain") for p in parts), cookie
    token = cookie.split("=", 1)[1].split(";")[0]
    assert re.fullmatch(r"[-\w]{43,}", token), "less than 256 bits"
    people[OFFICER] = b


def test_pages__behind_the_sign_in__are_not_stored():
    for login, paths in ((EDITOR, ("/cases", "/account",
            "/applications/new")), (OFFICER, ("/queue", "/account"))):
        for path in paths:
            r = person(login).get(path)
            assert "no-store" in r.headers["Cache-Control"] or \
                "ETag" in r.headers, path
            assert "public" not in r.headers["Cache-Control"], path


def test_sign_out__old_cookie__dead_and_the_browser_cleared():
    b = Browser("operator").sign_in("editor-s02")
    old = b.clone()
    f = sign_out_form(b.get("/account"))
    r = b.post(f["action"], f["fields"])
    ensure('"cookies"' in r.headers["Clear-Site-Data"] and '"cache"' in
        r.headers["Clear-Site-Data"], r, "Clear-Site-Data")
    assert old.get("/account").status == 303, "the old cookie still works"


def test_sign_in__with_a_cookie_of_ones_own__gets_a_new_one():
    b = Browser("operator")
    b.cookies["__Host-session"] = "A" * 43
    b.sign_in("editor-s03")
    assert b.cookies["__Host-session"] != "A" * 43, "fixation"
    first = b.clone()
    page = Browser("operator").get("/sign-in")
    again = first.clone()
    again.submit(page, {"login": "editor-s03",
        "password": password_of("editor-s03")})
    assert again.cookies != first.cookies
    assert first.get("/account").status == 303, "the old session lives"


# ---- forms of others

def filled(pattern):
    """The pattern with something in it that may well exist."""
    known = {"id": "1", "section": "purchase", "item": "1",
        "kind": "contract", "number": ask("SELECT MIN(number) FROM "
        "case_file")[0][0], "n": "1", "version": "1", "factor": "1",
        "login": "editor-s01", "token": "x", "seq": "1"}
    return re.sub(r":(\w+)", lambda m: known.get(m.group(1), "1"), pattern)


def send(b, path, flags, fields):
    if "upload" not in flags:
        return b.post("/zh" + path, fields)
    mark = uuid.uuid4().hex
    body = "".join('--%s\r\nContent-Disposition: form-data; name="%s"\r\n\r\n'
        "%s\r\n" % (mark, k, v) for k, v in fields.items())
    body += '--%s\r\nContent-Disposition: form-data; name="file"; ' \
        'filename="a.pdf"\r\n\r\n' % mark
    return b.request("POST", "/zh" + path, body.encode() + PDF +
        ("\r\n--%s--\r\n" % mark).encode(), "multipart/form-data; boundary="
        + mark)


def test_forms__replayed_without_their_token__refused_and_nothing_changed():
    """Each POST four ways, by everybody who holds the right to it."""
    users = {"operator": (EDITOR, "signatory-s01"), "office": (OFFICER,
        "chief", ADMIN, "liaison-mss", "signatory-mss", "secretary-1",
        "expert-1")}
    before, tried, judged = state(), 0, set()
    for portal, logins in users.items():
        stranger = token_of(person(logins[1]))
        for login in logins:
            b = person(login)
            other_session = Browser(portal).sign_in(login) \
                if login == logins[0] else None
            tokens = ["", "A" * 86, stranger if login != logins[1] else
                "B" * 86, token_of(other_session) if other_session else "é"]
            for method, pattern, needs, flags in routes(portal):
                if method != "POST" or "no-csrf" in flags:
                    continue
                for token in tokens:
                    r = send(b.clone(), filled(pattern), flags,
                        {"csrf": token, "form_key": "0" * 32})
                    assert r.status == 403, "%s %s: %d" % (login, pattern,
                        r.status)
                    tried += 1
                    if "已失效" not in r.words:
                        break	# no right to it, whatever the token
                    judged.add((portal, pattern))
    assert tried > 400, tried
    # by somebody who holds the right, so that the token decides
    missing = {(portal, r[1]) for portal in users for r in routes(portal)
        if r[0] == "POST" and "no-csrf" not in r[3]} - judged
    assert not missing, missing
    assert state() == before, "something changed"


def test_forms__from_another_site__refused():
    b = person(EDITOR)
    f = sign_out_form(b.get("/account"))
    language = {"csrf": dict(f["fields"])["csrf"], "form_key": "1" * 32,
        "lang": "en"}
    body = urllib.parse.urlencode(language)
    cookie = {"Cookie": "__Host-session=" + b.cookies["__Host-session"],
        "Content-Type": "application/x-www-form-urlencoded"}
    for extra in ({"Sec-Fetch-Site": "cross-site"},
            {"Sec-Fetch-Site": "same-site"}, {"Origin": "http://evil.test"},
            {"Origin": "null"}, {"Origin": "http://office.localhost:%d" %
            PORT}):
        r = plain("POST", "operator", "/zh/account/language",
            dict(cookie, **extra), body)
        assert r.status == 403, (extra, r.status)
        assert "Access-Control-Allow-Origin" not in r.headers
    r = plain("POST", "operator", "/zh/account/language", dict(cookie,
        **{"Sec-Fetch-Site": "same-origin"}), body)
    assert r.status == 303, r.status
    # the sign-in itself too
    r = plain("POST", "operator", "/zh/sign-in", {"Origin": "http://evil",
        "Content-Type": "application/x-www-form-urlencoded"}, "login=x")
    assert r.status == 403, r.status


def refuses_strangers(b, program, fields):
    """Each POST of the portal, sent by a page of another site: as browsers
    say it now, and as old ones do."""
    for method, pattern, _, flags in routes(program):
        if method != "POST":
            continue
        path, stranger = filled(pattern), b.clone()
        for stranger.more in ({"Sec-Fetch-Site": "cross-site"},
                {"Origin": "http://evil.test"}):
            r = send(stranger, path, flags, fields)
            ensure(r.status == 403 and "已失效" in r.words, r,
                stranger.more)


def test_office__forms_from_another_site__refused_and_nothing_changed():
    b, before = person(OFFICER), state()
    fields = {"csrf": token_of(b), "form_key": "2" * 32, "lang": "en"}
    refuses_strangers(b, "office", fields)
    assert state() == before, "something changed"
    # still signed in, and the same form serves from our own page
    r = b.post("/account/language", fields)
    ensure(r.status == 303, r, "from here")


def test_report__forms_from_another_site__refused_and_nothing_sent():
    """Here no token is asked for: where a form comes from is all there is."""
    b = reports.citizen()
    page, code = reports.ready(b)
    fields = dict(b.filled(page, {"typed": code, "step": "send"},
        "/report")[1])
    before = state()
    refuses_strangers(b, "public", fields)
    assert state() == before, "something was sent"
    r = b.post("/report", fields)
    ensure("举报已提交" in r.words and state() != before, r, "from here")


def test_token__on_two_pages__differs_and_both_serve():
    b = person(EDITOR)
    pages = [b.get("/account") for _ in range(2)]
    tokens = [dict(sign_out_form(p)["fields"])["csrf"] for p in pages]
    assert tokens[0] != tokens[1], "the token is not masked"
    for page in pages:
        r = b.submit(page, {"lang": "zh"}, action="/account/language")
        ensure(r.status == 303, r, "a token did not serve")


def test_fields__more_than_the_form_has__without_effect():
    b = person(EDITOR)
    app = start(b)
    more = {"id": "1", "state": "lodged", "operator_id": "2", "case_id": "1",
        "person_id": "1", "declared_by": "1", "roles": "chief",
        "updated_by": "1", "title": "x"}
    r = b.submit(b.get("/applications/%d/purchase" % app), dict(PURCHASE,
        **more))
    ensure(r.status == 303, r, "save")
    row = ask("SELECT state, case_id, declared_by, (SELECT login FROM person "
        "p WHERE p.id = updated_by), (SELECT code FROM organisation o WHERE "
        "o.id = operator_id) FROM application WHERE id = %d" % app)[0]
    assert row == ["draft", "NULL", "NULL", EDITOR, "s01"], row
    r = b.submit(b.get("/account"), dict(more, lang="zh"),
        action="/account/language")
    assert ask("SELECT GROUP_CONCAT(role) FROM person_role r JOIN person p "
        "ON p.id = r.person_id WHERE login = '%s'" % EDITOR) == \
        [["operator_editor"]]


def test_reading__every_link_of_every_page__changes_nothing():
    for login in (EDITOR, "signatory-s01", OFFICER, "chief", ADMIN,
            "liaison-mss", "auditor"):
        b = person(login)
        before = state()
        seen, todo = set(), ["/en/"]
        while todo and len(seen) < 150:
            path = todo.pop(0)
            shape = re.sub(r"\d+", "1", path)
            if shape in seen:
                continue
            seen.add(shape)
            r = b.get(path)
            if r.status == 303:
                todo.append(r.where)
            b.request("HEAD", path)
            if "html" in r.headers.get("Content-Type", ""):
                todo += [h.replace("&amp;", "&") for h in re.findall(
                    r'href="(/(?:en|zh)[^"#]*)', r.body)]
        assert len(seen) > 3, (login, seen)
        after = state()
        assert after == before, "%s changed %s by reading" % (login,
            [t for t in after if after[t] != before.get(t)])


if __name__ == "__main__":
    words = sys.argv[1:]
    sys.exit(run([f for n, f in list(globals().items())
        if n.startswith("test_") and
        (not words or any(w in n for w in words))]))

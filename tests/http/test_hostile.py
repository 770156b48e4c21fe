#!/usr/bin/env python3
"""What hostile people type, and what they look for where nobody looks."""
import io
import re
import sys
import urllib.parse
import uuid
import zipfile
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(TOP / "tests/support"))
from applying import (EDITOR, PDF, complete, ensure, sign,  # noqa: E402
    start)
from database import ask  # noqa: E402
from edges import (ADMIN, OFFICER, people, person, plain,  # noqa: E402
    portal_gone, sign_out_form)
from insides import processes  # noqa: E402
from web import VAR, Browser, accounts, password_of, run  # noqa: E402

PORTALS = ("operator", "office", "report")
TAG = uuid.uuid4().hex[:8]



# ---- people

def test_next__anywhere_else__stays_here():
    for where in ("//evil.test", "https://evil.test/", "/\\evil.test",
            "\\\\evil.test", "/zh/%0d%0aX: y", "javascript:alert(1)",
            "/zh//evil", "http:evil.test", "/evil.test/x", "///evil.test"):
        b = Browser("operator")
        page = b.get("/sign-in?next=" + urllib.parse.quote(where))
        fields = dict(page.form()["fields"])
        assert fields.get("next") in (None, where) and not re.match(
            r"\w+:|//|/\\|\\", fields.get("next") or "/"), where
    b = Browser("operator")
    for where in ("//evil.test", "https://evil.test/", "/\\evil.test"):
        r = b.clone().submit(b.get("/sign-in"), {"login": "editor-s05",
            "password": password_of("editor-s05"), "next": where})
        assert re.match(r"/(zh|en)/", r.where), r.where


def anonymous(text):
    return re.sub(r'name="(csrf|form_key|login)" value="[^"]*"|'
        r'value="[^"]*"|[0-9a-f]{16}', "", text)


def test_sign_in__known_unknown_elsewhere__answers_alike():
    texts = set()
    for login in (EDITOR, "nobody-" + TAG, OFFICER, ""):
        b = Browser("operator")
        r = b.submit(b.get("/sign-in"), {"login": login,
            "password": "wrong " + TAG})
        texts.add((r.status, anonymous(r.body)))
    assert len(texts) == 1, "answers differ"
    texts = set()
    for login in (EDITOR, "nobody-" + TAG, OFFICER):
        b = Browser("operator")
        r = b.submit(b.get("/reset"), {"login": login})
        texts.add((r.status, anonymous(r.body)))
    assert len(texts) == 1, "answers to a reset differ"


def test_guessing__fifty_wrong__owner_gets_in_from_elsewhere():
    login, kind = "editor-s06", "application/x-www-form-urlencoded"
    statuses = set()
    for i in range(50):
        r = plain("POST", "operator", "/zh/sign-in", {"Content-Type": kind},
            urllib.parse.urlencode({"login": login, "password": "x%d" % i}),
            source="127.0.0.66")
        statuses.add(r.status)
    assert statuses == {422, 429}, statuses
    assert int(r.headers["Retry-After"]) > 0
    r = plain("POST", "operator", "/zh/sign-in", {"Content-Type": kind},
        urllib.parse.urlencode({"login": login,
        "password": password_of(login)}), source="127.0.0.67")
    assert r.status == 303, r.status


def test_log__what_strangers_type__adds_no_line():
    evil = "x\r\nfault=made-up-%s \x1b[31m" % TAG
    b = Browser("operator")
    b.submit(b.get("/sign-in"), {"login": evil, "password": "y"})
    for name in (VAR / "log").iterdir():
        text = name.read_bytes()
        assert b"\x1b[31m" not in text, name
        assert b"\nfault=made-up-" + TAG.encode() not in text, name


# ---- what lies around

def test_paths__that_are_nobodys__404():
    for portal in PORTALS:
        for path in ("/.git/config", "/.git/HEAD", "/.env", "/var/keys/",
                "/conf/reviewdesk.conf", "/static/", "/static/../Makefile",
                "/server-status", "/nginx_status", "/metrics", "/debug",
                "/backup.sql", "/index.php", "/static/.made", "/files/",
                "/zh/static/..%2f..%2fMakefile", "/errors/404.html",
                "/files/" + "0" * 64):
            r = plain("GET", portal, path)
            assert r.status in (303, 400, 404), (portal, path, r.status)
            assert b"[core]" not in r.raw and b"CFLAGS" not in r.raw, path
            if r.status == 303:
                assert "sign-in" in r.headers["Location"], path


def test_secrets__in_processes_logs_and_files__nowhere():
    secrets = {a["password"] for a in accounts()}
    secrets |= {f.read_text().strip() for f in (VAR / "secrets").iterdir()}
    secrets |= {b.cookies["__Host-session"] for b in people.values()}
    for proc in Path("/proc").glob("[0-9]*"):
        try:
            line = (proc / "cmdline").read_bytes()
            if str(VAR).encode() not in line and b"rd-" not in line:
                continue
            line += (proc / "environ").read_bytes()
        except OSError:
            continue
        for s in secrets:
            assert s.encode() not in line, proc
    for f in [*(VAR / "log").iterdir(), *(VAR / "mail").glob("[!.]*.eml")]:
        text = f.read_bytes()
        for s in secrets:
            assert s.encode() not in text, f
    for folder in ("keys", "secrets"):
        assert (VAR / folder).stat().st_mode & 0o77 == 0, folder
        for f in (VAR / folder).rglob("*"):
            assert f.stat().st_mode & 0o77 == 0, f
    assert (VAR / "demo-accounts.tsv").stat().st_mode & 0o777 == 0o600


def test_access_log__no_token_no_query_no_reporter():
    b = Browser("operator")
    b.get("/reset/secret-token-" + TAG)
    b.get("/invitation/secret-token-" + TAG)
    b.get("/sign-in?next=/zh/%s" % TAG)
    # too large, and a place too many: nginx itself has something to say
    for way in ("/zh/reset/", "/zh/invitation/"):
        r = plain("POST", "operator", way + "secret-token-" + TAG,
            {"Content-Length": str(3 << 20)})
        assert r.status == 413, r.status
    with portal_gone("operator"):
        r = plain("GET", "operator", "/zh/reset/secret-token-" + TAG)
    assert r.status == 502, r.status
    plain("GET", "report", "/zh/report?" + TAG, {"User-Agent": TAG})
    for f in (VAR / "log").iterdir():
        text = f.read_text(errors="replace")
        assert TAG not in text, "%s: %s" % (f, [line for line in
            text.splitlines() if TAG in line][:3])
    assert "report.localhost" not in (VAR / "log/access.log").read_text()


def test_database__accounts__cannot_do_more_than_they_need():
    for account in ("rd_operator", "rd_office", "rd_public", "rd_notifier",
            "rd_keeper", "rd_admin"):
        grants = "\n".join(r[0] for r in ask("SHOW GRANTS", account))
        assert not re.search(r"GRANT OPTION|FILE|SUPER|ALL PRIVILEGES|DROP|"
            r"CREATE|ALTER|TRIGGER", grants.replace(account, "")), account
        assert re.findall(r"ON `?(\w+)`?\.", re.sub(r"GRANT USAGE.*", "",
            grants)) == ["reviewdesk"] * grants.count("`reviewdesk`.")
    for account, sql in (("rd_office", "DELETE FROM audit"),
            ("rd_office", "UPDATE audit SET what = 'x'"),
            ("rd_office", "UPDATE case_event SET kind = 'accept'"),
            ("rd_office", "SELECT * FROM application"),
            ("rd_operator", "SELECT * FROM note"),
            ("rd_operator", "SELECT * FROM audit"),
            ("rd_operator", "SELECT * FROM report"),
            ("rd_operator", "SELECT * FROM answer"),
            ("rd_public", "SELECT * FROM person"),
            ("rd_public", "SELECT * FROM session"),
            ("rd_notifier", "SELECT * FROM case_file"),
            ("rd_keeper", "UPDATE person SET state = 'active'"),
            ("rd_admin", "DELETE FROM audit")):
        try:
            ask(sql, account)
        except PermissionError:
            continue
        raise AssertionError("%s could: %s" % (account, sql))


def test_passwords__in_the_database__argon2id():
    hashes = [r[0] for r in ask("SELECT password_hash FROM person WHERE "
        "password_hash IS NOT NULL")]
    assert hashes
    for h in hashes:
        m = re.match(r"\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$", h)
        assert m and int(m.group(1)) >= 19456, h[:30]
    tokens = ask("SELECT HEX(token_hash) FROM session")
    for b in people.values():
        assert [b.cookies["__Host-session"]] not in tokens


def test_audit__of_what_people_do__has_its_rows():
    def rows():
        return {tuple(r) for r in ask("SELECT a.id, a.what, a.object FROM "
            "audit a JOIN person p ON p.id = a.person_id WHERE p.login = "
            "'auditor'")}
    before = rows()
    b = Browser("office")
    b.submit(b.get("/sign-in"), {"login": "auditor", "password": "wrong"})
    b.sign_in("auditor")
    b.get("/people")
    b.submit(b.get("/account"), {"lang": "en"}, action="/account/language")
    f = sign_out_form(b.get("/account"))
    b.post(f["action"], f["fields"])
    what = sorted(r[1] for r in rows() - before)
    assert what == sorted(["sign-in-failed", "sign-in", "refused",
        "language", "sign-out"]), what


# ---- text of others on our pages

MARK = '"><i id=xss>\'{{#X}}{{CSRF}}'


def test_marks__in_every_field__read_by_the_office_as_text():
    b = person("editor-s02")
    r = b.submit(b.get("/request-access"), {"organisation": MARK,
        "uscc": "91350100M000100Y43", "name": MARK,
        "email": "mark@example.cn", "phone": "010 <i id=xss>",
        "message": MARK})
    ensure(r.status == 303, r, "request")
    app = start(b)
    fields = dict(b.get("/applications/%d/purchase" % app).form()["fields"])
    typed = {k: MARK for k in fields if k.startswith("purchase.")}
    b.submit(b.get("/applications/%d/purchase" % app), typed)
    admin = person(ADMIN)
    page = admin.get("/access-requests")
    path = re.findall(r'href="(/en/access-requests/\d+)"', page.body)[-1]
    for who, where in ((admin, "/en/access-requests"), (admin, path),
            (b, "/en/cases"), (b, "/en/applications/%d" % app),
            (b, "/en/applications/%d/purchase" % app),
            (b, "/zh/applications/%d/check" % app),
            (b, "/zh/applications/%d/risk-report" % app)):
        r = who.get(where)
        ensure(r.status == 200, r, "page")
        assert "<i id=xss" not in r.body, where
    assert "&lt;i id=xss&gt;" in admin.get(path).body
    assert "{{CSRF}}" in admin.get(path).words


def test_marks__in_what_was_lodged__read_by_every_side_as_text():
    b = person(EDITOR)
    app = complete(b)
    for section in ("purchase", "providers/1", "risk", "contract"):
        page = b.get("/applications/%d/%s" % (app, section))
        f = dict(page.form()["fields"])
        typed = {k: MARK for k, v in f.items() if re.search("[\u4e00-\u9fff]",
            v) and not k.endswith("country")}
        assert typed, section
        r = b.submit(page, typed)
        ensure(r.status == 303, r, section)
    ensure(sign(app).status == 303, b.get("/cases"), "sign")
    r = b.submit(b.get("/applications/%d/check" % app), action="/lodge")
    number = re.search(r"CR-[\d-]+", r.where).group(0)
    b.submit(b.get("/cases/%s/withdraw" % number), {"reason": MARK})
    o = person(OFFICER)
    o.submit(o.get("/cases/%s/notes" % number), {"body": MARK})
    o.submit(o.get("/cases/%s/check" % number), {"outcome": "return",
        "step": "preview"})
    shown = 0
    for who, pages in ((o, ("", "/materials", "/assessment", "/letters",
            "/history", "/check")), (b, ("", "/lodged", "/filed/1"))):
        for lang in ("/zh", "/en"):
            for page in pages:
                r = who.get("%s/cases/%s%s" % (lang, number, page))
                ensure(r.status == 200, r, "page")
                assert "<i id=xss" not in r.body, r.path
                shown += r.body.count("&lt;i id=xss&gt;")
    r = o.get("/queue?q=" + number)
    assert "<i id=xss" not in r.body
    assert shown > 20, shown


def test_mail__line_ends_in_a_name__no_header_of_its_own():
    login = "mail-" + TAG
    admin = person(ADMIN)
    page = admin.get("/people/invite")
    r = admin.submit(page, {"organisation": ask("SELECT id FROM organisation "
        "WHERE code = 's01'")[0][0], "name": "A\r\nBcc: evil@evil.test",
        "login": login, "email": "%s@example.cn\r\nBcc: evil@evil.test" %
        login, "phone": "", "lang": "zh", "roles": "operator_editor"})
    ensure(r.status == 422, r, "an address with line ends")
    r = admin.submit(page, {"organisation": ask("SELECT id FROM organisation "
        "WHERE code = 's01'")[0][0], "name": "A\r\nBcc: evil@evil.test",
        "login": login, "email": login + "@example.cn", "phone": "",
        "lang": "zh", "roles": "operator_editor"})
    for name in (VAR / "mail").glob("[!.]*.eml"):
        head = name.read_bytes().partition(b"\n\n")[0].partition(
            b"\r\n\r\n")[0]
        assert b"\nBcc:" not in head and b"evil@evil" not in head, name


def test_file_names__hostile__kept_apart_and_served_safely():
    b = person(EDITOR)
    app = start(b)
    path = "/applications/%d/files/other/upload" % app
    for i, name in enumerate(("../../etc/passwd.pdf", "a\\b.pdf",
            "长" * 90 + ".pdf", "a\u202efdp.exe.pdf", "x;y\"z.pdf",
            "合同 副本.pdf")):
        r = b.upload(b.get(path), name.replace('"', "%22"), PDF +
            str(i).encode())
        assert r.status in (303, 422), (name, r.status)
    page = b.get(path)
    links = re.findall(r'href="(/en/documents/\d+)"', page.body)
    assert len(links) >= 5, len(links)
    for link in links:
        r = b.get(link)
        how = r.headers["Content-Disposition"]
        assert how.startswith("attachment"), how
        assert "filename*=UTF-8''" in how, how
        name = urllib.parse.unquote(how.split("filename*=UTF-8''")[1])
        assert not re.search(r"[/\\\r\n\u202e]", name), name
        assert "sandbox" in r.headers["Content-Security-Policy"], link
        assert r.headers["X-Content-Type-Options"] == "nosniff"
        assert r.raw.startswith(b"%PDF"), link


OFFICE_XML = {"[Content_Types].xml": b'<?xml version="1.0"?><Types xmlns="'
    b'http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "_rels/.rels": b"<Relationships/>"}
XXE = b'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/' \
    b'passwd"><!ENTITY y "&x;&x;">]><w:document>&y;</w:document>'


def zipped(members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
        for name, content in members.items():
            z.writestr(name, content)
    return out.getvalue()


def memory_of(program):
    """The most that any process of it ever took, in KiB."""
    return max(int(re.search(r"VmHWM:\s+(\d+)", Path("/proc/%d/status" %
        pid).read_text()).group(1)) for name, pid in processes() if
        name == program)


def test_documents__bombs_and_outside_references__never_opened():
    """What is inside is not unpacked and not read as XML, only handed on."""
    bomb = zipped({"word/document.xml": b"\0" * (200 << 20)})
    b = person(EDITOR)
    app = start(b)
    path = "/applications/%d/files/other/upload" % app
    before, kept = memory_of("rd-operator"), {}
    for name, members in (
            ("外部.docx", {"word/document.xml": XXE,
                "word/_rels/document.xml.rels": b'<Relationship TargetMode='
                b'"External" Target="http://127.0.0.1:1/x"/>'}),
            ("表.xlsx", {"xl/workbook.xml": XXE}),
            ("炸弹.docx", {"word/document.xml": b"\0" * (100 << 20)}),
            ("套娃.docx", {"word/document.xml": bomb,
                "word/embeddings/a.docx": bomb}),
            ("爬.docx", {"word/document.xml": b"x",
                "../../../../etc/cron.d/x": b"y"})):
        content = zipped({**OFFICE_XML, **members})
        r = b.upload(b.get(path), name, content)
        ensure(r.status in (303, 415, 422), r, name)
        if r.status == 303:
            kept[name] = content
    assert len(kept) >= 3, sorted(kept)
    page = b.get(path)
    for link in re.findall(r'href="(/en/documents/\d+)"', page.body):
        r = b.get(link)
        assert r.raw in kept.values(), link
        assert r.headers["Content-Disposition"].startswith("attachment")
    grown = memory_of("rd-operator") - before
    assert grown < 40 << 10, "%d KiB more" % grown


def test_upload__thousands_of_parts_or_endless_heads__refused():
    b = person(EDITOR)
    path = "/en/applications/%d/files/other/upload" % start(b)
    part = '--x\r\nContent-Disposition: form-data; name="f%d"\r\n\r\n1\r\n'
    for what, body in (
            ("parts", "".join(part % i for i in range(10000)) + "--x--\r\n"),
            ("a head", "--x\r\n" + "X: y\r\n" * 100000 + "\r\n1\r\n--x--"),
            ("a name", part.replace("f%d", "n" * 100000) + "--x--\r\n"),
            ("no end", '--x\r\nContent-Disposition: form-data; name="a"'),
            ("dashes", "--" * 50000)):
        r = b.request("POST", path, body.encode(),
            "multipart/form-data; boundary=x")
        ensure(r.status in (400, 403, 413), r, what)
        ensure("<main" in r.body, r, what)
    r = b.get(path)
    ensure(r.status == 200, r, "afterwards")


if __name__ == "__main__":
    words = sys.argv[1:]
    sys.exit(run([f for n, f in list(globals().items())
        if n.startswith("test_") and
        (not words or any(w in n for w in words))]))

#!/usr/bin/env python3
"""Public reports (Article 16) through nginx: the citizen's pages, the
Office's, and what is left behind of a reporter, on a copy of its own."""
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(TOP / "tests/support"))
from web import VAR, Browser, run  # noqa: E402

PDF = b"%PDF-1.7\n1 0 obj\n(MARKERFILE)\nendobj\n"
TEXT = "第一段 MARKERTEXT\n\n第二段"
FROM = "127.0.0.77"
AGENT = {"User-Agent": "MARKERAGENT/1.0", "Accept-Language": "zh-MARKERLANG",
    "Referer": "http://MARKERREFERER.example/", "Cookie": "x=MARKERCOOKIE",
    "X-Forwarded-For": "192.0.2.77"}
SECRETS = ("MARKERTEXT", "MARKERFILE", "MARKERNAME", "MARKERREPLY",
    "MARKERAGENT", "MARKERLANG", "MARKERREFERER", "MARKERCOOKIE", FROM,
    "192.0.2.77")

officers = {}


def ensure(condition, answer, what):
    if not condition:
        raise AssertionError("%s: %s %d\n%s" % (what, answer.path,
            answer.status, answer.words[:1500]))


def citizen(lang="zh"):
    return Browser("report", lang, FROM, AGENT)


def officer(login="officer-1"):
    if login not in officers:
        officers[login] = Browser("office", "zh").sign_in(login)
    return officers[login].clone()


def step(b, page, name, **values):
    """Presses the button of that step."""
    r = b.submit(page, dict(values, step=name), action="/report")
    ensure("Set-Cookie" not in r.headers, r, "a cookie")
    return r


def fill(b, page, name, **values):
    """A step from the page of the files, whose own form is the upload."""
    fields = [f for f in page.form("/upload")["fields"]
        if f[0] not in values]
    return b.post("/report", fields + list(values.items()) +
        [("step", name)])


def files_page(b, **values):
    r = step(b, b.get("/report"), "files",
        **dict({"about": "某提供者", "what": TEXT,
        "secrets": "no"}, **values))
    ensure(r.status == 200 and r.form("/upload"), r, "the files")
    return r


def code_of(page):
    return re.search(r'class="app-receipt">([^<]+)<', page.body).group(1)


def to_type(b, checked):
    """From the check to where the code is typed: (page, code)."""
    page = step(b, checked, "code")
    code = code_of(page)
    return step(b, page, "type"), code


def proceed(b, page, name=None, content=None):
    """"Continue" on the page of the files, with or without one chosen."""
    r = b.upload(page, name, content, to=b.url("/report/continue/upload"))
    ensure("Set-Cookie" not in r.headers, r, "a cookie")
    return r


def ready(b, **values):
    """Everything but the last button: (page, code)."""
    return to_type(b, proceed(b, files_page(b, **values)))


def sent(b, **values):
    page, code = ready(b, **values)
    r = step(b, page, "send", typed=code)
    ensure(r.status == 200 and "举报已提交" in r.words or
        "was sent" in r.words, r, "sending")
    return code


def opened(b, code):
    return b.post("/mailbox", {"step": "open", "code": code})


def reply(b, page, text, secrets="no"):
    return b.submit(page, {"step": "reply", "text": text,
        "secrets": secrets}, "/mailbox")


def newest():
    """The address of the report that came last, as an officer sees it."""
    r = officer().get("/reports/all")
    return re.search(r'/zh(/reports/[0-9]+)"', r.body).group(1)


def sql(text, *more):
    return subprocess.run(["mariadb", "--no-defaults", "-S",
        str(VAR / "run/mariadb.sock"), "reviewdesk", "-N", "-e", text] +
        list(more), check=True, capture_output=True, text=True).stdout


def hidden(page, action="/report"):
    return dict(page.form(action)["fields"])


# ---- the way through

def test_text__line_ends__arrive_as_typed():
    b = citizen()
    page, code = ready(b, how="甲\n乙")
    assert hidden(page)["what"].replace("\r\n", "\n") == TEXT
    step(b, page, "send", typed=code)
    r = officer().get(newest())
    ensure(TEXT in r.body.replace("\r\n", "\n"), r, "the text")


def test_sent__page__says_what_comes_and_by_when():
    b = citizen("en")
    page, code = ready(b)
    r = step(b, page, "send", typed=code)
    ensure("5 working days" in r.words and "15 working days" in r.words and
        "targets that the Office set itself" in r.words, r, "targets")


def test_code__sent_with_another_text__said_and_first_stands():
    b = citizen("en")
    page, code = ready(b)
    values = dict(hidden(page), typed=code, step="send")
    ensure(b.post("/report", values).status == 200, page, "first")
    again = b.post("/report", values)
    ensure(again.status == 200 and "was sent" in again.words, again,
        "second click")
    other = b.post("/report", dict(values, what="另一段文字"))
    ensure(other.status == 409 and "it was not sent" in other.words, other,
        "another text")
    ensure("另一段文字" in other.body, other, "what was typed")
    r = officer().get(newest())
    ensure("MARKERTEXT" in r.body and "另一段文字" not in r.body, r, "first")
    # and the text goes along to a code of its own
    page, fresh = to_type(b, other)
    assert fresh != code
    r = step(b, page, "send", typed=fresh)
    ensure("was sent" in r.words, r, "with another code")


def test_mailbox__wrong_code_or_slip__the_same_page():
    b = citizen()
    sent(b)
    answers = [opened(b, c) for c in ("0000-0000-0000-0000-000",
        "0000-0000-0000-0000-001", "ABCD", "")]
    plain = {re.sub(r'value="[^"]*"|name="form_key"[^>]*', "", r.body)
        for r in answers}
    assert len(plain) == 1, plain
    assert {r.status for r in answers} == {422}


def test_mailbox__reload_of_a_message__stands_once():
    b = citizen()
    code = sent(b)
    page = opened(b, code)
    values = dict(page.form("/mailbox")["fields"], step="reply",
        secrets="no", text="MARKERREPLY")
    first, again = b.post("/mailbox", values), b.post("/mailbox", values)
    ensure(first.words.count("MARKERREPLY") == 1, first, "first")
    ensure(again.words.count("MARKERREPLY") == 1, again, "again")
    o, where = officer(), newest()
    o.get(where)
    reply(b, again, "又一句")
    r = o.get("/reports")
    row = re.search(r'"/zh%s".*' % where, r.body).group(0)
    ensure("举报人有新的补充" in row, r, "what waits")


def test_mailbox__closed__nothing_taken_and_nothing_lost():
    b = citizen("en")
    page = opened(b, sent(b))
    o = officer()
    r = o.submit(o.get(newest()), {}, "/close")
    ensure(r.status == 422 and "请先勾选" in r.words, r, "closed by a slip")
    r = o.submit(o.get(newest()), {"sure": "yes"}, "/close")
    ensure(r.status == 303, r, "closing")
    r = reply(b, page, "迟到的话")
    ensure(r.status == 409 and "迟到的话" in r.words and
        "closed this report" in r.words, r, "a message")
    r = o.get(newest())
    ensure("迟到的话" not in r.body and "/answer" not in r.body, r, "closed")


# ---- files

def test_file__sent__taken_by_the_office_under_its_name():
    b = citizen()
    page = b.upload(files_page(b), "MARKERNAME 合同.pdf", PDF)
    ensure("MARKERNAME 合同.pdf" in page.words, page, "adding")
    checked = proceed(b, page, "笔记.txt", "笔记\n".encode())
    ensure("MARKERNAME 合同.pdf" in checked.words and "笔记.txt" in
        checked.words, checked, "check")
    page, code = to_type(b, checked)
    form = [f for f in page.form("/report")["fields"] if f[0] != "typed"] + [
        ("typed", code), ("step", "send")]
    assert len([f for f in form if f[0] == "kept"]) == 2, form
    for _ in range(2):	# the second click has files that are gone
        r = b.post("/report", form)
        ensure("举报已提交" in r.words, r, "sending")
    o, where = officer(), newest()
    ensure("MARKERNAME 合同.pdf" in o.get(where).words, r, "the Office")
    r = o.get(where + "/files/1")
    assert r.raw == PDF
    h = r.headers
    assert h["Content-Disposition"].startswith("attachment; ")
    assert h["Content-Disposition"].endswith("filename*=UTF-8''"
        "MARKERNAME%20%E5%90%88%E5%90%8C.pdf"), h["Content-Disposition"]
    assert "sandbox" in h["Content-Security-Policy"]
    assert o.get(where + "/files/3").status == 404
    assert o.get(where + "/files/0").status == 404
    for login in ("liaison-miit", "admin-1", "auditor"):
        r = officer(login).get(where + "/files/1")
        ensure(r.status in (403, 404), r, login)


def test_file__refused__said_at_the_field_and_nothing_lost():
    b = citizen("en")
    page = b.upload(files_page(b), "good.pdf", PDF)
    for name, content, status, words in (
            ("a.pdf", b"MZ\x90\0 a program", 422, "ending"),
            ("a.exe", PDF, 422, ""),
            ("a.pdf", b"", 422, "0 bytes"),
            ("a.jpg", b"\xff\xd8\xff\xe1\0\x08damage", 422, "damaged"),
            (None, None, 422, "Choose a file first"),
            ("a.pdf", PDF + b"x" * (50 << 20), 413, "larger than 50 MB")):
        r = b.upload(page, name, content)
        ensure(r.status == status and words in r.words, r, str(name))
        ensure("good.pdf" in r.words, r, "the other file")
        assert hidden(r, "/upload")["what"].replace("\r\n", "\n") == TEXT
    # "Continue" with a bad one says so too, and does not go on
    r = proceed(b, page, "a.exe", PDF)
    ensure(r.status == 422 and r.form("/upload"), r, "continue")


def test_file__removed__gone_from_form_and_store():
    b = citizen()
    before = int(sql("SELECT COUNT(*) FROM report_pending_file"))
    page = b.upload(files_page(b), "a.pdf", PDF)
    name = sql("SELECT cipher_name FROM report_pending_file ORDER BY "
        "on_day DESC, cipher_name").split()
    paths = [VAR / "files" / n[:2] / n[2:] for n in name]
    assert all(p.exists() for p in paths)
    token = hidden(page, "/upload")["kept"].split(" ")[0]
    r = b.post("/report", page.form("/upload")["fields"] +
        [("remove", token)])
    ensure(r.status == 200 and "a.pdf" not in r.words, r, "removed")
    assert hidden(r, "/upload")["what"].replace("\r\n", "\n") == TEXT
    assert int(sql("SELECT COUNT(*) FROM report_pending_file")) == before
    assert sum(p.exists() for p in paths) == len(paths) - 1
    # a form that still names it is told
    r = fill(b, page, "check")
    ensure(r.status == 422 and "a.pdf" in r.words, r, "gone")


def test_file__more_than_a_report_can_have__no_field():
    b = citizen("en")
    page = files_page(b)
    for i in range(10):
        page = b.upload(page, "%d.pdf" % i, PDF)
    ensure('type="file"' not in page.body and "as many files" in page.words,
        page, "ten")
    r = b.upload(page, "11.pdf", PDF)
    ensure(r.status == 400, r, "one by hand")
    r = proceed(b, page)
    ensure(r.status == 200 and "9.pdf" in r.words, r, "continue")


def test_file__store__shows_the_day_alone():
    b = citizen()
    b.upload(files_page(b), "a.pdf", PDF)
    names = sql("SELECT cipher_name FROM report_pending_file UNION "
        "SELECT cipher_name FROM report_file").split()
    assert names
    for n in names:
        path = VAR / "files" / n[:2] / n[2:]
        for p in (path, path.parent):
            s = p.stat()
            assert (s.st_mtime_ns // 10**9 + 8 * 3600) % 86400 == 0, p
            assert s.st_mtime_ns % 10**9 == 0, p


def test_file__changed_or_missing_on_disk__named_by_verify():
    b = citizen()
    page, code = to_type(b, proceed(b, files_page(b), "a.pdf", PDF))
    ensure(step(b, page, "send", typed=code).status == 200, page, "send")
    names = sql("SELECT cipher_name FROM report_file ORDER BY report_id DESC "
        "LIMIT 1").split()
    path = VAR / "files" / names[0][:2] / names[0][2:]
    whole = path.read_bytes()
    for damage, said in ((lambda: path.write_bytes(whole[:-1] + b"x"),
            "the file was changed"), (path.unlink, "the file is missing")):
        damage()
        done = subprocess.run([str(TOP / "bin/reviewdesk"), "verify"],
            env=dict(os.environ, REVIEWDESK_CONF=str(VAR /
            "run/reviewdesk.conf")), capture_output=True, text=True)
        assert done.returncode == 1 and "%s: %s" % (names[0], said) in \
            done.stdout, done.stdout + done.stderr
    path.write_bytes(whole)


# ---- the Office

def test_office__first_reading__no_longer_new():
    sent(citizen())
    o, where = officer(), newest()
    r = o.get(where)
    ensure("已阅读" in r.words and "新举报" not in r.words, r, "state")


def test_office__double_click_and_news__one_answer_and_told():
    b = citizen()
    code = sent(b, email="MARKER@citizen.example")
    o, where = officer(), newest()
    page = o.get(where)
    values = dict(page.form("/answer")["fields"], text="已收到。")
    for _ in range(2):
        r = o.post(where + "/answer", values)
        ensure(r.status == 303, r, "answer")
    box = opened(b, code)
    ensure(box.words.count("已收到。") == 1, box, "letters")
    assert sql("SELECT COUNT(*) FROM outbox WHERE recipient = "
        "'MARKER@citizen.example'").strip() == "1"
    reply(b, box, "补充。")
    # the officer's page is older than the reporter's words
    r = o.submit(page, {"text": "不必补充。"}, "/answer")
    ensure(r.status == 409 and "补充。" in r.words and
        "不必补充。" in r.body, r, "a conflict")
    r = o.submit(r, {"text": "看到了。"}, "/answer")
    ensure(r.status == 303, r, "after reading")


def test_office__acts__stand_in_the_audit():
    sent(citizen())
    o, where = officer("officer-2"), newest()
    for _ in range(3):
        page = o.get(where)
    o.submit(page, {"text": "已收到。"}, "/answer")
    page = o.get(where)
    for _ in range(2):
        o.submit(page, {"sure": "yes"}, "/close")
    rows = sql("SELECT what FROM audit WHERE object = '%s' ORDER BY id" %
        where.rsplit("/", 1)[1]).split()
    assert rows == ["report-read", "report-answered", "report-closed"], rows


# ---- when it does not work

def locked(account, lock):
    state = "LOCK" if lock else "UNLOCK"
    sql("ALTER USER %s@localhost ACCOUNT %s" % (account, state))
    if lock:
        sql("KILL USER %s@localhost" % account)


def test_database_away__form_again_as_filled():
    b = citizen("en")
    page, code = ready(b)
    values = dict(hidden(page), typed=code, step="send")
    box = opened(b, sent(b))
    locked("rd_public", True)
    try:
        r = b.post("/report", values)
        mine = reply(b, box, "我的话")
        look = opened(b, code)
        added = b.upload(files_page(b), "a.pdf", PDF)
    finally:
        locked("rd_public", False)
    for answer in (r, mine, look, added):
        ensure(answer.status == 503 and
            int(answer.headers["Retry-After"]) > 0 and
            "Nothing was sent" in answer.words, answer, "database away")
    assert hidden(r)["what"].replace("\r\n", "\n") == TEXT
    ensure('value="%s"' % code in r.body, r, "the code typed")
    ensure("我的话" in mine.body, mine, "the message")
    assert hidden(added, "/upload")["what"].replace("\r\n", "\n") == TEXT
    # sent again it is still the same form: never a second message
    assert hidden(mine, "/mailbox")["form_key"] == \
        hidden(box, "/mailbox")["form_key"]
    # the very button that stands there works afterwards
    r = step(b, r, "send", typed=code)
    ensure("was sent" in r.words, r, "again")
    mine = reply(b, mine, "我的话")
    ensure("我的话" in mine.words, mine, "again")


# ---- traces

def dump():
    return subprocess.run(["mariadb-dump", "--no-defaults", "-S",
        str(VAR / "run/mariadb.sock"), "--hex-blob", "--all-databases",
        "--skip-extended-insert"], check=True, capture_output=True).stdout


def holding(text):
    """Every file of the copy, and the dump, that holds the text."""
    needle, found = text.encode(), []
    for p in sorted(VAR.rglob("*")):
        if p.is_file() and needle in p.read_bytes():
            found.append(str(p.relative_to(VAR)))
    dumped = dump()
    if needle in dumped or needle.hex().upper().encode() in dumped:
        found.append("dump")
    return found


def test_traces__after_all_of_this__none():
    b = citizen()
    page = b.upload(files_page(b), "MARKERNAME.pdf", PDF)
    page, code = to_type(b, proceed(b, page))
    step(b, page, "send", typed=code)
    reply(b, opened(b, code), "MARKERREPLY")
    officer().get(newest())
    for text in SECRETS + (code, code.replace("-", "")):
        found = holding(text)
        assert not found, "%s in %s" % (text, ", ".join(found))


def test_traces__where_they_may_be__are_found():
    """The control: the same search, at a portal that does log and store."""
    b = Browser("operator", "zh", "127.0.0.78", AGENT)
    b.get("/CONTROLPATH")
    page = b.get("/request-access")
    r = b.submit(page, {"organisation": "CONTROLTEXT", "name": "某人",
        "uscc": "91350100M000100Y43", "email": "control@example.com",
        "phone": "010-12345678"})
    ensure(r.status in (200, 303), r, "request")
    assert "log/access.log" in holding("127.0.0.78")
    assert "log/access.log" in holding("CONTROLPATH")
    found = holding("CONTROLTEXT")
    assert "dump" in found and any(f.startswith("mariadb/") for f in found)


# ---- last: what it uses up comes back slowly

def few_an_hour():
    """Sets a low limit, and lets the portal's workers begin anew."""
    conf = VAR / "run/reviewdesk.conf"
    conf.write_text(conf.read_text() + "report.sends.hour = 2\n")
    old = workers()
    assert old
    for pid in old:
        os.kill(pid, signal.SIGTERM)
    until = time.monotonic() + 60
    while len(workers() - old) < len(old) or workers() & old:
        assert time.monotonic() < until, "the workers did not come back"
        time.sleep(0.1)


def workers():
    """The processes of this copy that serve the public pages."""
    found = set()
    for p in Path("/proc").glob("[0-9]*"):
        try:
            name = (p / "cmdline").read_bytes().split(b"\0")[0]
            mine = str(VAR / "run/reviewdesk.conf").encode() in \
                (p / "environ").read_bytes()
        except OSError:
            continue
        if mine and name.endswith(b"/rd-public"):
            found.add(int(p.name))
    return found


def test_pace__too_many__told_when_in_both_languages_and_text_kept():
    b = citizen("en")
    page, code = ready(b)
    values = dict(hidden(page), step="send", typed=code)
    few_an_hour()
    # one for each worker: who takes which request is nobody's to say
    for i in range(20):
        r = b.post("/report", values)
        if r.status == 429:
            break
    ensure(r.status == 429, r, "a limit for everybody")
    wait = int(r.headers["Retry-After"])
    assert 1 <= wait <= 3600
    ensure("Wait %d seconds" % wait in r.words, r, "how long")
    assert hidden(r)["what"].replace("\r\n", "\n") == TEXT
    for _ in range(20):
        zh = citizen("zh").post("/report", values)
        if zh.status == 429:
            break
    ensure(zh.status == 429 and "没有丢失" in zh.words and
        zh.headers["Retry-After"] in zh.words, zh, "in Chinese")
    # reading the mailbox is not sending
    r = opened(b, code)
    ensure(r.status == 200, r, "the mailbox")
    assert not holding(FROM)


TESTS = [f for name, f in list(globals().items())
    if name.startswith("test_")]

if __name__ == "__main__":
    sys.exit(run(TESTS))

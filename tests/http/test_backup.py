#!/usr/bin/env python3
"""A running copy is backed up under load and restored into another one."""
import hashlib
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(TOP / "tests/support"), str(TOP / "tests/http")]
import database  # noqa: E402
import test_report as reports  # noqa: E402
import web  # noqa: E402
from applying import EDITOR, PDF, attach, complete, fill, person, sign, start  # noqa: E402,E501
from web import PORT, VAR, Browser, Reader, run  # noqa: E402

HOME = Path(tempfile.mkdtemp(prefix="rd-backup-"))
OTHER, LIVE, EMPTY = HOME / "var", HOME / "var-live", HOME / "var-empty"


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


PORTS = {OTHER: free_port(), LIVE: free_port(), EMPTY: free_port()}
# What was seen of the first copy, for the restored one to show again.
seen, acknowledged = {}, []


def reviewdesk(var, *args):
    env = dict(os.environ, REVIEWDESK_CONF=str(var / "run/reviewdesk.conf"))
    return subprocess.run([str(TOP / "bin/reviewdesk"), *args], env=env,
        capture_output=True, text=True)


def copy(verb, var, **more):
    env = dict(os.environ, VAR=str(var), PORT=str(PORTS[var]), **more)
    return subprocess.run([str(TOP / "conf/run/copy"), verb], env=env,
        capture_output=True, text=True)


def ask(var, sql):
    database.VAR = var
    try:
        return database.ask(sql)
    finally:
        database.VAR = VAR


def digests(folder):
    return {str(f.relative_to(folder)): hashlib.sha256(f.read_bytes())
        .hexdigest() for f in sorted(folder.rglob("*")) if f.is_file() and
        "tmp" not in f.relative_to(folder).parts}


def contents(var):
    """Every row of every table, but for who is signed in meanwhile."""
    rows = {}
    for (table,) in ask(var, "SHOW TABLES"):
        if table not in ("attempt", "session"):
            rows[table] = sorted(map(tuple, ask(var, "SELECT * FROM `%s`" %
                table)))
    return rows


def orphans(var):
    """Rows that name a row of another table that is not there."""
    lost = []
    for name, table, column, other, key in ask(var, "SELECT constraint_name, "
            "table_name, column_name, referenced_table_name, "
            "referenced_column_name FROM information_schema.key_column_usage "
            "WHERE table_schema = DATABASE() AND referenced_table_name IS NOT "
            "NULL AND constraint_name IN (SELECT constraint_name FROM "
            "information_schema.key_column_usage WHERE table_schema = "
            "DATABASE() AND referenced_table_name IS NOT NULL GROUP BY "
            "table_name, constraint_name HAVING COUNT(*) = 1)"):
        n = ask(var, "SELECT COUNT(*) FROM `%s` x LEFT JOIN `%s` y ON y.`%s` "
            "= x.`%s` WHERE x.`%s` IS NOT NULL AND y.`%s` IS NULL" % (table,
            other, key, column, column, key))[0][0]
        if n != "0":
            lost.append((name, n))
    return lost


def settled():
    """Waits until no mail waits, so that both copies hold the same of it."""
    until = time.monotonic() + 120
    while ask(VAR, "SELECT 1 FROM outbox WHERE state IN ('queued', 'leased') "
            "LIMIT 1") or not list((VAR / "mail").glob("[!.]*.eml")):
        assert time.monotonic() < until, "mails still wait"
        time.sleep(0.3)


def at(b, port):
    b = b.clone()
    b.host = re.sub(r"\d+$", str(port), b.host)
    return b


def bare(page, port):
    """The bytes of a page without what each showing makes anew."""
    assert page.status == 200, "%s: %d" % (page.path, page.status)
    text = page.body.replace(":%d" % port, ":PORT")
    return re.sub(r'(name="(csrf|form_key|token)" value=")[^"]*|'
        r"[0-9a-f]{16,}", "", text)


def pages(port, number, report, code):
    """What each kind of reader sees: {who and where: text or bytes}."""
    found = {}

    def look(who, b, *paths):
        for path in paths:
            page = b.get(path)
            found[who, path] = bare(page, port)
        return page
    b = at(seen["operator"], port)
    case = look("operator", b, "/cases", "/account",
        "/cases/%s/filed/1" % number, "/cases/" + number)
    link = re.search(r'href="(/en/documents/\d+)"', case.body).group(1)
    found["document"] = b.get(link).raw
    b = at(seen["officer"], port)
    look("officer", b, "/cases/" + number, "/cases/%s/materials" % number)
    text = look("officer", b, report)
    assert reports.TEXT in text.body.replace("\r\n", "\n"), text.words
    found["report file"] = b.get(report + "/files/1").raw
    b = at(seen["member"], port)
    listed = look("member", b, "/circulations")
    look("member", b, re.search(r'href="(/en/circulations/[^/"?]+)"',
        listed.body).group(1))
    box = reports.opened(at(seen["citizen"], port), code)
    assert "举报" in box.words and box.form("/mailbox"), box.words
    found["mailbox"] = bare(box, port)
    return found


def other_pages(var, *args):
    web.PORT = PORTS[var]
    try:
        return pages(PORTS[var], *args)
    finally:
        web.PORT = PORT


def verified(var):
    """The number of files that verify opened, none of them at fault."""
    done = reviewdesk(var, "verify")
    assert done.returncode == 0 and " 0 faults" in done.stdout, \
        done.stdout + done.stderr
    return int(re.search(r"(\d+) files: 0 faults", done.stdout).group(1))


def test_backup__while_people_work__complete_and_apart():
    b, stop = person(EDITOR), threading.Event()
    app, writing = start(b), []

    def write():
        while not stop.is_set():
            writing.append(fill(b.clone(), app, "purchase",
                {"purchase.title": "第%d次" % len(writing)}, 422))

    def hand_in():
        while not stop.is_set():
            own = start(b)
            attach(b, own, "contract", "合同.pdf", PDF)
            acknowledged.append(own)
    threads = [threading.Thread(target=x) for x in (write, hand_in)]
    for thread in threads:
        thread.start()
    while not acknowledged:
        time.sleep(0.1)
    before = list(acknowledged)
    done = reviewdesk(VAR, "backup", str(HOME / "live"))
    stop.set()
    for thread in threads:
        thread.join()
    acknowledged[:] = before
    assert done.returncode == 0, done.stderr
    assert writing and all(r.status == 422 for r in writing)
    for part in ("database.sql", "files", "SHA256SUMS"):
        assert (HOME / "live" / part).exists(), part
    names = {f.name for f in (HOME / "live").rglob("*")}
    assert not names & {"files.key", "portal.key"}, "a key is with the data"
    assert (HOME / "live-keys/files.key").exists()
    for f in HOME.rglob("*"):
        assert f.stat().st_mode & 0o77 == 0, f
    for part, where in (("SHA256SUMS", "live"), ("SHA256SUMS.sha256", "live"),
            ("../live/keys.sha256", "live-keys")):
        check = subprocess.run(["sha256sum", "--strict", "-c", part],
            cwd=HOME / where, capture_output=True, text=True)
        assert check.returncode == 0 and not check.stderr, check
    again = reviewdesk(VAR, "backup", str(HOME / "live"))
    assert again.returncode != 0 and "there already" in again.stderr


def test_restore__into_a_new_folder__everything_as_before():
    b = person(EDITOR)
    app = complete(b)
    assert sign(app).status == 303
    lodged = b.submit(b.get("/applications/%d/check" % app), action="/lodge")
    number = re.search(r"CR-\d+-\d+", lodged.where).group(0)
    c = reports.citizen()
    page, code = reports.to_type(c, reports.proceed(c, reports.files_page(c),
        "a.pdf", reports.PDF))
    assert reports.step(c, page, "send", typed=code).status == 200
    seen.update(operator=b, citizen=c,
        officer=Reader("office").sign_in("officer-1"),
        member=Browser("office").sign_in("liaison-mss"))
    what = number, reports.newest(), code
    pages(PORT, *what)	# the first reading is written down, and shows
    before_pages = pages(PORT, *what)
    settled()
    sealed = set(map(tuple, ask(VAR, "SELECT * FROM audit_seal")))
    done = reviewdesk(VAR, "backup", str(HOME / "quiet"))
    assert done.returncode == 0, done.stderr
    before = contents(VAR)
    r = copy("start", OTHER, RESTORE=str(HOME / "quiet"))
    assert r.returncode == 0, r.stdout + r.stderr
    after = contents(OTHER)
    assert set(before) == set(after)
    for table, rows in before.items():
        if table != "audit_seal":
            assert after[table] == rows, table
    assert before["outbox"] and before["outbox_reply"]
    # each keeper goes on sealing the log by itself
    assert sealed <= set(after["audit_seal"])
    assert ask(OTHER, "SELECT portal, person_id, what FROM audit WHERE "
        "object = 'backup'") == [["migrate", "NULL", "export"]] * 2
    assert digests(VAR / "files") == digests(OTHER / "files")
    assert digests(VAR / "keys") == digests(OTHER / "keys")
    mails = digests(HOME / "quiet/mail")
    restored = digests(OTHER / "mail")
    assert mails and all(restored[m] == d for m, d in mails.items())
    after_pages = other_pages(OTHER, *what)
    for where, text in before_pages.items():
        assert after_pages[where] == text, where
    web.PORT = PORTS[OTHER]
    try:
        Browser("operator").sign_in(EDITOR)
    finally:
        web.PORT = PORT


def test_verify__as_it_is__no_fault():
    assert verified(VAR) == verified(OTHER) > 0


def test_restore__where_somebody_works_already__refused():
    done = reviewdesk(VAR, "restore", str(HOME / "quiet"))
    assert done.returncode != 0 and "people or cases" in done.stderr


def test_restore__changed__refused_and_the_next_one_not():
    bad = altered("bad")
    some = next(f for f in (bad / "files").rglob("*") if f.is_file())
    rewrite(some, some.read_bytes()[:-1] + b"x")
    shutil.copytree(HOME / "quiet-keys", HOME / "bad-keys")
    r = copy("start", LIVE, RESTORE=str(bad))
    assert r.returncode != 0 and "was changed" in r.stdout + r.stderr, \
        r.stdout + r.stderr
    r = copy("start", LIVE, RESTORE=str(HOME / "live"))
    assert r.returncode == 0, "a failed restore is in the way: " + r.stdout


def test_restore__made_while_people_worked__consistent():
    n = verified(LIVE)
    open_ones = int(ask(LIVE, "SELECT COUNT(*) FROM document WHERE "
        "file_key <> ''")[0][0])
    assert n >= open_ones >= len(acknowledged) > 0, (n, open_ones)
    assert orphans(LIVE) == []
    for app in acknowledged:
        assert ask(LIVE, "SELECT name FROM document WHERE application_id = "
            "%d" % app) == [["合同.pdf"]], app
    copy("stop", LIVE)


# ---- what is not whole, or has other keys, is refused


def rewrite(path, content):
    """In a file of its own: the copy's are links."""
    path.unlink()
    path.write_bytes(content)


def altered(name):
    shutil.rmtree(HOME / name, ignore_errors=True)
    shutil.copytree(HOME / "quiet", HOME / name, copy_function=os.link)
    return HOME / name


def as_before(folder):
    """As an earlier version wrote it: no digests of the keys and the list."""
    for name in ("SHA256SUMS.sha256", "keys.sha256"):
        (folder / name).unlink()
    lines = (folder / "SHA256SUMS").read_bytes().splitlines(True)
    rewrite(folder / "SHA256SUMS", b"".join(x for x in lines if
        not x.endswith(b"  keys.sha256\n")))


def cut(folder, n=None):
    """The list at a line end; returns the paths that it lost."""
    lines = (folder / "SHA256SUMS").read_bytes().splitlines(True)
    n = len(lines) // 2 if n is None else n
    rewrite(folder / "SHA256SUMS", b"".join(lines[:n]))
    return [x.decode().split("  ")[1].strip() for x in lines[n:]]


def refused(folder, why, keys="quiet-keys"):
    done = reviewdesk(EMPTY, "restore", str(folder), "--keys",
        str(HOME / keys))
    assert done.returncode != 0 and why in done.stderr, (why, done)
    assert "restored:" not in done.stdout, done
    assert digests(EMPTY / "files") == {}, why
    assert digests(EMPTY / "keys") == seen["keys"], why


def untouched():
    return ask(EMPTY, "SELECT COUNT(*) FROM schema_migration")[0][0] != "0"


def test_restore__not_whole__refused():
    r = copy("start", EMPTY, DEMO="no")
    assert r.returncode == 0, r.stdout + r.stderr
    seen["keys"] = digests(EMPTY / "keys")
    x = altered("x")
    cut(x)
    refused(x, "SHA256SUMS was changed")
    (x / "SHA256SUMS.sha256").unlink()
    refused(x, "SHA256SUMS.sha256 is missing")
    x = altered("x")
    rewrite(x / "SHA256SUMS.sha256", b"")
    refused(x, "SHA256SUMS.sha256 is damaged")
    x = altered("x")
    for path in cut(x):
        (x / path).unlink()
    refused(x, "SHA256SUMS was changed")
    x = altered("x")
    cut(x, 0)
    refused(x, "does not list the database")
    x = altered("x")
    as_before(x)
    cut(x)
    refused(x, "is not listed")
    cut(x, 0)
    refused(x, "does not list the database")
    x = altered("x")
    next(f for f in (x / "files").rglob("*") if f.is_file()).unlink()
    refused(x, "is missing")
    x = altered("x")
    (x / "database.sql").unlink()
    refused(x, "database.sql is missing")
    x = altered("x")
    (x / "files/more").write_bytes(b"x")
    refused(x, "files/more is not listed")
    assert untouched()


def test_restore__without_its_keys__refused():
    shutil.copytree(EMPTY / "keys", HOME / "foreign")
    # made with the first report
    (HOME / "foreign/receipt.salt").write_bytes(os.urandom(16))
    (HOME / "none").mkdir()
    shutil.copytree(HOME / "quiet-keys", HOME / "short")
    rewrite(HOME / "short/reports.key", b"x")
    shutil.copytree(HOME / "quiet-keys", HOME / "fewer")
    (HOME / "fewer/receipt.salt").unlink()
    whole, old = HOME / "quiet", altered("old")
    as_before(old)
    for folder in (whole, old):
        refused(folder, "there are no keys", "nowhere")
        refused(folder, "files.key is missing", "none")
        refused(folder, "reports.key is no key", "short")
    refused(whole, "receipt.salt is missing", "fewer")
    refused(whole, "is another installation's", "foreign")
    assert untouched()
    # without digests of the keys they are tried on what was loaded
    refused(old, "files.key does not open", "foreign")
    assert ask(EMPTY, "SHOW TABLES") == []
    for name in ("reports.key", "reports.pub"):
        shutil.copy(HOME / "foreign" / name, HOME / "short" / name)
    refused(old, "reports.key does not open", "short")
    assert ask(EMPTY, "SHOW TABLES") == []


def test_restore__of_an_earlier_version__whole_with_a_warning():
    done = reviewdesk(EMPTY, "restore", str(HOME / "old"), "--keys",
        str(HOME / "quiet-keys"))
    assert done.returncode == 0 and "warning: " in done.stderr, done.stderr
    assert {n: d for n, d in digests(HOME / "quiet-keys").items() if
        n != "demo-accounts.tsv"} == digests(EMPTY / "keys")
    assert verified(EMPTY) > 0
    copy("stop", EMPTY)


def test_verify__changed_by_hand__named():
    number = ask(OTHER, "SELECT number FROM case_file ORDER BY id LIMIT 1")
    ask(OTHER, "DROP TRIGGER case_event_no_update; DROP TRIGGER "
        "event_text_no_update; DROP TRIGGER case_event_no_delete")
    ask(OTHER, "UPDATE case_event SET on_date = '2020-01-01' WHERE case_id = "
        "(SELECT MIN(id) FROM case_file) AND seq = 1")
    done = reviewdesk(OTHER, "verify")
    assert done.returncode == 1, done.stdout
    assert "%s event 1: it was changed" % number[0][0] in done.stdout, \
        done.stdout
    texts = ask(OTHER, "SELECT case_id, seq FROM event_text ORDER BY case_id "
        "DESC, seq DESC LIMIT 1")[0]
    ask(OTHER, "UPDATE event_text SET body = 'x' WHERE case_id = %s AND seq "
        "= %s" % tuple(texts))
    last = ask(OTHER, "SELECT id, number, last_seq FROM case_file WHERE "
        "last_seq > 2 AND id <> %s LIMIT 1" % texts[0])[0]
    ask(OTHER, "SET FOREIGN_KEY_CHECKS = 0; DELETE FROM case_event WHERE "
        "case_id = %s AND seq = %s" % (last[0], last[2]))
    some = next(f for f in (OTHER / "files").rglob("*") if f.is_file())
    some.write_bytes(b"x")
    done = reviewdesk(OTHER, "verify")
    for what in ("texts were changed", last[1] +
            ": events are missing at its end", "the file was changed"):
        assert what in done.stdout, (what, done.stdout)


if __name__ == "__main__":
    try:
        sys.exit(run([f for n, f in list(globals().items())
            if n.startswith("test_")]))
    finally:
        for each in PORTS:
            copy("stop", each)
        shutil.rmtree(HOME)

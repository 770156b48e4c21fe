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
sys.path.insert(0, str(TOP / "tests/support"))
import database  # noqa: E402
import web  # noqa: E402
from applying import EDITOR, PDF, complete, fill, person, sign, start  # noqa: E402,E501
from web import PORT, VAR, Browser, password_of, run  # noqa: E402

HOME = Path(tempfile.mkdtemp(prefix="rd-backup-"))
OTHER = HOME / "var"


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


OTHER_PORT = free_port()


def reviewdesk(var, *args):
    env = dict(os.environ, REVIEWDESK_CONF=str(var / "run/reviewdesk.conf"))
    return subprocess.run([str(TOP / "bin/reviewdesk"), *args], env=env,
        capture_output=True, text=True)


def copy(verb, **more):
    env = dict(os.environ, VAR=str(OTHER), PORT=str(OTHER_PORT), **more)
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
        if table not in ("attempt",):
            rows[table] = sorted(map(tuple, ask(var, "SELECT * FROM `%s`" %
                table)))
    return rows


def pages(host, cookies, number):
    b = Browser("operator")
    b.host, b.cookies = host, cookies
    texts = []
    for path in ("/cases", "/cases/" + number, "/cases/%s/filed/1" % number,
            "/account"):
        texts.append(re.sub(r'(name="(csrf|form_key)" value=")[^"]*|'
            r"[0-9a-f]{16}", "", b.get(path).body))
    link = re.search(r'href="(/en/documents/\d+)"',
        b.get("/cases/" + number).body).group(1)
    texts.append(b.get(link).raw)
    return texts


def test_backup__while_people_work__complete_and_apart():
    b, stop = person(EDITOR), threading.Event()
    app, writing = start(b), []

    def work():
        while not stop.is_set():
            writing.append(fill(b.clone(), app, "purchase",
                {"purchase.title": "第%d次" % len(writing)}, 422))
    thread = threading.Thread(target=work)
    thread.start()
    done = reviewdesk(VAR, "backup", str(HOME / "live"))
    stop.set()
    thread.join()
    assert done.returncode == 0, done.stderr
    assert writing and all(r.status == 422 for r in writing)
    for part in ("database.sql", "files", "SHA256SUMS"):
        assert (HOME / "live" / part).exists(), part
    names = {f.name for f in (HOME / "live").rglob("*")}
    assert not names & {"files.key", "portal.key"}, "a key is with the data"
    assert (HOME / "live-keys/files.key").exists()
    for f in HOME.rglob("*"):
        assert f.stat().st_mode & 0o77 == 0, f
    check = subprocess.run(["sha256sum", "--quiet", "-c", "SHA256SUMS"],
        cwd=HOME / "live", capture_output=True, text=True)
    assert check.returncode == 0, check.stdout
    again = reviewdesk(VAR, "backup", str(HOME / "live"))
    assert again.returncode != 0 and "there already" in again.stderr


def test_restore__into_a_new_folder__everything_as_before():
    b = person(EDITOR)
    app = complete(b)
    assert sign(app).status == 303
    lodged = b.submit(b.get("/applications/%d/check" % app), action="/lodge")
    number = re.search(r"CR-\d+-\d+", lodged.where).group(0)
    before_pages = pages(b.host, b.cookies, number)
    until = time.monotonic() + 60
    while not list((VAR / "mail").glob("[!.]*.eml")):
        assert time.monotonic() < until, "no mail came"
        time.sleep(0.2)
    sealed = set(map(tuple, ask(VAR, "SELECT * FROM audit_seal")))
    done = reviewdesk(VAR, "backup", str(HOME / "quiet"))
    assert done.returncode == 0, done.stderr
    before = contents(VAR)
    r = copy("start", RESTORE=str(HOME / "quiet"))
    assert r.returncode == 0, r.stdout + r.stderr
    after = contents(OTHER)
    assert set(before) == set(after)
    for table, rows in before.items():
        if table not in ("session", "outbox", "outbox_reply", "audit_seal"):
            assert after[table] == rows, table
    # each keeper goes on sealing the log by itself
    assert sealed <= set(after["audit_seal"])
    # what waited may have been sent by either meanwhile, nothing is lost
    assert len(after["outbox"]) == len(before["outbox"])
    assert digests(VAR / "files") == digests(OTHER / "files")
    assert digests(VAR / "keys") == digests(OTHER / "keys")
    mails = digests(HOME / "quiet/mail")
    restored = digests(OTHER / "mail")
    assert mails and all(restored[m] == d for m, d in mails.items())
    host = "operator.localhost:%d" % OTHER_PORT
    web.PORT = OTHER_PORT
    try:
        assert pages(host, dict(b.cookies), number) == \
            before_pages
        c = Browser("operator")
        page = c.get("/sign-in")
        r = c.submit(page, {"login": EDITOR, "password":
            password_of(EDITOR)})
        assert r.status == 303, "the password does not serve"
    finally:
        web.PORT = PORT


def test_verify__as_it_is__no_fault():
    for var in (VAR, OTHER):
        done = reviewdesk(var, "verify")
        assert done.returncode == 0 and " 0 faults" in done.stdout, \
            done.stdout + done.stderr


def test_restore__where_somebody_works_already__refused():
    done = reviewdesk(VAR, "restore", str(HOME / "quiet"))
    assert done.returncode != 0 and "people or cases" in done.stderr


def test_restore__changed_or_without_keys__refused():
    bad = HOME / "bad"
    shutil.copytree(HOME / "quiet", bad)
    shutil.copytree(HOME / "quiet-keys", HOME / "bad-keys")
    some = next(f for f in (bad / "files").rglob("*") if f.is_file())
    some.write_bytes(some.read_bytes()[:-1] + b"x")
    empty = HOME / "empty"
    env = dict(os.environ, VAR=str(empty), PORT=str(free_port()))
    r = subprocess.run([str(TOP / "conf/run/copy"), "start"], env=dict(env,
        RESTORE=str(bad)), capture_output=True, text=True)
    assert r.returncode != 0 and "was changed" in r.stdout + r.stderr, \
        r.stdout + r.stderr
    r = subprocess.run([str(TOP / "conf/run/copy"), "start"], env=dict(env,
        RESTORE=str(HOME / "quiet"), DEMO="no"), capture_output=True,
        text=True)
    subprocess.run([str(TOP / "conf/run/copy"), "stop"], env=env,
        capture_output=True)
    assert r.returncode == 0, "a failed restore is in the way: " + r.stdout


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
        copy("stop")
        shutil.rmtree(HOME)

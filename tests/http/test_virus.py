#!/usr/bin/env python3
"""The virus check of files, through nginx, on a copy with a scanner beside it
that does what a test says (tests/support/clamd.py)."""
import datetime
import os
import re
import subprocess
import sys
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(TOP / "tests/support"))
import applying  # noqa: E402
import test_office as office  # noqa: E402
import test_report as reports  # noqa: E402
from applying import (EDITOR, PDF, attach, complete, ensure,  # noqa: E402
    person, sign, start)
from mails import mails_to, wait_for  # noqa: E402
from web import VAR, run  # noqa: E402

SOCKET = VAR / "clamd"
# In two halves, so that no scanner takes this file for the real thing.
EICAR = PDF + rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STAND" + \
    b"ARD-ANTIVIRUS-TEST-FILE!$H+H*\n"
NAME = "Eicar-Test-Signature"

scanner = None


def begin_scanner():
    global scanner
    scanner = subprocess.Popen(["/usr/bin/python3",
        str(TOP / "tests/support/clamd.py"), str(SOCKET)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert scanner.stdout.readline() == b"ready\n"


def end_scanner():
    scanner.kill()
    scanner.wait()
    SOCKET.unlink()


def mode(word):
    Path(str(SOCKET) + ".mode").write_text(word)


def copy(verb, **more):
    done = subprocess.run([str(TOP / "conf/run/copy"), verb],
        env=dict(os.environ, **more), stdin=subprocess.DEVNULL,
        capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def restart_with_scanner():
    # with a clock of its own the keeper makes a pass every second
    copy("stop")
    copy("start", SCANNER=str(SOCKET), AT=datetime.datetime.now(
        datetime.timezone(datetime.timedelta(hours=8))).strftime(
        "%Y-%m-%d %H:%M:%S"))
    for people in (office.people, applying.people, reports.officers):
        people.clear()


def files(app):
    return "/applications/%d/files/contract/upload" % app


def document(page):
    return re.search(r'href="(/en/(?:cases/[\w-]+/)?documents/\d+)"',
        page.body).group(1)


def page_with(b, path, text):
    """The page, as soon as that stands there."""
    return wait_for(lambda: (p := b.get(path)) and text in p.words and p)


def lodged(app):
    r = sign(app)
    ensure(r.status == 303, r, "signing")
    b = person(EDITOR)
    r = b.submit(b.get("/applications/%d/check" % app), action="/lodge")
    ensure(r.status == 303, r, "lodging")
    return re.search(r"/cases/(CR-[\d-]+)/lodged", r.where).group(1)


def test_no_scanner__file__offered_as_not_checked():
    b = person(EDITOR)
    app = complete(b)
    page = b.get(files(app))
    ensure("not checked for viruses" in page.words, page, "says nothing")
    ensure("未经病毒检查" in b.get("/zh" + files(app)).words, page, "zh")
    assert b.get(document(page)).status == 200
    number = lodged(app)
    page = office.person(office.OFFICER).get("/cases/%s/materials" % number)
    ensure("not checked for viruses" in page.words, page, "the Office")


def test_no_scanner__report__file_offered_as_not_checked():
    b, o = reports.citizen(), reports.officer()
    page = b.upload(reports.files_page(b), "a.pdf", PDF)
    page, code = reports.to_type(b, reports.proceed(b, page))
    reports.step(b, page, "send", typed=code)
    where = reports.newest()
    ensure("未经病毒检查" in o.get(where).words, o.get(where), "says nothing")
    assert o.get(where + "/files/1").status == 200
    # from here on there is one; what came before has to be looked at too
    restart_with_scanner()


def test_clean__looked_at__then_opened():
    b = person(EDITOR)
    app = start(b)
    mode("held")
    attach(b, app, "contract", "a.pdf", PDF + b"clean one")
    page = b.get(files(app))
    ensure("being checked for viruses" in page.words, page, "waits")
    r = b.get(document(page))
    ensure(r.status == 409 and "being checked" in r.words, r, "opened")
    mode("")
    wait_for(lambda: b.get(document(page)).status == 200)
    assert "virus" not in b.get(files(app)).words


def test_virus__in_a_draft__uploader_sees_it_and_cannot_lodge():
    b = person(EDITOR)
    app = complete(b)
    attach(b, app, "contract", "bad.pdf", EICAR)
    page = page_with(b, files(app), NAME)
    ensure("another one has to be handed in" in page.words, page, "what to do")
    ensure(NAME + "。" in b.get("/zh" + files(app)).words, page, "zh")
    bad = re.findall(r'href="/en/(documents/\d+)"', page.body)[-1]
    r = b.get("/" + bad)
    ensure(r.status == 403 and "Nobody can open it" in r.words, r, "opened")
    page = b.get("/applications/%d/check" % app)
    ensure("A virus was found" in page.words, page, "the check")
    ensure("/lodge" not in page.body, page, "offers to lodge")
    form = [f for f in b.get(files(app)).forms() if
        (f["action"] or "").endswith("/remove")][-1]
    r = b.post(form["action"], form["fields"])
    ensure(r.status == 303, r, "removing")
    wait_for(lambda: "virus" not in b.get(files(app)).words)
    lodged(app)


def test_virus__found_after_lodging__officer_told_and_nobody_opens_it():
    b, o = person(EDITOR), office.person(office.OFFICER)
    before = len(mails_to(mail_of_officer()))
    mode("held")
    app = complete(b)
    attach(b, app, "contract", "bad.pdf", EICAR + b"late")
    number = lodged(app)
    path = "/cases/%s/materials" % number
    page = o.get(path)
    ensure("being checked for viruses" in page.words, page, "the Office")
    mode("")
    page = page_with(o, path, NAME)
    bad = [o.get(d).status for d in sorted(set(re.findall(
        r'href="(/en/cases/[\w-]+/documents/\d+)"', page.body)))]
    assert bad.count(403) == 1, bad
    wait_for(lambda: len([m for m in mails_to(mail_of_officer())[before:]
        if number in m and ("病毒" in m or "virus" in m)]) == 1)
    page = b.get("/cases/" + number)
    ensure(NAME in page.words, page, "the operator")


def test_virus__in_a_notified_change__said_on_the_form_and_not_sent():
    number, b = office.accepted(), person(EDITOR)
    path = "/cases/%s/change" % number
    for name, content in (("good.pdf", PDF), ("bad.pdf", EICAR + b"change")):
        r = b.upload(b.get(path + "/upload"), name, content)
        ensure(r.status == 303, r, name)
    page = page_with(b, path, NAME)
    typed = {"change": "delivered elsewhere", "since-year": "2026",
        "since-month": "1", "since-day": "5", "secrets": "no"}
    r = b.submit(page, typed, "/change")
    ensure(r.status == 422 and "A virus was found" in r.words and
        typed["change"] in r.body, r, "refused, text kept")
    form = [f for f in page.forms() if (f["action"] or "").endswith(
        "/remove")][-1]
    ensure(b.post(form["action"], form["fields"]).status == 303, r, "out")
    r = b.submit(b.get(path), typed, "/change")
    ensure(r.status == 303, r, "notified")


def mail_of_officer():
    from database import ask
    return ask("SELECT email FROM person WHERE login = '%s'" %
        office.OFFICER)[0][0]


def test_scanner__gone__held_shown_to_the_office_and_heals():
    b, chief = person(EDITOR), office.person(office.CHIEF)
    app = start(b)
    end_scanner()
    attach(b, app, "contract", "a.pdf", PDF + b"in the dark")
    page = page_with(chief, "/mails", "connecting:")
    ensure("Files that wait to be checked: 1." in page.words, page, "how many")
    ensure("等候检查的文件" in chief.get("/zh/mails").words, page, "zh")
    assert b.get(document(b.get(files(app)))).status == 409
    begin_scanner()
    wait_for(lambda: b.get(document(b.get(files(app)))).status == 200)
    page = chief.get("/mails")
    ensure("Files that wait to be checked: 0." in page.words, page, "how many")


def test_report__file__looked_at_when_it_is_opened():
    b, o = reports.citizen(), reports.officer()
    page = b.upload(reports.files_page(b), "a.pdf", PDF)
    page = b.upload(page, "bad.pdf", EICAR)
    page, code = reports.to_type(b, reports.proceed(b, page))
    reports.step(b, page, "send", typed=code)
    where = reports.newest()
    ensure("打开时进行病毒检查" in o.get(where).words, o.get(where), "page")
    assert o.get(where + "/files/1").raw == PDF
    r = o.get(where + "/files/2")
    ensure(r.status == 403 and "发现病毒" in r.words, r, "opened")
    mode("cut")
    r = o.get(where + "/files/1")
    ensure(r.status == 409, r, "opened without an answer")
    mode("")
    assert o.get(where + "/files/1").status == 200


def test_again__asked_for__every_file_is_looked_at():
    seen = Path(str(SOCKET) + ".seen")
    before = len(seen.read_text().splitlines())
    done = subprocess.run([str(TOP / "bin/reviewdesk"), "files", "scan"],
        env=dict(os.environ, REVIEWDESK_CONF=str(VAR /
        "run/reviewdesk.conf")), capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    wait_for(lambda: len(seen.read_text().splitlines()) > before)
    chief = office.person(office.CHIEF)
    page_with(chief, "/mails", "Files that wait to be checked: 0.")


if __name__ == "__main__":
    begin_scanner()
    try:
        status = run([f for n, f in list(globals().items())
            if n.startswith("test_")])
    finally:
        scanner.kill()
        scanner.wait()
    sys.exit(status)

#!/usr/bin/env python3
"""What people are told while a part of the copy does not work, and that all
is well by itself afterwards: MariaDB away, read-only or slow, files that
cannot grow, a mail server that is away or refuses."""
import contextlib
import getpass
import os
import re
import resource
import signal
import socket
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import test_office as office  # noqa: E402
import test_operator as operators  # noqa: E402
from applying import PDF, ensure  # noqa: E402
from insides import (healed, is_well, processes, send, socket_of,  # noqa: E402
    sql, until)
from web import VAR, run  # noqa: E402

UNCHANGED = {"en": "nothing was changed", "zh": "未作任何更改"}


def pids(name):
    return [pid for n, pid in processes() if n == name]


@contextlib.contextmanager
def stopped(name):
    """Its processes stand still; what they listen to stays open."""
    found = pids(name)
    send(signal.SIGSTOP, found)
    try:
        yield
    finally:
        send(signal.SIGCONT, found)


@contextlib.contextmanager
def away(name):
    """It is not there, and nobody starts it again until this is over."""
    parents = [int(re.search(r"PPid:\s*(\d+)", Path("/proc/%d/status" %
        pid).read_text()).group(1)) for pid in pids(name)]
    send(signal.SIGSTOP, parents)
    send(signal.SIGKILL, pids(name))
    try:
        yield
    finally:
        send(signal.SIGCONT, parents)
        healed()


def acceptance():
    """The officer's form that accepts a case, ready to be sent."""
    b, number = office.person(office.OFFICER), office.lodged()
    page = office.decide(b, number, {"outcome": "accept"})
    return b, number, b.filled(page, {"step": "send"})


def accepted_once(number):
    return [["1"]] == sql("SELECT COUNT(*) FROM case_event e JOIN case_file "
        "c ON c.id = e.case_id WHERE c.number = '%s' AND kind = 'accept'" %
        number)


# ---- MariaDB


def test_database__away__said_and_the_same_form_works_later():
    b, number, form = acceptance()
    with away("mariadbd"):
        assert not is_well("office")
        r = b.post(*form)
        ensure(r.status == 503 and UNCHANGED["en"] in r.words, r, "acting")
        for lang, words in UNCHANGED.items():
            r = b.get("/%s/queue" % lang)
            ensure(r.status == 503 and words in r.words, r, "reading")
        r = operators.Browser("operator").get("/sign-in")
        ensure(r.status in (200, 503), r, "the page to sign in")
    r = b.post(*form)
    ensure(r.status == 303, r, "the same form")
    assert accepted_once(number)


def test_database__away__typed_text_is_kept_and_sent_from_that_page():
    b = operators.person(operators.EDITOR)
    text = '断线时 A"<b>\n\n  & 纸'
    for lang, kept in (("zh", "已保留在本页"), ("en", "kept on this page")):
        path = "/%s/applications/%d/purchase" % (lang, operators.start(b))
        form = b.filled(b.get(path), dict(operators.PURCHASE,
            **{"purchase.description": text}))
        with away("mariadbd"):
            r = b.post(*form)
            ensure(r.status == 503 and kept in r.words, r, "saving")
            again = b.submit(r)
            ensure(again.status == 503 and kept in again.words, again, "again")
        r = b.submit(again)
        ensure(r.status == 303, r, "sent from the page")
        fields = dict(b.get(path).form()["fields"])
        assert fields["purchase.description"].replace("\r\n", "\n") == \
            text, fields
    # a password is never written into a page
    page = b.get("/en/account/password")
    with away("mariadbd"):
        r = b.submit(page, {"password_old": "old one 4711", "password_new":
            "new one 4711", "password_again": "new one 4711"})
    ensure(r.status == 503 and "one 4711" not in r.body and
        "kept on" not in r.words, r, "a password")


def test_database__started_again__no_idle_worker_answers_with_an_error():
    c = operators.person(operators.EDITOR)
    path = "/applications/%d/files/contract/upload" % operators.start(c)
    with away("mariadbd"):
        pass
    for _ in range(24):
        r = c.get(path)
        ensure(r.status == 200, r, "a worker that had slept")


def test_database__read_only__can_be_read_and_nothing_is_changed():
    b, number, form = acceptance()
    sql("SET GLOBAL read_only = 1")
    try:
        r = b.get(office.case(number))
        ensure(r.status == 200, r, "reading")
        r = b.post(*form)
        ensure(r.status == 503 and UNCHANGED["en"] in r.words, r, "acting")
        r = office.Browser("office").get("/sign-in")
        ensure(r.status == 200, r, "the page to sign in")
    finally:
        sql("SET GLOBAL read_only = 0")
    assert b.post(*form).status == 303
    assert accepted_once(number)


def test_database__slow__the_answer_waits_for_it():
    b, number, form = acceptance()
    with ThreadPoolExecutor() as pool:
        with stopped("mariadbd"):
            answer = pool.submit(b.post, *form)
            time.sleep(3)
            assert not answer.done()
        r = answer.result()
    ensure(r.status == 303, r, "accepting")
    assert accepted_once(number)


def test_database__stands_still__told_after_a_while_and_done_once():
    b, number, form = acceptance()
    with stopped("mariadbd"):
        r = b.post(*form)
        ensure(r.status == 503 and UNCHANGED["en"] in r.words, r, "acting")
    healed()
    assert b.post(*form).status == 303
    assert accepted_once(number)


def waits_for_a_row():
    """Somebody of the Office's portal stands before a lock."""
    return sql("SELECT p.ID FROM information_schema.INNODB_TRX t JOIN "
        "information_schema.PROCESSLIST p ON p.ID = t.trx_mysql_thread_id "
        "WHERE t.trx_state = 'LOCK WAIT' AND p.USER = 'rd_office'")


@contextlib.contextmanager
def locked(number):
    """Another transaction holds the case's row for the time."""
    s = subprocess.Popen(["mariadb", "--no-defaults", "-u",
        getpass.getuser(), "-S", socket_of("mariadb"), "-N", "-n",
        "reviewdesk"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL, text=True)
    s.stdin.write("BEGIN; SELECT id FROM case_file WHERE number = '%s' FOR "
        "UPDATE;\n" % number)
    s.stdin.flush()
    s.stdout.readline()
    try:
        yield
    finally:
        s.kill()
        s.communicate()


def test_database__killed_in_mid_act__said_in_both_languages_done_once():
    for lang, words in UNCHANGED.items():
        b, number, (path, fields) = acceptance()
        form = path.replace("/en/", "/%s/" % lang), fields
        with ThreadPoolExecutor() as pool, locked(number):
            answer = pool.submit(b.post, *form)
            # what is read oftener than that, MariaDB does not look at anew
            until("the act waits", 30, waits_for_a_row, 0.3)
            send(signal.SIGKILL, pids("mariadbd"))
            r = answer.result()
        ensure(r.status == 503 and words in r.words, r, "acting")
        healed()
        ensure(b.submit(r).status == 303, r, "sent from the page")
        assert accepted_once(number)


FILLER = "INSERT INTO outbox (notice, recipient, message_id, content, " \
    "state, attempts, created_us, next_us) SELECT 'filler', '', UUID(), " \
    "REPEAT('x', %d), 'sent', 0, 0, 0 FROM seq_1_to_%d"


@contextlib.contextmanager
def no_room_for_mails():
    """
    The disk of the database is full: none of its files may grow beyond the
    size of the outbox, which is made the largest first.
    """
    outbox = VAR / "mariadb/reviewdesk/outbox.ibd"
    largest = max(f.stat().st_size for f in (VAR / "mariadb").glob("ib*"))
    while outbox.stat().st_size <= largest:
        sql(FILLER % (4 << 20, 4))
    server, = pids("mariadbd")
    limits = resource.prlimit(server, resource.RLIMIT_FSIZE)
    resource.prlimit(server, resource.RLIMIT_FSIZE,
        (outbox.stat().st_size, limits[1]))
    try:
        with contextlib.suppress(subprocess.CalledProcessError):
            while True:
                sql(FILLER % (1000, 1))
        yield
    finally:
        resource.prlimit(server, resource.RLIMIT_FSIZE, limits)
        sql("DELETE FROM outbox WHERE notice = 'filler'")


def test_database__no_room__said_in_both_languages_and_done_later():
    b, number, (path, fields) = acceptance()
    with no_room_for_mails():
        for lang, words in UNCHANGED.items():
            r = b.post(path.replace("/en/", "/%s/" % lang), fields)
            ensure(r.status == 503 and words in r.words, r, "acting")
        ensure(b.get(office.case(number)).status == 200, r, "reading")
        assert not accepted_once(number)
    ensure(b.submit(r).status == 303, r, "sent from the page")
    assert accepted_once(number)


# ---- the file store


@contextlib.contextmanager
def files_end_at(size):
    """No file of the portals' programs can grow beyond that many bytes."""
    found = pids("rd-operator")
    for pid in found:
        resource.prlimit(pid, resource.RLIMIT_FSIZE,
            (size, resource.RLIM_INFINITY))
    try:
        yield
    finally:
        for pid in found:
            resource.prlimit(pid, resource.RLIMIT_FSIZE,
                (resource.RLIM_INFINITY, resource.RLIM_INFINITY))


def test_files__no_room__said_and_nothing_left_behind():
    b = operators.person(operators.EDITOR)
    app = operators.start(b)
    path = "/applications/%d/files/contract/upload" % app
    content = PDF + os.urandom(8 << 20)
    files = [p for p in (VAR / "files").rglob("*") if p.is_file()]
    log = (VAR / "log/operator-upload.log").stat().st_size
    with files_end_at(max(log, 1 << 20) + (1 << 20)):
        for lang, words in UNCHANGED.items():
            r = b.upload(b.get("/%s%s" % (lang, path)), "合同.pdf", content)
            ensure(r.status == 507 and words in r.words, r, "upload")
        r = b.get("/applications/%d" % app)
        ensure(r.status == 200 and "合同.pdf" not in r.words, r, "no file")
    assert files == [p for p in (VAR / "files").rglob("*") if p.is_file()]
    r = b.upload(b.get(path), "合同.pdf", content)
    ensure(r.status == 303, r, "upload afterwards")
    page = b.follow(r)
    found = re.search(r'href="([^"]*/documents/\d+)">合同', page.body)
    assert b.get(found.group(1)).raw == content


# ---- mail


def outbox_of(number):
    return sql("SELECT o.id, o.state, o.attempts FROM outbox o JOIN "
        "case_file c ON c.id = o.case_id WHERE c.number = '%s' AND notice "
        "= 'accepted' ORDER BY o.id" % number)


@contextlib.contextmanager
def mailbox(word):
    """The operator's people live behind a server that answers so."""
    sql("UPDATE person SET email = REPLACE(email, '@', '+%s@') WHERE "
        "login LIKE '%%-s01'" % word)
    try:
        yield
    finally:
        sql("UPDATE person SET email = REPLACE(email, '+%s@', '@')" % word)


def accept_and_wait(state):
    """The mails of one acceptance, once each was tried and is in a state."""
    b, number, form = acceptance()
    assert b.post(*form).status == 303
    until("the mails are %s" % state, 60, lambda: outbox_of(number) and all(
        s == state and int(n) > 0 for _, s, n in outbox_of(number)))
    return b, number


def told(b, number, *words):
    """The Office's page of mails in trouble names the case and says why."""
    page = b.get("/mails")
    row = next((r for r in page.body.split("<tr>") if number in r), "")
    ensure(all(w in row for w in words), page, "%s in %s" % (words, row))


def mend(word):
    """The server of those mails behaves from now on."""
    sql("UPDATE outbox SET recipient = REPLACE(recipient, '+%s@', '@')" %
        word)


def are_sent(number):
    return all(s == "sent" for _, s, _ in outbox_of(number))


def pass_the_pause(number, days=0):
    """So long ago were they written, and their next attempt is due."""
    sql("UPDATE outbox SET next_us = 0, created_us = created_us - %d * "
        "86400000000 WHERE state = 'queued' AND case_id = (SELECT id FROM "
        "case_file WHERE number = '%s')" % (days, number))


def sent_by_itself(number):
    """Time goes by, and nobody has a hand in it."""
    until("they are sent", 60, lambda: pass_the_pause(number) or
        are_sent(number))
    office.wait_for_mail(operators.EDITOR, number, "受理")
    for mail, _, _ in outbox_of(number):
        *before, last = [r for r, in sql("SELECT outcome FROM outbox_reply "
            "WHERE outbox_id = %s ORDER BY n" % mail)]
        assert set(before) == {"retry"} and last == "sent", (before, last)


def test_mail__refused_for_now__shown_and_sent_by_itself():
    with mailbox("451"):
        b, number = accept_and_wait("queued")
        told(b, number, "451")
        page = b.get("/mails/" + outbox_of(number)[0][0])
        ensure("to be tried again" in page.words, page, "the attempt")
    mend("451")
    sent_by_itself(number)


def test_mail__refused_for_days__as_plain_as_given_up_and_tried_on():
    with mailbox("451"):
        b, number = accept_and_wait("queued")
        told(b, number, "waiting")
        pass_the_pause(number, days=4)
        until("they are refused again", 60, lambda: all(s == "queued" and
            int(n) > 1 for _, s, n in outbox_of(number)))
        told(b, number, "govuk-tag--red", "not delivered for three days")
        page = b.get("/zh/mails")
        ensure("逾三日未送达" in page.words, page, "in Chinese")
    assert re.search(r"what=alarm .*outcome=retry", (VAR /
        "log/notifier.log").read_text())
    mend("451")
    sent_by_itself(number)


def test_mail__refused_for_good__given_up_until_somebody_retries():
    with mailbox("550"):
        b, number = accept_and_wait("dead")
        told(b, number, "550")
        page = b.get("/mails/" + outbox_of(number)[0][0])
        ensure("given up" in page.words, page, "the attempt")
    assert re.search(r"what=alarm .*outcome=dead", (VAR /
        "log/notifier.log").read_text())
    mend("550")
    for mail, _, _ in outbox_of(number):
        page = b.get("/mails/" + mail)
        ensure(b.submit(page, action="/retry").status == 303, page, "retry")
    until("they are sent", 60, lambda: are_sent(number))


def test_mail__refused_after_the_text__tried_again():
    with mailbox("data451"):
        b, number = accept_and_wait("queued")
        told(b, number, "451")


def test_mail__line_cut_in_the_text__shown_and_sent_by_itself():
    with mailbox("cut"):
        b, number = accept_and_wait("queued")
        told(b, number, number)
        page = b.get("/mails/" + outbox_of(number)[0][0])
        ensure("to be tried again" in page.words, page, "the attempt")
    mend("cut")
    sent_by_itself(number)


def test_mail__slow_server__waited_for_and_sent_once():
    with mailbox("slow2"):
        b, number, form = acceptance()
        assert b.post(*form).status == 303
        # nobody who works here waits with the mail
        assert b.get("/queue").status == 200
        until("it is sent", 120, lambda: outbox_of(number) and all(s ==
            "sent" for _, s, _ in outbox_of(number)))
        for mail, _, _ in outbox_of(number):
            assert sql("SELECT COUNT(*) FROM outbox_reply WHERE outbox_id = "
                + mail) == [["1"]]


def test_mail__server_away__shown_and_sent_by_itself():
    with away("catcher"):
        b, number = accept_and_wait("queued")
        told(b, number, number)
    port = int((VAR / "run/mail.port").read_text())
    until("it is back", 60, lambda: not socket.socket().connect_ex(
        ("127.0.0.1", port)))
    sent_by_itself(number)


if __name__ == "__main__":
    sys.exit(run([f for n, f in list(globals().items())
        if n.startswith("test_")]))

#!/usr/bin/env python3
"""The clock of a copy jumps, forward and back: what has a time ends in time,
nothing is lost, nothing is older than it is, and all goes on by itself."""
import contextlib
import datetime
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(TOP / "tests/support"))
import applying  # noqa: E402
import test_account as account  # noqa: E402
import test_kills as kills  # noqa: E402
import test_office as office  # noqa: E402
import test_operator as operators  # noqa: E402
from applying import PURCHASE, ensure  # noqa: E402
from insides import processes, send, sql, until  # noqa: E402
from web import VAR, Browser, password_of, run  # noqa: E402

BEIJING = datetime.timezone(datetime.timedelta(hours=8))
MINUTE, HOUR, DAY = 60, 3600, 86400


def moment(ahead):
    return (datetime.datetime.now(BEIJING) + datetime.timedelta(
        seconds=ahead)).strftime("%Y-%m-%d %H:%M:%S")


def copy(verb, ahead=None):
    env = dict(os.environ)
    if ahead is not None:
        env["AT"] = moment(ahead)
    done = subprocess.run([str(TOP / "conf/run/copy"), verb], env=env,
        stdin=subprocess.DEVNULL, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def clock(ahead):
    """So many seconds ahead of the real one."""
    copy("clock", ahead)


@contextlib.contextmanager
def ahead(seconds):
    clock(seconds)
    try:
        yield
    finally:
        clock(0)


def signed_in(portal, login):
    return Browser(portal).sign_in(login)


def everybody_signs_in_again():
    for people in (office.people, applying.people):
        people.clear()


def is_in(b):
    r = b.get("/account")
    assert r.status in (200, 303), r.status
    return r.status == 200


# ---- what ends in time


def test_session__idle__over_after_half_an_hour_and_nothing_typed_lost():
    b = signed_in("operator", operators.EDITOR)
    app = operators.start(b)
    page = b.get("/applications/%d/purchase" % app)
    with ahead(29 * MINUTE):
        assert is_in(b), "ended too early"
        clock(58 * MINUTE)
        assert is_in(b), "that it was used does not count"
        clock(89 * MINUTE)
        r = b.submit(page, dict(PURCHASE, **{"purchase.cii": "迟到的字"}))
        ensure(r.status == 401 and "迟到的字" in r.body, r, "idle")
        assert not is_in(b), "it lives"
        r = b.submit(r, {"login": operators.EDITOR,
            "password": password_of(operators.EDITOR)})
        ensure(r.status == 200 and "迟到的字" in r.body, r, "signed in again")


def test_session__used_all_day__over_after_twelve_hours():
    b = signed_in("operator", operators.OTHER)
    with ahead(0):
        for minutes in range(25, 12 * 60, 25):
            clock(minutes * MINUTE)
            assert is_in(b), "ended after %d minutes" % minutes
        clock(12 * HOUR + MINUTE)
        assert not is_in(b), "it lives"


def test_link__of_a_reset__dead_after_an_hour():
    link = account.reset_link("signatory-s03", "operator")
    assert Browser("operator").get(link).status == 200
    with ahead(61 * MINUTE):
        r = Browser("operator").get(link)
        ensure(r.status == 410, r, "the link")


# ---- forward and back again


def test_session__begun_ahead__does_not_live_until_then():
    with ahead(30 * DAY):
        b = signed_in("office", office.OFFICER)
        assert is_in(b)
    assert not is_in(b), "it would live a month"
    assert is_in(signed_in("office", office.OFFICER))


def test_sign_in__guessed_ahead__owner_gets_in_today():
    login = "editor-s06"
    with ahead(30 * DAY):
        for i in range(12):
            b = Browser("operator")
            r = b.submit(b.get("/sign-in"), {"login": login,
                "password": "x%d" % i})
        ensure(r.status == 429, r, "not slowed")
    assert is_in(signed_in("operator", login))


def test_factor__used_ahead__serves_today():
    login = "officer-2"
    b, secret, _ = account.enrol(login, password_of(login))
    with ahead(30 * DAY):
        step = account.now() + 30 * DAY // 30
        r = account.enter("office", login, password_of(login),
            account.code(secret, step))[1]
        ensure(r.status == 303, r, "ahead")
    r = account.enter("office", login, password_of(login),
        account.code(secret, account.now() + 1))[1]
    ensure(r.status == 303, r, "today")


def crawl(b, first):
    """Every page that is linked, one of each shape."""
    seen, todo = set(), [first]
    while todo and len(seen) < 30:
        path = todo.pop(0)
        shape = re.sub(r"\d+", "1", path)
        if shape in seen:
            continue
        seen.add(shape)
        r = b.get(path)
        assert r.status in (200, 303, 304, 403, 404), (path, r.status)
        if r.status == 303:
            todo.append(r.where)
        if "html" in r.headers.get("Content-Type", ""):
            yield r
            todo += re.findall(r'href="(/(?:en|zh)[^"#]*)', r.body)


def no_negative_ages():
    for portal, login in (("office", office.OFFICER), ("office", "chief"),
            ("office", "admin-1"), ("operator", operators.EDITOR)):
        for r in crawl(signed_in(portal, login), "/en/"):
            found = re.search(r"(?<![\w\d])[-\u2212]\d+ (working )?"
                r"(second|minute|hour|day|week)", r.words)
            assert not found, (r.path, found.group())


def test_acts__some_of_them_ahead__the_case_goes_on_and_no_page_lies():
    """Lodged today, accepted a month ahead, suggested today."""
    number = office.lodged()
    before = sql("SELECT COUNT(*) FROM case_event")
    with ahead(30 * DAY):
        everybody_signs_in_again()
        b = office.person(office.OFFICER)
        page = office.decide(b, number, {"outcome": "accept"})
        r = b.submit(page, {"step": "send"})
        ensure(r.status == 303, r, "accepting")
    assert sql("SELECT COUNT(*) FROM case_event") != before
    everybody_signs_in_again()
    b = office.person(office.OFFICER)
    r = b.submit(b.get(office.case(number, "/suggestion/draft")), {
        "finding": "pass", "step": "submit", "reasons": "各项风险可控。"})
    ensure(r.status == 303, r, "suggesting")
    kills.check_everything()
    no_negative_ages()


def outbox():
    return sql("SELECT state, COUNT(*) FROM outbox WHERE state <> 'sent' "
        "GROUP BY state")


def test_mail__lent_and_put_off_ahead__goes_out_today():
    """The notifier dies with mails in hand, on a day that comes again."""
    with ahead(30 * DAY):
        everybody_signs_in_again()
        sql("UPDATE person SET email = REPLACE(email, '@', '+slow60@') WHERE "
            "login LIKE '%-s01'")
        b, number = office.person(office.OFFICER), office.lodged()
        page = office.decide(b, number, {"outcome": "accept"})
        assert b.submit(page, {"step": "send"}).status == 303
        until("a mail is lent", 60, lambda: sql("SELECT id FROM outbox WHERE "
            "state = 'leased' AND recipient LIKE '%+slow60@%'"))
        sql("UPDATE outbox SET recipient = REPLACE(recipient, '+slow60@', "
            "'@')")
        sql("UPDATE person SET email = REPLACE(email, '+slow60@', '@')")
        send(signal.SIGSTOP, [pid for name, pid in processes() if
            name == "rd-notifier"])
    send(signal.SIGKILL, [pid for name, pid in processes() if
        name == "rd-notifier"])
    until("they are sent", 60, lambda: not outbox())
    everybody_signs_in_again()
    page = office.person(office.OFFICER).get("/mails")
    ensure(page.status == 200 and number not in page.words, page, "trouble")


def test_record__after_all_this__fits_together():
    done = subprocess.run([str(TOP / "bin/reviewdesk"), "verify"],
        env=dict(os.environ, REVIEWDESK_CONF=str(VAR /
        "run/reviewdesk.conf")), capture_output=True, text=True)
    assert done.returncode == 0 and " 0 faults" in done.stdout, done.stdout
    kills.check_everything()


if __name__ == "__main__":
    # only a copy that was started with a clock of its own can be moved
    copy("stop")
    copy("start", 0)
    words = sys.argv[1:]
    sys.exit(run([f for n, f in list(globals().items())
        if n.startswith("test_") and
        (not words or any(w in n for w in words))]))

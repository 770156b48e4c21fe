#!/usr/bin/env python3
"""One member stays silent: played from day to day on a copy whose clock is
moved by `make clock`. 20 September 2026 is a Sunday that is worked."""
import os
import re
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import test_office as office  # noqa: E402
import applying  # noqa: E402
import test_operator as operators  # noqa: E402
from mails import mails_to, wait_for  # noqa: E402
from test_office import CHIEF, MEMBERS, OFFICER, case  # noqa: E402
from test_operator import EDITOR, ensure  # noqa: E402
from web import Browser, accounts, run  # noqa: E402

SILENT = "mss"
TOP = Path(__file__).resolve().parent.parent.parent
# Of any member, in either language: what the operator must never read.
OF_A_MEMBER = re.compile("国家安全部|公安部|工业和信息化部|成员单位|"
    r"State Security|Public Security|\bmembers?\b|silen|沉默|未回复", re.I)

# A mail of all that is due from somebody leads to a list, not to a case.
DIGEST = re.compile(r"/(queue|circulations|cases)\r?$", re.M)

played = {}


def it_is(day, hour="09:30:00"):
    """From here on; whoever was signed in yesterday signs in anew."""
    subprocess.run(["make", "-s", "clock", "AT=%s %s" % (day, hour)],
        cwd=TOP, check=True, stdout=subprocess.DEVNULL)
    office.people.clear()
    applying.people.clear()


def reminders(number):
    """How many mails of what is due name the case, by who got them."""
    found = {}
    for a in accounts():
        n = sum(number in m and DIGEST.search(m) is not None
            for m in mails_to(a["login"] + "@"))
        if n:
            found[a["login"]] = n
    return found


def reminded(number, times):
    """The silent member was reminded so often, and nobody else ever."""
    both = {"liaison-" + SILENT: times, "signatory-" + SILENT: times}
    wait_for(lambda: reminders(number) == both)


def test_reminders__one_is_silent__to_that_member_alone():
    it_is("2026-08-25")
    played["case"] = number = office.circulated()
    for member in MEMBERS:
        if member != SILENT:
            office.answer(number, member)
    for times, day in enumerate(("2026-09-10", "2026-09-15", "2026-09-16"),
            1):
        it_is(day)
        reminded(number, times)
    page = Browser("office").sign_in("liaison-" + SILENT).get(
        "/circulations")
    ensure(number in page.words, page, "it can still answer")


def refused():
    number = played["case"]
    b = office.person(OFFICER)
    page = b.get(case(number, "/close"))
    ensure(page.status == 409 and "the grace is not over" in page.words,
        page, "offered")
    token = dict(b.get(case(number, "/notes")).form()["fields"])
    r = b.post(case(number, "/close"), dict(token, step="send",
        seq=played.get("seq", "")))
    ensure(r.status == 409, r, "a forged closing")
    page = b.get(case(number))
    ensure("Circulation for comments" in page.words and "21 September 2026"
        in page.words, page, "the last day of the grace")


def test_close__worked_sunday_within_the_grace__refused():
    it_is("2026-09-20", "16:00:00")
    refused()


def test_close__last_minutes_of_the_grace__refused():
    it_is("2026-09-21", "23:40:00")
    refused()


def test_close__the_day_after__silent_and_never_an_objection():
    it_is("2026-09-22", "00:05:00")
    number, b = played["case"], office.person(OFFICER)
    r = b.submit(b.get(case(number, "/close")), {"step": "preview"})
    ensure("Special review" in r.words, r, "what follows")
    assert office.send(b, r).status == 303
    for path, word, never in (("/en", "no reply in time", "Object"),
            ("/zh", "逾期未回复", "不同意")):
        page = b.get(path + case(number))
        ensure(word in page.words and never not in page.words, page,
            "silent")


def test_operator__same_day__told_of_the_special_review_of_no_member():
    number, b = played["case"], operators.person(EDITOR)
    mail = wait_for(lambda: [m for m in mails_to(EDITOR + "@")
        if number in m and "特别审查" in m])[-1]
    assert not OF_A_MEMBER.search(mail), mail
    for lang, told in (("en", "Special review"), ("zh", "特别审查")):
        page = b.get("/%s/cases/%s" % (lang, number))
        ensure(told in page.words and not OF_A_MEMBER.search(page.words),
            page, "told")
        for letter in set(re.findall(r'href="(/%s/cases/[^"]*/letters/\d+)'
                % lang, page.body)):
            r = b.get(letter)
            ensure(r.status == 200 and not OF_A_MEMBER.search(r.words), r,
                "a letter")
    history = office.person(CHIEF).get(case(number, "/history"))
    ensure("2026-09-22" in history.body, history, "the same day")


if __name__ == "__main__":
    assert os.environ.get("AT"), "a copy whose clock can be moved"
    words = sys.argv[1:]
    sys.exit(run([f for n, f in list(globals().items())
        if n.startswith("test_") and callable(f) and
        (not words or any(w in n for w in words))]))

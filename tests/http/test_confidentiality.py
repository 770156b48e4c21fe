#!/usr/bin/env python3
"""Article 15 through nginx: the undertaking, and who may read a case."""
import os
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from test_office import (CHIEF, OFFICER, SECOND, case, ensure,  # noqa: E402
    lodged, person)
from web import VAR, Browser, run  # noqa: E402

TOP = Path(__file__).resolve().parent.parent.parent
PASSWORD = "石桥 流水 人家 2026"


def add_officer(login):
    subprocess.run([str(TOP / "bin/reviewdesk"), "person", "add", login,
        "--organisation", "office", "--role", "case_officer", "--name",
        "新来者", "--email", login + "@office.example", "--password-stdin"],
        input=PASSWORD + "\n", text=True, check=True, cwd=TOP,
        stdout=subprocess.DEVNULL, env=dict(os.environ,
        REVIEWDESK_CONF=str(VAR / "run/reviewdesk.conf")))
    b = Browser("office")
    page = b.get("/sign-in")
    r = b.submit(page, {"login": login, "password": PASSWORD})
    ensure(r.status == 303, r, "signing in")
    return b


def test_undertaking__new_officer__no_case_before_it_is_signed():
    b, number = add_officer("new-officer"), lodged()
    for path in ("/queue", case(number), case(number, "/materials")):
        r = b.get(path)
        ensure(r.status == 303 and "/undertaking?next=" in r.where, r, path)
    page = b.get(r.where)
    ensure("Article 15" in page.words, page, "the article")
    r = b.submit(page)
    ensure(r.status == 422 and "Tick the undertaking" in r.words, r,
        "not ticked")
    r = b.submit(page, {"agree": "yes"})
    ensure(r.status == 303 and r.where.endswith("/materials"), r, "signed")
    ensure(b.get("/queue").status == 200, r, "afterwards")


def test_undertaking__act_sent_without_it__is_not_done():
    b, number = add_officer("hasty-officer"), lodged()
    page = b.get("/account")
    r = b.post(case(number, "/notes"), dict(page.forms()[-1]["fields"],
        body="未签署"))
    ensure(r.status == 303 and "/undertaking" in r.where, r, "a note")
    ensure("未签署" not in person(OFFICER).get(case(number)).body, r,
        "written all the same")


def test_materials__purpose_not_said__asked_first_then_on_record():
    number = lodged()
    b = person(SECOND)
    r = b.get(case(number, "/materials"))
    ensure(r.status == 303 and r.where.endswith("/readers/own"), r, "asked")
    page = b.get(r.where)
    r = b.submit(page, {"words": "合同"})
    ensure(r.status == 422 and "合同" in r.body, r, "no purpose")
    r = b.submit(page, {"purpose": "assist", "words": "合同"})
    ensure(r.status == 303, r, "said")
    ensure(b.get(case(number, "/materials")).status == 200, r, "reading")
    page = person(CHIEF).get(case(number))
    ensure("I assist the officer" in page.words and "合同" in page.body,
        page, "the list")


def test_materials__case_of_another_officer__only_when_admitted():
    number = lodged()
    first, second = person(OFFICER), person(SECOND)
    r = first.submit(first.get(case(number)), action="/assign")
    ensure(r.status == 303, r, "taking the case")
    r = second.get(second.get(case(number, "/check")).where)
    ensure(r.status == 403 and "can put you on the list" in r.words, r,
        "kept out")
    page = first.get(case(number, "/readers/other"))
    names = [o for o in page.body.split("<option") if
        'value="' in o][1:]
    ensure(len(names) >= 4, page, "colleagues")
    me = second.get("/account").words
    value = next(o.split('value="')[1].split('"')[0] for o in names if
        o.split(">")[1].split("<")[0] in me)
    r = first.submit(page, {"person": value, "purpose": "assist"})
    ensure(r.status == 303, r, "admitting")
    ensure(second.get(case(number, "/materials")).status == 200, r,
        "admitted")


if __name__ == "__main__":
    sys.exit(run([f for n, f in list(globals().items())
        if n.startswith("test_")]))

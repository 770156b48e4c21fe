#!/usr/bin/env python3
"""Article 15 through nginx: the undertaking, and who may read a case."""
import os
import re
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from test_office import (CHIEF, OFFICER, SECOND, accepted,  # noqa: E402
    assess, case, ensure, lodged, person)
from test_report import citizen, newest, sent  # noqa: E402
from web import VAR, Browser, run  # noqa: E402

TOP = Path(__file__).resolve().parent.parent.parent
PASSWORD = "石桥 流水 人家 2026"


def add_officer(login, role="case_officer"):
    subprocess.run([str(TOP / "bin/reviewdesk"), "person", "add", login,
        "--organisation", "office", "--role", role, "--name",
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


def plain(login):
    """As a person who is asked, and does not answer by himself."""
    b = Browser("office")
    b.cookies = dict(person(login).cookies)
    return b


def test_materials__purpose_not_said__asked_first_then_on_record():
    number = lodged()
    b = plain(SECOND)
    r = b.get(case(number, "/materials"))
    ensure(r.status == 303 and "/readers/own?next=" in r.where, r, "asked")
    page = b.get(r.where)
    r = b.submit(page, {"words": "合同"})
    ensure(r.status == 422 and "合同" in r.body, r, "no purpose")
    r = b.submit(page, {"purpose": "assist", "words": "合同"})
    ensure(r.status == 303 and r.where.endswith("/materials"), r, "said")
    ensure(b.get(case(number, "/materials")).status == 200, r, "reading")
    page = plain(CHIEF).get(case(number))
    ensure("I assist" not in page.words and "list of readers" in page.words,
        page, "the list, to who is not on it")
    person(CHIEF).get(case(number, "/history"))
    page = plain(CHIEF).get(case(number))
    ensure("I assist the officer" in page.words and "合同" in page.body,
        page, "the list")


def test_materials__case_of_another_officer__only_when_admitted():
    number = lodged()
    first, second = plain(OFFICER), plain(SECOND)
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


def routes_of_a_case():
    out = subprocess.run([str(TOP / "bin/rd-office"), "--routes"],
        capture_output=True, text=True, check=True).stdout
    for line in out.splitlines():
        method, pattern = line.split("\t")[:2]
        if pattern.startswith("/cases/:number"):
            yield method, pattern


def test_tie__declared__every_page_of_the_case_is_shut():
    number = lodged()
    b = add_officer("tied-chief", "chief")
    r = b.submit(b.get(b.get("/queue").where), {"agree": "yes"})
    page = b.get("/ties")
    token = dict(page.form("/ties")["fields"])
    r = b.submit(page, {"name": "", "kind": "work", "remarks": "工作过"})
    ensure(r.status == 422 and "工作过" in r.body, r, "no name")
    ensure(b.get(case(number)).status == 200, r, "before")
    name = re.search(r"Operator</dt>\s*<dd[^>]*>\s*([^·<]+)",
        b.get(case(number)).body)
    r = b.submit(page, {"name": name.group(1).strip(), "kind": "work",
        "remarks": "2024年前在该公司任职"})
    ensure(r.status == 303, r, "declared")
    ensure("2024年前在该公司任职" in b.get("/ties").body, r, "one's own")
    ensure("2024年前在该公司任职" in person(CHIEF).get("/ties").body, r,
        "the chief's list")
    n = 0
    for method, pattern in routes_of_a_case():
        path = re.sub(":[a-z]+", "1", pattern.replace(":number", number)
            .replace(":class", "experts").replace(":period", "preliminary"))
        if method == "POST" and path.endswith("/upload"):
            continue
        r = b.get(path) if method == "GET" else b.post(path, token)
        n += 1
        ensure(r.status == 403 and "takes no part in it" in r.words, r,
            "%s %s" % (method, pattern))
    ensure(n > 60, r, "routes")


def test_recusal__of_its_officer__shown_as_waiting_for_the_chief():
    number = lodged()
    b = add_officer("stepping-down")
    b.submit(b.get(b.get("/queue").where), {"agree": "yes"})
    r = b.submit(b.get(case(number)), action="/assign")
    ensure(r.status == 303, r, "taking the case")
    page = b.get(case(number, "/recuse"))
    r = b.submit(page, {"remarks": "亲属任职"})
    ensure(r.status == 422 and "亲属任职" in r.body and
        "to whom you are tied" in r.words, r, "no party")
    r = b.submit(page, {"party": "1", "kind": "family"})
    ensure(r.status == 303, r, "stepping down")
    ensure(b.get(case(number)).status == 403, r, "afterwards")
    page = person(SECOND).get(case(number))
    ensure("names another one" in page.words and "Take this case" not in
        page.words, page, "a colleague")
    page = person(CHIEF).get(case(number, "/assign"))
    value = re.search(r'value="(\d+)">新来者', page.body)
    r = person(CHIEF).submit(page, {"officer": value.group(1)})
    ensure(r.status in (303, 422), r, "assigning")
    page = person(CHIEF).get(case(number))
    r = person(CHIEF).submit(page, action="/assign")
    ensure(r.status == 303 and "names another one" not in
        person(CHIEF).get(case(number)).words, r, "named")


def test_assessment__copied_from_a_public_report__refused_and_named():
    told = ("值班主任要求我们不要记录，厂商的两名外籍工程师用自己的笔记本电脑接入了"
        "核心交换机。")
    copy = ("有反映称，厂商两名外籍工程师用自己的笔记本电脑接入核心交换机，值班主任"
        "要求不要记录。")
    b, number = person(OFFICER), accepted()
    sent(citizen(), what=told)
    r = assess(b, number, 1, text=copy)
    ensure(r.status == 303, r, "nobody has read the report yet")
    path = newest()
    ensure(told in b.get(path).body, r, "reading it")
    r = assess(b, number, 1, text=copy)
    ensure(r.status == 422 and "a public report, which is confidential" in
        r.words and copy in r.body and 'href="#body"' in r.body, r, "copied")
    r = assess(b, number, 1, text="存在外来人员未经登记接入核心设备的情形。")
    ensure(r.status == 303, r, "in words of one's own")


if __name__ == "__main__":
    sys.exit(run([f for n, f in list(globals().items())
        if n.startswith("test_")]))

#!/usr/bin/env python3
"""Article 18: the register of designations, and applications that are held."""
import re
import sys
import urllib.parse
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import test_office as office  # noqa: E402
import test_operator as operators  # noqa: E402
from applying import EDITOR, OTHER, ensure  # noqa: E402
from web import Browser, run  # noqa: E402

case = office.case
HEADER = "code,name_zh,name_en,uscc,sector,cii_zh,cii_en,department," \
    "number,designated_on\n"
LINE = "d90,海棠供水集团,Haitang Water Group,91350100M000100Y43,water," \
    "供水调度系统,Water dispatch system,水利部,水认〔2024〕7号,2024-03-01\n"
CONFIRMED = {"department": "工业和信息化部", "cii_zh": "骨干通信网",
    "cii_en": "Backbone network", "number": "工信认〔2026〕3号",
    "designated_on-year": "2026", "designated_on-month": "3",
    "designated_on-day": "9"}


def admin():
    return office.person("admin-1")


def ids(b, text):
    return re.findall(r"/designations/(\d+)", b.get(
        "/designations?q=" + urllib.parse.quote(text)).body)


def end_all(text, reason="设施停用"):
    """Ends what is in force of the operator with that number or name."""
    b = admin()
    for i in ids(b, text):
        page = b.get("/designations/" + i)
        if "End of the designation" in page.words:
            r = b.submit(page, {"ended_on-year": "2026",
                "ended_on-month": "3", "ended_on-day": "10",
                "reason": reason}, action="/end")
            ensure(r.status == 303, r, "the end")


def held():
    end_all("CII-DEMO-01")
    return operators.lodged(operators.person(EDITOR))[1]


def ask(b, number):
    page = b.get(case(number, "/ask-department"))
    ensure("工业和信息化部" in page.body, page, "the sector's department")
    return office.send(b, b.submit(page, {"step": "preview"}))


def act(b, number, path, values):
    return office.send(b, b.submit(b.get(case(number, path)),
        dict(values, step="preview")))


# ---- the register


def test_register__searched_and_read__by_the_office_alone():
    b = office.person("auditor")
    page = b.get("/designations?q=CII-DEMO-02")
    ensure("CII-DEMO-02" in page.body and "CII-DEMO-03" not in page.body,
        page, "search")
    one = b.get("/designations/" + ids(b, "CII-DEMO-02")[0])
    ensure("2018" in one.words and "Enter the end" not in one.words, one,
        "one entry")
    ensure("No designation here" in b.get("/designations?q=%25").words,
        page, "nothing found")
    own = operators.person(OTHER).get("/designations")
    ensure("CII-DEMO-02" in own.body and "CII-DEMO-01" not in own.body,
        own, "an operator sees its own")


def test_register__list_imported__whole_or_not_at_all():
    b = admin()
    page = b.get("/designations/import")
    r = b.submit(page, {"rows": HEADER + LINE + LINE.replace("2024-03-01",
        "2024-13-01")})
    ensure("Line 3: Give the date" in r.words and "海棠供水集团" in r.body, r,
        "the line that is wrong, and what was typed")
    ensure(ids(b, "Haitang") == [], r, "nothing was taken in")
    r = b.submit(page, {"rows": HEADER + LINE})
    ensure("1 entered (1 operators were new)" in b.follow(r).words, r, "in")
    r = b.submit(b.get("/designations/import"), {"rows": HEADER + LINE})
    ensure("0 entered (0 operators were new), 1 stood" in
        b.follow(r).words, r, "again")
    ensure(len(ids(b, "Haitang")) == 1, r, "once")


def test_register__entered_wrong__said_at_the_field():
    b = admin()
    page = b.get("/designations/add")
    r = b.submit(page, dict(CONFIRMED, uscc="91350100M000100Y43",
        number=""))
    ensure(r.status == 422 and "Give the number" in r.words and
        "骨干通信网" in r.body, r, "no number")
    r = b.submit(page, dict(CONFIRMED, uscc="x"))
    ensure(r.status == 422 and "骨干通信网" in r.body, r, "no code")


def test_register__designated_anew__old_one_ends_and_stays():
    b = admin()
    old = ids(b, "CII-DEMO-03")[0]
    page = b.get("/designations/" + old)
    twice = b.filled(page, dict(CONFIRMED, number="能认〔2026〕1号"),
        action="/again")
    r = b.post(*twice)
    new = b.follow(r)
    ensure("能认〔2026〕1号" in new.body and "In place of" in new.words, new,
        "the new one")
    ensure(b.post(*twice).status == 303 and
        len(ids(b, "能认〔2026〕1号")) == 1, new, "a second click")
    page = b.get("/designations/" + old)
    ensure("CII-DEMO-03" in page.body and "No longer in force" in
        page.words and "Enter the end" not in page.words, page, "the old")
    late = b.submit(new, {"ended_on-year": "2017", "ended_on-month": "1",
        "ended_on-day": "1", "reason": "x"}, action="/end")
    ensure("not before the designation" in late.words, late, "too early")


# ---- held


def test_held__asked_and_confirmed__runs_on():
    number = held()
    b, o = office.person("officer-1"), operators.person(EDITOR)
    page = o.get(case(number))
    ensure("it is held while the Office asks" in page.words, page,
        "in plain words")
    ensure("申报暂缓办理" in o.get("/zh" + case(number)).words, page, "zh")
    page = b.get(case(number))
    ensure("Stands still since" in page.words and "Article 18" in page.words,
        page, "the clock")
    ensure(number in b.get("/queue?view=held").body, page, "queue")
    for path in ("/check", "/designation-denied"):
        r = b.get(case(number, path))
        ensure(r.status != 200 and "department" in r.words, r, path)
    r = b.submit(b.get(case(number, "/ask-department")), {"department": "",
        "step": "preview"})
    ensure("Name the department" in r.words, r, "no department")
    r = ask(b, number)
    ensure(r.status == 303, r, "asked")
    page = b.get(case(number))
    ensure("The department says whether" in page.words and
        "Confirmation of the designation" in page.words, page, "waiting")
    ensure(number in b.get("/queue?view=others").body, page, "others")
    letter = o.get(case(number, "/letters/2"))
    ensure(letter.status == 200, letter, "the operator has a copy")
    ensure(b.get(case(number, "/check")).status != 200, page, "too early")
    r = act(b, number, "/designation-confirmed", dict(CONFIRMED,
        number=""))
    ensure("Give the number" in r.words, r, "no number")
    r = act(b, number, "/designation-confirmed", CONFIRMED)
    ensure(r.status == 303, r, "confirmed")
    ensure(len(ids(admin(), "工信认〔2026〕3号")) == 1, r, "the register")
    page = b.get(case(number))
    ensure("Not counted while the designation" in page.words or
        "working days counted" in page.words, page, "runs on")
    r = office.send(b, office.decide(b, number, {"outcome": "accept"}))
    ensure(r.status == 303, r, "accepted")
    again = operators.lodged(operators.person(EDITOR))[1]
    ensure("it is held" not in o.get(case(again)).words, page,
        "the next one is not held")


def test_held__denied__refused_on_that_ground_alone():
    end_all("工信认〔2026〕3号")
    number = held()
    b = office.person("officer-1")
    ensure(ask(b, number).status == 303, b.get(case(number)), "asked")
    r = act(b, number, "/designation-denied", {"reason": "未认定"})
    ensure("Give the number of the paper" in r.words, r, "without a paper")
    r = act(b, number, "/designation-denied", {"reason": "未认定",
        "paper_number": "工信函〔2026〕9号"})
    ensure(r.status == 303, r, "denied")
    ensure("an officer refuses" in b.get(case(number)).words, r, "next")
    refuse = {"outcome": "refuse", "reason": "申报人未经认定"}
    r = office.decide(b, number, dict(refuse, ground="no-risk"))
    ensure("for want of a designation only" in r.words, r, "other ground")
    r = office.send(b, office.decide(b, number, dict(refuse,
        ground="not-designated")))
    ensure(r.status == 303, r, "refused")
    page = operators.person(EDITOR).get(case(number))
    ensure("does not depend on a Pass" in page.words or "was not accepted"
        in page.words, page, "what it means")


def test_refusal__not_designated_without_asking__said_at_the_field():
    admin_page = admin().get("/designations/add")
    r = admin().submit(admin_page, dict(CONFIRMED, number="工信认〔2026〕8号",
        uscc="91110000DEM0200151"))
    ensure(r.status == 303, r, "designated again")
    number = operators.lodged(operators.person(EDITOR))[1]
    b = office.person("officer-1")
    r = office.decide(b, number, {"outcome": "refuse", "reason": "x",
        "ground": "not-designated"})
    ensure("the department is asked first" in r.words, r, "asked first")


if __name__ == "__main__":
    sys.exit(run([f for n, f in list(globals().items())
        if n.startswith("test_") and callable(f)]))

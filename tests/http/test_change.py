#!/usr/bin/env python3
"""A change that the operator notifies (Article 14): files, paper, ruling."""
import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
sys.path.insert(0, str(Path(__file__).resolve().parent))
import test_office as office  # noqa: E402
from applying import EDITOR, PDF, ensure, person  # noqa: E402
from database import ask, state  # noqa: E402
from test_doubled import doubled_submit  # noqa: E402
from web import Browser, password_of, run  # noqa: E402

STRANGER = "editor-s04"
TYPED = {"change": "交货地点变更", "since-year": "2026", "since-month": "1",
    "since-day": "5", "secrets": "no"}


def path(number, more=""):
    return "/cases/%s/change%s" % (number, more)


def add(b, number, name, content=PDF):
    return b.upload(b.get(path(number, "/upload")), name, content)


def notified(number):
    return ask("SELECT COUNT(*) FROM case_event e JOIN case_file c ON c.id = "
        "e.case_id WHERE c.number = '%s' AND e.kind = 'notify-change'" %
        number)[0][0]


def test_change__with_files__the_offices_from_the_act_on():
    number, e = office.accepted(), person(EDITOR)
    o = office.person(office.OFFICER)
    for name in ("协议.pdf", "误传.pdf"):
        r = add(e, number, name, PDF + name.encode())
        ensure(r.status == 303, r, name)
    r = add(e, number, "协议.pdf", PDF + "协议.pdf".encode())
    page = e.get(path(number))
    assert page.body.count(">协议.pdf</a>") == 1, "the same file twice"
    drop = next(f for f in page.forms() if f["action"].endswith("/remove") and
        ("file", re.search(r"documents/(\d+)\">误传", page.body).group(1))
        in f["fields"])
    ensure(e.post(drop["action"], drop["fields"]).status == 303, page, "out")
    where = office.case(number, "/materials")
    ensure("协议.pdf" not in o.get(where).words, o.get(where), "not yet")
    r = doubled_submit(e, e.get(path(number)), TYPED, "/change")
    ensure(r.status == 303, r, "notified")
    assert notified(number) == "1"
    for b, at in ((o, where), (e, "/cases/" + number)):
        page = b.get(at)
        ensure("Changes notified" in page.words and "交货地点变更" in
            page.words and "no ruling yet" in page.words and
            "误传.pdf" not in page.words, page, "listed under its date")
        link = re.search(r'href="([^"]*documents/\d+)">协议', page.body)
        ensure(b.get(link.group(1)).raw.startswith(b"%PDF"), page, "file")
    ensure("协议.pdf" not in e.get(path(number)).words, page, "none waits")


def test_change__nothing_or_secret__said_at_the_field_and_nothing_kept():
    number, e = office.accepted(), person(EDITOR)
    before = state()
    page = e.get(path(number))
    for gone, field in (("change", "change"), ("since-year", "since"),
            ("secrets", "secrets")):
        r = e.submit(page, dict(TYPED, **{gone: ""}), "/change")
        ensure(r.status == 422 and 'href="#%s' % field in r.body and
            (gone == "change" or "交货地点变更" in r.body), r, gone)
    r = e.submit(page, dict(TYPED, secrets="yes"), "/change")
    ensure(r.status == 422 and "交货地点变更" not in r.body, r, "secret")
    r = e.upload(e.get(path(number, "/upload")), "x.pdf", PDF, secrets="yes")
    ensure(r.status == 422, r, "a secret file")
    r = person(STRANGER).get(path(number))
    ensure(r.status == 404, r, "another operator's")
    assert state() == before


def test_change__session_over__text_survives_the_sign_in():
    number = office.accepted()
    e = Browser("operator").sign_in(EDITOR)
    page = e.get(path(number))
    out = next(f for f in page.forms() if f["action"] and
        f["action"].endswith("/sign-out"))
    e.clone().post(out["action"], out["fields"])
    r = e.submit(page, TYPED, "/change")
    ensure(r.status == 401 and "What you typed is kept" in r.words, r, "kept")
    r = e.submit(r, {"login": EDITOR, "password": password_of(EDITOR)})
    r = e.submit(r)
    ensure(r.status == 303, r, "sent")
    assert notified(number) == "1"


def test_change__on_paper__entered_by_the_office_as_of_its_day():
    number, o = office.accepted(), office.person(office.OFFICER)
    page = o.get(office.case(number, "/change-paper"))
    typed = dict(TYPED, step="preview")
    del typed["secrets"]
    r = o.submit(page, typed)
    ensure(r.status == 422 and 'href="#paper_number"' in r.body and
        "交货地点变更" in r.body, r, "no number")
    r = o.submit(page, dict(typed, paper_number="收〔2026〕9号"))
    r = office.send(o, r)
    ensure(r.status == 303, r, "entered")
    for b, at in ((o, office.case(number, "/materials")),
            (person(EDITOR), "/cases/" + number)):
        page = b.get(at)
        ensure("收〔2026〕9号" in page.words and "交货地点变更" in page.words,
            page, "on paper, both see it")
    page = o.get(office.case(number, "/change-immaterial"))
    ensure("交货地点变更" in page.words, page, "before one's eyes")
    r = office.send(o, o.submit(page, {"reason": "不影响审查。", "step":
        "preview"}))
    ensure(r.status == 303, r, "ruled on")
    ensure("no ruling yet" not in person(EDITOR).get("/cases/" +
        number).words, r, "ruled")


TESTS = [f for name, f in list(globals().items())
    if name.startswith("test_change__")]

if __name__ == "__main__":
    sys.exit(run(TESTS))

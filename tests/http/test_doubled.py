#!/usr/bin/env python3
"""A double click, a reload, a lost answer: each form is carried out once."""
import re
import sys
import time
import uuid
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
from applying import (EDITOR, PDF, PROVIDER, PURCHASE, SIGNATORY,  # noqa: E402
    attach, complete, ensure, fill, person, start)
import test_office as office  # noqa: E402
from test_secrets import asked  # noqa: E402
from mails import mails_to, wait_for  # noqa: E402
from web import Browser, password_of, run  # noqa: E402

CLICKS = 4
# As many files as one session may send at once.
FILES = 3
TAG = uuid.uuid4().hex[:6]


def doubled(send, clicks=CLICKS):
    """Several clicks at once, and one more when all is over."""
    with ThreadPoolExecutor(clicks) as pool:
        answers = list(pool.map(lambda _: send(), range(clicks)))
    answers.append(send())
    ways = {(a.status, a.where) for a in answers}
    assert len(ways) == 1, "a click was answered otherwise: %s\n%s" % (
        ways, [a.words[:300] for a in answers if a.status != 303])
    return answers[0]


def doubled_submit(b, page, values=None, action=None):
    return doubled(lambda: b.clone().submit(page, values, action))


def drafts(b):
    return set(re.findall(r"/applications/(\d+)\"", b.get("/cases").body))


def exactly(address, n):
    """So many mails come to it, and none after them."""
    wait_for(lambda: len(mails_to(address)) >= n)
    time.sleep(1)
    found = mails_to(address)
    assert len(found) == n, "%d mails to %s, not %d" % (len(found), address,
        n)
    return found


def test_new_application__doubled__one_draft():
    b = person(EDITOR)
    before = drafts(b)
    r = doubled_submit(b, b.get("/applications/new"), {"secrets": "no"})
    ensure(r.status == 303, r, "start")
    made = drafts(b) - before
    assert made == {r.where.rsplit("/", 1)[1]}, made


def test_copy__doubled__one_draft():
    b = person(EDITOR)
    source = start(b)
    before = drafts(b)
    doubled_submit(b, b.get("/applications/new"), {"secrets": "no",
        "copy": str(source)})
    assert len(drafts(b) - before) == 1


def test_section__doubled__saved_and_no_quarrel_with_oneself():
    b = person(EDITOR)
    app = start(b)
    page = b.get("/applications/%d/purchase" % app)
    r = doubled_submit(b, page, PURCHASE)
    ensure(r.status == 303, r, "save")
    # Back, other words, and sent again: that is another form, and not lost
    r = b.submit(page, dict(PURCHASE, **{"purchase.cii": "城域网"}))
    ensure(r.status == 409 and "城域网" in r.body, r, "Back")


def test_provider__doubled__one_is_taken_out():
    b = person(EDITOR)
    app = start(b)
    for i in "123":
        fill(b, app, "providers/" + i, {k.replace(".1.", ".%s." % i): v
            for k, v in dict(PROVIDER, **{"provider.1.name": "第%s家" % i})
            .items()})
    doubled_submit(b, b.get("/applications/%d/providers/1/remove" % app))
    page = b.get("/applications/%d/providers" % app)
    ensure("第1家" not in page.body and "第2家" in page.body and
        "第3家" in page.body, page, "providers")


def test_upload__doubled__one_file():
    b = person(EDITOR)
    app = start(b)
    page = b.get("/applications/%d/files/contract/upload" % app)
    doubled(lambda: b.clone().upload(page, "合同.pdf", PDF), FILES)
    again = b.get(page.path)
    ensure(again.body.count("/documents/") == 1, again, "files")
    # from the same page, another file
    r = b.upload(page, "补充.pdf", PDF + b"\n")
    ensure(r.status == 303, r, "another")
    again = b.get(page.path)
    ensure(again.body.count("/documents/") == 2, again, "two files")
    doubled_submit(b, again, action="/remove")
    again = b.get(page.path)
    ensure(again.body.count("/documents/") == 1, again, "one left")


def twice_from_one_page(b, path, listed, pattern):
    """A double click is one file; another file on the same form is another."""
    page = b.get(path)
    doubled(lambda: b.clone().upload(page, "双击.pdf", PDF), FILES)
    found = set(re.findall(pattern, b.get(listed).body))
    assert len(found) == 1, found
    r = b.upload(page, "双击.pdf", PDF + b"\n")
    ensure(r.status == 303, r, "another file")
    found = set(re.findall(pattern, b.get(listed).body))
    assert len(found) == 2, found


def test_paper__doubled__one_scan():
    b, number = office.person(office.OFFICER), office.accepted()
    office.reads(b, number)
    twice_from_one_page(b, office.case(number, "/papers/upload"),
        office.case(number, "/materials"), r'/documents/(\d+)">双击')


def test_answer_with_a_file__doubled__one_answer():
    number, b = asked(), person(EDITOR)
    item = re.search(r'href="/en(/cases/%s/materials/\d+)"' % number,
        b.get("/cases/%s/materials" % number).body).group(1)
    twice_from_one_page(b, item, "/cases/%s/materials" % number,
        r'/documents/(\d+)">双击')


def test_discard__doubled__gone_and_not_an_error():
    b = person(EDITOR)
    app = start(b)
    r = doubled_submit(b, b.get("/applications/%d/discard" % app))
    ensure(r.where.endswith("/cases"), r, "discard")


def test_sign__doubled__signed():
    b = person(EDITOR)
    app = complete(b)
    s = person(SIGNATORY)
    r = doubled_submit(s, s.get("/applications/%d/sign" % app))
    ensure(r.status == 303, r, "sign")


def test_request_access__doubled__one_request():
    b = Browser("operator")
    r = doubled_submit(b, b.get("/request-access"), {
        "organisation": "双击试验公司" + TAG, "uscc": "91350100M000100Y43",
        "name": "王五", "email": "wangwu@example.cn",
        "phone": "010-87654321", "message": "一次"})
    ensure(r.status == 303, r, "request")
    admin = Browser("office").sign_in("admin-1")
    page = admin.get("/access-requests")
    ensure(page.body.count(TAG) == 1, page, "requests")
    path = re.search(r'href="([^"]*/access-requests/\d+)"', page.body)
    one = admin.get(path.group(1))
    r = doubled_submit(admin, one, {"code": "doubled-" + TAG, "name_en": "Doubled",
        "login": "doubled-" + TAG, "sector": "telecom", "name_zh": "双击试验公司" + TAG,
        "roles": "operator_editor"})
    ensure(r.status == 303, r, "admission")


def test_invitation__doubled__one_account_and_the_link_once():
    admin = Browser("office").sign_in("admin-1")
    page = admin.get("/people/invite")
    organisation = re.search(r'<option value="(\d+)"', page.body).group(1)
    kinds = ("operator_editor", "case_officer", "liaison", "expert",
        "commission_secretary")
    for role in kinds:
        r = doubled_submit(admin, page, {"organisation": organisation,
            "name": "赵六", "login": "zhaoliu-" + TAG, "email": TAG + "@example.cn",
            "phone": "", "lang": "zh", "roles": role})
        if r.status == 303:
            break
    ensure(r.status == 303, r, "invitation")
    address = TAG + "@example.cn"
    exactly(address, 1)
    doubled_submit(admin, admin.get("/people/zhaoliu-" + TAG),
        action="/people/zhaoliu-%s/invite" % TAG)
    link = re.search(r"/(?:zh|en)/invitation/\S+",
        exactly(address, 2)[-1]).group(0)
    visitor = Browser("operator" if "operator" in role else "office")
    fresh = "夜航西飞 with 7 lamps"
    r = doubled_submit(visitor, visitor.get(link), {"password_new": fresh,
        "password_again": fresh})
    ensure(r.where.endswith("/sign-in"), r, "link")
    ensure(visitor.get(link).status == 410, r, "the link works still")


def test_note__doubled__one_note():
    b = Browser("office").sign_in("officer-1")
    number = re.search(r"/cases/(CR-[\d-]+)", b.get("/queue").body).group(1)
    page = b.get("/cases/%s/notes" % number)
    doubled_submit(b, page, {"body": "双击备注" + TAG})
    again = b.get("/cases/" + number)
    ensure(again.body.count(TAG) == 1, again, "notes")


def test_password__doubled__changed_and_no_error():
    login = "signatory-s06"
    b = Browser("operator").sign_in(login)
    fresh = "三江汇流 and 42 geese"
    r = doubled_submit(b, b.get("/account/password"), {
        "password_old": password_of(login), "password_new": fresh,
        "password_again": fresh})
    ensure(r.status == 303, r, "password")


def test_sign_out__doubled__signed_out():
    b = Browser("operator").sign_in("editor-s02")
    out = next(f for f in b.get("/account").forms()
        if f["action"].endswith("/sign-out"))
    r = doubled(lambda: b.clone().post(out["action"], out["fields"]))
    ensure(r.where.endswith("/sign-in"), r, "sign-out")
    ensure(b.get("/account").status == 303, r, "still signed in")


if __name__ == "__main__":
    words = sys.argv[1:]
    sys.exit(run([f for n, f in list(globals().items())
        if n.startswith("test_") and
        (not words or any(w in n for w in words))]))

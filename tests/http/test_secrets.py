#!/usr/bin/env python3
"""Article 20: the question on state secrets at every door, on a copy."""
import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
sys.path.insert(0, str(Path(__file__).resolve().parent))
import test_member as members  # noqa: E402
import test_office as office  # noqa: E402
import test_report as reports  # noqa: E402
from applying import EDITOR, PDF, ensure, start  # noqa: E402
from database import ask, state  # noqa: E402
from test_access import by_role  # noqa: E402
from web import VAR, Browser, run  # noqa: E402

STOP = {"zh": "没有保存任何内容。国家秘密不得进入本系统（第二十条）。",
    "en": "Nothing was stored. State secrets must not enter this system "
        "(Article 20)."}
UNSAID = {"zh": "请回答是否涉及国家秘密。",
    "en": "Say whether state secrets are involved."}
SECRET = "不应留下的内容"


def stored():
    """What stands in the file store."""
    return sorted(p for p in (VAR / "files").rglob("*") if p.is_file())


def one(sql):
    rows = ask(sql)
    assert rows, "the demo lacks: " + sql
    return rows[0][0]


def asked():
    """A case whose operator is asked for one item (Article 14)."""
    b, number = office.person(office.OFFICER), office.accepted()
    page = b.submit(b.get(office.case(number, "/request-materials")), {
        "items": "供应商名单", "reason": "核对来源。", "days": "10",
        "step": "preview"})
    ensure(office.send(b, page).status == 303, page, "asking for materials")
    return number


def upload_doors():
    """Every page that takes a file, with somebody who may open it."""
    editor = Browser("operator").sign_in(EDITOR)
    expert, invitation = ask("SELECT p.login, i.id FROM invitation i JOIN "
        "person p ON p.id = i.person_id WHERE i.state = 'declared' LIMIT 1"
        )[0]
    number = asked()
    return {
        "application": (editor, "/applications/%d/files/contract/upload" %
            start(editor)),
        "materials": (editor, "/cases/%s/materials/1" % number),
        "paper": (office.person(office.OFFICER),
            "/cases/%s/papers/upload" % number),
        "member": (members.liaison(), "/circulations/%s/paper/upload" %
            office.circulated()),
        "opinion": (Browser("office").sign_in(expert),
            "/opinions/%s/upload" % invitation),
        "decision": (by_role()["office", "commission_secretary"],
            "/commission/%s/scan" %
            one("SELECT number FROM case_file WHERE stage = 'commission' "
            "LIMIT 1")),
    }


def test_uploads__yes_or_no_answer__nothing_stored_and_said_at_the_field():
    for door, (b, path) in upload_doors().items():
        files, rows = stored(), state()
        for lang in ("zh", "en"):
            page = b.get("/%s%s" % (lang, path))
            form = "/upload" if '/upload" enctype' in \
                page.body else None
            ensure('name="file_secrets"' in page.body and
                "checked" not in page.body, page, door)
            for said, words in (("yes", STOP), (None, UNSAID),
                    ("maybe", UNSAID)):
                r = b.upload(page, SECRET + ".pdf", PDF +
                    SECRET.encode(), action=form, secrets=said)
                ensure(r.status == 422 and words[lang] in r.words and
                    'href="#file_secrets"' in r.body and
                    SECRET not in r.body, r, "%s, %s" % (door, said))
        assert stored() == files, door
        assert state() == rows, door
        r = b.upload(page, "公开.pdf", PDF + door.encode(), action=form)
        ensure(r.status == 303, r, "%s, answered with no" % door)


def test_report_file__yes_or_no_answer__sealed_files_stay_and_none_comes():
    b = reports.citizen()
    page = b.upload(reports.files_page(b), "一.pdf", PDF)
    ensure("一.pdf" in page.words and
        not re.search(r"file_secrets[^>]*checked", page.body), page, "one")
    files, rows = stored(), state()
    for to in ("/report/upload", "/report/continue/upload"):
        for said, words in (("yes", STOP), (None, UNSAID)):
            r = b.upload(page, SECRET + ".pdf", PDF, to=b.url(to),
                secrets=said)
            ensure(r.status == 422 and words["zh"] in r.words and
                "一.pdf" in r.words and SECRET not in r.body, r, to)
    assert (stored(), state()) == (files, rows)
    # without a file there is nothing to be asked about
    r = b.upload(page, None, None, to=b.url("/report/continue/upload"),
        secrets=None)
    ensure(r.status == 200, r, "continued")


def test_report_text__yes_or_no_answer__content_gone_and_address_kept():
    for lang in ("zh", "en"):
        b = reports.citizen(lang)
        typed = {"about": SECRET, "what": SECRET, "how": SECRET,
            "email": "kept@example.com"}
        rows = state()
        r = reports.step(b, b.get("/report"), "files", secrets="yes",
            **typed)
        ensure(r.status == 422 and STOP[lang] in r.words and
            SECRET not in r.body and "kept@example.com" in r.body, r, "yes")
        r = reports.step(b, b.get("/report"), "files", **typed)
        ensure(r.status == 422 and UNSAID[lang] in r.words and
            SECRET in r.body, r, "no answer")
        assert state() == rows
    # nor by a form of another make, sent at once
    page, code = reports.ready(b)
    fields = [f for f in page.form("/report")["fields"]
        if f[0] != "secrets"]
    for more in ([], [("secrets", "yes")]):
        r = b.post("/report", fields + more + [("typed", code),
            ("step", "send")])
        ensure(r.status == 422, r, "sent at once")
    assert state() == rows


def test_mailbox__yes_or_no_answer__nothing_sent():
    b = reports.citizen("en")
    page = reports.opened(b, reports.sent(b))
    rows = state()
    r = reports.reply(b, page, SECRET, "yes")
    ensure(r.status == 422 and STOP["en"] in r.words and
        SECRET not in r.body, r, "yes")
    r = reports.reply(b, page, SECRET, "")
    ensure(r.status == 422 and UNSAID["en"] in r.words and
        SECRET in r.body, r, "no answer")
    assert state() == rows
    ensure("what I add" in reports.reply(b, page, "what I add").words, r,
        "no")


TESTS = [f for name, f in list(globals().items())
    if name.startswith("test_")]

if __name__ == "__main__":
    sys.exit(run(TESTS))

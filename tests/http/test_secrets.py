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
from applying import EDITOR, PDF, PURCHASE, complete, ensure, \
    fill, sign, start  # noqa: E402
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


# ---- what slipped in all the same

def attached(number, name, content):
    """A scan of the case: its id."""
    b = office.person(office.OFFICER)
    r = b.upload(b.get(office.case(number, "/papers/upload")), name, content)
    ensure(r.status == 303, r, "attaching")
    return one("SELECT MAX(id) FROM document")


def incident(page):
    return re.search(r"SI-\d{4}-\d{4}", page.words).group(0)


def withheld(b, place):
    """Reports it by the link that stands beside it; the incident's number."""
    r = b.follow(b.submit(b.get("/incidents/new?place=" + place)))
    ensure("Withheld: nobody can open it" in r.words, r, "reporting")
    return incident(r)


def decided(b, number, step, **more):
    page = b.get("/incidents/" + one("SELECT id FROM spill WHERE number = "
        "'%s'" % number))
    return b.submit(page, dict(more, step=step))


def test_spill__a_file__stub_for_everybody_then_destroyed_by_another():
    number = office.accepted()
    b, c = office.person(office.OFFICER), office.person(office.CHIEF)
    document = attached(number, SECRET + ".pdf", PDF + SECRET.encode())
    at = office.case(number, "/documents/" + document)
    for x in (b, c):
        office.reads(x, number)
    ensure(b.get(at).status == 200, b.get(at), "before")
    page = b.get(office.case(number, "/materials"))
    ensure("place=document-" + document in page.body, page, "the link")
    si = withheld(b, "document-" + document)
    for x in (b, c):
        r = x.get(at)
        ensure(r.status == 451 and "Article 20" in r.words and
            SECRET not in r.body, r, "withheld")
        page = x.get(office.case(number, "/materials"))
        ensure(si in page.words and SECRET not in page.body, page, "list")
    ensure("第二十条" in c.get("/zh" + at).words, c.get("/zh" + at), "zh")
    again = b.submit(b.get("/incidents/new"), {"place": "document-" +
        document})
    ensure(again.status == 422 and si in again.words, again, "again")
    r = decided(c, si, "release", reason="")
    ensure(r.status == 422 and 'href="#reason"' in r.body, r, "no reason")
    files, old = stored(), c.get("/incidents/" + one("SELECT MAX(id) FROM "
        "spill"))
    ensure(decided(c, si, "erase").status == 303, c.get("/incidents"),
        "destroyed")
    assert len(stored()) == len(files) - 1
    ensure(b.get(at).status == 451, b.get(at), "afterwards")
    assert one("SELECT LENGTH(file_key) FROM document WHERE id = " +
        document) == "0"
    r = c.submit(old, {"step": "release", "reason": "误报"})
    ensure(r.status == 409, r, "decided twice")


def test_spill__a_text__given_back_by_an_administrator_alone_who_did_not_report():
    number = office.accepted()
    b, c = office.person(office.OFFICER), office.person(office.CHIEF)
    for x in (b, c):
        office.reads(x, number)
    r = b.submit(b.get(office.case(number, "/notes")), {"body": SECRET})
    ensure(r.status == 303, r, "writing a note")
    ensure(SECRET in b.get(office.case(number)).words, b.get(office.case(
        number)), "the note")
    place = re.search(r"place=(note-\d+)", b.get(office.case(number)).body)
    admin = by_role()["office", "administrator"]
    si = withheld(admin, place.group(1))
    for x in (b, c):
        page = x.get(office.case(number))
        ensure(SECRET not in page.body and si in page.words, page, "stub")
        ensure("place=" + place.group(1) not in page.body, page,
            "offered again")
    page = admin.get("/incidents/" + one("SELECT MAX(id) FROM spill"))
    ensure("another person has to decide" in page.words and
        'value="erase"' not in page.body, page, "one's own")
    r = decided(c, si, "release", reason="保密部门确认不涉密。")
    ensure(r.status == 303, r, "given back")
    ensure(SECRET in b.get(office.case(number)).words, r, "as it was")
    page = by_role()["office", "auditor"].get("/incidents")
    ensure(si in page.words and SECRET not in page.body, page, "auditor")


def exits(b, number, *begin):
    """The pages of the case, and those it begins with, that say it."""
    todo, seen, found = list(begin), set(), set()
    while todo and len(seen) < 80:
        path = todo.pop(0)
        if path in seen:
            continue
        seen.add(path)
        r = b.get(path)
        if SECRET in r.body:
            found.add(path)
        todo += [h for h in re.findall(r'href="(/(?:en|zh)/[^"#?]+)"',
            r.body) if number in h and "documents" not in h]
    return found


def test_spill__an_answer__at_no_exit_of_any_portal_then_as_it_was():
    e = Browser("operator").sign_in(EDITOR)
    app = complete(e)
    fill(e, app, "purchase", dict(PURCHASE, **{"purchase.title": SECRET}))
    sign(app)
    r = e.submit(e.get("/applications/%d/check" % app), action="/lodge")
    number = re.search(r"CR-[\d-]+", r.where).group(0)
    b, c = office.person(office.OFFICER), office.person(office.CHIEF)
    r = office.send(b, office.decide(b, number, {"outcome": "accept"}))
    ensure(r.status == 303, r, "accepting")
    people = [(x, [lang + p for lang in ("/en", "/zh") for p in paths])
        for x, paths in ((b, ("/queue", office.case(number))),
        (c, ("/queue", office.case(number))), (e, ("/cases", "/applications",
        "/applications/%d" % app, "/cases/" + number)))]
    for x in (b, c):
        office.reads(x, number)
    before = [exits(x, number, *paths) for x, paths in people]
    assert all(len(f) >= 6 for f in before), before
    page = b.get(office.case(number, "/materials"))
    place = re.search(r"place=(application-\d+)", page.body).group(1)
    page = b.get("/incidents/new?place=" + place)
    ensure("What is bought" in page.words and SECRET not in page.body, page,
        "which answer")
    r = b.submit(page)
    ensure(r.status == 422 and 'href="#place' in r.body and
        "What is bought" in r.words, r, "none chosen")
    r = b.follow(b.submit(r, {"place": place + "/purchase.title"}))
    ensure("Withheld" in r.words, r, "reporting")
    si = incident(r)
    assert int(one("SELECT COUNT(*) FROM spill_place p JOIN spill s ON s.id "
        "= p.spill_id WHERE s.number = '%s'" % si)) >= 4
    assert [exits(x, number, *paths) for x, paths in people] == [set()] * 3
    ensure(si in b.get(office.case(number)).words and si in
        e.get("/cases/" + number).words, b.get("/queue"), "the stub")
    r = decided(c, si, "release", reason="不涉密。")
    ensure(r.status == 303, r, "given back")
    assert [exits(x, number, *paths) for x, paths in people] == before


def test_spill__a_message_of_a_reporter__stub_for_both_sides():
    b = reports.citizen("en")
    code = reports.sent(b)
    said = reports.reply(b, reports.opened(b, code), SECRET, "no")
    ensure(SECRET in said.words, said, "sent")
    report = one("SELECT MAX(report_id) FROM report_message")
    officer = office.person(office.OFFICER)
    page = officer.get("/reports/" + report)
    ensure(SECRET in page.words, page, "read by the Office")
    place = re.search(r"place=(message-\d+)", page.body).group(1)
    withheld(officer, place)
    page = officer.get("/reports/" + report)
    ensure(SECRET not in page.body and "withheld under Article 20" in
        page.words and place not in page.body, page, "withheld")
    page = reports.opened(reports.citizen("en"), code)
    ensure(SECRET not in page.body and "withheld under Article 20" in
        page.words, page, "in the mailbox")


def test_registry__a_line__neutral_and_seen_by_who_brought_it():
    number = office.accepted()
    b, o = office.person(office.OFFICER), Browser("operator").sign_in(EDITOR)
    page = b.get("/secrets/new")
    ensure('type="file"' not in page.body and "<textarea" not in page.body,
        page, "takes no content")
    bad = b.submit(page, {"case": "CR-2026-9999", "pages": "0"})
    ensure(bad.status == 422 and 'href="#case"' in bad.body and
        "CR-2026-9999" in bad.body, bad, "no such case")
    holder = re.findall(r'<option value="(\d+)"', page.body)[-1]
    values = {"case": number, "from": "operator", "pages": "１２",
        "received_on-year": "2026", "received_on-month": "8",
        "received_on-day": "3", "holder": holder}
    for gone, field in (("pages", "pages"), ("holder", "holder"),
            ("received_on-year", "received_on")):
        r = b.submit(page, dict(values, **{gone: ""}))
        ensure(r.status == 422 and 'href="#%s' % field in r.body, r, gone)
    r = b.follow(b.submit(page, values))
    sp = re.search(r"SP-\d{4}-\d{4}", r.words).group(0)
    for who, path in ((b, office.case(number)), (o, "/cases/" + number)):
        ensure(sp in who.get(path).words, who.get(path), "the stub")
    r = b.follow(b.submit(b.get("/secrets/new"), dict(values,
        **{"from": "mss"})))
    theirs = re.search(r"SP-\d{4}-\d{4}", r.words).group(0)
    ensure(theirs not in o.get("/cases/" + number).words and
        theirs in b.get(office.case(number)).words, r, "another's")


TESTS = [f for name, f in list(globals().items())
    if name.startswith("test_")]

if __name__ == "__main__":
    sys.exit(run(TESTS))

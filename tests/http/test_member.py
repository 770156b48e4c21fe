#!/usr/bin/env python3
"""The members' pages of the Office's portal, through nginx, on a copy."""
import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import test_office as office  # noqa: E402
from test_office import CHIEF, OFFICER, case, ensure, person  # noqa: E402
from test_operator import PDF  # noqa: E402
from web import run  # noqa: E402

CANARY = "金丝雀意见"


def at(number, page=""):
    return "/circulations/%s%s" % (number, page)


def liaison(member="mss"):
    return person("liaison-" + member)


def signatory(member="mss"):
    return person("signatory-" + member)


def write(b, number, answer="agree", step="submit", **more):
    page = b.get(at(number, "/answer"))
    return b.submit(page, dict({"answer": answer, "step": step,
        "secrets": "no"}, **more))


def handed_in(number, member="mss", answer="agree", **more):
    r = write(liaison(member), number, answer, **more)
    ensure(r.status == 303, r, "handing in")


def revised(number, reasons):
    b, c = person(OFFICER), person(CHIEF)
    r = office.draft(b, number, reasons=reasons)
    ensure(r.status == 303, r, "revision handed in")
    r = c.submit(c.get(case(number, "/suggestion/sign")))
    ensure(r.status == 303, r, "revision signed")


def told(page, *names):
    """The words of a page without what was asked for and its reference."""
    words = re.sub(r"\b[0-9a-f]{16}\b", "REF", page.words)
    for name in names:
        words = words.replace(name, "NAME")
    return words


def hrefs(page):
    return set(re.findall(r'href="(/(?:en|zh)/[^"#]*)"', page.body))


def crawl(b, *begin):
    """Every page that can be reached by links, but for signing out."""
    seen, todo = {}, [b.url(x) for x in begin]
    while todo:
        path = todo.pop()
        if path in seen or "sign-out" in path:
            continue
        seen[path] = b.get(path)
        todo += sorted(hrefs(seen[path]))
    return seen


# ---- who may see what


def test_case__foreign_and_made_up__answer_alike():
    number = office.accepted()
    pages = [at(number), at("CR-2026-999999")]
    for lang in ("en", "zh"):
        foreign, made_up = [liaison().get("/%s%s" % (lang, x))
            for x in pages]
        ensure(foreign.status == made_up.status == 404, foreign, "status")
        assert told(foreign, number) == told(made_up, "CR-2026-999999"), \
            foreign.words
    for page in ("/answer", "/release", "/paper", "/paper/upload",
            "/receipt/3", "/documents/1"):
        b = signatory()
        ensure(b.get(at(number, page)).status == 404,
            b.get(at(number, page)), "not circulated")
    ensure(liaison().get(case(number)).status in (403, 404),
        liaison().get(case(number)), "the Office's page")


def test_answers__of_another_member__nowhere_to_be_read():
    number = office.circulated()
    handed_in(number, "mss", "object", body=CANARY)
    s = signatory("mss")
    page = s.get(at(number, "/release"))
    ensure(CANARY in page.words, page, "the signatory reads it")
    assert s.submit(page).status == 303
    handed_in(number, "mss", "object", body=CANARY + "二")
    pages = crawl(liaison("mof"), "/circulations", at(number))
    pages.update(crawl(signatory("mof"), "/circulations", at(number),
        "/zh" + at(number)))
    assert len(pages) > 6, sorted(pages)
    for path, page in pages.items():
        assert page.status < 500, path
        assert CANARY not in page.body, path
    receipt = re.search(r"receipt/\d+", s.get(at(number)).body).group(0)
    foreign = liaison("mof").get(at(number, "/" + receipt))
    made_up = liaison("mof").get(at(number, "/receipt/99999"))
    ensure(foreign.status == made_up.status == 404, foreign, "receipt")
    assert told(foreign) == told(made_up), foreign.words


# ---- drafting and releasing


def test_answer__agreement_that_depends__said_before_it_is_sent():
    b, number = liaison(), office.circulated()
    page = b.get(at(number, "/answer"))
    ensure("otherwise it counts as an objection" in page.words, page, "hint")
    r = write(b, number, "agree-comments", body="")
    ensure('href="#body"' in r.body and r.status == 422, r, "no comments")
    r = write(b, number, "agree-comments", body="须整改。")
    ensure("once released it counts as an objection" in b.follow(r).words,
        r, "said to the liaison")
    s = signatory()
    page = s.get(at(number, "/release"))
    ensure("counts as an objection" in page.words, page, "said before")
    write(b, number, "agree-comments", body="须整改。", independent="yes")
    page = s.get(at(number, "/release"))
    ensure("counts as agreement" in page.words and "counts as an objection"
        not in page.words, page, "ticked")


def test_release__drafter__not_even_by_a_forged_request():
    number, s = office.circulated(), signatory()
    assert write(s, number, "object", body="本人所写。").status == 303
    page = s.get(at(number, "/release"))
    ensure("another person of your member has to release it" in page.words,
        page, "said")
    assert "Release it</button>" not in page.body
    forged = dict(page.form("/return")["fields"]) if "/return" in page.body \
        else dict(s.get(at(number, "/answer")).form()["fields"])
    digest = re.search(r'name="digest" value="(\w+)"',
        s.get(at(number, "/answer")).body).group(1)
    forged.update({"digest": digest, "answer": "object",
        "body": "本人所写。", "independent": "", "secrets": "no"})
    r = s.post(at(number, "/release"), forged)
    ensure(r.status == 403, r, "released own words")
    # a colleague who saves it again does not make it another's
    assert write(liaison(), number, "object", body="本人所写。").status == 303
    r = s.post(at(number, "/release"), forged)
    ensure(r.status == 403, r, "released after a colleague saved it")
    ensure("receipt" not in s.get(at(number)).body, s.get(at(number)),
        "an answer")
    r = liaison().post(at(number, "/release"), forged)
    ensure(r.status == 403, r, "a liaison released")


def test_release__changed_after_it_was_opened__refused_with_difference():
    number, b, s = office.circulated(), liaison(), signatory()
    handed_in(number, "mss", "agree-comments", body="第一稿。\n第二行",
        independent="yes")
    page = s.get(at(number, "/release"))
    assert write(b, number, "object", body="第二稿。").status == 303
    r = s.submit(page)
    ensure(r.status == 409 and "changed after you opened" in r.words and
        "第一稿。" in r.words and "第二稿。" in r.words and
        "changed" in r.words, r, "difference")
    ensure("receipt" not in b.get(at(number)).body, b.get(at(number)),
        "released unread")
    r = s.submit(r)
    ensure(r.status == 303, r, "released as read")
    ensure("第二稿。" in s.get(at(number)).words, s.get(at(number)), "answer")


def test_release__lines_and_signs__exactly_what_was_read():
    number, s = office.circulated(), signatory()
    text = "第一行\n\n  第三行 <b>\"&amp;\" 'x'</b> %41 + {{X}}"
    handed_in(number, "mss", "object", body=text)
    first = s.get(at(number, "/release"))
    ensure(s.submit(first).status == 303, first, "released")
    again = s.submit(first)
    ensure(again.status == 303, again, "a second click")
    assert s.get(at(number)).body.count("/receipt/") == 1


def test_release__returned_meanwhile__remark_kept_and_said():
    number, b, s = office.circulated(), liaison(), signatory()
    handed_in(number)
    page = s.get(at(number, "/release"))
    r = s.submit(page, {"remarks": ""}, action="/return")
    ensure(r.status == 422 and "Say why" in r.words, r, "no remark")
    r = s.submit(page, {"remarks": "请补充依据。"}, action="/return")
    assert r.status == 303
    r = s.submit(page)
    ensure(r.status == 409 and "returned to the liaison meanwhile" in
        r.words and "请补充依据。" in r.words, r, "released")
    for where in ("", "/answer"):
        page = b.get(at(number, where))
        ensure("请补充依据。" in page.words, page, "remark")
    ensure("returned" in b.get("/circulations").words,
        b.get("/circulations"), "list")


def test_answer__two_people_write__the_second_is_told():
    number, a, b = office.circulated(), liaison(), signatory()
    page = b.get(at(number, "/answer"))
    assert write(a, number, "agree").status == 303
    r = b.submit(page, {"answer": "object", "body": "另一种意见",
        "secrets": "no", "step": "save"})
    ensure(r.status == 409 and "changed the draft" in r.words and
        "另一种意见" in r.body, r, "told")
    r = b.submit(r, {"step": "save"})
    ensure(r.status == 303, r, "takes its place")
    r = b.submit(b.get(at(number, "/answer")), {"step": "discard"})
    ensure("thrown away" in b.follow(r).words, r, "discarded")


# ---- reasons that are a state secret (Article 20)

SECRET = "不得写入系统的理由"
PAPER_PART = {"secrets": "yes", "secret_number": "国安密〔2026〕3号",
    "secret_on-year": "2026", "secret_on-month": "11", "secret_on-day": "2"}


def test_answer__secrets_unsaid__nothing_is_kept():
    number, b = office.circulated(), liaison()
    r = write(b, number, "object", body="须整改。", secrets="")
    ensure(r.status == 422 and 'href="#secrets"' in r.body and "须整改。" in
        r.body, r, "asked")
    page = b.get(at(number, "/answer"))
    ensure("须整改。" not in page.body, page, "not kept")


def test_answer__secret_reasons__only_their_paper_is_named():
    number, b, s = office.circulated(), liaison(), signatory()
    r = write(b, number, "object", body=SECRET, secrets="yes")
    ensure(r.status == 422 and 'href="#secret_number"' in r.body and SECRET
        not in r.body, r, "which paper")
    r = write(b, number, "object", body=SECRET, **PAPER_PART)
    ensure(r.status == 303, r, "handed in")
    page = s.get(at(number, "/release"))
    ensure("国安密〔2026〕3号" in page.words and SECRET not in page.body, page,
        "read before it is released")
    ensure(s.submit(page).status == 303, page, "released")
    for who, path in ((b, at(number)), (person(OFFICER),
            case(number)), (person(OFFICER), case(number, "/history"))):
        page = who.get(path)
        ensure("国安密〔2026〕3号" in page.words and SECRET not in page.body,
            page, path)


# ---- a revision


def test_revision__older_version_refused_text_kept_and_confirmed():
    number, b, s = office.circulated(), liaison(), signatory()
    handed_in(number, "mss", "agree-comments", body="建议留存日志。",
        independent="yes")
    assert s.submit(s.get(at(number, "/release"))).status == 303
    page = b.get(at(number, "/answer"))
    revised(number, "各项风险可控，并已整改。")
    listed = b.get("/circulations")
    row = listed.body[listed.body.index(number):]
    ensure("to be confirmed anew" in row[:row.index("</tr>")], listed, "list")
    r = b.submit(page, {"answer": "object", "body": "写到一半的文字",
        "secrets": "no", "step": "submit"})
    ensure(r.status == 409 and "写到一半的文字" in r.body and
        "before: 各项风险可控。" in r.words, r, "older version")
    # the form now stands on the new version, with what was typed
    ensure(b.submit(r, {"step": "discard"}).status == 303, r, "discard")
    page = b.get(at(number))
    ensure("Your earlier answer was" in page.words and "since version 1" in
        page.words, page, "earlier answer")
    r = b.submit(page, action="/confirm")
    ensure("waits to be released" in b.follow(r).words, r, "confirmed")
    page = s.get(at(number, "/release"))
    ensure("建议留存日志。" in page.words, page, "text")
    assert s.submit(page).status == 303
    page = s.get(at(number))
    ensure("for an earlier version" in page.words and
        page.body.count("/receipt/") == 2, page, "both receipts")


def test_revision__between_reading_and_release__not_released():
    number, s = office.circulated(), signatory()
    handed_in(number)
    page = s.get(at(number, "/release"))
    revised(number, "第二版理由。")
    r = s.submit(page)
    ensure(r.status == 409 and "changed meanwhile" in r.words, r, "released")
    page = liaison().get(at(number, "/answer"))
    ensure("written for an earlier version" in page.words and "checked" in
        page.body, page, "draft kept")


# ---- what was circulated


def test_evidence__while_open__under_its_name_and_logged():
    b, number = person(OFFICER), office.accepted()
    page = b.get(case(number, "/materials"))
    ids = re.findall(r"/documents/(\d+)\"", page.body)
    r = b.submit(b.get(case(number, "/assessment/4")), {"level": "medium",
        "body": "见合同第3条。", "evidence": ids[0], "page": "7"})
    ensure(r.status == 303, r, "assessed")
    office.draft(b, number)
    c = person(CHIEF)
    r = b.get(case(number, "/assessment/5"))
    ensure(r.status == 409, r, "changed while it waits to be signed")
    assert c.submit(c.get(case(number, "/suggestion/sign"))).status == 303
    m = liaison()
    page = m.get(at(number))
    ensure("见合同第3条。" in page.words and "page 7" in page.words, page,
        "assessment")
    link = re.search(r'href="(/en/circulations/[^"]*/documents/\d+)"',
        page.body).group(1)
    r = m.get(link)
    ensure(r.status == 200 and r.raw == PDF, r, "evidence")
    assert "attachment" in r.headers["Content-Disposition"]
    assert m.get(at(number, "/documents/99999")).status == 404
    assert m.get(case(number, "/documents/" + ids[0])).status in (403, 404)
    other = office.circulated()
    assert m.get(at(other, "/documents/" + ids[0])).status == 404
    for member in office.MEMBERS:
        office.answer(number, member, answer="object", body="不同意。")
    r = b.submit(b.get(case(number, "/close")), {"step": "preview"})
    assert office.send(b, r).status == 303
    page = m.get(at(number))
    ensure("见合同第3条。" in page.words and "/documents/" not in page.body,
        page, "closed")
    assert m.get(link).status == 404
    # later edits in the special review do not reach members
    r = b.submit(b.get(case(number, "/assessment/4")), {"level": "high",
        "body": "特别审查中改写", "evidence": ids[0], "page": "9"})
    ensure(r.status == 303, r, "edited")
    page = m.get(at(number))
    ensure("见合同第3条。" in page.words and "特别审查中改写" not in
        page.words, page, "later edit")


def test_receipt__after_the_end__kept_with_the_outcome():
    number = office.circulated()
    for member in office.MEMBERS:
        office.answer(number, member)
    m = liaison("mof")
    where = re.search(r"/receipt/\d+", m.get(at(number)).body).group(0)
    page = m.get(at(number, where))
    ensure("Not served yet" in page.words and "Suggested finding Pass" in
        page.words, page, "before service")
    c = person(CHIEF)
    r = c.submit(c.get(case(number, "/serve")), {"step": "preview"})
    assert office.send(c, r).status == 303
    for lang, outcome in (("en", "Outcome of the case Pass"),
            ("zh", "审查结论 通过审查")):
        page = m.get("/%s%s" % (lang, at(number, where)))
        ensure(outcome in page.words, page, "outcome")
    listed = m.get("/circulations")
    ensure(number in listed.body[listed.body.index("Rounds that are over"):],
        listed, "over")
    ensure(m.get(at(number, "/answer")).status == 303,
        m.get(at(number, "/answer")), "still to be answered")


def test_list__open_cases_first_with_days_left():
    number = office.circulated()
    page = liaison().get("/circulations")
    open_part = page.body[page.body.index("Rounds that are open"):]
    open_part = open_part[:open_part.index("</table>")]
    ensure(number in open_part and "15 working days left" in
        re.sub(r"<[^>]*>", " ", open_part), page, "open")


# ---- sealed paper

PAPER = {"paper_number": "国安函〔2026〕7号", "answer": "object",
    "body": "见公文。", "secrets": "no"}


def dated(day):
    return {"paper_on-year": day[:4], "paper_on-month": day[5:7],
        "paper_on-day": day[8:]}


def today(number):
    page = person(OFFICER).get(case(number, "/history"))
    return max(re.findall(r'datetime="(\d{4}-\d\d-\d\d)', page.body))


def uploaded(b, number):
    page = b.get(at(number, "/paper/upload"))
    return b.follow(b.upload(page, "盖章意见（正本）.pdf", PDF))


def scan_of(page):
    return re.findall(r'<option value="(\d+)"', page.body)[-1]


def test_paper__by_the_liaison__receipt_and_scan():
    number, b = office.circulated(), liaison()
    handed_in(number)
    page = b.get(at(number, "/paper"))
    r = b.submit(page, {"body": "写到一半"})
    ensure(r.status == 422 and 'href="#paper_number"' in r.body and
        'href="#paper_on"' in r.body and 'href="#scan"' in r.body and
        'href="#answer"' in r.body and "写到一半" in r.body, r, "empty")
    bad = b.upload(b.get(at(number, "/paper/upload")), "x.pdf", b"MZ" * 99)
    ensure(bad.status == 422 and 'href="#file"' in bad.body, bad, "program")
    page = uploaded(b, number)
    day = today(number)
    r = b.submit(page, dict(PAPER, scan=scan_of(page), **dated(
        "2020-01-02")))
    ensure(r.status == 422 and 'href="#paper_on"' in r.body and
        "cannot be dated before" in r.words, r, "too early")
    r = b.submit(r, dated(day))
    ensure("was entered" in b.follow(r).words, r, "entered")
    page = b.get(at(number))
    ensure(not re.search("waits to be released", page.words), page, "draft")
    receipt = b.get(at(number, re.search(r"/receipt/\d+",
        page.body).group(0)))
    ensure(PAPER["paper_number"] in receipt.words and "Entered by" in
        receipt.words, receipt, "receipt")
    link = re.search(r'href="([^"]*/documents/\d+)"', receipt.body).group(1)
    assert b.get(link).raw == PDF
    assert liaison("mof").get(link).status == 404
    for page in ("", "/history"):
        o = person(OFFICER).get(case(number, page))
        ensure(PAPER["paper_number"] in o.words, o, "the Office sees it")


def test_paper__scan_of_another__refused():
    first, number = office.circulated(), office.circulated()
    b, o = liaison(), person(OFFICER)
    elsewhere = scan_of(uploaded(b, first))
    theirs = scan_of(uploaded(liaison("mof"), number))
    page = b.get(at(number, "/paper"))
    assert theirs not in re.findall(r'<option value="(\d+)"', page.body)
    for scan in (elsewhere, theirs, "999999", "1"):
        r = b.submit(page, dict(PAPER, scan=scan, **dated(today(number))))
        ensure(r.status == 422 and 'href="#scan"' in r.body and
            PAPER["paper_number"] in r.body, r, "scan " + scan)
    page = o.get(case(number, "/paper-answer"))
    for scan in (elsewhere, "999999", "1"):
        r = o.submit(page, dict(PAPER, member="mss", scan=scan, **dated(
            today(number))))
        ensure(r.status == 422 and 'href="#scan"' in r.body, r, "Office")
    ensure("no answer yet" in liaison().get("/circulations").words,
        liaison().get("/circulations"), "entered")


def test_paper__by_the_office__receipt_names_no_person_of_it():
    number, o = office.circulated(), person(OFFICER)
    o.upload(o.get(case(number, "/papers/upload")), "收文.pdf", PDF)
    page = o.get(case(number, "/paper-answer"))
    r = o.submit(page, dict(PAPER, member="mss", scan=scan_of(page),
        **dated(today(number))))
    ensure(r.status == 303, r, "entered")
    b = liaison()
    receipt = b.get(at(number, re.search(r"/receipt/\d+",
        b.get(at(number)).body).group(0)))
    ensure("Entered by Cybersecurity Review Office" in receipt.words,
        receipt, "no name")
    link = re.search(r'href="([^"]*/documents/\d+)"', receipt.body).group(1)
    assert b.get(link).raw == PDF


def test_pages__of_a_member__both_languages():
    number = office.circulated()
    handed_in(number)
    for b in (liaison(), signatory()):
        for lang in ("zh", "en"):
            for page in ("", "/answer", "/paper", "/paper/upload"):
                r = b.get("/%s%s" % (lang, at(number, page)))
                ensure(r.status == 200 and number in r.words, r, page)
    for lang in ("zh", "en"):
        assert signatory().get("/%s%s" % (lang, at(number,
            "/release"))).status == 200


if __name__ == "__main__":
    words = sys.argv[1:]
    sys.exit(run([f for n, f in list(globals().items())
        if n.startswith("test_") and callable(f) and
        (not words or any(w in n for w in words))]))

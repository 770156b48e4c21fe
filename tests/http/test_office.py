#!/usr/bin/env python3
"""The case team's pages of the Office's portal, through nginx, on a copy."""
import email
import email.policy
import re
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import test_operator as operators  # noqa: E402
from test_operator import PDF, ensure  # noqa: E402
from web import VAR, Browser, Reader, run  # noqa: E402

OFFICER, SECOND, CHIEF, DEPUTY = "officer-1", "officer-2", "chief", "deputy"
TABS = ("", "/materials", "/assessment", "/suggestion", "/letters",
    "/history", "/supplement", "/what-if")

people = {}


def person(login):
    if login not in people:
        people[login] = Reader("office").sign_in(login)
    return people[login].clone()


def lodged():
    return operators.lodged(operators.person(operators.EDITOR))[1]


def case(number, page=""):
    return "/cases/%s%s" % (number, page)


def send(b, preview, step="send"):
    return b.submit(preview, {"step": step})


def decide(b, number, values):
    """The completeness check up to its preview."""
    return b.submit(b.get(case(number, "/check")), dict(values,
        step="preview"))


def accepted():
    b, number = person(OFFICER), lodged()
    r = send(b, decide(b, number, {"outcome": "accept"}))
    ensure(r.status == 303, r, "accepting")
    return number


def reads(b, number, purpose="decide"):
    """Says what the materials are read for, as Article 15 wants."""
    r = b.submit(b.get(case(number, "/readers/own")), {"purpose": purpose})
    ensure(r.status == 303, r, "the purpose")


def assess(b, number, factor, level="low", text="未见明显风险。"):
    return b.submit(b.get(case(number, "/assessment/%d" % factor)),
        {"level": level, "body": text})


def draft(b, number, step="submit", **more):
    page = b.get(case(number, "/suggestion/draft"))
    values = {"finding": "pass", "reasons": "各项风险可控。", "step": step}
    return b.submit(page, dict(values, **more))


def circulated():
    b, number = person(OFFICER), accepted()
    r = draft(b, number)
    ensure(r.status == 303, r, "handing in")
    c = person(CHIEF)
    r = c.submit(c.get(case(number, "/suggestion/sign")))
    ensure(r.status == 303, r, "signing")
    return number


def said(b, answer):
    return b.follow(answer).words


# ---- queues


def test_queue__new_case__found_by_number_and_operator():
    b, number = person(OFFICER), lodged()
    page = b.get("/queue?view=new&sort=-lodged")
    ensure(number in page.body and "nobody yet" in page.words, page, "new")
    r = b.get("/queue?q=" + number.lower())
    ensure(r.status == 303 and r.where.endswith(case(number)), r, "number")
    r = b.get("/queue?q=" + str(int(number.split("-")[2])))
    ensure(r.where.endswith(case(number)), r, "bare number")
    page = b.get("/queue?view=all&q=Yunhu")
    ensure(number in page.body and "Cangping" not in page.words, page,
        "part of a name")
    page = b.get("/queue?view=all&q=%27%22%3Cb%3E")
    ensure("No case here." in page.words and "<b>" not in page.body, page,
        "nothing")


def test_queue__every_view_and_order__in_both_languages():
    b = person(CHIEF)
    for lang in ("zh", "en"):
        for view in ("mine", "new", "sign", "today", "overdue", "others",
                "all", "nonsense"):
            for sort in ("due", "-due", "lodged", "-lodged", "x"):
                page = b.get("/%s/queue?view=%s&sort=%s" % (lang, view,
                    sort))
                ensure(page.status == 200, page, view + sort)


def test_queue__keys__the_same_rows_in_any_direction():
    b = person(OFFICER)
    rows = re.findall(r">(CR-[\d-]+)</a>",
        b.get("/queue?view=all&sort=lodged").body)
    down = re.findall(r">(CR-[\d-]+)</a>",
        b.get("/queue?view=all&sort=-lodged").body)
    assert rows == down[::-1] and len(rows) > 5, (rows, down)
    assert b.get("/queue?view=all&after=2026-99-99.x").status == 200


def test_queue__overdue__in_words_and_to_the_chief():
    page = person(OFFICER).get("/queue?view=overdue")
    ensure(re.search(r"! overdue by \d+ working day", page.words), page,
        "overdue")
    page = person(CHIEF).get("/queue")
    ensure("Cases: To sign" in page.words, page, "the chief's first queue")


def test_office__operators_and_members__see_nothing_of_it():
    number = lodged()
    assert Browser("office").get("/queue").where.find("/sign-in") > 0
    liaison = person("liaison-mss")
    for path in ("/queue", case(number), case(number, "/history"),
            case(number, "/check"), "/mails"):
        r = liaison.get(path)
        ensure(r.status in (403, 404), r, "a member opened it")


# ---- completeness check


def test_check__nothing_chosen__said_and_nothing_lost():
    b, number = person(OFFICER), lodged()
    page = b.get(case(number, "/check"))
    r = b.submit(page, {"step": "preview", "reason": "写到一半"})
    ensure(r.status == 422 and "Choose the outcome" in r.words and
        "写到一半" in r.body, r, "outcome")
    r = b.submit(r, {"step": "preview", "outcome": "return"})
    ensure("tick at least one defect" in r.words, r, "no defect")
    r = b.submit(r, {"step": "preview", "outcome": "return",
        "defect": "purchase.title"})
    ensure("Say what must be corrected" in r.words, r, "no text")
    r = b.submit(r, {"step": "preview", "outcome": "accept",
        "defect": "purchase.title"})
    ensure("untick them, or return it" in r.words, r, "accept with defect")
    r = b.submit(b.get(case(number, "/check")), {"step": "preview",
        "outcome": "refuse"})
    ensure("Choose the ground" in r.words and "Give the reason" in r.words,
        r, "ground")


def test_check__return__all_defects_at_once():
    b, number = person(OFFICER), lodged()
    page = b.get(case(number, "/check"))
    fields = [x for x in page.form()["fields"]
        if x[0] not in ("text.purchase.title", "text.file.contract")]
    r = b.post(case(number, "/check"), fields + [("outcome", "return"),
        ("defect", "purchase.title"), ("text.purchase.title", "请写明型号。"),
        ("defect", "file.contract"), ("text.file.contract", "缺少第3页。"),
        ("step", "preview")])
    ensure("请写明型号。" in r.words and "缺少第3页。" in r.words, r, "preview")
    letter = send(b, r, "letter")
    ensure("请写明型号。" in letter.body and "sandbox" in
        letter.headers["Content-Security-Policy"], letter, "letter")
    again = send(b, r, "edit")
    ensure("请写明型号。" in again.body and re.search(
        r'value="file.contract" checked', again.body), again, "edit")
    done = send(b, r)
    ensure("Returned for correction" in said(b, done), done, "returned")
    ensure("缺少第3页。" in b.get(case(number, "/history")).words,
        b.get(case(number, "/history")), "history")
    mine = operators.person(operators.EDITOR).get(case(number))
    ensure(mine.status == 200, mine, "the operator's page")


def test_check__accept__once_and_with_its_last_day():
    b, number = person(OFFICER), lodged()
    r = decide(b, number, {"outcome": "accept"})
    ensure("30 working days left" in r.words, r, "the period afterwards")
    first, second = send(b, r), send(b, r)
    ensure(first.status == 303 and second.status == 303, second, "twice")
    ensure("Application accepted" in said(b, first), first, "said once")
    page = b.get(case(number, "/history"))
    assert page.words.count("Application accepted") == 1
    ensure(b.get(case(number, "/check")).status in (409, 422, 403),
        b.get(case(number, "/check")), "the check is over")


def test_check__missing_clause__proposed_not_decided():
    b = operators.person(operators.EDITOR)
    app = operators.complete(b)
    operators.fill(b, app, "contract", dict(operators.CONTRACT, **{
        "contract.precondition": "no", "contract.precondition_place": ""}))
    operators.sign(app)
    r = b.submit(b.get("/applications/%d/check" % app), action="/lodge")
    number = re.search(r"/cases/(CR-[\d-]+)/lodged", r.where).group(1)
    page = person(OFFICER).get(case(number, "/check"))
    ensure("Pass is not a precondition of the contract" in page.words and
        "proposed by the program" in page.words and
        "checked" not in page.body, page, "proposal")


# ---- two at once, and refusals


def test_two_officers__one_wins_the_other_is_told():
    a, b, number = person(OFFICER), person(SECOND), lodged()
    mine = decide(a, number, {"outcome": "accept"})
    other = decide(b, number, {"outcome": "refuse", "ground": "no-risk",
        "reason": "不存在第六条所列风险。"})
    assert send(a, mine).status == 303
    r = send(b, other)
    ensure(r.status == 409 and "acted on this case first" in r.words and
        "Application accepted" in r.words and
        "不存在第六条所列风险。" in r.body, r, "the other")


def test_extend__who_how_long_and_in_time():
    number = accepted()
    r = person(OFFICER).get(case(number, "/extend"))
    ensure(r.status >= 400, r, "an officer extends")
    c = person(DEPUTY)
    page = c.get(case(number, "/extend"))
    r = c.submit(page, {"days": "十", "reason": "", "step": "preview"})
    ensure("Give a number" in r.words and "Give the reason" in r.words, r,
        "empty")
    r = c.submit(r, {"days": "16", "reason": "案情复杂。", "step": "preview"})
    ensure("Article 9" in r.words and "案情复杂。" in r.body and
        r.status >= 400, r, "sixteen")
    r = c.submit(r, {"days": "１５", "reason": "案情复杂。",
        "step": "preview"})
    ensure("45 working days left" in r.words and "案情复杂。" in r.words, r,
        "preview")
    ensure("案情复杂。" in send(c, r, "letter").body, r, "letter")
    assert send(c, r).status == 303
    r = c.get(case(number, "/extend"))
    ensure(r.status >= 400, r, "extended twice")


def test_annul__chief_alone__with_reason():
    number = accepted()
    assert person(OFFICER).get(case(number, "/annul")).status >= 400
    c = person(CHIEF)
    page = c.get(case(number, "/annul"))
    ensure("This takes back: Application accepted" in page.words, page,
        "target")
    r = c.submit(page, {"reason": "误操作。", "step": "preview"})
    assert send(c, r).status == 303
    ensure("Lodged, to be accepted" in c.get(case(number)).words,
        c.get(case(number)), "stage")
    page = c.get(case(number, "/history"))
    ensure("annulled" in page.words and "误操作。" in page.words, page,
        "history")


def test_withdraw__after_the_suggestion__by_the_chief_on_paper():
    number = circulated()
    mine = operators.person(operators.EDITOR)
    page = mine.get("/cases/%s/withdraw" % number)
    r = mine.submit(mine.submit(page, {"reason": "不再采购。"}))
    ensure(r.status == 409, r, "by the operator alone")
    assert person(OFFICER).get(case(number, "/withdraw")).status >= 400
    c = person(CHIEF)
    ensure(case(number, "/withdraw") in c.get(case(number)).body,
        c.get(case(number)), "offered")
    page = c.get(case(number, "/withdraw"))
    r = c.submit(page, {"reason": "运营者不再采购。", "step": "preview"})
    ensure('href="#paper_number"' in r.body, r, "without its paper")
    r = c.submit(r, {"reason": "运营者不再采购。", "step": "preview",
        "paper_number": "星河函〔2026〕8号"})
    assert send(c, r).status == 303
    ensure("Withdrawn" in c.get(case(number)).words, c.get(case(number)),
        "the stage")
    ensure("withdrawn" in mine.get("/cases/" + number).words.lower(),
        mine.get("/cases/" + number), "to the operator")
    wait_for_mail("liaison-mss", number, "已经撤回")


def test_close__early__says_when_the_grace_ends():
    number, c = circulated(), person(OFFICER)
    page = c.get(case(number, "/close"))
    ensure(re.search(r"last day \d+ \w+ 20\d\d.*\(Article 11\)", page.words),
        page, "the day")
    page = c.get("/zh" + case(number, "/close"))
    ensure(re.search(r"宽限期.*届满日：20\d\d年\d+月\d+日.*（第十一条）",
        page.words), page, "the day in Chinese")


def test_paper__future_date__refused_at_the_field():
    c, number = person(CHIEF), accepted()
    page = c.get(case(number, "/extend"))
    r = c.submit(page, {"reason": "案情复杂。", "on-year": "2199",
        "step": "preview"})
    ensure('href="#on"' in r.body and "after today" in r.words, r, "future")
    r = c.submit(page, {"reason": "案情复杂。", "on-month": "13",
        "step": "preview"})
    ensure("no such day" in r.words, r, "month 13")


def test_paper__scan__attached_then_chosen():
    c, number = person(CHIEF), accepted()
    reads(c, number)
    page = c.get(case(number, "/papers/upload"))
    r = c.upload(page, "延长决定.pdf", b"MZ" + b"\0" * 3000)
    ensure(r.status == 422 and 'href="#file"' in r.body, r, "a program")
    r = c.upload(page, "延长决定.pdf", PDF)
    listed = c.follow(r)
    path = re.search(r'href="(/en%s/documents/(\d+))">延长决定' %
        case(number), listed.body)
    assert c.get(path.group(1)).raw == PDF
    page = c.get(case(number, "/extend"))
    r = c.submit(page, {"reason": "案情复杂。", "step": "preview",
        "paper_document": path.group(2)})
    ensure('href="#paper_number"' in r.body, r, "a scan without number")
    r = c.submit(r, {"reason": "案情复杂。", "step": "preview",
        "paper_document": path.group(2), "paper_number": "网审办〔2026〕9号"})
    assert send(c, r).status == 303
    for tab in ("/history", ""):
        r = c.get(case(number, tab))
        ensure("网审办〔2026〕9号" in r.words and path.group(1) in r.body, r,
            "number and scan" + tab)
    other = lodged()
    assert c.get(case(other, "/documents/" + path.group(2))).status == 404
    mine = operators.person(operators.EDITOR)
    assert mine.get("/documents/" + path.group(2)).status == 404


def test_paper__any_act__date_number_and_scan_or_a_clear_error():
    c, number = person(OFFICER), lodged()
    sent = {"outcome": "accept", "step": "preview", "paper_number":
        "网审受〔2026〕31号"}
    page = c.get(case(number, "/check"))
    r = c.submit(page, dict(sent, paper_document="1"))
    ensure(r.status == 422 and 'href="#paper_document"' in r.body, r,
        "a scan of no paper")
    r = c.submit(r, dict(sent, paper_document="other"))
    ensure(r.status == 422 and 'href="#paper_document"' in r.body, r,
        "no number at all")
    r = c.submit(r, sent)
    ensure("网审受〔2026〕31号" in r.words, r, "preview")
    assert send(c, r).status == 303
    r = c.get(case(number, "/history"))
    ensure("网审受〔2026〕31号" in r.words, r, "history")
    r = c.get(case(number, "/annul"))
    assert r.status in (403, 409)
    r = person(CHIEF).get(case(number, "/annul"))
    ensure("paper_number" in r.body, r, "annulment on paper")


# ---- assessment and suggested finding


def test_assessment__empty_stale_and_complete():
    a, b, number = person(OFFICER), person(SECOND), accepted()
    r = a.submit(a.get(case(number, "/assessment/1")), {"body": ""})
    ensure(r.status == 422 and "Choose the level" in r.words, r, "empty")
    page = b.get(case(number, "/assessment/1"))
    assert assess(a, number, 1, "high", "甲的意见").status == 303
    r = b.submit(page, {"level": "low", "body": "乙的意见"})
    ensure(r.status == 409 and "甲的意见" in r.words and "乙的意见" in
        r.body, r, "stale")
    assert b.submit(r, {"level": "low", "body": "乙的意见"}).status == 303
    page = a.get(case(number, "/suggestion"))
    ensure("Not all factors" in page.words, page, "completeness")
    for i in range(2, 8):
        assert assess(a, number, i).status == 303
    page = a.get(case(number, "/suggestion"))
    ensure("All seven factors" in page.words, page, "complete")
    assert a.get(case(number, "/assessment/8")).status == 404


def test_suggestion__conditions__added_removed_judged():
    b, number = person(OFFICER), accepted()
    r = draft(b, number, "submit", finding="conditional")
    ensure("at least one condition" in r.words, r, "no condition")
    page = b.follow(draft(b, number, "add", finding="conditional"))
    page = b.follow(b.submit(page, {"step": "add",
        "condition.1.wording": "第一项"}))
    r = b.submit(page, {"step": "save", "condition.2.wording": "第二项",
        "condition.2.due-year": "2027", "condition.2.due-month": "2",
        "condition.2.due-day": "30"})
    ensure("no such day" in r.words and "第二项" in r.body, r, "date")
    page = b.follow(b.submit(r, {"step": "remove-1",
        "condition.2.due-day": "28"}))
    ensure("第二项" in page.body and "第一项" not in page.body, page,
        "removed")
    r = b.submit(page, {"step": "submit"})
    ensure('href="#condition.1.evidence"' in r.body, r, "evidence")
    r = b.submit(r, {"step": "submit", "condition.1.evidence": "报告",
        "condition.1.verifier": "办公室"})
    ensure("waits to be signed" in said(b, r), r, "handed in")
    ensure(b.get(case(number, "/suggestion/draft")).status >= 400,
        b.get(case(number, "/suggestion/draft")), "still open")


def test_suggestion__drafter__cannot_sign_even_by_a_forged_request():
    c, number = person(CHIEF), accepted()
    assert draft(c, number).status == 303
    page = c.get(case(number, "/suggestion"))
    ensure("somebody else must sign" in page.words and "/suggestion/sign"
        not in page.body, page, "offered")
    fields = dict(c.get(case(number, "/notes")).form()["fields"])
    for version in range(0, 6):
        r = c.post(case(number, "/suggestion/sign"), dict(fields,
            version=str(version), seq="0"))
        ensure(r.status in (403, 409), r, "the drafter signed")
    r = person(OFFICER).post(case(number, "/suggestion/sign"), fields)
    ensure(r.status == 403, r, "an officer signed")
    ensure("Preliminary review" in c.get(case(number)).words,
        c.get(case(number)), "stage")
    d = person(DEPUTY)
    r = d.submit(d.get(case(number, "/suggestion/sign")))
    ensure("Circulation for comments" in said(d, r), r, "the deputy signs")


def test_sign__assessed__the_chief_reads_what_goes_out():
    b, c, number = person(OFFICER), person(CHIEF), accepted()
    assess(b, number, 3, "high", "依赖单一供应商。")
    draft(b, number)
    page = c.get(case(number, "/suggestion/sign"))
    ensure("依赖单一供应商。" in page.words and "High risk" in page.words and
        "Only 1 of the 7 factors" in page.words, page, "the factors")


def test_suggestion__returned__remarks_shown_to_the_drafter():
    b, c, number = person(OFFICER), person(CHIEF), accepted()
    draft(b, number)
    page = c.get(case(number, "/suggestion/sign"))
    r = c.submit(page, {"remarks": ""}, action="/suggestion/return")
    ensure("Say what the drafter" in r.words, r, "no remarks")
    r = c.submit(page, {"remarks": "请补充理由。"},
        action="/suggestion/return")
    assert r.status == 303
    ensure("请补充理由。" in b.get(case(number, "/suggestion/draft")).words,
        b.get(case(number, "/suggestion")), "remarks")
    r = c.submit(page)
    ensure(r.status in (303, 409), r, "signed what was returned")
    ensure("Preliminary review" in c.get(case(number)).words,
        c.get(case(number)), "stage")


def test_suggestion__revised__difference_shown_answers_void():
    b, c, number = person(OFFICER), person(CHIEF), circulated()
    r = draft(b, number, reasons="各项风险可控，并已整改。")
    page = b.follow(r)
    ensure("changed" in page.words and "before: 各项风险可控。" in
        page.words, page, "difference")
    page = c.get(case(number, "/suggestion/sign"))
    ensure("All answers to the version before are void" in page.words,
        page, "said")
    assert c.submit(page).status == 303
    page = c.get(case(number))
    ensure("round 2 on version 2" in page.words, page, "round")


def test_circulate__members__twelve_asked_and_mailed():
    number = circulated()
    b = person(OFFICER)
    page = b.get(case(number))
    assert page.body.count("no answer yet") == 12, page.words
    ensure("0 of 12 members have answered" in page.words, page, "panel")
    r = b.get(case(number, "/close"))
    ensure(r.status >= 400 and "Article 11" in r.words, r, "closed early")
    letters = b.get(case(number, "/letters"))
    ensure("circulation" in letters.words.lower(), letters, "mails")
    r = b.get(case(number, "/assessment/1"))
    ensure(r.status >= 400, r, "assessment changes under the members")


# ---- the road of script S01, and of S06 up to the special review

MEMBERS = ("cac ndrc miit mps mss mofcom mof pboc samr nrta nassp "
    "sca").split()


def answer(number, member, **values):
    b, s = person("liaison-" + member), person("signatory-" + member)
    page = b.get("/circulations/%s/answer" % number)
    r = b.submit(page, dict({"answer": "agree", "step": "submit",
        "secrets": "no"}, **values))
    ensure(r.status == 303, r, "drafting for " + member)
    r = s.submit(s.get("/circulations/%s/release" % number))
    ensure(r.status == 303, r, "releasing for " + member)


def mails_to(login, *words):
    """Decoded mails in the catcher that hold all the words."""
    found = []
    for path in (VAR / "mail").glob("*.eml"):
        m = email.message_from_bytes(path.read_bytes(),
            policy=email.policy.default)
        text = "%s\n%s" % (m["Subject"], m.get_body(("plain",)).get_content())
        if login in str(m["To"]) and all(w in text for w in words):
            found.append(text)
    return found


def wait_for_mail(login, *words):
    for _ in range(100):
        if mails_to(login, *words):
            return
        time.sleep(0.2)
    raise AssertionError("no mail to %s with %s" % (login, words))


def test_road__twelve_agree__pass_served_and_mailed():
    b, c, number = person(OFFICER), person(CHIEF), circulated()
    for i, member in enumerate(MEMBERS):
        ensure("%d of 12 members have answered" % i in
            b.get(case(number)).words, b.get(case(number)), "as they come")
        answer(number, member, **({"answer": "agree-comments",
            "independent": "yes",
            "body": "建议加强日志留存。"} if i == 3 else {}))
    page = b.get(case(number))
    ensure("建议加强日志留存。" in page.words, page, "comments")
    ensure("Settled, to be signed and served" in page.words, page, "stage")
    ensure(b.get(case(number, "/serve")).status >= 400,
        b.get(case(number, "/serve")), "an officer serves")
    ensure(number in c.get("/queue?view=sign").body, c.get("/queue"),
        "waits for the signature")
    r = c.submit(c.get(case(number, "/serve")), {"step": "preview"})
    letter = send(c, r, "letter")
    ensure("各项风险可控。" in letter.body, letter, "reasons in the letter")
    first, second = send(c, r), send(c, r)
    assert first.status == second.status == 303
    page = c.get(case(number))
    ensure("Concluded: finding served" in page.words and "Pass" in
        page.words, page, "served")
    wait_for_mail(operators.EDITOR, number, "通过审查")
    mine = operators.person(operators.EDITOR).get(case(number))
    ensure("the contract may take effect" in mine.words.lower(), mine,
        "the operator's sentence")


def test_road__one_objects__special_review_and_the_operator_told():
    b, number = person(OFFICER), circulated()
    for member in MEMBERS[:-1]:
        answer(number, member)
    answer(number, MEMBERS[-1], answer="object", body="供应链风险未消除。")
    page = b.get(case(number))
    ensure("12 of 12 members have answered, 11 agree" in page.words and
        "供应链风险未消除。" in page.words, page, "panel")
    r = b.submit(b.get(case(number, "/close")), {"step": "preview"})
    ensure("Special review" in r.words, r, "the period afterwards")
    letter = send(b, r, "letter")
    assert "供应链" not in letter.body and "成员单位" not in letter.body
    assert send(b, r).status == 303
    ensure("Special review process" in b.get(case(number)).words,
        b.get(case(number)), "stage")
    wait_for_mail(operators.EDITOR, number, "特别审查")
    mine = operators.person(operators.EDITOR).get(case(number))
    ensure("供应链风险" not in mine.body, mine, "an answer leaks")


# ---- beside the case


def test_notes_follow_up_and_hand_over():
    b, number = person(OFFICER), lodged()
    r = b.submit(b.get(case(number, "/notes")), {"body": ""})
    ensure("Write the note" in r.words, r, "empty note")
    r = b.submit(b.get(case(number, "/notes")),
        {"body": "<b>致电</b>运营者"})
    page = b.follow(r)
    ensure("<b>致电</b>运营者" in page.words.replace("&lt;", "<") and
        "<b>致电" not in page.body, page, "note")
    r = b.submit(b.get(case(number, "/follow-up")), {"on-year": "2020",
        "on-month": "1", "on-day": "1"})
    ensure("before today" in r.words, r, "past")
    r = b.submit(b.get(case(number, "/follow-up")), {"on-year": "2199",
        "on-month": "1", "on-day": "2"})
    ensure("2 January 2199" in said(b, r), r, "follow-up")
    assert "2 January 2199" not in person(SECOND).get(case(number)).words
    r = b.submit(b.get(case(number)), action="/assign")
    page = b.follow(r)
    ensure("Take this case" not in page.words and "The case is yours now" in
        page.words and "handed over" not in page.words, page, "taken")
    page = b.get(case(number, "/history"))
    ensure("Taken by" in page.words and "Handed over to" not in page.words,
        page, "history")
    ensure(number in b.get("/queue?view=mine&sort=-lodged").body, page,
        "mine")
    r = b.submit(b.get(case(number, "/assign")), {"officer": "999999"})
    ensure("Choose an officer" in r.words, r, "nobody")


def test_mails_and_statute__pages():
    b = person(OFFICER)
    for path in ("/mails", "/help/statute", "/help/statute?table=events",
            "/help/statute?table=matrix", "/help/statute?table=rules"):
        for lang in ("zh", "en"):
            page = b.get("/%s%s" % (lang, path))
            ensure(page.status == 200, page, path)
    ensure("close-circulation" in
        b.get("/help/statute?table=events").words, page, "events")
    assert b.get("/mails/nothing").status == 404


def test_conditions__one_by_one__confirmed_when_all_are_met():
    b, c = person(SECOND), person(CHIEF)
    number = operators.case_in_words(operators.person("editor-s02"),
        "灾备中心数据库一体机.*conditions of the finding are still")
    path = case(number, "/conditions")
    page = b.get(path)
    ensure("关闭提供者的远程维护通道" in page.words and
        "may not take effect" in page.words, page, "the list")
    r = c.submit(c.get(case(number, "/confirm-conditions")),
        {"step": "preview"})
    ensure(r.status == 422 and "Not every precedent" in r.words, r, "open")
    r = b.submit(b.get(path + "/1"), {})
    ensure(r.status == 422 and 'href="#met"' in r.body and 'href="#body"'
        in r.body, r, "nothing said")
    r = b.submit(r, {"met": "yes", "body": "现场查看，通道已拆除。"})
    assert r.status == 303 and b.get(path + "/9").status == 404
    page = c.get(path)
    ensure("通道已拆除" in page.words and "confirm-conditions" in page.body,
        page, "met")
    r = c.submit(c.get(case(number, "/confirm-conditions")),
        {"step": "preview"})
    ensure("关闭提供者的远程维护通道" in r.words, r, "what is confirmed")
    assert send(c, r).status == 303


def test_change__notified__ruled_on_by_letter_and_no_period_moves():
    number, c = accepted(), operators.person(operators.EDITOR)
    b = person(OFFICER)
    due = re.findall(r"<time[^>]*>[^<]*</time>", b.get(case(number)).body)
    ensure("/change-immaterial" not in b.get(case(number)).body,
        b.get(case(number)), "nothing to rule on")
    page = c.get(case(number))
    ensure(case(number, "/change") in page.body, page, "offered")
    page = c.get(case(number, "/change"))
    ensure("stops no period" in page.words, page, "said beforehand")
    r = c.submit(page, {"change": "提供者的控股股东变更", "since-year": "2026",
        "since-month": "13", "since-day": "1", "secrets": "no"})
    ensure(r.status == 422 and "控股股东变更" in r.body and 'href="#since"'
        in r.body, r, "no such day")
    r = c.submit(page, {"change": "提供者的控股股东变更", "since-year": "2026",
        "since-month": "1", "since-day": "5", "secrets": "no"})
    ensure(r.status == 303, r, "notifying")
    ensure("Change notified" in c.get(case(number)).words,
        c.get(case(number)), "on the operator's page")
    page = b.get(case(number))
    ensure("Ruling on a change" in page.words and "/change-immaterial" in
        page.body, page, "the deadline to rule")
    for t in due:
        ensure(t in page.body, page, "a date that moved: " + t)
    page = b.get(case(number, "/change-immaterial"))
    r = b.submit(page, {"step": "preview"})
    ensure(r.status == 422, r, "no reason")
    r = send(b, b.submit(page, {"reason": "控制权未实际变化。", "step":
        "preview"}))
    ensure(r.status == 303, r, "ruling")
    page = c.get(case(number))
    ensure("Change found immaterial" in page.words, page, "told")
    r = b.get(case(number, "/change-immaterial"))
    ensure(r.status == 409 or "No change waits" in r.words, r, "once")


def test_what_if__played__changes_nothing():
    b, number = person(OFFICER), accepted()
    before = b.get(case(number, "/history")).words
    r = b.get(case(number, "/what-if?suppose=request&days=10&on-year=2026"
        "&on-month=12&on-day=1"))
    ensure("Supplementary materials" in r.words and "Stands still" in
        r.words, r, "a request")
    r = b.get(case(number, "/what-if?suppose=materials&on-year=2026"
        "&on-month=12&on-day=1"))
    ensure("would not be possible" in r.words, r, "nothing outstanding")
    r = b.get(case(number, "/what-if?suppose=extend&days=x&on-year=2026"
        "&on-month=13&on-day=1"))
    ensure('href="#on"' in r.body and 'href="#days"' in r.body, r, "wrong")
    ensure(b.get(case(number, "/history")).words == before, r, "changed")


def test_case__every_tab__both_languages():
    b, number = person(OFFICER), circulated()
    for lang in ("zh", "en"):
        for tab in TABS:
            page = b.get("/%s%s" % (lang, case(number, tab)))
            ensure(page.status == 200 and number in page.words, page, tab)
            ensure(lang == "en" or "(第" not in page.words, page,
                "half-width brackets")
    for tab in TABS:
        assert b.get(case("CR-2026-9999", tab)).status == 404


if __name__ == "__main__":
    words = sys.argv[1:]
    sys.exit(run([f for n, f in list(globals().items())
        if n.startswith("test_") and
        (not words or any(w in n for w in words))]))

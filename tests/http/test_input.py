#!/usr/bin/env python3
"""Bad input: said at the field, in the language of the page, nothing lost."""
import html
import http.client
import re
import sys
import urllib.parse
import uuid
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
from applying import (EDITOR, PDF, PURCHASE, ensure, person,  # noqa: E402
    start)
from web import PORT, Browser, password_of, run  # noqa: E402

TAG = uuid.uuid4().hex[:6]
DATE = "purchase.contract_date"


def date(year, month, day):
    return {DATE + "-year": year, DATE + "-month": month, DATE + "-day": day}


# What is typed, the field that is named, and a word of each language.
WRONG = [
    (date("2027", "2", "30"), DATE, "日期", "date"),
    (date("0000", "00", "00"), DATE, "日期", "date"),
    (date("2147483648", "1", "1"), DATE, "日期", "date"),
    (date("-1", "1", "1"), DATE, "日期", "date"),
    (date("明年", "一", "3"), DATE, "日期", "date"),
    ({"purchase.amount": "lots"}, "purchase.amount", "金额", "amount"),
    ({"purchase.amount": "-5"}, "purchase.amount", "金额", "amount"),
    ({"purchase.amount": "1.234"}, "purchase.amount", "金额", "amount"),
    ({"purchase.amount": "9" * 30}, "purchase.amount", "金额", "amount"),
    ({"purchase.amount": "1e9"}, "purchase.amount", "金额", "amount"),
    ({"purchase.title": "长" * 5000}, "purchase.title", "过长", "too long"),
    ({"purchase.category": "made-up"}, "purchase.category", "选择", "hoose"),
    ({"purchase.kind": "x"}, "purchase.kind", "选择", "hoose"),
]
# Understood as people type it, and what then stands in the field.
RIGHT = [
    ("８６，４００，０００．５０", "86400000.50"),
    ("86,400,000.5", "86400000.50"), ("￥1,000", "1000.00"),
    ("  12 ", "12.00"),
]


def values_of(page):
    return dict(page.form()["fields"])


def summary(page):
    part = re.search(r'(?s)<div class="govuk-error-summary".*?</ul>',
        page.body)
    assert part, "no summary: " + page.words[:300]
    return html.unescape(part.group(0))


def check_wrong(lang, typed, field, word):
    b = person(EDITOR)
    page = b.get("/%s/applications/%d/purchase" % (lang, draft()))
    sent = dict(PURCHASE, **typed)
    r = b.submit(page, sent)
    ensure(r.status == 422, r, "%s taken" % typed)
    told = summary(r)
    ensure('href="#%s"' % field in told, r, "field not named")
    ensure(word in told, r, "not in words of " + lang)
    shown = values_of(r)
    for name, value in sent.items():
        if name in shown and "category" not in name and "kind" not in name:
            want = value.replace("-", "\u2010") if DATE in name else value
            assert shown[name] == want or name not in typed, \
                "%s: %r became %r" % (name, value, shown[name])


drafts = []


def draft():
    if not drafts:
        drafts.append(start(person(EDITOR)))
    return drafts[0]


def test_purchase__wrong_values__said_at_the_field_in_both_languages():
    for typed, field, zh, en in WRONG:
        check_wrong("zh", typed, field, zh)
        check_wrong("en", typed, field, en)


def test_amount__as_people_type_it__understood():
    b = person(EDITOR)
    for typed, kept in RIGHT:
        b.submit(b.get("/applications/%d/purchase" % draft()),
            dict(PURCHASE, **{"purchase.amount": typed}))
        page = b.get("/applications/%d/purchase" % draft())
        got = values_of(page)["purchase.amount"].replace(",", "")
        assert got == kept, "%r became %r" % (typed, got)


def test_text__rare_characters_and_marks__kept_exactly():
    b = person(EDITOR)
    for text in ("𠮷野家 🀄 ñ", 'a"><i id=x>\'', "{{#X}}{{CSRF}}{{/X}}",
            "%00%0d%0a", "a\\b&amp;c", "行一\n行二"):
        b.submit(b.get("/applications/%d/purchase" % draft()),
            dict(PURCHASE, **{"purchase.description": text}))
        page = b.get("/applications/%d/purchase" % draft())
        got = values_of(page)["purchase.description"].replace("\r\n", "\n")
        assert got == text, "%r became %r" % (text, got)
        ensure("<i id=x>" not in page.body, page, "markup")


def test_text__controls_and_direction_marks__do_no_harm():
    """What cannot be seen is taken out or refused, and never a fault."""
    b = person(EDITOR)
    for raw in ("a%00b", "%ff%fe", "a%e2%80%aeb", "a%1b%5b31mb", "%"):
        f = dict(b.get("/applications/%d/purchase" % draft()).form()
            ["fields"])
        body = urllib.parse.urlencode([(k, v) for k, v in f.items()
            if k != "purchase.cii"]) + "&purchase.cii=" + raw
        r = b.request("POST", "/en/applications/%d/purchase" % draft(), body,
            "application/x-www-form-urlencoded")
        assert r.status in (303, 400, 422), (raw, r.status)
    page = b.get("/applications/%d/purchase" % draft())
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x1b\x00]", page.body)


def test_credit_code__wrong__why():
    b = person(EDITOR)
    for code, zh, en in (("91350100M000100Y44", "校验", "check"),
            ("9135", "18", "18"), ("９１３５０１００M000100Y43", None, None)):
        for lang, word in (("zh", zh), ("en", en)):
            page = b.get("/%s/applications/%d/providers/1" % (lang, draft()))
            r = b.submit(page, {"provider.1.code": code})
            found = re.search(r'(?s)id="provider\.1\.code-error".*?</p>',
                r.body)
            if word is None:
                ensure(found is None, r, "full-width code refused")
            else:
                ensure(found and word in found.group(0), r, "reason")
                assert values_of(r)["provider.1.code"] == code


def upload(lang, name, content):
    b = person(EDITOR)
    page = b.get("/%s/applications/%d/files/contract/upload" % (lang,
        draft()))
    return b.upload(page, name, content)


def test_upload__wrong_files__said_at_the_field_in_both_languages():
    exe = b"MZ" + b"\0" * 2000
    svg = b'<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'
    page = b"<!DOCTYPE html><html><body>x</body></html>"
    for name, content in (("合同.pdf", exe), ("合同.pdf", b""),
            ("合同.pdf.exe", PDF), ("图.svg", svg), ("页.html", page),
            ("页.pdf", page), ("合同", PDF), ("", b"")):
        for lang, words in (("zh", "文件"), ("en", "ile")):
            r = upload(lang, name, content)
            ensure(r.status in (415, 422), r, "%s taken" % name)
            told = summary(r)
            ensure('href="#file"' in told and words in told, r,
                "%s: %s" % (lang, name))
    r = upload("zh", "合同.pdf", exe)
    ensure(re.search("[\u4e00-\u9fff]", summary(r)), r, "Chinese")


def test_upload__too_large__said_by_the_app_and_by_nginx():
    b = person(EDITOR)
    r = b.upload(b.get("/zh/applications/%d/files/contract/upload" %
        draft()), "大.pdf", PDF + b"\0" * (201 << 20))
    ensure(r.status == 413 and "200 MB" in summary(r), r, "201 MB")
    # far more than any file may have: nginx does not even read it
    for path in ("/zh/applications/%d/files/contract/upload" % draft(),
            "/zh/applications/%d/purchase" % draft()):
        c = http.client.HTTPConnection("127.0.0.1", PORT, timeout=60)
        c.putrequest("POST", path, skip_host=True)
        c.putheader("Host", b.host)
        c.putheader("Content-Type", "multipart/form-data; boundary=x")
        c.putheader("Content-Length", str(300 << 20))
        c.endheaders()
        answer = c.getresponse()
        body = answer.read().decode()
        assert answer.status == 413, answer.status
        for words in ("200 MB", "后退", "Back button", 'href="/"',
                'lang="en"', 'lang="zh-CN"'):
            assert words in body, words
        c.close()


def test_request_access__empty_and_wrong__every_field_named():
    for lang in ("zh", "en"):
        b = Browser("operator", lang)
        r = b.submit(b.get("/request-access"))
        told = summary(r)
        for field in ("organisation", "uscc", "name", "email", "phone"):
            ensure('href="#%s"' % field in told, r, field)
        r = b.submit(r, {"organisation": "试验公司", "uscc": "1",
            "email": "a@b@c", "phone": "1", "name": "王五"})
        ensure(values_of(r)["organisation"] == "试验公司" and
            values_of(r)["email"] == "a@b@c", r, "typed text")


def test_password__refused__said_at_the_field():
    b = person("editor-s04")
    old = password_of("editor-s04")
    for fresh, again in (("short", "short"), ("password123", "password123"),
            ("editor-s04", "editor-s04"), ("好的新密码一共九字", "不一样")):
        r = b.submit(b.get("/zh/account/password"), {"password_old": old,
            "password_new": fresh, "password_again": again})
        ensure(r.status == 422 and 'href="#password_' in summary(r), r,
            fresh)
    for field in ("password_old", "password_new", "password_again"):
        assert values_of(r).get(field, "") == "", "a password came back"


# ---- a session that ended while somebody was writing

def ended(login):
    """Signed in, a page open, and the session over."""
    b = Browser("operator").sign_in(login)
    app = start(b)
    page = b.get("/applications/%d/purchase" % app)
    out = next(f for f in page.forms() if f["action"] and
        f["action"].endswith("/sign-out"))
    b.clone().post(out["action"], out["fields"])
    return b, app, page


def test_session__over_while_writing__text_survives_the_sign_in():
    b, app, page = ended(EDITOR)
    text = 'A"<b>\n\n  & 纸'
    typed = dict(PURCHASE, **{"purchase.description": text})
    r = b.submit(page, typed)
    ensure(r.status == 401 and "What you typed is kept" in r.words, r,
        "kept")
    r = b.submit(r, {"login": EDITOR, "password": "wrong"})
    ensure(r.status == 422 and "What you typed is kept" in r.words, r,
        "kept after a wrong password")
    r = b.submit(r, {"login": EDITOR, "password": password_of(EDITOR)})
    ensure(r.status == 200, r, "continue")
    ensure(password_of(EDITOR) not in r.body, r, "password kept")
    r = b.submit(r)
    ensure(r.status == 303, r, "sent")
    again = b.get("/applications/%d/purchase" % app)
    got = values_of(again)["purchase.description"].replace("\r\n", "\n")
    assert got == text, repr(got)


def test_session__over_before_an_upload__back_to_that_page():
    b, app, _ = ended(EDITOR)
    path = "/en/applications/%d/files/contract/upload" % app
    r = b.request("POST", path, b"--x--\r\n",
        "multipart/form-data; boundary=x")
    ensure(r.status == 401, r, "upload signed out")
    r = b.submit(r, {"login": EDITOR, "password": password_of(EDITOR)})
    assert r.where == path, r.where


def test_session__over__somebody_else_signs_in__nothing_is_sent_for_him():
    b, app, page = ended(EDITOR)
    r = b.submit(page, PURCHASE)
    other = "editor-s02"
    r = b.submit(r, {"login": other, "password": password_of(other)})
    r = b.submit(r)
    ensure(r.status == 404, r, "another operator's draft")


def test_values__beyond_every_limit__an_answer_with_a_way_back():
    b = person(EDITOR)
    page = b.get("/applications/%d/purchase" % draft())
    f = page.form()["fields"]
    for extra in ([("purchase.description", "x" * 70000)],
            [("f%d" % i, "1") for i in range(10000)], [("n" * 300, "1")]):
        r = b.post(page.path, f + extra)
        ensure(r.status == 413 and "<main" in r.body, r, "limit")
        ensure(page.path in r.body, r, "no way back")


if __name__ == "__main__":
    words = sys.argv[1:]
    sys.exit(run([f for n, f in list(globals().items())
        if n.startswith("test_") and
        (not words or any(w in n for w in words))]))

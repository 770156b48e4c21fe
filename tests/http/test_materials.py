#!/usr/bin/env python3
"""What is asked for under Article 14: what either side reads of it."""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import test_office as office  # noqa: E402
from test_operator import EDITOR, PDF, ensure, person  # noqa: E402
from test_secrets import asked  # noqa: E402
from web import run  # noqa: E402


def materials(number, more=""):
    return "/cases/%s/materials%s" % (number, more)


def attached():
    number, b = asked(), person(EDITOR)
    r = b.upload(b.get(materials(number, "/1")), "名单.pdf", PDF)
    ensure(r.status == 303, r, "kept")
    return number


def handed_in():
    number, b = attached(), person(EDITOR)
    r = b.submit(b.get(materials(number)))
    ensure(r.status == 303, r, "handed in")
    return number


def test_request__no_item_of_before__items_not_optional():
    b, number = office.person(office.OFFICER), office.accepted()
    page = b.get(office.case(number, "/request-materials"))
    label = page.body.split('for="items"')[1].split("</label>")[0]
    ensure("optional" not in label, page, "said to be optional")
    r = b.submit(page, {"items": "", "reason": "核对来源。", "days": "10",
        "step": "preview"})
    ensure(r.status == 422 and 'href="#items"' in r.body, r, "empty")


def test_file__kept__not_said_to_be_handed_in():
    b, number = person(EDITOR), attached()
    for more in ("", "/1"):
        page = b.get(materials(number, more))
        ensure(page.words.count("attached, not handed in yet") == 2 and
            "govuk-tag--green" not in page.body, page, "kept")
        zh = b.get("/zh" + materials(number, more)).words
        ensure(zh.count("已附上，尚未提交") == 2 and "已提交" not in zh, page,
            "kept, in Chinese")
    page = b.get(materials(handed_in()))
    ensure("attached" not in page.words and "govuk-tag--green" in page.body,
        page, "handed in")


def test_case__all_handed_in__nothing_to_do_and_the_office_checks():
    number, b = asked(), person(EDITOR)
    page = b.get("/cases/" + number)
    ensure("Answer the request" in page.words and "awaiting materials" in
        page.words, page, "asked")
    number = handed_in()
    for who, at in ((b, "/cases/" + number), (b, "/cases/%s/periods/"
            "preliminary" % number), (office.person(office.OFFICER),
            office.case(number))):
        page = who.get(at)
        ensure("materials being checked" in page.words and
            "awaiting materials" not in page.words, page, "the period")
    page = b.get("/cases/" + number)
    ensure("nothing for you to do now: the Office checks" in page.words and
        "Answer the request" not in page.words, page, "what to do")


if __name__ == "__main__":
    sys.exit(run([f for n, f in list(globals().items())
        if n.startswith("test_")]))

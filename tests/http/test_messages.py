#!/usr/bin/env python3
"""What an operator and the Office write to each other, which is no act."""
import re
import sys
import uuid
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
sys.path.insert(0, str(Path(__file__).resolve().parent))
import test_office as office  # noqa: E402
from applying import EDITOR, SIGNATORY, ensure, person  # noqa: E402
from database import ask, state  # noqa: E402
from mails import mails_to, wait_for  # noqa: E402
from test_access import by_role  # noqa: E402
from test_doubled import doubled_submit  # noqa: E402
from test_secrets import SECRET, withheld  # noqa: E402
from web import Browser, password_of, run  # noqa: E402

STRANGER = "editor-s04"
NO_EFFECT = {"zh": "消息没有法律效力，不影响任何期限。",
    "en": "A message has no legal effect and stops no clock."}
FORM = "/messages"


def thread(number):
    return "/cases/%s/messages" % number


def write(b, number, text, **more):
    return b.submit(b.get(thread(number)), dict({"message": text,
        "secrets": "no"}, **more), FORM)


def wrote(b, number, text):
    r = write(b, number, text)
    ensure(r.status == 303 and r.where.endswith(thread(number)), r, "sent")


def officer_of(number):
    """The officer of that case, who has said what he reads it for."""
    b = office.person(office.OFFICER)
    b.get(thread(number))
    return b


def events(number):
    return ask("SELECT last_seq, stage, next_due FROM case_file "
        "WHERE number = '%s'" % number)


def address(login):
    return ask("SELECT email FROM person WHERE login = '%s'" % login)[0][0]


def queued(b, number):
    """The row of the case in the queue."""
    page = b.get("/queue?view=all&sort=-lodged").body
    return page[page.index(number):].split("</tr>")[0]


def test_message__both_ways__read_by_the_other_side_and_no_event():
    number = office.accepted()
    before, o, e = events(number), officer_of(number), person(EDITOR)
    wrote(e, number, "合同草案\n第3条 <b>会</b>改。")
    ensure("New messages: 1" in queued(o, number), o.get("/queue"),
        "the queue counts it")
    page = o.get(thread(number))
    ensure("<b>会" not in page.body and "第3条 <b>会</b>改。" in page.words and
        "new" in page.words, page, "the Office reads it")
    ensure("New messages" not in queued(o, number), page, "read")
    page = e.get(thread(number))
    ensure(re.search(r"Read \d", page.words) and
        "officer" not in page.words, page, "the operator learns when")
    wrote(o, number, "收到，请依第十四条办理。")
    page = e.get("/cases")
    ensure(re.search("New messages of the Office: 1 ?, case " + number,
        page.words), page, "home")
    page = e.get(thread(number))
    name = ask("SELECT name FROM person WHERE login = '%s'" %
        office.OFFICER)[0][0]
    ensure("The Office" in page.words and name not in page.words, page,
        "the Office, and nobody by name")
    page = o.get(thread(number))
    ensure(name in page.words and "Not read yet" not in page.words, page,
        "named inside")
    assert events(number) == before, "a message moved something"


def test_message__every_page_and_mail__say_that_it_is_no_act():
    number = office.accepted()
    for b, acts in ((person(EDITOR), ("/change", "/withdraw")),
            (officer_of(number), ("/supplement",))):
        for lang in ("zh", "en"):
            page = b.get("/%s%s" % (lang, thread(number)))
            ensure(NO_EFFECT[lang] in page.words, page, lang)
            for act in acts:
                ensure('/cases/%s%s"' % (number, act) in page.body, page,
                    act)
    wrote(officer_of(number), number, "不应进入邮件")
    mail = wait_for(lambda: [m for m in mails_to(address(EDITOR))
        if number in m and "/messages" in m])[-1]
    assert "没有法律效力" in mail or "no legal effect" in mail, mail
    assert "不应进入邮件" not in mail, mail


def test_message__second_before_the_first_is_read__one_mail():
    number = office.accepted()
    o = officer_of(number)
    told = lambda: [m for m in mails_to(address(EDITOR))  # noqa: E731
        if thread(number) in m]
    wrote(o, number, "第一条")
    wait_for(told)
    wrote(o, number, "第二条")
    person(SIGNATORY).get(thread(number))
    wrote(o, number, "第三条")
    wait_for(lambda: len(told()) > 1)
    assert len(told()) == 2, told()


def test_message__foreign_case__not_found_and_nothing_written():
    number = office.accepted()
    e, stranger = person(EDITOR), person(STRANGER)
    page, before = e.get(thread(number)), state()
    ensure(stranger.get(thread(number)).status == 404, page, "read")
    own = stranger.get("/cases")
    fields = dict(page.form(FORM)["fields"])
    token = dict(own.forms()[0]["fields"])
    r = stranger.post(thread(number), dict(fields, message="外人",
        secrets="no", csrf=token["csrf"]))
    ensure(r.status == 404, r, "written")
    for login in ("liaison-mss", "secretary-1", "admin-1"):
        r = Browser("office").sign_in(login).get(thread(number))
        ensure(r.status in (303, 403, 404) and "Messages so far" not in
            r.words, r, login)
    assert state() == before, "something was written"


def test_message__auditor__reads_and_counts_as_no_reader():
    number = office.accepted()
    wrote(person(EDITOR), number, "请问进度")
    auditor = office.person("auditor")
    page = auditor.get(thread(number))
    ensure("请问进度" in page.words and 'name="message"' not in page.body,
        page, "read, and no form")
    ensure("Not read yet" in person(EDITOR).get(thread(number)).words, page,
        "nobody of the team has")


def test_message__doubled__one():
    number, text = office.accepted(), uuid.uuid4().hex
    e = person(EDITOR)
    r = doubled_submit(e, e.get(thread(number)), {"message": text,
        "secrets": "no"}, FORM)
    ensure(r.status == 303, r, "sent")
    assert ask("SELECT COUNT(*) FROM message WHERE body = '%s'" % text) == \
        [["1"]]


def test_message__wrong__said_at_the_field_and_kept():
    number, e = office.accepted(), person(EDITOR)
    for lang, words in (("zh", "请填写消息。"), ("en", "Write the message.")):
        e.lang = lang
        r = write(e, number, " ")
        ensure(r.status == 422 and words in r.words and
            'href="#message"' in r.body, r, "empty")
    r = write(e, number, "长" * 4001)
    ensure(r.status == 422 and "长" * 4001 in r.words, r, "too long, kept")
    r = write(e, number, "第二行", secrets="")
    ensure(r.status == 422 and "第二行" in r.words and
        'href="#secrets"' in r.body, r, "not answered, kept")
    r = write(e, number, "机密", secrets="yes")
    ensure(r.status == 422 and "机密" not in r.body.split("<main")[1]
        .split("govuk-radios")[0].split("<textarea")[1], r, "not shown again")
    assert not ask("SELECT 1 FROM message m JOIN case_file c ON c.id = "
        "m.case_id WHERE c.number = '%s'" % number)


def test_message__session_over__text_survives_the_sign_in():
    number = office.accepted()
    e = Browser("operator").sign_in(EDITOR)
    page = e.get(thread(number))
    out = next(f for f in page.forms() if f["action"] and
        f["action"].endswith("/sign-out"))
    e.clone().post(out["action"], out["fields"])
    r = e.submit(page, {"message": "写了很久", "secrets": "no"}, FORM)
    ensure(r.status == 401 and "What you typed is kept" in r.words, r, "kept")
    r = e.submit(r, {"login": EDITOR, "password": password_of(EDITOR)})
    r = e.submit(r)
    ensure(r.status == 303, r, "sent")
    ensure("写了很久" in e.get(thread(number)).words, r, "there")


def test_message__withheld_as_secret__a_stub_on_both_sides():
    number, e = office.accepted(), person(EDITOR)
    wrote(e, number, SECRET)
    place = re.search(r"place=(said-\d+)",
        officer_of(number).get(thread(number)).body)
    si = withheld(by_role()["office", "administrator"], place.group(1))
    for b in (e, officer_of(number)):
        page = b.get(thread(number))
        ensure(SECRET not in page.body and "Article 20" in page.words, page,
            "stub of " + si)


def test_message__above_thirty_in_an_hour__told_to_wait_and_kept():
    number = office.accepted()
    ask("INSERT INTO message (case_id, operator_id, from_office, author_id, "
        "body, entered_us) SELECT c.id, p.organisation_id, 0, p.id, 'x', "
        "UNIX_TIMESTAMP() * 1000000 FROM case_file c, person p, "
        "seq_1_to_30 WHERE c.number = '%s' AND p.login = '%s'" %
        (number, SIGNATORY))
    r = write(person(SIGNATORY), number, "第三十一条")
    ensure(r.status == 422 and "第三十一条" in r.words and "in an hour" in
        r.words, r, "slowed down")


def test_message__changed_or_in_the_other_name__refused_by_the_database():
    number = office.accepted()
    wrote(person(EDITOR), number, "原文")
    where = "WHERE m.body = '原文'"
    for sql, account in (
            ("UPDATE message m SET m.body = '改了' " + where, None),
            ("DELETE m FROM message m " + where, None),
            ("UPDATE message_read SET read_us = 1", None),
            ("INSERT INTO message (case_id, operator_id, from_office, "
            "author_id, body, entered_us) SELECT m.case_id, m.operator_id, "
            "1, m.author_id, 'x', 1 FROM message m " + where,
            "rd_operator")):
        try:
            ask(sql, account)
        except PermissionError:
            continue
        raise AssertionError("the database took: " + sql)


TESTS = [f for name, f in list(globals().items())
    if name.startswith("test_message__")]

if __name__ == "__main__":
    sys.exit(run(TESTS))

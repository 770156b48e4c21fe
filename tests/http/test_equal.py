#!/usr/bin/env python3
"""Who is known is told to nobody: not by words, not by status, and not by how
much work an answer makes. Work is counted, for a clock is too noisy: in
statements that the database carries out, and in memory that a password's hash
takes (Argon2id touches every page of it anew)."""
import os
import re
import resource
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
from applying import PDF, attach, person, start  # noqa: E402
from edges import token_of  # noqa: E402
from insides import processes, sql  # noqa: E402
from mails import mails_to, wait_for  # noqa: E402
from web import VAR, Browser, password_of, run  # noqa: E402

# The memory of one hash, in pages: less than a hash, more than all the rest.
HASH_PAGES = 64 * (1 << 20) // resource.getpagesize() // 2
# The least time that an answer to "I forgot it" takes (cgi/app/links.c).
ASK_S = 0.25
ACTIVE, DISABLED, INVITED = "editor-s02", "editor-s03", "signatory-s03"
UNKNOWN, ELSEWHERE = "nobody-at-all", "officer-2"


def faults():
    """Pages that the operators' workers have touched for the first time."""
    total = 0
    for name, pid in processes():
        if name == "rd-operator":
            stat = Path("/proc/%d/stat" % pid).read_text()
            total += int(stat.rpartition(")")[2].split()[7])
    return total


def statements():
    return [int(n) for n in sql("SELECT SELECT_COMMANDS, UPDATE_COMMANDS, "
        "OTHER_COMMANDS FROM information_schema.USER_STATISTICS WHERE "
        "USER = 'rd_operator'")[0]]


def anonymous(r, *typed):
    text = re.sub(r'(value|href|action)="[^"]*"|[0-9a-f]{16,}', "", r.body)
    for word in typed:
        text = text.replace(word, "WORD")
    return r.status, text


def work_of(ask):
    """(answer, statements, hashes): what it costs, the least of three."""
    least = None
    for _ in range(3):
        before, pages = statements(), faults()
        r = ask()
        cost = [now - then for now, then in zip(statements(), before)], \
            (faults() - pages) // HASH_PAGES
        least = cost if least is None else min(least, cost)
    return r, least


def the_same(answers):
    """Each: (who, what it looked like, what it cost)."""
    looks = {look for _, look, _ in answers}
    assert len(looks) == 1, [(who, look[0]) for who, look, _ in answers]
    costs = [cost for _, _, cost in answers]
    assert all(c == costs[0] for c in costs), [(who, cost) for who, _, cost
        in answers]
    return costs[0]


def setup():
    sql("SET GLOBAL userstat = 1")
    sql("UPDATE person SET state = 'disabled' WHERE login = '%s'" % DISABLED)
    sql("UPDATE person SET state = 'invited', password_hash = NULL WHERE "
        "login = '%s'" % INVITED)
    # each worker has answered once, so that what it prepares is prepared
    for i in range(40):
        b = Browser("operator")
        b.submit(b.get("/sign-in"), {"login": "nobody-%d" % i, "password":
            "not the one"})


def test_sign_in__known_or_not__the_same_work():
    answers = []
    for i, login in enumerate((ACTIVE, UNKNOWN, ELSEWHERE, DISABLED,
            INVITED)):
        b = Browser("operator", source="127.0.0.%d" % (100 + i))
        page = b.get("/sign-in")
        r, cost = work_of(lambda: b.submit(page, {"login": login,
            "password": "not the one"}))
        answers.append((login, anonymous(r, login), cost))
    selects, hashes = the_same(answers)[0][0], the_same(answers)[1]
    assert selects > 0 and hashes >= 1, (selects, hashes)


def test_reset__known_or_not__the_same_words_and_no_sooner():
    answers = []
    for i, login in enumerate((ACTIVE, UNKNOWN, ELSEWHERE, DISABLED,
            INVITED)):
        b = Browser("operator", source="127.0.0.%d" % (120 + i))
        page, begun = b.get("/reset"), time.monotonic()
        r = b.submit(page, {"login": login})
        assert time.monotonic() - begun >= ASK_S, login
        answers.append((login, anonymous(r, login), None))
    the_same(answers)


def used_link():
    address = sql("SELECT email FROM person WHERE login = 'signatory-s04'")
    b = Browser("operator")
    b.submit(b.get("/reset"), {"login": "signatory-s04"})
    link = wait_for(lambda: re.findall(r"/(?:en|zh)/reset/\S+", "".join(
        mails_to(address[0][0]))))[-1].replace("/zh/", "/en/")
    fresh = {"password_new": "三江汇流 and 42 geese",
        "password_again": "三江汇流 and 42 geese"}
    assert b.submit(b.get(link), fresh).status == 303
    return link


def test_links__used_up_or_made_up__answer_alike():
    link = used_link()
    word = link.rsplit("/", 1)[1]
    form = {"password_new": "a new one 4711", "password_again":
        "a new one 4711", "form_key": "0" * 32}
    for ask in (lambda path: Browser("operator").get(path),
            lambda path: Browser("operator").post(path, form)):
        answers = [(path, anonymous(ask(path), word), None) for path in (
            link, "/en/reset/" + "A" * len(word), "/en/reset/x", "/en/reset/"
            "over", "/en/invitation/" + word, "/en/invitation/" + "B" * 43)]
        assert answers[0][1][0] == 410, answers[0]
        the_same(answers)


def test_request_access__of_somebody_known__answers_alike():
    answers = []
    known = sql("SELECT name_zh, uscc FROM organisation WHERE code = 's01'")
    for name, code in (known[0], ("某某新公司", "91350100M000100Y43")):
        b = Browser("operator")
        r = b.submit(b.get("/request-access"), {"organisation": name,
            "uscc": code if code != "NULL" else "91350100M000100Y43",
            "name": "王五", "email": "wangwu@example.cn",
            "phone": "010-87654321", "message": ""})
        answers.append((name, (r.status, re.sub(r"\d+", "", r.where)), None))
    the_same(answers)


def test_objects__of_others_and_made_up__the_same_work():
    theirs = person("editor-s02")
    app = start(theirs)
    attach(theirs, app, "contract", "合同.pdf", PDF)
    document = sql("SELECT MAX(id) FROM document")[0][0]
    number = sql("SELECT number FROM case_file c JOIN organisation o ON "
        "o.id = c.operator_id WHERE o.code <> 's01' ORDER BY c.id LIMIT 1"
        )[0][0]
    b = person("editor-s01")
    token = token_of(b)
    for pattern, known, unknown in (
            ("/cases/%s", number, "CR-2026-9999"),
            ("/cases/%s/lodged", number, "CR-2026-9999"),
            ("/cases/%s/letters/1", number, "CR-2026-9999"),
            ("/documents/%s", document, "999999999"),
            ("/applications/%s", app, "999999999"),
            ("/applications/%s/purchase", app, "999999999"),
            ("/applications/%s/check", app, "999999999")):
        answers = []
        for which in (known, unknown):
            r, cost = work_of(lambda: b.clone().get(pattern % which))
            answers.append((which, anonymous(r), cost))
        the_same(answers)
        assert answers[0][1][0] == 404, pattern
    for pattern, known in (("/applications/%s/discard", app),
            ("/applications/%s/sign", app)):
        the_same([(which, anonymous(r), cost) for which in
            (known, 999999999) for r, cost in [work_of(lambda: b.clone()
            .post(pattern % which, {"csrf": token, "form_key": "%032x" %
            time.monotonic_ns()}))]])


if __name__ == "__main__":
    setup()
    words = sys.argv[1:]
    sys.exit(run([f for n, f in list(globals().items())
        if n.startswith("test_") and
        (not words or any(w in n for w in words))]))

#!/usr/bin/env python3
"""One's own account: password, address, sessions, and the second factor."""
import base64
import hashlib
import hmac
import os
import re
import signal
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
from applying import ensure  # noqa: E402
from database import ask, tables  # noqa: E402
from mails import mails_to, wait_for  # noqa: E402
from web import VAR, Browser, password_of, run  # noqa: E402

FRESH = "三江汇流 and 42 geese"


def address_of(login):
    return ask("SELECT email FROM person WHERE login = '%s'" % login)[0][0]


def enter(portal, login, password, code=None):
    b = Browser(portal)
    values = {"login": login, "password": password}
    if code is not None:
        values["code"] = code
    return b, b.submit(b.get("/sign-in"), values)


def test_password__changed__old_one_asked_owner_told_others_ended():
    login = "signatory-s02"
    old = password_of(login)
    b, other = (Browser("operator").sign_in(login) for _ in range(2))
    page = b.get("/account/password")
    wrong = {"password_old": "not it", "password_new": FRESH,
        "password_again": FRESH, "end_others": "yes"}
    r = b.submit(page, wrong)
    ensure(r.status == 422 and 'href="#password_old"' in r.body, r, "old")
    assert other.get("/account").status == 200
    r = b.submit(page, dict(wrong, password_old=old))
    ensure(r.status == 303, r, "change")
    assert other.get("/account").status == 303, "the other session lives"
    assert b.get("/account").status == 200, "the own one does not"
    assert enter("operator", login, old)[1].status == 422
    assert enter("operator", login, FRESH)[1].status == 303
    told = wait_for(lambda: mails_to(address_of(login)))
    assert login in told[-1] and "密码" in told[-1], told[-1]
    assert FRESH not in "".join(told) and old not in "".join(told)


def test_email__changed__both_addresses_told():
    login, fresh = "editor-s05", "new-address@example.cn"
    b = Browser("operator").sign_in(login)
    before = address_of(login)
    page = b.get("/zh/account/email")
    for typed, password, field in (("a@b@c", password_of(login), "email"),
            (fresh, "not it", "password_old")):
        r = b.submit(page, {"email": typed, "password_old": password})
        ensure(r.status == 422 and 'href="#%s"' % field in r.body and
            typed in r.body, r, field)
    assert address_of(login) == before
    r = b.submit(page, {"email": fresh, "password_old": password_of(login)})
    ensure(r.status == 303, r, "change")
    assert address_of(login) == fresh
    for address in (before, fresh):
        told = wait_for(lambda: mails_to(address))
        assert "电子邮箱" in told[-1], told


def test_sessions__listed_and_ended_one_by_one():
    login = "signatory-s05"
    b, other = (Browser("operator").sign_in(login) for _ in range(2))
    page = b.get("/account")
    ensure(page.body.count("/end\"") == 1 and "This session" in page.words,
        page, "list")
    r = b.submit(page, action="/end")
    ensure(r.status == 303, r, "end")
    assert other.get("/account").status == 303, "it lives"
    assert b.get("/account").status == 200


def test_disabled__all_sessions_end_at_once():
    login = "editor-s06"
    b = Browser("operator").sign_in(login)
    admin = Browser("office").sign_in("admin-1")
    page = admin.get("/people/" + login)
    r = admin.submit(page, action="/disable")
    ensure(r.status == 303, r, "disable")
    assert b.get("/account").status == 303, "the session lives"
    assert enter("operator", login, password_of(login))[1].status == 422
    admin.submit(admin.get("/people/" + login), action="/enable")
    assert enter("operator", login, password_of(login))[1].status == 303


def reset_link(login, portal):
    n = len(mails_to(address_of(login)))
    b = Browser(portal)
    b.submit(b.get("/reset"), {"login": login})
    told = wait_for(lambda: mails_to(address_of(login))[n:])
    return re.search(r"/(?:zh|en)/reset/\S+", told[0]).group(0)


def test_reset__link_once_sessions_end_referrer_hidden():
    login = "signatory-s03"
    b = Browser("operator").sign_in(login)
    link, visitor = reset_link(login, "operator"), Browser("operator")
    for _ in range(3):
        page = visitor.get(link)
        ensure(page.status == 200, page, "looking uses it up")
        assert page.headers["Referrer-Policy"] == "no-referrer"
        assert "no-store" in page.headers["Cache-Control"]
    fresh = {"password_new": FRESH, "password_again": FRESH}
    r = visitor.submit(page, fresh)
    ensure(r.status == 303, r, "reset")
    assert b.get("/account").status == 303, "the old session lives"
    assert visitor.get(link).status == 410, "it works twice"
    again = dict(page.form()["fields"], form_key="f" * 32, **fresh)
    assert visitor.post(link, again).status == 410
    assert enter("operator", login, FRESH)[1].status == 303
    wait_for(lambda: [m for m in mails_to(address_of(login)) if "变更" in m])


# ---- the second factor

def code(secret, step):
    """RFC 6238, on its own."""
    digest = hmac.digest(base64.b32decode(secret), step.to_bytes(8, "big"),
        "sha1")
    at = digest[-1] & 15
    return "%06d" % ((int.from_bytes(digest[at:at + 4], "big") & 0x7fffffff)
        % 10 ** 6)


def now():
    """The step, not in its last seconds."""
    while time.time() % 30 > 25:
        time.sleep(0.5)
    return int(time.time()) // 30


def enrol(login, password):
    b = Browser("office").sign_in(login)
    page = b.get("/account/second-factor")
    secret = dict(page.form()["fields"])["enrol_token"]
    ensure("otpauth://totp/" in page.words and secret in page.words and
        secret in page.words.replace(" ", ""), page, "the secret")
    r = b.submit(page, {"code": "000000", "password_old": password})
    ensure(r.status == 422 and 'href="#code"' in r.body and secret in
        r.body, r, "a wrong code")
    r = b.submit(page, {"code": code(secret, now() - 1),
        "password_old": "not it"})
    ensure(r.status == 422 and 'href="#password_old"' in r.body, r,
        "a wrong password")
    last = {"code": code(secret, now() - 1), "password_old": password}
    r = b.submit(page, last)
    ensure(r.status == 200, r, "turning it on")
    codes = re.findall(r"(?:[A-Z2-7]{4}-){5}[A-Z2-7]{4}", r.words)
    assert len(set(codes)) == 8, codes
    again = b.submit(page, last)
    assert re.findall(r"(?:[A-Z2-7]{4}-){5}[A-Z2-7]{4}", again.words) == \
        codes, "a second click shows other codes"
    return b, secret, codes


def test_factor__on__asked_with_every_sign_in_and_each_code_once():
    login = "officer-2"
    password = password_of(login)
    b, secret, codes = enrol(login, password)
    row = ask("SELECT HEX(secret) FROM second_factor")
    assert base64.b32decode(secret).hex().upper() not in row[0][0]
    wait_for(lambda: [m for m in mails_to(address_of(login)) if "第二验证"
        in m])

    def tried(value, word=password):
        return enter("office", login, word, value)[1]
    other = codes[0][:-1] + ("B" if codes[0].endswith("A") else "A")
    refused = {tried(v).words for v in ("", other)}
    refused.add(tried(code(secret, now()), "wrong").words)
    assert len(refused) == 1 and "code is wrong" in max(refused), refused
    good = code(secret, now())
    assert tried(good).status == 303, "the right code"
    assert tried(good).status == 422, "the same code twice"
    assert tried(codes[0].lower().replace("-", " ")).status == 303
    assert tried(codes[0]).status in (422, 429), "a recovery code twice"
    page = b.get("/account/second-factor")
    ensure("Recovery codes left: 7" in page.words, page, "codes left")


def test_factor__reset_of_the_password__does_not_get_round_it():
    login = "officer-2"
    visitor = Browser("office")
    r = visitor.submit(visitor.get(reset_link(login, "office")), {
        "password_new": FRESH, "password_again": FRESH})
    ensure(r.status == 303, r, "reset")
    r = enter("office", login, FRESH)[1]
    assert r.status in (422, 429), "in without a code"


def test_factor__guessed__slowed():
    login = "deputy"
    enrol(login, password_of(login))
    answers = [enter("office", login, password_of(login), "%06d" % i)[1]
        .status for i in range(12)]
    assert 429 in answers and 303 not in answers, answers
    # this account, this place, the two together; and, for who has the
    # password, the codes from wherever
    for word, value, rows in (("wrong", "000000", 3),
            (password_of(login), "", 3), (password_of(login), "000000", 4)):
        ask("DELETE FROM attempt")
        assert enter("office", login, word, value)[1].status == 422
        assert ask("SELECT COUNT(*) FROM attempt") == [[str(rows)]], value
    ask("DELETE FROM attempt")


def test_factor__lost__administrator_takes_it_off():
    login = "deputy"
    admin = Browser("office").sign_in("admin-1")
    page = admin.get("/people/" + login)
    r = admin.submit(page, action="/second-factor/off")
    ensure(r.status == 303, r, "taking it off")
    assert ask("SELECT COUNT(*) FROM second_factor f JOIN person p ON p.id = "
        "f.person_id WHERE login = '%s'" % login) == [["0"]]
    assert ask("SELECT COUNT(*) FROM recovery_code r JOIN person p ON p.id = "
        "r.person_id WHERE login = '%s'" % login) == [["0"]]
    wait_for(lambda: [m for m in mails_to(address_of(login)) if "第二验证"
        in m][1:])


def test_factor__turned_off__password_alone_again():
    login = "officer-1"
    password = password_of(login)
    b, _, _ = enrol(login, password)
    page = b.get("/account/second-factor")
    r = b.submit(page, {"password_old": "not it"}, action="/off")
    ensure(r.status == 422, r, "a wrong password")
    r = b.submit(page, {"password_old": password}, action="/off")
    ensure(r.status == 303, r, "off")
    assert enter("office", login, password)[1].status == 303


def test_factor__recovery_codes__in_the_database_as_hashes_alone():
    login = "secretary-1"
    codes = [c.replace("-", "") for c in enrol(login, password_of(login))[2]]
    known = [base64.b32decode(c) for c in codes]
    hashes = {hashlib.sha256(k).hexdigest().upper() for k in known}
    rows = ask("SELECT HEX(code_hash) FROM recovery_code r JOIN person p ON "
        "p.id = r.person_id WHERE login = '%s'" % login)
    assert sorted(r[0] for r in rows) == sorted(hashes), rows
    # nor does any table keep a code beside them
    for table in tables():
        text = "\n".join("\t".join(r) for r in ask("SELECT * FROM " + table))
        text = text.replace("-", "").upper()
        for c, k in zip(codes, known):
            assert c not in text and k.hex().upper() not in text, table


def test_operators__no_second_factor():
    b = Browser("operator").sign_in("signatory-s04")
    assert b.get("/account/second-factor").status == 404
    assert "second-factor" not in b.get("/account").body
    assert 'name="code"' not in Browser("operator").get("/sign-in").body


def reload_office():
    conf = str(VAR / "run/reviewdesk.conf").encode()
    for proc in Path("/proc").glob("[0-9]*"):
        try:
            line = (proc / "cmdline").read_bytes()
            ours = conf in (proc / "environ").read_bytes()
        except OSError:
            continue
        if ours and b"rd-supervisor" in line and b"rd-office" in line:
            os.kill(int(proc.name), signal.SIGHUP)


def test_factor__required_of_a_role__nothing_else_before_it():
    login = "auditor"
    b = Browser("office").sign_in(login)
    assert b.get("/queue").status == 200
    with open(VAR / "run/reviewdesk.conf", "a", encoding="utf-8") as f:
        f.write("second.factor.roles = auditor,chief\n")
    reload_office()
    wait_for(lambda: b.get("/queue").where.endswith(
        "/account/second-factor"))
    for path in ("/account", "/queue", "/help/statute", "/"):
        r = wait_for(lambda: b.get(path))
        ensure(r.where.endswith("/account/second-factor"), r, "open")
    page = b.get("/account/second-factor")
    ensure("Your role requires" in page.words, page, "why")
    r = enter("office", "admin-1", password_of("admin-1"))
    assert r[0].get("/people").status == 200, "others are asked too"
    enrol(login, password_of(login))
    assert b.get("/queue").status == 200, "still closed"


if __name__ == "__main__":
    words = sys.argv[1:]
    sys.exit(run([f for n, f in list(globals().items())
        if n.startswith("test_") and
        (not words or any(w in n for w in words))]))

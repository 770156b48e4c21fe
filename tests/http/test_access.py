#!/usr/bin/env python3
"""Every route as every role, and as nobody; objects of others and made up."""
import re
import sys
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(TOP / "tests/support"))
from database import ask, state  # noqa: E402
from edges import routes, token_of  # noqa: E402
from web import Browser, accounts, run  # noqa: E402

PROGRAMS = {"operator": "operator", "office": "office", "report": "public"}
ALL, NOBODY = "all", "nobody"


def expected():
    """{(portal, method, pattern): roles}, out of data/access.txt"""
    rows, portal, roles = {}, None, None
    for line in (Path(__file__).parent / "data/access.txt").open():
        line = line.split("#")[0].strip()
        heading = re.match(r"\[(\w+): (.*)\]$", line)
        if heading:
            portal, roles = heading.group(1), set(heading.group(2).split())
        elif line:
            key = (portal, *line.split())
            assert key not in rows, "twice: %s %s %s" % key
            rows[key] = roles
    return rows


def real():
    """The routes that need a language: / without one has a row of its own."""
    return {(portal, r[0], r[1]): r[3] for portal, program in
        PROGRAMS.items() for r in routes(program)}


people = {}


def by_role():
    """One person of each role of each portal, signed in."""
    if not people:
        for a in accounts():
            if (a["portal"], a["role"]) not in people:
                people[a["portal"], a["role"]] = Browser(a["portal"],
                    "en").sign_in(a["login"])
    return people


def something(pattern):
    values = {"id": "999999999", "section": "purchase", "item": "1",
        "kind": "contract", "number": "CR-2026-9999", "n": "1",
        "version": "1", "factor": "1", "login": "nobody-at-all",
        "token": "x", "seq": "1"}
    return re.sub(r":(\w+)", lambda m: values.get(m.group(1), "1"), pattern)


def knock(b, method, pattern):
    """A form comes without its token, so that nothing can come of it."""
    path = something(pattern)
    if method == "GET":
        return b.get(path)
    return b.post(path, {"form_key": "0" * 32})


def was_let_in(r):
    """The right is judged before form and object."""
    return "does not have the right" not in r.words and \
        "/sign-in?next=" not in r.where and r.status != 401


def test_routes__list_written_by_hand__names_each():
    have, want = set(real()), set(expected())
    assert have == want, "not in tests/http/data/access.txt: %s; not in " \
        "the programs: %s" % (sorted(have - want), sorted(want - have))


def test_routes__as_every_role__as_the_list_says():
    bad, tried, before = [], 0, state()
    for (portal, method, pattern), roles in expected().items():
        if pattern in ("/", "/healthz", "/sign-out") or portal == "report":
            continue
        for (theirs, role), b in by_role().items():
            if theirs != portal:
                continue
            r = knock(b.clone(), method, pattern)
            tried += 1
            may = bool(roles & {ALL, NOBODY, role})
            if was_let_in(r) != may:
                bad.append("%s %s %s as %s: %d" % (portal, method, pattern,
                    role, r.status))
            assert r.status < 500, (pattern, role, r.status)
    assert tried > 800, tried
    assert not bad, "\n".join(bad)
    after = state()
    assert after == before, [t for t in after if after[t] != before[t]]


def test_routes__as_nobody__sign_in_first():
    for (portal, method, pattern), roles in expected().items():
        b = Browser(portal, "en")
        if portal == "report":
            continue
        r = knock(b, method, pattern)
        if NOBODY in roles:
            assert r.status not in (401, 403), (pattern, r.status)
        elif method == "GET":
            assert r.status == 303 and "/sign-in" in r.where, (pattern,
                r.status)
        else:
            assert r.status in (400, 401), (pattern, r.status)


def test_routes__with_the_session_of_another_portal__as_nobody():
    for portal, role, path in (("operator", "operator_editor", "/queue"),
            ("office", "chief", "/cases")):
        b = by_role()[portal, role].clone()
        b.host = Browser("office" if portal == "operator" else
            "operator").host
        r = b.get(path)
        assert r.status == 303 and "/sign-in" in r.where, (path, r.status)


# ---- objects

def texts(r):
    return r.status, re.sub(r"[0-9a-f]{16,}|value=\"[^\"]*\"|"
        r"href=\"[^\"]*\"|action=\"[^\"]*\"", "", r.body)


def compare(b, method, pattern, first, second):
    """Somebody else's and one that never was: told apart by nothing."""
    answers = []
    for values in (first, second):
        path = re.sub(r":(\w+)", lambda m: values.get(m.group(1), "1"),
            pattern)
        token = {"csrf": token_of(b), "form_key": "0" * 31 + "1",
            "reason": "x", "secrets": "no", "file": values.get("id", "1"),
            "version": "1", "body": "x"}
        r = b.clone().get(path) if method == "GET" else \
            b.clone().post(path, token)
        answers.append((texts(r), path))
    assert answers[0][0] == answers[1][0], "%s: %d and %d" % (answers[0][1],
        answers[0][0][0], answers[1][0][0])
    return answers[0][0][0]


def test_operator__others_and_made_up_objects__answer_alike():
    b = by_role()["operator", "operator_signatory"]
    theirs = {"number": ask("SELECT number FROM case_file c JOIN "
        "organisation o ON o.id = c.operator_id WHERE o.code <> 's01' "
        "ORDER BY c.id LIMIT 1")[0][0], "id": ask("SELECT d.id FROM document "
        "d JOIN organisation o ON o.id = d.organisation_id JOIN application "
        "a ON a.id = d.application_id WHERE o.code <> 's01' ORDER BY d.id "
        "LIMIT 1")[0][0]}
    draft = dict(theirs, id=ask("SELECT a.id FROM application a JOIN "
        "organisation o ON o.id = a.operator_id WHERE o.code <> 's01' "
        "ORDER BY a.id LIMIT 1")[0][0])
    none = {"number": "CR-2026-9999", "id": "999999999"}
    fixed = {"section": "purchase", "kind": "contract"}
    before, n = state(), 0
    for (portal, method, pattern), flags in real().items():
        if portal != "operator" or not re.search(":(number|id)", pattern) \
                or "sessions" in pattern or "upload" in flags:
            continue
        mine = theirs if pattern.startswith("/documents") else draft
        status = compare(b, method, pattern, dict(fixed, **mine),
            dict(fixed, **none))
        assert status == 404, (pattern, status)
        n += 1
    assert n > 25, n
    assert state() == before, "something was written"


def test_member__not_circulated_and_made_up__answer_alike():
    b = by_role()["office", "member_signatory"]
    secret = {"number": ask("SELECT number FROM case_file WHERE id NOT IN "
        "(SELECT case_id FROM circulation) ORDER BY id LIMIT 1")[0][0]}
    none = {"number": "CR-2026-9999"}
    before, n = state(), 0
    for (portal, method, pattern), flags in real().items():
        if portal == "office" and "upload" not in flags and \
                pattern.startswith("/circulations/:"):
            status = compare(b, method, pattern, secret, none)
            assert status == 404, (pattern, status)
            n += 1
    assert n >= 8, n
    # what only the case team sees answers a member alike for any case
    for path in ("/cases/%s", "/cases/%s/materials", "/cases/%s/suggestion"):
        known, unknown = (texts(b.clone().get(path % c["number"]))
            for c in (secret, none))
        assert known == unknown and known[0] == 403, path
    assert state() == before, "something was written"


if __name__ == "__main__":
    words = sys.argv[1:]
    sys.exit(run([f for n, f in list(globals().items())
        if n.startswith("test_") and
        (not words or any(w in n for w in words))]))

#!/usr/bin/env python3
"""A notice of working days amid CASES (100) open cases, through the pages:
one administrator imports it, another releases it, the keeper moves the days.
Begun in December 2026, when no notice for 2027 is there yet."""
import os
import re
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import test_office as office  # noqa: E402
from database import ask  # noqa: E402
from mails import mails_to, wait_for  # noqa: E402
from test_office import CHIEF, OFFICER, case, person  # noqa: E402
from test_operator import EDITOR, ensure  # noqa: E402
from test_silence import TOP, it_is  # noqa: E402
from web import Browser, run  # noqa: E402

CASES = int(os.environ.get("CASES") or 100)
IMPORTER, RELEASER = "admin-1", "admin-2"
NOTICE = "国办发明电〔2026〕99号"
HEADER = "date,kind,name_en,name_zh,source_notice\n"
# The statutory days, and two more working days off in January.
ROWS = [re.sub("PROVISIONAL.*", NOTICE, line) for line in (TOP /
    "conf/calendar/holidays-cn-2027-provisional.csv").read_text(
    "utf-8").splitlines()[1:]] + ["2027-01-0%d,holiday,New Year's Day,元旦,%s"
    % (day, NOTICE) for day in (4, 5)]
MONTHS = ("January February March April May June July August September "
    "October November December").split()

played = {}


def columns(table, *but):
    return ", ".join(r[0] for r in ask("SELECT column_name FROM "
        "information_schema.columns WHERE table_schema = 'reviewdesk' AND "
        "table_name = '%s'" % table) if r[0] not in but)


def copied(number, first, n):
    """So many more cases like this one, event by event."""
    row, event = columns("case_file", "id", "number"), \
        columns("case_event", "case_id", "form_key")
    ask("INSERT INTO case_file (number, %s) SELECT CONCAT('CR-2026-', s.seq),"
        " %s FROM case_file JOIN seq_%d_to_%d s WHERE number = '%s'" % (row,
        row, first, first + n - 1, number))
    # what writes an event writes to its case, too, and may not read it then
    (of, low, high), = ask("SELECT (SELECT id FROM case_file WHERE "
        "number = '%s'), MIN(id), MAX(id) FROM case_file WHERE number BETWEEN "
        "'CR-2026-%d' AND 'CR-2026-%d'" % (number, first, first + n - 1))
    assert int(high) - int(low) == n - 1, (low, high)
    # only the account whose event it is may append one
    for account in ("rd_operator", "rd_office"):
        ask("INSERT INTO case_event (case_id, %s) WITH RECURSIVE c (id) AS "
            "(SELECT %s UNION ALL SELECT id + 1 FROM c WHERE id < %s) "
            "SELECT c.id, %s FROM c JOIN case_event e ON e.case_id = %s "
            "WHERE (e.kind = 'lodge') = %d ORDER BY e.seq" % (event, low,
            high, ", ".join("e." + c for c in event.split(", ")), of,
            account == "rd_operator"), account)


def english(iso):
    y, m, d = iso.split("-")
    return "%d %s %s" % (int(d), MONTHS[int(m) - 1], y)


def chinese(iso):
    return "%d年%d月%d日" % tuple(int(x) for x in iso.split("-"))


def timed(what, f):
    begun = time.monotonic()
    result = f()
    print("# %s: %.2f s" % (what, time.monotonic() - begun), flush=True)
    return result


def next_year():
    """Past every last day; an officer who undertook anew (Article 15)."""
    it_is("2027-01-20")
    b = person(OFFICER)
    page = b.get("/undertaking")
    if 'name="agree"' in page.body:
        assert b.submit(page, {"agree": "yes"}).status == 303
    return b


def administrator(login):
    return Browser("office").sign_in(login)


def test_cases__as_many_as_asked_for__are_open():
    it_is("2026-12-15")
    played["plain"], played["round"] = office.accepted(), office.circulated()
    in_round = CASES // 10
    copied(played["plain"], 100001, CASES - in_round)
    copied(played["round"], 500001, in_round)
    page = person(OFFICER).get("/queue?view=all&q=CR-2026-100001")
    page = person(OFFICER).get(page.where)
    ensure(page.status == 200 and "provisional" in page.words, page,
        "a copied case")


def test_adverse_act__provisional_last_day_passed__refused():
    b, number = next_year(), played["round"]
    page = b.get(case(number, "/close"))
    ensure(page.status == 409 and "provisional" in page.words, page,
        "closed on a provisional day")
    page = b.get(case(number))
    ensure("provisional" in page.words and "overdue" not in page.words, page,
        "called late")


def test_import__by_one__previewed_and_not_his_to_release():
    it_is("2026-12-16")
    b = administrator(IMPORTER)
    r = b.submit(b.get("/calendars/import"), {"notice": NOTICE,
        "source": "https://www.gov.example/99",
        "rows": HEADER + "\n".join(ROWS) + "\n"})
    ensure(r.status == 303, r, "importing")
    played["path"] = "/calendars/" + re.findall(r'/calendars/(\d+)"',
        b.follow(r).body)[0]
    page = timed("preview", lambda: b.get(played["path"]))
    ensure("another administrator has to release it" in page.words and
        'value="release"' not in page.body, page, "offered to the importer")
    rows = re.findall(r'<tr><th scope="row"[^>]*>([^<]*)</th><td>(.*?)</td>'
        r"<td>(.*?)</td><td>([^<]*)", page.body)
    played["moves"] = sorted((n, old.strip(), new.strip())
        for n, period, old, new in rows)
    numbers = [n for n, old, new in played["moves"]]
    assert len(set(numbers)) >= CASES + 2, len(set(numbers))
    ensure("%d last days would move" % len(numbers) in page.words, page,
        "counted")
    r = b.post(played["path"], dict(page.form()["fields"], step="release"))
    ensure(r.status == 403, r, "released his own")


def moves():
    return ask("SELECT c.number, m.old_due, m.new_due, m.period FROM "
        "date_move m JOIN case_file c ON c.id = m.case_id")


def test_release__by_another__moves_what_was_shown():
    b = administrator(RELEASER)
    r = timed("release", lambda: b.submit(b.get(played["path"]),
        {"step": "release"}))
    ensure(r.status == 303, r, "releasing")
    timed("all moved", lambda: wait_for(lambda: len(moves()) >=
        len(played["moves"]), 600))
    seen = sorted((n, english(old), english(new))
        for n, old, new, period in moves())
    assert seen == played["moves"], (set(seen) ^ set(played["moves"]))
    left = ask("SELECT COUNT(*) FROM case_file WHERE NOT closed AND "
        "calendar_edition <> (SELECT edition FROM calendar_edition ORDER BY "
        "id DESC LIMIT 1)")
    assert left == [["0"]], left


def move_of(number, period):
    return [m[1:3] for m in moves() if m[0] == number and m[3] == period][0]


def test_parties__told_once_with_the_day_before():
    old, new = move_of(played["plain"], "preliminary")
    timed("all mails sent", lambda: wait_for(lambda: ask("SELECT COUNT(*) "
        "FROM outbox WHERE state <> 'sent'") == [["0"]], 600))
    mine = [m for m in mails_to(EDITOR + "@") if chinese(old) in m]
    assert len(mine) >= CASES, len(mine)
    assert sum(played["plain"] in m and chinese(new) in m
        for m in mine) == 1, mine[:2]
    before = "原届满日：" + chinese(move_of(played["round"], "reply")[0])
    assert sum(played["round"] in m and before in m
        for m in mails_to("liaison-mss@")) == 1, before


def test_pages__after_it__reason_and_the_day_before():
    old, new = move_of(played["plain"], "preliminary")
    operator = Browser("operator").sign_in(EDITOR)
    for b in (administrator(CHIEF), operator):
        page = b.get(case(played["plain"]))
        ensure(english(old) in page.words and english(new) in page.words and
            NOTICE in page.words, page, "the reason")
        page = b.get("/zh" + case(played["plain"]))
        ensure(chinese(old) in page.words and NOTICE in page.words, page,
            "in Chinese")
    for b, n in ((administrator(CHIEF), 2), (operator, 1)):
        page = b.get(case(played["round"]))
        ensure(page.words.count("Moved by law") == n, page, "of a round")


def test_adverse_act__published_last_day_passed__allowed():
    b, number = next_year(), played["round"]
    r = b.submit(b.get(case(number, "/close")), {"step": "preview"})
    ensure("Special review" in r.words, r, "to be closed now")


if __name__ == "__main__":
    words = sys.argv[1:]
    sys.exit(run([f for n, f in list(globals().items())
        if n.startswith("test_") and callable(f) and
        (not words or any(w in n for w in words))]))

#!/usr/bin/env python3
"""The Office's queue with more cases than anybody counts."""
import re
import sys
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(TOP / "tests/support"))
from applying import ensure  # noqa: E402
from database import ask  # noqa: E402
from edges import OFFICER, person  # noqa: E402
from web import run  # noqa: E402

MANY = 1100


def more_cases(n):
    """No lawful ones, but open; last days as of one and the same day."""
    ask("INSERT INTO case_file (number, operator_id, application_id, title, "
        "category, sector, amount_fen, electronic_service, rules_edition, "
        "created_us, calendar_edition, stage, closed, finding, waiting, "
        "lodged_on, next_period, next_due, next_provisional, to_sign, "
        "last_seq) SELECT CONCAT('CR-2025-M', s.seq), m.operator_id, 0, "
        "CONCAT('第', s.seq, '号采购'), m.category, m.sector, 100, 1, "
        "m.rules_edition, m.created_us, m.calendar_edition, 'preliminary', "
        "0, '-', 'office', '2025-01-02', 'preliminary', '2030-01-02', 0, 0, "
        "1 FROM seq_1_to_%d s JOIN (SELECT * FROM case_file WHERE id = 1) m"
        % n)


def counted(page, view):
    return re.search(r'view=%s"[^>]*>[^<]*<span class="app-count">([^<]*)<' %
        view, page.body).group(1)


def numbers(page):
    return re.findall(r'app-code" href="/en/cases/([^"]+)"', page.body)


def test_counts__more_than_a_thousand__stop_at_999():
    b = person(OFFICER)
    before = int(counted(b.get("/queue?view=all"), "all"))
    more_cases(999 - before)
    assert counted(b.get("/queue?view=all"), "all") == "999"
    ask("UPDATE case_file SET number = CONCAT(number, 'x') WHERE number LIKE "
        "'CR-2025-M%'")
    more_cases(MANY)
    page = b.get("/queue?view=all")
    assert counted(page, "all") == "999+", counted(page, "all")
    ensure(counted(page, "held") != "999+", page, "another view")


def test_pages__one_after_the_other__each_case_once():
    b, seen, path = person(OFFICER), [], "/queue?view=all"
    for _ in range(60):
        page = b.get(path)
        found = numbers(page)
        assert 0 < len(found) <= 50, len(found)
        seen += found
        after = re.search(r'rel="next" href="/en([^"]+)"', page.body)
        if after is None:
            break
        path = after.group(1).replace("&amp;", "&")
    assert len(seen) == len(set(seen)), "one of them twice"
    assert str(len(seen)) == ask("SELECT COUNT(*) FROM case_file WHERE "
        "closed = 0")[0][0]


if __name__ == "__main__":
    sys.exit(run([f for n, f in list(globals().items())
        if n.startswith("test_")]))

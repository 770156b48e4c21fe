"""Fills the database of a copy with many cases, by SQL.

They are spread over the demo's operators, officers, stages and two years, as
an Office's own would be; one in ten has its first event. They are no lawful
cases: the pages that list them are measured with them, nothing else.
"""
from insides import sql

AT_ONCE = 20000

# Seven in ten are closed, the rest wait for somebody.
CASES = """
INSERT INTO case_file (number, operator_id, application_id, title, category,
    sector, amount_fen, electronic_service, rules_edition, created_us,
    assignee_id, calendar_edition, stage, closed, finding, waiting, lodged_on,
    next_period, next_due, next_provisional, to_sign, last_seq)
SELECT CONCAT('CR-2025-B', s.seq), o.id, 0,
    CONCAT('第', s.seq, '号采购'), m.category, m.sector, 100000000 + s.seq, 1,
    m.rules_edition, m.created_us,
    IF(s.seq %% 3 = 0, NULL, p.id), m.calendar_edition,
    IF(s.seq %% 10 < 7, 'concluded', ELT(1 + s.seq %% 3, 'lodged',
    'preliminary', 'circulation')), s.seq %% 10 < 7, IF(s.seq %% 10 < 7, 'pass', '-'),
    IF(s.seq %% 10 < 7, 'nobody', ELT(1 + s.seq %% 3, 'office', 'office',
    'members')), DATE_ADD('2024-11-01', INTERVAL s.seq %% 700 DAY),
    'preliminary',
    IF(s.seq %% 10 < 7, '9999-12-31',
    DATE_ADD(DATE_SUB(CURDATE(), INTERVAL 5 DAY), INTERVAL s.seq DIV 10 %% 60
    DAY)), 0,
    s.seq %% 500 = 1, 1
FROM seq_%d_to_%d s
JOIN (SELECT * FROM case_file WHERE id = 1) m
JOIN (SELECT id, ROW_NUMBER() OVER (ORDER BY id) - 1 AS n FROM organisation
    WHERE kind = 'operator') o ON o.n = s.seq %% (SELECT COUNT(*) FROM
    organisation WHERE kind = 'operator')
JOIN (SELECT id, ROW_NUMBER() OVER (ORDER BY id) - 1 AS n FROM person
    WHERE login LIKE 'officer-%%') p ON p.n = s.seq %% 2
"""
# What writes an event writes to its case, too, and may not read it meanwhile.
CHOSEN = """
CREATE TABLE bench_case SELECT id, lodged_on FROM case_file
WHERE number LIKE 'CR-2025-B%' AND id % 10 = 0
"""
EVENTS = """
INSERT INTO case_event (case_id, seq, kind, on_date, entered_us, actor_id,
    actor_role, article, rules_edition, calendar_edition, days, finding,
    members, answer, hearings, text_digest, previous, hash)
SELECT c.id, 1, e.kind, c.lodged_on, e.entered_us, e.actor_id, e.actor_role,
    e.article, e.rules_edition, e.calendar_edition, e.days, e.finding,
    e.members, e.answer, e.hearings, e.text_digest, e.previous, e.hash
FROM bench_case c JOIN case_event e ON e.case_id = 1 AND e.seq = 1
"""


def fill(n):
    for first in range(1, n + 1, AT_ONCE):
        sql(CASES % (first, min(first + AT_ONCE - 1, n)), seconds=600)
    sql(CHOSEN, seconds=600)
    sql("GRANT SELECT ON bench_case TO rd_operator@localhost")
    # only the account whose event it is may append one
    sql(EVENTS, "rd_operator", 600)
    sql("ANALYZE TABLE case_file, case_event", seconds=600)

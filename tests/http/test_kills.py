#!/usr/bin/env python3
"""Programs are killed while cases go their way, from lodging to service.

A case takes the road of script S01, from the upload of a file on, and a
citizen reports beside it. At every act some program of the copy is killed with SIGKILL, at a random moment before, during or after the
request. Whatever then was not acknowledged is sent again, as a person does,
with the same form. Compared with a case that nothing happened to: nothing
acknowledged is missing, nothing stands there twice, no half case, what was
withheld as a secret can be read nowhere and is never destroyed by half, and every
mail owed goes out, twice at most and only where a crash may be the reason.

RUNS (50) says how many kills, SEED repeats the random choices of an earlier
run as far as a machine does the same twice.
"""
import email
import email.policy
import http.client
import os
import random
import re
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(Path(__file__).resolve().parent))
import test_office as office  # noqa: E402
import test_operator as operators  # noqa: E402
import test_report as reports  # noqa: E402
from applying import PDF, PURCHASE  # noqa: E402
from insides import healed, processes, send, sql, until  # noqa: E402
from web import VAR, run  # noqa: E402

RUNS = int(os.environ.get("RUNS", "50"))
SEED = int(os.environ.get("SEED", "0")) or int(time.time())
# These may leave a mail sent whose result was not written down.
DOUBLING = {"rd-notifier", "mariadbd", "catcher", "rd-supervisor"}
# How often each is the one, where it runs.
WEIGHTS = {"rd-operator": 8, "rd-office": 12, "rd-public": 2,
    "rd-notifier": 3, "nginx": 3, "mariadbd": 4, "rd-supervisor": 2,
    "catcher": 1, "rd-keeper": 2}
UNCERTAIN = ("may not have been kept", "may have been kept",
    "may have been carried out")

chance = random.Random(SEED)


# ---- the road: each step gives what sends its form, once or again


def sending(b, form):
    return lambda: b.post(*form)


def upload(road):
    b = operators.person(operators.EDITOR)
    app = operators.complete(b)
    road["application"] = app
    page = b.get("/applications/%d/files/other/upload" % app)
    content = PDF + os.urandom(2 << 20)
    return lambda: b.upload(page, "附件.pdf", content)


def sign(road):
    b = operators.person(operators.SIGNATORY)
    return sending(b, b.filled(b.get("/applications/%d/sign" %
        road["application"])))


def lodge(road):
    b = operators.person(operators.EDITOR)
    return sending(b, b.filled(b.get("/applications/%d/check" %
        road["application"]), action="/lodge"))


def report(road):
    b = reports.citizen("en")
    page, code = reports.ready(b)
    values = dict(reports.hidden(page), typed=code, step="send")
    return sending(b, ("/report", values))


def is_done(answer):
    """A form says where to go on; the citizen's says that it was sent."""
    return answer.status == 303 or (answer.status == 200 and
        "was sent" in answer.words)


def accept(road):
    b = office.person(office.OFFICER)
    return sending(b, b.filled(office.decide(b, road["number"],
        {"outcome": "accept"}), {"step": "send"}))


def withhold(road):
    """An answer that seems to be secret (Article 20)."""
    b = office.person(office.OFFICER)
    version = sql("SELECT id FROM application_version WHERE application_id "
        "= %d" % road["application"])[0][0]
    page = b.get("/incidents/new?place=application-%s" % version)
    return sending(b, b.filled(page, {"place":
        "application-%s/purchase.description" % version}))


def destroy(road):
    b = office.person(office.CHIEF)
    spill = sql("SELECT s.id FROM spill s JOIN case_file c ON c.id = "
        "s.case_id WHERE c.number = '%s'" % road["number"])[0][0]
    return sending(b, b.filled(b.get("/incidents/" + spill), {"step":
        "erase"}))


def suggest(road):
    b = office.person(office.OFFICER)
    return sending(b, b.filled(b.get(office.case(road["number"],
        "/suggestion/draft")), {"finding": "pass", "step": "submit",
        "reasons": "各项风险可控。"}))


def circulate(road):
    b = office.person(office.CHIEF)
    return sending(b, b.filled(b.get(office.case(road["number"],
        "/suggestion/sign"))))


def to_release(number, member):
    """Who signs the member's answer, and the form that releases it."""
    b = office.person("liaison-" + member)
    page = b.get("/circulations/%s/answer" % number)
    r = b.submit(page, {"answer": "agree", "step": "submit", "secrets": "no"})
    assert r.status == 303, r.words[:600]
    b = office.person("signatory-" + member)
    return b, b.filled(b.get("/circulations/%s/release" % number))


def release(member):
    return lambda road: sending(*to_release(road["number"], member))


def serve(road):
    b = office.person(office.CHIEF)
    page = b.submit(b.get(office.case(road["number"], "/serve")),
        {"step": "preview"})
    return sending(b, b.filled(page, {"step": "send"}))


STEPS = [("upload", upload), ("sign", sign), ("lodge", lodge),
    ("report", report), ("accept", accept), ("withhold", withhold),
    ("destroy", destroy), ("suggest", suggest), ("circulate", circulate)] + [("release", release(m))
    for m in office.MEMBERS] + [("serve", serve)]


# ---- what stands in the database


def count_reports():
    return int(sql("SELECT COUNT(*) FROM report")[0][0])


def count_rows(application):
    """Of each table, the rows that the application and its case have."""
    tables = ("case_event", "event_text", "outbox", "letter", "answer",
        "circulation", "suggestion_version", "case_document")
    rows = sql("SELECT id, last_seq, stage FROM case_file "
        "WHERE application_id = %d" % application)
    assert len(rows) <= 1, "two cases: %s" % rows
    draft = sql("SELECT state, version, declared_by IS NOT NULL, (SELECT "
        "COUNT(*) FROM document d WHERE d.application_id = a.id) FROM "
        "application a WHERE id = %d" % application)
    if not rows:
        return draft
    found = sql(" UNION ALL ".join("SELECT '%s', COUNT(*) FROM %s "
        "WHERE case_id = %s" % (t, t, rows[0][0]) for t in tables) +
        " UNION ALL SELECT 'versions', COUNT(*) FROM application_version "
        "WHERE application_id = %d" % application +
        "".join(" UNION ALL SELECT '%s', COUNT(*) FROM %s JOIN spill s ON "
        "s.id = %s.spill_id WHERE s.case_id = %s" % (t, t, t, rows[0][0])
        for t in ("spill_place", "spill_hold", "spill_decision")) +
        "".join(" UNION ALL SELECT 'can be read', COUNT(*) FROM %s WHERE "
        "%s = %d AND content LIKE '%%\"purchase.description\":\"%s\"%%'" %
        (t, k, application, PURCHASE["purchase.description"])
        for t, k in (("application", "id"), ("application_version",
        "application_id"))))
    return draft + [rows[0][1:]] + found


def check_everything():
    for what, query in (
            ("a case without events", "SELECT number FROM case_file c "
            "WHERE NOT EXISTS (SELECT 1 FROM case_event e WHERE "
            "e.case_id = c.id)"),
            ("a projection that is behind", "SELECT number FROM case_file c "
            "WHERE last_seq <> (SELECT MAX(seq) FROM case_event e WHERE "
            "e.case_id = c.id)"),
            ("a gap or a double", "SELECT case_id FROM case_event GROUP BY "
            "case_id HAVING COUNT(*) <> MAX(seq) OR MIN(seq) <> 1"),
            ("a broken chain", "SELECT a.case_id, b.seq FROM case_event a "
            "JOIN case_event b ON b.case_id = a.case_id AND b.seq = "
            "a.seq + 1 WHERE b.previous <> a.hash"),
            ("decided by half", "SELECT d.spill_id FROM spill_decision d "
            "JOIN spill_hold h ON h.spill_id = d.spill_id"),
            ("neither held nor decided", "SELECT id FROM spill s WHERE NOT "
            "EXISTS (SELECT 1 FROM spill_hold h WHERE h.spill_id = s.id) "
            "AND NOT EXISTS (SELECT 1 FROM spill_decision d WHERE "
            "d.spill_id = s.id)"),
            ("lodged without a case", "SELECT id FROM application a WHERE "
            "state = 'lodged' AND NOT EXISTS (SELECT 1 FROM case_file c "
            "WHERE c.application_id = a.id)")):
        rows = sql(query)
        assert not rows, "%s: %s" % (what, rows)


def check_files():
    """Every file that a row names is there, byte for byte."""
    done = subprocess.run([str(TOP / "bin/reviewdesk"), "verify"],
        env=dict(os.environ, REVIEWDESK_CONF=str(VAR /
        "run/reviewdesk.conf")), capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


# ---- killing


def programs():
    """The process numbers of each; not of what runs but for a moment."""
    found = {}
    for name, pid in processes():
        if name != "sleep":
            found.setdefault(name, []).append(pid)
    return found


class Kill(threading.Thread):
    """Ends one program, or all of its processes, after some seconds."""

    # How many of each there are while nothing was killed yet.
    whole = {}

    def __init__(self, longest):
        super().__init__()
        found = programs()
        self.whole.update({} if self.whole else
            {n: len(p) for n, p in found.items()})
        names = [n for n in WEIGHTS if n in found]
        self.name = chance.choices(names, [WEIGHTS[n] for n in names])[0]
        self.pids = found[self.name]
        if chance.random() < 0.5:
            self.pids = [chance.choice(self.pids)]
        self.after = chance.uniform(0, longest)

    def run(self):
        time.sleep(self.after)
        send(signal.SIGKILL, self.pids)

    def healed(self):
        """
        As many processes as at the beginning, and no more changes: a
        supervisor that was killed comes back after some seconds, and then
        starts its program anew.
        """
        calm = 15 if self.name == "rd-supervisor" else 1

        def as_before():
            for _ in range(calm):
                self.now = {n: len(p) for n, p in programs().items()}
                if self.now != self.whole:
                    return False
                time.sleep(0.1)
            return True
        try:
            until("all programs are back", 300, as_before)
        except AssertionError as e:
            raise AssertionError("%s, not %s" % (self.now, self.whole)) \
                from e
        healed()

    def __str__(self):
        return "%s (%d) after %.1f ms" % (self.name, len(self.pids),
            self.after * 1000)


def post(send_form):
    """The answer; None where the line broke."""
    try:
        return send_form()
    except (OSError, http.client.HTTPException):
        return None


def check_refusal(answer, before, now):
    """What a page says that is not "done" must be true."""
    if answer is None or is_done(answer):
        return
    text = answer.words
    assert answer.status >= 500 and "<h1" in answer.body, \
        "%d %s" % (answer.status, text[:600])
    if "nothing was changed" in text:
        assert now == before, "not so: %s" % text[:600]
    else:
        assert any(u in text for u in UNCERTAIN), text[:600]


def again(send_form):
    """Sends the form until somebody answers, as a person would."""
    def one():
        answer = post(send_form)
        return answer if answer is not None and answer.status < 500 else None
    return until("the form is taken", 60, one, 0.2)


class Road:
    """One case on its way; expected: what stood there after each step."""

    def __init__(self, expected=None):
        self.road, self.rows, self.seconds = {}, [], []
        self.expected, self.at = expected, 0
        self.reports = count_reports()

    def is_over(self):
        return self.at == len(STEPS)

    def rows_now(self):
        return count_rows(self.road["application"]), \
            count_reports() - self.reports

    def step(self, kill_within=None):
        """Takes the next step; the Kill that happened to it."""
        name, prepare = STEPS[self.at]
        send_form = prepare(self.road)
        before, kill = self.rows_now(), None
        if kill_within is not None:
            kill = Kill(kill_within[self.at] * 1.5)
            kill.start()
        begun = time.monotonic()
        try:
            answer = post(send_form)
            self.seconds.append(time.monotonic() - begun)
            if kill is not None:
                kill.join()
                kill.healed()
                now = self.rows_now()
                check_refusal(answer, before, now)
                if answer is None or answer.status >= 500:
                    answer = again(send_form)
                else:
                    assert now == self.expected[self.at], "acknowledged, " \
                        "but %s is not %s" % (now, self.expected[self.at])
            assert is_done(answer), "%d %s" % (answer.status,
                answer.words[:600])
            self.arrive(answer)
        except AssertionError as e:
            raise AssertionError("%s, %s: %s" % (name, kill, e)) from e
        return kill

    def arrive(self, answer):
        found = re.search(r"CR-[\d-]+", answer.where)
        if found:
            self.road["number"] = found.group()
        self.rows.append(self.rows_now())
        if self.expected is not None:
            assert self.rows[-1] == self.expected[self.at], "%s is not %s" \
                % (self.rows[-1], self.expected[self.at])
        self.at += 1


# ---- mails


def message_ids():
    """How often each message lies in the catcher's folder."""
    return Counter(email.message_from_bytes(p.read_bytes(),
        policy=email.policy.default)["Message-ID"].strip("<> ")
        for p in (VAR / "mail").glob("*.eml"))


def all_sent():
    """Lets the time pass that a refused mail would wait."""
    sql("UPDATE outbox SET next_us = 0 WHERE state = 'queued' AND "
        "attempts > 0")
    return not sql("SELECT id FROM outbox WHERE state IN "
        "('queued', 'leased') LIMIT 1")


def check_mails(doubling, since):
    until("every owed mail is sent", 120, all_sent, 0.5)
    assert not sql("SELECT id FROM outbox WHERE state = 'dead'")
    owed = {r[0] for r in sql("SELECT message_id FROM outbox "
        "WHERE id > %s" % since)}
    there = message_ids()
    missing = [m for m in owed if there[m] == 0]
    doubled = [m for m in owed if there[m] > 1]
    print("# %d mails owed, %d sent twice, %d kills that may double" %
        (len(owed), len(doubled), doubling), flush=True)
    assert not missing, "missing: %s" % missing
    assert all(there[m] == 2 for m in doubled) and len(doubled) <= doubling, \
        "too often: %s" % {m: there[m] for m in doubled}


# ---- the tests

plain = Road()
killed = Counter()


def test_road__nothing_killed__walked_to_its_end():
    while not plain.is_over():
        plain.step()


def test_kills__at_any_moment__nothing_lost_nothing_doubled():
    since = sql("SELECT MAX(id) FROM outbox")[0][0]
    road = Road(plain.rows)
    print("# seed %d, %d kills" % (SEED, RUNS), flush=True)
    for i in range(RUNS):
        if road.is_over():
            road = Road(plain.rows)
            print("# %d kills" % i, flush=True)
        try:
            killed[road.step(plain.seconds).name] += 1
        except AssertionError as e:
            raise AssertionError("seed %d, kill %d: %s" % (SEED, i + 1, e)) \
                from e
    print("# killed: %s" % dict(killed), flush=True)
    while not road.is_over():
        road.step()
    check_everything()
    check_files()
    check_mails(sum(killed[n] for n in DOUBLING), since)


if __name__ == "__main__":
    sys.exit(run([f for n, f in list(globals().items())
        if n.startswith("test_")]))

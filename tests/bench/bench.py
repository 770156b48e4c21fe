#!/usr/bin/env python3
"""usage: tests/support/copy tests/bench/bench.py

Measures a running copy whose database it first fills with CASES (100000)
cases, beside responders that do the least that each page needs, in one run:
the subjects take turns, three rounds of SECONDS (3) each. A ratio is the
median of those of the rounds, in each of which the two ran one behind the
other: by time, which is what is aimed at, and by the CPU that all programs
but the clients took, which says more where others use the machine too. Quote
the ratios: the absolute figures are those of the machine.
"""
import os
import re
import signal
import statistics
import sys
import time
from pathlib import Path

from against import (bare_nginx, end_all, halt, home, statements_of,
    supervised, whole)
from load import (UPLOAD_MB, answered, bare_page, mail_rounds, page_of,
    posts, real_upload, replies, upload, uploads)
import test_kills as kills
import test_office as office
from fill import fill
from insides import processes, socket_of, sql, until
from web import PORT, VAR, Browser

CASES = int(os.environ.get("CASES", "100000"))
ROUNDS, REPLIES, COMMITS, WARMING = 3, 400, 2000, 60
PORTALS = ("rd-operator", "rd-office", "rd-public")


# ---- memory


def status(pid, what, unit=1024):
    return int(re.search(what + r":\s*(\d+)", Path("/proc/%d/status" % pid)
        .read_text())[1]) / unit


def memory(name, what="VmRSS"):
    """The largest of its processes, in MB."""
    return max(status(pid, what) for n, pid in processes() if n == name)


# Of the largest upload worker, after each upload.
sizes = []


def upload_workers():
    """Those that take the operators' files, who have a supervisor alone."""
    for name, pid in processes():
        if name == "rd-operator":
            parent = Path("/proc/%d" % status(pid, "PPid", 1))
            if b"/operator-upload.sock" in (parent / "cmdline").read_bytes():
                yield pid


def weighed_upload():
    """An upload, and the most memory that one of them had meanwhile."""
    send = real_upload()
    for pid in upload_workers():
        Path("/proc/%d/clear_refs" % pid).write_text("5")
    result = send()
    sizes.append(max(status(pid, "VmHWM") for pid in upload_workers()))
    return result


# ---- the run

# What is compared, with what, and how much of it is to be reached.
RATIOS = (("queue page", "queue statements, bare", 0.75),
    ("queue page", "queue bytes, bare", None),
    ("report form", "report bytes, bare", 0.85),
    ("sign-in page", "sign-in bytes, bare", None),
    ("case page", "case statements, bare", None),
    ("reply", "commit, bare", 0.3),
    ("upload", "drain, bare", 0.4),
    ("notifier", "libcurl, bare", 0.4),
    ("queue bytes, bare", "nginx static", None))


def warmed(send, n):
    """
    After a few that do not count: with them each thread prepares its
    statements, and notes of each session, once a minute, that it was seen.
    """
    send(WARMING)
    return send(n)


def subjects():
    port = bare_nginx()
    officer = office.person(office.OFFICER)
    queue, case = "/en/queue?view=all", "/en/cases/CR-2026-0001"
    pages = {"queue": (officer, queue), "case": (officer, case),
        "report": (Browser("report"), "/en/report"),
        "sign-in": (Browser("office"), "/en/sign-in")}
    for name, (b, path) in pages.items():
        page = b.get(path)
        assert page.status == 200, "%s: %d" % (path, page.status)
        answer = whole(200, page.headers, page.raw)
        supervised(name + "-bytes", "bytes", answer)
        if name in ("queue", "case"):
            asked = statements_of("rd_office", lambda: b.get(path))
            print("%s: %d bytes, %d statements" % (path, len(page.raw),
                len(asked)), flush=True)
            supervised(name + "-statements", "statements", answer, asked)
    (home / "static/page").write_bytes(officer.get(queue).raw)
    sql("CREATE TABLE bench_commit (id BIGINT NOT NULL AUTO_INCREMENT "
        "PRIMARY KEY, what VARCHAR(300))")
    forms = replies(ROUNDS * (WARMING + REPLIES) + 1)
    supervised("commit", "commit", answered(PORT, forms.pop()),
        [b"INSERT INTO bench_commit (what) VALUES (REPEAT('x', 200))"])
    supervised("drain", "drain",
        b"Content-Type: text/plain\r\n\r\ndone\n")
    notifier, libcurl = mail_rounds()
    return {
        "nginx static": bare_page(port, "static/page"),
        "queue bytes, bare": bare_page(port, "queue-bytes"),
        "queue statements, bare": bare_page(port, "queue-statements"),
        "queue page": page_of(officer, queue),
        "case statements, bare": bare_page(port, "case-statements"),
        "case page": page_of(officer, case),
        "sign-in bytes, bare": bare_page(port, "sign-in-bytes"),
        "sign-in page": page_of(*pages["sign-in"]),
        "report bytes, bare": bare_page(port, "report-bytes"),
        "report form": page_of(*pages["report"]),
        "commit, bare": lambda: warmed(lambda n: posts(port, [("/commit",
            {}, b"x" * 300)] * n), COMMITS),
        "reply": lambda: warmed(lambda n: posts(PORT, [forms.pop() for _ in
            range(n)]), REPLIES),
        "drain, bare": lambda: uploads(lambda: upload(port, "/drain", {})),
        "upload": lambda: uploads(weighed_upload),
        "libcurl, bare": libcurl,
        "notifier": notifier,
    }


def ratio(results, name, other, of):
    return statistics.median(of(a) / of(b) for a, b in
        zip(results[name], results[other]))


def show(results, rest, peak, grown):
    print("\n%-23s %10s %9s %9s %9s" % ("", "a second", "p50 ms", "p99 ms",
        "CPU us"))
    for name, found in results.items():
        print("%-23s %10.1f %9.2f %9.2f %9.1f" % ((name,) + tuple(
            statistics.median(getattr(r, of) for r in found)
            for of in ("rate", "p50", "p99", "cpu"))))
    print("\n%-23s %-23s %7s %7s %7s" % ("ratio", "against", "by time",
        "by CPU", "aim"))
    for name, other, aim in RATIOS:
        by_time = ratio(results, name, other, lambda r: r.rate)
        by_cpu = ratio(results, other, name, lambda r: r.cpu)
        print("%-23s %-23s %7.2f %7.2f %7s %s" % (name, other, by_time,
            by_cpu, aim or "", "doubtful: nothing costs less than the least"
            if by_time > 1.1 else "" if aim is None or by_time >= aim else
            "not reached"))
    print("\n%-26s %10s %10s   aim: 30 at rest" % ("memory of a process, MB",
        "at rest", "at most"))
    for name in rest:
        print("%-26s %10.1f %10.1f" % (name, rest[name], peak[name]))
    print("an upload of %d MB: %.1f MB more   aim: 20" % (UPLOAD_MB,
        grown))


def main():
    os.environ["BARE_DB"] = "%s rd_migrate %s reviewdesk" % (
        socket_of("mariadb"), (VAR / "secrets/rd_migrate").read_text())
    rest = {n: memory(n) for n in PORTALS}
    uploads_rest = max(status(pid, "VmRSS") for pid in upload_workers())
    # it would project anew whatever is filled in
    halt("rd-keeper")
    begun = time.monotonic()
    fill(CASES)
    print("%d cases after %.0f s" % (CASES, time.monotonic() - begun),
        flush=True)
    chosen = subjects()
    until("the mails of the preparation are sent", 120, kills.all_sent)
    # it would take part of the mails that are measured
    halt("rd-notifier")
    results = {name: [] for name in chosen}
    for i in range(ROUNDS):
        for name, measure in chosen.items():
            results[name].append(measure())
        print("round %d of %d, %.0f s" % (i + 1, ROUNDS,
            time.monotonic() - begun), flush=True)
    show(results, rest, {n: memory(n, "VmHWM") for n in PORTALS},
        max(sizes) - uploads_rest)


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("interrupted"))
    try:
        main()
    finally:
        end_all()

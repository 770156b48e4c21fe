#!/usr/bin/env python3
"""usage: tests/support/copy tests/bench/bench.py

Measures a running copy whose database it first fills with CASES (100000)
cases, beside responders that do the least that each page needs, in one run:
the subjects take turns, three rounds of SECONDS (3) each, and the medians are
compared. Quote the ratios: the absolute figures are those of the machine.
"""
import http.client
import os
import re
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(TOP / "tests/support"), str(TOP / "tests/http")]
import test_kills as kills  # noqa: E402
import test_office as office  # noqa: E402
import test_operator as operators  # noqa: E402
from fill import fill  # noqa: E402
from insides import processes, send, socket_of, sql, until  # noqa: E402
from web import PORT, VAR, Browser  # noqa: E402

CASES = int(os.environ.get("CASES", "100000"))
SECONDS = int(os.environ.get("SECONDS", "3"))
ROUNDS, CLIENTS, UPLOAD_MB, MAILS = 3, 16, 199, 2000
BUILT = TOP / "build/tests/bench"

home = Path(tempfile.mkdtemp(prefix="bench-", dir=VAR))
started = []


class Result:
    def __init__(self, rate, p50, p99):
        self.rate, self.p50, self.p99 = rate, p50, p99


# ---- what is measured against


def start(command, **more):
    p = subprocess.Popen([str(c) for c in command], **more)
    started.append(p)
    return p


def supervised(name, mode, answer, statements=None):
    """A bare responder with as many processes and threads as a portal."""
    (home / (name + ".answer")).write_bytes(answer)
    command = [TOP / "bin/rd-supervisor", "-n", 2, home / (name + ".sock"),
        BUILT / "bare", 2, mode, home / (name + ".answer")]
    if statements is not None:
        (home / (name + ".sql")).write_bytes(
            b"".join(s + b"\0" for s in statements))
        command.append(home / (name + ".sql"))
    start(command)
    until(name, 20, (home / (name + ".sock")).exists)


def bare_nginx():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        port = s.getsockname()[1]
    for d in ("static", "body", "fastcgi", "proxy", "scgi", "uwsgi"):
        (home / d).mkdir()
    text = (TOP / "tests/bench/nginx.conf.in").read_text()
    for name, value in (("DIR", home), ("TOP", TOP), ("PORT", port),
            ("USER", "user root;" if os.getuid() == 0 else "")):
        text = text.replace("@%s@" % name, str(value))
    (home / "nginx.conf").write_text(text)
    start(["/usr/sbin/nginx", "-p", home, "-c", home / "nginx.conf", "-e",
        home / "nginx.log"])
    return port


LOGGED = re.compile(rb"^(?:\d{6} [ \d]\d:\d\d:\d\d)?\t+\s*(\d+) (\w+)\t?")


def statements_of(account, ask):
    """
    Exactly what the database was asked while ask() ran, in order; without
    the note of every few minutes that a session was seen.
    """
    for _ in range(20):		# each thread has read what it keeps
        ask()
    log = home / "general.log"
    log.unlink(missing_ok=True)
    sql("SET GLOBAL general_log_file = '%s'; SET GLOBAL general_log = 1" %
        log)
    # values are logged of statements that were prepared while logging
    for (link,) in sql("SELECT id FROM information_schema.processlist "
            "WHERE user = '%s'" % account):
        sql("KILL " + link)
    ask()
    sql("SET GLOBAL general_log = 0")
    links, found, entry = set(), [], None
    for line in log.read_bytes().split(b"\n"):
        m = LOGGED.match(line)
        if m is None and entry is not None:
            entry.append(line)
        if m is None:
            continue
        entry, rest = None, line[m.end():]
        if m.group(2) == b"Connect" and rest.startswith(account.encode()):
            links.add(m.group(1))
        elif m.group(2) == b"Execute" and m.group(1) in links and \
                rest.startswith(b"SELECT"):
            entry = [rest]
            found.append(entry)
    return [b"\n".join(e).rstrip(b"\n") for e in found]


def whole(page):
    """The answer as a responder sends it, with our own headers."""
    kept = [(k, v) for k, v in page.headers.items() if k not in
        ("Server", "Date", "Connection", "Transfer-Encoding",
        "Content-Length")]
    return b"".join(b"%s: %s\r\n" % (k.encode(), v.encode())
        for k, v in kept) + b"\r\n" + page.raw


# ---- load


def cookies(browser):
    return "; ".join("%s=%s" % c for c in browser.cookies.items())


def in_ms(text):
    m = re.match(r"([\d.]+)(us|ms|s|m)", text)
    return float(m.group(1)) * {"us": 0.001, "ms": 1, "s": 1000,
        "m": 60000}[m.group(2)]


def wrk(url, headers=()):
    said = subprocess.run(["wrk", "-t2", "-c%d" % CLIENTS, "-d%ds" % SECONDS,
        "--latency"] + [x for h in headers for x in ("-H", h)] + [url],
        check=True, capture_output=True, text=True).stdout
    bad = re.search(r"Non-2xx or 3xx responses: (\d+)|Socket errors.*", said)
    assert not bad, "%s: %s" % (url, bad.group())
    assert "nan" not in said, said
    return Result(float(re.search(r"Requests/sec:\s*([\d.]+)", said)[1]),
        *(in_ms(re.search(r"(?m)^\s+%s%%\s+(\S+)$" % p,
        said)[1]) for p in (50, 99)))


def page_of(browser, path):
    headers = ["Host: " + browser.host, "Cookie: " + cookies(browser)]
    return lambda: wrk("http://127.0.0.1:%d%s" % (PORT, path), headers)


def bare_page(port, name):
    return lambda: wrk("http://127.0.0.1:%d/%s" % (port, name))


# ---- an act


def replies(n):
    """Forms by which members release their answers, ready to be sent."""
    forms = []
    while len(forms) < n:
        number = office.circulated()
        for member in office.MEMBERS:
            b, (path, fields) = kills.release(member)({"number": number})
            forms.append((path, cookies(b),
                urllib.parse.urlencode(fields)))
    return forms[:n]


def post_all(forms):
    """Sends each form once, eight at a time, over lines that stay open."""
    host = "office.localhost:%d" % PORT

    def some(mine):
        times, line = [], http.client.HTTPConnection("127.0.0.1", PORT)
        for path, cookie, body in mine:
            begun = time.monotonic()
            line.request("POST", path, body, {"Host": host, "Cookie": cookie,
                "Origin": "http://" + host, "Content-Type":
                "application/x-www-form-urlencoded"})
            r = line.getresponse()
            r.read()
            assert r.status in (200, 303), r.status
            times.append((time.monotonic() - begun) * 1000)
        return times
    begun = time.monotonic()
    with ThreadPoolExecutor(8) as pool:
        times = sorted(t for ts in pool.map(some, [forms[i::8]
            for i in range(8)]) for t in ts)
    return Result(len(forms) / (time.monotonic() - begun),
        times[len(times) // 2], times[len(times) * 99 // 100])


def bare_posts(port, name, n):
    def one(_):
        times, line = [], http.client.HTTPConnection("127.0.0.1", port)
        for _ in range(n // 8):
            begun = time.monotonic()
            line.request("POST", "/" + name, b"x" * 300)
            line.getresponse().read()
            times.append((time.monotonic() - begun) * 1000)
        return times

    def run():
        begun = time.monotonic()
        with ThreadPoolExecutor(8) as pool:
            times = sorted(t for ts in pool.map(one, range(8)) for t in ts)
        return Result(len(times) / (time.monotonic() - begun),
            times[len(times) // 2], times[len(times) * 99 // 100])
    return run


# ---- an upload


def upload(port, path, headers, head=b"", tail=b""):
    """Sends head, as much as a file may have, and tail: MB a second."""
    block = os.urandom(1 << 20)
    begun = time.monotonic()
    c = http.client.HTTPConnection("127.0.0.1", port, timeout=300)
    c.request("POST", path, (x for part in ([head], [block] * UPLOAD_MB,
        [tail]) for x in part), dict(headers, **{"Content-Length":
        str(len(head) + (UPLOAD_MB << 20) + len(tail))}))
    r = c.getresponse()
    said = r.read()
    assert r.status in (200, 303), "%d %s" % (r.status, said[:2000])
    seconds = time.monotonic() - begun
    return Result(UPLOAD_MB / seconds, seconds * 1000, seconds * 1000)


def real_upload():
    b = operators.person(operators.EDITOR)
    page = b.get("/applications/%d/files/contract/upload" %
        operators.start(b))
    form, mark = page.form("/upload"), "benchbenchbench"
    head = b"".join(b'--%s\r\nContent-Disposition: form-data; name="%s"'
        b"\r\n\r\n%s\r\n" % (mark.encode(), k.encode(), v.encode())
        for k, v in form["fields"]) + (b'--%s\r\nContent-Disposition: '
        b'form-data; name="file"; filename="x.pdf"\r\nContent-Type: '
        b"application/pdf\r\n\r\n" % mark.encode())
    return upload(PORT, form["action"], {"Host": b.host, "Origin":
        "http://" + b.host, "Cookie": cookies(b), "Content-Type":
        "multipart/form-data; boundary=" + mark}, head + operators.PDF,
        b"\r\n--%s--\r\n" % mark.encode())


# ---- mails


def mail_rounds():
    """(the notifier, bare libcurl), both to a sink that drops what comes."""
    sink = start([BUILT / "mails", "sink"], stdin=subprocess.PIPE,
        stdout=subprocess.PIPE, text=True)
    port = sink.stdout.readline().strip()
    conf = home / "notifier.conf"
    conf.write_text(re.sub(r"(?m)^mail.url = .*$", "mail.url = "
        "smtp://127.0.0.1:" + port, (VAR / "run/reviewdesk.conf")
        .read_text()))
    content = sql("SELECT HEX(content), notice FROM outbox LIMIT 1")[0]
    (home / "mail").write_bytes(bytes.fromhex(content[0]))

    def taken():
        sink.stdin.write("?")
        sink.stdin.flush()
        return int(sink.stdout.readline())

    def notifier():
        sql("INSERT INTO outbox (notice, recipient, message_id, content, "
            "state, attempts, created_us, next_us) SELECT '%s', "
            "'to@bench.example', CONCAT(UUID(), '@bench'), x'%s', 'queued', "
            "0, 0, 0 FROM seq_1_to_%d" % (content[1], content[0], MAILS))
        before = taken()
        p = start([TOP / "bin/rd-notifier", "7"], cwd=TOP,
            env=dict(os.environ, REVIEWDESK_CONF=str(conf)),
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        until("the first mail", 60, lambda: taken() > before, 0.005)
        begun = time.monotonic()
        until("all mails", 300, lambda: taken() >= before + MAILS, 0.005)
        seconds = time.monotonic() - begun
        until("all results", 60, lambda: not sql("SELECT 1 FROM "
            "outbox WHERE state <> 'sent' LIMIT 1"))
        p.terminate()
        p.wait()
        return Result(MAILS / seconds, 0, 0)

    def bare():
        seconds = float(subprocess.run([BUILT / "mails", "send", port,
            str(MAILS), home / "mail"], check=True, capture_output=True,
            text=True).stdout)
        return Result(MAILS / seconds, 0, 0)
    return notifier, bare


# ---- memory


def memory(name, what="VmRSS"):
    """The largest of its processes, in MB."""
    return max(int(re.search(what + r":\s*(\d+)", Path("/proc/%d/status" %
        pid).read_text())[1]) for n, pid in processes() if n == name) / 1024


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
        supervised(name + "-bytes", "bytes", whole(page))
        if name in ("queue", "case"):
            asked = statements_of("rd_office", lambda: b.get(path))
            print("%s: %d bytes, %d statements" % (path, len(page.raw),
                len(asked)), flush=True)
            supervised(name + "-statements", "statements", whole(page),
                asked)
    (home / "static/page").write_bytes(officer.get(queue).raw)
    sql("CREATE TABLE bench_commit (id BIGINT NOT NULL AUTO_INCREMENT "
        "PRIMARY KEY, what VARCHAR(300))")
    done = b"Content-Type: text/plain\r\n\r\ndone\n"
    supervised("commit", "commit", done,
        [b"INSERT INTO bench_commit (what) VALUES (REPEAT('x', 200))"])
    supervised("drain", "drain", done)
    forms = replies(ROUNDS * 160)
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
        "commit, bare": bare_posts(port, "commit", 800),
        "reply": lambda: post_all([forms.pop() for _ in range(160)]),
        "drain, bare": lambda: upload(port, "/drain", {}),
        "upload": real_upload,
        "libcurl, bare": libcurl,
        "notifier": notifier,
    }


def show(results, rest, peak):
    print("\n%-26s %10s %9s %9s" % ("", "a second", "p50 ms", "p99 ms"))
    middle = {}
    for name, found in results.items():
        middle[name] = statistics.median(r.rate for r in found)
        print("%-26s %10.1f %9.2f %9.2f" % (name, middle[name],
            statistics.median(r.p50 for r in found),
            statistics.median(r.p99 for r in found)))
    print("\n%-26s %-26s %7s %7s" % ("", "against", "ratio", "aim"))
    for name, other, aim in RATIOS:
        ratio = middle[name] / middle[other]
        print("%-26s %-26s %7.2f %7s %s" % (name, other, ratio, aim or "",
            "doubtful: nothing costs less than the least" if ratio > 1.1
            else "" if aim is None or ratio >= aim else "not reached"))
    print("\n%-26s %10s %10s" % ("memory of a process, MB", "at rest",
        "at most"))
    for name in rest:
        print("%-26s %10.1f %10.1f" % (name, rest[name], peak[name]))


def main():
    os.environ["BARE_DB"] = "%s rd_migrate %s reviewdesk" % (
        socket_of("mariadb"), (VAR / "secrets/rd_migrate").read_text())
    names = ("rd-operator", "rd-office", "rd-public")
    rest = {n: memory(n) for n in names}
    begun = time.monotonic()
    fill(CASES)
    print("%d cases after %.0f s" % (CASES, time.monotonic() - begun),
        flush=True)
    chosen = subjects()
    # the copy's own notifier would take part of the mails
    parts = [pid for n, pid in processes() if n == "rd-notifier"]
    until("the mails of the preparation are sent", 120, kills.all_sent)
    send(signal.SIGSTOP, parts)
    results = {name: [] for name in chosen}
    for i in range(ROUNDS):
        for name, measure in chosen.items():
            results[name].append(measure())
        print("round %d of %d" % (i + 1, ROUNDS), flush=True)
    send(signal.SIGCONT, parts)
    show(results, rest, {n: memory(n, "VmHWM") for n in names})


if __name__ == "__main__":
    try:
        main()
    finally:
        for process in started:
            process.terminate()

"""Ways of asking: pages, forms, uploads, mails; each gives a Result."""
import http.client
import os
import re
import resource
import statistics
import subprocess
import time
import urllib.parse
from concurrent.futures import ThreadPoolExecutor

from against import BUILT, TOP, cpu, home, start, whole
import test_kills as kills
import test_office as office
import test_operator as operators
from insides import sql, until
from web import PORT, VAR

SECONDS = int(os.environ.get("SECONDS", "3"))
CLIENTS, UPLOAD_MB, UPLOADS, MAILS = 16, 199, 5, 2000


class Result:
    """What n requests took, the CPU of one in microseconds."""
    def __init__(self, n, seconds, used, p50=0, p99=0):
        self.rate, self.p50, self.p99 = n / seconds, p50, p99
        self.cpu = used / n * 1e6


def cookies(browser):
    return "; ".join("%s=%s" % c for c in browser.cookies.items())


def in_ms(text):
    m = re.match(r"([\d.]+)(us|ms|s|m)", text)
    return float(m.group(1)) * {"us": 0.001, "ms": 1, "s": 1000,
        "m": 60000}[m.group(2)]


def wrk(url, headers=()):
    before = cpu()
    said = subprocess.run(["wrk", "-t2", "-c%d" % CLIENTS, "-d%ds" % SECONDS,
        "--latency"] + [x for h in headers for x in ("-H", h)] + [url],
        check=True, capture_output=True, text=True).stdout
    bad = re.search(r"Non-2xx or 3xx responses: (\d+)|Socket errors.*", said)
    assert not bad, "%s: %s" % (url, bad.group())
    assert "nan" not in said and "99%" in said, said
    n, seconds = re.search(r"(\d+) requests in ([\d.]+)s", said).groups()
    return Result(int(n), float(seconds), cpu() - before,
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
            b, (path, fields) = kills.to_release(number, member)
            forms.append((path, {"Host": b.host, "Cookie": cookies(b),
                "Origin": "http://" + b.host, "Content-Type":
                "application/x-www-form-urlencoded"},
                urllib.parse.urlencode(fields)))
    return forms[:n]


def answered(port, form):
    """What a form is answered with, for those who do nothing but answer."""
    line = http.client.HTTPConnection("127.0.0.1", port)
    path, headers, body = form
    line.request("POST", path, body, headers)
    r = line.getresponse()
    return whole(r.status, r.headers, r.read())


def posts(port, forms):
    """
    Sends each form once, eight at a time, over lines that stay open; each of
    the eight has its share of the cases, for a case takes one act at a time.
    """
    def some(mine):
        times, line = [], http.client.HTTPConnection("127.0.0.1", port)
        for path, headers, body in mine:
            begun = time.monotonic()
            line.request("POST", path, body, headers)
            r = line.getresponse()
            r.read()
            assert r.status in (200, 303), r.status
            times.append((time.monotonic() - begun) * 1000)
        return times
    begun, before = time.monotonic(), cpu()
    share = -(-len(forms) // 8)
    with ThreadPoolExecutor(8) as pool:
        times = sorted(t for ts in pool.map(some, [forms[i:i + share]
            for i in range(0, len(forms), share)]) for t in ts)
    return Result(len(forms), time.monotonic() - begun, cpu() - before,
        times[len(times) // 2], times[len(times) * 99 // 100])


# ---- an upload


def upload(port, path, headers, head=b"", tail=b""):
    """Sends head, as much as a file may have, and tail; counts MB."""
    block, before = os.urandom(1 << 20), cpu()
    begun = time.monotonic()
    c = http.client.HTTPConnection("127.0.0.1", port, timeout=300)
    c.request("POST", path, (x for part in ([head], [block] * UPLOAD_MB,
        [tail]) for x in part), dict(headers, **{"Content-Length":
        str(len(head) + (UPLOAD_MB << 20) + len(tail))}))
    r = c.getresponse()
    said = r.read()
    assert r.status in (200, 303), "%d %s" % (r.status, said[:2000])
    seconds = time.monotonic() - begun
    return Result(UPLOAD_MB, seconds, cpu() - before, seconds * 1000,
        seconds * 1000)


def uploads(send):
    """Several one after another, for one takes a third of a second."""
    found = [send() for _ in range(UPLOADS)]
    seconds = [UPLOAD_MB / r.rate for r in found]
    n = UPLOADS * UPLOAD_MB
    return Result(n, sum(seconds), sum(r.cpu for r in found) * UPLOAD_MB /
        1e6, statistics.median(seconds) * 1000, max(seconds) * 1000)


def real_upload():
    """All but the upload itself, which is sent when the result is called."""
    b = operators.person(operators.EDITOR)
    page = b.get("/applications/%d/files/contract/upload" %
        operators.start(b))
    form, mark = page.form("/upload"), "benchbenchbench"
    head = b"".join(b'--%s\r\nContent-Disposition: form-data; name="%s"'
        b"\r\n\r\n%s\r\n" % (mark.encode(), k.encode(), v.encode())
        for k, v in form["fields"] + [("file_secrets", "no")]) + (b'--%s\r\nContent-Disposition: '
        b'form-data; name="file"; filename="x.pdf"\r\nContent-Type: '
        b"application/pdf\r\n\r\n" % mark.encode())
    return lambda: upload(PORT, form["action"], {"Host": b.host, "Origin":
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
        before, used = taken(), cpu()
        p = start([TOP / "bin/rd-notifier", "7"], cwd=TOP,
            env=dict(os.environ, REVIEWDESK_CONF=str(conf)),
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        until("the first mail", 60, lambda: taken() > before, 0.005)
        begun = time.monotonic()
        until("all mails", 300, lambda: taken() >= before + MAILS, 0.005)
        seconds = time.monotonic() - begun
        until("all results", 60, lambda: not sql("SELECT 1 FROM "
            "outbox WHERE state <> 'sent' LIMIT 1"))
        used = cpu() - used
        p.terminate()
        p.wait()
        return Result(MAILS, seconds, used)

    def bare():
        sink_used, children = cpu(), resource.getrusage(
            resource.RUSAGE_CHILDREN)
        seconds = float(subprocess.run([BUILT / "mails", "send", port,
            str(MAILS), home / "mail"], check=True, capture_output=True,
            text=True).stdout)
        now = resource.getrusage(resource.RUSAGE_CHILDREN)
        return Result(MAILS, seconds, cpu() - sink_used + now.ru_utime +
            now.ru_stime - children.ru_utime - children.ru_stime)
    return notifier, bare

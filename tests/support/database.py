"""The database of the running copy, as its owner sees it."""
import os
import subprocess

from web import VAR

# What may change by reading: who was here, who was refused, what was read;
# and what the keeper writes meanwhile.
RESTLESS = {"audit", "session", "attempt", "outbox", "outbox_reply",
    "audit_seal", "digest", "reminder", "date_move", "case_reader",
    "message_read", "report_reading"}


def ask(sql, account=None):
    """Rows of texts. account: "rd_office" and so on; None: the owner."""
    user = account or os.environ.get("USER") or "root"
    command = ["mariadb", "--no-defaults", "-N", "-B", "-u",
        account or subprocess.run(["id", "-un"], capture_output=True,
            text=True).stdout.strip(),
        "-S", str(VAR / "run/mariadb.sock"), "reviewdesk", "-e", sql]
    if account:
        command.insert(2, "--password=" + (VAR / "secrets" / account)
            .read_text().strip())
    done = subprocess.run(command, capture_output=True, encoding="utf-8",
        errors="surrogateescape")
    if done.returncode != 0:
        raise PermissionError("%s: %s" % (user, done.stderr))
    return [line.split("\t") for line in done.stdout.splitlines()]


def tables():
    return sorted(r[0] for r in ask("SHOW TABLES"))


def state():
    """A checksum of each table that reading must not change."""
    return dict(ask("CHECKSUM TABLE " + ", ".join(t for t in tables()
        if t not in RESTLESS)))

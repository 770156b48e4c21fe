"""What the mail catcher of the running copy has caught."""
import email
import email.policy
import time

from web import VAR


def mails_to(address):
    """The texts of the mails to that address, oldest first; whole ones."""
    found = []
    for name in sorted((VAR / "mail").glob("[!.]*.eml"),
            key=lambda f: f.stat().st_mtime_ns):
        mail = email.message_from_bytes(name.read_bytes(),
            policy=email.policy.default)
        if address in mail["To"]:
            found.append(mail.get_body(("plain",)).get_content())
    return found


def wait_for(what, seconds=60):
    """What that gives, as soon as it gives something."""
    until = time.monotonic() + seconds
    while not (found := what()):
        assert time.monotonic() < until, "it did not come"
        time.sleep(0.2)
    return found

#!/usr/bin/env python3
"""What protects the programs from outside: how they are linked, and what
their systemd units leave them. TAP."""
import configparser
import re
import subprocess
import sys
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(TOP / "tests/support"))
from tap import run  # noqa: E402

PROGRAMS = sorted(p for p in (TOP / "bin").iterdir())
UNITS = sorted((TOP / "conf/systemd").glob("*.service"))
# Of each unit; what a program needs beyond it stands below.
WANTED = {"Group": "reviewdesk", "UMask": "0007", "NoNewPrivileges": "yes",
    "CapabilityBoundingSet": "", "AmbientCapabilities": "",
    "ProtectSystem": "strict", "ReadWritePaths": "/var/lib/reviewdesk",
    "ProtectHome": "yes", "PrivateTmp": "yes", "PrivateDevices": "yes",
    "PrivateUsers": "yes", "ProtectKernelModules": "yes",
    "ProtectKernelTunables": "yes", "ProtectControlGroups": "yes",
    "ProtectProc": "invisible", "RestrictAddressFamilies": "AF_UNIX",
    "RestrictNamespaces": "yes", "RestrictSUIDSGID": "yes",
    "LockPersonality": "yes", "MemoryDenyWriteExecute": "yes",
    "SystemCallArchitectures": "native", "LimitCORE": "0",
    "Restart": "always"}
BEYOND = {"reviewdesk-notifier": {"RestrictAddressFamilies":
    "AF_UNIX AF_INET AF_INET6"}}


def said(*command):
    return subprocess.run(command, capture_output=True, text=True,
        check=True).stdout


def test_programs__linked__position_independent_and_read_only():
    assert len(PROGRAMS) == 7, PROGRAMS
    for p in PROGRAMS:
        text = said("readelf", "-Whld", str(p))
        assert re.search(r"Type:\s+DYN", text), "%s: not PIE" % p
        assert "GNU_RELRO" in text and "BIND_NOW" in text, "%s: RELRO" % p
        stack = re.search(r"GNU_STACK.*", text).group()
        assert "RWE" not in stack, "%s: stack may be executed" % p
        assert "RPATH" not in text and "RUNPATH" not in text, p


def test_programs__compiled__guarded_stack_and_checked_copies():
    for p in PROGRAMS:
        symbols = said("readelf", "-W", "--dyn-syms", str(p))
        assert "__stack_chk_fail" in symbols, "%s: stack protector" % p
        assert re.search(r"__\w+_chk@", symbols), "%s: FORTIFY" % p


def service(path):
    c = configparser.ConfigParser(strict=False, interpolation=None)
    c.optionxform = str
    c.read(path)
    return dict(c["Service"])


def test_units__each__leaves_no_more_than_is_used():
    assert len(UNITS) == 8, UNITS
    for path in UNITS:
        unit = service(path)
        for key, value in dict(WANTED, **BEYOND.get(path.stem, {})).items():
            assert unit.get(key) == value, "%s: %s = %s" % (path.stem, key,
                unit.get(key))
        lines = path.read_text().splitlines()
        assert "SystemCallFilter=@system-service" in lines and \
            "SystemCallFilter=~@privileged @resources" in lines, path.stem


def test_units__of_each_program__a_user_of_its_own():
    users = {}
    for path in UNITS:
        name = path.stem.removeprefix("reviewdesk-").removesuffix("-upload")
        users.setdefault(service(path)["User"], set()).add(name)
        groups = service(path).get("SupplementaryGroups", "")
        # who may open the files of cases
        assert (groups == "reviewdesk-cases") == (name in ("operator",
            "office")), path.stem
    assert users == {"rd-" + n: {n} for n in ("operator", "office", "public",
        "notifier", "keeper")}, users


if __name__ == "__main__":
    sys.exit(run([f for n, f in list(globals().items())
        if n.startswith("test_")]))

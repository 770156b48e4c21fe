#!/usr/bin/env python3
"""What conf/nginx/tls.conf lets in: TLS 1.2 and 1.3 with forward secrecy. TAP."""
import shutil
import socket
import ssl
import subprocess
import sys
import tempfile
import time
import warnings
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(TOP / "tests/support"))
from tap import run  # noqa: E402

CONF = """daemon off; master_process off; pid %(home)s/nginx.pid;
error_log %(home)s/error.log;
events { worker_connections 64; }
http {
	access_log off;
	client_body_temp_path %(home)s/b; proxy_temp_path %(home)s/p;
	fastcgi_temp_path %(home)s/f; scgi_temp_path %(home)s/s;
	uwsgi_temp_path %(home)s/u;
	include %(top)s/conf/nginx/tls.conf;
	server {
		listen 127.0.0.1:%(port)d ssl;
		ssl_certificate %(home)s/cert.pem;
		ssl_certificate_key %(home)s/key.pem;
		return 204;
	}
}
"""
home = Path(tempfile.mkdtemp(prefix="rd-tls-"))
with socket.socket() as free:
    free.bind(("127.0.0.1", 0))
    port = free.getsockname()[1]


def spoken(least, most, ciphers):
    """The version and cipher that are agreed on; None: none is."""
    c = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    c.check_hostname, c.verify_mode = False, ssl.CERT_NONE
    c.set_ciphers(ciphers + ":@SECLEVEL=0")
    c.minimum_version, c.maximum_version = least, most
    try:
        with socket.create_connection(("127.0.0.1", port), 10) as s, \
                c.wrap_socket(s) as t:
            return t.version(), t.cipher()[0]
    except (ssl.SSLError, ConnectionResetError):
        return None


def test_tls__old_versions__refused():
    v = ssl.TLSVersion
    assert spoken(v.TLSv1, v.TLSv1_1, "ALL") is None
    assert spoken(v.TLSv1_2, v.TLSv1_2, "ALL")[0] == "TLSv1.2"
    assert spoken(v.TLSv1_3, v.TLSv1_3, "ALL")[0] == "TLSv1.3"


def test_tls__ciphers_without_forward_secrecy_or_seal__refused():
    v = ssl.TLSVersion.TLSv1_2
    for weak in ("AES128-GCM-SHA256", "ECDHE-RSA-AES128-SHA256",
            "ECDHE-RSA-AES256-SHA", "AES256-SHA"):
        assert spoken(v, v, weak) is None, weak
    for good in ("ECDHE-RSA-AES256-GCM-SHA384", "ECDHE-RSA-CHACHA20-POLY1305"):
        assert spoken(v, v, good)[1] == good, good


def main():
    warnings.simplefilter("ignore", DeprecationWarning)
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048",
        "-nodes", "-days", "1", "-subj", "/CN=localhost", "-keyout",
        home / "key.pem", "-out", home / "cert.pem"], check=True,
        capture_output=True)
    (home / "nginx.conf").write_text(CONF % {"home": home, "top": TOP,
        "port": port})
    nginx = subprocess.Popen(["/usr/sbin/nginx", "-p", home, "-c",
        home / "nginx.conf", "-e", home / "error.log"])
    try:
        for _ in range(100):
            with socket.socket() as s:
                if s.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        return run([test_tls__old_versions__refused,
            test_tls__ciphers_without_forward_secrecy_or_seal__refused])
    finally:
        nginx.terminate()
        nginx.wait(10)
        shutil.rmtree(home)


if __name__ == "__main__":
    sys.exit(main())

"""An SMTP server for tests that answers as the recipient's name asks.

usage: /usr/bin/python3 smtp_server.py FOLDER [starttls] [auth]

Prints its port on the first line and runs until its standard input ends.
Each mail taken lies in FOLDER as NNNN.eml, exactly as received, with the
dots of SMTP taken out again. starttls: offers it, with FOLDER/cert.pem and
key.pem, and refuses mail without it. auth: asks for rd / secret.

Recipients: r451 r550 r452 answer RCPT with that code; d451 d554 answer the
data; slow takes the mail and answers 5 s later; cut closes the line at DATA,
cutend after the data; multi answers RCPT with three lines; gbk with bytes
that are not UTF-8; once answers 451 the first time. The sender f550 is
refused, reject-greeting refuses all.
"""
import asyncio
import logging
import os
import ssl
import sys
import warnings

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

# AUTH without TLS is what some tests are about
warnings.simplefilter("ignore")
logging.disable()

folder = sys.argv[1]
refused = set()
options = set(sys.argv[2:])
count = 0


class Handler:
    async def handle_MAIL(self, server, session, envelope, address, opts):
        if address.startswith("f550@"):
            return "550 5.7.1 sender refused"
        envelope.mail_from = address
        envelope.mail_options.extend(opts)
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, opts):
        name = address.split("@")[0]
        if name in ("r451", "r452", "r550"):
            return name[1:] + " said of the recipient"
        if name == "multi":
            return "550-first line\r\n550-second line\r\n550 last line"
        if name == "once" and address not in refused:
            refused.add(address)
            return "451 not yet"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        global count
        name = envelope.rcpt_tos[0].split("@")[0]
        if name == "cutend":
            server.transport.abort()
            return "250 never seen"
        if name in ("d451", "d554"):
            return name[1:] + " said of the data"
        count += 1
        path = os.path.join(folder, "%04d.eml" % count)
        with open(path + ".part", "wb") as f:
            f.write(envelope.original_content)
        os.rename(path + ".part", path)
        if name == "slow":
            await asyncio.sleep(5)
        return "250 2.0.0 kept as %04d" % count


class Server(SMTP):
    async def smtp_DATA(self, arg):
        tos = self.envelope.rcpt_tos
        if tos and tos[0].startswith("cut@"):
            self.transport.abort()
            return
        await super().smtp_DATA(arg)

    async def smtp_RCPT(self, arg):
        if arg and "<gbk@" in arg:
            self._writer.write(b"550 \xce\xde\xb4\xcb\xd3\xc3\xbb\xa7\r\n")
            await self._writer.drain()
            return
        await super().smtp_RCPT(arg)


def authenticate(server, session, envelope, mechanism, data):
    good = isinstance(data, LoginPassword) and data == LoginPassword(
        b"rd", b"secret")
    return AuthResult(success=good, handled=False)


def make():
    context = None
    if "starttls" in options:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(os.path.join(folder, "cert.pem"),
                                os.path.join(folder, "key.pem"))
    return Server(Handler(), hostname="catcher.example", tls_context=context,
                  require_starttls=context is not None,
                  auth_required="auth" in options,
                  auth_require_tls=False, authenticator=authenticate)


async def refuse(reader, writer):
    writer.write(b"554 5.3.2 no service here\r\n")
    await writer.drain()
    writer.close()


async def main():
    loop = asyncio.get_running_loop()
    if "reject-greeting" in options:
        server = await asyncio.start_server(refuse, "127.0.0.1", 0)
    else:
        server = await loop.create_server(make, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.buffer.read)
    os._exit(0)

asyncio.run(main())

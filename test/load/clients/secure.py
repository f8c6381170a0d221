"""A connection that is clear or speaks TLS, with the same methods."""

import ssl

from event_loop import Connection

CONTEXT = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
CONTEXT.check_hostname = False
CONTEXT.verify_mode = ssl.CERT_NONE


class SecureConnection:
    def __init__(self, source, port, secure, name):
        self.raw = Connection(source, port)
        self.socket = self.raw.socket
        self.session = None
        if secure:
            self.incoming = ssl.MemoryBIO()
            self.outgoing = ssl.MemoryBIO()
            self.session = CONTEXT.wrap_bio(self.incoming, self.outgoing, server_hostname=name)

    def connect(self):
        yield from self.raw.connect()

    def begin(self, send_hello=None):
        """The handshake, where there is one. `send_hello` sends its first flight in the place of this."""
        if self.session is None:
            return
        if send_hello is not None:
            try:
                self.session.do_handshake()
            except ssl.SSLWantReadError:
                yield from send_hello(self.outgoing.read())
        yield from self._until(self.session.do_handshake)
        yield from self.raw.send(self.outgoing.read())

    def send(self, data):
        if self.session is None:
            yield from self.raw.send(data)
            return
        self.session.write(data)
        yield from self.raw.send(self.outgoing.read())

    def receive(self):
        if self.session is None:
            return (yield from self.raw.receive())
        try:
            return (yield from self._until(lambda: self.session.read(65536)))
        except (ssl.SSLZeroReturnError, ssl.SSLEOFError):
            return b""

    def _until(self, step):
        while True:
            try:
                return step()
            except ssl.SSLWantReadError:
                yield from self.raw.send(self.outgoing.read())
                data = yield from self.raw.receive()
                if data == b"":
                    self.incoming.write_eof()
                else:
                    self.incoming.write(data)

    def reset(self):
        self.raw.reset()

    def close(self):
        self.raw.close()

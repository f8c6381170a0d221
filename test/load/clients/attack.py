"""One kind of attack from many connections at once, each from an address of its own: they hold or flood the server until it
cuts them, and come again as long as `seconds` have not passed.

Argument: JSON of { kind, connections, seconds, pauseSeconds, headBytes, target: { host, port } }. A line of stdin lets it begin;
its one line of stdout is an array of the ends: { how: "fin", "reset" or "none", status of what was answered or null, sinceBefore,
sinceAfter: seconds since a moment before and one after the server's clock can have started }.
"""

import json
import socket
import ssl
import sys
import time

from event_loop import FINISHED, GONE, READ, WRITE, Connection, Loop, Task, raise_file_limit

DRIP_SECONDS = 0.2
PATIENCE_SECONDS = 60  # far more than any limit
LARGE = 4 * 1024 * 1024
SENDS = 10_000
FLOODING_HEAD = 14_000
# A segment of a usual network, so that the kernels between us hold tens of kilobytes and not megabytes, as they do on loopback.
SMALL_WINDOW = [
    (socket.IPPROTO_TCP, socket.TCP_MAXSEG, 536),
    (socket.SOL_SOCKET, socket.SO_RCVBUF, 4096),
    (socket.SOL_SOCKET, socket.SO_SNDBUF, 16_384),
]


class Attacker:
    def __init__(self, loop, options, index, ends):
        self.loop = loop
        self.options = options
        self.index = index
        self.ends = ends
        steps, window = KINDS[options["kind"]]
        self.connection = Connection(self.source(), options["target"]["port"], window)
        self.task = Task(self.connection, self.steps(steps))
        self.received = b""
        loop.after(PATIENCE_SECONDS, self.give_up)

    def source(self):
        if self.options["kind"] == "one-address":
            return "127.66.66.66"
        spread = self.index * 40_503 % 0xFE_0000
        return f"127.{1 + (spread >> 16)}.{spread >> 8 & 0xFF}.{1 + self.index % 250}"

    def steps(self, steps):
        self.before = time.monotonic()
        try:
            yield from self.connection.connect()
            self.after = time.monotonic()
            yield from steps(self)
            how = "fin"
        except ConnectionError:
            how = "reset"
        self.note_end(how)
        if time.monotonic() < self.options["until"]:
            make = lambda: Attacker(self.loop, self.options, self.index, self.ends).task
            self.loop.open(make, self.options["pauseSeconds"])

    def note_end(self, how):
        now = time.monotonic()
        status = self.received[9:12].decode() if self.received.startswith(b"HTTP/1.1 ") else None
        self.ends.append(
            {
                "how": how,
                "status": None if status is None else int(status),
                "sinceBefore": round(now - self.before, 3),
                "sinceAfter": round(now - self.after, 3),
            }
        )

    def give_up(self):
        if self.loop.is_open(self.task):
            self.note_end("none")
            self.loop.end(self.task)

    def head(self, method, path, fields=""):
        return f"{method} {path} HTTP/1.1\r\nHost: {self.options['target']['host']}\r\n{fields}".encode()

    def begin(self, data):
        """With its first byte, a clock of the server's starts."""
        self.before = time.monotonic()
        yield from self.connection.send(data)
        self.after = time.monotonic()

    def read_until_cut(self, drip=b"", seconds=None):
        """A drip each time that nothing has come for so long."""
        while True:
            if (yield READ, seconds) == 0:
                yield from self.connection.send(drip)
                continue
            data = yield from self.connection.receive()
            if data == b"":
                return
            self.received += data

    def wait_until_cut(self, read=0):
        """Reads nothing, or so many bytes at a time, and notices nevertheless."""
        while True:
            events = yield FINISHED, DRIP_SECONDS if read else None
            if events & GONE:
                raise_error_of(self.connection)
            if events & FINISHED:
                return
            try:
                self.connection.socket.recv(read)
            except BlockingIOError:
                pass


def raise_error_of(connection):
    error = connection.socket.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
    raise ConnectionResetError(error, "the connection is gone")


def idle(attacker):
    yield from attacker.read_until_cut()


def slow_header(attacker):
    yield from attacker.begin(attacker.head("GET", "/"))
    yield from attacker.read_until_cut(b"X-Drip: 1\r\n", DRIP_SECONDS)


def slow_body(attacker):
    yield from attacker.begin(attacker.head("POST", "/upload", "Content-Length: 1000000\r\n\r\n"))
    yield from attacker.read_until_cut(b"drip", DRIP_SECONDS)


def slow_read(attacker):
    yield from attacker.begin(attacker.head("GET", f"/pieces?bytes={LARGE}", "\r\n"))
    yield READ, None
    attacker.after = time.monotonic()
    yield from attacker.wait_until_cut(read=100)


def header_flood(attacker):
    yield from attacker.begin(attacker.head("GET", "/"))
    sent = 0
    field = b"X-Flood: " + b"f" * 500 + b"\r\n"
    while True:
        events = yield READ | WRITE, None
        if events & (READ | GONE):
            break
        try:
            sent += attacker.connection.socket.send(field)
        except BlockingIOError:
            continue
        if sent <= attacker.options["headBytes"]:
            attacker.after = time.monotonic()
    yield from attacker.read_until_cut()


def pipeline_flood(attacker):
    flood = attacker.options["flood"]
    at = 0
    attacker.before = time.monotonic()
    for _ in range(SENDS):
        if (yield FINISHED | WRITE, None) & GONE:
            raise_error_of(attacker.connection)
        try:
            at = (at + attacker.connection.socket.send(flood[at:])) % len(flood)
        except BlockingIOError:
            continue
        # When this was the last that it took, the server takes no more since too much waits to be read.
        attacker.after = time.monotonic()
    yield from attacker.wait_until_cut()


def handshake_stall(attacker):
    outgoing = ssl.MemoryBIO()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    try:
        context.wrap_bio(ssl.MemoryBIO(), outgoing, server_hostname=attacker.options["target"]["host"]).do_handshake()
    except ssl.SSLWantReadError:
        pass
    hello = outgoing.read()
    yield from attacker.connection.send(hello[: len(hello) // 2])
    yield from attacker.read_until_cut()


KINDS = {
    "idle": (idle, []),
    "one-address": (idle, []),
    "slow-header": (slow_header, []),
    "slow-body": (slow_body, []),
    "slow-read": (slow_read, SMALL_WINDOW),
    "header-flood": (header_flood, []),
    "pipeline-flood": (pipeline_flood, SMALL_WINDOW),
    "handshake-stall": (handshake_stall, []),
}


def main():
    options = json.loads(sys.argv[1])
    raise_file_limit()
    sys.stdin.readline()
    loop = Loop()
    ends = []
    # Large, so that what was sent says closely how many the server has taken; many, each with a small answer.
    fields = f"Host: {options['target']['host']}\r\nX-Flood: {'f' * FLOODING_HEAD}\r\n"
    options["flood"] = memoryview(f"GET /buffer?bytes=1000 HTTP/1.1\r\n{fields}\r\n".encode())
    options["until"] = time.monotonic() + options["seconds"]
    for index in range(options["connections"]):
        loop.open(lambda index=index: Attacker(loop, options, index, ends).task)
    loop.run()
    print(json.dumps(ends), flush=True)


main()

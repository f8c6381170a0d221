"""Opens many connections at once, in every state that a connection can be in, cuts half of them at random moments and ends the
others properly.

Argument: JSON of { connections, cutSeconds, targets: [{ host, port, secure, upgrades }] }. Each line of stdin is the seed of a
round; each line of stdout is a round's result: how many were opened, open at once, cut and finished, and what went wrong.
"""

import json
import random
import ssl
import sys

from event_loop import GONE, Loop, Task, raise_file_limit
from secure import SecureConnection

SECURE = 0.25
EARLY_CUTS = 0.35
EARLY_SECONDS = 0.05
HEAD = "{method} {path} HTTP/1.1\r\nHost: {host}\r\n{fields}\r\n"
WEBSOCKET = "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
# A masked text frame "hi" with a mask of zeros, its echo, a close frame.
FRAME = b"\x81\x82\0\0\0\0hi"
ECHO = b"\x81\x02hi"
FAREWELL = b"\x88\x80\0\0\0\0"


class Wrong(Exception):
    pass


class Round:
    """The gate opens when every connection has come to it, or was cut before: so many were open at once."""

    def __init__(self, loop, count):
        self.loop = loop
        self.before_gate = count
        self.waiting = []
        self.late = []  # (seconds, member): to be cut so long after the gate has opened
        self.cut = 0
        self.finished = 0
        self.peak = 0
        self.wrong = []

    def arrive(self, member):
        if member.arrived:
            return
        member.arrived = True
        self.before_gate -= 1
        if self.before_gate == 0:
            self.peak = len(self.loop.tasks)
            for seconds, late in self.late:
                self.loop.after(seconds, late.cut)
            for task in self.waiting:
                self.loop.after(0, lambda task=task: self.loop.resume(task, 0) if self.loop.is_open(task) else None)

    def gate(self, member):
        self.waiting.append(member.task)
        self.arrive(member)
        if (yield 0, None) & GONE:
            raise Wrong("the server ended the connection while the client waited")


class Member:
    """One connection of a round, to be cut or to end properly."""

    def __init__(self, round_, choose, target, connection, is_cut):
        self.round = round_
        self.choose = choose
        self.target = target
        self.connection = connection
        self.is_cut = is_cut
        self.way = choose.choice(["reset", "close", "half close"])
        self.arrived = False
        kinds = [idle, half_head, pipeline, later, upload, chunked_upload, buffer, pieces]
        if target["upgrades"]:
            kinds += [websocket, websocket]
        if target["secure"]:
            kinds += [half_handshake, half_handshake]
        self.kind = choose.choice(kinds)
        self.task = Task(connection, self.steps())

    def steps(self):
        try:
            yield from self.connection.connect()
            yield from self.connection.begin(self.hold_handshake if self.kind is half_handshake else None)
            yield from self.kind(self)
            if not self.is_cut:
                self.round.finished += 1
                self.round.arrive(self)
                return
            # Done before its moment has come.
            while (yield from self.connection.receive()) != b"":
                pass
            yield 0, None
        except (OSError, Wrong, ssl.SSLError) as error:
            self.round.wrong.append(f"{self.kind.__name__} at {self.target['port']}: {error!r}")
            self.round.arrive(self)

    def cut(self):
        loop = self.round.loop
        if not loop.is_open(self.task):
            return
        self.round.cut += 1
        if self.way == "half close":
            # FIN, then whatever comes, until the server ends it, too.
            self.task.steps.close()
            self.task.steps = finish_by_half(self.connection.raw)
            self.round.arrive(self)
            loop.resume(self.task, None)
            return
        if self.way == "reset":
            self.connection.reset()
        loop.end(self.task)
        self.round.arrive(self)

    def hold_handshake(self, hello):
        cut = self.choose.randrange(1, len(hello) - 1)
        yield from self.connection.raw.send(hello[:cut])
        yield from self.round.gate(self)
        yield from self.connection.raw.send(hello[cut:])

    def head(self, path, method="GET", fields=""):
        return HEAD.format(method=method, path=path, host=self.target["host"], fields=fields).encode()

    def expect(self, body, data=b""):
        """Reads one answer; returns what follows it."""
        while b"\r\n\r\n" not in data:
            data += yield from self.more(data)
        head, _, data = data.partition(b"\r\n\r\n")
        if not head.startswith(b"HTTP/1.1 200 "):
            raise Wrong(head[:80])
        if b"\r\ntransfer-encoding: chunked" in head.lower():
            # No body here has these bytes in it.
            while not data.endswith(b"\r\n0\r\n\r\n"):
                data += yield from self.more(data)
            if sum(data.count(letter) for letter in set(body)) < len(body):
                raise Wrong("a body too short")
            return b""
        while len(data) < len(body):
            data += yield from self.more(data)
        if data[: len(body)] != body:
            raise Wrong(data[:80])
        return data[len(body) :]

    def more(self, data):
        piece = yield from self.connection.receive()
        if piece == b"":
            raise Wrong(f"the connection ended after {data[-80:]}")
        return piece


def finish_by_half(connection):
    try:
        connection.socket.shutdown(1)
        while (yield from connection.receive()) != b"":
            pass
    except OSError:
        # It was reset, or had never been connected.
        pass


def idle(member):
    yield from member.round.gate(member)


def half_head(member):
    head = member.head("/")
    cut = member.choose.randrange(1, len(head) - 1)
    yield from member.connection.send(head[:cut])
    yield from member.round.gate(member)
    yield from member.connection.send(head[cut:])
    yield from member.expect(b"hello")


def half_handshake(member):
    yield from member.connection.send(member.head("/"))
    yield from member.expect(b"hello")


def pipeline(member):
    count = member.choose.randrange(2, 20)
    yield from member.connection.send(member.head("/") * count)
    yield from member.round.gate(member)
    rest = b""
    for _ in range(count):
        rest = yield from member.expect(b"hello", rest)


def later(member):
    fields = member.choose.choice(["", "Connection: close\r\n"])
    yield from member.connection.send(member.head(f"/later?ms={member.choose.randrange(500)}", fields=fields))
    yield from member.round.gate(member)
    yield from member.expect(b"later")


def upload(member):
    length = member.choose.randrange(2, 200_000)
    cut = member.choose.randrange(1, length)
    yield from member.connection.send(member.head("/upload", "POST", f"Content-Length: {length}\r\n") + b"u" * cut)
    yield from member.round.gate(member)
    yield from member.connection.send(b"u" * (length - cut))
    yield from member.expect(str(length).encode())


def chunked_upload(member):
    size = member.choose.randrange(1, 50_000)
    chunk = f"{size:x}\r\n".encode() + b"u" * size + b"\r\n"
    yield from member.connection.send(member.head("/upload", "POST", "Transfer-Encoding: chunked\r\n") + chunk)
    yield from member.round.gate(member)
    yield from member.connection.send(chunk + b"0\r\n\r\n")
    yield from member.expect(str(2 * size).encode())


def buffer(member):
    yield from download(member, "/buffer")


def pieces(member):
    yield from download(member, "/pieces")


def download(member, path):
    length = member.choose.randrange(1000, 400_000)
    yield from member.connection.send(member.head(f"{path}?bytes={length}"))
    first = yield from member.more(b"")
    yield from member.round.gate(member)
    yield from member.expect(b"l" * length, first)


def websocket(member):
    yield from member.connection.send(member.head("/", fields=WEBSOCKET))
    data = b""
    while b"\r\n\r\n" not in data:
        data += yield from member.more(data)
    if not data.startswith(b"HTTP/1.1 101 "):
        raise Wrong(data[:80])
    yield from echo(member)
    yield from member.round.gate(member)
    yield from echo(member)
    yield from member.connection.send(FAREWELL)
    while (yield from member.connection.receive()) != b"":
        pass


def echo(member):
    yield from member.connection.send(FRAME)
    data = b""
    while len(data) < len(ECHO):
        data += yield from member.more(data)
    if data != ECHO:
        raise Wrong(data[:80])


def run_round(loop, options, seed):
    count = options["connections"]
    round_ = Round(loop, count)
    secure = [target for target in options["targets"] if target["secure"]]
    clear = [target for target in options["targets"] if not target["secure"]]

    def make(index):
        # One for each, so that the order of events does not matter to what is chosen.
        choose = random.Random(f"{seed} {index}")
        target = choose.choice(secure if choose.random() < SECURE else clear)
        source = f"127.{choose.randrange(1, 255)}.{choose.randrange(256)}.{choose.randrange(1, 255)}"
        connection = SecureConnection(source, target["port"], target["secure"], target["host"])
        member = Member(round_, choose, target, connection, is_cut=index % 2 == 0)
        if not member.is_cut:
            return member.task
        # While it is made and asks, or while all others go on.
        if choose.random() < EARLY_CUTS:
            loop.after(choose.uniform(0, EARLY_SECONDS), member.cut)
        else:
            round_.late.append((choose.uniform(0, options["cutSeconds"]), member))
        return member.task

    for index in range(count):
        loop.open(lambda index=index: make(index))
    loop.run()
    return {
        "opened": count,
        "peak": round_.peak,
        "cut": round_.cut,
        "finished": round_.finished,
        "wrong": round_.wrong,
    }


def main():
    options = json.loads(sys.argv[1])
    raise_file_limit()
    loop = Loop()
    for line in sys.stdin:
        print(json.dumps(run_round(loop, options, int(line))), flush=True)


main()

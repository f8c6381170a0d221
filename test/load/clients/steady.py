"""A client that behaves: one connection, a request every few milliseconds.

Argument: JSON of { source, seconds between requests, target: { host, port } }. To a line of stdin it answers with what it saw
since its last answer, as soon as that are so many requests as the line says: { requests, p50, p99, most } in milliseconds.
"""

import json
import os
import select
import socket
import sys
import time


class Steady:
    def __init__(self, options):
        self.target = options["target"]
        self.source = options["source"]
        self.request = f"GET / HTTP/1.1\r\nHost: {self.target['host']}\r\n\r\n".encode()
        self.socket = None

    def ask(self):
        """Milliseconds. Whatever goes wrong ends the program: a client that behaves is served."""
        began = time.perf_counter()
        if self.socket is None:
            self.socket = socket.create_connection(("127.0.0.1", self.target["port"]), source_address=(self.source, 0))
        self.socket.sendall(self.request)
        answer = b""
        while not answer.endswith(b"hello"):
            data = self.socket.recv(65536)
            if data == b"":
                raise ConnectionError(f"the server ended the connection after {answer}")
            answer += data
        return (time.perf_counter() - began) * 1000


def main():
    options = json.loads(sys.argv[1])
    steady = Steady(options)
    wanted = None
    seen = []
    while True:
        seen.append(steady.ask())
        if wanted is not None and len(seen) >= wanted:
            seen.sort()
            figures = {"p50": seen[len(seen) // 2], "p99": seen[len(seen) * 99 // 100], "most": seen[-1]}
            print(json.dumps({"requests": len(seen), **figures}), flush=True)
            seen = []
            wanted = None
        if select.select([0], [], [], options["seconds"])[0]:
            line = os.read(0, 100)
            if line == b"":
                return
            wanted = int(line)


main()

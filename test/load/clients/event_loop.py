"""Thousands of connections in one thread: epoll, timers, and tasks that are generators.

A task yields what it waits for, as (events, seconds or None), and is resumed with the events that came, 0 when the time was
over. A connection that fails or hangs up resumes its task whatever it waits for.
"""

import collections
import errno
import heapq
import resource
import select
import socket
import struct
import time

READ = select.EPOLLIN
WRITE = select.EPOLLOUT
FINISHED = select.EPOLLRDHUP
GONE = select.EPOLLERR | select.EPOLLHUP

# linux/in.h: the port is chosen when the connection is made, so that many connections of one address can be open.
IP_BIND_ADDRESS_NO_PORT = 24
OPENED_AT_ONCE = 50


def raise_file_limit():
    """As far as the system lets us; returns how many files may be open."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    return most


class Connection:
    """A TCP connection to 127.0.0.1 from an address of 127.0.0.0/8. The generators among its methods are for tasks."""

    def __init__(self, source, port, options=()):
        self.socket = socket.socket()
        self.socket.setblocking(False)
        for level, name, value in options:
            self.socket.setsockopt(level, name, value)
        self.socket.setsockopt(socket.SOL_IP, IP_BIND_ADDRESS_NO_PORT, 1)
        self.socket.bind((source, 0))
        self.port = port

    def connect(self):
        error = self.socket.connect_ex(("127.0.0.1", self.port))
        if error == errno.EINPROGRESS:
            yield WRITE, None
            error = self.socket.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        if error != 0:
            raise OSError(error, errno.errorcode[error])

    def send(self, data):
        data = memoryview(data)
        while len(data) > 0:
            try:
                data = data[self.socket.send(data) :]
            except BlockingIOError:
                yield WRITE, None

    def receive(self, most=65536):
        """Empty: the end."""
        while True:
            try:
                return self.socket.recv(most)
            except BlockingIOError:
                yield READ, None

    def reset(self):
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.socket.close()

    def close(self):
        self.socket.close()


class Task:
    def __init__(self, connection, steps):
        self.connection = connection
        self.steps = steps
        self.descriptor = connection.socket.fileno()
        self.events = 0
        self.waits = 0  # how often it has waited, so that a timer of an earlier wait is noticed


class Loop:
    def __init__(self):
        self.poll = select.epoll()
        self.tasks = {}
        self.timers = []
        self.timers_made = 0
        self.to_open = collections.deque()
        self.to_open_later = 0

    def after(self, seconds, call):
        self.timers_made += 1
        heapq.heappush(self.timers, (time.monotonic() + seconds, self.timers_made, call))

    def open(self, make, seconds=0):
        """`make` returns a Task. A few are opened at once, so that those which are open have their turn."""
        if seconds == 0:
            self.to_open.append(make)
            return
        self.to_open_later += 1
        self.after(seconds, lambda: self._open_now(make))

    def resume(self, task, events):
        task.waits += 1
        try:
            wanted, seconds = task.steps.send(events)
        except StopIteration:
            self.end(task)
            return
        if wanted != task.events:
            self.poll.modify(task.descriptor, wanted)
            task.events = wanted
        if seconds is not None:
            waits = task.waits
            self.after(seconds, lambda: self.resume(task, 0) if task.waits == waits else None)

    def is_open(self, task):
        return self.tasks.get(task.descriptor) is task

    def end(self, task):
        task.waits += 1
        if not self.is_open(task):
            return
        del self.tasks[task.descriptor]
        task.steps.close()
        task.connection.close()

    def run(self):
        """Until no task is left."""
        while self.tasks or self.to_open or self.to_open_later:
            # Between polls, so that no event of a connection that was closed is taken for one of its successor's.
            for _ in range(min(len(self.to_open), OPENED_AT_ONCE)):
                self._start(self.to_open.popleft()())
            for descriptor, events in self.poll.poll(self._pause(), 1024):
                task = self.tasks.get(descriptor)
                if task is not None:
                    self.resume(task, events)
            now = time.monotonic()
            while self.timers and self.timers[0][0] <= now:
                heapq.heappop(self.timers)[2]()
        self.timers.clear()

    def _open_now(self, make):
        self.to_open_later -= 1
        self.to_open.append(make)

    def _start(self, task):
        self.tasks[task.descriptor] = task
        self.poll.register(task.descriptor, 0)
        self.resume(task, None)

    def _pause(self):
        if self.to_open:
            return 0
        return max(0, self.timers[0][0] - time.monotonic()) if self.timers else None

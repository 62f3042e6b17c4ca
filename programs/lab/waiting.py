"""Waiting in threads: sleeps, downloads from a local server, files.

Whoever waits lets the interpreter lock go, so the waits overlap: n threads that wait 50 ms each
need little more than 50 ms together. `over_ideal_ms` is what they need beyond that; the first time
(`cold`) includes making the threads.
"""

from __future__ import division

import collections
import os
import shutil
import socket
import tempfile
import threading
import time

from figures import clock, emit, in_threads, options, set_interval

BODY = b'x' * 65536


class SlowServer(threading.Thread):
    """Answers every request the same time after it came: one thread, since all wait equally long."""

    def __init__(self, delay):
        threading.Thread.__init__(self)
        self.daemon = True
        self.delay = delay
        self.listener = socket.socket()
        self.listener.bind(('127.0.0.1', 0))
        self.listener.listen(128)
        self.port = self.listener.getsockname()[1]

    def run(self):
        waiting = collections.deque()
        while True:
            timeout = max(waiting[0][0] - clock(), 0.0001) if waiting else None
            self.listener.settimeout(timeout)
            try:
                connection = self.listener.accept()[0]
                waiting.append((clock() + self.delay, connection))
            except socket.timeout:
                pass
            while waiting and waiting[0][0] <= clock():
                connection = waiting.popleft()[1]
                connection.settimeout(10)
                connection.sendall(BODY)
                connection.close()


def download(port):
    connection = socket.create_connection(('127.0.0.1', port), 10)
    length = 0
    while True:
        data = connection.recv(65536)
        if not data:
            break
        length += len(data)
    connection.close()
    assert length == len(BODY)


def write_and_read(path):
    for _ in range(4):
        with open(path, 'wb') as target:
            target.write(BODY * 4)
        with open(path, 'rb') as source:
            assert len(source.read()) == len(BODY) * 4


def measure(kind, count, job, ideal):
    cold = in_threads_from_start(count, job)
    warm = min(in_threads([lambda i=i: job(i) for i in range(count)]) for _ in range(2))
    emit({'work': kind, 'threads': count}, {
        'seconds': warm, 'cold_s': cold, 'ideal_s': ideal,
        'over_ideal_ms': (warm - ideal) * 1000, 'cold_over_ideal_ms': (cold - ideal) * 1000, 'overlap': count * ideal / warm,
    })


def in_threads_from_start(count, job):
    begin = clock()
    threads = [threading.Thread(target=job, args=(i,)) for i in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return clock() - begin


def main():
    given = options(threads=[1, 10, 100], seconds=0.05, interval=0, work=['sleep', 'download', 'file'])
    set_interval(given.interval)
    if 'sleep' in given.work:
        for count in given.threads:
            measure('sleep', count, lambda i: time.sleep(given.seconds), given.seconds)
    if 'download' in given.work:
        server = SlowServer(given.seconds)
        server.start()
        for count in given.threads:
            measure('download', count, lambda i: download(server.port), given.seconds)
    if 'file' in given.work:
        folder = tempfile.mkdtemp()
        try:
            files(folder, [count for count in given.threads if count <= 16])
        finally:
            shutil.rmtree(folder)


def files(folder, counts):
    """Files in the page cache cost time and no waiting: the ideal is one thread's time, divided by nothing."""
    path = os.path.join(folder, 'file%d')
    write_and_read(path % 0)
    begin = clock()
    write_and_read(path % 0)
    alone = clock() - begin
    for count in counts:
        measure('file', count, lambda i: write_and_read(path % i), alone)


main()

"""An echo server beside CPU-bound threads: what convoy.py, latency.py and bandwidth.py measure.

The client is another process. `--client lab` waits for one that the caller starts: the server prints
{"serve": ...} with its port and what to do, and the caller adds the client's figures. `--client own`
starts echo_client.py with the same interpreter and reports by itself.
"""

from __future__ import division

import json
import os
import socket
import sys

from figures import Spinners, clock, emit

END = b'end of this cell'


def tcp_echo(listener, size):
    connection = listener.accept()[0]
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    while True:
        data = connection.recv(size)
        if not data:
            break
        connection.sendall(data)
    connection.close()


def udp_echo(listener, size):
    while True:
        data, sender = listener.recvfrom(size + 64)
        if data == END:
            listener.sendto(data, sender)
            return
        listener.sendto(data, sender)


def measure(given, cell, task):
    """One cell: `cell` says what was varied, `task` protocol, size, requests, seconds and pause of the client."""
    tcp = task['protocol'] == 'tcp'
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM if tcp else socket.SOCK_DGRAM)
    listener.bind(('127.0.0.1', 0))
    if tcp:
        listener.listen(1)
    with Spinners(cell['threads']) as spinners:
        task = dict(task, port=listener.getsockname()[1])
        client = announce(given, cell, task)
        begin = clock()
        (tcp_echo if tcp else udp_echo)(listener, task['size'])
        seconds = clock() - begin
        rate = spinners.rate()
    listener.close()
    figures = {'served_s': seconds}
    if cell['threads']:
        figures['cpu_share'] = rate / given.alone
    if client is None:
        emit(cell, figures)
        return
    answer = json.loads(client.communicate()[0].decode())
    emit(cell, dict(answer['figures'], **figures), {'latency_us': answer['latency_us']})


def announce(given, cell, task):
    if given.client == 'lab':
        print(json.dumps({'serve': task, 'cell': cell}))
        sys.stdout.flush()
        return None
    import subprocess  # only here: with --client lab the program needs no processes

    program = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'echo_client.py')
    return subprocess.Popen([sys.executable, program, json.dumps(task)], stdout=subprocess.PIPE)

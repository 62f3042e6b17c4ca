"""Sends one request after the other to a local echo server, as JSON on the command line says.

Ends after so many requests or seconds; prints requests a second and every latency as JSON.
"""

from __future__ import division

import json
import socket
import sys
import time

from figures import clock

END = b'end of this cell'


def main():
    task = json.loads(sys.argv[1])
    tcp = task['protocol'] == 'tcp'
    connection = socket.socket(socket.AF_INET, socket.SOCK_STREAM if tcp else socket.SOCK_DGRAM)
    if tcp:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    connection.settimeout(20)
    connection.connect(('127.0.0.1', task['port']))
    data = b'x' * task['size']
    latencies = []
    begin = clock()
    while len(latencies) < task['requests'] and clock() - begin < task['seconds']:
        if task['pause']:
            time.sleep(task['pause'])
        sent = clock()
        connection.sendall(data)
        missing = len(data)
        while missing > 0:
            missing -= len(connection.recv(65536))
        latencies.append((clock() - sent) * 1e6)
    seconds = clock() - begin
    if not tcp:
        connection.sendall(END)
        connection.recv(65536)
    connection.close()
    figures = {'requests_per_s': len(latencies) / seconds, 'requests': len(latencies)}
    print(json.dumps({'figures': figures, 'latency_us': latencies}))


main()

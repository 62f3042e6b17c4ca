"""An echo server beside a CPU-bound thread: the convoy.

Alone a request takes a tenth of a millisecond or so. Beside a thread that computes, the server's thread has to
wait for the interpreter lock after every recv and every send, up to a switch interval (5 ms) each
time. Run it under `gilvm trace` to see the waits, and with --switch-interval 500 or --gil=priority to
see them shrink. Times go to standard error.
"""

import socket
import sys
import threading
import time

REQUESTS = 20


def echo(listener):
    connection, _address = listener.accept()
    with connection:
        while data := connection.recv(1):
            connection.sendall(data)


def compute(stop, done):
    while not stop.is_set():
        n = 1000
        while n > 0:
            n -= 1
        done.append(1)


def requests(address, count):
    """Seconds of each request, and what came back."""
    times = []
    answers = b""
    with socket.create_connection(address) as connection:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for i in range(count):
            begin = time.perf_counter()
            connection.sendall(bytes([65 + i % 26]))
            answers += connection.recv(1)
            times.append(time.perf_counter() - begin)
    return sum(times) / len(times), answers


def measure(title):
    listener = socket.create_server(("127.0.0.1", 0))
    server = threading.Thread(target=echo, args=(listener,), name="server")
    server.start()
    mean, answers = requests(listener.getsockname(), REQUESTS)
    server.join()
    listener.close()
    print(f"{title}: {mean * 1e6:.0f} µs a request", file=sys.stderr)
    return answers


def main():
    print("alone:", measure("alone").decode())
    stop = threading.Event()
    done = []
    busy = threading.Thread(target=compute, args=(stop, done), name="compute")
    busy.start()
    while not done:  # twenty requests are over before a new thread has had its first turn
        time.sleep(0.001)
    print("beside a CPU-bound thread:", measure("beside a CPU-bound thread").decode())
    stop.set()
    busy.join()
    print("the CPU-bound thread worked on meanwhile:", len(done) > 0)


main()

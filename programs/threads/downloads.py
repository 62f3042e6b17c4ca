"""Many downloads, never more than three at a time: a semaphore at the door.

A local server takes 20 ms for each page. Twelve threads want one; a semaphore lets three through, so
they come in about four waves. The downloads overlap because a thread that waits for a socket lets
the interpreter lock go.
"""

import socket
import sys
import threading
import time

PAGES = 12
AT_ONCE = 3
DELAY_S = 0.02


class Server:
    """Counts how many requests it has at once."""

    def __init__(self):
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=32)
        self.address = self.listener.getsockname()
        self.lock = threading.Lock()
        self.now = self.most = 0

    def serve(self, count):
        handlers = []
        for _ in range(count):
            connection, _address = self.listener.accept()
            handlers.append(threading.Thread(target=self.handle, args=(connection,)))
            handlers[-1].start()
        for handler in handlers:
            handler.join()
        self.listener.close()

    def handle(self, connection):
        with connection:
            page = connection.recv(100).decode()
            with self.lock:
                self.now += 1
                self.most = max(self.most, self.now)
            time.sleep(DELAY_S)
            with self.lock:
                self.now -= 1
            connection.sendall(f"contents of {page}".encode())


def download(address, page, door, pages):
    with door:
        with socket.create_connection(address) as connection:
            connection.sendall(page.encode())
            data = b""
            while chunk := connection.recv(1000):
                data += chunk
            pages[page] = data.decode()


def main():
    server = Server()
    serving = threading.Thread(target=server.serve, args=(PAGES,))
    serving.start()
    door = threading.BoundedSemaphore(AT_ONCE)
    pages = {}
    begin = time.perf_counter()
    threads = [threading.Thread(target=download, args=(server.address, f"page {i}", door, pages)) for i in range(PAGES)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    taken = time.perf_counter() - begin
    serving.join()
    print(f"{taken * 1000:.0f} ms; one after the other would take {PAGES * DELAY_S * 1000:.0f}", file=sys.stderr)
    print("pages:", len(pages), sorted(pages.values())[0])
    print("the server never had more than three at once:", server.most <= AT_ONCE)


main()

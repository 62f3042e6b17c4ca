import socket, select, selectors, threading
a, b = socket.socketpair()
print(select.select([a],[b],[],0.05)[1] == [b])
b.send(b'x')
print(select.select([a],[],[],1)[0] == [a])
p = select.poll(); p.register(a, select.POLLIN); print(p.poll(100) == [(a.fileno(), 1)])
e = select.epoll(); e.register(a.fileno(), select.EPOLLIN); print(e.poll(1) == [(a.fileno(), 1)])
for cls in (selectors.SelectSelector, selectors.PollSelector, selectors.EpollSelector):
    with cls() as s:
        s.register(a, selectors.EVENT_READ, 'data')
        print([(k.data, ev) for k, ev in s.select(1)])
import socketserver
class H(socketserver.StreamRequestHandler):
    def handle(self):
        line = self.rfile.readline()
        self.wfile.write(line.upper())
with socketserver.ThreadingTCPServer(('127.0.0.1', 0), H) as srv:
    t = threading.Thread(target=srv.serve_forever); t.start()
    for i in range(3):
        with socket.create_connection(srv.server_address) as c:
            c.sendall(b'hello %d\n' % i)
            print(c.recv(100))
    srv.shutdown(); t.join()
print('done')

# the first look of a thread, without waiting, sees what is there; a descriptor that is closed is none
looking, sending = socket.socketpair()
sending.send(b'x')
seen = []


def look():
    seen.append(select.select([looking], [], [], 0)[0] == [looking])


first = threading.Thread(target=look)
first.start()
first.join()
look()
number = looking.fileno()
looking.close()
try:
    select.select([number], [], [], 0)
except OSError as error:
    print(seen, error)
try:
    type(select.poll())()
except TypeError as error:
    print(error)

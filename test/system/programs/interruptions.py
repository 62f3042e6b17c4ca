# Calls that block are interrupted by a signal whose handler raises, wherever they wait; where the handler returns they go on.
import fcntl
import os
import select
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time


class Stop(Exception):
    pass


def stop(*_):
    signal.setitimer(signal.ITIMER_REAL, 0)
    raise Stop


def case(name, call):
    signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, 0.15, 0.15)  # again, where the first one comes just before the call
    began = time.monotonic()
    try:
        call()
    except Stop:
        print(name, 'interrupted', time.monotonic() - began >= 0.14)
    else:
        print(name, 'came back')
    signal.setitimer(signal.ITIMER_REAL, 0)


folder = tempfile.mkdtemp()
one, other = socket.socketpair()
case('recv', lambda: one.recv(1))
case('recv_into', lambda: one.recv_into(bytearray(1)))
case('recv with a timeout', lambda: (one.settimeout(20), one.recv(1)))
one.settimeout(None)
case('sendall', lambda: one.sendall(b'x' * 10**7))

server = socket.socket()
server.bind(('127.0.0.1', 0))
server.listen()
case('accept', server.accept)

local = socket.socket(socket.AF_UNIX)
local.bind(folder + '/socket')
local.listen(0)
clients = []


def connect_until_it_blocks():
    while True:
        client = socket.socket(socket.AF_UNIX)
        clients.append(client)
        client.connect(folder + '/socket')


case('connect of a Unix socket', connect_until_it_blocks)
read_end, write_end = os.pipe()
case('os.read', lambda: os.read(read_end, 1))
case('read of a stream', lambda: open(read_end, 'rb', closefd=False).read(1))
case('readinto of a stream', lambda: open(read_end, 'rb', 0, closefd=False).readinto(bytearray(1)))
case('a line of a text stream', lambda: open(read_end, closefd=False).readline())
case('select', lambda: select.select([read_end], [], []))
poller = select.poll()
poller.register(read_end, select.POLLIN)
case('poll', poller.poll)
epoller = select.epoll()
epoller.register(read_end, select.EPOLLIN)
case('epoll', epoller.poll)
case('epoll with a time limit', lambda: epoller.poll(20))
stream = os.fdopen(write_end, 'wb', buffering=0)
case('write of a stream', lambda: [stream.write(b'x' * 10**6) for _ in range(2)])
first, second = open(folder + '/lock', 'w'), open(folder + '/lock', 'w')
fcntl.flock(first, fcntl.LOCK_EX)
case('flock', lambda: fcntl.flock(second, fcntl.LOCK_EX))
case('sleep', lambda: time.sleep(20))
case('lock', lambda: (lock := threading.Lock()).acquire() and lock.acquire())

# a handler that returns: the call goes on, a sleep for the rest of its time
count = 0


def note(*_):
    global count
    count += 1


signal.signal(signal.SIGALRM, note)
signal.setitimer(signal.ITIMER_REAL, 0.05, 0.05)
began = time.monotonic()
time.sleep(0.4)
print('slept', 0.39 <= time.monotonic() - began < 3, count >= 3)
late = socket.socketpair()
count = 0
threading.Timer(0.3, late[1].send, (b'later',)).start()
print(late[0].recv(10), count >= 2)
signal.setitimer(signal.ITIMER_REAL, 0)
for client in clients:
    client.close()

# the same in a with block
lock = threading.Lock()
lock.acquire()
count = 0
signal.setitimer(signal.ITIMER_REAL, 0.05, 0.05)
threading.Timer(0.3, lock.release).start()
with lock:
    print('in the block', count >= 2)


class Named(type(threading.RLock())):
    pass


recursive = Named()
ready, done = threading.Event(), threading.Event()


def hold():
    with recursive:
        ready.set()
        done.wait()


threading.Thread(target=hold).start()
ready.wait()
threading.Timer(0.2, done.set).start()
with recursive:
    print('and in that of a subclass')
signal.setitimer(signal.ITIMER_REAL, 0)

# a standard output that nobody reads: the pipe is full after 64 KiB
program = '''
import sys
sys.stderr.write("on my way")
sys.stderr.flush()
try:
    while True:
        print("x" * 1000)
except KeyboardInterrupt:
    sys.stderr.write(", interrupted")
    sys.stderr.flush()
    import os
    os._exit(3)
'''
child = subprocess.Popen([sys.executable, '-c', program], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
print(child.stderr.read(9))
time.sleep(0.5)
child.send_signal(signal.SIGINT)
print(child.wait(20), child.stderr.read())

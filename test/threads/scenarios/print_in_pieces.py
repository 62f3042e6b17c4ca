"""What print() hands to the system in one write, so where lines of several threads may interleave: every write is one message of a socket."""
import io
import socket
import threading


def messages(make, write):
    ours, other = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    stream = make(ours.detach())
    write(stream)
    stream.close()
    found = []
    while message := other.recv(65536):
        found.append(message.decode())
    other.close()
    return found


def lines(stream):
    print('a', 'b', file=stream)
    print('other end', end='; ', file=stream)
    print(1, 2.5, None, sep='-', file=stream)
    print('now', file=stream, flush=True)
    print('two\nlines', file=stream)
    stream.write('w\nx')
    stream.writelines(['y\n', 'z'])
    print(file=stream)


def unbuffered(fd):  # as -u makes standard output
    return io.TextIOWrapper(io.FileIO(fd, 'w'), write_through=True)


def line_buffered(fd):  # as it is on a terminal
    return open(fd, 'w', buffering=1)


for make in (unbuffered, line_buffered, lambda fd: open(fd, 'w')):
    print([message for message in messages(make, lines) if message])


def many(stream):
    def work(letter):
        for _ in range(200):
            print(letter * 20, letter * 10, file=stream)
    threads = [threading.Thread(target=work, args=(letter,)) for letter in 'ABCD']
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


from_threads = []
ours, other = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
reader = threading.Thread(target=lambda: from_threads.extend(iter(lambda: other.recv(65536).decode(), '')))
reader.start()
with unbuffered(ours.detach()) as stream:
    many(stream)
reader.join()
# Each piece as a whole, each thread's in order; between two pieces of one line there may be those of others.
print(sorted({piece for piece in from_threads}), len([piece for piece in from_threads if piece]))
for letter in 'ABCD':
    own = ''.join(piece for piece in from_threads if piece[0] == letter)
    print(own == letter * 30 * 200)
whole = ''.join(messages(lambda fd: open(fd, 'w'), lambda stream: print("buffered", file=stream)))
print(repr(whole))

# Maps of files and shared memory: what one writes the others read.
import mmap, os, struct, tempfile
from multiprocessing import shared_memory

with tempfile.TemporaryFile() as file:
    file.write(b'first line\nsecond line\n' * 1000)
    file.flush()
    one, two = mmap.mmap(file.fileno(), 0), mmap.mmap(file.fileno(), 8192, access=mmap.ACCESS_READ)
    copy = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_COPY)
    print(one, len(two), one.readline(), one.find(b'second'), one.rfind(b'first'), two.size())
    one[0:5], copy[0:5] = b'FIRST', b'other'
    print(two[:10], copy[:10], os.pread(file.fileno(), 5, 0), list(two[:3]), next(iter(two)))
    for change in (lambda: two.write(b'x'), lambda: one.write(bytes(30_000)), lambda: two.__setitem__(0, 1), lambda: one.seek(-1)):
        try: change()
        except (TypeError, ValueError) as error: print(type(error).__name__, error)
    struct.pack_into('<I', one, 4096, 0x64636261)
    print(two[4096:4100], struct.unpack_from('<I', two, 4096))
    one.resize(30_000)
    print(len(one), one[-1], os.fstat(file.fileno()).st_size)
    one.close()
    print(one, one.closed, two[:5])
    try: one[0]
    except ValueError as error: print(error)

with mmap.mmap(-1, 10_000) as nobody: # again and again where memory was a file before
    print(nobody[:4], any(nobody[:]))
    nobody.write(b'abc')
    nobody.move(9_000, 0, 3)
    print(nobody[9_000:9_004], nobody.tell())

with open(__file__, 'rb') as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as text: # the memory grows around it
    large = [bytes(20_000_000) for _ in range(8)]
    print(text.readline(), len(large))

made = shared_memory.SharedMemory(create=True, size=70_000, track=False)
found = shared_memory.SharedMemory(made.name, track=False)
made.buf[69_990:70_000] = b'0123456789'
print(bytes(found.buf[69_990:]), found.size >= 70_000)
found.close()
made.close()
made.unlink()
try: shared_memory.SharedMemory(made.name)
except FileNotFoundError as error: print('gone')

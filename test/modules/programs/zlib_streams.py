# zlib: streams of every kind of data, level and wrapping, in one piece and in many; streams of CPython's zlib; damaged ones.
import zlib


def told(ask, *args):
    try:
        return ask(*args)
    except (zlib.error, ValueError, TypeError, EOFError) as error:
        return type(error).__name__, str(error)


seed = 1


def number():
    global seed
    seed = seed * 1103515245 + 12345 & 0x7fffffff
    return seed >> 8


texts = [b'', b'a', b'abc' * 3, bytes(range(256)), b'x' * 1000, b"the quick brown fox jumps over the lazy dog. " * 40,
         bytes(number() & 255 for _ in range(700)), bytes(number() & 3 for _ in range(900)), b"\0" * 70000,
         b''.join(b'%d,%d;' % (i, i * i) for i in range(300))]
for text in texts:
    for level in (0, 1, 6, 9):
        packed = zlib.compress(text, level)
        print(len(text), level, zlib.decompress(packed) == text, len(packed) <= len(text) + 20 + len(text) // 1000)
    for wbits in (-15, 15, 31):
        packing = zlib.compressobj(6, zlib.DEFLATED, wbits)
        packed = b''.join(packing.compress(text[i:i + 7777]) + (packing.flush(zlib.Z_SYNC_FLUSH) if i % 3 == 0 else b'') for i in range(0, len(text), 7777)) + packing.flush()
        unpacking = zlib.decompressobj(wbits)
        made = b''.join(unpacking.decompress(packed[i:i + 59]) for i in range(0, len(packed), 59)) + unpacking.flush()
        print(wbits, made == text, unpacking.eof, unpacking.unused_data)
        unpacking = zlib.decompressobj(wbits)
        made = []
        rest = packed + b'behind'
        while not unpacking.eof:
            made.append(unpacking.decompress(rest, 5000))
            rest = unpacking.unconsumed_tail
        print(b''.join(made) == text, max(map(len, made)) <= 5000, unpacking.unused_data)
for stream in (zlib.compress(b'hello')[:-1], b'\x78\x9c', b'nonsense', b'', zlib.compress(b'hello')[:-1] + b'x', b'\x78\x9c\x07', b'\x78\x9c\x01\x05\x00\x05\x00hello'):
    print(told(zlib.decompress, stream))
dictionary = b'the quick brown fox'
packing = zlib.compressobj(zdict=dictionary)
packed = packing.compress(b'the quick brown fox again') + packing.flush()
print(zlib.decompressobj(zdict=dictionary).decompress(packed), told(zlib.decompress, packed))
twice = zlib.compressobj()
head = twice.compress(b'one ')
other = twice.copy()
print(zlib.decompress(head + twice.compress(b'two') + twice.flush()), zlib.decompress(head + other.compress(b'three') + other.flush()))
print(zlib.crc32(b'hello'), zlib.adler32(b'hello'), zlib.crc32(b'lo', zlib.crc32(b'hel')), zlib.adler32(b'x' * 10000, 7), zlib.crc32(b''), zlib.adler32(b''))
for wrong in ((b'', 10), ('text',), (b'x', 6, 99)):
    print(told(zlib.compress, *wrong))
stream = zlib._ZlibDecompressor()
print(stream.decompress(zlib.compress(b'abc' * 100) + b'rest', 10), stream.needs_input, stream.decompress(b'')[:9], stream.eof, stream.unused_data, told(stream.decompress, b'x'))

# Text, bytes and formatting in one program; its output is CPython's (python3.13 everything_about_text.py).
print('%5d|%-5d|%05d|%+d|% d|%x|%#X|%o|%5.1f|%-8.3e|%g|%%|%s|%r' % (1, 2, -3, 4, 5, 255, 255, 8, 2.25, 12345.678, 1e20, 'a', 'b'))
print('%s' % 5, '%s' % 'x', '%d%%' % 50, '%5s|%-5s|%.2s' % ('a', 'b', 'xyz'), '%(a)s %(b)05d' % {'a': 1, 'b': 2}, '%c%c' % (65, 'b'))
print('%s %s' % (1, [1, 2]), '%*d' % (5, 3), '%.3d' % 5, '%i' % 3.7, '%s' % None, '%f' % 3, '%08.3f' % -3.14159)
print('{} {} {{}} {:>5} {!r:>6}'.format(1, 'a', 2.5, 'x'), '{0} {1} {0}'.format('a', 'b'), '{x} {y:.2f}'.format(x=1, y=2), '{:{}}'.format(5, 10), '{:,}'.format(1234567))
print('{0.real} {1[0]} {a[k]}'.format(5, [7], a={'k': 'v'}), '{:%}'.format(0.25), '{:08.3f}'.format(-3.14159), '{:é^7}'.format('ab'), '{}'.format([1, 'a']))
class P:
    def __format__(self, spec): return f'P({spec})'
    def __str__(self): return 'strP'
print('{:abc} {}'.format(P(), P()), '%s' % P(), '%s and %d' % (P(), 5), f'{P():x} {P()!s}')
for t, a in (('%d', 'x'), ('%s %s', 'a'), ('%s', (1, 2)), ('%z', 1), ('%', 1), ('{', ()), ('}', ()), ('{} {1}', (1, 2)), ('{!x}', (1,)), ('{:q}', (1,)), ('{a}', ())):
    try:
        print(t % a if '%' in t else t.format(*a))
    except Exception as e:
        print(type(e).__name__)
print(''.join(c for c in 'abc'), list('héllo'), [c for c in 'xyz'], 'a b  c '.split(), 'a\x1cb\x85c\xa0d'.split(), b'a b\x1cc'.split())
it = iter('ab'); print(next(it), next(it), next(it, None), next(it, None))
m = memoryview(bytearray(b'abcdef')); print(m[1], bytes(m[1:4]), m[::2].tolist(), m.nbytes, m.format, m.shape, m.readonly, len(m))
m[0] = 65; print(m.tobytes(), m == b'Abcdef', m.cast('H').tolist(), m.hex())
print(b'%d %s %b' % (5, b'x', b'y'), b'abc'.hex('-'), bytes.fromhex('01 ff'), bytes([1, 2]), bytearray(b'x') * 3, bytes(3), b'a' + b'b')
print('é€😀'.encode(), 'é€😀'.encode('utf-16'), 'abc'.encode('utf-32-le'), 'é'.encode('ascii', 'backslashreplace'), 'é'.encode('ascii', 'xmlcharrefreplace'), 'é€'.encode('latin-1', 'replace'))
print(b'\xff\xfeab'.decode('utf-8', 'replace'), b'\xe9'.decode('latin-1'), b'a\xffb'.decode('ascii', 'ignore'), b'\xff'.decode('utf-8', 'surrogateescape').encode('utf-8', 'surrogateescape'), b'\xffz'.decode(errors='backslashreplace'))
print(str(b'abc', 'ascii'), bytes('é', 'utf-8'), bytearray(range(3)), bin(-5), hex(255), oct(8), chr(8364), ord('€'), ascii([1, 'é']))
class S(str): pass
s = S('abc'); s.x = 1; print(s, s.x, s.upper(), type(s + 'd').__name__, type(s.strip()).__name__, repr(s), {s: 1}['abc'], s == 'abc', hash(s) == hash('abc'))
class B(bytes): pass
print(B(b'xy'), B(b'xy')[0], type(B(b'x').upper()).__name__)
print('abc'.translate({97: 'X', 98: None}), str.maketrans('ab', 'cd', 'e'), 'abc'.translate(str.maketrans('ab', 'cd')), b'abc'.translate(None, b'b'), b'abc'.translate(bytes.maketrans(b'a', b'z')))
print('a\tb'.expandtabs(4), '12'.zfill(5), '-1'.zfill(4), 'x'.center(4, '*'), 'x'.center(5), 'abc'.ljust(5) + '|', '+5'.zfill(1))
print('abcabc'.rfind('c'), 'abc'.count(''), 'aaa'.replace('a', 'b', 2), 'abc'.replace('', '-'), 'a.b.c'.rsplit('.', 1), 'a\nb\r\nc'.splitlines(True), 'abc'.partition('b'), 'abc'.rpartition('x'))

# Files, text files, buffers and streams in memory: results, errors to the letter, newlines, positions.
import sys
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print('->', repr(r))
        return r
    except BaseException as e:
        print(type(e).__name__, e, getattr(e,'errno',None), getattr(e,'filename',None))
t(open, '/nonexistent/x')
t(open, 'x', 'q'); t(open,'x','rw'); t(open,'x','rbt'); t(open,'x','rb',encoding='utf8'); t(open, 5.5); t(open, 'a\0b'); t(open,'/'); t(open,'/','w'); t(open,-1); t(open, 99); t(open,'/dev/null',encoding='nope')
t(open,'x','rr'); t(open,'x',''); t(open,'x','+'); t(open, None); t(open, 'x', buffering=0); t(open,'x',newline='z'); t(open,'x',3)
with open('f.txt','w') as f:
    print(f.write('one\ntwo\r\nthree\rfour'), f.closed, f.name, f.mode, f.errors, f.newlines, f.line_buffering)
print(f.closed); t(f.write,'x'); t(f.read); t(f.flush); t(f.close)
print(repr(f).split(' encoding')[0])
for nl in (None,'','\n','\r','\r\n'):
    with open('f.txt', newline=nl) as f: print(repr(nl), list(f), f.newlines)
    with open('f.txt', newline=nl) as f: print([f.readline() for i in range(5)])
    with open('f.txt', newline=nl) as f: print([f.readline(2) for i in range(9)], f.read(3))
    with open('g.txt', 'w', newline=nl) as f: f.write('a\nb\r\nc\rd')
    print(open('g.txt','rb').read())
with open('f.txt') as f:
    t(f.read,3); t(f.tell); t(f.readline); t(f.tell); t(f.seek,0); t(f.read); t(f.seek,5); t(f.read,2); t(f.seek,-1); t(f.seek,0,2); t(f.seek,1,1); t(f.seek,1,2); t(f.tell); t(f.write,'x'); t(f.seek,0,9)
with open('f.txt') as f:
    for l in f:
        t(f.tell); break
    print(f.fileno()>2, f.isatty(), f.readable(), f.writable(), f.seekable())
    print(f.buffer, f.buffer.raw)
with open('b.bin','wb') as f:
    print(f, f.write(b'hello'), f.tell(), f.write(bytearray(b' world')), f.write(memoryview(b'!!'))); t(f.write,'s'); t(f.read); t(f.seek,2); t(f.write,b'LL'); t(f.truncate,8)
with open('b.bin','rb') as f:
    print(f, f.read(3), f.peek(2)[:2], f.read1(2), f.readline(), f.tell(), f.seek(-3,2), f.read(), f.seek(0), f.seek(2,1)); t(f.read,-2); b=bytearray(4); print(f.readinto(b), b); t(f.readinto, b'abc'); t(f.write,b''); t(f.readlines)
with open('b.bin','r+b') as f:
    print(f, f.read(2), f.write(b'XY'), f.read(2), f.tell(), f.seek(0), f.read())
with open('b.bin','ab') as f: print(f.tell(), f.write(b'++'), f.tell())
with open('b.bin','r+') as f: print(f.read(1), f.write('Z'), f.tell()); f.seek(0); print(f.read())
t(open,'b.bin','x')
with open('u.txt','w',encoding='latin-1') as f: t(f.write,'é'); t(f.write,'€')
with open('u.txt','w',encoding='ascii',errors='backslashreplace') as f: t(f.write,'é€')
print(open('u.txt').read())
with open('u.txt','wb') as f: f.write(b'ab\xffcd\xc3')
t(open('u.txt').read)
for e in ('ignore','replace','surrogateescape','backslashreplace'):
    print(ascii(open('u.txt',errors=e).read()), ascii(list(open('u.txt',errors=e))))
import io
print(io.open is open, io.DEFAULT_BUFFER_SIZE, io.UnsupportedOperation.__mro__)
s=io.StringIO('a\nb\r\nc'); print(s.read(1), s.readline(), s.readlines(), s.getvalue(), s.tell(), s.seek(0), list(s)); t(s.seek,-1); t(s.seek,1,1); t(s.write,1); s.truncate(2); print(repr(s.getvalue()), s.seek(5), s.write('z'), repr(s.getvalue())); s.close(); t(s.read); t(s.getvalue); print(s.closed)
for nl in (None,'','\n','\r','\r\n'):
    s=io.StringIO('a\nb\r\nc\rd', newline=nl); print(repr(s.getvalue()), list(s), s.newlines)
b=io.BytesIO(b'abc'); print(b.read(1), b.write(b'ZZZ'), b.getvalue(), b.seek(0), b.readlines(), b.tell()); t(b.seek,-1); t(b.write,'x'); v=b.getbuffer(); t(b.write,b'xyzxyz'); v.release(); t(b.write,b'xyz'); print(b.getvalue()); b.close(); t(b.read)
print(io.StringIO('x'*3).read(-1), io.StringIO().read(), io.StringIO(None).getvalue())
t(io.StringIO, 5); t(io.StringIO,'x','q'); t(io.BytesIO,'x'); t(io.TextIOWrapper, 5)
tw=io.TextIOWrapper(io.BytesIO(b'x\ny\n')); print(tw.read(), type(tw.detach())); t(tw.read); 
d=io.IncrementalNewlineDecoder(None,True); print(repr(d.decode('a\r')), repr(d.decode('\nb\r\n')), d.newlines, d.getstate())
class R(io.RawIOBase):
    def __init__(self): self.d=[b'ab\ncd', b'ef\n', b'']
    def readable(self): return True
    def readinto(self,b):
        x=self.d.pop(0) if self.d else b''
        b[:len(x)]=x; return len(x)
print(io.BufferedReader(R()).readlines()); print(io.TextIOWrapper(io.BufferedReader(R())).read()); print(R().readall(), R().read(10), list(R()))
print(sys.stdout.buffer.write(b'') , sys.stdout.fileno(), sys.stdin.name, sys.stderr.errors)

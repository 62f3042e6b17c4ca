import struct
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for fmt, vals in [('b',(200,)),('B',(-1,)),('h',(70000,)),('<i',(2**31,)),('I',(-1,)),('q',(2**63,)),('Q',(2**64,)),('q',('a',)),('c',(b'ab',)),('c',('a',)),('s',('a',)),('f',('x',)),('f',(1e40,)),('e',(1e6,)),('?',([],)),('n',(2**70,)),('P',(-1,)),('ii',(1,)),('z',()),('3',()),('<n',(1,)),('d',(10**400,)),('b',(1.5,)),('B',(256,)),('H',(-5,)),('L',(2**70,)),('<L',(2**40,)),('<l',(2**40,)),('l',(2**70,)),('<h',(2**20,)),('>Q',(-1,)),('N',(-1,))]:
    t(lambda: struct.pack(fmt,*vals))
t(lambda: struct.unpack('i',b'abc')); t(lambda: struct.unpack_from('i',b'abcde',2)); t(lambda: struct.unpack_from('i',b'abcdefgh',-9)); t(lambda: struct.unpack_from('i',b'abcdefgh',-4)); t(lambda: struct.pack_into('i',bytearray(3),0,1)); t(lambda: struct.pack_into('i',bytearray(8),-9,1)); t(lambda: struct.pack_into('i',b'abcd',0,1)); t(lambda: struct.pack_into('i',bytearray(4))); t(lambda: struct.pack_into('i',bytearray(9),6,1)); t(lambda: struct.pack_into('i',bytearray(9),20,1)); t(lambda: struct.pack()); t(lambda: struct.pack_into()); t(lambda: struct.unpack('i','abcd')); t(lambda: struct.pack(1)); t(lambda: struct.calcsize(b'3i')); t(lambda: struct.iter_unpack('i', b'abc')); t(lambda: struct.iter_unpack('', b'')); t(lambda: list(struct.iter_unpack('<hh', b'abcdefgh')));t(lambda: struct.Struct('i').pack()); t(lambda: struct.Struct('i').pack_into(bytearray(4))); t(lambda: struct.Struct('i')); t(lambda: struct.Struct(b'i').format); t(lambda: struct.Struct('\u1234')); t(lambda: struct.pack('i')); t(lambda: struct.pack_into('i', bytearray(4), 'a', 1)); t(lambda:struct.pack_into('i', bytearray(4), -2, 1)); t(lambda:struct.unpack_from('i',b'abcdefgh',6)); t(lambda:struct.unpack_from('i',b'abcdefgh',-2)); t(lambda: struct.Struct()); t(lambda: struct.pack('99999999999999999999i'))
for f in ('bhilq','bq','@ci','<ci','=cq','ic','iq0q','3sxh','0i','n','P','ehd','10p','xx i','?h?i','bi0l','q b 0q'): print(f, struct.calcsize(f))
vals={'c':b'x','b':-5,'B':250,'?':True,'h':-300,'H':60000,'i':-70000,'I':4000000000,'l':-70001,'L':4000000001,'q':-2**62,'Q':2**63+5,'n':-9,'N':9,'e':1.5,'f':-2.25,'d':3.141592653589793,'s':b'hello','p':b'hey','P':12345}
for o in '@=<>!':
    for ch,v in vals.items():
        if ch in 'nNP' and o!='@': continue
        for c in ('','2','7'):
            if ch in 'sp': f=o+c+ch; d=struct.pack(f,v)
            else: f=o+c+ch; d=struct.pack(f,*[v]*(int(c) if c else 1))
            print(f, d.hex(), struct.unpack(f,d))
for x in (0.0,-0.0,1e-8,6e-8,5.96e-8,65504.0,65519.9,float('inf'),float('nan'),0.1,2049.0,2051.0,6.1e-5): print(struct.pack('<e',x).hex(), struct.unpack('<e',struct.pack('<e',x)), struct.pack('>f',x).hex())
class I:
    def __index__(s): return 7
class F:
    def __float__(s): return 2.5
print(struct.pack('ih', I(), I()), struct.pack('d', F()), struct.pack('?', I()))
b=bytearray(12); struct.pack_into('<ih', b, 3, 1, 2); print(b); m=memoryview(b); struct.pack_into('<h', m, 0, 513); print(b, struct.unpack_from('<h', m)); print(struct.unpack('<h', m[:2]))
s=struct.Struct('<ih'); print(s.size, s.format, s.pack(1,2), s.unpack(s.pack(3,4)), list(s.iter_unpack(bytes(12))), s.unpack_from(b, offset=1))

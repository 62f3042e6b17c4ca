# binascii both ways, with wrong input; what string.Formatter asks of _string.
import binascii as b, _string
def t(f):
    try: print(repr(f())[:200])
    except BaseException as e: print(type(e).__name__, e)
seed=1
def rnd():
    global seed
    seed=(seed*1103515245+12345)&0x7fffffff
    return seed>>8
samples=[bytes(rnd()&255 for _ in range(n)) for n in (0,1,2,3,4,5,16,17,44,45,100,300)]
for s in samples:
    t(lambda:b.hexlify(s)); t(lambda:b.unhexlify(b.hexlify(s))==s); t(lambda:b.b2a_base64(s)); t(lambda:b.b2a_base64(s,newline=False)); t(lambda:b.a2b_base64(b.b2a_base64(s))==s)
    t(lambda:b.crc32(s)); t(lambda:b.crc32(s,77)); t(lambda:b.crc_hqx(s,3)); t(lambda:b.b2a_uu(s)); t(lambda:b.b2a_uu(s,backtick=True)); t(lambda: b.a2b_uu(b.b2a_uu(s[:45]))==s[:45])
    for k in range(8): t(lambda:b.b2a_qp(s,quotetabs=k&1,istext=bool(k&2),header=bool(k&4)))
    t(lambda:b.a2b_qp(b.b2a_qp(s))==s)
    t(lambda:b.hexlify(s,'-',2)); t(lambda:b.hexlify(s,b':',-3))
texts=[b'hello world  \nline two\t\n.dot\n\x00', b'a=b_c\r\nfoo \r\n'*3, b'x'*200, b' '*100, b'.\n.\r\n..', b'\n'*3]
for s in texts:
    for k in range(8): t(lambda:b.b2a_qp(s,quotetabs=k&1,istext=bool(k&2),header=bool(k&4)))
for s in ('a','ab','abc','abcd','abcde','=abc','ab=c','ab==','ab==x','a b c d','ab=','abc=\n','YWJj','YW Jj!!','YWJjZA==','YWJjZA===','YWJj=','é',b'\xff'):
    t(lambda:b.a2b_base64(s)); t(lambda:b.a2b_base64(s,strict_mode=True))
for s in ('0','0g','AbCd',b'12','é',1,None,bytearray(b'ff'),memoryview(b'ff')): t(lambda:b.unhexlify(s)); t(lambda: b.crc32(s)); t(lambda:b.hexlify(s)); t(lambda: b.a2b_base64(s)); t(lambda:b.b2a_base64(s))
for s in (b'=41=0',b'a=\nb',b'a=\r\nb',b'==',b'=4',b'_a',b'=zz'): t(lambda:b.a2b_qp(s)); t(lambda:b.a2b_qp(s,header=True))
for s in (b'',b' \n',b'#86)C\n',b'#86)C',b'\x01',b'#86)Cx'): t(lambda:b.a2b_uu(s))
t(lambda:b.b2a_uu(b'x'*46)); print(b.Error.__mro__, b.Error.__module__)
for s in ('','a','{}','a{b}c','{a.b[c]!r:>{w}}','{{}}','a}}b','}','{','{a','{a!','{a!r','{a!rx}','{a:','{0[}]}','{a[b','{a{b}}','{:{}}','x{!s}y{:d}z'):
    t(lambda:list(_string.formatter_parser(s)))
for s in ('','a','0','a.b','a[0]','0.x[y].z','a.','a[','a[]','a[0]x','12a','[0]','a..b','٣'):
    def f():
        x,y=_string.formatter_field_name_split(s); return x,list(y)
    t(f)
t(lambda:_string.formatter_parser(1)); t(lambda:_string.formatter_field_name_split(b''))

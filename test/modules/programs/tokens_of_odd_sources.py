# What tokenize gives for sources with odd ends, brackets, numbers and f-strings, and its errors.
import tokenize, io
def t(s, **k):
    try:
        for x in tokenize.generate_tokens(io.StringIO(s).readline): print(tokenize.tok_name[x.type], repr(x.string), x.start, x.end, repr(x.line))
    except Exception as e: print(type(e).__name__, e.args)
for s in ('x = (1,\n 2)\n','a','def f():\n\tif x:\n\t  y\n','f"a{x!r:>{w}}b"','f"abc','"abc','0x_ + 1','2sin(x)','01234','1_000',')','(]','# c\n\n  # d\nx','x\\\n+1\n','"""a\nb"""','é=1','$','x?','a\n  b\n c','f\'{a:{b}}\'','1+1 # c','if a:\n  b\n# c\n','@x\n','a := 1','f"{x=}"','rb"x" u"y"', "f'''\n{x}\n'''", 'f"{{}}"', 'f"{x:%d}"','async def f(): await x','0b12','1e5 1.j .5 5.','...->','!=!'):
    print('---',repr(s)); t(s)

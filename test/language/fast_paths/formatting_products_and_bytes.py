# What the loop and natives do by short ways of their own: % and format, products that are made small again, bytes of numbers.
names = ["a", ("b",), 3]
print("%-10s|%5s|%.2s|%05s|%+s|%10.1r|%s" % ("abc", "x", "hello", "q", "p", "zz", None))
print("{0}-{1:>8}-{name:*^12}-{2[1]}".format(1, 2.5, names, name="n"))
print("{}{!r:>5}{x!s}{x[0]}{{}}".format(1, "a", x=[1, 2]))
for bad in ['"{0[5]}".format([1])', '"{a}".format(b=1)', '"{".format(1)', '"{!x}".format(1)', '"{!r".format(1)', '"{0[a]}".format({"a": 7})', '"{0.real:5}".format(3)', '"{a.b}".format(a=1)', '"%s" % ()', '"%s %s" % (1,)', '"%d" % "a"', '"%5"%1', '"{:{w}}".format(3, w=9)', '"{0[]}".format([1])', '"{0[1}".format([1])', '"{a[0]}".format(a=(8,))', '"{} {0}".format(1)', '"{0}{}".format(1,2)', '"{é}".format(é=3)', '"{0!r:.3}".format("abcdef")', '"%(a)s" % {"a": 1}', '"{a!}".format(a=1)', '"{a:}".format(a=1)', '"{a b}".format(**{"a b": 4})', '"{ }".format(**{" ": 4})', "'{0[-1]}'.format([1])"]:
    try: print(bad, '->', repr(eval(bad)))
    except Exception as e: print(bad, type(e).__name__, e)
x = 123456789
for i in range(5):
    x = (x * 1103515245 + 12345) & 0x7fffffff
    y = x * 1103515245 % 1000007
    z = (-x * 1103515245 + 12345) % 1000
    w = (-x * 1103515245) & 0xffff
    v = (x * 6364136223846793005 + 1) & 0xffffffffffff
    u = (x * x * x + 5) % 97
    q = (x * 3000000000000 + 1) & 255
    p = (x * 1.5 + 1) % 3
    print(x, y, z, w, v, u, q, p)
print(bytes((1, 2, 255)), bytes([]), bytes(()), bytes([0]), bytes(3), bytes(b'x'))
for bad in ('bytes((256,))', 'bytes([-1])', 'bytes(["a"])', 'bytes([True])', 'bytes((1,), "utf8")', 'bytes("a")'):
    try: print(bad, eval(bad))
    except Exception as e: print(bad, type(e).__name__, e)
class MyB(bytes): pass
print(type(MyB([1, 2])), MyB([1, 2]))
# expect: abc       |    x|he|    q|p|         '|None
# expect: 1-     2.5-*****n******-('b',)
# expect: 1  'a'[1, 2]1{}
# expect: "{0[5]}".format([1]) IndexError list index out of range
# expect: "{a}".format(b=1) KeyError 'a'
# expect: "{".format(1) ValueError Single '{' encountered in format string
# expect: "{!x}".format(1) ValueError Unknown conversion specifier x
# expect: "{!r".format(1) ValueError unmatched '{' in format spec
# expect: "{0[a]}".format({"a": 7}) -> '7'
# expect: "{0.real:5}".format(3) -> '    3'
# expect: "{a.b}".format(a=1) AttributeError 'int' object has no attribute 'b'
# expect: "%s" % () TypeError not enough arguments for format string
# expect: "%s %s" % (1,) TypeError not enough arguments for format string
# expect: "%d" % "a" TypeError %d format: a real number is required, not str
# expect: "%5"%1 ValueError incomplete format
# expect: "{:{w}}".format(3, w=9) -> '        3'
# expect: "{0[]}".format([1]) ValueError Empty attribute in format string
# expect: "{0[1}".format([1]) ValueError expected '}' before end of string
# expect: "{a[0]}".format(a=(8,)) -> '8'
# expect: "{} {0}".format(1) ValueError cannot switch from automatic field numbering to manual field specification
# expect: "{0}{}".format(1,2) ValueError cannot switch from manual field specification to automatic field numbering
# expect: "{é}".format(é=3) -> '3'
# expect: "{0!r:.3}".format("abcdef") -> "'ab"
# expect: "%(a)s" % {"a": 1} -> '1'
# expect: "{a!}".format(a=1) ValueError unmatched '{' in format spec
# expect: "{a:}".format(a=1) -> '1'
# expect: "{a b}".format(**{"a b": 4}) -> '4'
# expect: "{ }".format(**{" ": 4}) -> '4'
# expect: '{0[-1]}'.format([1]) TypeError list indices must be integers or slices, not str
# expect: 231794730 64565 495 23070 261420320531811 72 1 1.0
# expect: 1126946331 56302 250 40065 171735066544064 82 1 2.5
# expect: 1757975480 52006 745 2728 21983901400921 38 1 1.0
# expect: 850994577 417312 980 54083 110611204901246 75 1 2.5
# expect: 1634557174 178860 715 30530 48260475871551 32 1 1.0
# expect: b'\x01\x02\xff' b'' b'' b'\x00' b'\x00\x00\x00' b'x'
# expect: bytes((256,)) ValueError bytes must be in range(0, 256)
# expect: bytes([-1]) ValueError bytes must be in range(0, 256)
# expect: bytes(["a"]) TypeError 'str' object cannot be interpreted as an integer
# expect: bytes([True]) b'\x01'
# expect: bytes((1,), "utf8") TypeError encoding without a string argument
# expect: bytes("a") TypeError string argument without an encoding
# expect: <class '__main__.MyB'> b'\x01\x02'

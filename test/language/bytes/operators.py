print(b"a" + b"b", b"ab" * 2, 2 * b"-", b"a" + bytearray(b"c"), bytearray(b"c") + b"a")
# expect: b'ab' b'abab' b'--' b'ac' bytearray(b'ca')
print(b"a" == b"a", b"a" == "a", b"a" < b"b", b"a" == bytearray(b"a"), hash(b"a") == hash(b"a"))
# expect: True False True True True
print(b"%d %s %x %c %5.1f %%" % (1, b"abc", 255, 65, 2.25))  # expect: b'1 abc ff A   2.2 %'
print(b"%a %r" % ("é", "x"), b"%(k)s" % {b"k": b"v"})  # expect: b"'\\xe9' 'x'" b'v'
print(b"%b" % b"q")  # expect: b'q'
for call in (lambda: b"a" + "b", lambda: b"a" * "b", lambda: b"%s" % "a", lambda: b"%d" % "x",
             lambda: b"a" < "b", lambda: b"%b" % 5):
    try:
        call()
    except TypeError as error:
        print(error)
# expect: can't concat str to bytes
# expect: can't multiply sequence by non-int of type 'str'
# expect: %b requires a bytes-like object, or an object that implements __bytes__, not 'str'
# expect: %d format: a real number is required, not str
# expect: '<' not supported between instances of 'bytes' and 'str'
# expect: %b requires a bytes-like object, or an object that implements __bytes__, not 'int'

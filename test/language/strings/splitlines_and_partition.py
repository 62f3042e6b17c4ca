print("a\nb\r\nc\rd".splitlines(), "a\nb\n".splitlines(), "\n\n".splitlines(), "".splitlines())
# expect: ['a', 'b', 'c', 'd'] ['a', 'b'] ['', ''] []
print("a\nb\r\nc".splitlines(True), "x\x0by\x0cz\x1cq\x85w\u2028v".splitlines())
# expect: ['a\n', 'b\r\n', 'c'] ['x', 'y', 'z', 'q', 'w', 'v']
print("a=b=c".partition("="), "abc".partition("x"), "a=b=c".rpartition("="), "abc".rpartition("x"))
# expect: ('a', '=', 'b=c') ('abc', '', '') ('a=b', '=', 'c') ('', '', 'abc')
print("=".partition("="), "".partition("="), "aXXb".partition("XX"))
# expect: ('', '=', '') ('', '', '') ('a', 'XX', 'b')
for call in (lambda: "a".partition(""), lambda: "a".rpartition(""), lambda: "a".partition(5)):
    try:
        call()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
# expect: ValueError empty separator
# expect: ValueError empty separator
# expect: TypeError must be str, not int

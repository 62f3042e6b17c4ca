print("a b  c".split(), "a b  c".split(" "), " a ".split(), "".split(), "".split(","), "  ".split())
# expect: ['a', 'b', 'c'] ['a', 'b', '', 'c'] ['a'] [] [''] []
print("a,b,,c".split(","), "a,b,,c".split(",", 1), "a,b".split(",", 0), "a--b--c".split("--"))
# expect: ['a', 'b', '', 'c'] ['a', 'b,,c'] ['a,b'] ['a', 'b', 'c']
print("a b c d".split(None, 2), "a b c d".split(maxsplit=1))
# expect: ['a', 'b', 'c d'] ['a', 'b c d']
print(" a b ".split(maxsplit=0), "a b ".split(None, 1))  # expect: ['a b '] ['a', 'b ']
print("a\tb\nc\u2003d\x1fe".split())  # expect: ['a', 'b', 'c', 'd', 'e']
print("a b c d".rsplit(None, 2), "a,b,c".rsplit(",", 1))  # expect: ['a b', 'c', 'd'] ['a,b', 'c']
print("a,b,c".rsplit(","), " a b ".rsplit(maxsplit=0))  # expect: ['a', 'b', 'c'] [' a b']
print("abc".split("x"), "aXbXc".split(sep="X", maxsplit=-1), "aaa".split("a"), "abc".rsplit("bc"))
# expect: ['abc'] ['a', 'b', 'c'] ['', '', '', ''] ['a', '']
for call in (lambda: "a".split(""), lambda: "a".split(1), lambda: "a".split(None, None)):
    try:
        call()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
# expect: ValueError empty separator
# expect: TypeError must be str or None, not int
# expect: TypeError 'NoneType' object cannot be interpreted as an integer

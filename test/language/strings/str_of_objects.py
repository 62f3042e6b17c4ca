class Both:
    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr"


class OnlyRepr:
    def __repr__(self):
        return "only repr"


print(Both(), [Both()], str(Both()), repr(Both()))  # expect: str [repr] str repr
print(f"{Both()} {Both()!r}", "%s %r" % (Both(), Both()))  # expect: str repr str repr
print(OnlyRepr(), [OnlyRepr()], f"{OnlyRepr()}")  # expect: only repr [only repr] only repr
print(str(), str(b"abc"), str(b"abc", "utf-8"), str(b"\xe9", "latin-1"), str(object=5), str(None))
# expect:  b'abc' abc é 5 None


class Wrong:
    def __str__(self):
        return 5


for call in (lambda: str(Wrong()), lambda: str("a", "utf-8"), lambda: str(5, "utf-8"),
             lambda: str(b"\xff", "ascii")):
    try:
        call()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
# expect: TypeError __str__ returned non-string (type int)
# expect: TypeError decoding str is not supported
# expect: TypeError decoding to str: need a bytes-like object, int found
# expect: UnicodeDecodeError 'ascii' codec can't decode byte 0xff in position 0: ordinal not in range(128)

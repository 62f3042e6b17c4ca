class N:
    def __int__(self):
        return 7

    def __float__(self):
        return 2.5

    def __complex__(self):
        return 1 + 2j

    def __bool__(self):
        return False

    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr"

    def __bytes__(self):
        return b"bytes"

    def __hash__(self):
        return 11


n = N()
print(int(n), float(n), complex(n), bool(n), str(n), repr(n))  # expect: 7 2.5 (1+2j) False str repr
print(bytes(n), hash(n), ascii(n), f"{n}")  # expect: b'bytes' 11 repr str
print("%d %f %s %r" % (n, n, n, n))  # expect: 7 2.500000 str repr


class Wrong:
    def __int__(self):
        return "7"

    def __float__(self):
        return 1

    def __complex__(self):
        return 1.0

    def __bytes__(self):
        return "x"

    def __hash__(self):
        return "h"

    def __repr__(self):
        return None


for function in (int, float, complex, bytes, hash, repr, str, ascii):
    try:
        function(Wrong())
    except TypeError as error:
        print(error)
# expect: __int__ returned non-int (type str)
# expect: Wrong.__float__ returned non-float (type int)
# expect: __complex__ returned non-complex (type float)
# expect: __bytes__ returned non-bytes (type str)
# expect: __hash__ method should return an integer
# expect: __repr__ returned non-string (type NoneType)
# expect: __str__ returned non-string (type NoneType)
# expect: __repr__ returned non-string (type NoneType)

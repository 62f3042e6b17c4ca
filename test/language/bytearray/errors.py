a = bytearray(b"abc")


def attempt(function):
    try:
        print(function())
    except (TypeError, ValueError, IndexError) as error:
        print(type(error).__name__, error)


attempt(lambda: a.__setitem__(0, 256))  # expect: ValueError byte must be in range(0, 256)
attempt(lambda: a.__setitem__(0, "a"))
# expect: TypeError 'str' object cannot be interpreted as an integer
attempt(lambda: a.__setitem__(9, 1))  # expect: IndexError bytearray index out of range
attempt(lambda: a.append("x"))  # expect: TypeError 'str' object cannot be interpreted as an integer
attempt(lambda: a.append(-1))  # expect: ValueError byte must be in range(0, 256)
attempt(lambda: a.extend("abc"))  # expect: TypeError expected iterable of integers; got: 'str'
attempt(lambda: a.remove(1))  # expect: ValueError value not found in bytearray
attempt(lambda: bytearray().pop())  # expect: IndexError pop from empty bytearray
attempt(lambda: a.pop(10))  # expect: IndexError pop index out of range
attempt(lambda: a.__setitem__(slice(0, 3, 2), b"abc"))
# expect: ValueError attempt to assign bytes of size 3 to extended slice of size 2
attempt(lambda: a.__setitem__(slice(0, 1), "x"))
# expect: TypeError can assign only bytes, buffers, or iterables of ints in range(0, 256)
attempt(lambda: hash(a))  # expect: TypeError unhashable type: 'bytearray'
attempt(lambda: a.insert(0, 300))  # expect: ValueError byte must be in range(0, 256)
attempt(lambda: bytearray("text"))  # expect: TypeError string argument without an encoding
print(a)  # expect: bytearray(b'abc')

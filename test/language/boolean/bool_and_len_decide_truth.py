class ByBool:
    def __bool__(self):
        print("__bool__")
        return False

    def __len__(self):
        return 5


class ByLen:
    def __len__(self):
        print("__len__")
        return 0


class Neither:
    pass


print(bool(ByBool()), bool(ByLen()), bool(Neither()))
# expect: __bool__
# expect: __len__
# expect: False False True
print(not ByLen(), ByBool() or "other")
# expect: __len__
# expect: __bool__
# expect: True other
if ByLen():
    print("unreached")
# expect: __len__
while ByBool():
    print("unreached")
# expect: __bool__


class Wrong:
    def __bool__(self):
        return 1


try:
    bool(Wrong())
except TypeError as error:
    print(error)  # expect: __bool__ should return bool, returned int

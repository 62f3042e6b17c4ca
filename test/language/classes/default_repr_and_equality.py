class C:
    pass


c = C()
text = repr(c)
print(text.startswith("<__main__.C object at 0x"), text.endswith(">"), str(c) == text)
# expect: True True True
print(c == c, c == C(), c != C(), hash(c) == hash(c), {c: 1}[c], C, C.__repr__(c) == text)
# expect: True False True True 1 <class '__main__.C'> True
try:
    c < C()
except TypeError as error:
    print(error)  # expect: '<' not supported between instances of 'C' and 'C'


class Eq:
    def __eq__(self, other):
        return True


try:
    {Eq()}
except TypeError as error:
    print(error)  # expect: unhashable type: 'Eq'
print(Eq() == 5, Eq() != 5, Eq.__hash__)  # expect: True False None


class Both:
    def __eq__(self, other):
        return isinstance(other, Both)

    def __hash__(self):
        return 7


print(len({Both(), Both()}), hash(Both()))  # expect: 1 7
print(object() == object(), bool(object()))  # expect: False True
print(isinstance(object(), object), object.__doc__ is not None)  # expect: True True

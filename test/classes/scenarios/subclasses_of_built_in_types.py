class Int(int):
    def __new__(cls, value, note):
        made = super().__new__(cls, value)
        made.note = note
        return made

    def double(self):
        return self * 2


i = Int(21, "half")
print(i, i.note, i.double(), type(i).__name__, i + 1, isinstance(i, int))  # expect: 21 half 42 Int 22 True


class Str(str):
    extra = None

    def shout(self):
        return self.upper() + "!"


s = Str("word")
s.extra = [1]
print(s.shout(), s.extra, s == "word", {s: 1}["word"], len(s))  # expect: WORD! [1] True 1 4


class List(list):
    __slots__ = ("owner",)

    def __init__(self, owner, items):
        super().__init__(items)
        self.owner = owner


items = List("me", [3, 1, 2])
items.append(0)
items.sort()
print(items, items.owner, hasattr(items, "__dict__"), sorted(items))  # expect: [0, 1, 2, 3] me False [0, 1, 2, 3]


class Dict(dict):
    def __missing__(self, key):
        return "no " + key

    def __setitem__(self, key, value):
        super().__setitem__(key, value * 2)


d = Dict(a=1)
d["b"] = 2
d.name = "named"
print(d["a"], d["b"], d["zz"], d.name, d)  # expect: 1 4 no zz named {'a': 1, 'b': 4}


class Tuple(tuple):
    def __new__(cls, *parts):
        return tuple.__new__(cls, parts)

    @property
    def total(self):
        return sum(self)


t = Tuple(1, 2, 3)
t.tag = "t"
print(t, t.total, t.tag, t[1:], type(t[1:]).__name__, t == (1, 2, 3))  # expect: (1, 2, 3) 6 t (2, 3) tuple True


class Error(ValueError):
    def __init__(self, code, text):
        super().__init__(text)
        self.code = code


try:
    raise Error(7, "seven")
except ValueError as error:
    print(error.code, error, error.args, repr(error))  # expect: 7 seven ('seven',) Error('seven')


class Float(float):
    pass


class Both(Int):
    pass


print(Float(1.5) + 1, Both(3, "x").note, issubclass(Both, int))  # expect: 2.5 x True
for bases in (int, str), (Int, Str), (list, dict), (bool,), (type(None),):
    try:
        type("Bad", bases, {})
    except TypeError as error:
        print(error)
# expect: multiple bases have instance lay-out conflict
# expect: multiple bases have instance lay-out conflict
# expect: multiple bases have instance lay-out conflict
# expect: type 'bool' is not an acceptable base type
# expect: type 'NoneType' is not an acceptable base type


class A(int):
    pass


class B(int):
    pass


class C(A, B):
    pass


print(C(5), C.__mro__[1:4] == (A, B, int))  # expect: 5 True

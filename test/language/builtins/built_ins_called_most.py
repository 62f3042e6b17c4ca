class Text(str):
    def __len__(self):
        return 7


class Items(list):
    def append(self, item):
        super().append(item * 2)


class Key:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        return True


class Meta(type):
    def __instancecheck__(cls, value):
        return value == 5


class Five(metaclass=Meta):
    pass


def outcome(call):
    try:
        return call()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


print(len("é"), len(b"ab"), len({1, 2}), len({1: 2}), len(range(5)), len(Text("a")))
# expect: 1 2 2 1 5 7
print(ord("é"), ord("€"), ord(b"a"), ascii(chr(255)), ascii(chr(256)), ascii(chr(True)))
# expect: 233 8364 97 '\xff' '\u0100' '\x01'
print(min(1, 2.0), max(1.5, 2.5, 0.5), max(True, 2), min(2, True), min(3, 1, 2), max("a", "b"), min([3, 1]))
# expect: 1 2.5 2 True 1 b 1
print(min(float("nan"), 1.0), max(1.0, float("nan")), max(0.0, -0.0), min(2**48, 2**50), min(1, 2, key=lambda n: -n))
# expect: nan 1.0 0.0 281474976710656 2
print(abs(-(2**48)), abs(2**48 - 1), abs(True), abs(-0.0), abs(-(2**70)), abs(3 + 4j))
# expect: 281474976710656 281474976710655 1 0.0 1180591620717411303424 5.0
print(isinstance(True, int), isinstance(1, (str, int)), isinstance(1, int | str), isinstance(5, Five), isinstance(6, Five))
# expect: True True True True False
print(int(2.9), int(-2.9), int(1e15), int(True), float(3), float(True), type(3), type(None), type(type))
# expect: 2 -2 1000000000000000 1 3.0 1.0 <class 'int'> <class 'NoneType'> <class 'type'>
table = {(1, 2): 3, "a": 1, None: 2, 1: 4, -1: 5}
print(table.get((1, 2)), table.get((2, 1)), table.get("b", 7), table.get(None), table.get(1.0), table.get(-1), table.get(Key()))
# expect: 3 None 7 2 4 5 4
items = Items()
items.append(2)
print(items, items.pop(), outcome(items.pop))  # expect: [] 4 IndexError: pop from empty list
plain = [1, 2, 3]
for item in plain:
    if len(plain) < 6:
        plain.append(item)
print(plain, plain.append(1), [plain.append(2)], plain.pop(), plain.pop(0))
# expect: [2, 3, 1, 2, 3, 1] None [None] 2 1
for wrong in (
    lambda: len(), lambda: len(1, 2), lambda: len(1), lambda: min(), lambda: min(1), lambda: max(1, "a"), lambda: ord("ab"),
    lambda: ord(1), lambda: chr(-1), lambda: chr("a"), lambda: abs("a"), lambda: abs(), lambda: isinstance(1), lambda: isinstance(1, 2),
    lambda: [].pop(), lambda: [1].append(), lambda: {}.get([]), lambda: {}.get(), lambda: int(float("nan")), lambda: int(float("inf")),
):
    print(outcome(wrong))
# expect: TypeError: len() takes exactly one argument (0 given)
# expect: TypeError: len() takes exactly one argument (2 given)
# expect: TypeError: object of type 'int' has no len()
# expect: TypeError: min expected at least 1 argument, got 0
# expect: TypeError: 'int' object is not iterable
# expect: TypeError: '>' not supported between instances of 'str' and 'int'
# expect: TypeError: ord() expected a character, but string of length 2 found
# expect: TypeError: ord() expected string of length 1, but int found
# expect: ValueError: chr() arg not in range(0x110000)
# expect: TypeError: 'str' object cannot be interpreted as an integer
# expect: TypeError: bad operand type for abs(): 'str'
# expect: TypeError: abs() takes exactly one argument (0 given)
# expect: TypeError: isinstance expected 2 arguments, got 1
# expect: TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union
# expect: IndexError: pop from empty list
# expect: TypeError: list.append() takes exactly one argument (0 given)
# expect: TypeError: unhashable type: 'list'
# expect: TypeError: get expected at least 1 argument, got 0
# expect: ValueError: cannot convert float NaN to integer
# expect: OverflowError: cannot convert float infinity to integer

"""Built-ins that call what they are given: natives on the spot, Python code, and natives that come to need Python in their midst."""

import functools
import itertools
import operator


class Sized:
    def __init__(self, size):
        self.size = size

    def __len__(self):
        return self.size

    def __index__(self):
        return self.size

    def __add__(self, other):
        return self.size + other

    __radd__ = __add__

    def __repr__(self):
        return f"Sized({self.size})"

    def __getitem__(self, key):
        return key * self.size

    def __hash__(self):
        return self.size

    def __eq__(self, other):
        return isinstance(other, Sized) and other.size == self.size

    def method(self, *args, **keywords):
        return self.size, args, keywords


def attempt(make):
    try:
        return make()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


sized = [Sized(2), Sized(3), Sized(5)]
iterators = [iter("ab"), iter([1, 2]), (x for x in "cd")]
cases = [
    lambda: list(map(str, [1, 2.5, "x", None, sized[0]])),
    lambda: list(map(int, ["1", " 22 ", 3.9, True, sized[1]])),
    lambda: list(map(int, ["1", "x"])),
    lambda: list(map(int, ["ff", "10"], [16, 2])),
    lambda: list(map(float, ["1", "inf", 3])),
    lambda: list(map(tuple, ["ab", [1], (x for x in "cd")])),
    lambda: list(map(bool, [0, "", "x", sized[0]])),
    lambda: list(map(bytes, [2, b"x", [1, 2], sized[0]])),
    lambda: list(map(type, [1, "x", sized[0]])),
    lambda: list(map(len, ["abc", sized[0], {1: 2}])),
    lambda: list(map(len, ["abc", 5])),
    lambda: list(map(abs, [-1, -2.5, True])),
    lambda: list(map(next, iterators)) + list(map(next, iterators)) + list(map(next, iterators)),
    lambda: list(map(next, [itertools.chain((x for x in "pq")), itertools.chain("rs")])),
    lambda: list(map(functools.partial(functools.reduce, operator.add), [[1, 2], sized[:1] * 2, "xyz"])),
    lambda: list(map(functools.reduce, [operator.add] * 2, [[1, 2, 3], (x for x in "uvw")])),
    lambda: list(map(sum, [[1, 2], (x for x in (1.5, 2)), sized])),
    lambda: list(map(max, [[1, 2], (x for x in "ab")])),
    lambda: list(map("-".join, ["ab", (x for x in "cd"), map(str, [1, 2])])),
    lambda: list(map({1: "one", sized[0]: "two"}.get, [1, Sized(2), 3])),
    lambda: list(map({1: "one"}.__getitem__, [1, 2])),
    lambda: list(map(str.upper, ["a", 1])),
    lambda: list(map("a{}b{}".format, [1, sized[0]], "xy")),
    lambda: list(map([].append, "abc")),
    lambda: list(map(operator.itemgetter(1), ["ab", (1, 2), {1: "x"}, sized[2]])),
    lambda: list(map(operator.itemgetter(1, 0), ["ab", (1, 2), {1: "x", 0: 7}, sized[2]])),
    lambda: list(map(operator.itemgetter(1), ["ab", ""])),
    lambda: list(map(operator.attrgetter("size"), sized)),
    lambda: list(map(operator.attrgetter("size", "__class__.__name__"), sized)),
    lambda: list(map(operator.attrgetter("nothing"), sized)),
    lambda: list(map(operator.methodcaller("method", 1, x=2), sized)),
    lambda: list(map(operator.methodcaller("method"), sized)),
    lambda: list(map(operator.methodcaller("upper"), ["a", "b", 3])),
    lambda: list(map(operator.methodcaller("split", ","), ["a,b", "c"])),
    lambda: list(map(operator.add, sized, [1, 2, 3])),
    lambda: list(map(hash, [1, "", sized[0]]))[::2],
    lambda: list(itertools.starmap(pow, [(2, 3), (2, 3, 5), (2, "x")])),
    lambda: list(itertools.starmap(operator.add, zip(sized, [1, 2, 3]))),
    lambda: list(itertools.accumulate(sized, operator.add, initial=1)),
    lambda: list(itertools.accumulate([3, 1, 2], max)) + list(itertools.accumulate("abc", operator.add)),
    lambda: list(itertools.accumulate([1, "x"], operator.add)),
    lambda: [(key, list(group)) for key, group in itertools.groupby(["a", "b", "cc", sized[0]], len)],
    lambda: [(key, list(group)) for key, group in itertools.groupby([1, 2, "x"], abs)],
    lambda: list(filter(len, ["", "a", Sized(0), sized[0]])) + list(itertools.filterfalse(str.isdigit, "a1b2")),
    lambda: list(itertools.takewhile(str.isdigit, "12a3")) + list(itertools.dropwhile(str.isdigit, "12a3")),
    lambda: functools.reduce(operator.add, sized),
    lambda: functools.reduce(max, [1, 5, 3], 2),
    lambda: functools.reduce(operator.add, [1, "x"]),
    lambda: sorted(sized, key=operator.attrgetter("size"), reverse=True) + sorted(["b", "A"], key=str.lower),
    lambda: min(sized, key=len).size + max(sized, key=operator.itemgetter(2)).size,
    lambda: sum(map(len, sized)) + sum(zip([1], [2]), ()) if False else sum(map(len, sized)),
    lambda: sum(itertools.chain([1, 2.5], [True, 2**70])),
    lambda: sum(map(float, [1e16, 1, -1e16])),
    lambda: sum(iter([0.1] * 10)), lambda: sum(itertools.chain([0.1] * 10, [1])),
    lambda: sum(map(str, [1])), lambda: sum(iter([[1], [2]]), []), lambda: sum(iter(sized)), lambda: sum(iter([2**47] * 40)),
    lambda: sum(iter([2**62, 2**62, 1, 0.5, 2**80])), lambda: sum(itertools.repeat(1 + 2j, 3)),
    lambda: list(enumerate(zip("ab", enumerate("cd")))), lambda: list(map(zip, ["ab"], [[1, 2]]))[0].__next__(),
    lambda: list(map(sum, zip([1, 2], enumerate([5, 6])))),
    lambda: int.__new__(str, 1), lambda: str.__new__(int), lambda: float.__new__(bool), lambda: tuple.__new__(list), lambda: int.__new__(bool, 1),
    lambda: str.upper(str), lambda: list(map(str.upper, [str])), lambda: int.__new__(int, "7"), lambda: type(7), lambda: int(), lambda: str(b"x", "ascii"),
]
for number, case in enumerate(cases):
    print(number, attempt(case))

print("aaa".replace("a", "b"), "aaa".replace("a", "b", 2))  # expect: bbb bba
print("aaa".replace("a", "b", 0), "aaa".replace("aa", "b"))  # expect: aaa ba
print("abc".replace("", "-"), "abc".replace("", "-", 2))  # expect: -a-b-c- -a-bc
print(repr("".replace("", "x")), repr("".replace("a", "b")))  # expect: 'x' ''
print("abc".replace("x", "y"))  # expect: abc
print("abc".replace("b", ""), "abab".replace("ab", "c", -1))  # expect: ac cc
print("é€".replace("€", "E"), "aaa".replace("a", "b", count=1))  # expect: éE baa
print("abc".translate({97: "X", 98: None, 99: 0x59}))  # expect: XY
print("abc".translate({}), "abc".translate("0123456789" * 10))  # expect: abc 789
print(str.maketrans("ab", "xy"), str.maketrans("ab", "xy", "c"), str.maketrans({"a": 1, 98: "z"}))
# expect: {97: 120, 98: 121} {97: 120, 98: 121, 99: None} {97: 1, 98: 'z'}
for call in (lambda: str.maketrans("a", "bc"), lambda: str.maketrans({"ab": 1}),
             lambda: "a".translate(5),
             lambda: "a".translate({97: 1.5}), lambda: "a".replace("a"),
             lambda: str.maketrans(1, 2)):
    try:
        print(call())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
# expect: ValueError the first two maketrans arguments must have equal length
# expect: ValueError string keys in translate table must be of length 1
# expect: TypeError 'int' object is not subscriptable
# expect: TypeError character mapping must return integer, None or str
# expect: TypeError replace() takes at least 2 positional arguments (1 given)
# expect: TypeError maketrans() argument 2 must be str, not int

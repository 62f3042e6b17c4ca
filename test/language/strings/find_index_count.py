s = "banana"
print(s.find("an"), s.find("an", 2), s.find("an", 2, 4))  # expect: 1 3 -1
print(s.find("x"), s.find(""), s.find("", 6), s.find("", 7))  # expect: -1 0 6 -1
print(s.rfind("an"), s.rfind("an", 0, 4), s.rfind(""))  # expect: 3 1 6
print(s.rfind("x"), s.find("a", -1), s.rfind("b", -3))  # expect: -1 5 -1
print(s.index("n"), s.rindex("n"), s.count("a"), s.count("ana"))  # expect: 2 4 3 1
print(s.count(""), s.count("a", 2), s.count("a", 2, 3))  # expect: 7 2 0
print(s.count("", 3), "".count(""), "".find(""))  # expect: 4 1 0
print("aaa".count("aa"), s.find("a", None, None))  # expect: 1 1
print(s.find("nana", 2))  # expect: 2
for call in (lambda: s.index("x"), lambda: s.rindex("x"), lambda: s.find(1), lambda: s.count(None)):
    try:
        call()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
# expect: ValueError substring not found
# expect: ValueError substring not found
# expect: TypeError find() argument 1 must be str, not int
# expect: TypeError count() argument 1 must be str, not None

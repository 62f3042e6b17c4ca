s = "filename.py"
print(s.startswith("file"), s.startswith("name", 4))  # expect: True True
print(s.startswith(("x", "f")), s.startswith(""))  # expect: True True
print(s.startswith(()))  # expect: False
print(s.endswith(".py"), s.endswith("name", 0, 8))  # expect: True True
print(s.endswith((".txt", ".py")), s.endswith("", 20))  # expect: True False
print(s.startswith("", 11))  # expect: True
print(s.startswith("", 12), s.endswith("y", -1), s.startswith("f", 0, 0))
# expect: False True False
for call in (lambda: s.startswith(1), lambda: s.endswith(["a"]), lambda: s.startswith((1,)),
             lambda: s.startswith()):
    try:
        call()
    except TypeError as error:
        print(error)
# expect: startswith first arg must be str or a tuple of str, not int
# expect: endswith first arg must be str or a tuple of str, not list
# expect: tuple for startswith must only contain str, not int
# expect: startswith expected at least 1 argument, got 0

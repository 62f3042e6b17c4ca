print(["  a b  ".strip(), "  a".lstrip(), "a  ".rstrip(), "  a  ".rstrip(), "".strip(),
       "   ".strip()])
# expect: ['a b', 'a', 'a', '  a', '', '']
print("xxaxx".strip("x"), "xyaxy".strip("yx"), "xxa".lstrip("x"))  # expect: a a a
print("axx".rstrip("x"), "abc".strip(""))  # expect: a abc
print("\t\n\u3000a\x0b\x1f".strip(), "www.example.com".strip("cmowz."), "aaa".strip("a") == "")
# expect: a example True
print("prefix".removeprefix("pre"), "prefix".removeprefix("fix"))  # expect: fix prefix
print("prefix".removesuffix("fix"), "a".removesuffix(""))  # expect: pre a
for call in (lambda: "a".strip(1), lambda: "a".removeprefix(None), lambda: "a".lstrip("a", "b")):
    try:
        call()
    except TypeError as error:
        print(error)
# expect: strip arg must be None or str
# expect: removeprefix() argument must be str, not None
# expect: lstrip expected at most 1 argument, got 2

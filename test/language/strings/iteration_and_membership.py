for c in "aé😀":
    print(c, ord(c))
# expect: a 97
# expect: é 233
# expect: 😀 128512
print(list("abc"), tuple("xy"), set("aaa"), dict.fromkeys("ab", 0), [*"hi"])
# expect: ['a', 'b', 'c'] ('x', 'y') {'a'} {'a': 0, 'b': 0} ['h', 'i']
print("lo" in "hello", "" in "", "x" not in "abc", "é" in "é")  # expect: True True True True
it = iter("ab")
print(next(it), next(it), next(it, "end"))  # expect: a b end
print(list(reversed("abc")), list(enumerate("ab")), type(iter("a")).__name__)
# expect: ['c', 'b', 'a'] [(0, 'a'), (1, 'b')] str_ascii_iterator

words = ["b", "B", "a", "ä", "", "ab", "Z", "1", "_"]
print(sorted(words))  # expect: ['', '1', 'B', 'Z', '_', 'a', 'ab', 'b', 'ä']
print("a" < "b" < "ba" < "c", "A" < "a", "10" < "9", "\uffff" < "\U00010000")
# expect: True True True True
print(max("hello"), min("hello"), sorted("hello"), sorted("hello", reverse=True))
# expect: o e ['e', 'h', 'l', 'l', 'o'] ['o', 'l', 'l', 'h', 'e']
print("a" == "\x61", "é" == "e\u0301", "abc" != "abd")  # expect: True False True

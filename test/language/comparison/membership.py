print(2 in [1, 2], 3 not in (1, 2), "b" in "abc", "" in "")  # expect: True True True True
print("k" in {"k": 1}, 1 in {"k": 1}, 3 in {1, 2, 3}, 2 in range(0, 10, 2), 3 in range(0, 10, 2))
# expect: True False True True False
print(b"a" in b"cat", 97 in b"cat", 1.0 in [1])  # expect: True True True
print(5 in (n for n in range(10)), "x" in iter("abc"))  # expect: True False
for text in ("1 in 2", "1 in 'a'", "'a' in b'a'", "[] in {}", "300 in b'a'", "{} in {1}"):
    try:
        eval(text)
    except (TypeError, ValueError) as error:
        print(text, "->", type(error).__name__, error)
# expect: 1 in 2 -> TypeError argument of type 'int' is not iterable
# expect: 1 in 'a' -> TypeError 'in <string>' requires string as left operand, not int
# expect: 'a' in b'a' -> TypeError a bytes-like object is required, not 'str'
# expect: [] in {} -> TypeError unhashable type: 'list'
# expect: 300 in b'a' -> ValueError byte must be in range(0, 256)
# expect: {} in {1} -> TypeError unhashable type: 'dict'

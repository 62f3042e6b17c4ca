# Lexicographic, shorter first.
print([1, 2] < [1, 3], [1, 2] < [1, 2, 0], [] < [0])  # expect: True True True
print((1, 2) >= (1, 2), (2,) > (1, 9))  # expect: True True
print("abc" < "abd", "Z" < "a", "" < "a", "é" > "z")  # expect: True True True True
print(b"a" < b"b", b"a" < bytearray(b"b"))  # expect: True True
print([1, [2, 3]] < [1, [2, 4]])  # expect: True
print([1, 2] == (1, 2), "a" == b"a", [1] != [1])  # expect: False False False

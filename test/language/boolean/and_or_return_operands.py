print(0 or "a", "a" or 0, "" or 0 or None, 1 and 2, 0 and 2, [] and 1)  # expect: a a None 2 0 []
print(1 and 2 and 3, 1 and 0 and 3, None or 0 or [] or "last")  # expect: 3 0 last
print(not "", not "a", not not 5)  # expect: True False True
print(True or 1 / 0, False and 1 / 0)  # expect: True False
print(1 and 0 or 2, (1 or 0) and 2, not 0 and 1)  # expect: 2 2 1
x = None
print((x or []) + [1])  # expect: [1]

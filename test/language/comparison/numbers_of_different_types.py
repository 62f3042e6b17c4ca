print(1 == 1.0, 1 == 1 + 0j, True == 1, 0.1 + 0.2 == 0.3)  # expect: True True True False
print(2 ** 53 == float(2 ** 53), 2 ** 53 + 1 == float(2 ** 53))  # expect: True False
print(2 ** 53 + 1 > float(2 ** 53), 10 ** 400 > 1e308, -10 ** 400 < -1e308)
# expect: True True True
print(10 ** 400 == float("inf"), 10 ** 400 < float("inf"))  # expect: False True
nan = float("nan")
print(nan == nan, nan != nan, nan < 1, nan > 1, nan is nan)  # expect: False True False False True
print([nan] == [nan], nan in [nan], (nan,) == (nan,))  # expect: True True True
print(hash(1) == hash(1.0) == hash(True) == hash(1 + 0j))  # expect: True
print({1: "a", 1.0: "b", True: "c"})  # expect: {1: 'c'}

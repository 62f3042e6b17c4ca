print(isinstance(True, int), issubclass(bool, int), bool.__mro__)
# expect: True True (<class 'bool'>, <class 'int'>, <class 'object'>)
print(True + 1, sum([True, False, True]), "ab"[True], [10, 20][False])  # expect: 2 2 b 10
print(repr(True), str(False), f"{True:d}", f"{True}", f"{True:5}|")
# expect: True False 1 True     1|
print(bool(), bool("False"), int(True))  # expect: False True 1
print(True == 1, {True: "a"}[1])  # expect: True a
try:
    class Sub(bool):
        pass
except TypeError as error:
    print(error)  # expect: type 'bool' is not an acceptable base type

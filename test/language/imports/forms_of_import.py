import sys
import sys as system
from sys import maxsize, argv as arguments
from math import (
    floor,
    sqrt as root,
)
import math, time

print(system is sys, maxsize == sys.maxsize)  # expect: True True
print(arguments is sys.argv, floor(2.5), root(9.0))  # expect: True 2 3.0
print(math.floor is floor)  # expect: True


def f():
    import math as m
    from sys import byteorder
    return m.pi > 3, byteorder, "m" in locals()


print(f(), __import__("math") is math, type(math).__name__, math.__name__, repr(sys))
# expect: (True, 'little', True) True module math <module 'sys' (built-in)>


class C:
    from math import pi
    import sys as s


print(C.pi > 3, C.s is sys)  # expect: True True
from math import *
print(cos(0.0))  # expect: 1.0

import sys

print(sys.maxsize, sys.maxunicode, sys.byteorder)
print(sys.version_info[:2], sys.version_info.major)
print(sys.float_info.max, sys.float_info.epsilon)
print(sys.float_info.dig)
print(sys.hash_info.width, sys.hash_info.modulus)
print(sys.hash_info.inf, sys.int_info.default_max_str_digits)
print(sys.getdefaultencoding(), len(sys.argv))
print(type(sys.modules).__name__, "sys" in sys.modules)
print(sys.modules["sys"] is sys, sys.modules["__main__"].__name__)
print(sys.__name__, sys.getswitchinterval())
print(sys.intern("abc") is sys.intern("abc"))
print("builtins" in sys.builtin_module_names)
print(sys.version_info >= (3, 13), sys.hexversion >> 16 == 0x030D)
print(sys.version.startswith("3.13"), sys.flags.optimize)
print(sys.dont_write_bytecode in (True, False))
print(sys.implementation.name.islower())
print(sys.stdout.writable(), sys.stdin.readable())
print(sys.getrefcount is not None, callable(sys.exit))
print(sys.float_repr_style, sys.copyright != "")
# expect: 9223372036854775807 1114111 little
# expect: (3, 13) 3
# expect: 1.7976931348623157e+308 2.220446049250313e-16
# expect: 15
# expect: 64 2305843009213693951
# expect: 314159 4300
# expect: utf-8 1
# expect: dict True
# expect: True __main__
# expect: sys 0.005
# expect: True
# expect: True
# expect: True True
# expect: True 0
# expect: True
# expect: True
# expect: True True
# expect: True True
# expect: short True

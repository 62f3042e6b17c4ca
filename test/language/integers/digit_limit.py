import sys

print(sys.get_int_max_str_digits())  # expect: 4300
n = 10**4299
print(len(str(n)))  # expect: 4300
for call in (lambda: str(10**4300), lambda: int("1" * 4301), lambda: "%d" % 10**4300,
             lambda: f"{10**4300}", lambda: repr(10**4300), lambda: int("1" * 4301, 10)):
    try:
        call()
    except ValueError as error:
        print(error)
# expect: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit
# expect: Exceeds the limit (4300 digits) for integer string conversion: value has 4301 digits; use sys.set_int_max_str_digits() to increase the limit
# expect: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit
# expect: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit
# expect: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit
# expect: Exceeds the limit (4300 digits) for integer string conversion: value has 4301 digits; use sys.set_int_max_str_digits() to increase the limit
print(len(hex(10**5000)), len(bin(10**5000)))  # expect: 4155 16612
print(int("f" * 5000, 16).bit_length(), len(f"{10**5000:x}"))  # expect: 20000 4153
sys.set_int_max_str_digits(0)
print(len(str(10**5000)))  # expect: 5001
sys.set_int_max_str_digits(640)
try:
    str(10**700)
except ValueError as error:
    print(error)
    # expect: Exceeds the limit (640 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit
try:
    sys.set_int_max_str_digits(100)
except ValueError as error:
    print(error)  # expect: maxdigits must be 0 or larger than 640

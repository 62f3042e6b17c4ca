import time

a = time.perf_counter()
time.sleep(0.01)
b = time.perf_counter()
print(b - a >= 0.01, b - a < 5, time.time() > 1.6e9)  # expect: True True True
print(time.monotonic() <= time.monotonic())  # expect: True
print(isinstance(time.time_ns(), int))  # expect: True
print(isinstance(time.perf_counter_ns(), int))  # expect: True
for value in (-1, "x", None):
    try:
        time.sleep(value)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
# expect: ValueError sleep length must be non-negative
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError 'NoneType' object cannot be interpreted as an integer
time.sleep(0)
time.sleep(True and 0.001)
print("slept")  # expect: slept

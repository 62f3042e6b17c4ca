print(int(2.9), int(-2.9), int(1e20), int(-0.5), int(2.0**70))
# expect: 2 -2 100000000000000000000 0 1180591620717411303424
print(int(1e100) % 10**9, int(123456789.999))  # expect: 856815104 123456789
for value in (float("inf"), float("-inf"), float("nan")):
    try:
        int(value)
    except (OverflowError, ValueError) as error:
        print(type(error).__name__, error)
# expect: OverflowError cannot convert float infinity to integer
# expect: OverflowError cannot convert float infinity to integer
# expect: ValueError cannot convert float NaN to integer

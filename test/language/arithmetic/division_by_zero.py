# Each operator words it in its own way.
for text in ("1 / 0", "1 // 0", "1 % 0", "1.0 / 0", "1.0 // 0", "1.0 % 0", "divmod(1, 0)",
             "divmod(1.0, 0.0)", "0 ** -1", "0.0 ** -1", "1j / 0", "0j ** -1"):
    try:
        eval(text)
    except ZeroDivisionError as error:
        print(text, "->", error)
# expect: 1 / 0 -> division by zero
# expect: 1 // 0 -> integer division or modulo by zero
# expect: 1 % 0 -> integer modulo by zero
# expect: 1.0 / 0 -> float division by zero
# expect: 1.0 // 0 -> float floor division by zero
# expect: 1.0 % 0 -> float modulo by zero
# expect: divmod(1, 0) -> integer division or modulo by zero
# expect: divmod(1.0, 0.0) -> float divmod()
# expect: 0 ** -1 -> 0.0 cannot be raised to a negative power
# expect: 0.0 ** -1 -> 0.0 cannot be raised to a negative power
# expect: 1j / 0 -> complex division by zero
# expect: 0j ** -1 -> 0.0 to a negative or complex power

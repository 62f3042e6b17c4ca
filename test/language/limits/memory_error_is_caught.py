for call in (lambda: "x" * (2**62), lambda: [0] * (2**62), lambda: b"a" * (2**62),
             lambda: (1,) * 2**61,
             lambda: bytearray(2**62), lambda: "ab" * (2**63)):
    try:
        call()
        print("possible")
    except (MemoryError, OverflowError) as error:
        print(repr(error))
# expect: MemoryError()
# expect: MemoryError()
# expect: MemoryError()
# expect: MemoryError()
# expect: MemoryError()
# expect: OverflowError("cannot fit 'int' into an index-sized integer")
print("goes on")  # expect: goes on

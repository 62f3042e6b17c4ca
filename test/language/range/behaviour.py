r = range(2, 20, 3)
print(r, len(r), r[0], r[-1], r[1:3], r[::-1], list(r), r.start)
# expect: range(2, 20, 3) 6 2 17 range(5, 11, 3) range(17, -1, -3) [2, 5, 8, 11, 14, 17] 2
print(r.stop, r.step, 5 in r, 6 in r, r.index(8), r.count(8))  # expect: 20 3 True False 2 1
print(r.count(9))  # expect: 0
print(range(5), range(0), list(range(5, 0, -2)), range(3, 3))
# expect: range(0, 5) range(0, 0) [5, 3, 1] range(3, 3)
print(bool(range(0)), range(10)[3:7:2], range(5)[::-1])
# expect: False range(3, 7, 2) range(4, -1, -1)
print(range(0, 3, 2) == range(0, 4, 2), range(0) == range(5, 5))  # expect: True True
print(hash(range(3)) == hash(range(0, 3)), range(3) == [0, 1, 2])  # expect: True False
print(max(range(5)), sum(range(101)))  # expect: 4 5050
print(sorted(range(3), reverse=True), list(reversed(range(4))))  # expect: [2, 1, 0] [3, 2, 1, 0]
print(2.0 in range(3), "a" in range(3), True in range(3))  # expect: True False True
print(range(10**20, 10**20 + 3)[1], len(range(10**18)))
# expect: 100000000000000000001 1000000000000000000
print(range(10**20)[-1], list(range(2**62, 2**65, 2**63)))
# expect: 99999999999999999999 [4611686018427387904, 13835058055282163712, 23058430092136939520, 32281802128991715328]
for call in (lambda: range(), lambda: range(1, 2, 0), lambda: range(1.5), lambda: range("a"),
             lambda: range(3)[5], lambda: range(1, 2, 3, 4),
             lambda: range(3).index(7), lambda: range(3)["a"],
             lambda: setattr(range(3), "start", 1), lambda: range(3) < range(4),
             lambda: len(range(10**30))):
    try:
        print(call())
    except (TypeError, ValueError, IndexError, AttributeError, OverflowError) as error:
        print(type(error).__name__, error)
# expect: TypeError range expected at least 1 argument, got 0
# expect: ValueError range() arg 3 must not be zero
# expect: TypeError 'float' object cannot be interpreted as an integer
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: IndexError range object index out of range
# expect: TypeError range expected at most 3 arguments, got 4
# expect: ValueError 7 is not in range
# expect: TypeError range indices must be integers or slices, not str
# expect: AttributeError readonly attribute
# expect: TypeError '<' not supported between instances of 'range' and 'range'
# expect: OverflowError Python int too large to convert to C ssize_t

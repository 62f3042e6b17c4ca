a, b = {1, 2, 3}, {3, 4}
print(a | b, a & b, a - b, a ^ b, a.union(b, [9]))
# expect: {1, 2, 3, 4} {3} {1, 2} {1, 2, 4} {1, 2, 3, 4, 9}
print(a.intersection([1, 3], (3, 1)), a.difference(b, {1}))  # expect: {1, 3} {2}
print(a.symmetric_difference([1, 7]))  # expect: {2, 3, 7}
print(a <= {1, 2, 3, 4}, a < a, a <= a, {1} < a, a >= {1}, a > b)
# expect: True False True True True False
print(a.issubset(range(5)), a.issuperset([]), a.isdisjoint([7]))  # expect: True True True
print(a == {3, 2, 1}, a != b)  # expect: True True
c = a.copy()
c.add(5)
c.discard(1)
c.discard(99)
c.remove(2)
c.update([7], "x")
print(len(c), 7 in c, a)  # expect: 4 True {1, 2, 3}
c |= {1}
c &= {1, 3, 5}
c -= {5}
c ^= {8}
print(c, c.intersection_update({1, 8}), c)  # expect: {8, 1} None {8, 1}
print(c.difference_update([1]), c)  # expect: None {8}
print(c.symmetric_difference_update({2}), c)  # expect: None {8, 2}
print(a.union(), a.intersection(), a.difference() is a)  # expect: {1, 2, 3} {1, 2, 3} False
for call in (lambda: a.remove(9), lambda: set().pop(), lambda: a | [1], lambda: a.union(5),
             lambda: a < [1], lambda: a.add([]), lambda: a[0], lambda: a + b, lambda: a.add()):
    try:
        print(call())
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error)
# expect: KeyError 9
# expect: KeyError 'pop from an empty set'
# expect: TypeError unsupported operand type(s) for |: 'set' and 'list'
# expect: TypeError 'int' object is not iterable
# expect: TypeError '<' not supported between instances of 'set' and 'list'
# expect: TypeError unhashable type: 'list'
# expect: TypeError 'set' object is not subscriptable
# expect: TypeError unsupported operand type(s) for +: 'set' and 'set'
# expect: TypeError set.add() takes exactly one argument (0 given)

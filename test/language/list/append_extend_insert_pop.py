a = [1]
a.append([2])
a.extend("ab")
a.extend({5: 6})
a.insert(0, "first")
a.insert(-1, "before last")
a.insert(100, "end")
a.insert(-100, "start")
print(a)  # expect: ['start', 'first', 1, [2], 'a', 'b', 'before last', 5, 'end']
print(a.pop(), a.pop(0), a.pop(-1), a)
# expect: end start 5 ['first', 1, [2], 'a', 'b', 'before last']
print(a.append(0), a.extend([]), a.insert(0, 0))  # expect: None None None
for call in (lambda: [].pop(), lambda: a.pop(99), lambda: a.extend(5), lambda: a.append(),
             lambda: a.insert(1), lambda: a.pop("x")):
    try:
        call()
    except (IndexError, TypeError) as error:
        print(type(error).__name__, error)
# expect: IndexError pop from empty list
# expect: IndexError pop index out of range
# expect: TypeError 'int' object is not iterable
# expect: TypeError list.append() takes exactly one argument (0 given)
# expect: TypeError insert expected 2 arguments, got 1
# expect: TypeError 'str' object cannot be interpreted as an integer

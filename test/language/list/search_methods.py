a = [1, 2, 3, 2, True, 2.0]
print(a.index(2), a.index(2, 2), a.index(2, -1), a.count(2))  # expect: 1 3 5 3
print(a.count(1), a.count("x"), 3 in a, a.index(True))  # expect: 2 0 True 0
a.remove(2)
print(a)  # expect: [1, 3, 2, True, 2.0]
a.reverse()
print(a, a.copy(), a.copy() is a)  # expect: [2.0, True, 2, 3, 1] [2.0, True, 2, 3, 1] False
a.clear()
print(a)  # expect: []
for call in (lambda: [1].index(5), lambda: [1].remove(5), lambda: [1, 2].index(1, 1),
             lambda: [1, 2, 3].index(3, 0, 2)):
    try:
        call()
    except ValueError as error:
        print(error)
# expect: 5 is not in list
# expect: list.remove(x): x not in list
# expect: 1 is not in list
# expect: 3 is not in list

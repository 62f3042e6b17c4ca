def count(n):
    print("start")
    for i in range(n):
        yield i
    print("end")


g = count(2)
print(type(g).__name__, iter(g) is g)  # expect: generator True
print(next(g))
# expect: start
# expect: 0
print(next(g))  # expect: 1
try:
    next(g)  # expect: end
except StopIteration as stop:
    print("stop", stop.value)  # expect: stop None
print(list(count(3)), sum(count(0)), next(count(0), "default"))
# expect: start
# expect: end
# expect: start
# expect: end
# expect: start
# expect: end
# expect: [0, 1, 2] 0 default
print(list(g))  # expect: []

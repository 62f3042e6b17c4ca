flag = True
if flag:
    def f():
        return "defined in if"
else:
    def f():
        return "else"
print(f())  # expect: defined in if
for i in range(2):
    def g(n=i):
        return n
print(g())  # expect: 1
try:
    def h():
        return 1
    1 / 0
except ZeroDivisionError:
    def h():
        return 2
print(h())  # expect: 2
while True:
    class K:
        v = 3
    break
print(K.v)  # expect: 3

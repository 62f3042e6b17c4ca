class A:
    def __repr__(self):
        return repr(self)

    def __eq__(self, other):
        return self == other

    def __getattr__(self, name):
        return self.other

    def __len__(self):
        return len(self)


a = A()
for call in (lambda: repr(a), lambda: a == 1, lambda: a.x, lambda: len(a), lambda: [a].index(5)):
    try:
        call()
        print("returned")
    except RecursionError as error:
        print(str(error)[:32])
# expect: maximum recursion depth exceeded
# expect: maximum recursion depth exceeded
# expect: maximum recursion depth exceeded
# expect: maximum recursion depth exceeded
# expect: maximum recursion depth exceeded
deep = []
for _ in range(100000):
    deep = [deep]
try:
    repr(deep)
except RecursionError as error:
    print(error)  # expect: maximum recursion depth exceeded while getting the repr of an object
other = []
for _ in range(100000):
    other = [other]
try:
    deep == other
except RecursionError as error:
    print(error)  # expect: maximum recursion depth exceeded in comparison
while deep:
    deep = deep[0]
print(deep)  # expect: []
